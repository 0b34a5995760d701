// Constants: iota, exact arithmetic, typed and untyped, runes, strings, overflow of representation avoided.
package main

import (
	"fmt"
	"math"
)

type weekday int

const (
	sunday weekday = iota
	monday
	_
	wednesday
)

const (
	_  = iota
	kb = 1 << (10 * iota)
	mb
	gb
)

const (
	a, b = iota, iota * 10
	c, d
	e, f = "s", len("hello")
)

const third = 1.0 / 3
const huge = 1 << 200

func (d weekday) String() string { return [...]string{"Sun", "Mon", "Tue", "Wed"}[d] }

func main() {
	fmt.Println(sunday, monday, wednesday, kb, mb, gb, a, b, c, d, e, f)
	fmt.Println(third*3 == 1, huge>>198, huge/(huge-1), float32(third), math.MaxInt64, uint64(math.MaxUint64))
	const r = 'a' + 1
	fmt.Printf("%T %v %c %T %T %T\n", r, r, r, third, 2i, "x"+"y")
	var f32 float32 = 1 << 24
	var i8 int8 = -1 << 7
	fmt.Println(f32+1, i8, ^0, -7>>1, -7/2, 7&^2, 0x1p-2, 0b101, 0o17, 1_000_000, 'é', 0x.8p1)
	fmt.Println(len([10]int{}), len("世"), cap([3]string{}), real(3+4i), imag(3+4i), complex(1, 2) == 1+2i)
	var x uint = 3
	fmt.Println(1<<x, uint8(1)<<x<<5, int64(1)<<40>>x)
	const s = "const"
	fmt.Println(s[1], s[1:3], s > "cons", "a"+s)
	var arr [monday + 2]int
	fmt.Println(len(arr), math.Pi*1e10, 5.0/2, 5/2, 1e3, int64(1e18), 07)
}
