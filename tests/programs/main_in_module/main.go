// The names of a program's functions begin with main, wherever its module says it is.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
)

type number int

func (n number) where() string {
	pc, _, _, _ := runtime.Caller(0)
	return runtime.FuncForPC(pc).Name()
}

type shower interface{ Show(depth int, text string) }

type quiet struct{ n int }
type loud struct{ n int }

func (q quiet) Show(depth int, text string) {
	if q.n > depth {
		fmt.Println(text)
	}
}

func (l loud) Show(depth int, text string) {
	switch l.n {
	case 0:
		callers(depth, text)
	default:
		callers(l.n, text)
	}
}

//go:noinline
func callers(n int, text string) {
	fmt.Print(text)
	for i := range n {
		pc, _, line, _ := runtime.Caller(i)
		fmt.Print(" ", runtime.FuncForPC(pc).Name(), ":", line)
	}
	fmt.Println()
}

//go:noinline
func showAll(all []shower) {
	for _, s := range all {
		s.Show(4, "callers")
	}
}

func main() {
	fmt.Println(number(1).where(), reflect.TypeOf(number(1)).PkgPath())
	showAll([]shower{quiet{1}, loud{0}, loud{3}})
	_, err := os.MkdirTemp("", "a/b")
	fmt.Println(err)
	fmt.Println(filepath.IsAbs(runtime.GOROOT()) || runtime.GOROOT() == "", strings.HasSuffix(runtime.GOROOT(), "/"))
}
