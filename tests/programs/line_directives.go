package main

import (
	"fmt"
	"runtime"
)

// Files and lines are those that line directives name.

func here() string {
	_, file, line, _ := runtime.Caller(1)
	return fmt.Sprint(file, ":", line)
}

var c chan int
var t *struct{ c chan int }

//go:noinline
func wait() {
	defer func() {
		recover()
		for i := 0; ; i++ {
			pc, _, line, ok := runtime.Caller(i)
			if !ok || runtime.FuncForPC(pc).Name() == "main.wait" {
				fmt.Println("line of the case:", line, ok)
				break
			}
		}
	}()
	select {
	case <-c:
//line other.go:500
	case <-t.c:
	}
}

func report() {
	recover()
	_, _, line, ok := runtime.Caller(1)
	fmt.Println(line > 0, ok)
}

func main() {
//line some.go:10
	fmt.Println(here())
	fmt.Println(here())
//line /folder/of/it.go:77
	fmt.Println(here())
//line folder/other.go:5:3
	fmt.Println(here())
//line :9
	fmt.Println(here())
	wait()
	defer report()
}
