package big

import (
	"bytes"
	"fmt"
	"strconv"
)

// decimal is 0.d₁d₂d₃… × 10**exp, without zeros at the end.
type decimal struct {
	digits []byte
	exp    int
}

// newDecimal is m × 2**shift.
func newDecimal(m nat, shift int64) decimal {
	if len(m) == 0 {
		return decimal{}
	}
	exp := 0
	if shift >= 0 {
		m = nat(nil).shl(m, uint(shift))
	} else { // m / 2**n is m × 5**n / 10**n
		if zeros := min(m.trailingZeroBits(), uint(-shift)); zeros > 0 {
			m = nat(nil).shr(m, zeros)
			shift += int64(zeros)
		}
		m = nat(nil).mul(m, nat(nil).exp(nat{5}, nat(nil).setUint64(uint64(-shift)), nil))
		exp = int(shift)
	}
	digits := m.appendDigits(nil, 10)
	d := decimal{digits, exp + len(digits)}
	d.trim()
	return d
}

func (d *decimal) trim() {
	d.digits = bytes.TrimRight(d.digits, "0")
	if len(d.digits) == 0 {
		d.exp = 0
	}
}

func (d *decimal) at(i int) byte {
	if 0 <= i && i < len(d.digits) {
		return d.digits[i]
	}
	return '0'
}

// round rounds to n digits, even for ties.
func (d *decimal) round(n int) {
	if n < 0 || n >= len(d.digits) {
		return
	}
	up := d.digits[n] >= '5'
	if d.digits[n] == '5' && n+1 == len(d.digits) {
		up = n > 0 && d.digits[n-1]&1 == 1
	}
	if up {
		d.roundUp(n)
	} else {
		d.roundDown(n)
	}
}

func (d *decimal) roundUp(n int) {
	for n > 0 && d.digits[n-1] == '9' {
		n--
	}
	if n == 0 {
		d.digits = append(d.digits[:0], '1')
		d.exp++
		return
	}
	d.digits[n-1]++
	d.digits = d.digits[:n]
}

func (d *decimal) roundDown(n int) {
	d.digits = d.digits[:n]
	d.trim()
}

// shorten rounds d, which is x, to the fewest digits that no other number of x's precision is nearer to.
func (d *decimal) shorten(x *Float) {
	if len(d.digits) == 0 {
		return
	}
	// As an integer of one bit more than the precision; that plus and minus one is half way to the neighbours.
	shift := int(x.prec) + 1 - len(x.mant)*wordBits
	m := nat(nil)
	if shift >= 0 {
		m = m.shl(x.mant, uint(shift))
	} else {
		m = m.shr(x.mant, uint(-shift))
	}
	e := int64(x.exp) - int64(x.prec) - 1
	lower := newDecimal(nat(nil).sub(m, natOne), e)
	upper := newDecimal(nat(nil).add(m, natOne), e)
	inclusive := m.bit(1) == 0
	for i := range d.digits {
		l, c, u := lower.at(i), d.digits[i], upper.at(i)
		down := l != c || inclusive && i+1 == len(lower.digits)
		up := c != u && (inclusive || c+1 < u || i+1 < len(upper.digits))
		switch {
		case down && up:
			d.round(i + 1)
		case down:
			d.roundDown(i + 1)
		case up:
			d.roundUp(i + 1)
		default:
			continue
		}
		return
	}
}

// ---- Text ----

// Text formats x as strconv.FormatFloat does, or as 'b' (decimal mantissa) or 'p' (hexadecimal mantissa below one).
func (x *Float) Text(format byte, prec int) string {
	cap := 10
	if prec > 0 {
		cap += prec
	}
	return string(x.Append(make([]byte, 0, cap), format, prec))
}

// String is Text('g', 10).
func (x *Float) String() string { return x.Text('g', 10) }

// Append appends Text to buf.
func (x *Float) Append(buf []byte, format byte, prec int) []byte {
	if x.neg {
		buf = append(buf, '-')
	}
	if x.form == inf {
		if !x.neg {
			buf = append(buf, '+')
		}
		return append(buf, "Inf"...)
	}
	switch format {
	case 'b':
		return x.appendBinary(buf)
	case 'p':
		return x.appendFraction(buf)
	case 'x':
		return x.appendHex(buf, prec)
	}
	var d decimal
	if x.form == finite {
		d = newDecimal(x.mant, x.low())
	}
	return x.appendDecimal(buf, d, format, prec)
}

func (x *Float) appendDecimal(buf []byte, d decimal, format byte, prec int) []byte {
	shortest := prec < 0
	if shortest {
		d.shorten(x)
	}
	switch format {
	case 'e', 'E':
		if shortest {
			prec = len(d.digits) - 1
		} else {
			d.round(1 + prec)
		}
		return d.appendExponent(buf, format, prec)
	case 'f':
		if shortest {
			prec = max(len(d.digits)-d.exp, 0)
		} else {
			d.round(d.exp + prec)
		}
		return d.appendFixed(buf, prec)
	case 'g', 'G':
		if shortest {
			prec = len(d.digits)
		} else {
			prec = max(prec, 1)
			d.round(prec)
		}
		return d.appendGeneral(buf, format, prec, shortest)
	}
	if x.neg {
		buf = buf[:len(buf)-1]
	}
	return append(buf, '%', format)
}

