// Interfaces: dynamic dispatch, embedding, assertions, type switches, comparison, methods through pointers, nil receivers.
package main

import (
	"errors"
	"fmt"
)

type animal interface {
	name() string
	legs() int
}
type namer interface{ name() string }
type walker interface {
	animal
	walk() string
}

type base struct{ n string }

func (b base) name() string     { return b.n }
func (b *base) rename(s string) { b.n = s }

type dog struct {
	base
	age int
}

func (d dog) legs() int     { return 4 }
func (d *dog) walk() string { d.age++; return fmt.Sprint(d.n, " walks at ", d.age) }

type bird struct{ *base }

func (bird) legs() int { return 2 }

type celsius float64

func (c celsius) String() string { return fmt.Sprintf("%.1f°", float64(c)) }

type list struct{ next *list }

func (l *list) len() int {
	if l == nil {
		return 0
	}
	return 1 + l.next.len()
}

type myErr struct{ code int }

func (e *myErr) Error() string { return fmt.Sprint("code ", e.code) }

func fail(n int) error {
	if n == 0 {
		return nil
	}
	return &myErr{n}
}

func kind(v any) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("integer %v", x)
	case string:
		return "string " + x
	case error:
		return "error " + x.Error()
	case fmt.Stringer:
		return "stringer " + x.String()
	case []int:
		return fmt.Sprint("slice of ", len(x))
	case func() int:
		return fmt.Sprint("func ", x())
	case animal:
		return "animal " + x.name()
	case *int:
		return fmt.Sprint("pointer to ", *x)
	default:
		return fmt.Sprintf("other %T", x)
	}
}

func main() {
	d := &dog{base{"rex"}, 3}
	d.rename("max")
	animals := []animal{d, *d, bird{&base{"tweety"}}}
	for _, a := range animals {
		w, ok := a.(walker)
		fmt.Print(a.name(), a.legs(), ok, " ")
		if ok {
			fmt.Print(w.walk(), " ")
		}
	}
	fmt.Println(d.age)
	var n namer = d
	fmt.Println(n.(animal).legs(), n == namer(d), n != nil)
	n7 := 7
	for _, v := range []any{nil, 1, int64(2), "s", fail(3), celsius(21.55), []int{1}, func() int { return 9 }, d, &n7, 2.5, struct{}{}} {
		fmt.Println(kind(v))
	}
	fmt.Println((*list)(nil).len(), (&list{&list{}}).len())
	fmt.Println(fail(0) == nil, fail(1), errors.Is(fail(1), fail(1)))
	var me *myErr
	wrapped := fmt.Errorf("wrapped: %w", fail(5))
	fmt.Println(errors.As(wrapped, &me), me.code, wrapped, errors.Unwrap(wrapped) == me)
	var a1, a2 any = 1, 1
	var b1 any = int8(1)
	fmt.Println(a1 == a2, a1 == b1, a1 == 1, any(d) == any(*d), any("x") == any("x"))
	f := d.walk
	g := (*dog).walk
	h := dog.legs
	k := animal.name
	fmt.Println(f(), g(d), h(*d), k(d))
	for i, try := range []func(){
		func() { fmt.Println(a1.(string)) },
		func() { fmt.Println(n.(fmt.Stringer)) },
		func() { var x animal; x.name() },
		func() { fmt.Println(any([]int{}) == any([]int{})) },
		func() { var x any; fmt.Println(x.(int)) },
		func() { var x namer; fmt.Println(x.(animal)) },
		func() { fmt.Println(any(*d).(walker)) },
	} {
		func() {
			defer func() {
				r := recover()
				_, isErr := r.(error)
				fmt.Println(i, r, isErr)
			}()
			try()
		}()
	}
}
