package reflect

import (
	rt "internal/rtype"
	"unsafe"
)

// Where the machine's C calling convention (System V ABI for AMD64, 3.2.3) puts arguments and results: a value of up to 16
// bytes goes into a register for each 8 of them, of floats if there is nothing else in them; all others go to the stack.

type callFrame struct {
	rt.CallFrame
	ints, floats int // registers used
	stack        []uint64
}

// A class of 8 bytes.
type abiClass uint8

const (
	classNone abiClass = iota
	classFloat
	classInt
)

// classify notes what is in a value of type t that begins at offset.
func classify(t *rt.Type, offset uintptr, classes *[2]abiClass) {
	switch t.Kind {
	case rt.Float32, rt.Float64:
		classes[offset/8] = max(classes[offset/8], classFloat)
	case rt.Complex64, rt.Complex128:
		half := t.Size / 2
		classes[offset/8] = max(classes[offset/8], classFloat)
		classes[(offset+half)/8] = max(classes[(offset+half)/8], classFloat)
	case rt.Array:
		for i := range t.Len {
			classify(t.Elem, offset+uintptr(i)*t.Elem.Size, classes)
		}
	case rt.Struct:
		fields := t.StructFields()
		for i := range fields {
			classify(fields[i].Type, offset+fields[i].Offset, classes)
		}
	default:
		for i := uintptr(0); i < t.Size; i += 8 {
			classes[(offset+i)/8] = classInt
		}
	}
}

// word passes a pointer.
func (f *callFrame) word(x uint64) {
	if f.ints < len(f.Ints) {
		f.Ints[f.ints] = x
		f.ints++
		return
	}
	f.stack = append(f.stack, x)
}

// value passes the value of type t at p.
func (f *callFrame) value(t *rt.Type, p unsafe.Pointer) {
	if t.Size == 0 {
		return
	}
	words := make([]uint64, (t.Size+7)/8)
	rt.Move(unsafe.Pointer(&words[0]), p, t.Size)
	if t.Size <= 16 {
		var classes [2]abiClass
		classify(t, 0, &classes)
		ints, floats := 0, 0
		for i := range words {
			if classes[i] == classInt {
				ints++
			} else {
				floats++
			}
		}
		if f.ints+ints <= len(f.Ints) && f.floats+floats <= len(f.Floats) {
			for i, w := range words {
				if classes[i] == classInt {
					f.Ints[f.ints] = w
					f.ints++
				} else {
					f.Floats[f.floats] = w
					f.floats++
				}
			}
			return
		}
	}
	f.stack = append(f.stack, words...)
}

func (f *callFrame) call(code unsafe.Pointer) {
	f.NStack = len(f.stack)
	f.Stack = unsafe.Pointer(unsafe.SliceData(f.stack))
	rt.Call(code, &f.CallFrame)
}

// results takes results of up to 16 bytes together out of the registers.
func (f *callFrame) results(types []*rt.Type, offsets []uintptr, memory *[2]uint64) {
	var classes [2]abiClass
	for i, t := range types {
		classify(t, offsets[i], &classes)
	}
	ints, floats := 0, 0
	for i, class := range classes {
		switch class {
		case classInt:
			memory[i] = f.RInts[ints]
			ints++
		case classFloat:
			memory[i] = f.RFloat[floats]
			floats++
		}
	}
}
