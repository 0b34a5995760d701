// Package abi mirrors the runtime's type descriptors (runtime/runtime.h), field by field, and gives the few operations
// on them that only the runtime can do.
package abi

import "unsafe"

type Kind uint8

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

// Flags of a type.
const (
	PointerFree = 1 << iota
	Direct
	Named
	MemEqual
	Variadic
)

// Type is RType.
type Type struct {
	Size_      uintptr
	Hash       uint32
	Kind_      Kind
	Align      uint8
	FieldAlign uint8
	Flags      uint8
	Equal      unsafe.Pointer
	HashFunc   unsafe.Pointer
	Text       string
	Name       string
	PkgPath    string
	Elem       *Type
	Key        *Type
	PtrTo      *Type
	Len        int
	fields     slice
	Methods    []Method
}

type slice struct {
	p        unsafe.Pointer
	len, cap int
}

// Field is RField.
type Field struct {
	Name, PkgPath, Tag string
	Type               *Type
	Offset             uintptr
	Embedded           bool
}

// Method is RMethod. Code takes the interface's data word as receiver.
type Method struct {
	Name, PkgPath string
	Type          *Type
	Code          unsafe.Pointer
}

// Itab is Itab without its table of functions, which follows.
type Itab struct {
	Inter, Type *Type
	Hash        uint32
}

// Eface and Iface are the words of interface values without and with methods.
type Eface struct {
	Type *Type
	Data unsafe.Pointer
}
type Iface struct {
	Tab  *Itab
	Data unsafe.Pointer
}

// TypeOf returns the dynamic type of x, nil for nil. Descriptors live as long as the program: escape analysis need not follow
// them to the values that have them.
func TypeOf(x any) *Type { return (*Type)(NoEscape(unsafe.Pointer((*Eface)(unsafe.Pointer(&x)).Type))) }

// TypeFor returns the type T.
func TypeFor[T any]() *Type { return TypeOf((*T)(nil)).Elem }

// Size returns the size of a value of type t in bytes.
func (t *Type) Size() uintptr { return t.Size_ }

// Kind returns the kind of t.
func (t *Type) Kind() Kind { return t.Kind_ }

// DataOf returns the data word of x.
func DataOf(x any) unsafe.Pointer { return (*Eface)(unsafe.Pointer(&x)).Data }

// Comparable reports whether == is defined for values of t; those with interfaces inside may still panic.
func (t *Type) Comparable() bool { return t == nil || t.Equal != nil }

// IsDirectIface reports whether an interface's data word is the value itself.
func (t *Type) IsDirectIface() bool { return t.Flags&Direct != 0 }

// StructFields returns the fields of a struct type.
func (t *Type) StructFields() []Field { return *(*[]Field)(unsafe.Pointer(&t.fields)) }

// InterfaceMethods returns the methods of an interface type, sorted by name.
func (t *Type) InterfaceMethods() []Method { return *(*[]Method)(unsafe.Pointer(&t.fields)) }

// FuncTypes returns the parameters of a func type (t.Len of them), then its results.
func (t *Type) FuncTypes() []*Type { return *(*[]*Type)(unsafe.Pointer(&t.fields)) }

// SetFuncTypes and SetFields fill descriptors that are made while the program runs.
func (t *Type) SetFuncTypes(types []*Type) { *(*[]*Type)(unsafe.Pointer(&t.fields)) = types }
func (t *Type) SetFields(fields []Field)   { *(*[]Field)(unsafe.Pointer(&t.fields)) = fields }

// Implements reports whether values of type t have all methods of the interface type inter.
func Implements(t, inter *Type) bool {
	want := inter.InterfaceMethods()
	have := t.Methods
	if t.Kind_ == Interface {
		have = t.InterfaceMethods()
	}
	i := 0
	for k := range have {
		if i == len(want) {
			break
		}
		if have[k].Name == want[i].Name && have[k].Type == want[i].Type && have[k].PkgPath == want[i].PkgPath {
			i++
		}
	}
	return i == len(want)
}

// Assign stores x, not nil, in *p, a variable of type t, if its dynamic type allows that.
func Assign(p unsafe.Pointer, t *Type, x any) bool {
	from := TypeOf(x)
	switch {
	case t.Kind_ == Interface:
		if !Implements(from, t) {
			return false
		}
		StoreInterface(p, t, x)
	case from != t:
		return false
	case t.IsDirectIface():
		*(*unsafe.Pointer)(p) = DataOf(x)
	default:
		Move(p, DataOf(x), t.Size_)
	}
	return true
}

// StoreInterface stores x in *p, a variable of the interface type inter, which x implements.
func StoreInterface(p unsafe.Pointer, inter *Type, x any) {
	if len(inter.InterfaceMethods()) == 0 {
		*(*any)(p) = x
		return
	}
	i := (*Iface)(p)
	if x == nil {
		*i = Iface{}
		return
	}
	i.Tab = FindItab(inter, TypeOf(x))
	i.Data = DataOf(x)
}

// LoadInterface returns as any what is in *p, a variable of the interface type inter.
func LoadInterface(p unsafe.Pointer, inter *Type) any {
	if len(inter.InterfaceMethods()) == 0 {
		return *(*any)(p)
	}
	var e Eface
	if i := (*Iface)(p); i.Tab != nil {
		e = Eface{i.Tab.Type, i.Data}
	}
	return *(*any)(unsafe.Pointer(&e))
}

// Pack returns the interface value of type t with that data word.
func Pack(t *Type, data unsafe.Pointer) any {
	e := Eface{t, data}
	return *(*any)(unsafe.Pointer(&e))
}

// Offsets returns where values of these types stand in one block, like the fields of a struct.
func Offsets(types []*Type) []uintptr {
	offsets := make([]uintptr, len(types))
	end := uintptr(0)
	for i, t := range types {
		align := uintptr(t.Align)
		offsets[i] = (end + align - 1) / align * align
		end = offsets[i] + t.Size_
	}
	return offsets
}

// FuncCode returns the code of method i of the table's interface.
func (t *Itab) FuncCode(i int) unsafe.Pointer {
	return *(*unsafe.Pointer)(unsafe.Add(unsafe.Pointer(t), unsafe.Sizeof(*t)+uintptr(i)*unsafe.Sizeof(uintptr(0))))
}
