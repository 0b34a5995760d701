// -l -live
package main

type pair struct {
	first, second *int
	name          string
}

var kept *int

func next(p *int) *int { return kept }

func make1() *int { return kept }

func take(p *pair) {}

func order(p, q *int) *int {
	x := next(p)
	y := next(q)
	if x == nil {
		return next(y)
	}
	return next(p)
}

func loop(n int, p *int) {
	for i := 0; i < n; i++ {
		if next(p) == nil {
			continue
		}
		make1()
	}
	make1()
}

func memory() {
	var a [10]*int
	a[3] = make1()
	next(a[2])
	var t pair
	t.first = make1()
	take(&t)
	make1()
}

func moved(p *int) **int {
	q := next(p)
	make1()
	return &q
}

func main() {}
