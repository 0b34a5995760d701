// Assignments: types, numbers of values, what cannot be assigned to.
package main

func two() (int, string) { return 1, "" }

func main() {
	var n int = "a"
	var a, b = 1
	a, b = two(), 1
	x, y, z := two()
	n = nil
	n := 2
	1 = n
	m := map[string]struct{ f int }{}
	m["a"].f = 1
	two() = 1
	_ = nil
	n, n := 1, 2
}
