// Loops and what they range over.
package main

type pair struct{ a, b int }

func main() {
	for i, j := range 10 {
	}
	for range pair{} {
	}
	for i := range func(int) {} {
	}
	for a, b, c := range []int{} {
	}
	for i := 0; i; i++ {
	}
	var s string
	for s = range "abc" {
	}
	var c chan<- int
	for v := range c {
	}
	if 1 {
	}
}
