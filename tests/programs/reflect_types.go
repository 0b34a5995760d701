package main

import (
	"fmt"
	"reflect"
	"unsafe"
)

// Types that are made while the program runs: they are the program's own where it has them, and compare, hash and convert.

type point struct{ X, Y int }

func try(what string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(what, r)
		}
	}()
	f()
}

func arrays() {
	i, s := reflect.TypeOf(0), reflect.TypeOf("")
	fmt.Println(reflect.ArrayOf(3, i) == reflect.TypeOf([3]int{}))
	five := reflect.ArrayOf(5, s)
	fmt.Println(five, five.Size(), five.Align(), five.Comparable(), five.Len(), five == reflect.ArrayOf(5, s))
	v := reflect.New(five).Elem()
	v.Index(2).SetString("two")
	w := reflect.New(five).Elem()
	fmt.Println(v.Interface() == w.Interface())
	w.Index(2).SetString(fmt.Sprint("tw", "o"))
	fmt.Println(v.Interface() == w.Interface(), v.Interface())
	m := map[any]int{v.Interface(): 1}
	fmt.Println(m[w.Interface()], len(m))
	fmt.Println(reflect.ArrayOf(2, reflect.TypeOf([]int{})).Comparable())
	one := reflect.New(reflect.ArrayOf(1, reflect.TypeOf(new(int)))).Elem()
	n := 7
	one.Index(0).Set(reflect.ValueOf(&n))
	fmt.Println(*one.Interface().([1]*int)[0])
	try("negative", func() { reflect.ArrayOf(-1, i) })
}

func structs() {
	i, s := reflect.TypeOf(0), reflect.TypeOf("")
	t := reflect.StructOf([]reflect.StructField{{Name: "A", Type: i, Tag: `json:"a"`}, {Name: "B", Type: s}, {Name: "C", Type: reflect.TypeOf(byte(0))}})
	fmt.Println(t, t.Size(), t.NumField(), t.Field(1).Offset, t.Field(0).Tag.Get("json"))
	v := reflect.New(t).Elem()
	v.Field(0).SetInt(3)
	v.FieldByName("B").SetString("b")
	fmt.Printf("%v %+v %T\n", v, v, v.Interface())
	w := reflect.New(t).Elem()
	w.Set(v)
	fmt.Println(v.Interface() == w.Interface())
	w.Field(2).SetUint(1)
	fmt.Println(v.Interface() == w.Interface())
	keyed := reflect.MakeMap(reflect.MapOf(t, i))
	keyed.SetMapIndex(v, reflect.ValueOf(10))
	keyed.SetMapIndex(w, reflect.ValueOf(20))
	fmt.Println(keyed.Len(), keyed.MapIndex(v), keyed.MapIndex(w))
	known := reflect.StructOf([]reflect.StructField{{Name: "X", Type: i}, {Name: "Y", Type: i}})
	fmt.Println(known == reflect.TypeOf(struct{ X, Y int }{}), known.ConvertibleTo(reflect.TypeOf(point{})))
	fmt.Println(reflect.New(known).Elem().Convert(reflect.TypeOf(point{})).Interface().(point))
	fmt.Println(reflect.StructOf(nil), reflect.StructOf(nil) == reflect.TypeOf(struct{}{}))
	tail := reflect.StructOf([]reflect.StructField{{Name: "A", Type: i}, {Name: "Z", Type: reflect.TypeOf(struct{}{})}})
	fmt.Println(tail.Size(), unsafe.Sizeof(struct {
		A int
		Z struct{}
	}{}))
	inner := reflect.StructOf([]reflect.StructField{{Name: "Point", Type: reflect.TypeOf(point{}), Anonymous: true}})
	x := reflect.New(inner).Elem()
	x.FieldByName("Y").SetInt(4)
	fmt.Println(inner, x)
	try("name", func() { reflect.StructOf([]reflect.StructField{{Type: i}}) })
	try("invalid", func() { reflect.StructOf([]reflect.StructField{{Name: "a b", Type: i}}) })
	try("type", func() { reflect.StructOf([]reflect.StructField{{Name: "A"}}) })
	try("unexported", func() { reflect.StructOf([]reflect.StructField{{Name: "a", Type: i}}) })
	try("duplicate", func() { reflect.StructOf([]reflect.StructField{{Name: "A", Type: i}, {Name: "A", Type: s}}) })
	floats := reflect.StructOf([]reflect.StructField{{Name: "F", Type: reflect.TypeOf(1.5)}, {Name: "E", Type: reflect.TypeOf((*error)(nil)).Elem()}})
	a, b := reflect.New(floats).Elem(), reflect.New(floats).Elem()
	b.Field(0).SetFloat(0)
	fmt.Println(a.Interface() == b.Interface())
}

// A made type as parameter and result of a made function.
func passing() {
	t := reflect.StructOf([]reflect.StructField{{Name: "F", Type: reflect.TypeOf(float32(0))}, {Name: "N", Type: reflect.TypeOf(int16(0))}})
	f := reflect.MakeFunc(reflect.FuncOf([]reflect.Type{t, reflect.ArrayOf(9, t)}, []reflect.Type{t, reflect.TypeOf(0)}, false), func(in []reflect.Value) []reflect.Value {
		out := reflect.New(t).Elem()
		out.Field(0).SetFloat(in[0].Field(0).Float() * 2)
		out.Field(1).Set(in[1].Index(8).Field(1))
		return []reflect.Value{out, reflect.ValueOf(in[1].Len())}
	})
	x := reflect.New(t).Elem()
	x.Field(0).SetFloat(1.25)
	list := reflect.New(reflect.ArrayOf(9, t)).Elem()
	list.Index(8).Field(1).SetInt(-5)
	out := f.Call([]reflect.Value{x, list})
	fmt.Println(f.Type(), out[0], out[1])
}

type unit struct{}

func (unit) Name() string { return "unit" }

type holder struct {
	Unit unit
	Data *int
}

// A field without size in a struct that an interface holds as a pointer.
func hollow() {
	f := reflect.ValueOf(holder{}).Field(0)
	fmt.Println(f.Interface().(interface{ Name() string }).Name(), f.Interface() == any(unit{}))
	n := 3
	t := reflect.StructOf([]reflect.StructField{{Name: "U", Type: reflect.TypeOf(unit{})}, {Name: "P", Type: reflect.TypeOf(&n)}})
	v := reflect.New(t).Elem()
	v.Field(1).Set(reflect.ValueOf(&n))
	fmt.Println(v.Interface() == v.Interface(), *reflect.ValueOf(v.Interface()).Field(1).Interface().(*int))
}

func main() {
	hollow()
	arrays()
	structs()
	passing()
}
