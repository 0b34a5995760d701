package main

import (
	"fmt"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
)

// Calls that the compiler replaced by the function's body are frames like others.

type list struct{ items []int }

func (l *list) at(i int) int    { return l.items[i] }
func (l *list) second() int     { return l.at(1) }
func trace() []uintptr          { pcs := make([]uintptr, 20); return pcs[:runtime.Callers(1, pcs)] }
func middle() []uintptr         { return trace() }
func outer(f func()) []uintptr  { f(); return middle() }
func where() (string, int)      { _, file, line, _ := runtime.Caller(1); return filepath.Base(file), line }
func indirectly() (string, int) { return where() }

func show(pcs []uintptr) {
	frames := runtime.CallersFrames(pcs)
	for {
		f, more := frames.Next()
		if strings.HasPrefix(f.Function, "main.") {
			fmt.Println(f.Function, filepath.Base(f.File), f.Line, runtime.FuncForPC(f.PC-1).Name())
		}
		if !more {
			return
		}
	}
}

func faults() {
	defer func() {
		fmt.Println(recover())
		for _, line := range strings.Split(string(debug.Stack()), "\n") {
			if strings.Contains(line, "main.") && !strings.Contains(line, "func1") {
				fmt.Println(line[:strings.LastIndex(line, "(")])
			}
		}
	}()
	l := &list{items: make([]int, 1)}
	fmt.Println(l.second())
}

func main() {
	show(outer(func() {}))
	fmt.Println(where())
	fmt.Println(indirectly())
	faults()
}
