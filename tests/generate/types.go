package main

import "fmt"

// Types of the generated program. All programs draw on one pool; what differs are the structs' fields and methods.

type kind int

const (
	kInt kind = iota
	kString
	kBool
	kStruct
	kPointer
	kSlice
	kArray
	kMap
	kFunc
	kIface
	kAny
	kBox
	kRune
)

type field struct {
	name string
	t    *typ
}

type typ struct {
	kind   kind
	name   string // as Go writes it
	elem   *typ   // pointer, slice, array, map, box
	key    *typ
	params []*typ // func
	result *typ   // func, NULL: none
	fields []field
	value  bool // struct: the method M has a value receiver
}

var (
	intType    = &typ{kind: kInt, name: "int"}
	stringType = &typ{kind: kString, name: "string"}
	boolType   = &typ{kind: kBool, name: "bool"}
	runeType   = &typ{kind: kRune, name: "rune"} // of variables that ranges over strings declare
	anyType    = &typ{kind: kAny, name: "any"}
	ifaceType  = &typ{kind: kIface, name: "I"}
)

// intern gives types of one name one identity.
func (g *generator) intern(t typ) *typ {
	if known := g.interned[t.name]; known != nil {
		return known
	}
	g.interned[t.name] = &t
	return &t
}

func (g *generator) pointerTo(t *typ) *typ {
	return g.intern(typ{kind: kPointer, name: "*" + t.name, elem: t})
}
func (g *generator) sliceOf(t *typ) *typ {
	return g.intern(typ{kind: kSlice, name: "[]" + t.name, elem: t})
}
func (g *generator) arrayOf(t *typ) *typ {
	return g.intern(typ{kind: kArray, name: "[4]" + t.name, elem: t})
}
func (g *generator) mapOf(key, t *typ) *typ {
	return g.intern(typ{kind: kMap, name: "map[" + key.name + "]" + t.name, key: key, elem: t})
}
func (g *generator) boxOf(t *typ) *typ {
	return g.intern(typ{kind: kBox, name: "Box[" + t.name + "]", elem: t})
}
func (g *generator) funcOf(params []*typ, result *typ) *typ {
	name := "func("
	for i, p := range params {
		if i > 0 {
			name += ", "
		}
		name += p.name
	}
	name += ")"
	if result != nil {
		name += " " + result.name
	}
	return g.intern(typ{kind: kFunc, name: name, params: params, result: result})
}

// makeTypes fills the pool. Structs refer to each other by pointers only.
func (g *generator) makeTypes() {
	for i := range 2 + g.below(2) {
		g.structs = append(g.structs, g.intern(typ{kind: kStruct, name: fmt.Sprint("T", i), value: g.one(2)}))
	}
	g.pool = []*typ{intType, intType, stringType, boolType, anyType, ifaceType}
	for _, s := range g.structs {
		p := g.pointerTo(s)
		g.pool = append(g.pool, s, p, p, g.sliceOf(p))
	}
	some := func() *typ { return g.pool[g.below(len(g.pool))] }
	for range 3 {
		t := some()
		g.pool = append(g.pool, g.sliceOf(t), g.pointerTo(some()), g.mapOf(stringType, t), g.boxOf(t), g.arrayOf(some()))
	}
	g.pool = append(g.pool, g.sliceOf(intType), g.pointerTo(intType), g.mapOf(intType, g.pointerTo(g.structs[0])),
		g.funcOf(nil, intType), g.funcOf([]*typ{some()}, some()), g.funcOf([]*typ{g.pointerTo(g.structs[0])}, nil),
		g.pointerTo(g.boxOf(intType)), g.sliceOf(anyType))
	for _, s := range g.structs {
		s.fields = []field{{"n", intType}}
		for i := range 1 + g.below(4) {
			t := some()
			if t.kind == kStruct || t.kind == kArray || t.kind == kBox { // could be recursive
				t = g.pointerTo(t)
			}
			s.fields = append(s.fields, field{fmt.Sprint("f", i), t})
		}
	}
}

func (g *generator) someType() *typ { return g.pool[g.below(len(g.pool))] }

// implements: a value of t can be an I as it is.
func implements(t *typ) bool {
	return t.kind == kStruct && t.value || t.kind == kPointer && t.elem.kind == kStruct
}

func (g *generator) declareTypes() {
	g.line("type I interface{ M(k int) int }")
	g.line("type Box[T any] struct {")
	g.line("\tv    T")
	g.line("\tnext *Box[T]")
	g.line("}")
	g.line("func (b *Box[T]) push(v T) *Box[T] { return &Box[T]{v, b} }")
	g.line("func (b *Box[T]) at(k int) (v T) {")
	g.line("\tfor ; b != nil && k > 0; k-- {")
	g.line("\t\tb = b.next")
	g.line("\t}")
	g.line("\tif b != nil {")
	g.line("\t\tv = b.v")
	g.line("\t}")
	g.line("\treturn")
	g.line("}")
	for _, s := range g.structs {
		g.open("type %s struct", s.name)
		for _, f := range s.fields {
			g.line("%s %s", f.name, f.t.name)
		}
		g.close()
	}
}
