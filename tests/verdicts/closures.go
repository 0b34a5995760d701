// -m=2 -l
package main

type big struct{ a [200]byte }

func byValue() func() int {
	n := 3
	return func() int { return n }
}

func byReference() func() int {
	n := 3
	return func() int { n++; return n }
}

func large() func() byte {
	var b big
	return func() byte { return b.a[0] }
}

func called() int {
	n := 1
	func() { n = 2 }()
	f := func(p *int) { n += *p }
	x := 4
	f(&x)
	return n
}

func result() *int {
	u := 1
	f := func() *int { return &u }
	*f() = 2
	return nil
}

func lost(fs *[]func() *int) {
	u := 1
	f := func() *int { return &u }
	*fs = append(*fs, f)
}

func nested() func() func() int {
	x, y := 1, 2
	return func() func() int {
		y++
		return func() int { return x + y }
	}
}

func before() func() int {
	x := 1
	x = 2
	return func() int { return x }
}

func after() func() int {
	x := 1
	f := func() int { return x }
	x = 2
	return f
}

func recursive(n int) int {
	var f func(p *int) int
	f = func(p *int) int {
		if *p == 0 {
			return 0
		}
		m := *p - 1
		return f(&m)
	}
	return f(&n)
}

func inner() *int {
	var p *int
	func() {
		x := 1
		p = &x
	}()
	return p
}

func takes(f func(*int) *int, p *int) *int { return f(p) }

func method() func() {
	var t thing
	return t.do
}

func pointerMethod() func() {
	t := new(thing)
	return t.set
}

type thing struct{ p *int }

func (t thing) do()   { println(t.p) }
func (t *thing) set() { t.p = nil }

func main() {
	x := 1
	println(takes(func(p *int) *int { return p }, &x), called(), byValue()(), byReference()())
	f := thing.do
	f(thing{&x})
	g := (*thing).set
	g(&thing{})
	h := (&thing{}).set
	h()
}
