package main

import (
	"errors"
	"fmt"
	"reflect"
)

// Calls through reflection: arguments and results of all shapes, methods, functions made at run time.

type small struct {
	a int8
	b bool
	c int16
}
type pair struct {
	x float64
	n int
}
type floats struct{ x, y, z float32 }
type big struct {
	name string
	data [5]int
}
type hollow struct {
	n int
	_ struct{}
}

func scalars(a int8, b uint16, c int32, d uint64, e float32, f float64, g complex64, h complex128, i bool, j string) string {
	return fmt.Sprint(a, b, c, d, e, f, g, h, i, j)
}

func structs(a small, b pair, c floats, d big, e hollow, f struct{}, g [3]byte, h [2]float64) (string, big, hollow) {
	return fmt.Sprint(a, b, c, d, e, f, g, h), d, e
}

func many(a, b, c, d, e, f, g, h int, x1, x2, x3, x4, x5, x6, x7, x8, x9 float64, s []string, e2 error, m map[string]int) (int, float64, []string, error, map[string]int) {
	return a + b*2 + c*3 + d*4 + e*5 + f*6 + g*7 + h*8, x1 + x2*2 + x3*3 + x8*4 + x9*5, s, e2, m
}

func oneFloat(p pair) (float64, int)           { return p.x, p.n }
func swap(f floats) floats                     { return floats{f.z, f.y, f.x} }
func grow(p pair) pair                         { return pair{p.x * 2, p.n * 2} }
func cplx(c complex128, d complex64) complex64 { return complex64(c) + d }
func nothing()                                 { fmt.Println("nothing") }
func empty() struct{}                          { return struct{}{} }
func join(sep string, xs ...any) string        { return fmt.Sprint(append([]any{sep}, xs...)...) }

func show(f any, in ...any) {
	args := make([]reflect.Value, len(in))
	for i, x := range in {
		args[i] = reflect.ValueOf(x)
	}
	fmt.Print(reflect.TypeOf(f), ":")
	for _, r := range reflect.ValueOf(f).Call(args) {
		fmt.Printf(" %v", r)
	}
	fmt.Println()
}

type counter struct{ n int }

func (c *counter) Add(by int) int { c.n += by; return c.n }
func (c counter) Get() int        { return c.n }
func (c counter) Sum(xs ...int) (n int) {
	n = c.n
	for _, x := range xs {
		n += x
	}
	return
}
func (c counter) hidden()                         {}
func (b big) Describe(p string, f float64) string { return fmt.Sprint(p, b.name, b.data, f) }

type getter interface{ Get() int }

type number float64

func (n number) Half() number { return n / 2 }

func methods() {
	c := &counter{3}
	v := reflect.ValueOf(c)
	fmt.Println(v.NumMethod(), v.Type().Method(0).Name, v.Type().Method(0).Type)
	fmt.Println(v.MethodByName("Add").Call([]reflect.Value{reflect.ValueOf(4)})[0], c.n)
	add := v.MethodByName("Add").Interface().(func(int) int)
	fmt.Println(add(5), c.n)
	m, _ := v.Type().MethodByName("Sum")
	fmt.Println(m.Func.Interface().(func(*counter, ...int) int)(c, 1, 2, 3))
	fmt.Println(v.Elem().MethodByName("Sum").CallSlice([]reflect.Value{reflect.ValueOf([]int{10, 20})})[0])
	fmt.Println(v.MethodByName("Missing").IsValid())
	var g getter = c
	fmt.Println(reflect.ValueOf(&g).Elem().Method(0).Call(nil)[0].Int())
	b := big{"b", [5]int{1, 2, 3, 4, 5}}
	fmt.Println(reflect.ValueOf(b).Method(0).Interface().(func(string, float64) string)("<", 1.5))
	fmt.Println(reflect.TypeOf(b).Method(0).Func.Call([]reflect.Value{reflect.ValueOf(b), reflect.ValueOf("p"), reflect.ValueOf(2.5)})[0])
	fmt.Println(reflect.ValueOf(number(3)).MethodByName("Half").Call(nil)[0].Float())
	e := reflect.ValueOf(errors.New("text")).MethodByName("Error").Interface().(func() string)
	fmt.Println(e())
}

func made() {
	swapper := func(f any) {
		fn := reflect.ValueOf(f).Elem()
		fn.Set(reflect.MakeFunc(fn.Type(), func(in []reflect.Value) []reflect.Value {
			out := make([]reflect.Value, len(in))
			for i, x := range in {
				out[len(in)-1-i] = x
			}
			return out
		}))
	}
	var f1 func(int, string) (string, int)
	swapper(&f1)
	fmt.Println(f1(1, "a"))
	var f2 func(big, float64, small, floats) (floats, small, float64, big)
	swapper(&f2)
	fmt.Println(f2(big{"q", [5]int{9, 8}}, 2.5, small{1, true, 3}, floats{1, 2, 3}))
	var f3 func(a, b, c, d, e, f, g int8, h float32) (float32, int8, int8, int8, int8, int8, int8, int8)
	swapper(&f3)
	fmt.Println(f3(1, -2, 3, -4, 5, -6, 7, 8.5))
	var f4 func(floats) floats
	swapper(&f4)
	fmt.Println(f4(floats{1, 2, 3}))
	var f5 func(complex64) complex64
	swapper(&f5)
	fmt.Println(f5(1 + 2i))
	var f6 func(error, any) (any, error)
	swapper(&f6)
	fmt.Println(f6(errors.New("e"), 5))
	sum := reflect.MakeFunc(reflect.TypeOf(func(...int) int { return 0 }), func(in []reflect.Value) []reflect.Value {
		n := 0
		for i := range in[0].Len() {
			n += int(in[0].Index(i).Int())
		}
		return []reflect.Value{reflect.ValueOf(n)}
	})
	fmt.Println(sum.Interface().(func(...int) int)(1, 2, 3), sum.Call([]reflect.Value{reflect.ValueOf(7), reflect.ValueOf(8)})[0])
}

