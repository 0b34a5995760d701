// Closures, per-iteration variables, defer order and arguments, recover, named results, panics in deferred calls.
package main

import (
	"errors"
	"fmt"
	"os"
)

type stack []int

func (s *stack) push(x int) { *s = append(*s, x) }

func counter() (inc func() int, get func() int) {
	n := 0
	return func() int { n++; return n }, func() int { return n }
}

func named() (x int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered %v", r)
			x *= 2
		}
	}()
	x = 21
	panic("boom")
}

func order() (s string) {
	for i := range 3 {
		defer func() { s += fmt.Sprint(i) }()
	}
	defer fmt.Println("arguments now:", s, len(s))
	s = "x"
	return s + "y"
}

func nested() {
	defer func() { fmt.Println("outer", recover()) }()
	defer func() {
		defer func() { fmt.Println("inner", recover()) }()
		panic("second")
	}()
	panic("first")
}

func notDirect() {
	defer func() { fmt.Println("caught", recover()) }()
	defer func() {
		func() { fmt.Println("not here", recover()) }()
	}()
	panic(errors.New("an error"))
}

func fib() func() int {
	a, b := 0, 1
	return func() int {
		defer func() { a, b = b, a+b }()
		return a
	}
}

func compose(fs ...func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func main() {
	inc, get := counter()
	inc()
	inc()
	fmt.Println(inc(), get())
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, x := range []int{7, 8} {
		fs = append(fs, func() int { return x })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	fmt.Println(named())
	fmt.Println(order())
	nested()
	notDirect()
	f := fib()
	for range 10 {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	k := 5
	fmt.Println(compose(func(x int) int { return x + k }, func(x int) int { k++; return x * k })(1), k)
	var s stack
	push := s.push
	push(1)
	defer s.push(9)
	push(2)
	fmt.Println(s)
	var rec func(int) int
	rec = func(n int) int {
		if n < 2 {
			return 1
		}
		return n * rec(n-1)
	}
	fmt.Println(rec(10))
	func(a, b int, rest ...string) { fmt.Println(a+b, rest) }(1, 2, "x", "y")
	defer func() {
		r := recover()
		fmt.Println("main:", r)
		defer os.Exit(3)
	}()
	var m map[string]func()
	m["nil func"]()
}
