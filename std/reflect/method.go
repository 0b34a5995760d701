package reflect

import (
	rt "internal/rtype"
	"iter"
)

// Methods. Only exported ones are counted.

// Method describes a method. Its Type and Func take the receiver first, but for methods of interface types.
type Method struct {
	Name    string
	PkgPath string // "" if exported
	Type    Type
	Func    Value
	Index   int
}

// IsExported reports whether the method is exported.
func (m Method) IsExported() bool { return m.PkgPath == "" }

// exported returns the exported methods of t, which sort before the others.
func exported(t *rt.Type) []*rt.Method {
	all := t.Methods
	if t.Kind == rt.Interface {
		all = t.InterfaceMethods()
	}
	var methods []*rt.Method
	for i := range all {
		if all[i].PkgPath == "" || t.Kind == rt.Interface {
			methods = append(methods, &all[i])
		}
	}
	return methods
}

func (t *rtype) NumMethod() int { return countExported(&t.t) }

func countExported(t *rt.Type) int {
	if t.Kind == rt.Interface {
		return len(t.InterfaceMethods())
	}
	n := 0
	for i := range t.Methods {
		if t.Methods[i].PkgPath == "" {
			n++
		}
	}
	return n
}

func (t *rtype) Method(i int) Method {
	methods := exported(&t.t)
	if i < 0 || i >= len(methods) {
		panic("reflect: Method index out of range")
	}
	m := methods[i]
	r := Method{Name: m.Name, PkgPath: m.PkgPath, Index: i, Type: toType(m.Type)}
	if t.Kind() != Interface {
		r.Type = toType(withReceiver(&t.t, m.Type))
		r.Func = methodExpression(&t.t, m, r.Type.common())
	}
	return r
}

func (t *rtype) Methods() iter.Seq[Method] {
	return func(yield func(Method) bool) {
		for i := range t.NumMethod() {
			if !yield(t.Method(i)) {
				return
			}
		}
	}
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	for i, m := range exported(&t.t) {
		if m.Name == name {
			return t.Method(i), true
		}
	}
	return Method{}, false
}

func (v Value) NumMethod() int {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.NumMethod", Invalid})
	}
	if v.flag&flagMethod != 0 {
		return 0
	}
	return countExported(v.typ)
}

// Method returns v's method i bound to v.
func (v Value) Method(i int) Value {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.Method", Invalid})
	}
	if v.flag&flagMethod != 0 || uint(i) >= uint(countExported(v.typ)) {
		panic("reflect: Method index out of range")
	}
	if v.Kind() == Interface && v.IsNil() {
		panic("reflect: Method on nil interface value")
	}
	return Value{v.typ, v.ptr, v.flag&(flagRO|flagIndirect) | flagMethod | flag(i)<<methodShift}
}

func (v Value) Methods() iter.Seq2[Method, Value] {
	return func(yield func(Method, Value) bool) {
		t := v.Type()
		for i := range v.NumMethod() {
			if !yield(t.Method(i), v.Method(i)) {
				return
			}
		}
	}
}

// MethodByName returns v's method of that name bound to v, or the zero Value.
func (v Value) MethodByName(name string) Value {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.MethodByName", Invalid})
	}
	if v.flag&flagMethod != 0 {
		return Value{}
	}
	for i, m := range exported(v.typ) {
		if m.Name == name {
			return v.Method(i)
		}
	}
	return Value{}
}

// method returns the method that a method value stands for.
func (v Value) method() *rt.Method {
	return exported(v.typ)[v.flag>>methodShift]
}
