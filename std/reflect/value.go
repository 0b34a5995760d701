package reflect

import (
	"internal/abi"
	"strconv"
	"unsafe"
)

// Value is a Go value. The zero Value stands for none.
type Value struct {
	typ_ *abi.Type // see typ
	ptr  unsafe.Pointer
	flag
}

// flag says what the value is, what ptr is and what may be done with the value. Packages that look past unexported fields find it by its name,
// and its bits where the reference has them.
type flag uintptr

const (
	flagKindMask    flag = 1<<5 - 1        // the kind; Func for a method value
	flagStickyRO    flag = 1 << (iota + 4) // reached through an unexported field
	flagEmbedRO                            // reached through an unexported embedded field
	flagIndirect                           // ptr is the address of the value
	flagAddressable                        // that address is the variable's own
	flagMethod                             // a method value: the number of the method is above methodShift
	flagRO          = flagStickyRO | flagEmbedRO
	methodShift     = 10
)

func (f flag) kind() Kind { return Kind(f & flagKindMask) }

// ro returns the read-only flag that what is inside the value inherits.
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

// typ returns the descriptor, of the receiver for a method value. Descriptors live as long as the program: escape analysis need
// not follow them to the values that have them.
func (v Value) typ() *abi.Type { return (*abi.Type)(abi.NoEscape(unsafe.Pointer(v.typ_))) }

// wrongKind is the panic of a method called on a value of another kind. It stays out of the methods that others inline.
//
//go:noinline
func (f flag) wrongKind(method string) {
	panic(&ValueError{"reflect.Value." + method, f.kind()})
}

func (f flag) mustBe(method string, k Kind) {
	if f.kind() != k {
		f.wrongKind(method)
	}
}

