// Lines of calls and panics in expressions and statements of several lines.
package main

import (
	"fmt"
	"runtime"
)

func where(n int) int {
	_, file, line, _ := runtime.Caller(1)
	fmt.Println(file, line, n)
	return n
}

func both(a, b int) int { return a + b }

type T struct{ n int }

func (t T) then(k int) T {
	_, _, line, _ := runtime.Caller(1)
	fmt.Println(line, k)
	return T{k}
}

func caught(f func()) {
	defer func() {
		v := recover()
		for i := 1; ; i++ {
			pc, _, line, ok := runtime.Caller(i)
			if !ok {
				fmt.Println("nowhere")
				return
			}
			if name := runtime.FuncForPC(pc).Name(); len(name) > 5 && name[:5] == "main." && name != "main.caught" {
				fmt.Println(v, name, line)
				return
			}
		}
	}()
	f()
}

var nothing *struct {
	c chan int
	n int
}
var index = 9
var list = []int{1}

func main() {
//line :1
	where(1)
//line other.go:1
	where(2)
//line /abs/other.go:10:20
	where(3)
//line :11:22
	where(4)
	/*line :10*/ where(5); /*line foo.go:20*/ where(6); /*line :30:1*/ where(7)
	where(8)
//line c:/foo/lines.go:200
	both(
		where(9),
		both(where(10),
			where(11)))
	T{}.
		then(1).
		then(2)
	if where(12) > 0 &&
		where(13) > 0 ||
		where(14) > 0 {
		where(15)
	}
	for i := 0; i < 2 &&
		where(i) < 5; i++ {
		where(16)
	}
	switch where(17) {
	case where(18),
		where(19):
	case where(17):
		where(20)
	}
	x := []int{
		where(21),
		where(22),
	}
	_ = x
	caught(func() {
		select {
		case <-nothing.c:
		default:
		}
	})
	caught(func() {
		switch nothing.n {
		case 0:
			fmt.Println("0")
		case 1:
			fmt.Println("1")
		}
	})
	caught(func() {
		fmt.Println(
			1,
			list[index],
			2)
	})
	caught(func() {
		fmt.Println(
			"n",
			nothing.n,
		)
	})
	func() {
		defer func() {
			_, _, line, _ := runtime.Caller(1)
			fmt.Println(line)
		}()
	}()
}
