// Package reflect: what it reads, makes, calls and sets, and its panics.
package main

import (
	"fmt"
	"reflect"
	"sort"
	"strings"
)

type Inner struct{ A, b int }
type T struct {
	Inner
	Name string `json:"name,omitempty" xml:"n"`
	Ptr  *int
	F    func(int) string
	M    map[string][]int
	I    any
	E    error
	C    chan<- int
	arr  [3]byte
	*strings.Builder
}

func (t T) Val(x int) (string, error)       { return fmt.Sprint(t.Name, x), nil }
func (t *T) Set(s string)                   { t.Name = s }
func (t T) Variadic(a int, b ...string) int { return a + len(b) }

type G[K comparable, V any] struct {
	k K
	v V
}
type MyInt int

func (m MyInt) String() string { return "my" }

type Rec struct {
	next *Rec
	v    []Rec
}

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("%s: panic %T %v\n", name, r, r)
		}
	}()
	f()
}

func main() {
	t := reflect.TypeOf(T{})
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		fmt.Println(f.Name, f.Type, f.Type.Kind(), f.Tag.Get("json"), f.Offset, f.Anonymous, f.IsExported(), f.PkgPath, f.Index)
	}
	for _, ty := range []reflect.Type{t, reflect.TypeOf(&T{})} {
		for i := 0; i < ty.NumMethod(); i++ {
			m := ty.Method(i)
			fmt.Println(ty, m.Name, m.Type, m.Index)
		}
	}
	fmt.Println(reflect.TypeOf(G[string, []int]{}), reflect.TypeFor[G[MyInt, map[string]T]]().Name(), reflect.TypeFor[error](), reflect.TypeFor[fmt.Stringer]().Method(0))
	x := 5
	v := reflect.ValueOf(&T{Name: "n", Ptr: &x, M: map[string][]int{"a": {1}}})
	e := v.Elem()
	out := e.MethodByName("Val").Call([]reflect.Value{reflect.ValueOf(3)})
	fmt.Println(out[0], out[1].IsNil(), out[1].Type())
	v.MethodByName("Set").Call([]reflect.Value{reflect.ValueOf("changed")})
	fmt.Println(e.FieldByName("Name"), e.Field(0).Field(0).CanSet(), e.FieldByName("b").CanSet(), e.FieldByName("A"))
	fmt.Println(e.MethodByName("Variadic").Call([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf("a"), reflect.ValueOf("b")})[0])
	fmt.Println(e.MethodByName("Variadic").CallSlice([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf([]string{"q"})})[0])
	fmt.Println(e.MethodByName("None").IsValid(), v.Type().Method(0).Func.Type())
	e.FieldByName("Name").SetString("set")
	e.FieldByName("I").Set(reflect.ValueOf(7))
	e.FieldByName("M").SetMapIndex(reflect.ValueOf("z"), reflect.ValueOf([]int{9}))
	fmt.Println(e.FieldByName("Name"), e.FieldByName("I").Elem(), e.FieldByName("M"))
	swap := reflect.MakeFunc(reflect.TypeOf(func(int, string) (string, int) { return "", 0 }), func(a []reflect.Value) []reflect.Value {
		return []reflect.Value{a[1], a[0]}
	}).Interface().(func(int, string) (string, int))
	fmt.Println(swap(1, "s"))
	st := reflect.StructOf([]reflect.StructField{
		{Name: "X", Type: reflect.TypeOf(0), Tag: `k:"v"`},
		{Name: "Y", Type: reflect.TypeOf("")},
	})
	sv := reflect.New(st).Elem()
	sv.Field(0).SetInt(4)
	sv.Field(1).SetString("y")
	fmt.Printf("%v %+v %T\n", sv.Interface(), sv.Interface(), sv.Interface())
	fmt.Println(reflect.FuncOf([]reflect.Type{t, reflect.TypeOf([]int{})}, []reflect.Type{reflect.TypeFor[error]()}, true))
	fmt.Println(reflect.MapOf(reflect.TypeOf(""), t), reflect.SliceOf(t), reflect.ChanOf(reflect.RecvDir, t), reflect.ArrayOf(3, t), reflect.PointerTo(t))
	mv := reflect.MakeMap(reflect.MapOf(reflect.TypeOf(1), reflect.TypeOf("")))
	mv.SetMapIndex(reflect.ValueOf(1), reflect.ValueOf("one"))
	mv.SetMapIndex(reflect.ValueOf(2), reflect.ValueOf("two"))
	keys := mv.MapKeys()
	sort.Slice(keys, func(i, j int) bool { return keys[i].Int() < keys[j].Int() })
	fmt.Println(keys, mv.Len(), mv.Interface())
	it := mv.MapRange()
	n := 0
	for it.Next() {
		n += int(it.Key().Int()) + len(it.Value().String())
	}
	fmt.Println(n)
	sl := reflect.MakeSlice(reflect.TypeOf([]int{}), 1, 5)
	sl = reflect.Append(sl, reflect.ValueOf(3))
	sl = reflect.AppendSlice(sl, reflect.ValueOf([]int{4, 5}))
	fmt.Println(sl, sl.Len(), sl.Cap(), sl.Slice(1, 3), sl.Slice3(0, 1, 2).Cap())
	ch := reflect.MakeChan(reflect.TypeOf(make(chan int)), 2)
	ch.Send(reflect.ValueOf(1))
	fmt.Println(ch.TrySend(reflect.ValueOf(2)), ch.TrySend(reflect.ValueOf(3)))
	i, rv, ok := reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: ch}, {Dir: reflect.SelectDefault}})
	fmt.Println(i, rv, ok)
	fmt.Println(reflect.DeepEqual(map[string][]int{"a": {1}}, map[string][]int{"a": {1}}), reflect.DeepEqual([]int(nil), []int{}), reflect.DeepEqual(Rec{}, Rec{}))
	r1 := &Rec{}
	r1.next = r1
	r2 := &Rec{}
	r2.next = r2
	fmt.Println(reflect.DeepEqual(r1, r2))
	fmt.Println(reflect.ValueOf(3.7).Convert(reflect.TypeOf(0)), reflect.ValueOf(65).Convert(reflect.TypeOf("")), reflect.ValueOf([]byte("hi")).Convert(reflect.TypeOf("")), reflect.ValueOf([]int{1, 2}).Convert(reflect.TypeOf([2]int{})))
	fmt.Println(reflect.TypeOf(MyInt(1)).ConvertibleTo(reflect.TypeOf(1.5)), reflect.TypeOf(MyInt(1)).AssignableTo(reflect.TypeOf(1)), reflect.TypeOf(MyInt(1)).Implements(reflect.TypeFor[fmt.Stringer]()))
	for q := range reflect.ValueOf(3).Seq() {
		fmt.Print(q, " ")
	}
	for k, q := range reflect.ValueOf("hé").Seq2() {
		fmt.Print(k, q.Int(), " ")
	}
	fmt.Println()
	try("set", func() { reflect.ValueOf(1).SetInt(2) })
	try("unexp", func() { e.FieldByName("arr").Index(0).SetUint(1) })
	try("nilfield", func() { reflect.ValueOf((*T)(nil)).Elem().Field(0) })
	try("kind", func() { reflect.ValueOf("s").Int() })
	try("zero", func() { reflect.Value{}.Type() })
	try("call", func() { reflect.ValueOf(strings.ToUpper).Call(nil) })
	try("call2", func() { reflect.ValueOf(strings.ToUpper).Call([]reflect.Value{reflect.ValueOf(1)}) })
	try("idx", func() { reflect.ValueOf([]int{1}).Index(5) })
	try("conv", func() { reflect.ValueOf([]int{1}).Convert(reflect.TypeOf([3]int{})) })
	try("conv2", func() { reflect.ValueOf("a").Convert(reflect.TypeOf(1)) })
	try("field", func() { reflect.TypeOf(1).Field(0) })
	try("elem", func() { reflect.TypeOf(1).Elem() })
	try("iface", func() { e.FieldByName("arr").Interface() })
	try("setnil", func() { reflect.ValueOf(&x).Elem().Set(reflect.ValueOf("s")) })
	try("mapnil", func() { reflect.ValueOf(map[string]int(nil)).SetMapIndex(reflect.ValueOf("a"), reflect.ValueOf(1)) })
	try("numm", func() { fmt.Println(reflect.TypeFor[error]().NumMethod(), reflect.ValueOf(T{}).NumMethod()) })
	try("ptr", func() {
		fmt.Println(reflect.Indirect(reflect.ValueOf(&x)).Int(), reflect.Zero(t).Field(1).String() == "", reflect.ValueOf(t).Kind())
	})
	try("fbn", func() {
		f, ok := t.FieldByName("A")
		fmt.Println(f.Index, ok)
		_, ok = t.FieldByName("zzz")
		fmt.Println(ok)
	})
	try("vis", func() {
		for _, f := range reflect.VisibleFields(t)[:4] {
			fmt.Print(f.Name, f.Index, " ")
		}
		fmt.Println()
	})
	try("swapper", func() { s := []string{"a", "b", "c"}; reflect.Swapper(s)(0, 2); fmt.Println(s) })
	try("copy", func() {
		d := make([]byte, 3)
		fmt.Println(reflect.Copy(reflect.ValueOf(d), reflect.ValueOf("hello")), string(d))
	})
	try("cmp", func() {
		fmt.Println(reflect.ValueOf(1).Equal(reflect.ValueOf(1)), reflect.ValueOf(T{}).Comparable(), reflect.TypeOf(T{}).Comparable(), reflect.ValueOf(1).CanConvert(reflect.TypeOf("")))
	})
	try("grow", func() {
		s := []int{1}
		v := reflect.ValueOf(&s).Elem()
		v.Grow(10)
		v.SetLen(3)
		fmt.Println(s, v.Cap() >= 11)
		v.SetZero()
		fmt.Println(s == nil)
	})
	try("overflow", func() {
		fmt.Println(reflect.ValueOf(int8(0)).OverflowInt(200), reflect.TypeOf(int8(0)).OverflowInt(100), reflect.ValueOf(float32(0)).OverflowFloat(1e40))
	})
}