func (f flag) mustBeExported(method string) {
	if f == 0 {
		f.wrongKind(method)
	}
	if f&flagRO != 0 {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
}

func (f flag) mustBeAssignable(method string) {
	f.mustBeExported(method)
	if f&flagAddressable == 0 {
		panic("reflect: reflect.Value." + method + " using unaddressable value")
	}
}

// ValueOf returns i's dynamic value; the zero Value for nil.
func ValueOf(i any) Value {
	if i == nil {
		return Value{}
	}
	return unpackEface(i)
}

func unpackEface(i any) Value {
	e := (*abi.Eface)(unsafe.Pointer(&i))
	t := e.Type
	f := flag(t.Kind())
	if !t.IsDirectIface() {
		f |= flagIndirect
	}
	return Value{t, e.Data, f}
}

// at returns the value of type t at address p.
func at(t *abi.Type, p unsafe.Pointer, f flag) Value { return direct(t, p, f|flagIndirect) }

// direct returns the value of type t with that word; f is what its flag has besides the kind.
func direct(t *abi.Type, p unsafe.Pointer, f flag) Value { return Value{t, p, f | flag(t.Kind_)} }

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
func (v Value) IsValid() bool { return v.typ_ != nil }

// Kind returns the kind of v's type, Invalid for the zero Value.
func (v Value) Kind() Kind { return v.kind() }

// Type returns v's type.
func (v Value) Type() Type {
	if v.flag == 0 || v.flag&flagMethod != 0 {
		return v.typeOfMethod()
	}
	return (*rtype)(abi.NoEscape(unsafe.Pointer(v.typ_)))
}

// typeOfMethod is Type for method values; it panics for the zero Value.
//
//go:noinline
func (v Value) typeOfMethod() Type {
	if v.flag == 0 {
		v.wrongKind("Type")
	}
	return toType(v.method().Type)
}

func (v Value) CanAddr() bool { return v.flag&flagAddressable != 0 }

func (v Value) CanSet() bool { return v.flag&(flagAddressable|flagRO) == flagAddressable }

func (v Value) CanInterface() bool {
	if v.typ_ == nil {
		panic(&ValueError{"reflect.Value.CanInterface", Invalid})
	}
	return v.flag&flagRO == 0
}

// Interface returns v as an interface value. It panics for what was reached through unexported fields.
func (v Value) Interface() (i any) { return v.packExported() }

func (v Value) packExported() any {
	if v.flag == 0 {
		v.wrongKind("Interface")
	}
	if v.flag&flagRO != 0 {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	return v.pack()
}

func (v Value) pack() any {
	t := v.typ_
	switch {
	case v.flag&flagMethod != 0:
		return v.methodFunc().pack()
	case t.Kind_ == abi.Interface:
		return abi.LoadInterface(v.address(), t)
	case t.IsDirectIface():
		return abi.Pack(t, v.pointer())
	case v.flag&flagAddressable != 0:
		p := abi.New(t)
		abi.Move(p, v.ptr, t.Size_)
		return abi.Pack(t, p)
	}
	return abi.Pack(t, v.ptr)
}

// TypeAssert is v.Interface().(T) without a panic.
func TypeAssert[T any](v Value) (T, bool) {
	if v.typ_ == nil {
		panic(&ValueError{"reflect.TypeAssert", Invalid})
	}
	if v.flag&flagRO != 0 {
		panic("reflect.TypeAssert: cannot return value obtained from unexported field or method")
	}
	if v.typ_ == abi.TypeOf((*T)(nil)).Elem && v.flag&flagMethod == 0 {
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
	return Value{toRType(v.typ_).pointer(), v.ptr, v.flag&flagRO | flag(Pointer)} // what it points to may be set as v may
}

// UnsafeAddr is Addr as a number.
func (v Value) UnsafeAddr() uintptr {
	if v.typ() == nil {
		panic(&ValueError{"reflect.Value.UnsafeAddr", Invalid})
	}
	if v.flag&flagAddressable == 0 {
		panic("reflect.Value.UnsafeAddr of unaddressable value")
	}
	escapes(v.ptr)
	return uintptr(v.ptr)
}

// kept is never stored to, which escape analysis does not know.
var kept struct {
	active bool
	x      any
}

// escapes makes escape analysis believe that x is kept: its address is known as a number only.
func escapes(x any) {
	if kept.active {
		kept.x = x
	}
}

func (v Value) Bool() bool {
	if v.kind() != Bool {
		v.wrongKind("Bool")
	}
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
	panic(&ValueError{"reflect.Value.Int", v.kind()})
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
	panic(&ValueError{"reflect.Value.Uint", v.kind()})
}

func (v Value) CanFloat() bool {
	switch v.kind() {
	case Float32, Float64:
		return true
	}
	return false
}

func (v Value) Float() float64 {
	switch v.kind() {
	case Float32:
		return float64(*(*float32)(v.ptr))
	case Float64:
		return *(*float64)(v.ptr)
	}
	panic(&ValueError{"reflect.Value.Float", v.kind()})
}

func (v Value) CanComplex() bool {
	switch v.kind() {
	case Complex64, Complex128:
		return true
	}
	return false
}

func (v Value) Complex() complex128 {
	switch v.kind() {
	case Complex64:
		return complex128(*(*complex64)(v.ptr))
	case Complex128:
		return *(*complex128)(v.ptr)
	}
	panic(&ValueError{"reflect.Value.Complex", v.kind()})
}

// String returns a string's text; for others "<T Value>".
func (v Value) String() string {
	if v.kind() == String {
		return *(*string)(v.ptr)
	}
	return v.describe()
}

func (v Value) describe() string {
	if v.flag == 0 {
		return "<invalid Value>"
	}
	return "<" + v.Type().String() + " Value>"
}

// Bytes returns the bytes of a slice or addressable array of bytes.
func (v Value) Bytes() []byte {
	if v.typ_ == bytesType {
		return *(*[]byte)(v.ptr)
	}
	return v.namedBytes()
}

var bytesType = abi.TypeOf([]byte(nil))

// namedBytes is Bytes for other types of slices, and arrays.
func (v Value) namedBytes() []byte {
	switch v.kind() {
	case Slice:
		if v.typ().Elem.Kind() != abi.Uint8 {
			panic("reflect.Value.Bytes of non-byte slice")
		}
		return *(*[]byte)(v.ptr)
	case Array:
		if v.typ().Elem.Kind() != abi.Uint8 {
			panic("reflect.Value.Bytes of non-byte array")
		}
		if !v.CanAddr() {
			panic("reflect.Value.Bytes of unaddressable byte array")
		}
		return unsafe.Slice((*byte)(v.ptr), v.typ_.Len)
	}
	panic(&ValueError{"reflect.Value.Bytes", v.kind()})
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
	if v.kind() == Slice {
		return (*sliceHeader)(v.ptr).len
	}
	return v.lenOfOther()
}

// lenOfOther is Len for what is not a slice.
func (v Value) lenOfOther() int {
	switch v.kind() {
	case String:
		return len(*(*string)(v.ptr))
	case Array:
		return v.typ_.Len
	case Map:
		return abi.MapLen(v.pointer())
	case Chan:
		return abi.ChanLen(v.pointer())
	case Pointer:
		if v.typ_.Elem.Kind_ == abi.Array {
			return v.typ_.Elem.Len
		}
		panic("reflect: call of reflect.Value.Len on ptr to non-array Value")
	}
	panic(&ValueError{"reflect.Value.Len", v.kind()})
}

func (v Value) Cap() int {
	if v.kind() == Slice {
		return (*sliceHeader)(v.ptr).cap
	}
	return v.capOfOther()
}

// capOfOther is Cap for what is not a slice.
func (v Value) capOfOther() int {
	switch v.kind() {
	case Array:
		return v.typ_.Len
	case Chan:
		return abi.ChanCap(v.pointer())
	case Pointer:
		if v.typ_.Elem.Kind_ == abi.Array {
			return v.typ_.Elem.Len
		}
		panic("reflect: call of reflect.Value.Cap on ptr to non-array Value")
	}
	panic(&ValueError{"reflect.Value.Cap", v.kind()})
}

// Index returns element i of an array, slice or string.
func (v Value) Index(i int) Value {
	switch v.kind() {
	case Slice:
		s := (*sliceHeader)(v.ptr)
		if uint(i) >= uint(s.len) {
			panic("reflect: slice index out of range")
		}
		return at(v.typ_.Elem, unsafe.Add(s.data, uintptr(i)*v.typ_.Elem.Size_), flagAddressable|v.flag.ro())
	case Array:
		if uint(i) >= uint(v.typ_.Len) {
			panic("reflect: array index out of range")
		}
		if v.flag&flagIndirect == 0 {
			return direct(v.typ_.Elem, v.ptr, v.flag.ro())
		}
		return at(v.typ_.Elem, unsafe.Add(v.ptr, uintptr(i)*v.typ_.Elem.Size_), v.flag&flagAddressable|v.flag.ro())
	case String:
		s := *(*string)(v.ptr)
		if uint(i) >= uint(len(s)) {
			panic("reflect: string index out of range")
		}
		return at(uint8Type, unsafe.Add(unsafe.Pointer(unsafe.StringData(s)), i), v.flag.ro())
	}
	panic(&ValueError{"reflect.Value.Index", v.kind()})
}

var uint8Type = abi.TypeOf(uint8(0))

// Elem returns what an interface holds or a pointer points to; the zero Value if that is nil.
func (v Value) Elem() Value {
	switch v.kind() {
	case Interface:
		x := ValueOf(abi.LoadInterface(v.address(), v.typ_))
		if x.typ_ != nil {
			x.flag |= v.flag.ro()
		}
		return x
	case Pointer:
		p := v.pointer()
		if p == nil {
			return Value{}
		}
		return at(v.typ_.Elem, p, v.flag&flagRO|flagAddressable)
	}
	panic(&ValueError{"reflect.Value.Elem", v.kind()})
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
	return len(v.typ_.StructFields())
}

// Field returns field i of a struct.
func (v Value) Field(i int) Value {
	v.mustBe("Field", Struct)
	fields := v.typ_.StructFields()
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
		if f.Type.Size_ == 0 {
			return at(f.Type, unsafe.Pointer(new(struct{})), fl)
		}
		return direct(f.Type, v.ptr, fl)
	}
	return direct(f.Type, unsafe.Add(v.ptr, f.Offset), fl)
}

// FieldByIndex follows a path of embedded fields; it panics at a nil pointer.
func (v Value) FieldByIndex(index []int) Value {
	if len(index) == 1 {
		return v.Field(index[0])
	}
	v.mustBe("FieldByIndex", Struct)
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.typ_.Elem.Kind_ == abi.Struct {
			if v.IsNil() {
				panic("reflect: indirection through nil pointer to embedded struct")
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v
}

type indirectionError struct{ typ *abi.Type }

func (e *indirectionError) Error() string {
	return "reflect: indirection through nil pointer to embedded struct field " + e.typ.Elem.Name
}

// FieldByIndexErr is FieldByIndex with an error in place of the panic.
func (v Value) FieldByIndexErr(index []int) (Value, error) {
	v.mustBe("FieldByIndexErr", Struct)
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.typ_.Elem.Kind_ == abi.Struct {
			if v.IsNil() {
				return Value{}, &indirectionError{v.typ_}
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v, nil
}

func (v Value) FieldByName(name string) Value {
	v.mustBe("FieldByName", Struct)
	if f, ok := toRType(v.typ_).FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

func (v Value) FieldByNameFunc(match func(string) bool) Value {
	if f, ok := toRType(v.typ_).FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// IsNil reports whether a pointer, map, slice, channel, function or interface is nil.
func (v Value) IsNil() bool {
	switch k := v.kind(); k {
	case Chan, Func, Map, Pointer, UnsafePointer:
		if v.flag&flagMethod != 0 {
			return false
		}
		p := v.ptr
		if v.flag&flagIndirect != 0 {
			p = *(*unsafe.Pointer)(p)
		}
		return p == nil
	case Interface, Slice:
		return *(*unsafe.Pointer)(v.ptr) == nil
	}
	panic(&ValueError{"reflect.Value.IsNil", v.kind()})
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
		for i := range v.typ_.Len {
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
			if v.typ_.StructFields()[i].Name != "_" && !v.Field(i).IsZero() {
				return false
			}
		}
		return true
	}
	panic(&ValueError{"reflect.Value.IsZero", v.Kind()})
}

// Pointer returns the address that v holds, as a number.
func (v Value) Pointer() uintptr {
	switch v.kind() {
	case Pointer, Chan, Map, UnsafePointer:
		return uintptr(v.pointer())
	case Func, Slice, String:
		return uintptr(v.target())
	}
	panic(&ValueError{"reflect.Value.Pointer", v.kind()})
}

// UnsafePointer is Pointer as an unsafe.Pointer.
func (v Value) UnsafePointer() unsafe.Pointer {
	switch v.kind() {
	case Pointer, Chan, Map, UnsafePointer:
		return v.pointer()
	case Func, Slice, String:
		return v.target()
	}
	panic(&ValueError{"reflect.Value.UnsafePointer", v.kind()})
}

// target returns where a func's code or the elements of a slice or string are.
func (v Value) target() unsafe.Pointer {
	switch {
	case v.flag&flagMethod != 0:
		return v.method().Code
	case v.kind() != Func:
		return *(*unsafe.Pointer)(v.ptr)
	}
	p := v.pointer()
	if p != nil {
		p = *(*unsafe.Pointer)(p) // a closure begins with its code
	}
	return p
}

// InterfaceData returns the words of an interface.
func (v Value) InterfaceData() [2]uintptr {
	v.mustBe("InterfaceData", Interface)
	escapes(v.ptr)
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
		switch v.typ_.Elem.Kind_ {
		case abi.Interface, abi.Array, abi.Struct:
			for i := range v.typ_.Len {
				if !v.Index(i).Comparable() {
					return false
				}
			}
			return true
		}
		return v.typ_.Comparable()
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
	if !v.typ_.Comparable() {
		panic("reflect.Value.Equal: values of type " + v.Type().String() + " are not comparable")
	}
	return abi.EqualValues(v.typ_, v.address(), u.address())
}

// index is used in messages.
func itoa(i int) string { return strconv.Itoa(i) }
