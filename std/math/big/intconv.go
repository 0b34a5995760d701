package big

import (
	"errors"
	"fmt"
	"io"
	"math/bits"
	"strings"
)

// Integers as text.

// Text returns x in a base up to MaxBase.
func (x *Int) Text(base int) string {
	if x == nil {
		return "<nil>"
	}
	return string(x.abs.itoa(x.neg, base))
}

// Append appends x in a base.
func (x *Int) Append(buf []byte, base int) []byte {
	if x == nil {
		return append(buf, "<nil>"...)
	}
	return append(buf, x.abs.itoa(x.neg, base)...)
}

func (x *Int) String() string { return x.Text(10) }

// SetString reads all of s; base 0 goes by a prefix. Where that fails the Int is nil and z is undefined.
func (z *Int) SetString(s string, base int) (*Int, bool) {
	r := strings.NewReader(s)
	if err := z.scan(r, base); err != nil || !atEnd(r) {
		return nil, false
	}
	return z, true
}

func (z *Int) scan(r io.ByteScanner, base int) error {
	neg, err := scanSign(r)
	if err != nil {
		return err
	}
	z.abs, _, _, err = z.abs.scan(r, base, false)
	z.neg = len(z.abs) > 0 && neg
	return err
}

// verbs are the bases of formats, and what stands before the digits with and without the flag #.
func verbBase(ch rune) (base int, plain, sharp string) {
	switch ch {
	case 'b':
		return 2, "", "0b"
	case 'o':
		return 8, "", "0"
	case 'O':
		return 8, "0o", "0o"
	case 'd', 's', 'v':
		return 10, "", ""
	case 'x':
		return 16, "", "0x"
	case 'X':
		return 16, "", "0X"
	}
	return 0, "", ""
}

var _ fmt.Formatter = intOne

// Format prints x for package fmt, with its flags for integers.
func (x *Int) Format(s fmt.State, ch rune) {
	base, prefix, sharp := verbBase(ch)
	if base == 0 {
		fmt.Fprintf(s, "%%!%c(big.Int=%s)", ch, x.String())
		return
	}
	if x == nil {
		fmt.Fprint(s, "<nil>")
		return
	}
	sign := ""
	switch {
	case x.neg:
		sign = "-"
	case s.Flag('+'):
		sign = "+"
	case s.Flag(' '):
		sign = " "
	}
	if s.Flag('#') {
		prefix = sharp
	}
	digits := x.abs.appendDigits(nil, base)
	if ch == 'X' {
		digits = []byte(strings.ToUpper(string(digits)))
	}
	left, zeros, right := padding(s, digits, len(sign)+len(prefix))
	if precision, set := s.Precision(); set && precision == 0 && len(x.abs) == 0 {
		return
	}
	io.WriteString(s, strings.Repeat(" ", left)+sign+prefix+strings.Repeat("0", zeros))
	s.Write(digits)
	io.WriteString(s, strings.Repeat(" ", right))
}

// padding returns the spaces before, the zeros, and the spaces behind.
func padding(s fmt.State, digits []byte, before int) (left, zeros, right int) {
	precision, precise := s.Precision()
	if precise {
		zeros = max(0, precision-len(digits))
	}
	width, _ := s.Width()
	rest := width - before - zeros - len(digits)
	switch {
	case rest <= 0:
	case s.Flag('-'):
		right = rest
	case s.Flag('0') && !precise:
		zeros = rest
	default:
		left = rest
	}
	return left, zeros, right
}

// Scan reads x for package fmt.
func (z *Int) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	base, _, _ := verbBase(ch)
	if base == 0 {
		return errors.New("Int.Scan: invalid verb")
	}
	if ch == 's' || ch == 'v' {
		base = 0
	}
	return z.scan(stateReader{s}, base)
}

func (x *Int) MarshalText() (text []byte, err error)        { return x.AppendText(nil) }
func (x *Int) AppendText(b []byte) (text []byte, err error) { return x.Append(b, 10), nil }

func (z *Int) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text), 0); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Int", text)
	}
	return nil
}

func (x *Int) MarshalJSON() ([]byte, error) {
	if x == nil {
		return []byte("null"), nil
	}
	return x.abs.itoa(x.neg, 10), nil
}

// itoa returns x with a sign in a base.
func (x nat) itoa(neg bool, base int) []byte {
	if base < 2 || base > MaxBase {
		panic("invalid base")
	}
	digitBits := max(bits.Len(uint(base))-1, 1)
	buf := make([]byte, 0, 2+x.bitLen()/digitBits)
	if neg {
		buf = append(buf, '-')
	}
	return x.appendDigits(buf, base)
}

func (z *Int) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	return z.UnmarshalText(text)
}
