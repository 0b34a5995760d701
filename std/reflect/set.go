package reflect

import (
	"internal/abi"
	"unsafe"
)

// Changing values, and making new ones.

// copied returns a copy of what is at p.
func copied(t *abi.Type, p unsafe.Pointer, f flag) Value {
	if t.IsDirectIface() {
		return direct(t, *(*unsafe.Pointer)(p), f)
	}
	q := abi.New(t)
	abi.Move(q, p, t.Size_)
	return at(t, q, f)
}

// Set assigns x to v.
func (v Value) Set(x Value) {
	v.mustBeAssignable("Set")
	x.mustBeExported("Set")
	x = x.assignTo("reflect.Set", toRType(v.typ_))
	abi.Move(v.ptr, x.address(), v.typ_.Size_)
}

// SetZero sets v to its type's zero value.
func (v Value) SetZero() {
	v.mustBeAssignable("SetZero")
	abi.Clear(v.ptr, v.typ_.Size_)
}

func (v Value) SetBool(x bool) {
	v.mustBeAssignable("SetBool")
	v.mustBe("SetBool", Bool)
	*(*bool)(v.ptr) = x
}

func (v Value) SetInt(x int64) {
	v.mustBeAssignable("SetInt")
	switch v.kind() {
	default:
		panic(&ValueError{"reflect.Value.SetInt", v.kind()})
	case Int:
		*(*int)(v.ptr) = int(x)
	case Int8:
		*(*int8)(v.ptr) = int8(x)
	case Int16:
		*(*int16)(v.ptr) = int16(x)
	case Int32:
		*(*int32)(v.ptr) = int32(x)
	case Int64:
		*(*int64)(v.ptr) = x
	}
}

func (v Value) SetUint(x uint64) {
	v.mustBeAssignable("SetUint")
	switch v.kind() {
	default:
		panic(&ValueError{"reflect.Value.SetUint", v.kind()})
	case Uint:
		*(*uint)(v.ptr) = uint(x)
	case Uint8:
		*(*uint8)(v.ptr) = uint8(x)
	case Uint16:
		*(*uint16)(v.ptr) = uint16(x)
	case Uint32:
		*(*uint32)(v.ptr) = uint32(x)
	case Uint64:
		*(*uint64)(v.ptr) = x
	case Uintptr:
		*(*uintptr)(v.ptr) = uintptr(x)
	}
}

func (v Value) SetFloat(x float64) {
	v.mustBeAssignable("SetFloat")
	switch v.kind() {
	default:
		panic(&ValueError{"reflect.Value.SetFloat", v.kind()})
	case Float32:
		*(*float32)(v.ptr) = float32(x)
	case Float64:
		*(*float64)(v.ptr) = x
	}
}

func (v Value) SetComplex(x complex128) {
	v.mustBeAssignable("SetComplex")
	switch v.kind() {
	default:
		panic(&ValueError{"reflect.Value.SetComplex", v.kind()})
	case Complex64:
		*(*complex64)(v.ptr) = complex64(x)
	case Complex128:
		*(*complex128)(v.ptr) = x
	}
}

func (v Value) SetString(x string) {
	v.mustBeAssignable("SetString")
	v.mustBe("SetString", String)
	*(*string)(v.ptr) = x
}

func (v Value) SetBytes(x []byte) {
	v.mustBeAssignable("SetBytes")
	v.mustBe("SetBytes", Slice)
	if v.typ_.Elem.Kind_ != abi.Uint8 {
		panic("reflect.Value.SetBytes of non-byte slice")
	}
	*(*[]byte)(v.ptr) = x
}

func (v Value) setRunes(x []rune) {
	v.mustBeAssignable("setRunes")
	*(*[]rune)(v.ptr) = x
}

func (v Value) SetPointer(x unsafe.Pointer) {
	v.mustBeAssignable("SetPointer")
	v.mustBe("SetPointer", UnsafePointer)
	*(*unsafe.Pointer)(v.ptr) = x
}

