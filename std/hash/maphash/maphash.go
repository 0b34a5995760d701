// Package maphash has hash functions for tables in memory: fast, seeded at random, different in every process.
package maphash

import (
	"hash"
	"internal/abi"
	"internal/sched"
	"math/bits"
	"unsafe"
)

// Seed chooses a hash function. It is made by MakeSeed; the zero Seed is not one.
type Seed struct {
	s uint64
}

// MakeSeed returns a new random seed.
func MakeSeed() Seed {
	s := uint64(0)
	for s == 0 {
		s = randUint64()
	}
	return Seed{s: s}
}

func randUint64() uint64 { return sched.Random() }

const bufferSize = 128

// Hash is the hash of what was written to it. The zero Hash takes a seed of its own when first used.
type Hash struct {
	_     [0]func() // not comparable
	seed  Seed
	state Seed // of the full buffers before
	n     int
	buf   [bufferSize]byte
}

func (s Seed) check() uint64 {
	if s.s == 0 {
		panic("maphash: use of uninitialized Seed")
	}
	return s.s
}

// Bytes returns the hash of b, as a Hash with the seed gives it.
func Bytes(seed Seed, b []byte) uint64 {
	state := seed.check()
	for len(b) > bufferSize {
		state = mix(state, b[:bufferSize])
		b = b[bufferSize:]
	}
	return mix(state, b)
}

// String returns the hash of s, as a Hash with the seed gives it.
func String(seed Seed, s string) uint64 {
	var buf [bufferSize]byte
	state := seed.check()
	for len(s) > bufferSize {
		copy(buf[:], s)
		state = mix(state, buf[:])
		s = s[bufferSize:]
	}
	return mix(state, buf[:copy(buf[:], s)])
}

func load(b []byte) uint64 {
	_ = b[7]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// fold multiplies to 128 bits and folds the halves, which spreads every bit over all.
func fold(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	return hi ^ lo
}

const (
	key1 = 0x9e3779b97f4a7c15 // odd numbers with as many ones as zeros
	key2 = 0xbf58476d1ce4e5b9
	key3 = 0x94d049bb133111eb
)

// mix takes a block into the state.
func mix(state uint64, b []byte) uint64 {
	h := fold(state^key1, uint64(len(b))^key2)
	for len(b) >= 16 {
		h = fold(load(b)^key2^h, load(b[8:])^key3)
		b = b[16:]
	}
	var tail [16]byte
	copy(tail[:], b)
	h = fold(load(tail[:])^key1^h, load(tail[8:])^key2)
	return fold(h, key3)
}

func (h *Hash) start() {
	if h.seed.s == 0 {
		h.seed = MakeSeed()
		h.state = h.seed
	}
}

// Write adds b; it never fails.
func (h *Hash) Write(b []byte) (int, error) {
	size := len(b)
	for len(b) > 0 {
		if h.n == len(h.buf) {
			h.flush()
		}
		n := copy(h.buf[h.n:], b)
		h.n += n
		b = b[n:]
	}
	return size, nil
}

// WriteString adds the bytes of s.
func (h *Hash) WriteString(s string) (int, error) {
	size := len(s)
	for len(s) > 0 {
		if h.n == len(h.buf) {
			h.flush()
		}
		n := copy(h.buf[h.n:], s)
		h.n += n
		s = s[n:]
	}
	return size, nil
}

// WriteByte adds a byte.
func (h *Hash) WriteByte(b byte) error {
	if h.n == len(h.buf) {
		h.flush()
	}
	h.buf[h.n] = b
	h.n++
	return nil
}

// flush empties a full buffer: only when more is to come, as Bytes does.
func (h *Hash) flush() {
	h.start()
	h.state.s = mix(h.state.s, h.buf[:])
	h.n = 0
}

// Seed returns the seed.
func (h *Hash) Seed() Seed {
	h.start()
	return h.seed
}

// SetSeed forgets what was written and goes on with another seed.
func (h *Hash) SetSeed(seed Seed) {
	if seed.s == 0 {
		panic("maphash: use of uninitialized Seed")
	}
	h.seed = seed
	h.state = seed
	h.n = 0
}

// Reset forgets what was written.
func (h *Hash) Reset() {
	h.start()
	h.state = h.seed
	h.n = 0
}

// Sum64 returns the hash.
func (h *Hash) Sum64() uint64 {
	h.start()
	return mix(h.state.s, h.buf[:h.n])
}

// Sum appends the hash.
func (h *Hash) Sum(b []byte) []byte {
	x := h.Sum64()
	return append(b, byte(x>>56), byte(x>>48), byte(x>>40), byte(x>>32), byte(x>>24), byte(x>>16), byte(x>>8), byte(x))
}

func (h *Hash) Size() int      { return 8 }
func (h *Hash) BlockSize() int { return bufferSize }

// Clone returns a copy with what was written.
func (h *Hash) Clone() (hash.Cloner, error) {
	h.start()
	r := *h
	return &r, nil
}

// Comparable returns the hash of a value: equal for equal values. What pointers point to goes to the heap, so that their numbers
// last.
func Comparable[T comparable](seed Seed, v T) uint64 {
	abi.EscapeNonString(v)
	return comparableHash(seed, v)
}

// WriteComparable adds a value.
func WriteComparable[T comparable](h *Hash, x T) {
	abi.EscapeNonString(x)
	h.start()
	if h.n > 0 { // what was written before counts, and how much
		h.state.s = comparableHash(h.state, h.Sum64())
		h.n = 0
	}
	h.state.s = comparableHash(h.state, x)
}

// comparableHash is the hash that maps use, folded so that all bits are good.
func comparableHash[T comparable](seed Seed, v T) uint64 {
	h := abi.HashValue(abi.TypeFor[T](), unsafe.Pointer(&v), seed.s)
	return fold(h^key1, seed.s|1)
}
