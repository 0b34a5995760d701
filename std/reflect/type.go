// Package reflect looks at, changes and makes values of types that are known only when the program runs.
//
// A Type is a runtime descriptor (internal/rtype) with methods. A Value is a descriptor with a word of data: the value itself
// where its type is pointer-shaped and it was not taken from memory, else the address of the value.
package reflect

import (
	"internal/abi"
	"iter"
	"strconv"
	"unsafe"
)

// Type is a Go type. Types are comparable with ==.
type Type interface {
	Align() int
	FieldAlign() int
	Method(int) Method
	Methods() iter.Seq[Method]
	MethodByName(string) (Method, bool)
	NumMethod() int
	Name() string
	PkgPath() string
	Size() uintptr
	String() string
	Kind() Kind
	Implements(u Type) bool
	AssignableTo(u Type) bool
	ConvertibleTo(u Type) bool
	Comparable() bool
	Bits() int
	ChanDir() ChanDir
	IsVariadic() bool
	Elem() Type
	Field(i int) StructField
	Fields() iter.Seq[StructField]
	FieldByIndex(index []int) StructField
	FieldByName(name string) (StructField, bool)
	FieldByNameFunc(match func(string) bool) (StructField, bool)
	In(i int) Type
	Ins() iter.Seq[Type]
	Key() Type
	Len() int
	NumField() int
	NumIn() int
	NumOut() int
	Out(i int) Type
	Outs() iter.Seq[Type]
	OverflowComplex(x complex128) bool
	OverflowFloat(x float64) bool
	OverflowInt(x int64) bool
	OverflowUint(x uint64) bool
	CanSeq() bool
	CanSeq2() bool
	common() *abi.Type
}

// Kind is the kind of a type.
type Kind uint

const (
	Invalid Kind = iota
	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	Array
	Chan
	Func
	Interface
	Map
	Pointer
	Slice
	String
	Struct
	UnsafePointer
)

// Ptr is the old name of Pointer.
const Ptr = Pointer

var kindNames = [...]string{
	"invalid", "bool", "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "uintptr",
	"float32", "float64", "complex64", "complex128", "array", "chan", "func", "interface", "map", "ptr", "slice", "string",
	"struct", "unsafe.Pointer",
}

func (k Kind) String() string {
	if uint(k) < uint(len(kindNames)) {
		return kindNames[uint(k)]
	}
	return "kind" + strconv.Itoa(int(k))
}

// ChanDir is the direction of a channel type.
type ChanDir int

const (
	RecvDir ChanDir = 1 << iota
	SendDir
	BothDir = RecvDir | SendDir
)

func (d ChanDir) String() string {
	switch d {
	case SendDir:
		return "chan<-"
	case RecvDir:
		return "<-chan"
	case BothDir:
		return "chan"
	}
	return "ChanDir" + strconv.Itoa(int(d))
}

// rtype is the Type of a descriptor.
type rtype struct {
	t abi.Type
}

func toRType(t *abi.Type) *rtype { return (*rtype)(unsafe.Pointer(t)) }

func toType(t *abi.Type) Type {
	if t == nil {
		return nil
	}
	return toRType(t)
}

// TypeOf returns the dynamic type of i, nil for a nil interface.
func TypeOf(i any) Type {
	return toType(abi.TypeOf(i))
}

// TypeFor returns the type T.
func TypeFor[T any]() Type {
	return toRType(abi.TypeFor[T]())
}

func (t *rtype) common() *abi.Type { return &t.t }
func (t *rtype) Align() int        { return int(t.t.Align) }
func (t *rtype) FieldAlign() int   { return int(t.t.FieldAlign) }
func (t *rtype) Name() string      { return t.t.Name }
func (t *rtype) PkgPath() string   { return t.t.PkgPath }
func (t *rtype) Size() uintptr     { return t.t.Size_ }
func (t *rtype) String() string    { return t.t.Text }
func (t *rtype) Kind() Kind        { return Kind(t.t.Kind_) }
func (t *rtype) Comparable() bool  { return t.t.Equal != nil }

func (t *rtype) IsVariadic() bool {
	t.must("IsVariadic", Func)
	return t.t.Flags&abi.Variadic != 0
}

// must panics unless t is of the kind.
func (t *rtype) must(method string, kind Kind) {
	if t.Kind() != kind {
		what := kind.String()
		if kind == Pointer {
			what = "pointer"
		}
		panic("reflect: " + method + " of non-" + what + " type " + t.String())
	}
}

