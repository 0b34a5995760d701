// Package hash names what hash functions have in common.
package hash

import "io"

// Hash takes bytes by Write, which never fails, and gives their sum.
type Hash interface {
	io.Writer

	// Sum appends the sum of what was written; writing may go on.
	Sum(b []byte) []byte

	// Reset forgets what was written.
	Reset()

	// Size is the length of a sum in bytes.
	Size() int

	// BlockSize is the length of what the function works on at once.
	BlockSize() int
}

// Hash32 has sums of 32 bits.
type Hash32 interface {
	Hash
	Sum32() uint32
}

// Hash64 has sums of 64 bits.
type Hash64 interface {
	Hash
	Sum64() uint64
}

// Cloner is a hash that can be copied with what was written to it.
type Cloner interface {
	Hash
	Clone() (Cloner, error)
}

// XOF is a function with sums of any length: after the writing they are read.
type XOF interface {
	io.Writer
	io.Reader
	Reset()
	BlockSize() int
}
