package big

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

var errNumber = errors.New("number has no digits")

// ParseFloat is Parse of a Float with that precision and mode.
func ParseFloat(s string, base int, prec uint, mode RoundingMode) (f *Float, b int, err error) {
	return new(Float).SetPrec(prec).SetMode(mode).Parse(s, base)
}

// SetString sets z to what s says, and reports whether it is a number; it goes by prefixes of the base.
func (z *Float) SetString(s string) (*Float, bool) {
	if f, _, err := z.Parse(s, 0); err == nil {
		return f, true
	}
	return nil, false
}

// Parse sets z to the number s: digits of the base with a point, then an exponent of ten ("e") or two ("p"); or "Inf". Base 0
// goes by a prefix, and allows underscores. It returns the base that the mantissa has.
func (z *Float) Parse(s string, base int) (f *Float, b int, err error) {
	z.takePrec(64)
	if len(s) == 3 && (s == "Inf" || s == "inf") {
		return z.SetInf(false), 0, nil
	}
	if len(s) == 4 && (s[0] == '+' || s[0] == '-') && (s[1:] == "Inf" || s[1:] == "inf") {
		return z.SetInf(s[0] == '-'), 0, nil
	}
	neg := strings.HasPrefix(s, "-")
	text := s
	if neg || strings.HasPrefix(s, "+") {
		text = s[1:]
	}
	if text == "" {
		return nil, 0, io.EOF
	}
	n, err := splitNumber(text, base)
	if err != nil {
		return nil, n.base, err
	}
	z.setNumber(neg, n)
	return z, n.base, nil
}

// number is mant × base**-fraction × 10**ten × 2**two.
type number struct {
	mant     nat
	base     int
	ten, two int64
}

func splitNumber(s string, base int) (n number, err error) {
	n.base = base
	if base == 0 {
		n.base = 10
		if len(s) >= 2 && s[0] == '0' {
			switch s[1] | 0x20 {
			case 'x':
				n.base = 16
			case 'o':
				n.base = 8
			case 'b':
				n.base = 2
			}
		}
		if n.base != 10 {
			s = s[2:]
		}
	}
	digits, fraction, rest := splitMantissa(s, n.base, base == 0)
	var ok bool
	if n.mant, ok = nat(nil).setDigits(digits, n.base); !ok {
		return n, errNumber
	}
	switch n.base {
	case 10:
		n.ten = -int64(fraction)
	case 2:
		n.two = -int64(fraction)
	case 8:
		n.two = -int64(fraction) * 3
	case 16:
		n.two = -int64(fraction) * 4
	default:
		if fraction > 0 {
			return n, fmt.Errorf("unexpected mantissa base %d", n.base)
		}
	}
	return n, n.addExponent(rest)
}

// splitMantissa returns the digits without the point and underscores, how many were behind the point, and what follows.
func splitMantissa(s string, base int, underscores bool) (digits string, fraction int, rest string) {
	var b strings.Builder
	point := false
	for i := range len(s) {
		switch {
		case s[i] == '.' && !point:
			point = true
		case s[i] == '_' && underscores:
		case digitValue(s[i], base) < base:
			b.WriteByte(s[i])
			if point {
				fraction++
			}
		default:
			return b.String(), fraction, s[i:]
		}
	}
	return b.String(), fraction, ""
}

func (n *number) addExponent(s string) error {
	if s == "" {
		return nil
	}
	letter := s[0] | 0x20
	if letter != 'e' && letter != 'p' || letter == 'e' && n.base != 10 {
		return fmt.Errorf("expected end of string, found %q", s[0])
	}
	if strings.Trim(s[1:], "+-") == "" {
		return errNumber
	}
	e, err := strconv.ParseInt(s[1:], 10, 64)
	if err != nil {
		return err
	}
	if letter == 'e' {
		n.ten += e
	} else {
		n.two += e
	}
	return nil
}

func (z *Float) setNumber(neg bool, n number) {
	switch {
	case n.ten == 0 || len(n.mant) == 0:
		z.setBits(neg, n.mant, n.two, false)
	case n.ten > 0:
		m := nat(nil).mul(n.mant, powerOfFive(n.ten))
		z.setBits(neg, m, n.two+n.ten, false)
	default:
		z.quotient(neg, n.mant, powerOfFive(-n.ten), n.two+n.ten)
	}
}

func powerOfFive(n int64) nat { return nat(nil).exp(nat{5}, nat(nil).setUint64(uint64(n)), nil) }

// Scan reads z for package fmt.
func (z *Float) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	token, err := s.Token(false, func(r rune) bool {
		return r < 128 && (strings.ContainsRune("+-._", r) || digitValue(byte(r), 36) < 36)
	})
	if err != nil {
		return err
	}
	_, _, err = z.Parse(string(token), 0)
	return err
}

// AppendText appends as many digits as it takes to get x back.
func (x *Float) AppendText(b []byte) ([]byte, error) {
	if x == nil {
		return append(b, "<nil>"...), nil
	}
	return x.Append(b, 'g', -1), nil
}

// MarshalText is AppendText to nothing.
func (x *Float) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

// UnmarshalText parses text.
func (z *Float) UnmarshalText(text []byte) error {
	if _, _, err := z.Parse(string(text), 0); err != nil {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Float (%v)", text, err)
	}
	return nil
}
