package big

import (
	"errors"
	"fmt"
	"io"
	"strconv"
)

// Reading numbers, one byte after the other, from a text or from what package fmt scans: signs, digits of a base with a point
// and separators, exponents.

var (
	errNoDigits  = errors.New("number has no digits")
	errSeparator = errors.New("'_' must separate successive digits")
)

// A stateReader gives the bytes of a fmt.ScanState.
type stateReader struct{ fmt.ScanState }

func (r stateReader) ReadByte() (byte, error) {
	ch, size, err := r.ReadRune()
	if err == nil && size != 1 {
		err = fmt.Errorf("invalid rune %#U", ch)
	}
	return byte(ch), err
}

func (r stateReader) UnreadByte() error { return r.UnreadRune() }

// scanSign reads a sign if there is one. The end of the text is an error here: no number follows.
func scanSign(r io.ByteScanner) (neg bool, err error) {
	c, err := r.ReadByte()
	if err == nil && c != '-' && c != '+' {
		err = r.UnreadByte()
	}
	return c == '-', err
}

// atEnd reports whether nothing is left to read.
func atEnd(r io.ByteScanner) bool {
	_, err := r.ReadByte()
	return err == io.EOF
}

// separation keeps an eye on underscores, each of which must have a digit on either side.
type separation struct {
	last byte // what was read last: '0' a digit, '_', or 0 for something else
	bad  bool
}

func (s *separation) saw(kind byte) {
	s.bad = s.bad || kind == '_' && s.last != '0' || kind == 0 && s.last == '_'
	s.last = kind
}

// finish returns err, but nil for the end of the text, or else what is wrong with separators.
func (s *separation) finish(err error) error {
	if err == io.EOF {
		err = nil
	}
	if err == nil && (s.bad || s.last == '_') {
		err = errSeparator
	}
	return err
}

// scan reads digits, among them a point where that is allowed, of which it returns the value as a whole number, the base, and
// how many are behind the point. Base 0 goes by a prefix and allows separators; a single leading 0 is the prefix of base 8 only
// where there can be no point.
func (z nat) scan(r io.ByteScanner, base int, point bool) (m nat, b, places int, err error) {
	checkBase(base, point)
	var digits separation
	digits.saw(0)
	c, err := r.ReadByte()
	b = base
	count, octal := 0, false
	if base == 0 {
		b = 10
		if err == nil && c == '0' {
			digits.saw('0')
			if c, err = r.ReadByte(); err == nil {
				if b = prefixBase(c); b != 0 {
					c, err = r.ReadByte()
				} else if octal = !point; octal {
					b = 8
				}
			}
			if b == 0 || b == 10 {
				b, count = 10, 1
			}
		}
	}
	acc := newAccumulator(z, b)
	behind := -1 // the number of digits before the point
	for ; err == nil; c, err = r.ReadByte() {
		if c == '.' && point {
			point, behind = false, count
			digits.saw(0)
			continue
		}
		if c == '_' && base == 0 {
			digits.saw('_')
			continue
		}
		d := digitValue(c, b)
		if d >= b {
			r.UnreadByte()
			break
		}
		digits.saw('0')
		acc.add(Word(d))
		count++
	}
	err = digits.finish(err)
	switch {
	case count == 0 && octal: // just the 0
		return z[:0], 10, 0, err
	case count == 0:
		err = errNoDigits
	case behind >= 0:
		places = count - behind
	}
	return acc.value(), b, places, err
}

func checkBase(base int, point bool) {
	switch {
	case base == 0, base == 2, base == 8, base == 10, base == 16:
	case point || base < 2 || base > MaxBase:
		panic(fmt.Sprintf("invalid number base %d", base))
	}
}

// prefixBase returns the base that c stands for behind a 0; 0 if c is no such letter.
func prefixBase(c byte) int {
	switch c {
	case 'b', 'B':
		return 2
	case 'o', 'O':
		return 8
	case 'x', 'X':
		return 16
	}
	return 0
}

// An accumulator makes a number of digits, as many at a time as a word holds.
type accumulator struct {
	z           nat
	base, power Word // of the digits in word
	limit       Word // power when word is full
	word        Word
}

func newAccumulator(z nat, base int) accumulator {
	limit, _ := chunk(Word(base))
	return accumulator{z: z[:0], base: Word(base), power: 1, limit: limit}
}

func (a *accumulator) add(digit Word) {
	a.word = a.word*a.base + digit
	if a.power *= a.base; a.power == a.limit {
		a.z = a.z.mulAdd(a.z, a.power, a.word)
		a.word, a.power = 0, 1
	}
}

func (a *accumulator) value() nat { return a.z.mulAdd(a.z, a.power, a.word) }

// scanExponent reads an exponent of ten ("e") or two ("p") if there is one. Without one it is 0, of ten.
func scanExponent(r io.ByteScanner, separators bool) (exp int64, base int, err error) {
	c, err := r.ReadByte()
	switch {
	case err == io.EOF:
		return 0, 10, nil
	case err != nil:
		return 0, 10, err
	case c == 'e' || c == 'E':
		base = 10
	case c == 'p' || c == 'P':
		base = 2
	default:
		return 0, 10, r.UnreadByte()
	}
	var text []byte
	if c, err = r.ReadByte(); err == nil && (c == '+' || c == '-') {
		text = append(text, c)
		c, err = r.ReadByte()
	}
	sign := len(text)
	var digits separation
	for ; err == nil; c, err = r.ReadByte() {
		if c == '_' && separators {
			digits.saw('_')
			continue
		}
		if c < '0' || c > '9' {
			r.UnreadByte()
			break
		}
		digits.saw('0')
		text = append(text, c)
	}
	if err != nil && err != io.EOF {
		return 0, base, err
	}
	if len(text) == sign {
		return 0, base, errNoDigits
	}
	if exp, err = strconv.ParseInt(string(text), 10, 64); err != nil {
		return exp, base, err
	}
	return exp, base, digits.finish(nil)
}

// exponents returns the powers of two and of five that digits of that base behind the point and an exponent stand for.
func exponents(base, places int, exp int64, expBase int) (two, five int64) {
	two = exp
	if expBase == 10 {
		five = exp
	}
	n := int64(places)
	switch base {
	case 2:
		return two - n, five
	case 8:
		return two - 3*n, five
	case 16:
		return two - 4*n, five
	}
	return two - n, five - n
}
