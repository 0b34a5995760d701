// Fields: embedded types, ambiguous and unexported ones.
package main

import "strings"

type ptr *int
type a struct{ name string }
type b struct{ name string }
type both struct {
	a
	b
}
type bad struct {
	ptr
	*both
	*ptr
}
type gen[T any] struct {
	T
}
type iface struct {
	*error
}

func main() {
	var x both
	_ = x.name
	_ = x.a.name
	_ = x.title
	var r strings.Reader
	_ = r.s
	x.name()
	_ = both{a{"1"}, b{"2"}}.c
}
