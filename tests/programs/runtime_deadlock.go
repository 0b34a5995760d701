// A program whose goroutines all wait for each other.
package main

import "sync"

func main() {
	var mu sync.Mutex
	mu.Lock()
	c := make(chan int)
	go func() {
		mu.Lock()
		c <- 1
	}()
	println(<-c)
}
