package main

import "fmt"

// Method values, function values and defers in generic code: literals hold the receiver.

type counter[T comparable] struct {
	seen map[T]int
	name string
}

func (c *counter[T]) add(x T) (int, bool) { c.seen[x]++; return c.seen[x], c.seen[x] > 1 }
func (c counter[T]) label(sep string, xs ...T) string {
	return fmt.Sprint(c.name, sep, len(c.seen), xs)
}

type namer interface{ Name() string }
type dog struct{ n string }

func (d dog) Name() string { return "dog " + d.n }

func pick[S any](a, b S, second bool) S {
	if second {
		return b
	}
	return a
}

func apply[T comparable](xs []T, f func(T) (int, bool)) (n int) {
	for _, x := range xs {
		if _, again := f(x); again {
			n++
		}
	}
	return
}

func methods[T comparable](xs []T) (again int, label func(string, ...T) string) {
	c := counter[T]{seen: map[T]int{}, name: "before"}
	label = c.label
	c.name = "after"
	add := c.add
	defer c.add(xs[0])
	defer func() { fmt.Println(c.label(":", xs[:1]...)) }()
	again = apply(xs, add) + apply(xs[:1], c.add)
	p := pick[T]
	fmt.Println(p(xs[0], xs[1], true), p(xs[0], xs[1], false))
	return
}

func names[N namer](ns ...N) []string {
	var out []string
	for _, n := range ns {
		f := n.Name
		out = append(out, f())
	}
	return out
}

func later[T comparable](x T) (fs []func() T) {
	for i := range 3 {
		g := pick[func() T]
		fs = append(fs, g(func() T { return x }, func() T { var z T; return z }, i == 1))
	}
	return
}

func main() {
	n, l := methods([]int{1, 2, 1, 3, 3})
	fmt.Println(n, l("-", 7, 8))
	m, k := methods([]string{"a", "b", "a"})
	fmt.Println(m, k("+"))
	fmt.Println(names(dog{"x"}, dog{"y"}), names[namer](dog{"z"}))
	for _, f := range later("q") {
		fmt.Printf("%q ", f())
	}
	fmt.Println()
	go func(c *counter[float64]) { c.add(1) }(&counter[float64]{seen: map[float64]int{}})
	done := make(chan int)
	go send(done, 3)
	fmt.Println(<-done)
}

func send[T any](c chan T, x T) { defer finish(c); go put(c, x) }
func put[T any](c chan T, x T)  { c <- x }
func finish[T any](c chan T)    { _ = c }
