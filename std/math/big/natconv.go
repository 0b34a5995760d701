package big

import (
	"math/bits"
	"slices"
)

// Numbers as digits.

// MaxBase is the largest base: digits 0-9, a-z, A-Z.
const MaxBase = 10 + ('z' - 'a' + 1) + ('Z' - 'A' + 1)

const digitChars = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

// chunk returns the largest power of base in a word, and its exponent.
func chunk(base Word) (power Word, n int) {
	power, n = base, 1
	for {
		hi, lo := bits.Mul(uint(power), uint(base))
		if hi != 0 {
			return power, n
		}
		power = Word(lo)
		n++
	}
}

// appendDigits appends x in a base; 0 is "0".
func (x nat) appendDigits(buf []byte, base int) []byte {
	if len(x) == 0 {
		return append(buf, '0')
	}
	power, n := chunk(Word(base))
	buf = slices.Grow(buf, x.bitLen()/(bits.Len(uint(base))-1)+n)
	start := len(buf)
	c := converter{base: Word(base), power: power, n: n}
	buf = c.convert(buf, x, 0)
	i := start
	for i < len(buf)-1 && buf[i] == '0' {
		i++
	}
	return append(buf[:start], buf[i:]...)
}

type converter struct {
	base, power Word
	n           int
	squares     []nat // power, power**2, power**4, …
}

// Below so many words, division by a word does.
const smallConversion = 60

// convert appends x with width digits at least. A large number is divided by a power of the base near its root.
func (c *converter) convert(buf []byte, x nat, width int) []byte {
	if len(x) < smallConversion {
		return c.small(buf, x, width)
	}
	k, digits := 0, c.n
	for {
		if k == len(c.squares) {
			if k == 0 {
				c.squares = append(c.squares, nat{c.power})
			} else {
				c.squares = append(c.squares, nat(nil).mul(c.squares[k-1], c.squares[k-1]))
			}
		}
		if 2*len(c.squares[k]) > len(x) {
			break
		}
		k++
		digits *= 2
	}
	if k > 0 && len(c.squares[k]) >= len(x) {
		k--
		digits /= 2
	}
	high, low := nat(nil).div(nil, x, c.squares[k])
	buf = c.convert(buf, high, max(0, width-digits))
	return c.convert(buf, low, digits)
}

func (c *converter) small(buf []byte, x nat, width int) []byte {
	start := len(buf)
	q := nat(nil).set(x)
	for len(q) > 0 {
		var r Word
		q, r = q.divWord(q, c.power)
		if c.base == 10 { // a division that the compiler makes a product of
			for i := 0; i < c.n && (r != 0 || len(q) > 0); i++ {
				buf = append(buf, byte('0'+r%10))
				r /= 10
			}
			continue
		}
		for i := 0; i < c.n && (r != 0 || len(q) > 0); i++ {
			buf = append(buf, digitChars[r%c.base])
			r /= c.base
		}
	}
	for len(buf)-start < width {
		buf = append(buf, '0')
	}
	for i, j := start, len(buf)-1; i < j; i, j = i+1, j-1 {
		buf[i], buf[j] = buf[j], buf[i]
	}
	return buf
}

func digitValue(c byte, base int) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'z':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'Z':
		if base <= 36 {
			return int(c-'A') + 10
		}
		return int(c-'A') + 36
	}
	return MaxBase + 1
}
