#!/bin/sh
# A traceback, runtime.Callers and a log line name every function that called, also where the C compiler has put one
# into another.
cat >calls.go <<'GO'
package main

import (
	"fmt"
	"os"
	"runtime"
)

type tree struct{ left, right *tree }

func (t *tree) depth() int {
	if t == nil {
		show()
		return 0
	}
	return 1 + max(t.left.depth(), t.right.depth())
}

func show() {
	pcs := make([]uintptr, 20)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	for {
		f, more := frames.Next()
		if len(f.Function) > 5 && f.Function[:5] == "main." {
			fmt.Println(f.Function, f.Line)
		}
		if !more {
			break
		}
	}
}

func divide(a, b int) int { return a / b }

func each(list []int, f func(int)) {
	for _, x := range list {
		f(x)
	}
}

func main() {
	t := &tree{left: &tree{}}
	t.left.left = t
	t.left.left = nil
	fmt.Println(t.depth())
	each([]int{2, 1, 0}, func(n int) {
		fmt.Println(divide(10, n))
		defer func() { recover(); fmt.Println("recovered", n); divide(len(os.Args), n) }()
		divide(1, n)
	})
}
GO
"$ESCARGO" build -o calls calls.go
if ./calls >out 2>err; then exit 1; else [ $? = 2 ]; fi
cat >want <<'END'
main.show 21
main.(*tree).depth 13
main.(*tree).depth 16
main.(*tree).depth 16
main.main 45
main.show 21
END
head -6 out | diff want -
cat >want <<'END'
panic: runtime error: integer divide by zero

goroutine 1 [running]:
main.divide
calls.go:33
main.main.func1
calls.go:47
main.each
calls.go:37
main.main
calls.go:46
END
sed 's/([^)]*)$//; s/ +0x.*//; s|.*/calls.go|calls.go|' err | diff want -
