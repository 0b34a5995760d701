// Iterators: Pull, loops in loops, returns and panics through them.
package main

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"sync"
	"time"
)

func gen(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Println("gen done")
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func pairs(yield func(string, int) bool) {
	_ = yield("a", 1) && yield("b", 2) && yield("c", 3)
}

func find(n int) (res int, ok bool) {
	for x := range gen(10) {
		for y := range gen(10) {
			if x*y == n {
				return x*100 + y, true
			}
			if y > 3 {
				break
			}
		}
	}
	return 0, false
}

func main() {
	next, stop := iter.Pull(gen(3))
	fmt.Println(next())
	fmt.Println(next())
	stop()
	fmt.Println(next())
	n2, s2 := iter.Pull2(pairs)
	fmt.Println(n2())
	s2()
	s2()
	fmt.Println(n2())
	fmt.Println(find(6))
	fmt.Println(slices.Sorted(maps.Keys(map[string]int{"z": 1, "y": 2})), slices.Collect(gen(4)))
	for k, v := range pairs {
		if k == "b" {
			continue
		}
		fmt.Println(k, v)
	}
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		next, stop := iter.Pull(func(yield func(int) bool) { yield(1); panic("in seq") })
		defer stop()
		fmt.Println(next())
		next()
	}()
	for i := range 3 {
		defer func() { fmt.Println("deferred", i) }()
	}
	for range gen(2) {
		for range 2 {
			func() {
				for j := range gen(5) {
					if j == 1 {
						return
					}
				}
			}()
		}
	}
	var mu sync.Mutex
	total := 0
	for i := range gen(3) {
		mu.Lock()
		total += i
		mu.Unlock()
	}
	fmt.Println(total)
	start := time.Now()
	time.Sleep(2 * time.Millisecond)
	fmt.Println(time.Since(start) >= 2*time.Millisecond)
}
