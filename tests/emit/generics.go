// What the type checker knows of generic code: type parameters, inferred arguments, constants, selections.
package main

type number interface{ ~int | ~float64 }

type stack[T any] struct{ items []T }

func (s *stack[T]) push(x T) { s.items = append(s.items, x) }

func sum[T number](list ...T) (total T) {
	for _, x := range list {
		total += x
	}
	return
}

const big = 1 << 70

func main() {
	var s stack[string]
	s.push("a")
	n := sum(1, 2.5)
	f := sum[int]
	m := map[string]bool{"x": n > big>>69}
	v, ok := m["x"]
	println(f(2), v, ok)
}