func (v Value) SetLen(n int) {
	v.mustBeAssignable("SetLen")
	v.mustBe("SetLen", Slice)
	s := (*sliceHeader)(v.ptr)
	if uint(n) > uint(s.cap) {
		panic("reflect: slice length out of range in SetLen")
	}
	s.len = n
}

func (v Value) SetCap(n int) {
	v.mustBeAssignable("SetCap")
	v.mustBe("SetCap", Slice)
	s := (*sliceHeader)(v.ptr)
	if n < s.len || n > s.cap {
		panic("reflect: slice capacity out of range in SetCap")
	}
	s.cap = n
}

// Grow makes room for n more elements of an addressable slice.
func (v Value) Grow(n int) {
	v.mustBeAssignable("Grow")
	v.mustBe("Grow", Slice)
	if n < 0 {
		panic("reflect.Value.Grow: negative len")
	}
	s := (*sliceHeader)(v.ptr)
	if s.len+n < 0 {
		panic("reflect.Value.Grow: slice overflow")
	}
	if s.len+n > s.cap {
		*s = grown(v.typ_.Elem, *s, n)
	}
}

// grown returns s with room for n more elements.
func grown(elem *abi.Type, s sliceHeader, n int) sliceHeader {
	c := s.cap
	for c < s.len+n {
		if c < 256 {
			c = max(2*c, s.len+n)
		} else {
			c += (c + 3*256) / 4
		}
	}
	p := abi.NewArray(elem, c)
	abi.Move(p, s.data, uintptr(s.len)*elem.Size_)
	return sliceHeader{p, s.len, c}
}

// Clear empties a map or zeroes the elements of a slice.
func (v Value) Clear() {
	switch v.Kind() {
	case Slice:
		s := (*sliceHeader)(v.ptr)
		abi.Clear(s.data, uintptr(s.len)*v.typ_.Elem.Size_)
	case Map:
		abi.MapClear(v.typ_, v.pointer())
	default:
		panic(&ValueError{"reflect.Value.Clear", v.kind()})
	}
}

// OverflowInt reports whether x does not fit v's type; the others of its kind do the same for their kinds of numbers.
func (v Value) OverflowInt(x int64) bool {
	switch k := v.kind(); k {
	case Int, Int8, Int16, Int32, Int64:
		bits := v.typ().Size() * 8
		truncated := x << (64 - bits) >> (64 - bits)
		return x != truncated
	}
	panic(&ValueError{"reflect.Value.OverflowInt", v.kind()})
}

func (v Value) OverflowUint(x uint64) bool {
	switch k := v.kind(); k {
	case Uint, Uintptr, Uint8, Uint16, Uint32, Uint64:
		bits := v.typ_.Size() * 8
		truncated := x << (64 - bits) >> (64 - bits)
		return x != truncated
	}
	panic(&ValueError{"reflect.Value.OverflowUint", v.kind()})
}

func (v Value) OverflowFloat(x float64) bool {
	switch v.kind() {
	case Float32:
		return overflowFloat32(x)
	case Float64:
		return false
	}
	panic(&ValueError{"reflect.Value.OverflowFloat", v.kind()})
}

func (v Value) OverflowComplex(x complex128) bool {
	switch v.kind() {
	case Complex64:
		return overflowFloat32(real(x)) || overflowFloat32(imag(x))
	case Complex128:
		return false
	}
	panic(&ValueError{"reflect.Value.OverflowComplex", v.kind()})
}

