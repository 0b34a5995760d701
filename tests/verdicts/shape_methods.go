// -m=2
package main

type I interface{ M(k *int) *int }

type T struct{ J }
type J struct{ x *int }

func (j *J) Get(p *int) *int { j.x = p; return p }

func G[X any](x X, p *int) X { return x }

type L[X any] struct{ v X }

func (l *L[X]) Set(x X) { l.v = x }

var a, b any

func Use(i I, t T, p *int) {
	a = G(i, p)
	b = G(t, p)
	var l L[T]
	l.Set(t)
	var m L[I]
	m.Set(i)
}

func main() {}
