package reflect

import (
	rt "internal/rtype"
	"strconv"
	"unsafe"
)

// Value is a Go value. The zero Value stands for none.
type Value struct {
	typ *rt.Type
	ptr unsafe.Pointer
	flag
}

// flag says what ptr is and what may be done with the value. Packages that look past unexported fields find it by its name,
// and its bits where the reference has them.
type flag uintptr

const (
	flagStickyRO    flag = 1 << (iota + 5) // reached through an unexported field
	flagEmbedRO                            // reached through an unexported embedded field
	flagIndirect                           // ptr is the address of the value
	flagAddressable                        // that address is the variable's own
	flagMethod                             // a method value: the number of the method is above methodShift
	flagRO          = flagStickyRO | flagEmbedRO
	methodShift     = 10
)

// sticky returns the read-only flag that what is inside the value inherits.
func (f flag) ro() flag {
	if f&flagRO != 0 {
		return flagStickyRO
	}
	return 0
}

// ValueError is the panic of a method that the kind of value does not have.
type ValueError struct {
	Method string
	Kind   Kind
}

func (e *ValueError) Error() string {
	if e.Kind == 0 {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

func (v Value) kind() Kind {
	if v.typ == nil {
		return Invalid
	}
	if v.flag&flagMethod != 0 {
		return Func
	}
	return Kind(v.typ.Kind)
}

func (v Value) wrongKind(method string) *ValueError {
	return &ValueError{"reflect.Value." + method, v.kind()}
}

func (v Value) mustBe(method string, k Kind) {
	if v.kind() != k {
		panic(v.wrongKind(method))
	}
}

func (v Value) mustBeExported(method string) {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value." + method, Invalid})
	}
	if v.flag&flagRO != 0 {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
}

func (v Value) mustBeAssignable(method string) {
	v.mustBeExported(method)
	if v.flag&flagAddressable == 0 {
		panic("reflect: reflect.Value." + method + " using unaddressable value")
	}
}

// ValueOf returns i's dynamic value; the zero Value for nil.
func ValueOf(i any) Value {
	t := rt.TypeOf(i)
	if t == nil {
		return Value{}
	}
	v := Value{t, rt.DataOf(i), flagIndirect}
	if t.IsDirect() {
		v.flag = 0
	}
	return v
}

// at returns the value of type t at address p.
func at(t *rt.Type, p unsafe.Pointer, f flag) Value { return Value{t, p, f | flagIndirect} }

// address returns where the value is stored.
func (v *Value) address() unsafe.Pointer {
	if v.flag&flagIndirect != 0 {
		return v.ptr
	}
	return unsafe.Pointer(&v.ptr)
}

// pointer returns the word of a pointer-shaped value.
func (v Value) pointer() unsafe.Pointer {
	if v.flag&flagIndirect != 0 {
		return *(*unsafe.Pointer)(v.ptr)
	}
	return v.ptr
}

// IsValid reports whether v is a value at all.
func (v Value) IsValid() bool { return v.typ != nil }

// Kind returns the kind of v's type, Invalid for the zero Value.
func (v Value) Kind() Kind { return v.kind() }

// Type returns v's type.
func (v Value) Type() Type {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.Type", Invalid})
	}
	if v.flag&flagMethod != 0 {
		return toType(v.method().Type)
	}
	return toType(static(v.typ))
}

func (v Value) CanAddr() bool { return v.flag&flagAddressable != 0 }

func (v Value) CanSet() bool { return v.flag&(flagAddressable|flagRO) == flagAddressable }

func (v Value) CanInterface() bool {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.CanInterface", Invalid})
	}
	return v.flag&flagRO == 0
}

// Interface returns v as an interface value. It panics for what was reached through unexported fields.
func (v Value) Interface() (i any) {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.Interface", Invalid})
	}
	if v.flag&flagRO != 0 {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	return v.pack()
}

func (v Value) pack() any {
	t := v.typ
	switch {
	case v.flag&flagMethod != 0:
		return v.methodFunc().pack()
	case t.Kind == rt.Interface:
		return rt.LoadInterface(v.address(), t)
	case t.IsDirect():
		return rt.Pack(t, v.pointer())
	case v.flag&flagAddressable != 0:
		p := rt.New(t)
		rt.Move(p, v.ptr, t.Size)
		return rt.Pack(t, p)
	}
	return rt.Pack(t, v.ptr)
}

