package main

import (
	"example.com/function_identity/p"
	"fmt"
	"reflect"
	"runtime"
	"strings"
)

func at(f any) uintptr { return reflect.ValueOf(f).Pointer() }

func main() {
	fmt.Println(at(p.F) == at(p.V), at(strings.ToUpper) == at(p.U), runtime.FuncForPC(at(p.F)).Name(), runtime.FuncForPC(at(p.V)).Name())
}
