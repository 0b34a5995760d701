// A fatal error in a deferred function tells of the panics that are under way.
package main

import (
	"fmt"
	"sync"
)

func main() {
	defer func() {
		var mu sync.Mutex
		mu.Unlock()
	}()
	defer func() {
		panic(fmt.Sprint("second, after ", recover()))
	}()
	panic("first")
}
