// What an uncaught panic prints, for values of every kind and chains of panics: each case in a process of its own.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
)

type E1 struct{ s string }

func (e E1) Error() string { return "E1:" + e.s }

type St struct{ x int }

func (s St) String() string { return "St!" }

type MyInt int
type MyStr string
type MyF float64
type MyC complex128
type MyB bool
type U8 uint8
type Big struct{ a, b, c int }
type PtrE struct{ n int }

func (p *PtrE) Error() string { return fmt.Sprint("ptr", p.n) }

type bad struct{}

func (bad) Error() string { panic("inside Error") }

type nilE struct{}

func (n *nilE) Error() string { return "nil ok" }

var cases = []func(){
	func() { panic(E1{"x"}) },
	func() { panic(St{1}) },
	func() { panic(MyInt(3)) },
	func() { panic(MyStr("a\nb")) },
	func() { panic(MyF(1.5)) },
	func() { panic(MyC(complex(1, 2))) },
	func() { panic(MyB(true)) },
	func() { panic(U8(7)) },
	func() { panic(3.25) },
	func() { panic(float32(0.1)) },
	func() { panic(complex(1, -2)) },
	func() { panic('x') },
	func() { panic("multi\nline\n") },
	func() { panic(errors.New("err\nline2")) },
	func() { panic(fmt.Errorf("wrap %w", os.ErrNotExist)) },
	func() { panic(&PtrE{4}) },
	func() { panic(bad{}) },
	func() { var n *nilE; panic(n) },
	func() { panic(nil) },
	func() { var e error; panic(e) },
	func() { defer func() { panic("second") }(); panic("first") },
	func() { defer func() { panic(recover()) }(); panic("again") },
	func() { defer func() { r := recover(); panic(fmt.Sprint(r, " wrapped")) }(); panic("orig") },
	func() {
		defer func() { defer func() { panic("third") }(); panic("second") }()
		panic("first")
	},
	func() {
		defer func() { defer func() { recover() }(); panic("second") }()
		panic("first")
	},
	func() { defer func() { e := recover(); panic(e) }(); var m map[string]int; m["a"] = 1 },
	func() { defer func() { e := recover(); defer func() { panic(e) }(); panic("mid") }(); panic(E1{"q"}) },
	func() { panic(int8(-3)) },
	func() { panic(uintptr(33)) },
	func() { panic(true) },
	func() { panic(error(E1{"iface"})) },
	func() { panic(fmt.Stringer(St{2})) },
	func() { go func() { panic("in goroutine") }(); select {} },
	func() { defer fmt.Println("deferred runs"); panic("p") },
	func() { defer os.Exit(7); panic("p") },
	func() { panic("\x00\xff utf8 é") },
	func() { panic(MyStr("quote\"d")) },
}

func main() {
	if len(os.Args) > 1 {
		var i int
		fmt.Sscan(os.Args[1], &i)
		cases[i]()
		return
	}
	for i := range cases {
		out, err := exec.Command(os.Args[0], fmt.Sprint(i)).CombinedOutput()
		s := string(out)
		// only up to goroutine trace
		for j := 0; j+10 < len(s); j++ {
			if s[j:j+10] == "\ngoroutine" {
				s = s[:j]
				break
			}
		}
		fmt.Printf("%d: %v\n%s\n", i, err, s)
	}
}
