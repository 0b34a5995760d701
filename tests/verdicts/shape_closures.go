// -m=2
package main

type L[X any] struct{ v []X }

func (l *L[X]) All() func(func(X) bool) {
	return func(yield func(X) bool) {
		for _, x := range l.v {
			if !yield(x) {
				return
			}
		}
	}
}

func Map[A, B any](a []A, f func(A) B) []B {
	var r []B
	do := func(x A) { r = append(r, f(x)) }
	for _, x := range a {
		do(x)
	}
	return r
}

func Lazy[A any](x A) func() A { return func() A { return x } }

var g any

func Use(a []int, l *L[string]) {
	g = Map(a, func(x int) string { return "a" })
	for s := range l.All() {
		g = s
	}
	f := Lazy(a)
	g = f()
	g = Lazy(l)
}

func Seq[K comparable, V any](m map[K]V) func(yield func(K, V) bool) {
	return func(yield func(K, V) bool) {
		for k, v := range m {
			func() { yield(k, v) }()
		}
	}
}

func Use2(m map[string]int) int {
	n := 0
	for _, v := range Seq(m) {
		n += v
	}
	return n
}

func main() {}
