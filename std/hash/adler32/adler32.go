// Package adler32 has the checksum of zlib (RFC 1950): a sum of the bytes and a sum of those sums, both modulo a prime.
package adler32

import (
	"errors"
	"hash"
	"internal/byteorder"
)

const (
	mod = 65521
	// nmax is how many bytes can be added before the second sum passes 32 bits.
	nmax = 5552
)

// Size of a checksum in bytes.
const Size = 4

type digest uint32 // second sum, first sum

func (d *digest) Reset() { *d = 1 }

func New() hash.Hash32 {
	d := new(digest)
	d.Reset()
	return d
}

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 4 }

func update(d digest, p []byte) digest {
	s1, s2 := uint32(d&0xffff), uint32(d>>16)
	for len(p) > 0 {
		part := p[:min(len(p), nmax)]
		p = p[len(part):]
		for _, x := range part {
			s1 += uint32(x)
			s2 += s1
		}
		s1 %= mod
		s2 %= mod
	}
	return digest(s2<<16 | s1)
}

func (d *digest) Write(p []byte) (nn int, err error) {
	*d = update(*d, p)
	return len(p), nil
}

func (d *digest) Sum32() uint32 { return uint32(*d) }

func (d *digest) Sum(in []byte) []byte { return byteorder.BEAppendUint32(in, uint32(*d)) }

// Checksum returns the checksum of data.
func Checksum(data []byte) uint32 { return uint32(update(1, data)) }

func (d *digest) Clone() (hash.Cloner, error) {
	r := *d
	return &r, nil
}

const magic = "adl\x01"

func (d *digest) AppendBinary(b []byte) ([]byte, error) { return d.Sum(append(b, magic...)), nil }
func (d *digest) MarshalBinary() ([]byte, error)        { return d.AppendBinary(nil) }

func (d *digest) UnmarshalBinary(b []byte) error {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return errors.New("hash/adler32: invalid hash state identifier")
	}
	if len(b) != len(magic)+Size {
		return errors.New("hash/adler32: invalid hash state size")
	}
	*d = digest(byteorder.BEUint32(b[len(magic):]))
	return nil
}
