package atomic

import "unsafe"

// A Value holds values of one type.
type Value struct {
	v any
}

type words struct {
	typ, data unsafe.Pointer
}

// Load returns the value last stored, nil before.
func (v *Value) Load() (val any) {
	w := (*words)(unsafe.Pointer(v))
	typ := LoadPointer(&w.typ)
	if typ == nil {
		return nil
	}
	to := (*words)(unsafe.Pointer(&val))
	to.typ = typ
	to.data = LoadPointer(&w.data)
	return
}

// Store sets the value. All stores must be of one type, and not nil.
func (v *Value) Store(val any) {
	if val == nil {
		panic("sync/atomic: store of nil value into Value")
	}
	v.replace(val, "store")
}

// Swap stores new and returns what was there.
func (v *Value) Swap(new any) (old any) {
	if new == nil {
		panic("sync/atomic: swap of nil value into Value")
	}
	old = v.Load()
	v.replace(new, "swap")
	return old
}

// CompareAndSwap stores new if the value is old.
func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	if new == nil {
		panic("sync/atomic: compare and swap of nil value into Value")
	}
	o, n := (*words)(unsafe.Pointer(&old)), (*words)(unsafe.Pointer(&new))
	if o.typ != nil && o.typ != n.typ {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	now := v.Load()
	if now == nil && old != nil {
		return false
	}
	if now != nil && (*words)(unsafe.Pointer(&now)).typ != n.typ {
		panic("sync/atomic: compare and swap of inconsistently typed value into Value")
	}
	if now != old {
		return false
	}
	v.replace(new, "compare and swap")
	return true
}

func (v *Value) replace(val any, what string) {
	to, from := (*words)(unsafe.Pointer(v)), (*words)(unsafe.Pointer(&val))
	if typ := LoadPointer(&to.typ); typ != nil && typ != from.typ {
		panic("sync/atomic: " + what + " of inconsistently typed value into Value")
	}
	StorePointer(&to.data, from.data)
	StorePointer(&to.typ, from.typ)
}
