// Declarations: names declared twice, reserved names, what is missing or too much.
package main

import "fmt"

var twice = 1
const twice = 2

func fmt() {}

var init = 3

const (
	a, b = iota, iota
	c, d
	e
	f, g, h
)

var x, y = 1, 2, 3

type point struct {
	x, y int
	x    string
}

func (p point) y() int { return p.x }

func (p point) sum() int  { return 0 }
func (p *point) sum() int { return 0 }

func main(n int) {
	n, n := 1, n
	missing(n)
}
