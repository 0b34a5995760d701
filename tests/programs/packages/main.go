// Several packages: initialisation in order of dependence, internal packages, package-level variables that depend on each other.
package main

import (
	"example.com/packages/a"
	"example.com/packages/b"
	"fmt"
	renamed "strconv"
	. "strings"
)

var (
	x    = y + 1
	y    = f("y", z)
	z    = f("z", 10)
	p, q = pair()
	_    = f("blank", 0)
)

func f(name string, n int) int { fmt.Println("init", name, n); return n + 1 }
func pair() (int, string)      { fmt.Println("pair", x); return x, "q" }

func init() { fmt.Println("first init", x, y, z, p, q) }
func init() { fmt.Println("second init", a.Count()) }

func main() {
	fmt.Println(ToUpper("dot"), renamed.Itoa(5), a.Name, b.Deep(), a.Default.Label(), a.New("n").Label())
	var l a.Labeler = a.Default
	fmt.Println(l.Label(), b.Twice(l))
}
