package main

type large struct{ data [1 << 30]byte }

func byValue(x large) int { return len(x.data) }

func result() (x large) { return }

var pass func(large, large)

func twoResults() { pass(half(), half()) }

var half func() large

func element(p *large) (sum int) {
	for _, b := range p.data {
		sum += int(b)
	}
	return sum
}

func length(p *large) (sum int) {
	for i := range p.data {
		sum += i
	}
	return sum
}

func exchange(p, q *[1 << 30]byte) { *p, *q = *q, *p }

func assign(p, q *[1 << 30]byte) { *p = *q }

func slice(i int) int {
	x := []int{1 << 28: 1}
	return x[i]
}

func escaping() []int {
	x := []int{1 << 28: 1}
	return x
}

func main() {
	var v any
	if a, ok := v.(large); ok {
		println(byValue(a))
	}
}
