// Operators on operands that they do not fit.
package main

type point struct{ x, y int }
type list []int

func main() {
	var n, s, p = 1, "a", point{}
	var l list
	_ = n + s
	_ = !n
	_ = -s
	_ = n && true
	_ = p < p
	_ = l == l
	_ = s << 1
	_ = n << -1
	_ = &n == &s
	_ = &1
}
