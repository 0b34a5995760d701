// A fault in a function that calls nobody: the frames above it are all there.
package main

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"
)

type wide struct{ a, b, c [8]int64 }

var nowhere = uintptr(8) // a variable: C compilers warn of what they see

//go:noinline
func leaf(p *wide, i int) int64 { return p.a[i&7] + p.b[i&7] }

//go:noinline
func middle(p *wide) int64 { return leaf(p, 3) + 1 }

func main() {
	defer func() {
		fmt.Println(recover())
		pcs := make([]uintptr, 20)
		frames := runtime.CallersFrames(pcs[:runtime.Callers(0, pcs)])
		for {
			f, more := frames.Next()
			if strings.HasPrefix(f.Function, "main.") {
				fmt.Println(f.Function, f.Line)
			}
			if !more {
				break
			}
		}
	}()
	fmt.Println(middle((*wide)(unsafe.Pointer(nowhere))))
}
