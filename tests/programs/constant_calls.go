package main

import (
	"errors"
	"fmt"
)

// Inlined calls that always return one constant still do what else they do.

var calls int

func ten() int { calls++; return 10 }

func checked(err error) int {
	if err != nil {
		panic(err)
	}
	return 4
}

func try(what string, f func()) {
	defer func() { fmt.Println(what, recover(), calls) }()
	f()
}

func main() {
	try("size", func() { fmt.Println(len(make([]int, ten()))) })
	try("interface", func() { var x any = ten(); fmt.Println(x) })
	try("panics", func() { fmt.Println(len(make([]int, checked(errors.New("no size"))))) })
	try("boxed", func() { var x any = checked(errors.New("no value")); fmt.Println(x) })
	try("capacity", func() { fmt.Println(cap(make([]byte, 2, checked(nil)))) })
}
