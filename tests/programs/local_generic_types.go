package main

import (
	"fmt"
	"reflect"
)

// Types that are declared in a generic function are different for each of its instances, generic ones too.

type Int int

func types[A any]() []reflect.Type {
	type plain struct{}
	type generic[B any] struct{}
	type holder struct{ a A }
	return []reflect.Type{
		reflect.TypeOf(plain{}), reflect.TypeOf(generic[int]{}), reflect.TypeOf(generic[A]{}),
		reflect.TypeOf(generic[plain]{}), reflect.TypeOf(holder{}), reflect.TypeOf([]plain{}),
	}
}

func main() {
	type Int int
	a, b, c := types[int](), types[string](), types[Int]()
	for i := range a {
		fmt.Println(a[i], b[i], c[i], a[i] == b[i], a[i] == c[i], a[i] == types[int]()[i])
	}
}
