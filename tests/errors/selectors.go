// Names behind a dot.
package main

import "strings"

type inner struct{ Name string }
type t struct {
	inner
	age int
}

func (v *t) grow() {}

type shape interface{ area() int }

func main() {
	var v t
	var s shape = v
	_ = v.size
	_ = v.name
	_ = v.Age
	t{}.grow()
	_ = t.grow
	_ = strings.toUpper
	_ = strings.Missing
	_ = s.(t)
	_ = v.(shape)
	_ = s.perimeter()
}
