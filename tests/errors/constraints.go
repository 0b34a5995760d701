// Constraints: what they may contain, and which types satisfy them.
package main

type number interface{ ~int | ~float64 }
type myInt int
type overlap interface{ int | ~int }
type tilde interface{ ~myInt }
type methods interface{ int | interface{ m() } }

func sum[T number](list ...T) (t T) { return t }
func exact[T int | string](t T)     {}
func key[K comparable](k K)         {}
func nothing[T interface{ int; string }](t T) {}

var n number

func param[P any, Q P](p P) {}

func main() {
	sum("a")
	exact(myInt(1))
	key([]int{})
	key(func() {})
	nothing(1)
	sum[string]()
	sum[int, int](1)
}
