// Range over functions: break, continue, labels, return, defer and goto inside the body; iter.Pull.
package main

import (
	"fmt"
	"iter"
	"maps"
	"slices"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Print("[end]")
		for i := range n {
			if !yield(i) {
				fmt.Print("[stop]")
				return
			}
		}
	}
}

func find(n int) (at int, ok bool) {
	for i := range count(10) {
		for j := range count(10) {
			if i*j == n {
				return i, true
			}
		}
	}
	return -1, false
}

func labels() {
outer:
	for i := range count(3) {
		for j := range count(3) {
			if j == 1 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
}

func deferred() {
	for i := range count(2) {
		defer fmt.Println("deferred", i)
	}
	fmt.Println("body done")
}

func filter[T any](seq iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range seq {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

func main() {
	fmt.Println(find(6))
	labels()
	deferred()
	for range count(1) {
		fmt.Print("x")
	}
	fmt.Println(slices.Collect(filter(count(6), func(i int) bool { return i%2 == 0 })))
	next, stop := iter.Pull(count(3))
	fmt.Println(next())
	fmt.Println(next())
	stop()
	fmt.Println(next())
	fmt.Println(slices.Sorted(maps.Keys(map[string]int{"b": 1, "a": 2})))
	for i, v := range slices.Backward([]string{"x", "y"}) {
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	defer func() { fmt.Println("recovered:", recover()) }()
	for i := range count(3) {
		if i == 1 {
			panic("in body")
		}
	}
}
