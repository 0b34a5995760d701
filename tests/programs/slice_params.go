// Slices as parameters, by every kind of call.
package main

import (
	"fmt"
	"reflect"
	"sort"
)

type Words []string

func (w Words) Join(sep string, more ...Words) string {
	out := ""
	for _, list := range append([]Words{w}, more...) {
		for _, s := range list {
			out += s + sep
		}
	}
	return out
}

func (w *Words) Add(s ...string) { *w = append(*w, s...) }

type Joiner interface {
	Join(sep string, more ...Words) string
}

type Wrapped struct {
	n int
	Words
}

func many(a []int, b []string, f float64, c []byte, n int8, d []float64, e ...any) string {
	return fmt.Sprint(len(a), cap(a), a, b, f, string(c), n, d, e)
}

func two() ([]int, []string) { return []int{1, 2}, []string{"x"} }

func take(a []int, b []string) string { return fmt.Sprint(a, b) }

//go:noinline
func escapes(a []int) *[]int { return &a }

//go:noinline
func changes(a []int, b []int) (int, []int) {
	a, b = b, a
	a = append(a, len(b))
	return cap(a[:0:len(a)]), a[1:]
}

//go:noinline
func recovers(a []int) (err any) {
	defer func() {
		err = recover()
		a = append(a, 1)
		err = fmt.Sprint(err, " ", a)
	}()
	a = a[:1]
	return a[3]
}

func apply[S ~[]E, E any](s S, f func(S, E) S, e E) S { return f(s, e) }

func nested(f func([]byte) []byte, b []byte) []byte { return f(f(b)) }

func main() {
	w := Words{"a", "b"}
	w.Add("c", "d")
	var j Joiner = w
	bound, expr := w.Join, Words.Join
	pointer := (*Words).Join
	fmt.Println(w.Join("-"), j.Join("+", w), bound("/", w, w), expr(w, "."), pointer(&w, "!", w[:1]))
	j = &Wrapped{1, w[2:]}
	fmt.Println(j.Join(","), Wrapped.Join(Wrapped{2, w}, ";"))
	fmt.Println(take(two()), len(*escapes([]int{1, 2, 3})))
	fmt.Println(changes([]int{1, 2, 3}, []int{4}))
	fmt.Println(recovers([]int{5, 6}))
	fmt.Println(apply(w, func(s Words, e string) Words { return append(s, e) }, "z"))
	fmt.Println(string(nested(func(b []byte) []byte { return append(b, b...) }, []byte("ab"))), nested(func(b []byte) []byte { return b }, nil) == nil)

	call := reflect.ValueOf(many).Call
	args := []reflect.Value{}
	for _, x := range []any{make([]int, 1, 4), []string{"s"}, 1.5, []byte("bytes"), int8(-3), []float64{2.5}, "e", 7} {
		args = append(args, reflect.ValueOf(x))
	}
	fmt.Println(call(args)[0])
	fmt.Println(reflect.ValueOf(w).MethodByName("Join").Call([]reflect.Value{reflect.ValueOf("~"), reflect.ValueOf(w)})[0])
	fmt.Println(reflect.ValueOf(two).Call(nil)[1], reflect.ValueOf(changes).Call([]reflect.Value{reflect.ValueOf([]int{1}), reflect.ValueOf([]int{2, 3})})[1])

	made := reflect.MakeFunc(reflect.TypeOf(many), func(in []reflect.Value) []reflect.Value {
		s := ""
		for _, v := range in {
			s += fmt.Sprint(v.Type(), "=", v, " ")
		}
		return []reflect.Value{reflect.ValueOf(s)}
	}).Interface().(func([]int, []string, float64, []byte, int8, []float64, ...any) string)
	fmt.Println(made([]int{1}, []string{"q"}, -0.5, []byte{65}, -1, nil, 1, "two"))
	swap := reflect.MakeFunc(reflect.TypeOf(func(a, b []int) ([]int, []int) { return a, b }), func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{in[1], in[0]}
	}).Interface().(func(a, b []int) ([]int, []int))
	fmt.Println(swap([]int{1}, []int{2, 3}))

	done := make(chan []int)
	go func(a, b []int, c chan []int) { c <- append(a, b...) }([]int{1}, []int{2}, done)
	fmt.Println(<-done)
	for i := range 3 {
		defer func(a []int, s ...string) { fmt.Println("deferred", a, s) }(make([]int, i), "x", "y")
	}
	defer fmt.Println(w.Join("_"))
	list := []int{3, 1, 2}
	sort.Sort(sort.IntSlice(list))
	fmt.Println(list)
}