// TypeAssert is v.Interface().(T) without a panic.
func TypeAssert[T any](v Value) (T, bool) {
	if v.typ == nil {
		panic(&ValueError{"reflect.TypeAssert", Invalid})
	}
	if v.flag&flagRO != 0 {
		panic("reflect.TypeAssert: cannot return value obtained from unexported field or method")
	}
	if v.typ == rt.TypeOf((*T)(nil)).Elem && v.flag&flagMethod == 0 {
		return *(*T)(v.address()), true // of an interface type too: an interface value as it is
	}
	x, ok := v.pack().(T)
	return x, ok
}

// Addr returns the address of v, which must be addressable.
func (v Value) Addr() Value {
	if v.flag&flagAddressable == 0 {
		panic("reflect.Value.Addr of unaddressable value")
	}
	return Value{pointerTo(v.typ), v.ptr, v.flag & flagRO} // what it points to may be set as v may
}

// UnsafeAddr is Addr as a number.
func (v Value) UnsafeAddr() uintptr {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.UnsafeAddr", Invalid})
	}
	if v.flag&flagAddressable == 0 {
		panic("reflect.Value.UnsafeAddr of unaddressable value")
	}
	return uintptr(v.ptr)
}

func (v Value) Bool() bool {
	v.mustBe("Bool", Bool)
	return *(*bool)(v.ptr)
}

func (v Value) CanInt() bool {
	switch v.kind() {
	case Int, Int8, Int16, Int32, Int64:
		return true
	}
	return false
}

func (v Value) Int() int64 {
	switch p := v.ptr; v.kind() {
	case Int:
		return int64(*(*int)(p))
	case Int8:
		return int64(*(*int8)(p))
	case Int16:
		return int64(*(*int16)(p))
	case Int32:
		return int64(*(*int32)(p))
	case Int64:
		return *(*int64)(p)
	}
	panic(v.wrongKind("Int"))
}

func (v Value) CanUint() bool {
	switch v.kind() {
	case Uint, Uint8, Uint16, Uint32, Uint64, Uintptr:
		return true
	}
	return false
}

func (v Value) Uint() uint64 {
	switch p := v.ptr; v.kind() {
	case Uint:
		return uint64(*(*uint)(p))
	case Uint8:
		return uint64(*(*uint8)(p))
	case Uint16:
		return uint64(*(*uint16)(p))
	case Uint32:
		return uint64(*(*uint32)(p))
	case Uint64:
		return *(*uint64)(p)
	case Uintptr:
		return uint64(*(*uintptr)(p))
	}
	panic(v.wrongKind("Uint"))
}

func (v Value) CanFloat() bool {
	return v.kind() == Float32 || v.kind() == Float64
}

func (v Value) Float() float64 {
	switch v.kind() {
	case Float32:
		return float64(*(*float32)(v.ptr))
	case Float64:
		return *(*float64)(v.ptr)
	}
	panic(v.wrongKind("Float"))
}

func (v Value) CanComplex() bool {
	return v.kind() == Complex64 || v.kind() == Complex128
}

func (v Value) Complex() complex128 {
	switch v.kind() {
	case Complex64:
		return complex128(*(*complex64)(v.ptr))
	case Complex128:
		return *(*complex128)(v.ptr)
	}
	panic(v.wrongKind("Complex"))
}

// String returns a string's text; for others "<T Value>".
func (v Value) String() string {
	switch v.kind() {
	case String:
		return *(*string)(v.ptr)
	case Invalid:
		return "<invalid Value>"
	}
	return "<" + v.Type().String() + " Value>"
}

// Bytes returns the bytes of a slice or addressable array of bytes.
func (v Value) Bytes() []byte {
	switch v.kind() {
	case Slice:
		if v.typ.Elem.Kind != rt.Uint8 {
			panic("reflect.Value.Bytes of non-byte slice")
		}
		return *(*[]byte)(v.ptr)
	case Array:
		if v.typ.Elem.Kind != rt.Uint8 {
			panic("reflect.Value.Bytes of non-byte array")
		}
		if !v.CanAddr() {
			panic("reflect.Value.Bytes of unaddressable byte array")
		}
		return unsafe.Slice((*byte)(v.ptr), v.typ.Len)
	}
	panic(v.wrongKind("Bytes"))
}

// runes is Bytes for slices of runes.
func (v Value) runes() []rune {
	v.mustBe("runes", Slice)
	return *(*[]rune)(v.ptr)
}

// StringHeader and SliceHeader are the old names of what package unsafe gives in a better way.
type StringHeader struct {
	Data uintptr
	Len  int
}
type SliceHeader struct {
	Data uintptr
	Len  int
	Cap  int
}

type sliceHeader struct {
	data     unsafe.Pointer
	len, cap int
}

