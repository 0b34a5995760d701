// Package crc64 has cyclic redundancy checks of 64 bits.
package crc64

import (
	"errors"
	"hash"
	"internal/byteorder"
	"sync"
)

// Size of a checksum in bytes.
const Size = 8

// Polynomials, reversed.
const (
	ISO  = 0xD800000000000000
	ECMA = 0xC96C5795D7870F42
)

// Table is the remainder of every byte.
type Table [256]uint64

// MakeTable makes the table of a polynomial. Those of ISO and ECMA are made once.
func MakeTable(poly uint64) *Table {
	switch poly {
	case ISO:
		return &eightISO()[0]
	case ECMA:
		return &eightECMA()[0]
	}
	return newTable(poly)
}

func newTable(poly uint64) *Table {
	t := new(Table)
	for i := range t {
		crc := uint64(i)
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

const magic = "crc\x02"

type digest struct {
	crc uint64
	tab *Table
}

// New returns a hash of the table's polynomial; its sum has the highest byte first.
func New(tab *Table) hash.Hash64 { return &digest{0, tab} }

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 1 }
func (d *digest) Reset()         { d.crc = 0 }
func (d *digest) Sum64() uint64  { return d.crc }

func (d *digest) Write(p []byte) (n int, err error) {
	d.crc = update(d.crc, d.tab, p)
	return len(p), nil
}

func (d *digest) Sum(in []byte) []byte { return byteorder.BEAppendUint64(in, d.crc) }

func (d *digest) Clone() (hash.Cloner, error) {
	r := *d
	return &r, nil
}

func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	b = byteorder.BEAppendUint64(append(b, magic...), tableSum(d.tab))
	return byteorder.BEAppendUint64(b, d.crc), nil
}

func (d *digest) UnmarshalBinary(b []byte) error {
	switch {
	case len(b) < len(magic) || string(b[:len(magic)]) != magic:
		return errors.New("hash/crc64: invalid hash state identifier")
	case len(b) != len(magic)+16:
		return errors.New("hash/crc64: invalid hash state size")
	case byteorder.BEUint64(b[4:]) != tableSum(d.tab):
		return errors.New("hash/crc64: tables do not match")
	}
	d.crc = byteorder.BEUint64(b[12:])
	return nil
}

// tableSum tells tables apart.
func tableSum(t *Table) uint64 {
	var b []byte
	if t != nil {
		for _, x := range t {
			b = byteorder.BEAppendUint64(b, x)
		}
	}
	return Checksum(b, MakeTable(ISO))
}

// Update adds p to a checksum.
func Update(crc uint64, tab *Table, p []byte) uint64 { return update(crc, tab, p) }

// Checksum returns the checksum of data.
func Checksum(data []byte, tab *Table) uint64 { return update(0, tab, data) }

// eightFold are the tables of a polynomial for a byte that 0 to 7 others follow (M. Kounavis and F. Berry, "A Systematic
// Approach to Building High Performance, Software-based, CRC generators", 2005).
func eightFold(t *Table) *[8]Table {
	var all [8]Table
	all[0] = *t
	for i, crc := range t {
		for k := 1; k < 8; k++ {
			crc = t[byte(crc)] ^ crc>>8
			all[k][i] = crc
		}
	}
	return &all
}

var eightISO = sync.OnceValue(func() *[8]Table { return eightFold(newTable(ISO)) })
var eightECMA = sync.OnceValue(func() *[8]Table { return eightFold(newTable(ECMA)) })

// eightFor returns nil where making the tables would take longer than they save.
func eightFor(tab *Table, n int) *[8]Table {
	switch {
	case n < 64:
		return nil
	case tab == MakeTable(ECMA):
		return eightECMA()
	case tab == MakeTable(ISO):
		return eightISO()
	case n < 4096:
		return nil
	}
	return eightFold(tab)
}

func update(crc uint64, tab *Table, p []byte) uint64 {
	crc = ^crc
	if t := eightFor(tab, len(p)); t != nil {
		for ; len(p) >= 8; p = p[8:] {
			x := crc ^ byteorder.LEUint64(p)
			crc = t[7][byte(x)] ^ t[6][byte(x>>8)] ^ t[5][byte(x>>16)] ^ t[4][byte(x>>24)] ^
				t[3][byte(x>>32)] ^ t[2][byte(x>>40)] ^ t[1][byte(x>>48)] ^ t[0][x>>56]
		}
	}
	for _, b := range p {
		crc = tab[byte(crc)^b] ^ crc>>8
	}
	return ^crc
}
