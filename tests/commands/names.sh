#!/bin/sh
# A program's own package is called main in names of functions, whatever its path; type arguments are left out, also those
# from packages whose paths have dots; a method value's name ends with -fm.
mkdir sub
printf 'module example.com/names\n\ngo 1.26\n' >go.mod
printf 'package sub\n\ntype S struct{}\n' >sub/sub.go
cat >main.go <<'GO'
package main

import (
	"example.com/names/sub"
	"fmt"
	"reflect"
	"runtime"
)

type T struct{}

func (*T) Pointer() {}
func (T) Value()    {}

type Pair[A, B any] struct {
	first  A
	second B
}

func here() {
	pc, _, _, _ := runtime.Caller(1)
	fmt.Println(runtime.FuncForPC(pc).Name())
}

func (Pair[A, B]) Show()                                 { here() }
func (*Pair[A, B]) ShowByPointer()                       { here() }
func generic[X any]()                                    { here() }

func nameOf(f any) { fmt.Println(runtime.FuncForPC(reflect.ValueOf(f).Pointer()).Name()) }

func main() {
	here()
	Pair[T, sub.S]{}.Show()
	new(Pair[map[string]sub.S, Pair[sub.S, sub.S]]).ShowByPointer()
	generic[sub.S]()
	nameOf((*T).Pointer)
	nameOf(T.Value)
	nameOf(new(T).Pointer)
	nameOf(main)
	nameOf(func() {})
	func() {
		defer func() {
			recover()
			panic("end")
		}()
		panic("begin")
	}()
}
GO
"$ESCARGO" run . >out 2>err && { echo "it did not panic"; exit 1; }
cat >want <<'WANT'
main.main
main.Pair[...].Show
main.(*Pair[...]).ShowByPointer
main.generic[...]
main.(*T).Pointer
main.T.Value
main.(*T).Pointer-fm
main.main
main.main.func1
WANT
diff want out || exit 1
grep '^main\.' err >calls || true
printf 'main.main.func2.1()\nmain.main.func2()\nmain.main()\n' | diff - calls || { cat err; exit 1; }