// Slice returns v[i:j] of a slice, string or addressable array.
func (v Value) Slice(i, j int) Value {
	var s sliceHeader
	var t *abi.Type
	switch v.kind() {
	case Array:
		if v.flag&flagAddressable == 0 {
			panic("reflect.Value.Slice: slice of unaddressable array")
		}
		t = sliceOf(v.typ_.Elem)
		s = sliceHeader{v.ptr, v.typ_.Len, v.typ_.Len}
	case Slice:
		t = v.typ_
		s = *(*sliceHeader)(v.ptr)
	case String:
		text := *(*string)(v.ptr)
		if i < 0 || j < i || j > len(text) {
			panic("reflect.Value.Slice: string slice index out of bounds")
		}
		part := text[i:j]
		return at(v.typ_, unsafe.Pointer(&part), v.flag.ro())
	default:
		panic(&ValueError{"reflect.Value.Slice", v.kind()})
	}
	if i < 0 || j < i || j > s.cap {
		panic("reflect.Value.Slice: slice index out of bounds")
	}
	return part(t, s, i, j, s.cap, v.flag.ro())
}

// Slice3 returns v[i:j:k].
func (v Value) Slice3(i, j, k int) Value {
	var s sliceHeader
	t := v.typ_
	switch v.kind() {
	case Array:
		if v.flag&flagAddressable == 0 {
			panic("reflect.Value.Slice3: slice of unaddressable array")
		}
		t = sliceOf(v.typ_.Elem)
		s = sliceHeader{v.ptr, v.typ_.Len, v.typ_.Len}
	case Slice:
		s = *(*sliceHeader)(v.ptr)
	default:
		panic(&ValueError{"reflect.Value.Slice3", v.kind()})
	}
	if i < 0 || j < i || k < j || k > s.cap {
		panic("reflect.Value.Slice3: slice index out of bounds")
	}
	return part(t, s, i, j, k, v.flag.ro())
}

func part(t *abi.Type, s sliceHeader, i, j, k int, f flag) Value {
	r := &sliceHeader{s.data, j - i, k - i}
	if k > i {
		r.data = unsafe.Add(s.data, uintptr(i)*t.Elem.Size_)
	}
	return at(t, unsafe.Pointer(r), f)
}

// New returns a pointer to a new zero value.
func New(typ Type) Value {
	if typ == nil {
		panic("reflect: New(nil)")
	}
	t := typ.common()
	return Value{toRType(t).pointer(), abi.New(t), flag(Pointer)}
}

// NewAt returns a pointer to a value at p.
func NewAt(typ Type, p unsafe.Pointer) Value {
	return Value{typ.(*rtype).pointer(), p, flag(Pointer)}
}

// Zero returns the zero value of a type.
func Zero(typ Type) Value {
	if typ == nil {
		panic("reflect: Zero(nil)")
	}
	t := &typ.(*rtype).t
	if t.IsDirectIface() {
		return direct(t, nil, 0)
	}
	return at(t, abi.New(t), 0)
}

// MakeSlice makes a slice.
func MakeSlice(typ Type, len, cap int) Value {
	if typ.Kind() != Slice {
		panic("reflect.MakeSlice of non-slice type")
	}
	if len < 0 {
		panic("reflect.MakeSlice: negative len")
	}
	if cap < 0 {
		panic("reflect.MakeSlice: negative cap")
	}
	if len > cap {
		panic("reflect.MakeSlice: len > cap")
	}
	t := typ.common()
	return at(t, unsafe.Pointer(&sliceHeader{abi.NewArray(t.Elem, cap), len, cap}), 0)
}

// SliceAt makes a slice of n elements at p.
func SliceAt(typ Type, p unsafe.Pointer, n int) Value {
	_ = unsafe.Slice((*byte)(p), n) // panics where p and n do not go together
	return at(sliceOf(typ.common()), unsafe.Pointer(&sliceHeader{p, n, n}), 0)
}

// Append appends the values x to a slice.
func Append(s Value, x ...Value) Value {
	s.mustBe("Append", Slice)
	n := s.Len()
	s = extend(s, len(x))
	for i, v := range x {
		s.Index(n + i).Set(v)
	}
	return s
}

