// Goroutines, channels buffered and not, select, close, sync, context of a pipeline, timeouts.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

func produce(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := range n {
			c <- i
		}
	}()
	return c
}

func square(in <-chan int) <-chan int {
	out := make(chan int, 4)
	go func() {
		for x := range in {
			out <- x * x
		}
		close(out)
	}()
	return out
}

type account struct {
	mu  sync.RWMutex
	sum int
}

func (a *account) add(n int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.sum += n
}

func main() {
	total := 0
	for x := range square(square(produce(20))) {
		total += x
	}
	fmt.Println(total)
	var wg sync.WaitGroup
	var acc account
	var hits atomic.Int64
	for i := range 100 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			acc.add(i)
			hits.Add(1)
		}()
	}
	wg.Wait()
	fmt.Println(acc.sum, hits.Load())
	c, quit := make(chan string, 1), make(chan struct{})
	select {
	case s := <-c:
		fmt.Println("got", s)
	default:
		fmt.Println("empty")
	}
	c <- "one"
	select {
	case c <- "two":
		fmt.Println("sent")
	default:
		fmt.Println("full", len(c), cap(c))
	}
	go func() {
		for s := range c {
			fmt.Println("received", s)
		}
		close(quit)
	}()
	c <- "three"
	close(c)
	<-quit
	v, ok := <-c
	fmt.Printf("%q %v\n", v, ok)
	select {
	case <-time.After(5 * time.Millisecond):
		fmt.Println("timeout")
	case <-make(chan int):
	}
	var once sync.Once
	for range 3 {
		once.Do(func() { fmt.Println("once") })
	}
	var nilc chan int
	done := make(chan bool)
	go func() {
		select {
		case <-nilc:
		case nilc <- 1:
		case done <- true:
		}
	}()
	fmt.Println(<-done)
	results := make([]int, 10)
	sem := make(chan struct{}, 3)
	for i := range results {
		wg.Add(1)
		sem <- struct{}{}
		go func() {
			defer func() { <-sem; wg.Done() }()
			results[i] = i * i
		}()
	}
	wg.Wait()
	fmt.Println(results)
	cond := sync.NewCond(&sync.Mutex{})
	ready := false
	go func() {
		cond.L.Lock()
		ready = true
		cond.L.Unlock()
		cond.Broadcast()
	}()
	cond.L.Lock()
	for !ready {
		cond.Wait()
	}
	cond.L.Unlock()
	for i, f := range []func(){func() { close(c) }, func() { c <- "x" }, func() { close(nilc) }} {
		func() {
			defer func() { fmt.Println(i, recover()) }()
			f()
		}()
	}
	ticker := time.NewTicker(time.Millisecond)
	for range 3 {
		<-ticker.C
	}
	ticker.Stop()
	var m sync.Map
	m.Store("k", 1)
	x, loaded := m.LoadOrStore("k", 2)
	fmt.Println(x, loaded)
	ping, pong := make(chan int), make(chan int)
	go func() {
		for n := range ping {
			pong <- n + 1
		}
		close(pong)
	}()
	n := 0
	for range 1000 {
		ping <- n
		n = <-pong
	}
	close(ping)
	_, ok = <-pong
	fmt.Println(n, ok)
}
