package reflect

import (
	"internal/abi"
	"unsafe"
)

// Assignment and conversion between types.

func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return abi.Implements(&t.t, u.common())
}

func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	return assignable(u.common(), &t.t)
}

func (t *rtype) ConvertibleTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.ConvertibleTo")
	}
	return conversion(u.common(), &t.t) != nil
}

func assignable(dst, src *abi.Type) bool {
	if dst == src {
		return true
	}
	if dst.Kind_ == abi.Interface {
		return abi.Implements(src, dst)
	}
	return directlyAssignable(dst, src)
}

// directlyAssignable reports whether the same memory serves: equal underlying types, one of them without a name.
func directlyAssignable(dst, src *abi.Type) bool {
	if dst == src {
		return true
	}
	if dst.Flags&abi.Named != 0 && src.Flags&abi.Named != 0 || dst.Kind_ != src.Kind_ {
		return false
	}
	if dst.Kind_ == abi.Chan && src.Len == int(BothDir) && dst.Elem == src.Elem {
		return true
	}
	return sameUnderlying(dst, src, true)
}

// sameUnderlying compares the underlying types.
func sameUnderlying(t, u *abi.Type, tags bool) bool {
	if t == u {
		return true
	}
	if t.Kind_ != u.Kind_ {
		return false
	}
	if abi.Bool <= t.Kind_ && t.Kind_ <= abi.Complex128 || t.Kind_ == abi.String || t.Kind_ == abi.UnsafePointer {
		return true
	}
	switch t.Kind_ {
	case abi.Array, abi.Chan:
		return t.Len == u.Len && sameType(t.Elem, u.Elem, tags)
	case abi.Func:
		return t.Len == u.Len && (t.Flags^u.Flags)&abi.Variadic == 0 && sameTypes(t.FuncTypes(), u.FuncTypes(), tags)
	case abi.Interface:
		a, b := t.InterfaceMethods(), u.InterfaceMethods()
		return len(a) == len(b) && abi.Implements(t, u)
	case abi.Map:
		return sameType(t.Key, u.Key, tags) && sameType(t.Elem, u.Elem, tags)
	case abi.Pointer, abi.Slice:
		return sameType(t.Elem, u.Elem, tags)
	case abi.Struct:
		return sameFields(t.StructFields(), u.StructFields(), tags)
	}
	return false
}

// sameType is identity, but for tags.
func sameType(t, u *abi.Type, tags bool) bool {
	if tags || t == u {
		return t == u
	}
	return t.Name == u.Name && t.PkgPath == u.PkgPath && t.Flags&abi.Named == 0 && sameUnderlying(t, u, false)
}

func sameTypes(a, b []*abi.Type, tags bool) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !sameType(a[i], b[i], tags) {
			return false
		}
	}
	return true
}

func sameFields(a, b []abi.Field, tags bool) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		f, g := &a[i], &b[i]
		if f.Name != g.Name || f.PkgPath != g.PkgPath || f.Embedded != g.Embedded || tags && f.Tag != g.Tag ||
			!sameType(f.Type, g.Type, tags) {
			return false
		}
	}
	return true
}

// assignTo returns v as a value that a variable of type dst can take; it panics if there is none.
func (v Value) assignTo(context string, dst *rtype) Value {
	if v.flag&flagMethod != 0 {
		v = v.methodFunc()
	}
	t := &dst.t
	switch {
	case v.typ_ == nil:
		panic(context + ": value of type nil is not assignable to type " + dst.String())
	case directlyAssignable(t, v.typ_):
		return Value{t, v.ptr, v.flag}
	case t.Kind_ == abi.Interface && abi.Implements(v.typ_, t):
		if v.Kind() == Interface && v.IsNil() {
			return Zero(dst)
		}
		p := abi.New(t)
		abi.StoreInterface(p, t, v.pack())
		return at(t, p, 0)
	}
	panic(context + ": value of type " + v.typ_.Text + " is not assignable to type " + dst.String())
}

// A converter makes a value of type t from v.
type converter func(v Value, t *abi.Type) Value

// CanConvert reports whether Convert will not panic.
func (v Value) CanConvert(t Type) bool {
	if !v.Type().ConvertibleTo(t) {
		return false
	}
	switch {
	case v.Kind() == Slice && t.Kind() == Array:
		return t.Len() <= v.Len()
	case v.Kind() == Slice && t.Kind() == Pointer && t.Elem().Kind() == Array:
		return t.Elem().Len() <= v.Len()
	}
	return true
}

// Convert returns v converted to type t; it panics if Go has no such conversion.
func (v Value) Convert(t Type) Value {
	if v.flag&flagMethod != 0 {
		v = v.methodFunc()
	}
	convert := conversion(t.common(), v.typ_)
	if convert == nil {
		panic("reflect.Value.Convert: value of type " + v.typ_.Text + " cannot be converted to type " + t.String())
	}
	return convert(v, t.common())
}

func isIntKind(k abi.Kind) bool     { return abi.Int <= k && k <= abi.Int64 }
func isUintKind(k abi.Kind) bool    { return abi.Uint <= k && k <= abi.Uintptr }
func isFloatKind(k abi.Kind) bool   { return k == abi.Float32 || k == abi.Float64 }
func isComplexKind(k abi.Kind) bool { return k == abi.Complex64 || k == abi.Complex128 }

