// Predeclared functions with wrong arguments.
package main

func main() {
	var n int
	var m map[string]int
	var c <-chan int
	_ = len(n)
	_ = append(n, 1)
	_ = append([]int{}, "a")
	copy(m, m)
	delete(m, 1)
	close(c)
	_ = make(int)
	_ = make([]int, 2, 1)
	_ = min(1, "a")
	len(m)
}
