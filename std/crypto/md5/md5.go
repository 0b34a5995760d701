// Package md5 has the MD5 hash function (RFC 1321). It is broken as a secret's guard: for old formats only.
package md5

import (
	"crypto"
	"hash"
	"internal/blocks"
	"internal/byteorder"
	"math/bits"
)

func init() { crypto.RegisterHash(crypto.MD5, New) }

const (
	// Size of a sum in bytes.
	Size = 16

	// BlockSize is what the function works on at once.
	BlockSize = 64

	magic = "md5\x01"
)

type digest struct {
	h   [4]uint32
	buf blocks.Buffer
}

var start = [4]uint32{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476}

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
	tail, n := d.buf.End(false)
	for i, w := range block(d.h, tail[:n]) {
		out[4*i], out[4*i+1], out[4*i+2], out[4*i+3] = byte(w), byte(w>>8), byte(w>>16), byte(w>>24)
	}
	return out
}

func (d *digest) Clone() (hash.Cloner, error) {
	r := *d
	return &r, nil
}

func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

func (d *digest) AppendBinary(b []byte) ([]byte, error) { return d.buf.Save(b, magic, d.h[:]), nil }

func (d *digest) UnmarshalBinary(b []byte) error { return d.buf.Load(b, magic, d.h[:], "crypto/md5") }

// The sines of 1 to 64, in units of 2^-32.
var sines = [64]uint32{
	0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
	0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
	0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
	0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
	0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
	0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
	0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
	0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
}

// block takes whole blocks into the words: four rounds of sixteen steps, each round with its mixing of three words, its
// order of the block's words and its four rotations.
func block(h [4]uint32, p []byte) [4]uint32 {
	var x [16]uint32
	for ; len(p) >= BlockSize; p = p[BlockSize:] {
		for i := range x {
			x[i] = bits.ReverseBytes32(byteorder.BEUint32(p[4*i:]))
		}
		a, b, c, d := h[0], h[1], h[2], h[3]
		for i := 0; i < 16; i += 4 {
			a = b + bits.RotateLeft32(a+(d^b&(c^d))+x[i]+sines[i], 7)
			d = a + bits.RotateLeft32(d+(c^a&(b^c))+x[i+1]+sines[i+1], 12)
			c = d + bits.RotateLeft32(c+(b^d&(a^b))+x[i+2]+sines[i+2], 17)
			b = c + bits.RotateLeft32(b+(a^c&(d^a))+x[i+3]+sines[i+3], 22)
		}
		for i := 16; i < 32; i += 4 {
			a = b + bits.RotateLeft32(a+(c^d&(b^c))+x[(5*i+1)&15]+sines[i], 5)
			d = a + bits.RotateLeft32(d+(b^c&(a^b))+x[(5*i+6)&15]+sines[i+1], 9)
			c = d + bits.RotateLeft32(c+(a^b&(d^a))+x[(5*i+11)&15]+sines[i+2], 14)
			b = c + bits.RotateLeft32(b+(d^a&(c^d))+x[(5*i)&15]+sines[i+3], 20)
		}
		for i := 32; i < 48; i += 4 {
			a = b + bits.RotateLeft32(a+(b^c^d)+x[(3*i+5)&15]+sines[i], 4)
			d = a + bits.RotateLeft32(d+(a^b^c)+x[(3*i+8)&15]+sines[i+1], 11)
			c = d + bits.RotateLeft32(c+(d^a^b)+x[(3*i+11)&15]+sines[i+2], 16)
			b = c + bits.RotateLeft32(b+(c^d^a)+x[(3*i+14)&15]+sines[i+3], 23)
		}
		for i := 48; i < 64; i += 4 {
			a = b + bits.RotateLeft32(a+(c^(b|^d))+x[(7*i)&15]+sines[i], 6)
			d = a + bits.RotateLeft32(d+(b^(a|^c))+x[(7*i+7)&15]+sines[i+1], 10)
			c = d + bits.RotateLeft32(c+(a^(d|^b))+x[(7*i+14)&15]+sines[i+2], 15)
			b = c + bits.RotateLeft32(b+(d^(c|^a))+x[(7*i+5)&15]+sines[i+3], 21)
		}
		h[0] += a
		h[1] += b
		h[2] += c
		h[3] += d
	}
	return h
}
