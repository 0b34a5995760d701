package p

import "fmt"
import fmt2
import . "os" "io"
import 5
import (
	a "x"; b "y" c "z"
	"w",
	_
)

x := 1

func main()
{
}

import "late"

}

var a int b int

func f() {} g()

for {
}

import "later"

func
func 1() {}
func (r T) () {}
func () m() {}
func (a, b T) n() {}
func (r T) g[P any]() {}
func h[]() {}
func (r T) 7() int { return }
const c =
type T
type U struct{} int
type V =
type W := int
var z := 1
var w
const d, = 1
const (
	e = iota
	5
	f, g int
)
type (
	)
	X int
var 5 = 1
