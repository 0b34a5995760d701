// Package crc32 has cyclic redundancy checks of 32 bits: the remainder of the data, as a polynomial over two elements,
// divided by one of degree 32. Bits are taken least significant first.
package crc32

import (
	"errors"
	"hash"
	"internal/byteorder"
	"sync"
)

// Size of a checksum in bytes.
const Size = 4

// Polynomials, reversed.
const (
	IEEE       = 0xedb88320
	Castagnoli = 0x82f63b78
	Koopman    = 0xeb31d82e
)

// Table is the remainder of every byte.
type Table [256]uint32

// slicing8 has in [k][b] the remainder of byte b with k zero bytes behind it, so that eight bytes go in one step.
type slicing8 [8]Table

// IEEETable is the table of the IEEE polynomial.
var IEEETable = simpleMakeTable(IEEE)

var castagnoliTable *Table

// How the common polynomials go, chosen when first used.
var (
	updateIEEE, updateCastagnoli func(crc uint32, p []byte) uint32
)

func simpleMakeTable(poly uint32) *Table {
	t := new(Table)
	for i := range t {
		crc := uint32(i)
		for range 8 {
			if crc&1 != 0 {
				crc = crc>>1 ^ poly
			} else {
				crc >>= 1
			}
		}
		t[i] = crc
	}
	return t
}

func makeSlicing8(t *Table) *slicing8 {
	s := new(slicing8)
	s[0] = *t
	for b := range 256 {
		crc := t[b]
		for k := 1; k < 8; k++ {
			crc = t[crc&0xff] ^ crc>>8
			s[k][b] = crc
		}
	}
	return s
}

// Some processors have instructions for these polynomials: runtime/crc32.c.
func hasInstructions() bool

//go:noescape
func foldIEEE(crc uint32, p *byte, n int) uint32

//go:noescape
func stepCastagnoli(crc uint32, p *byte, n int) uint32

var ieeeInit = sync.OnceFunc(func() {
	tables := makeSlicing8(IEEETable)
	updateIEEE = tables.update
	if !hasInstructions() {
		return
	}
	updateIEEE = func(crc uint32, p []byte) uint32 {
		if len(p) >= 64 {
			n := len(p) &^ 15
			crc = ^foldIEEE(^crc, &p[0], n)
			p = p[n:]
		}
		return tables.update(crc, p)
	}
})

var castagnoliInit = sync.OnceFunc(func() {
	castagnoliTable = simpleMakeTable(Castagnoli)
	if !hasInstructions() {
		updateCastagnoli = makeSlicing8(castagnoliTable).update
		return
	}
	updateCastagnoli = func(crc uint32, p []byte) uint32 {
		if len(p) == 0 {
			return crc
		}
		return ^stepCastagnoli(^crc, &p[0], len(p))
	}
})

// MakeTable returns the table of a polynomial, which must not be changed.
func MakeTable(poly uint32) *Table {
	switch poly {
	case IEEE:
		ieeeInit()
		return IEEETable
	case Castagnoli:
		castagnoliInit()
		return castagnoliTable
	default:
		return simpleMakeTable(poly)
	}
}

func simpleUpdate(crc uint32, t *Table, p []byte) uint32 {
	crc = ^crc
	for _, b := range p {
		crc = t[byte(crc)^b] ^ crc>>8
	}
	return ^crc
}

func (s *slicing8) update(crc uint32, p []byte) uint32 {
	if len(p) >= 16 {
		crc = ^crc
		for len(p) >= 8 {
			crc ^= uint32(p[0]) | uint32(p[1])<<8 | uint32(p[2])<<16 | uint32(p[3])<<24
			crc = s[0][p[7]] ^ s[1][p[6]] ^ s[2][p[5]] ^ s[3][p[4]] ^
				s[4][crc>>24] ^ s[5][crc>>16&0xff] ^ s[6][crc>>8&0xff] ^ s[7][crc&0xff]
			p = p[8:]
		}
		crc = ^crc
	}
	return simpleUpdate(crc, &s[0], p)
}

func update(crc uint32, tab *Table, p []byte) uint32 {
	switch {
	case tab == IEEETable:
		ieeeInit()
		return updateIEEE(crc, p)
	case tab == castagnoliTable && tab != nil:
		return updateCastagnoli(crc, p)
	default:
		return simpleUpdate(crc, tab, p)
	}
}

// Update returns the checksum of what crc is the checksum of, with p behind it.
func Update(crc uint32, tab *Table, p []byte) uint32 { return update(crc, tab, p) }

// Checksum returns the checksum of data.
func Checksum(data []byte, tab *Table) uint32 { return Update(0, tab, data) }

// ChecksumIEEE returns the checksum of data by the IEEE polynomial.
func ChecksumIEEE(data []byte) uint32 {
	ieeeInit()
	return updateIEEE(0, data)
}

type digest struct {
	crc uint32
	tab *Table
}

// New returns a hash by a table's polynomial.
func New(tab *Table) hash.Hash32 {
	if tab == IEEETable {
		ieeeInit()
	}
	return &digest{0, tab}
}

// NewIEEE returns a hash by the IEEE polynomial.
func NewIEEE() hash.Hash32 { return New(IEEETable) }

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 1 }
func (d *digest) Reset()         { d.crc = 0 }
func (d *digest) Sum32() uint32  { return d.crc }

func (d *digest) Write(p []byte) (n int, err error) {
	d.crc = update(d.crc, d.tab, p)
	return len(p), nil
}

func (d *digest) Sum(in []byte) []byte { return byteorder.BEAppendUint32(in, d.crc) }

func (d *digest) Clone() (hash.Cloner, error) {
	r := *d
	return &r, nil
}

const magic = "crc\x01"

// The sum of the table tells a state of another polynomial.
func tableSum(t *Table) uint32 {
	var b []byte
	if t != nil {
		for _, x := range t {
			b = byteorder.BEAppendUint32(b, x)
		}
	}
	return ChecksumIEEE(b)
}

func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	b = byteorder.BEAppendUint32(append(b, magic...), tableSum(d.tab))
	return byteorder.BEAppendUint32(b, d.crc), nil
}

func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

func (d *digest) UnmarshalBinary(b []byte) error {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return errors.New("hash/crc32: invalid hash state identifier")
	}
	if len(b) != len(magic)+2*Size {
		return errors.New("hash/crc32: invalid hash state size")
	}
	if tableSum(d.tab) != byteorder.BEUint32(b[len(magic):]) {
		return errors.New("hash/crc32: tables do not match")
	}
	d.crc = byteorder.BEUint32(b[len(magic)+4:])
	return nil
}