func (d *decimal) appendGeneral(buf []byte, format byte, prec int, shortest bool) []byte {
	limit := prec
	if limit > len(d.digits) && len(d.digits) >= d.exp {
		limit = len(d.digits)
	}
	if shortest {
		limit = 6
	}
	if e := d.exp - 1; e < -4 || e >= limit {
		return d.appendExponent(buf, format+'e'-'g', min(prec, len(d.digits))-1)
	}
	if prec > d.exp {
		prec = len(d.digits)
	}
	return d.appendFixed(buf, max(prec-d.exp, 0))
}

func (d *decimal) appendExponent(buf []byte, format byte, prec int) []byte {
	buf = append(buf, d.at(0))
	if prec > 0 {
		buf = append(buf, '.')
		for i := 1; i <= prec; i++ {
			buf = append(buf, d.at(i))
		}
	}
	e := int64(0)
	if len(d.digits) > 0 {
		e = int64(d.exp) - 1
	}
	return appendTwoDigits(append(buf, format), e)
}

// appendTwoDigits appends an exponent with its sign and at least two digits.
func appendTwoDigits(buf []byte, e int64) []byte {
	sign := byte('+')
	if e < 0 {
		sign, e = '-', -e
	}
	buf = append(buf, sign)
	if e < 10 {
		buf = append(buf, '0')
	}
	return strconv.AppendInt(buf, e, 10)
}

func (d *decimal) appendFixed(buf []byte, prec int) []byte {
	if d.exp <= 0 {
		buf = append(buf, '0')
	}
	for i := 0; i < d.exp; i++ {
		buf = append(buf, d.at(i))
	}
	if prec > 0 {
		buf = append(buf, '.')
		for i := range prec {
			buf = append(buf, d.at(d.exp+i))
		}
	}
	return buf
}

// appendBinary is a decimal mantissa of all bits, and an exponent of two.
func (x *Float) appendBinary(buf []byte) []byte {
	if x.form == zero {
		return append(buf, '0')
	}
	m := x.mant
	switch n := uint32(len(m)) * wordBits; {
	case n < x.prec:
		m = nat(nil).shl(m, uint(x.prec-n))
	case n > x.prec:
		m = nat(nil).shr(m, uint(n-x.prec))
	}
	buf = append(m.appendDigits(buf, 10), 'p')
	e := int64(x.exp) - int64(x.prec)
	if e >= 0 {
		buf = append(buf, '+')
	}
	return strconv.AppendInt(buf, e, 10)
}

// appendFraction is a hexadecimal mantissa below one.
func (x *Float) appendFraction(buf []byte) []byte {
	if x.form == zero {
		return append(buf, '0')
	}
	buf = append(buf, "0x."...)
	buf = append(buf, bytes.TrimRight(x.mant.appendDigits(nil, 16), "0")...)
	buf = append(buf, 'p')
	if x.exp >= 0 {
		buf = append(buf, '+')
	}
	return strconv.AppendInt(buf, int64(x.exp), 10)
}

// appendHex is a hexadecimal mantissa from one to two.
func (x *Float) appendHex(buf []byte, prec int) []byte {
	if x.form == zero {
		buf = append(buf, "0x0"...)
		if prec > 0 {
			buf = append(append(buf, '.'), bytes.Repeat([]byte{'0'}, prec)...)
		}
		return append(buf, "p+00"...)
	}
	n := uint(1 + 4*prec)
	if prec < 0 {
		n = 1 + (x.MinPrec()-1+3)/4*4
	}
	r := new(Float).SetPrec(n).SetMode(x.mode).Set(x)
	m := nat(nil)
	if w := uint(len(r.mant)) * wordBits; w < n {
		m = m.shl(r.mant, n-w)
	} else {
		m = m.shr(r.mant, w-n)
	}
	digits := m.appendDigits(nil, 16)
	buf = append(append(buf, "0x"...), digits[0])
	digits = digits[1:]
	if prec < 0 {
		digits = bytes.TrimRight(digits, "0")
	}
	if len(digits) > 0 {
		buf = append(append(buf, '.'), digits...)
	}
	return appendTwoDigits(append(buf, 'p'), int64(r.exp)-1)
}

// Format formats x for package fmt.
func (x *Float) Format(s fmt.State, format rune) {
	prec, hasPrec := s.Precision()
	if !hasPrec {
		prec = 6
	}
	switch format {
	case 'e', 'E', 'f', 'b', 'p', 'x':
	case 'F':
		format = 'f'
	case 'v', 'g', 'G':
		if format == 'v' {
			format = 'g'
		}
		if !hasPrec {
			prec = -1
		}
	default:
		fmt.Fprintf(s, "%%!%c(*big.Float=%s)", format, x.String())
		return
	}
	digits := x.Append(nil, byte(format), prec)
	sign := ""
	switch {
	case digits[0] == '-':
		sign, digits = "-", digits[1:]
	case digits[0] == '+': // infinity
		sign, digits = "+", digits[1:]
		if s.Flag(' ') {
			sign = " "
		}
	case s.Flag('+'):
		sign = "+"
	case s.Flag(' '):
		sign = " "
	}
	padding := 0
	if width, ok := s.Width(); ok {
		padding = max(width-len(sign)-len(digits), 0)
	}
	pad := func(c byte) { s.Write(bytes.Repeat([]byte{c}, padding)) }
	switch {
	case s.Flag('0') && !x.IsInf():
		s.Write([]byte(sign))
		pad('0')
		s.Write(digits)
	case s.Flag('-'):
		s.Write([]byte(sign))
		s.Write(digits)
		pad(' ')
	default:
		pad(' ')
		s.Write([]byte(sign))
		s.Write(digits)
	}
}
