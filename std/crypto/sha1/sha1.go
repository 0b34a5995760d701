// Package sha1 has the Secure Hash Algorithm 1 (FIPS 180-4). It is broken as a secret's guard: for old formats only.
package sha1

import (
	"crypto"
	"hash"
	"internal/blocks"
	"internal/byteorder"
	"math/bits"
)

func init() { crypto.RegisterHash(crypto.SHA1, New) }

const (
	// Size of a sum in bytes.
	Size = 20

	// BlockSize is what the function works on at once.
	BlockSize = 64

	magic = "sha\x01"
)

type digest struct {
	h   [5]uint32
	buf blocks.Buffer
}

var start = [5]uint32{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0}

func (d *digest) Reset() {
	d.h = start
	d.buf = blocks.Buffer{}
}

// New returns a new hash.
func New() hash.Hash {
	d := new(digest)
	d.Reset()
	return d
}

// Sum returns the sum of data.
func Sum(data []byte) [Size]byte {
	var d digest
	d.Reset()
	d.write(data)
	return d.sum()
}

// ConstantTimeSum appends the sum. It takes as long whatever was written, given its length.
func (d *digest) ConstantTimeSum(in []byte) []byte { return d.Sum(in) }

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return BlockSize }

func (d *digest) Write(p []byte) (nn int, err error) {
	d.write(p)
	return len(p), nil
}

func (d *digest) write(p []byte) {
	for len(p) > 0 {
		var full []byte
		if full, p = d.buf.Next(p); len(full) > 0 {
			d.h = block(d.h, full)
		}
	}
}

// Sum appends the sum; the digest stays as it is.
func (d *digest) Sum(in []byte) []byte {
	hash := d.sum()
	return append(in, hash[:]...)
}

func (d *digest) sum() (out [Size]byte) {
	tail, n := d.buf.End(true)
	for i, w := range block(d.h, tail[:n]) {
		out[4*i], out[4*i+1], out[4*i+2], out[4*i+3] = byte(w>>24), byte(w>>16), byte(w>>8), byte(w)
	}
	return out
}

func (d *digest) Clone() (hash.Cloner, error) {
	r := *d
	return &r, nil
}

func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

func (d *digest) AppendBinary(b []byte) ([]byte, error) { return d.buf.Save(b, magic, d.h[:]), nil }

func (d *digest) UnmarshalBinary(b []byte) error { return d.buf.Load(b, magic, d.h[:], "crypto/sha1") }

// Some processors have instructions for it: runtime/sha1.c.
var instructions = hasInstructions()

func hasInstructions() bool

//go:noescape
func compressBlocks(h *[5]uint32, p *byte, n int)

// block takes whole blocks into the words. The four kinds of rounds differ in how they mix three words and what they add.
func block(h [5]uint32, p []byte) [5]uint32 {
	if instructions && len(p) > 0 {
		compressBlocks(&h, &p[0], len(p))
		return h
	}
	var w [80]uint32
	for ; len(p) >= BlockSize; p = p[BlockSize:] {
		for i := range 16 {
			w[i] = byteorder.BEUint32(p[4*i:])
		}
		for i := 16; i < 80; i++ {
			w[i] = bits.RotateLeft32(w[i-3]^w[i-8]^w[i-14]^w[i-16], 1)
		}
		a, b, c, d, e := h[0], h[1], h[2], h[3], h[4]
		for i := range 20 {
			t := bits.RotateLeft32(a, 5) + (b&c | ^b&d) + e + w[i] + 0x5a827999
			a, b, c, d, e = t, a, bits.RotateLeft32(b, 30), c, d
		}
		for i := 20; i < 40; i++ {
			t := bits.RotateLeft32(a, 5) + (b ^ c ^ d) + e + w[i] + 0x6ed9eba1
			a, b, c, d, e = t, a, bits.RotateLeft32(b, 30), c, d
		}
		for i := 40; i < 60; i++ {
			t := bits.RotateLeft32(a, 5) + (b&c | b&d | c&d) + e + w[i] + 0x8f1bbcdc
			a, b, c, d, e = t, a, bits.RotateLeft32(b, 30), c, d
		}
		for i := 60; i < 80; i++ {
			t := bits.RotateLeft32(a, 5) + (b ^ c ^ d) + e + w[i] + 0xca62c1d6
			a, b, c, d, e = t, a, bits.RotateLeft32(b, 30), c, d
		}
		h[0] += a
		h[1] += b
		h[2] += c
		h[3] += d
		h[4] += e
	}
	return h
}
