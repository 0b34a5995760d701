// -m=2 -l
package main

type shape interface {
	area(scale *int) *int
}

type square struct{ side *int }

func (s *square) area(scale *int) *int { return s.side }

type pair struct{ a, b *int }

func level0(p *int) *int          { return p }
func level1(p **int) *int         { return *p }
func both(p, q *int) (a, b *int)  { return p, q }
func half(p, q *int) (*int, *int) { return p, nil }
func fieldOf(p *pair) *int        { return p.a }
func addrOf(p *pair) **int        { return &p.b }
func through(p *int) *int         { return level0(p) }
func leaks(p *int)                { sink = p }
func throughLeak(p *int)          { leaks(p) }
func content(p **int)             { leaks(*p) }
func unused(_, q *int)            {}
func unnamed(*int)                {}
func named(p *int) (r *int) {
	r = p
	return
}

var sink *int

func even(n int, p *int) *int {
	if n == 0 {
		return p
	}
	return odd(n-1, p)
}

func odd(n int, p *int) *int {
	if n == 0 {
		sink = p
	}
	return even(n-1, p)
}

func unknown(f func(*int) *int, p *int) *int { return f(p) }

func dynamic(s shape, p *int) *int { return s.area(p) }

func variadic(ps ...*int) *int { return ps[0] }

func several() (*int, error) { return nil, nil }

func passAll() (*int, error) { return several() }

func two(a, b *int) *int { return b }

func spread() *int { return two(both(nil, nil)) }

func deferred(p *int) {
	defer leaks(p)
	x := 1
	defer println(&x)
	for i := 0; i < 2; i++ {
		y := i
		defer unused(&y, nil)
	}
	defer func() { recover() }()
}

func spawned(c chan *int) {
	x := 1
	go func() { c <- &x }()
	y := 2
	go unused(&y, nil)
}

func main() {
	a, b, c, d := 1, 2, 3, 4
	p := &a
	level0(&a)
	unnamed(&a)
	sink = level0(&b)
	sink = *addrOf(&pair{&c, nil})
	println(level1(&p), fieldOf(&pair{}), variadic(&d, &d))
	var s shape = &square{&d}
	dynamic(s, &d)
	q, r := half(&a, &b)
	println(q, r, named(&a), even(3, &a), unknown(level0, &a), spread())
}