func conversion(dst, src *abi.Type) converter {
	d, s := dst.Kind_, src.Kind_
	switch {
	case (isIntKind(s) || isUintKind(s)) && (isIntKind(d) || isUintKind(d)):
		return convertInteger
	case (isIntKind(s) || isUintKind(s) || isFloatKind(s)) && isFloatKind(d):
		return convertToFloat
	case isFloatKind(s) && (isIntKind(d) || isUintKind(d)):
		return convertFloatToInteger
	case isComplexKind(s) && isComplexKind(d):
		return func(v Value, t *abi.Type) Value {
			x := newValue(t)
			x.setComplex(v.Complex())
			return x.result(v)
		}
	case (isIntKind(s) || isUintKind(s)) && d == abi.String:
		return convertRune
	case s == abi.String && d == abi.Slice && dst.Elem.PkgPath == "":
		switch dst.Elem.Kind_ {
		case abi.Uint8:
			return func(v Value, t *abi.Type) Value {
				b := []byte(v.String())
				return at(t, unsafe.Pointer(&b), v.flag.ro())
			}
		case abi.Int32:
			return func(v Value, t *abi.Type) Value {
				r := []rune(v.String())
				return at(t, unsafe.Pointer(&r), v.flag.ro())
			}
		}
	case s == abi.Slice && d == abi.String && src.Elem.PkgPath == "":
		switch src.Elem.Kind_ {
		case abi.Uint8:
			return func(v Value, t *abi.Type) Value {
				s := string(v.Bytes())
				return at(t, unsafe.Pointer(&s), v.flag.ro())
			}
		case abi.Int32:
			return func(v Value, t *abi.Type) Value {
				s := string(v.runes())
				return at(t, unsafe.Pointer(&s), v.flag.ro())
			}
		}
	case s == abi.Slice && d == abi.Pointer && dst.Elem.Kind_ == abi.Array && src.Elem == dst.Elem.Elem:
		return convertToArrayPointer
	case s == abi.Slice && d == abi.Array && src.Elem == dst.Elem:
		return convertToArray
	case s == abi.Chan && d == abi.Chan && directlyAssignable(dst, src):
		return convertDirect
	}
	if sameUnderlying(dst, src, false) {
		return convertDirect
	}
	if d == abi.Pointer && s == abi.Pointer && dst.Flags&abi.Named == 0 && src.Flags&abi.Named == 0 &&
		sameUnderlying(dst.Elem, src.Elem, false) {
		return convertDirect
	}
	if d == abi.Interface && abi.Implements(src, dst) {
		return func(v Value, t *abi.Type) Value {
			w := v.assignTo("reflect.Value.Convert", toRType(t))
			w.flag |= v.flag.ro()
			return w
		}
	}
	return nil
}

// newValue returns a new addressable zero value.
func newValue(t *abi.Type) Value { return at(t, abi.New(t), flagAddressable) }

// result makes a filled newValue the outcome of a conversion of v.
func (x Value) result(v Value) Value {
	x.flag = x.flag&(flagKindMask|flagIndirect) | v.flag.ro()
	return x
}

func (x Value) setInteger(n uint64) {
	if x.CanInt() {
		x.SetInt(int64(n))
	} else {
		x.SetUint(n)
	}
}

func (x Value) setComplex(c complex128) { x.SetComplex(c) }

func (v Value) integer() uint64 {
	if v.CanInt() {
		return uint64(v.Int())
	}
	return v.Uint()
}

func convertInteger(v Value, t *abi.Type) Value {
	x := newValue(t)
	x.setInteger(v.integer())
	return x.result(v)
}

func convertToFloat(v Value, t *abi.Type) Value {
	x := newValue(t)
	switch {
	case v.CanInt():
		x.SetFloat(float64(v.Int()))
	case v.CanUint():
		x.SetFloat(float64(v.Uint()))
	default:
		x.SetFloat(v.Float())
	}
	return x.result(v)
}

func convertFloatToInteger(v Value, t *abi.Type) Value {
	x := newValue(t)
	if x.CanInt() {
		x.SetInt(int64(v.Float()))
	} else {
		x.SetUint(uint64(v.Float()))
	}
	return x.result(v)
}

func convertRune(v Value, t *abi.Type) Value {
	s := "\uFFFD"
	n := v.integer()
	if v.CanInt() && int64(n) == int64(rune(n)) || v.CanUint() && n == uint64(rune(n)) {
		s = string(rune(n))
	}
	return at(t, unsafe.Pointer(&s), v.flag.ro())
}

func convertDirect(v Value, t *abi.Type) Value {
	if v.flag&flagAddressable != 0 {
		return copied(t, v.ptr, v.flag.ro())
	}
	return direct(t, v.ptr, v.flag&flagIndirect|v.flag.ro())
}

func convertToArrayPointer(v Value, t *abi.Type) Value {
	if n := t.Elem.Len; n > v.Len() {
		panic("reflect: cannot convert slice with length " + itoa(v.Len()) + " to pointer to array with length " + itoa(n))
	}
	return direct(t, (*sliceHeader)(v.ptr).data, v.flag.ro())
}

func convertToArray(v Value, t *abi.Type) Value {
	if n := t.Len; n > v.Len() {
		panic("reflect: cannot convert slice with length " + itoa(v.Len()) + " to array with length " + itoa(n))
	}
	return copied(t, (*sliceHeader)(v.ptr).data, v.flag.ro())
}
