// Package blocks cuts what a hash function is given into the blocks of 64 bytes that it works on (the construction of
// Merkle and Damgård: the end is padded with a one, zeros, and the number of bits).
package blocks

import (
	"errors"
	"internal/byteorder"
)

// Size of a block in bytes.
const Size = 64

// Buffer keeps what does not fill a block yet.
type Buffer struct {
	x   [Size]byte
	n   int
	len uint64
}

// Reset forgets everything.
func (b *Buffer) Reset() { b.n, b.len = 0, 0 }

// Next takes bytes from p: it returns blocks to work on, none if there are not enough bytes, and what is left of p.
func (b *Buffer) Next(p []byte) (blocks, rest []byte) {
	if b.n == 0 && len(p) >= Size {
		n := len(p) &^ (Size - 1)
		b.len += uint64(n)
		return p[:n], p[n:]
	}
	n := copy(b.x[b.n:], p)
	b.n += n
	b.len += uint64(n)
	if b.n < Size {
		return nil, p[n:]
	}
	b.n = 0
	return b.x[:], p[n:]
}

// End returns the last blocks: one or two.
func (b *Buffer) End(bigEndian bool) (tail [2 * Size]byte, size int) {
	copy(tail[:], b.x[:b.n])
	tail[b.n] = 0x80
	size = Size
	if b.n+9 > Size {
		size = 2 * Size
	}
	count := b.len * 8
	for i := range 8 {
		if bigEndian {
			tail[size-1-i] = byte(count >> (8 * i))
		} else {
			tail[size-8+i] = byte(count >> (8 * i))
		}
	}
	return tail, size
}

// Save appends the state of a hash function: its name, its words, the block begun and zeros, the length.
func (b *Buffer) Save(state []byte, name string, words []uint32) []byte {
	state = append(state, name...)
	for _, w := range words {
		state = byteorder.BEAppendUint32(state, w)
	}
	state = append(state, b.x[:b.n]...)
	state = append(state, make([]byte, Size-b.n)...)
	return byteorder.BEAppendUint64(state, b.len)
}

// Load takes back what Save made. Errors name the package.
func (b *Buffer) Load(state []byte, name string, words []uint32, pkg string) error {
	if len(state) < len(name) || string(state[:len(name)]) != name {
		return errors.New(pkg + ": invalid hash state identifier")
	}
	if len(state) != len(name)+4*len(words)+Size+8 {
		return errors.New(pkg + ": invalid hash state size")
	}
	state = state[len(name):]
	for i := range words {
		words[i] = byteorder.BEUint32(state)
		state = state[4:]
	}
	copy(b.x[:], state)
	b.len = byteorder.BEUint64(state[Size:])
	b.n = int(b.len % Size)
	return nil
}
