// Instantiation that never ends.
package main

type box[T any] struct{ v T }

func grow[T any](n int) {
	if n > 0 {
		other[box[T]](n - 1)
	}
}

func other[U any](n int) { grow[U](n) }

func main() { grow[int](3) }