func (v Value) Len() int {
	switch v.kind() {
	case Slice:
		return (*sliceHeader)(v.ptr).len
	case String:
		return len(*(*string)(v.ptr))
	case Array:
		return v.typ.Len
	case Map:
		return rt.MapLen(v.pointer())
	case Chan:
		return rt.ChanLen(v.pointer())
	case Pointer:
		if v.typ.Elem.Kind == rt.Array {
			return v.typ.Elem.Len
		}
		panic("reflect: call of reflect.Value.Len on ptr to non-array Value")
	}
	panic(v.wrongKind("Len"))
}

func (v Value) Cap() int {
	switch v.kind() {
	case Slice:
		return (*sliceHeader)(v.ptr).cap
	case Array:
		return v.typ.Len
	case Chan:
		return rt.ChanCap(v.pointer())
	case Pointer:
		if v.typ.Elem.Kind == rt.Array {
			return v.typ.Elem.Len
		}
		panic("reflect: call of reflect.Value.Cap on ptr to non-array Value")
	}
	panic(v.wrongKind("Cap"))
}

// Index returns element i of an array, slice or string.
func (v Value) Index(i int) Value {
	switch v.kind() {
	case Slice:
		s := (*sliceHeader)(v.ptr)
		if uint(i) >= uint(s.len) {
			panic("reflect: slice index out of range")
		}
		return at(v.typ.Elem, unsafe.Add(s.data, uintptr(i)*v.typ.Elem.Size), flagAddressable|v.flag.ro())
	case Array:
		if uint(i) >= uint(v.typ.Len) {
			panic("reflect: array index out of range")
		}
		if v.flag&flagIndirect == 0 {
			return Value{v.typ.Elem, v.ptr, v.flag.ro()}
		}
		return at(v.typ.Elem, unsafe.Add(v.ptr, uintptr(i)*v.typ.Elem.Size), v.flag&flagAddressable|v.flag.ro())
	case String:
		s := *(*string)(v.ptr)
		if uint(i) >= uint(len(s)) {
			panic("reflect: string index out of range")
		}
		return at(uint8Type, unsafe.Add(unsafe.Pointer(unsafe.StringData(s)), i), v.flag.ro())
	}
	panic(v.wrongKind("Index"))
}

var uint8Type = rt.TypeOf(uint8(0))

// Elem returns what an interface holds or a pointer points to; the zero Value if that is nil.
func (v Value) Elem() Value {
	switch v.kind() {
	case Interface:
		x := ValueOf(rt.LoadInterface(v.address(), v.typ))
		if x.typ != nil {
			x.flag |= v.flag.ro()
		}
		return x
	case Pointer:
		p := v.pointer()
		if p == nil {
			return Value{}
		}
		return at(v.typ.Elem, p, v.flag&flagRO|flagAddressable)
	}
	panic(v.wrongKind("Elem"))
}

// Indirect returns what a pointer points to, and other values unchanged.
func Indirect(v Value) Value {
	if v.Kind() != Pointer {
		return v
	}
	return v.Elem()
}

func (v Value) NumField() int {
	v.mustBe("NumField", Struct)
	return len(v.typ.StructFields())
}

// Field returns field i of a struct.
func (v Value) Field(i int) Value {
	v.mustBe("Field", Struct)
	fields := v.typ.StructFields()
	if uint(i) >= uint(len(fields)) {
		panic("reflect: Field index out of range")
	}
	f := &fields[i]
	fl := v.flag & (flagStickyRO | flagIndirect | flagAddressable)
	if f.PkgPath != "" {
		if f.Embedded {
			fl |= flagEmbedRO
		} else {
			fl |= flagStickyRO
		}
	}
	if v.flag&flagIndirect == 0 {
		if f.Type.Size == 0 {
			return Value{f.Type, unsafe.Pointer(new(struct{})), fl | flagIndirect}
		}
		return Value{f.Type, v.ptr, fl}
	}
	return Value{f.Type, unsafe.Add(v.ptr, f.Offset), fl}
}

