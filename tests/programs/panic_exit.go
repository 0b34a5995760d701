// A panic that nobody recovers: what was deferred runs, the message goes to stderr, exit status 2.
package main

import (
	"errors"
	"fmt"
)

func inner() {
	defer fmt.Println("deferred in inner")
	panic(fmt.Errorf("wrapped: %w", errors.New("cause")))
}

func main() {
	defer fmt.Println("deferred in main")
	defer func() {
		r := recover()
		fmt.Println("recovered", r)
		panic(fmt.Sprint("again: ", r))
	}()
	inner()
}
