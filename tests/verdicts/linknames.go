// -m=2 -l
package main

import _ "unsafe"

//go:linkname keep example.keep
func keep(p *int) *int { return p }

//go:linkname store
func store(p, q *int, text string) (tail string, last *int) {
	kept = p
	return text[1:], q
}

//go:linkname variadic example.variadic
func variadic(_ []*int, more ...*int) { kept = more[0] }

//go:linkname borrowed example.borrowed
func borrowed(p *int)

var kept *int

//go:uintptrescapes
func call(trap uintptr, args ...uintptr) {}

func main() {
	n := 1
	keep(&n)
	for range []int{1} {
		store(&n, nil, "ab")
	}
	variadic(nil, kept)
	borrowed(&n)
}
