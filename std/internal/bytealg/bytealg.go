// Package bytealg searches memory with the C library's functions; runtime/bytealg.c has them.
package bytealg

// IndexByte returns where c is first in b, or -1; LastIndexByte where it is last.
//
//go:noescape
func IndexByte(b []byte, c byte) int

//go:noescape
func IndexByteString(s string, c byte) int

//go:noescape
func LastIndexByte(b []byte, c byte) int

//go:noescape
func LastIndexByteString(s string, c byte) int

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
func CompareString(a, b string) int

// MakeNoZero makes a slice of n bytes whose contents are not cleared.
func MakeNoZero(n int) []byte
