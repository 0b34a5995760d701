// Frames of methods, wrappers, closures, instances, initialisers and deferred calls, by runtime.Callers.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

type T struct{}

//go:noinline
func (T) Val() string { return trace() }

//go:noinline
func (*T) Ptr() string { return trace() }

type G[X any] struct{ x X }

//go:noinline
func (G[X]) Gen() string { return trace() }

//go:noinline
func (*G[X]) PGen() string { return trace() }

//go:noinline
func gf[A, B any](a A, b B) string { return func() string { return trace() }() }

type I interface{ Val() string }
type Em struct{ T }
type EmP struct{ *T }

//go:noinline
func trace() string {
	var pcs [40]uintptr
	n := runtime.Callers(1, pcs[:])
	fr := runtime.CallersFrames(pcs[:n])
	var b strings.Builder
	for {
		f, more := fr.Next()
		file := f.File[strings.LastIndex(f.File, "/")+1:]
		if strings.HasPrefix(f.Function, "runtime.") {
			file = ""
			f.Line = 0
		}
		fmt.Fprintf(&b, "  %s %s:%d\n", f.Function, file, f.Line)
		if !more {
			break
		}
	}
	return b.String()
}

var pkgv = func() string { return trace() }()

var pkgw = trace()

func init() {
	fmt.Println("init0", trace())
}
func init() {
	func() { fmt.Println("init1", trace()) }()
}

type local struct{}

func named() (s string) {
	defer func() {
		s = trace()
	}()
	return ""
}
func namedPanic() (s string) {
	defer func() {
		recover()
		s = trace()
	}()
	panic(1)
}
func nilPanic() (s string) {
	defer func() {
		recover()
		s = trace()
	}()
	var p *int
	*p = 1
	return
}

//go:noinline
func rangef(yield func(int) bool) {
	yield(1)
}

func main() {
	fmt.Println("pkgv", pkgv, "pkgw", pkgw)
	fmt.Println(T{}.Val(), (&T{}).Ptr(), G[int]{}.Gen(), (&G[string]{}).PGen(), gf(1, "a"))
	var i I = T{}
	fmt.Println(i.Val())
	i = &T{}
	fmt.Println(i.Val())
	i = Em{}
	fmt.Println(i.Val())
	i = EmP{&T{}}
	fmt.Println(i.Val())
	f := T.Val
	fmt.Println(f(T{}))
	g := (*T).Ptr
	fmt.Println(g(nil))
	h := T{}.Val
	fmt.Println(h())
	fmt.Println(named(), namedPanic(), nilPanic())
	for x := range rangef {
		_ = x
		fmt.Println(trace())
	}
	done := make(chan bool)
	go func() {
		fmt.Println("go", trace())
		done <- true
	}()
	<-done
	func() {
		func() {
			fmt.Println(trace())
			x := func() { fmt.Println(trace()) }
			x()
		}()
	}()
	for k := 0; ; k++ {
		pc, _, _, ok := runtime.Caller(k)
		if !ok {
			break
		}
		fmt.Println(k, runtime.FuncForPC(pc).Name())
	}
	fmt.Println(strings.Count(string(debug.Stack()), "\n"))
	for _, l := range strings.Split(string(debug.Stack()), "\n") {
		if !strings.HasPrefix(l, "\t") {
			if k := strings.Index(l, "(0x"); k > 0 {
				l = l[:k]
			}
			if k := strings.Index(l, "(..."); k > 0 {
				l = l[:k]
			}
			fmt.Println(">", l)
		}
	}
	fmt.Println(runtime.FuncForPC(0) == nil, runtime.FuncForPC(1) == nil)
}
