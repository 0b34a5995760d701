// Generic types: instances with too few, too many and unfit arguments; uses without any.
package main

type pair[A any, B comparable] struct {
	a A
	b B
}

type set[T comparable] = map[T]bool

type tree[T interface{ less(T) bool }] struct{ l, r *tree[T] }

func (p pair[A, B]) swap() pair[B, A] { return pair[B, A]{p.b, p.a} }

var p pair
var q pair[int]
var r pair[int, int, int]
var s set[[]int]
var t tree[int]
var u int[string]
var v pair[int, string] = pair[string, int]{}

func grow[T any](n int) {
	if n > 0 {
		grow[[]T](n - 1)
	}
}

func main() {
	grow[int](3)
}
