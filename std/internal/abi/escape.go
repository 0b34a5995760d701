package abi

import "unsafe"

// NoEscape returns p, and hides that it does: a pointer that is used while its object is known to live need not make the
// object escape.
func NoEscape(p unsafe.Pointer) unsafe.Pointer {
	x := uintptr(p)
	return unsafe.Pointer(x ^ 0)
}

// Escape returns x, which escape analysis believes to be kept.
func Escape[T any](x T) T {
	if kept.active {
		kept.x = x
	}
	return x
}

// EscapeNonString puts v on the heap if it holds a pointer that is not a string's; escape analysis knows it by its name.
func EscapeNonString[T any](v T) {}

// kept is never stored to, which escape analysis does not know.
var kept struct {
	active bool
	x      any
}
