package main

import (
	"fmt"
	"runtime"
	"strings"
)

// Panics name the line of the failing expression, wherever its statement begins; functions with the same code have
// lines of their own.

type pair struct{ a, b int }

func line(name string, f func()) {
	defer func() {
		e := recover()
		var pcs [20]uintptr
		frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs[:])])
		for more := true; more; {
			var at runtime.Frame
			if at, more = frames.Next(); strings.HasPrefix(at.Function, "main.main") {
				fmt.Println(name, e, at.Line)
				return
			}
		}
	}()
	f()
}

var sink any

func main() {
	a, i, zero := []int{1, 2, 3}, 5, 0
	var p *pair
	var e any = 3
	line("index", func() {
		sink = fmt.Sprint(a[0],
			a[i],
			a[2])
	})
	line("slice", func() {
		sink = append(a[:1],
			a[1:i]...)
	})
	line("nil", func() {
		sink = []int{
			1,
			p.b,
		}
	})
	line("nil", func() {
		sink = []int{
			1,
			p.b,
		}
	})
	line("divide", func() {
		x := fmt.Sprint(1,
			2/zero)
		sink = x
	})
	line("order", func() {
		sink = a[i] +
			a[i+1]
	})
	line("assert", func() {
		sink = map[string]any{
			"a": 1,
			"b": e.(string),
		}
	})
	line("condition", func() {
		if len(a) > 2 &&
			a[i] == 3 {
			sink = 2
		}
	})
	line("string", func() {
		s := "text"
		sink = s[:2] +
			s[i:]
	})
}
