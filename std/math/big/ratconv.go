package big

import (
	"errors"
	"fmt"
	"math"
	"strings"
)

// Float32 returns the nearest float32 and whether it is exact.
func (x *Rat) Float32() (f float32, exact bool) {
	const bits, lowest, highest = 24, -149, 128
	r := new(Float).SetPrec(bits)
	r.SetRat(x)
	if e := r.exp; r.form == finite && int(e)-bits < lowest { // smaller ones have fewer bits
		keep := int(e) - lowest
		if keep < 1 {
			// At or below half of the smallest: that is what remains of more than half.
			half := new(Rat).SetFrac(intOne, new(Int).Lsh(intOne, -lowest+1))
			if new(Rat).Abs(x).Cmp(half) > 0 {
				f = math.SmallestNonzeroFloat32
			}
			if x.Sign() < 0 {
				f = -f
			}
			return f, false
		}
		r = new(Float).SetPrec(uint(keep))
		r.SetRat(x)
	}
	f, _ = r.Float32()
	return f, r.acc == Exact && !math.IsInf(float64(f), 0)
}

// FloatPrec returns how many decimals x has, and whether that is all of it; if not, those before it repeats.
func (x *Rat) FloatPrec() (n int, exact bool) {
	d := new(Int).Set(x.Denom())
	twos := int(d.TrailingZeroBits())
	d.Rsh(d, uint(twos))
	five, fives := NewInt(5), 0
	for q, r := new(Int), new(Int); ; fives++ {
		if q.QuoRem(d, five, r); r.Sign() != 0 {
			break
		}
		d.Set(q)
	}
	return max(twos, fives), d.Cmp(intOne) == 0
}

// SetString reads "a/b", where both may have prefixes of a base, or a number with a point and an exponent.
func (z *Rat) SetString(s string) (*Rat, bool) {
	if above, below, ok := strings.Cut(s, "/"); ok {
		return z.setFraction(above, below)
	}
	r := strings.NewReader(s)
	neg, err := scanSign(r)
	if err != nil {
		return nil, false
	}
	mant, base, places, err := z.a.abs.scan(r, 0, true)
	if err != nil {
		return nil, false
	}
	exp, expBase, err := scanExponent(r, true)
	if err != nil || !atEnd(r) {
		return nil, false
	}
	two, five := exponents(base, places, exp, expBase)
	return z.setDecimal(neg, mant, two, five)
}

func (z *Rat) setFraction(above, below string) (*Rat, bool) {
	if _, ok := z.a.SetString(above, 0); !ok {
		return nil, false
	}
	r := strings.NewReader(below)
	abs, _, _, err := z.b.abs.scan(r, 0, false)
	if err != nil || !atEnd(r) || len(abs) == 0 {
		return nil, false
	}
	z.b.abs = abs
	return z.norm(), true
}

// Larger exponents are refused: the number would fill the memory.
const maxFives, maxTwos = 1e6, 1e7

// setDecimal sets z to ±m × 2**two × 5**five.
func (z *Rat) setDecimal(neg bool, m nat, two, five int64) (*Rat, bool) {
	z.a.abs = m
	if len(m) == 0 {
		return z.norm(), true
	}
	if five < -maxFives || five > maxFives || two < -maxTwos || two > maxTwos {
		return nil, false
	}
	z.b.abs = z.b.abs.setWord(1)
	if five > 0 {
		z.a.abs = z.a.abs.mul(m, powerOfFive(five))
	} else if five < 0 {
		z.b.abs = powerOfFive(-five)
	}
	if two > 0 {
		z.a.abs = z.a.abs.shl(z.a.abs, uint(two))
	} else {
		z.b.abs = z.b.abs.shl(z.b.abs, uint(-two))
	}
	z.a.neg = neg
	return z.norm(), true
}

// Scan reads z for package fmt.
func (z *Rat) Scan(s fmt.ScanState, ch rune) error {
	token, err := s.Token(true, func(r rune) bool { return strings.ContainsRune("+-/0123456789.eE", r) })
	if err != nil {
		return err
	}
	if !strings.ContainsRune("efgEFGv", ch) {
		return errors.New("Rat.Scan: invalid verb")
	}
	if _, ok := z.SetString(string(token)); !ok {
		return errors.New("Rat.Scan: invalid syntax")
	}
	return nil
}