// AppendSlice appends the elements of t to s.
func AppendSlice(s, t Value) Value {
	s.mustBe("AppendSlice", Slice)
	t.mustBe("AppendSlice", Slice)
	if s.typ_.Elem != t.typ_.Elem {
		panic("reflect.AppendSlice: " + s.typ_.Text + " != " + t.typ_.Text)
	}
	n := s.Len()
	s = extend(s, t.Len())
	Copy(s.Slice(n, s.Len()), t)
	return s
}

func extend(s Value, n int) Value {
	s.mustBeExported("Append")
	h := *(*sliceHeader)(s.ptr)
	if h.len+n > h.cap {
		h = grown(s.typ_.Elem, h, n)
	}
	h.len += n
	return at(s.typ_, unsafe.Pointer(&h), 0)
}

// Copy copies elements until dst is full or src at its end.
func Copy(dst, src Value) int {
	switch dst.kind() {
	case Array:
		dst.mustBeAssignable("Copy")
	case Slice:
		dst.mustBeExported("Copy")
	default:
		panic(&ValueError{"reflect.Copy", dst.kind()})
	}
	src.mustBeExported("Copy")
	if src.kind() == String && dst.typ_.Elem.Kind_ == abi.Uint8 {
		d, s := dst.elements(), *(*string)(src.ptr)
		n := min(d.len, len(s))
		abi.Move(d.data, unsafe.Pointer(unsafe.StringData(s)), uintptr(n))
		return n
	}
	if k := src.kind(); k != Array && k != Slice {
		panic(&ValueError{"reflect.Copy", k})
	}
	if dst.typ_.Elem != src.typ_.Elem {
		panic("reflect.Copy: " + dst.typ_.Elem.Text + " != " + src.typ_.Elem.Text)
	}
	d, s := dst.elements(), src.elements()
	n := min(d.len, s.len)
	abi.Move(d.data, s.data, uintptr(n)*dst.typ_.Elem.Size_)
	return n
}

// elements returns where the elements of an array or slice are.
func (v *Value) elements() sliceHeader {
	if v.kind() == Array {
		return sliceHeader{v.address(), v.typ_.Len, v.typ_.Len}
	}
	return *(*sliceHeader)(v.ptr)
}

// Swapper returns a function that swaps two elements of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{Method: "Swapper", Kind: v.Kind()})
	}
	if f := swapperOfWords(v.typ_.Elem, v.ptr); f != nil {
		return f
	}
	s := (*sliceHeader)(v.ptr)
	size := v.typ_.Elem.Size_
	tmp := abi.New(v.typ_.Elem)
	return func(i, j int) {
		if uint(i) >= uint(s.len) || uint(j) >= uint(s.len) {
			panic("reflect: slice index out of range")
		}
		a, b := unsafe.Add(s.data, uintptr(i)*size), unsafe.Add(s.data, uintptr(j)*size)
		abi.Move(tmp, a, size)
		abi.Move(a, b, size)
		abi.Move(b, tmp, size)
	}
}

// swapperOfWords swaps elements that fit a register, and strings, without a place of its own; nil: they are others.
func swapperOfWords(t *abi.Type, slice unsafe.Pointer) func(i, j int) {
	pointers := t.Flags&abi.PointerFree == 0
	switch {
	case t.Size_ == 8 && pointers:
		return swapperOf[unsafe.Pointer](slice)
	case Kind(t.Kind_) == String:
		return swapperOf[string](slice)
	case pointers:
		return nil
	case t.Size_ == 8:
		return swapperOf[int64](slice)
	case t.Size_ == 4:
		return swapperOf[int32](slice)
	case t.Size_ == 2:
		return swapperOf[int16](slice)
	case t.Size_ == 1:
		return swapperOf[int8](slice)
	}
	return nil
}

func swapperOf[T any](slice unsafe.Pointer) func(i, j int) {
	s := *(*[]T)(slice)
	return func(i, j int) { s[i], s[j] = s[j], s[i] }
}
