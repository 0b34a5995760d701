// Package blocks cuts what a hash function is given into the blocks of 64 bytes that it works on (the construction of
// Merkle and Damgård: the end is padded with a one, zeros, and the number of bits).
package blocks

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

// Append appends the buffer to a saved state: the bytes of the block, zeros, and the length.
func (b *Buffer) Append(state []byte) []byte {
	state = append(state, b.x[:b.n]...)
	state = append(state, make([]byte, Size-b.n)...)
	for i := range 8 {
		state = append(state, byte(b.len>>(56-8*i)))
	}
	return state
}

// Restore takes the buffer from the end of a saved state.
func (b *Buffer) Restore(state []byte) {
	copy(b.x[:], state)
	b.len = 0
	for _, c := range state[Size : Size+8] {
		b.len = b.len<<8 | uint64(c)
	}
	b.n = int(b.len % Size)
}
