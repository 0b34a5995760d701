// Package bytealg searches memory with the C library's functions; runtime/bytealg.c has them.
package bytealg

import "unsafe"

// IndexByte returns where c is first in b, or -1.
//
//go:noescape
func IndexByte(b []byte, c byte) int

//go:noescape
func IndexByteString(s string, c byte) int

// Count returns how many bytes are c.
//
//go:noescape
func Count(b []byte, c byte) int

//go:noescape
func CountString(s string, c byte) int

// Index returns where sep is first in b, or -1.
//
//go:noescape
func Index(b, sep []byte) int

//go:noescape
func IndexString(s, sep string) int

// Equal and Compare compare lexically.
//
//go:noescape
func Equal(a, b []byte) bool

//go:noescape
func Compare(a, b []byte) int

func CompareString(a, b string) int {
	return compare(unsafe.StringData(a), len(a), unsafe.StringData(b), len(b))
}

func compare(a *byte, n int, b *byte, m int) int

// LastIndexByte returns where c is last in b, or -1. It is most often near the end: of a path, of a line.
func LastIndexByte(b []byte, c byte) int {
	for i := len(b) - 1; i >= 0; i-- {
		if b[i] == c {
			return i
		}
	}
	return -1
}

func LastIndexByteString(s string, c byte) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// MakeNoZero makes a slice of n bytes whose contents are not cleared.
func MakeNoZero(n int) []byte