func (t *rtype) Bits() int {
	k := t.Kind()
	if k < Int || k > Complex128 {
		panic("reflect: Bits of non-arithmetic Type " + t.String())
	}
	return int(t.t.Size_) * 8
}

func (t *rtype) ChanDir() ChanDir {
	t.must("ChanDir", Chan)
	return ChanDir(t.t.Len)
}

func (t *rtype) Elem() Type {
	switch t.Kind() {
	case Array, Chan, Map, Pointer, Slice:
		return toType(t.t.Elem)
	}
	panic("reflect: Elem of invalid type " + t.String())
}

func (t *rtype) Key() Type {
	t.must("Key", Map)
	return toType(t.t.Key)
}

func (t *rtype) Len() int {
	t.must("Len", Array)
	return t.t.Len
}

func (t *rtype) NumIn() int {
	t.must("NumIn", Func)
	return t.t.Len
}

func (t *rtype) NumOut() int {
	t.must("NumOut", Func)
	return len(t.t.FuncTypes()) - t.t.Len
}

func (t *rtype) In(i int) Type {
	t.must("In", Func)
	return toType(t.t.FuncTypes()[:t.t.Len][i])
}

func (t *rtype) Out(i int) Type {
	t.must("Out", Func)
	return toType(t.t.FuncTypes()[t.t.Len:][i])
}

func (t *rtype) Ins() iter.Seq[Type] {
	return func(yield func(Type) bool) {
		for i := range t.NumIn() {
			if !yield(t.In(i)) {
				return
			}
		}
	}
}

func (t *rtype) Outs() iter.Seq[Type] {
	return func(yield func(Type) bool) {
		for i := range t.NumOut() {
			if !yield(t.Out(i)) {
				return
			}
		}
	}
}

func (t *rtype) OverflowComplex(x complex128) bool {
	switch t.Kind() {
	case Complex64:
		return overflowFloat32(real(x)) || overflowFloat32(imag(x))
	case Complex128:
		return false
	}
	panic("reflect: OverflowComplex of non-complex type " + t.String())
}

func (t *rtype) OverflowFloat(x float64) bool {
	switch t.Kind() {
	case Float32:
		return overflowFloat32(x)
	case Float64:
		return false
	}
	panic("reflect: OverflowFloat of non-float type " + t.String())
}

func overflowFloat32(x float64) bool {
	const maxFloat32 = 0x1p127 * (1 + (1 - 0x1p-23))
	const maxFloat64 = 0x1p1023 * (1 + (1 - 0x1p-52))
	if x < 0 {
		x = -x
	}
	return maxFloat32 < x && x <= maxFloat64
}

func (t *rtype) OverflowInt(x int64) bool {
	switch t.Kind() {
	case Int, Int8, Int16, Int32, Int64:
		shift := 64 - t.t.Size_*8
		return x != x<<shift>>shift
	}
	panic("reflect: OverflowInt of non-int type " + t.String())
}

func (t *rtype) OverflowUint(x uint64) bool {
	switch t.Kind() {
	case Uint, Uintptr, Uint8, Uint16, Uint32, Uint64:
		shift := 64 - t.t.Size_*8
		return x != x<<shift>>shift
	}
	panic("reflect: OverflowUint of non-uint type " + t.String())
}

func (t *rtype) CanSeq() bool {
	switch t.Kind() {
	case Int8, Int16, Int32, Int64, Int, Uint8, Uint16, Uint32, Uint64, Uint, Uintptr, Array, Slice, Chan, String, Map:
		return true
	case Func:
		return canRange(&t.t, 1)
	case Pointer:
		return t.t.Elem.Kind_ == abi.Array
	}
	return false
}

func (t *rtype) CanSeq2() bool {
	switch t.Kind() {
	case Array, Slice, String, Map:
		return true
	case Func:
		return canRange(&t.t, 2)
	case Pointer:
		return t.t.Elem.Kind_ == abi.Array
	}
	return false
}

// canRange reports whether t is func(yield func(n values) bool).
func canRange(t *abi.Type, n int) bool {
	types := t.FuncTypes()
	if t.Len != 1 || len(types) != 1 || types[0].Kind_ != abi.Func {
		return false
	}
	yield := types[0].FuncTypes()
	return types[0].Len == n && len(yield) == n+1 && yield[n].Kind_ == abi.Bool
}
