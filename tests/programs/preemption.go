// Loops that never call let other goroutines run.
package main

import (
	"fmt"
	"sync/atomic"
	"time"
)

var stop, turns atomic.Bool
var total int

func spin() {
	for !stop.Load() {
	}
	turns.Store(true)
}

func jump() int {
	n := 0
again:
	n++
	if !turns.Load() {
		goto again
	}
	return n
}

func main() {
	go spin()
	go func() {
		for {
			total++
		}
	}()
	time.Sleep(time.Millisecond)
	fmt.Println("awake")
	go func() {
		time.Sleep(20 * time.Millisecond)
		stop.Store(true)
	}()
	fmt.Println(jump() > 0)
	done := make(chan bool)
	go func() {
		for {
			select {
			case done <- true:
				return
			default:
			}
		}
	}()
	fmt.Println(<-done)
}
