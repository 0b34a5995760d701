package fmt

import (
	"strconv"
	"unicode/utf8"
)

// Numbers and texts, with flags, width and precision.

const (
	lowerDigits = "0123456789abcdefx"
	upperDigits = "0123456789ABCDEFX"
)

const (
	signed   = true
	unsigned = false
)

// fmtFlags are the flags of a directive, in a struct of their own to clear them at once.
type fmtFlags struct {
	widPresent, precPresent         bool
	minus, plus, sharp, space, zero bool
	plusV, sharpV                   bool // %+v and %#v
}

// fmt is the state of a directive.
type fmt struct {
	buf *buffer
	fmtFlags
	wid, prec int
	tmp       [68]byte // 64 bits in base two with sign and prefix
}

func (f *fmt) init(buf *buffer) {
	f.buf = buf
	f.clearFlags()
}

func (f *fmt) clearFlags() {
	f.fmtFlags = fmtFlags{}
	f.wid, f.prec = 0, 0
}

// writePadding writes n bytes of padding.
func (f *fmt) writePadding(n int) {
	c := byte(' ')
	if f.zero && !f.minus {
		c = '0'
	}
	for ; n > 0; n-- {
		*f.buf = append(*f.buf, c)
	}
}

// pad writes b, padded on the left, or on the right with the flag minus.
func (f *fmt) pad(b []byte) {
	if !f.widPresent || f.wid == 0 {
		f.buf.write(b)
		return
	}
	width := f.wid - utf8.RuneCount(b)
	if f.minus {
		f.buf.write(b)
		f.writePadding(width)
	} else {
		f.writePadding(width)
		f.buf.write(b)
	}
}

func (f *fmt) padString(s string) {
	if !f.widPresent || f.wid == 0 {
		f.buf.writeString(s)
		return
	}
	width := f.wid - utf8.RuneCountInString(s)
	if f.minus {
		f.buf.writeString(s)
		f.writePadding(width)
	} else {
		f.writePadding(width)
		f.buf.writeString(s)
	}
}

func (f *fmt) fmtBoolean(v bool) {
	if v {
		f.padString("true")
	} else {
		f.padString("false")
	}
}

// fmtUnicode writes U+0078, or with the flag # U+0078 'x'.
func (f *fmt) fmtUnicode(u uint64) {
	var tmp [80]byte
	b := append(tmp[:0], "U+"...)
	digits := 4
	if f.precPresent && f.prec > 4 {
		digits = f.prec
	}
	var hex [16]byte
	n := len(hex)
	for x := u; ; x >>= 4 {
		n--
		hex[n] = upperDigits[x&15]
		if x < 16 {
			break
		}
	}
	for k := len(hex) - n; k < digits; k++ {
		b = append(b, '0')
	}
	b = append(b, hex[n:]...)
	if f.sharp && u <= utf8.MaxRune && strconv.IsPrint(rune(u)) {
		b = append(b, " '"...)
		b = utf8.AppendRune(b, rune(u))
		b = append(b, '\'')
	}
	zero := f.zero
	f.zero = false
	f.pad(b)
	f.zero = zero
}

// fmtInteger writes an integer in a base.
func (f *fmt) fmtInteger(u uint64, base int, isSigned bool, verb rune, digits string) {
	negative := isSigned && int64(u) < 0
	if negative {
		u = -u
	}
	if base == 10 && f.fmtFlags == (fmtFlags{}) {
		if negative {
			f.buf.writeByte('-')
		}
		*f.buf = strconv.AppendUint(*f.buf, u, 10)
		return
	}
	buf := f.tmp[:]
	if f.widPresent || f.precPresent {
		if width := 3 + f.wid + f.prec; width > len(buf) {
			buf = make([]byte, width)
		}
	}
	prec := 0
	if f.precPresent {
		prec = f.prec
		if prec == 0 && u == 0 {
			zero := f.zero
			f.zero = false
			f.writePadding(f.wid)
			f.zero = zero
			return
		}
	} else if f.zero && !f.minus && f.widPresent {
		prec = f.wid
		if negative || f.plus || f.space {
			prec--
		}
	}
	i := digitsBackwards(buf, u, base, digits)
	for i > 0 && prec > len(buf)-i {
		i--
		buf[i] = '0'
	}
	if f.sharp {
		i = prefixBackwards(buf, i, base, digits)
	}
	if verb == 'O' {
		i -= 2
		buf[i], buf[i+1] = '0', 'o'
	}
	if sign := f.sign(negative); sign != 0 {
		i--
		buf[i] = sign
	}
	zero := f.zero
	f.zero = false
	f.pad(buf[i:])
	f.zero = zero
}

