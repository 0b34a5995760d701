// Calls of generic functions: inference and constraints.
package main

type number interface{ ~int | ~float64 }

func sum[T number](v ...T) (s T)        { return }
func apply[T, U any](v T, f func(T) U)  {}
func zero[T any]() (v T)                { return }

type tree[K comparable, V any] struct{ key K }

func main() {
	_ = sum(1, "a")
	_ = sum("a")
	_ = sum[string]()
	_ = zero()
	_ = zero[int, int]()
	apply(1, func(s string) int { return 0 })
	f := sum
	var g func(...int) string = sum
	var t tree[[]int, int]
	var u tree[int]
}
