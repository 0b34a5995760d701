// Panics while panicking: what was recovered, what was not, and values of all kinds.
package main

import (
	"errors"
	"fmt"
)

type code int

type point struct{ x, y int }

func (p point) String() string { return fmt.Sprintf("<%d %d>", p.x, p.y) }

func again(v any) {
	defer func() {
		r := recover()
		fmt.Println("recovered:", r)
		panic(r)
	}()
	panic(v)
}

func try(v any) {
	defer func() { fmt.Println("outer:", recover()) }()
	again(v)
}

func main() {
	try(1.5)
	try(code(7))
	try(errors.New("an error"))
	try(point{1, 2})
	defer func() {
		defer func() { panic(fmt.Errorf("third: %w", errors.New("wrapped\nline"))) }()
		panic(point{3, 4})
	}()
	again(code(3))
}
