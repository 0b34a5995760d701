// Channels and their directions.
package main

func main() {
	var in <-chan int
	var out chan<- int
	var n int
	in <- 1
	n = <-out
	<-n
	n <- 1
	out <- "a"
	in = out
	select {
	case n:
	case v := <-in:
	}
}
