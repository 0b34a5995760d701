package main

import "runtime/debug"

// A goroutine may use as much stack as SetMaxStack says, and no more.

func deep(n int, a [10]int) int {
	if n == 0 {
		return a[0]
	}
	a[n%10] = n
	return deep(n-1, a) + a[3]
}

func main() {
	c := make(chan int)
	println(debug.SetMaxStack(1 << 20))
	go func() { c <- deep(1000, [10]int{}) }()
	println(<-c)
	println(debug.SetMaxStack(1 << 28))
	println(deep(500000, [10]int{}))
	println(debug.SetMaxStack(1 << 16))
	println(debug.SetMaxStack(1 << 28))
	println(deep(500000, [10]int{}))
}
