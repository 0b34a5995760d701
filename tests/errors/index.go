// Indices and slices.
package main

func main() {
	var a [3]int
	var n int
	m := map[string]int{}
	_ = a[3]
	_ = a[-1]
	_ = a["x"]
	_ = n[0]
	_ = m[1]
	_ = a[2:1]
	_ = "abc"[0:1:2]
	_ = [3]int{}[:]
	_ = *n
}
