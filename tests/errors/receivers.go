// What methods can be declared for.
package main

import "strings"

type pointer *int
type shape interface{ area() int }
type alias = []int
type pair[A, B any] struct {
	a A
	b B
}

func (p pointer) m()          {}
func (s shape) m()            {}
func (a alias) m()            {}
func (i int) m()              {}
func (b *strings.Builder) m() {}
func (p pair[A]) one()        {}
func (p pair) none()          {}
func (p pair[A, B]) get() A   { return p.b }
func (p **point) twice()      {}

type point struct{ x int }

func (p point) set(x int) { p.x = x }

func main() { point{}.set(1); undefined.set(2) }
