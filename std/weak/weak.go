// Package weak has pointers that do not keep what they point to.
package weak

import (
	"runtime"
	"unsafe"
)

// A Pointer is a weak *T. Pointers made from equal pointers are equal.
type Pointer[T any] struct {
	_ [0]*T // no conversion between Pointers of different types
	h unsafe.Pointer
}

// Make returns a weak pointer to what ptr points to.
func Make[T any](ptr *T) Pointer[T] {
	var h unsafe.Pointer
	if ptr != nil {
		h = handle(unsafe.Pointer(ptr))
	}
	runtime.KeepAlive(ptr)
	return Pointer[T]{h: h}
}

// Value returns the pointer, or nil once its object is gone.
func (p Pointer[T]) Value() *T {
	if p.h == nil {
		return nil
	}
	return (*T)(value(p.h))
}

func handle(ptr unsafe.Pointer) unsafe.Pointer
func value(h unsafe.Pointer) unsafe.Pointer
