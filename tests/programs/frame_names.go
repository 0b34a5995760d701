package main

import (
	"fmt"
	"runtime"
	"strings"
)

// Who called: functions only, up to main.main.
func where() {
	pcs := make([]uintptr, 20)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	for {
		f, more := frames.Next()
		if !strings.HasPrefix(f.Function, "runtime.") {
			fmt.Printf("%s:%d ", f.Function, f.Line)
		}
		if f.Function == "main.main" || !more {
			break
		}
	}
	_, _, line, ok := runtime.Caller(1)
	fmt.Println(line, ok)
}

type T struct{ n int }

func (t T) Value()    { where() }
func (t *T) Pointer() { where() }

type Valuer interface{ Value() }

type Outer struct{ T }

type List[E any] struct{ all []E }

func (l *List[E]) Push(e E) { l.all = append(l.all, e); where() }
func (l List[E]) Len() int  { where(); return len(l.all) }

func Map[A, B any](a A, f func(A) B) B { where(); return f(a) }

func call(f func()) { f() }

func main() {
	call(where)
	t := &T{1}
	var v Valuer = t
	v.Value()
	call(v.Value)
	call(t.Pointer)
	call(Outer{}.Value)
	T.Value(*t)
	(*T).Value(t)
	call(func() { where() })
	v = Outer{}
	v.Value()
	v = &Outer{}
	v.Value()
	var l List[map[string][]int]
	l.Push(nil)
	l.Len()
	Map(1, func(n int) string { where(); return "" })
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() {
			recover()
			t.Pointer()
		}()
		panic(1)
	}()
	<-done
}