// sign returns the sign to be written, or 0.
func (f *fmt) sign(negative bool) byte {
	switch {
	case negative:
		return '-'
	case f.plus:
		return '+'
	case f.space:
		return ' '
	}
	return 0
}

// digitsBackwards writes u's digits to the end of buf and returns where they begin.
func digitsBackwards(buf []byte, u uint64, base int, digits string) int {
	i := len(buf)
	shift := uint(0)
	switch base {
	case 10:
		for u >= 10 {
			i--
			next := u / 10
			buf[i] = byte('0' + u - next*10)
			u = next
		}
	case 16:
		shift = 4
	case 8:
		shift = 3
	case 2:
		shift = 1
	default:
		panic("fmt: unknown base; can't happen")
	}
	for shift > 0 && u>>shift != 0 {
		i--
		buf[i] = digits[u&(1<<shift-1)]
		u >>= shift
	}
	i--
	buf[i] = digits[u]
	return i
}

// prefixBackwards writes the prefix that the flag # asks for.
func prefixBackwards(buf []byte, i, base int, digits string) int {
	switch base {
	case 2:
		i -= 2
		buf[i], buf[i+1] = '0', 'b'
	case 8:
		if buf[i] != '0' {
			i--
			buf[i] = '0'
		}
	case 16:
		i -= 2
		buf[i], buf[i+1] = '0', digits[16]
	}
	return i
}

// truncateString cuts s to the precision, counted in runes.
func (f *fmt) truncateString(s string) string {
	if f.precPresent {
		n := f.prec
		for i := range s {
			n--
			if n < 0 {
				return s[:i]
			}
		}
	}
	return s
}

func (f *fmt) truncate(b []byte) []byte {
	if f.precPresent {
		n := f.prec
		for i := 0; i < len(b); {
			n--
			if n < 0 {
				return b[:i]
			}
			size := 1
			if b[i] >= utf8.RuneSelf {
				_, size = utf8.DecodeRune(b[i:])
			}
			i += size
		}
	}
	return b
}

func (f *fmt) fmtS(s string) { f.padString(f.truncateString(s)) }

func (f *fmt) fmtBs(b []byte) { f.pad(f.truncate(b)) }

// fmtHex writes s, or b if s is empty, in hexadecimal.
func (f *fmt) fmtHex(s string, b []byte, digits string) {
	length := len(b)
	if b == nil {
		length = len(s)
	}
	if f.precPresent && f.prec < length {
		length = f.prec
	}
	width := 2 * length
	if width > 0 {
		if f.space {
			if f.sharp {
				width *= 2
			}
			width += length - 1
		} else if f.sharp {
			width += 2
		}
	} else {
		if f.widPresent {
			f.writePadding(f.wid)
		}
		return
	}
	if f.widPresent && f.wid > width && !f.minus {
		f.writePadding(f.wid - width)
	}
	out := *f.buf
	if f.sharp {
		out = append(out, '0', digits[16])
	}
	for i := 0; i < length; i++ {
		if f.space && i > 0 {
			out = append(out, ' ')
			if f.sharp {
				out = append(out, '0', digits[16])
			}
		}
		var c byte
		if b != nil {
			c = b[i]
		} else {
			c = s[i]
		}
		out = append(out, digits[c>>4], digits[c&15])
	}
	*f.buf = out
	if f.widPresent && f.wid > width && f.minus {
		f.writePadding(f.wid - width)
	}
}

