// -m=2
package main

import (
	"math/big"
	"time"
)

func mk() *int { return new(int) }

type S struct {
	a, b *int
	c    any
	d    [2]*int
}

var types = []any{nil, new(int), new(time.Duration), &S{}, big.NewInt(3), 4: mk(), 7: 3}
var s1 = &S{a: new(int), d: [2]*int{1: mk()}, c: mk()}
var s2 = S{c: time.Now(), b: mk()}
var i1 any = *mk()
var arr = [3]func() *int{mk, func() *int { return mk() }}
var m = map[string]*int{"a": new(int)}
var sl = [][]*int{{new(int)}, {nil, new(int)}}

func main() {}
