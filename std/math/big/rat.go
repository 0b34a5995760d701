package big

import (
	"fmt"
	"math"
	"strings"
)

// Rat is a fraction in lowest terms. The zero Rat is 0.
type Rat struct {
	a Int
	b Int // 0 stands for 1; never negative
}

// NewRat returns a/b.
func NewRat(a, b int64) *Rat { return new(Rat).SetFrac64(a, b) }

func (z *Rat) norm() *Rat {
	switch {
	case len(z.a.abs) == 0:
		z.a.neg = false
		z.b.SetInt64(1)
	case len(z.b.abs) == 0:
		z.b.SetInt64(1)
	default:
		neg := z.a.neg
		z.a.neg, z.b.neg = false, false
		if g := new(Int).GCD(nil, nil, &z.a, &z.b); g.Cmp(intOne) != 0 {
			z.a.Quo(&z.a, g)
			z.b.Quo(&z.b, g)
		}
		z.a.neg = neg
	}
	return z
}

// denominator returns b, which is not 0, for reading.
func (x *Rat) denominator() *Int {
	if len(x.b.abs) == 0 {
		return intOne
	}
	return &x.b
}

// SetFrac is a/b.
func (z *Rat) SetFrac(a, b *Int) *Rat {
	if len(b.abs) == 0 {
		panic("division by zero")
	}
	neg := a.neg != b.neg
	denominator := new(Int).Abs(b)
	z.a.Abs(a)
	z.b.Set(denominator)
	z.a.neg = neg
	return z.norm()
}

// SetFrac64 is a/b.
func (z *Rat) SetFrac64(a, b int64) *Rat {
	if b == 0 {
		panic("division by zero")
	}
	z.a.SetInt64(a)
	z.b.SetInt64(b)
	if b < 0 {
		z.a.Neg(&z.a)
		z.b.neg = false
	}
	return z.norm()
}

func (z *Rat) SetInt(x *Int) *Rat {
	z.a.Set(x)
	z.b.SetInt64(1)
	return z
}

func (z *Rat) SetInt64(x int64) *Rat {
	z.a.SetInt64(x)
	z.b.SetInt64(1)
	return z
}

func (z *Rat) SetUint64(x uint64) *Rat {
	z.a.SetUint64(x)
	z.b.SetInt64(1)
	return z
}

func (z *Rat) Set(x *Rat) *Rat {
	if z != x {
		z.a.Set(&x.a)
		z.b.Set(x.denominator())
	}
	return z
}

// SetFloat64 is exactly f; nil where f is not finite.
func (z *Rat) SetFloat64(f float64) *Rat {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return nil
	}
	m, e := math.Frexp(f)
	z.a.SetInt64(int64(m * (1 << 53)))
	z.b.SetInt64(1)
	if e -= 53; e > 0 {
		z.a.Lsh(&z.a, uint(e))
	} else {
		z.b.Lsh(&z.b, uint(-e))
	}
	return z.norm()
}

// ratio returns the number nearest to a/b, even for ties.
func ratio(a, b nat) (f float64, exact bool) {
	if len(a) == 0 {
		return 0, true
	}
	shift := 64 - (a.bitLen() - b.bitLen())
	if shift > 0 {
		a = nat(nil).shl(a, uint(shift))
	} else {
		b = nat(nil).shl(b, uint(-shift))
	}
	q, r := nat(nil).div(nil, a, b)
	n := q.bitLen()
	// The lowest bit of a number is at least 2**-1074.
	keep := min(53, n-shift+1074)
	if keep < 0 {
		return 0, false
	}
	drop := uint(n - keep)
	m := nat(nil).shr(q, drop).at(0)
	half := q.bit(drop-1) == 1
	rest := len(r) > 0 || q.trailingZeroBits() < drop-1
	if half && (rest || m&1 == 1) {
		m++
	}
	f = math.Ldexp(float64(m), int(drop)-shift)
	return f, !half && !rest && !math.IsInf(f, 0)
}

// accuracyOf compares f with x.
func accuracyOf(f float64, exact bool, x nat) Accuracy {
	switch {
	case exact:
		return Exact
	case math.IsInf(f, 0):
		return Above
	}
	r := new(Rat).SetFloat64(f)
	return Accuracy(r.a.abs.cmp(x))
}

