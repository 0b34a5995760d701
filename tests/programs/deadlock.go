// All goroutines asleep: a fatal error, exit status 2.
package main

import "fmt"

func main() {
	fmt.Println("before")
	c := make(chan int)
	defer fmt.Println("never")
	c <- 1
}
