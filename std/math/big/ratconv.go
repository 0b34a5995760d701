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

// Scan reads z for package fmt.
func (z *Rat) Scan(s fmt.ScanState, ch rune) error {
	token, err := s.Token(true, func(r rune) bool { return strings.ContainsRune("0123456789/+-._eEpPxXbBoO", r) })
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
