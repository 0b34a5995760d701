// Package hmac has keyed hashes: whoever knows the key can tell that a message is genuine (FIPS 198-1).
package hmac

import (
	"errors"
	"hash"
)

// mac is H(key ⊕ opad, H(key ⊕ ipad, message)).
type mac struct {
	inner, outer hash.Hash
	ipad, opad   []byte
}

// New returns a keyed hash on top of the hashes that h makes. Each call of h must return a new one.
func New(h func() hash.Hash, key []byte) hash.Hash {
	m := &mac{inner: h(), outer: h()}
	if sameHash(m.inner, m.outer) {
		panic("crypto/hmac: hash generation function does not produce unique values")
	}
	size := m.inner.BlockSize()
	if len(key) > size { // its hash will do
		m.outer.Write(key)
		key = m.outer.Sum(nil)
		m.outer.Reset()
	}
	m.ipad, m.opad = make([]byte, size), make([]byte, size)
	copy(m.ipad, key)
	copy(m.opad, key)
	for i := range size {
		m.ipad[i] ^= 0x36
		m.opad[i] ^= 0x5c
	}
	m.inner.Write(m.ipad)
	return m
}

func sameHash(a, b hash.Hash) (same bool) {
	defer func() { recover() }() // hashes that can not be compared are not the same
	return a == b
}

func (m *mac) Write(p []byte) (n int, err error) { return m.inner.Write(p) }
func (m *mac) Size() int                         { return m.outer.Size() }
func (m *mac) BlockSize() int                    { return m.inner.BlockSize() }

// Reset forgets the message, not the key.
func (m *mac) Reset() {
	m.inner.Reset()
	m.inner.Write(m.ipad)
}

// Sum appends the sum to in.
func (m *mac) Sum(in []byte) []byte {
	n := len(in)
	in = m.inner.Sum(in)
	m.outer.Reset()
	m.outer.Write(m.opad)
	m.outer.Write(in[n:])
	return m.outer.Sum(in[:n])
}

// Clone returns a copy that goes on by itself, where the hashes below can be copied.
func (m *mac) Clone() (hash.Cloner, error) {
	inner, err := cloned(m.inner)
	if err != nil {
		return nil, err
	}
	outer, err := cloned(m.outer)
	if err != nil {
		return nil, err
	}
	return &mac{inner, outer, m.ipad, m.opad}, nil
}

func cloned(h hash.Hash) (hash.Hash, error) {
	c, ok := h.(hash.Cloner)
	if !ok {
		return nil, errors.ErrUnsupported
	}
	return c.Clone()
}

// Equal compares two sums in a time that does not tell where they differ.
func Equal(mac1, mac2 []byte) bool {
	if len(mac1) != len(mac2) {
		return false
	}
	var difference byte
	for i := range mac1 {
		difference |= mac1[i] ^ mac2[i]
	}
	return difference == 0
}