// Float64 returns the nearest number and whether it is exact.
func (x *Rat) Float64() (f float64, exact bool) {
	f, exact = ratio(x.a.abs, x.denominator().abs)
	if x.a.neg {
		f = -f
	}
	return f, exact
}

func (z *Rat) Abs(x *Rat) *Rat {
	z.Set(x)
	z.a.neg = false
	return z
}

func (z *Rat) Neg(x *Rat) *Rat {
	z.Set(x)
	z.a.neg = len(z.a.abs) > 0 && !z.a.neg
	return z
}

// Inv is 1/x.
func (z *Rat) Inv(x *Rat) *Rat {
	if len(x.a.abs) == 0 {
		panic("division by zero")
	}
	z.Set(x)
	z.a, z.b = z.b, z.a
	z.a.neg, z.b.neg = z.b.neg, false
	return z
}

func (x *Rat) Sign() int   { return x.a.Sign() }
func (x *Rat) IsInt() bool { return len(x.b.abs) == 0 || x.b.Cmp(intOne) == 0 }
func (x *Rat) Num() *Int   { return &x.a }

// Denom returns the denominator: a part of x where x has one set.
func (x *Rat) Denom() *Int {
	if len(x.b.abs) == 0 {
		return &Int{abs: nat{1}}
	}
	return &x.b
}

// Cmp returns -1, 0 or 1.
func (x *Rat) Cmp(y *Rat) int {
	var a, b Int
	a.Mul(&x.a, y.denominator())
	b.Mul(&y.a, x.denominator())
	return a.Cmp(&b)
}

func (z *Rat) Add(x, y *Rat) *Rat {
	var a, b Int
	a.Mul(&x.a, y.denominator())
	b.Mul(&y.a, x.denominator())
	z.b.Mul(x.denominator(), y.denominator())
	z.a.Add(&a, &b)
	return z.norm()
}

func (z *Rat) Sub(x, y *Rat) *Rat {
	var a, b Int
	a.Mul(&x.a, y.denominator())
	b.Mul(&y.a, x.denominator())
	z.b.Mul(x.denominator(), y.denominator())
	z.a.Sub(&a, &b)
	return z.norm()
}

func (z *Rat) Mul(x, y *Rat) *Rat {
	z.b.Mul(x.denominator(), y.denominator())
	z.a.Mul(&x.a, &y.a)
	return z.norm()
}

func (z *Rat) Quo(x, y *Rat) *Rat {
	if len(y.a.abs) == 0 {
		panic("division by zero")
	}
	var a, b Int
	a.Mul(&x.a, y.denominator())
	b.Mul(x.denominator(), &y.a)
	z.a.Abs(&a)
	z.b.Abs(&b)
	z.a.neg = a.neg != b.neg
	return z.norm()
}

// String returns "a/b".
func (x *Rat) String() string { return string(x.marshal(nil)) }

// marshal appends "a/b".
func (x *Rat) marshal(buf []byte) []byte {
	buf = x.a.Append(buf, 10)
	buf = append(buf, '/')
	return x.denominator().Append(buf, 10)
}

// RatString returns "a/b", or "a" for an integer.
func (x *Rat) RatString() string {
	if x.IsInt() {
		return x.a.String()
	}
	return x.String()
}

// FloatString returns x with prec digits behind the point; halves are rounded away from 0.
func (x *Rat) FloatString(prec int) string {
	scale := nat(nil).exp(nat{10}, nat(nil).setUint64(uint64(prec)), nil)
	b := x.denominator().abs
	q, r := nat(nil).div(nil, nat(nil).mul(x.a.abs, scale), b)
	if r = r.add(r, r); r.cmp(b) >= 0 {
		q = q.add(q, natOne)
	}
	digits := string(q.appendDigits(nil, 10))
	if n := prec + 1 - len(digits); n > 0 {
		digits = strings.Repeat("0", n) + digits
	}
	if prec > 0 {
		digits = digits[:len(digits)-prec] + "." + digits[len(digits)-prec:]
	}
	if x.a.neg {
		digits = "-" + digits
	}
	return digits
}

func (x *Rat) MarshalText() (text []byte, err error) { return x.AppendText(nil) }
func (x *Rat) AppendText(b []byte) (text []byte, err error) {
	if x.IsInt() {
		return x.a.AppendText(b)
	}
	return x.marshal(b), nil
}

func (z *Rat) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text)); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Rat", text)
	}
	return nil
}
