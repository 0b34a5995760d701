// Package fnv has the hash functions of Fowler, Noll and Vo (FNV-1, and FNV-1a that takes the byte before the product).
package fnv

import (
	"errors"
	"hash"
	"internal/byteorder"
	"math/bits"
)

type (
	sum32   uint32
	sum32a  uint32
	sum64   uint64
	sum64a  uint64
	sum128  [2]uint64 // high word first
	sum128a [2]uint64
)

const (
	offset32   = 2166136261
	offset64   = 14695981039346656037
	offset128a = 0x6c62272e07bb0142 // high word
	offset128b = 0x62b821756295c58d
	prime32    = 16777619
	prime64    = 1099511628211
	prime128   = 0x13b // low word; the high one is a power of two
	shift128   = 24
)

func New32() hash.Hash32 {
	var s sum32 = offset32
	return &s
}

func New32a() hash.Hash32 {
	var s sum32a = offset32
	return &s
}

func New64() hash.Hash64 {
	var s sum64 = offset64
	return &s
}

func New64a() hash.Hash64 {
	var s sum64a = offset64
	return &s
}

func New128() hash.Hash {
	var s sum128
	s[0], s[1] = offset128a, offset128b
	return &s
}

func New128a() hash.Hash {
	var s sum128a
	s[0], s[1] = offset128a, offset128b
	return &s
}

func (s *sum32) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h *= prime32
		h ^= sum32(c)
	}
	*s = h
	return len(data), nil
}

func (s *sum32a) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h ^= sum32a(c)
		h *= prime32
	}
	*s = h
	return len(data), nil
}

func (s *sum64) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h *= prime64
		h ^= sum64(c)
	}
	*s = h
	return len(data), nil
}

func (s *sum64a) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h ^= sum64a(c)
		h *= prime64
	}
	*s = h
	return len(data), nil
}

// times multiplies a number of 128 bits by the prime.
func times(hi, lo uint64) (uint64, uint64) {
	h, l := bits.Mul64(prime128, lo)
	return h + lo<<shift128 + prime128*hi, l
}

func (s *sum128) Write(data []byte) (int, error) {
	for _, c := range data {
		s[0], s[1] = times(s[0], s[1])
		s[1] ^= uint64(c)
	}
	return len(data), nil
}

func (s *sum128a) Write(data []byte) (int, error) {
	for _, c := range data {
		s[1] ^= uint64(c)
		s[0], s[1] = times(s[0], s[1])
	}
	return len(data), nil
}

func (s *sum32) Sum32() uint32  { return uint32(*s) }
func (s *sum32a) Sum32() uint32 { return uint32(*s) }
func (s *sum64) Sum64() uint64  { return uint64(*s) }
func (s *sum64a) Sum64() uint64 { return uint64(*s) }

func (s *sum32) Sum(in []byte) []byte   { return byteorder.BEAppendUint32(in, uint32(*s)) }
func (s *sum32a) Sum(in []byte) []byte  { return byteorder.BEAppendUint32(in, uint32(*s)) }
func (s *sum64) Sum(in []byte) []byte   { return byteorder.BEAppendUint64(in, uint64(*s)) }
func (s *sum64a) Sum(in []byte) []byte  { return byteorder.BEAppendUint64(in, uint64(*s)) }
func (s *sum128) Sum(in []byte) []byte  { return append128(in, s[0], s[1]) }
func (s *sum128a) Sum(in []byte) []byte { return append128(in, s[0], s[1]) }

func append128(b []byte, hi, lo uint64) []byte {
	return byteorder.BEAppendUint64(byteorder.BEAppendUint64(b, hi), lo)
}

func (s *sum32) Reset()   { *s = offset32 }
func (s *sum32a) Reset()  { *s = offset32 }
func (s *sum64) Reset()   { *s = offset64 }
func (s *sum64a) Reset()  { *s = offset64 }
func (s *sum128) Reset()  { s[0], s[1] = offset128a, offset128b }
func (s *sum128a) Reset() { s[0], s[1] = offset128a, offset128b }

func (s *sum32) Size() int   { return 4 }
func (s *sum32a) Size() int  { return 4 }
func (s *sum64) Size() int   { return 8 }
func (s *sum64a) Size() int  { return 8 }
func (s *sum128) Size() int  { return 16 }
func (s *sum128a) Size() int { return 16 }