// FieldByIndex follows a path of embedded fields; it panics at a nil pointer.
func (v Value) FieldByIndex(index []int) Value {
	if len(index) == 1 {
		return v.Field(index[0])
	}
	v.mustBe("FieldByIndex", Struct)
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.typ.Elem.Kind == rt.Struct {
			if v.IsNil() {
				panic("reflect: indirection through nil pointer to embedded struct")
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v
}

type indirectionError struct{ typ *rt.Type }

func (e *indirectionError) Error() string {
	return "reflect: indirection through nil pointer to embedded struct field " + e.typ.Elem.Name
}

// FieldByIndexErr is FieldByIndex with an error in place of the panic.
func (v Value) FieldByIndexErr(index []int) (Value, error) {
	v.mustBe("FieldByIndexErr", Struct)
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.typ.Elem.Kind == rt.Struct {
			if v.IsNil() {
				return Value{}, &indirectionError{v.typ}
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v, nil
}

func (v Value) FieldByName(name string) Value {
	v.mustBe("FieldByName", Struct)
	if f, ok := toRType(v.typ).FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

func (v Value) FieldByNameFunc(match func(string) bool) Value {
	if f, ok := toRType(v.typ).FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// IsNil reports whether a pointer, map, slice, channel, function or interface is nil.
func (v Value) IsNil() bool {
	switch v.kind() {
	case Func:
		if v.flag&flagMethod != 0 {
			return false
		}
		return v.pointer() == nil
	case Chan, Map, Pointer, UnsafePointer:
		return v.pointer() == nil
	case Interface, Slice:
		return *(*unsafe.Pointer)(v.ptr) == nil
	}
	panic(v.wrongKind("IsNil"))
}

// IsZero reports whether v is its type's zero value.
func (v Value) IsZero() bool {
	switch v.kind() {
	case Bool:
		return !v.Bool()
	case Int, Int8, Int16, Int32, Int64:
		return v.Int() == 0
	case Uint, Uint8, Uint16, Uint32, Uint64, Uintptr:
		return v.Uint() == 0
	case Float32, Float64:
		return v.Float() == 0
	case Complex64, Complex128:
		return v.Complex() == 0
	case Array:
		for i := range v.typ.Len {
			if !v.Index(i).IsZero() {
				return false
			}
		}
		return true
	case Chan, Func, Interface, Map, Pointer, Slice, UnsafePointer:
		return v.IsNil()
	case String:
		return v.Len() == 0
	case Struct:
		for i := range v.NumField() {
			if v.typ.StructFields()[i].Name != "_" && !v.Field(i).IsZero() {
				return false
			}
		}
		return true
	}
	panic(&ValueError{"reflect.Value.IsZero", v.Kind()})
}

// Pointer returns the address that v holds, as a number.
func (v Value) Pointer() uintptr { return uintptr(v.pointerWord("Pointer")) }

// UnsafePointer is Pointer as an unsafe.Pointer.
func (v Value) UnsafePointer() unsafe.Pointer { return v.pointerWord("UnsafePointer") }

func (v Value) pointerWord(method string) unsafe.Pointer {
	switch v.kind() {
	case Pointer, Chan, Map, UnsafePointer:
		return v.pointer()
	case Func:
		if v.flag&flagMethod != 0 {
			return v.method().Code
		}
		p := v.pointer()
		if p != nil {
			p = *(*unsafe.Pointer)(p) // a closure begins with its code
		}
		return p
	case Slice, String:
		return *(*unsafe.Pointer)(v.ptr)
	}
	panic(v.wrongKind(method))
}

// InterfaceData returns the words of an interface.
func (v Value) InterfaceData() [2]uintptr {
	v.mustBe("InterfaceData", Interface)
	return *(*[2]uintptr)(v.ptr)
}

// Comparable reports whether v can be compared without a panic.
func (v Value) Comparable() bool {
	switch v.Kind() {
	case Invalid:
		return true
	case Interface:
		return v.IsNil() || v.Elem().Comparable()
	case Array:
		switch v.typ.Elem.Kind {
		case rt.Interface, rt.Array, rt.Struct:
			for i := range v.typ.Len {
				if !v.Index(i).Comparable() {
					return false
				}
			}
			return true
		}
		return v.typ.Comparable()
	case Struct:
		for i := range v.NumField() {
			if !v.Field(i).Comparable() {
				return false
			}
		}
		return true
	case Func, Map, Slice:
		return false
	}
	return true
}

// Equal reports whether v == u.
func (v Value) Equal(u Value) bool {
	if v.Kind() == Interface {
		v = v.Elem()
	}
	if u.Kind() == Interface {
		u = u.Elem()
	}
	if !v.IsValid() || !u.IsValid() {
		return v.IsValid() == u.IsValid()
	}
	if v.Kind() != u.Kind() || v.Type() != u.Type() {
		return false
	}
	if !v.typ.Comparable() {
		panic("reflect.Value.Equal: values of type " + v.Type().String() + " are not comparable")
	}
	return rt.EqualValues(v.typ, v.address(), u.address())
}

// index is used in messages.
func itoa(i int) string { return strconv.Itoa(i) }
