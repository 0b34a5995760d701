// -m -l
package main

type list[T any] struct {
	head T
	tail *list[T]
}

func (l *list[T]) push(v T) *list[T] { return &list[T]{v, l} }

func first[T any](s []T) *T { return &s[0] }

func apply[T, U any](s []T, f func(T) U) (r []U) {
	for _, v := range s {
		r = append(r, f(v))
	}
	return
}

func keep[T any](p *T) any { return p }

func main() {
	var l *list[int]
	l = l.push(1)
	x := 5
	println(l, *first([]int{1, 2}), keep(&x))
	println(len(apply([]int{1}, func(n int) string { return "" })))
}