func (f *fmt) fmtQ(s string) {
	s = f.truncateString(s)
	if f.sharp && strconv.CanBackquote(s) {
		f.padString("`" + s + "`")
		return
	}
	buf := f.tmp[:0]
	if f.plus {
		f.pad(strconv.AppendQuoteToASCII(buf, s))
	} else {
		f.pad(strconv.AppendQuote(buf, s))
	}
}

func validRune(c uint64) rune {
	if c > utf8.MaxRune {
		return utf8.RuneError
	}
	return rune(c)
}

func (f *fmt) fmtC(c uint64) { f.pad(utf8.AppendRune(f.tmp[:0], validRune(c))) }

func (f *fmt) fmtQc(c uint64) {
	if f.plus {
		f.pad(strconv.AppendQuoteRuneToASCII(f.tmp[:0], validRune(c)))
	} else {
		f.pad(strconv.AppendQuoteRune(f.tmp[:0], validRune(c)))
	}
}

// fmtFloat writes a float of size bits; prec is used where the directive has none.
func (f *fmt) fmtFloat(v float64, size int, verb rune, prec int) {
	if f.precPresent {
		prec = f.prec
	}
	num := strconv.AppendFloat(f.tmp[:1], v, byte(verb), prec, size) // tmp[0]: room for a sign
	if num[1] == '-' || num[1] == '+' {
		num = num[1:]
	} else {
		num[0] = '+'
	}
	if f.space && num[0] == '+' && !f.plus {
		num[0] = ' '
	}
	if num[1] == 'I' || num[1] == 'N' {
		zero := f.zero
		f.zero = false // infinity and NaN are no numbers to be padded with zeros
		if num[1] == 'N' && !f.space && !f.plus {
			num = num[1:]
		}
		f.pad(num)
		f.zero = zero
		return
	}
	if f.sharp && verb != 'b' {
		num = f.sharpFloat(num, v, verb, prec)
	}
	f.padSigned(num)
}

// padSigned writes num, whose first byte is a sign; a plus is left out unless asked for.
func (f *fmt) padSigned(num []byte) {
	if f.plus || num[0] != '+' {
		if f.zero && !f.minus && f.widPresent && f.wid > len(num) {
			f.buf.writeByte(num[0])
			f.writePadding(f.wid - len(num))
			f.buf.write(num[1:])
			return
		}
		f.pad(num)
		return
	}
	f.pad(num[1:])
}

// sharpFloat gives num the decimal point and the trailing zeros that the flag # asks for.
func (f *fmt) sharpFloat(num []byte, v float64, verb rune, prec int) []byte {
	digits := 0
	switch verb {
	case 'v', 'g', 'G', 'x':
		digits = prec
		if digits == -1 {
			digits = 6
		}
	}
	var tailBuf [6]byte
	tail := tailBuf[:0]
	hasPoint, sawNonzero := false, false
	for i := 1; i < len(num); i++ {
		switch c := num[i]; c {
		case '.':
			hasPoint = true
		case 'p', 'P':
			tail = append(tail, num[i:]...)
			num = num[:i]
		case 'e', 'E':
			if verb != 'x' && verb != 'X' {
				tail = append(tail, num[i:]...)
				num = num[:i]
				break
			}
			fallthrough
		default:
			if c != '0' {
				sawNonzero = true
			}
			if sawNonzero {
				digits--
			}
		}
	}
	if !hasPoint {
		if len(num) == 2 && num[1] == '0' {
			digits-- // the zero before the point counts
		}
		num = append(num, '.')
	}
	for ; digits > 0; digits-- {
		num = append(num, '0')
	}
	return append(num, tail...)
}