func types() {
	i, s := reflect.TypeOf(0), reflect.TypeOf("")
	f := reflect.FuncOf([]reflect.Type{i, reflect.TypeOf([]string(nil))}, []reflect.Type{s}, true)
	fmt.Println(f, f == reflect.TypeOf(func(int, ...string) string { return "" }))
	fmt.Println(reflect.MapOf(s, i) == reflect.TypeOf(map[string]int{}), reflect.SliceOf(i) == reflect.TypeOf([]int{}))
	fmt.Println(reflect.ChanOf(reflect.RecvDir, i) == reflect.TypeOf((<-chan int)(nil)), reflect.ChanOf(reflect.BothDir, reflect.TypeOf((<-chan int)(nil))))
	m := reflect.MakeMap(reflect.MapOf(s, i))
	m.SetMapIndex(reflect.ValueOf("k"), reflect.ValueOf(3))
	fmt.Println(m.Interface().(map[string]int)["k"])
	fn := reflect.MakeFunc(f, func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(fmt.Sprint(in[0], in[1]))}
	})
	fmt.Println(fn.Interface().(func(int, ...string) string)(4, "a", "b"))
}

func panics() {
	try := func(what string, f func()) {
		defer func() { fmt.Println(what, recover()) }()
		f()
	}
	v := reflect.ValueOf(join)
	try("few", func() { v.Call(nil) })
	try("many", func() { reflect.ValueOf(nothing).Call([]reflect.Value{v}) })
	try("type", func() { v.Call([]reflect.Value{reflect.ValueOf(1)}) })
	try("zero", func() { v.Call([]reflect.Value{{}}) })
	try("slice", func() { reflect.ValueOf(nothing).CallSlice(nil) })
	try("nil", func() { reflect.ValueOf((func())(nil)).Call(nil) })
	try("kind", func() { reflect.ValueOf(1).Call(nil) })
	try("count", func() {
		reflect.MakeFunc(reflect.TypeOf(nothing), func([]reflect.Value) []reflect.Value { return []reflect.Value{v} }).Call(nil)
	})
	try("inner", func() { reflect.ValueOf(func() { panic("inside") }).Call(nil) })
}

type rescuer struct{}

func (rescuer) Rescue() { fmt.Println("recovered", recover()) }

func recovers() {
	defer reflect.ValueOf(rescuer{}).Method(0).Interface().(func())()
	panic("for the method")
}

func recoversMade() {
	f := reflect.MakeFunc(reflect.TypeOf(func() {}), func([]reflect.Value) []reflect.Value {
		fmt.Println("recovered", recover())
		return nil
	}).Interface().(func())
	defer f()
	panic("for the made func")
}

func iterate() {
	seq := func(yield func(int) bool) { _ = yield(1) && yield(2) && yield(3) }
	for v := range reflect.ValueOf(seq).Seq() {
		fmt.Println("seq", v)
		if v.Int() == 2 {
			break
		}
	}
	seq2 := func(yield func(string, float64) bool) { _ = yield("a", 1.5) && yield("b", 2.5) }
	for k, v := range reflect.ValueOf(seq2).Seq2() {
		fmt.Println("seq2", k, v)
	}
}

func main() {
	show(scalars, int8(-3), uint16(65535), int32(-7), uint64(1)<<63, float32(1.5), 2.25, complex64(1+2i), 3+4i, true, "text")
	show(structs, small{1, true, -2}, pair{1.5, 2}, floats{1, 2, 3}, big{"b", [5]int{1, 2, 3, 4, 5}}, hollow{n: 4}, struct{}{}, [3]byte{7, 8, 9}, [2]float64{0.5, 0.25})
	show(many, 1, 2, 3, 4, 5, 6, 7, 8, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, []string{"s"}, errors.New("err"), map[string]int{"k": 1})
	show(oneFloat, pair{2.5, 3})
	show(swap, floats{1, 2, 3})
	show(grow, pair{1.25, 21})
	show(cplx, 1+1i, complex64(2i))
	show(nothing)
	show(empty)
	show(join, "s", 1, 2.5)
	show(func(f func(int) int, n int) int { return f(n) }, func(n int) int { return n * n }, 12)
	methods()
	made()
	types()
	panics()
	recovers()
	recoversMade()
	iterate()
}
