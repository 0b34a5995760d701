// Package sha256 has the Secure Hash Algorithms SHA-224 and SHA-256 (FIPS 180-4).
package sha256

import (
	"crypto"
	"hash"
	"internal/blocks"
	"internal/byteorder"
	"math/bits"
)

func init() {
	crypto.RegisterHash(crypto.SHA224, New224)
	crypto.RegisterHash(crypto.SHA256, New)
}

const (
	// Size and Size224 are the sizes of sums in bytes.
	Size    = 32
	Size224 = 28

	// BlockSize is what the function works on at once.
	BlockSize = 64

	magic    = "sha\x03"
	magic224 = "sha\x02"
)

type digest struct {
	h     [8]uint32
	buf   blocks.Buffer
	is224 bool
}

// Fractions of the square roots of primes: of the first eight, and for SHA-224 the second 32 bits of the next eight.
var (
	start = [8]uint32{
		0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
	}
	start224 = [8]uint32{
		0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4,
	}
)

func (d *digest) Reset() {
	d.h = start
	if d.is224 {
		d.h = start224
	}
	d.buf = blocks.Buffer{}
}

// New returns a new hash for SHA-256.
func New() hash.Hash {
	d := new(digest)
	d.Reset()
	return d
}

// New224 returns a new hash for SHA-224.
func New224() hash.Hash {
	d := &digest{is224: true}
	d.Reset()
	return d
}

// Sum256 returns the SHA-256 of data.
func Sum256(data []byte) [Size]byte {
	var d digest
	d.Reset()
	d.write(data)
	return d.sum()
}

// Sum224 returns the SHA-224 of data.
func Sum224(data []byte) [Size224]byte {
	d := digest{is224: true}
	d.Reset()
	d.write(data)
	sum := d.sum()
	return [Size224]byte(sum[:Size224])
}

func (d *digest) magic() string {
	if d.is224 {
		return magic224
	}
	return magic
}

func (d *digest) BlockSize() int { return BlockSize }

func (d *digest) Size() int {
	if d.is224 {
		return Size224
	}
	return Size
}

func (d *digest) Write(p []byte) (nn int, err error) {
	d.write(p)
	return len(p), nil
}

func (d *digest) write(p []byte) {
	for len(p) > 0 {
		var full []byte
		if full, p = d.buf.Next(p); len(full) > 0 {
			d.h = compress(d.h, full)
		}
	}
}

// Sum appends the sum; the digest stays as it is.
func (d *digest) Sum(in []byte) []byte {
	hash := d.sum()
	return append(in, hash[:d.Size()]...)
}

func (d *digest) sum() (out [Size]byte) {
	tail, n := d.buf.End(true)
	for i, w := range compress(d.h, tail[:n]) {
		out[4*i], out[4*i+1], out[4*i+2], out[4*i+3] = byte(w>>24), byte(w>>16), byte(w>>8), byte(w)
	}
	return out
}

func (d *digest) Clone() (hash.Cloner, error) {
	r := *d
	return &r, nil
}

func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

func (d *digest) AppendBinary(b []byte) ([]byte, error) { return d.buf.Save(b, d.magic(), d.h[:]), nil }

func (d *digest) UnmarshalBinary(b []byte) error {
	return d.buf.Load(b, d.magic(), d.h[:], "crypto/sha256")
}

// Fractions of the cube roots of the first 64 primes.
var roots = [64]uint32{
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
}

// Some processors have instructions for it: runtime/sha256.c.
var instructions = hasInstructions()

func hasInstructions() bool

//go:noescape
func compressBlocks(h *[8]uint32, p *byte, n int, roots *[64]uint32)

// compress takes whole blocks into the words.
func compress(h [8]uint32, p []byte) [8]uint32 {
	if instructions && len(p) > 0 {
		compressBlocks(&h, &p[0], len(p), &roots)
		return h
	}
	var w [64]uint32
	for ; len(p) >= BlockSize; p = p[BlockSize:] {
		for i := range 16 {
			w[i] = byteorder.BEUint32(p[4*i:])
		}
		for i := 16; i < 64; i++ {
			u, v := w[i-2], w[i-15]
			s1 := bits.RotateLeft32(u, -17) ^ bits.RotateLeft32(u, -19) ^ u>>10
			s0 := bits.RotateLeft32(v, -7) ^ bits.RotateLeft32(v, -18) ^ v>>3
			w[i] = s1 + w[i-7] + s0 + w[i-16]
		}
		a, b, c, d, e, f, g, k := h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7]
		for i := range 64 {
			s1 := bits.RotateLeft32(e, -6) ^ bits.RotateLeft32(e, -11) ^ bits.RotateLeft32(e, -25)
			t1 := k + s1 + (g ^ e&(f^g)) + roots[i] + w[i]
			s0 := bits.RotateLeft32(a, -2) ^ bits.RotateLeft32(a, -13) ^ bits.RotateLeft32(a, -22)
			t2 := s0 + (a&b | c&(a|b))
			a, b, c, d, e, f, g, k = t1+t2, a, b, c, d+t1, e, f, g
		}
		h[0] += a
		h[1] += b
		h[2] += c
		h[3] += d
		h[4] += e
		h[5] += f
		h[6] += g
		h[7] += k
	}
	return h
}