func (s *sum32) BlockSize() int   { return 1 }
func (s *sum32a) BlockSize() int  { return 1 }
func (s *sum64) BlockSize() int   { return 1 }
func (s *sum64a) BlockSize() int  { return 1 }
func (s *sum128) BlockSize() int  { return 1 }
func (s *sum128a) BlockSize() int { return 1 }

func (d *sum32) Clone() (hash.Cloner, error) {
	r := *d
	return &r, nil
}

func (d *sum32a) Clone() (hash.Cloner, error) {
	r := *d
	return &r, nil
}

func (d *sum64) Clone() (hash.Cloner, error) {
	r := *d
	return &r, nil
}

func (d *sum64a) Clone() (hash.Cloner, error) {
	r := *d
	return &r, nil
}

func (d *sum128) Clone() (hash.Cloner, error) {
	r := *d
	return &r, nil
}

func (d *sum128a) Clone() (hash.Cloner, error) {
	r := *d
	return &r, nil
}

// Saved states: the name of the function, then its sum.

const (
	magic32   = "fnv\x01"
	magic32a  = "fnv\x02"
	magic64   = "fnv\x03"
	magic64a  = "fnv\x04"
	magic128  = "fnv\x05"
	magic128a = "fnv\x06"
)

func (s *sum32) AppendBinary(b []byte) ([]byte, error)   { return s.Sum(append(b, magic32...)), nil }
func (s *sum32a) AppendBinary(b []byte) ([]byte, error)  { return s.Sum(append(b, magic32a...)), nil }
func (s *sum64) AppendBinary(b []byte) ([]byte, error)   { return s.Sum(append(b, magic64...)), nil }
func (s *sum64a) AppendBinary(b []byte) ([]byte, error)  { return s.Sum(append(b, magic64a...)), nil }
func (s *sum128) AppendBinary(b []byte) ([]byte, error)  { return s.Sum(append(b, magic128...)), nil }
func (s *sum128a) AppendBinary(b []byte) ([]byte, error) { return s.Sum(append(b, magic128a...)), nil }

func (s *sum32) MarshalBinary() ([]byte, error)   { return s.AppendBinary(nil) }
func (s *sum32a) MarshalBinary() ([]byte, error)  { return s.AppendBinary(nil) }
func (s *sum64) MarshalBinary() ([]byte, error)   { return s.AppendBinary(nil) }
func (s *sum64a) MarshalBinary() ([]byte, error)  { return s.AppendBinary(nil) }
func (s *sum128) MarshalBinary() ([]byte, error)  { return s.AppendBinary(nil) }
func (s *sum128a) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

// state checks a saved state.
func state(b []byte, magic string, size int) error {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return errors.New("hash/fnv: invalid hash state identifier")
	}
	if len(b) != len(magic)+size {
		return errors.New("hash/fnv: invalid hash state size")
	}
	return nil
}

func (s *sum32) UnmarshalBinary(b []byte) error {
	if err := state(b, magic32, 4); err != nil {
		return err
	}
	*s = sum32(byteorder.BEUint32(b[4:]))
	return nil
}

func (s *sum32a) UnmarshalBinary(b []byte) error {
	if err := state(b, magic32a, 4); err != nil {
		return err
	}
	*s = sum32a(byteorder.BEUint32(b[4:]))
	return nil
}

func (s *sum64) UnmarshalBinary(b []byte) error {
	if err := state(b, magic64, 8); err != nil {
		return err
	}
	*s = sum64(byteorder.BEUint64(b[4:]))
	return nil
}

func (s *sum64a) UnmarshalBinary(b []byte) error {
	if err := state(b, magic64a, 8); err != nil {
		return err
	}
	*s = sum64a(byteorder.BEUint64(b[4:]))
	return nil
}

func (s *sum128) UnmarshalBinary(b []byte) error {
	if err := state(b, magic128, 16); err != nil {
		return err
	}
	s[0], s[1] = byteorder.BEUint64(b[4:]), byteorder.BEUint64(b[12:])
	return nil
}

func (s *sum128a) UnmarshalBinary(b []byte) error {
	if err := state(b, magic128a, 16); err != nil {
		return err
	}
	s[0], s[1] = byteorder.BEUint64(b[4:]), byteorder.BEUint64(b[12:])
	return nil
}
