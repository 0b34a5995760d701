package reflect

import (
	"internal/abi"
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

// counted returns the exported methods of t, which come before the others, and all methods of an interface type.
func (t *rtype) counted() []abi.Method {
	if t.t.Kind_ == abi.Interface {
		return t.t.InterfaceMethods()
	}
	n := len(t.t.Methods)
	for n > 0 && t.t.Methods[n-1].PkgPath != "" {
		n--
	}
	return t.t.Methods[:n]
}

func (t *rtype) NumMethod() int { return len(t.counted()) }

func (t *rtype) Method(i int) Method {
	methods := t.counted()
	if i < 0 || i >= len(methods) {
		panic("reflect: Method index out of range")
	}
	m := &methods[i]
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
	for i, m := range t.counted() {
		if m.Name == name {
			return t.Method(i), true
		}
	}
	return Method{}, false
}

func (v Value) NumMethod() int {
	if v.typ_ == nil {
		panic(&ValueError{"reflect.Value.NumMethod", Invalid})
	}
	if v.flag&flagMethod != 0 {
		return 0
	}
	return toRType(v.typ()).NumMethod()
}

// Method returns v's method i bound to v.
func (v Value) Method(i int) Value {
	if v.typ_ == nil {
		panic(&ValueError{"reflect.Value.Method", Invalid})
	}
	if v.flag&flagMethod != 0 || uint(i) >= uint(toRType(v.typ_).NumMethod()) {
		panic("reflect: Method index out of range")
	}
	if v.Kind() == Interface && v.IsNil() {
		panic("reflect: Method on nil interface value")
	}
	return Value{v.typ_, v.ptr, v.flag&(flagRO|flagIndirect) | flag(Func) | flagMethod | flag(i)<<methodShift}
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
	if v.typ_ == nil {
		panic(&ValueError{"reflect.Value.MethodByName", Invalid})
	}
	if v.flag&flagMethod != 0 {
		return Value{}
	}
	for i, m := range toRType(v.typ_).counted() {
		if m.Name == name {
			return v.Method(i)
		}
	}
	return Value{}
}

// method returns the method that a method value stands for.
func (v Value) method() *abi.Method {
	return &toRType(v.typ_).counted()[v.flag>>methodShift]
}
