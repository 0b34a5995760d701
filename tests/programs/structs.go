// Structs: values, embedding, promotion, comparison, anonymous types, tags, zero size, methods by value and pointer.
package main

import (
	"fmt"
	"unsafe"
)

type vec struct{ x, y float64 }

func (v vec) add(w vec) vec    { return vec{v.x + w.x, v.y + w.y} }
func (v *vec) scale(k float64) { v.x *= k; v.y *= k }

type inner struct {
	id   int
	tags [2]string
}
type middle struct {
	inner
	*vec
	name string
}
type outer struct {
	middle
	id int
}
type empty struct{}
type padded struct {
	a bool
	b int64
	c bool
	d int32
	e byte
}
type recursive struct {
	kids []recursive
	m    map[string]recursive
	p    *recursive
}

func modify(o outer) outer { o.name = "copy"; o.vec.x = 50; o.tags[0] = "t"; return o }

func main() {
	v := vec{1, 2}
	v.scale(2)
	p := &v
	fmt.Println(v, p.add(vec{y: 1}), *p == vec{2, 4}, vec.add(v, v) == v.add(v))
	o := outer{middle: middle{inner: inner{id: 1}, vec: &vec{3, 4}, name: "n"}, id: 2}
	q := modify(o)
	o.scale(2)
	fmt.Println(o.id, o.inner.id, o.x, o.name, q.name, q.tags, o.tags[0] == "", o.add(vec{}).y)
	fmt.Println(o.inner == inner{id: 1}, empty{} == empty{}, unsafe.Sizeof(empty{}), unsafe.Sizeof(padded{}), unsafe.Offsetof(padded{}.d))
	anon := struct {
		A int `json:"a"`
		b string
	}{1, "x"}
	other := struct {
		A int `json:"a"`
		b string
	}{1, "x"}
	fmt.Printf("%v %+v %#v %T %v\n", anon, anon, anon, anon, anon == other)
	fmt.Printf("%v %+v %#v\n", o.middle.inner, o.inner, o.inner)
	arr := [2]vec{{1, 2}, {3, 4}}
	for i := range arr {
		arr[i].scale(10)
	}
	for _, w := range arr {
		w.scale(10)
	}
	ps := map[string]*vec{"a": {1, 1}}
	ps["a"].x++
	fmt.Println(arr, *ps["a"])
	r := recursive{kids: []recursive{{}, {kids: []recursive{{}}}}}
	r.p = &r
	fmt.Println(len(r.p.p.kids[1].kids), r.kids[0].m == nil)
	f := v.add
	g := p.scale
	g(3)
	fmt.Println(f(vec{1, 1}), v)
	type local struct{ vec }
	l := local{vec{7, 8}}
	l.scale(2)
	fmt.Println(l, l.add(l.vec))
	pp := &p
	(*pp).x = -1
	(**pp).y = -2
	fmt.Println(v, new(vec).x, *new(int))
	var np *outer
	defer func() { fmt.Println(recover()) }()
	fmt.Println(np.name)
}
