package big

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

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
	if len(s) == 3 && (s == "Inf" || s == "inf") {
		return z.SetInf(false), 0, nil
	}
	if len(s) == 4 && (s[0] == '+' || s[0] == '-') && (s[1:] == "Inf" || s[1:] == "inf") {
		return z.SetInf(s[0] == '-'), 0, nil
	}
	r := strings.NewReader(s)
	if f, b, err = z.scan(r, base); err != nil {
		return f, b, err
	}
	if c, err := r.ReadByte(); err == nil {
		return f, b, fmt.Errorf("expected end of string, found %q", c)
	}
	return f, b, nil
}

// scan is Parse for the number at the beginning of what r reads.
func (z *Float) scan(r io.ByteScanner, base int) (f *Float, b int, err error) {
	neg, err := scanSign(r)
	z.setZero(neg) // what z is after an error
	if err != nil {
		return nil, 0, err
	}
	mant, b, places, err := nat(nil).scan(r, base, true)
	if err != nil {
		return nil, b, err
	}
	exp, expBase, err := scanExponent(r, base == 0)
	if err != nil {
		return nil, b, err
	}
	two, five := exponents(b, places, exp, expBase)
	if e := two + int64(mant.bitLen()); len(mant) > 0 && (e < MinExp || e > MaxExp) {
		return nil, b, errors.New("exponent overflow")
	}
	z.takePrec(64)
	z.setDecimal(neg, mant, two, five)
	return z, b, nil
}

// Up to so high powers of five are exact.
const exactFives = 1 << 13

// setDecimal sets z to ±m × 2**two × 5**five.
func (z *Float) setDecimal(neg bool, m nat, two, five int64) {
	switch {
	case five == 0 || len(m) == 0:
		z.setBits(neg, m, two, false)
	case 0 < five && five <= exactFives:
		z.setBits(neg, nat(nil).mul(m, powerOfFive(five)), two, false)
	case -exactFives <= five && five < 0:
		z.quotient(neg, m, powerOfFive(-five), two)
	default:
		x := Float{prec: z.prec + 64}
		x.setBits(neg, m, two, false)
		power := Float{prec: z.prec + 64}
		power.setPowerOfFive(uint64(max(five, -five)))
		if five > 0 {
			z.Mul(&x, &power)
		} else {
			z.Quo(&x, &power)
		}
	}
}

// setPowerOfFive sets z to 5**n, rounded many times.
func (z *Float) setPowerOfFive(n uint64) {
	z.SetUint64(1)
	square := Float{prec: z.prec}
	square.SetUint64(5)
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			z.Mul(z, &square)
		}
		square.Mul(&square, &square)
	}
}

func powerOfFive(n int64) nat { return nat(nil).exp(nat{5}, nat(nil).setUint64(uint64(n)), nil) }

// Scan reads z for package fmt.
func (z *Float) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	_, _, err := z.scan(stateReader{s}, 0)
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
