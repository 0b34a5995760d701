package main

import "fmt"

type number interface{ ~int | ~float64 }

// A generic type inside a generic function: different for each of the function's instances.
func table[K comparable, V number](keys []K, value V) any {
	type entry[W any] struct {
		key   K
		value V
		more  W
	}
	type list[W any] struct {
		at   []entry[W]
		next *list[W]
	}
	type alias = entry[K]
	all := list[V]{next: &list[V]{}}
	for _, k := range keys {
		all.at = append(all.at, entry[V]{k, value, value + 1})
	}
	var one any = alias{keys[0], value, keys[0]}
	if e, ok := one.(entry[K]); ok {
		fmt.Printf("%T %v\n", e, e)
	}
	return all
}

type box[T any] struct{ v T }

func (b box[T]) wrap() any {
	type inner struct{ v T }
	type pair[U any] struct {
		first  inner
		second U
	}
	return pair[box[T]]{inner{b.v}, b}
}

func same(a, b any) {
	equal := func() (equal bool) {
		defer func() { recover() }()
		return fmt.Sprintf("%T", a) == fmt.Sprintf("%T", b)
	}
	fmt.Println(equal())
}

func kinds[A any]() (any, any) {
	type T[B any] struct{}
	return T[int]{}, T[A]{}
}

func main() {
	type local int
	fmt.Printf("%T\n", table([]string{"a", "b"}, 1))
	fmt.Printf("%T\n", table([]local{3}, 2.5))
	fmt.Printf("%T %v\n", box[int]{4}.wrap(), box[int]{4}.wrap())
	fmt.Printf("%T\n", box[box[local]]{}.wrap())
	same(table([]int{1}, 1), table([]int{2}, 2))
	a, b := kinds[int]()
	c, d := kinds[string]()
	fmt.Println(a == b, a == c, c == d, b == d)
	func() {
		type local string
		e, f := kinds[local]()
		g, h := kinds[local]()
		fmt.Println(e == g, f == h, e == f)
		fmt.Printf("%T %T\n", e, f)
	}()
}
