package big

import (
	"cmp"
	"math"
)

// Limits of exponents and precisions.
const (
	MaxExp  = math.MaxInt32
	MinExp  = math.MinInt32
	MaxPrec = math.MaxUint32
)

// Float is a number with a mantissa of some number of bits:
//
//	sign × mantissa × 2**exponent    with 0.5 <= mantissa < 1
//
// or a zero or an infinity, which have signs too. The mantissa's bits are the precision. A result is rounded to the receiver's
// precision, by its rounding mode; a receiver of precision 0 first takes the largest of its operands.
type Float struct {
	prec uint32
	mode RoundingMode
	acc  Accuracy
	form form
	neg  bool
	mant nat // of finite numbers: the highest bit of the highest word is set
	exp  int32
}

type form byte

const (
	zero form = iota
	finite
	inf
)

// ErrNaN is the value of a panic of an operation that has no number for a result.
type ErrNaN struct {
	msg string
}

func (err ErrNaN) Error() string { return err.msg }

// NewFloat returns x with a precision of 53.
func NewFloat(x float64) *Float {
	if math.IsNaN(x) {
		panic(ErrNaN{"NewFloat(NaN)"})
	}
	return new(Float).SetFloat64(x)
}

// ---- Rounding ----

// RoundingMode says which of two neighbours a number between them becomes.
type RoundingMode byte

const (
	ToNearestEven RoundingMode = iota
	ToNearestAway
	ToZero
	AwayFromZero
	ToNegativeInf
	ToPositiveInf
)

func (i RoundingMode) String() string {
	names := [...]string{"ToNearestEven", "ToNearestAway", "ToZero", "AwayFromZero", "ToNegativeInf", "ToPositiveInf"}
	if int(i) < len(names) {
		return names[i]
	}
	return "RoundingMode(" + NewInt(int64(i)).String() + ")"
}

// increases reports whether the mantissa grows: half and rest are the bits that are dropped, odd the lowest that stays.
func (m RoundingMode) increases(neg, odd, half, rest bool) bool {
	switch m {
	case ToNearestEven:
		return half && (rest || odd)
	case ToNearestAway:
		return half
	case AwayFromZero:
		return true
	case ToNegativeInf:
		return neg
	case ToPositiveInf:
		return !neg
	}
	return false
}

func accuracy(above bool) Accuracy {
	if above {
		return Above
	}
	return Below
}

func (z *Float) setZero(neg bool) *Float {
	z.acc, z.form, z.neg = Exact, zero, neg
	return z
}

// setBits sets z to ±m × 2**e, rounded. rest: the number is a little more, and m has more bits than z keeps.
func (z *Float) setBits(neg bool, m nat, e int64, rest bool) *Float {
	if len(m) == 0 {
		return z.setZero(neg)
	}
	z.acc, z.form, z.neg = Exact, finite, neg
	n := m.bitLen()
	if drop := n - int(z.prec); drop > 0 {
		half := m.bit(uint(drop-1)) == 1
		rest = rest || m.trailingZeroBits() < uint(drop-1)
		m = z.mant.shr(m, uint(drop))
		e += int64(drop)
		if half || rest {
			up := z.mode.increases(neg, m.bit(0) == 1, half, rest)
			z.acc = accuracy(up != neg)
			if up {
				m = m.add(m, natOne)
			}
		}
		n = m.bitLen()
	}
	z.mant = z.mant.shl(m, uint(-n)%wordBits)
	return z.setExponent(e + int64(n))
}

// setExponent is where numbers become too large or too small.
func (z *Float) setExponent(e int64) *Float {
	switch {
	case e < MinExp:
		z.acc, z.form = accuracy(z.neg), zero
	case e > MaxExp:
		z.acc, z.form = accuracy(!z.neg), inf
	default:
		z.exp = int32(e)
	}
	return z
}

// low is the exponent of the mantissa's lowest bit: the number is mant × 2**low.
func (x *Float) low() int64 { return int64(x.exp) - int64(len(x.mant))*wordBits }

// round rounds z to its precision.
func (z *Float) round() *Float {
	z.acc = Exact
	if z.form == finite && z.MinPrec() > uint(z.prec) {
		z.setBits(z.neg, z.mant, z.low(), false)
	}
	return z
}

// ---- Properties ----

// SetPrec sets the precision and rounds. With 0, a finite number becomes zero.
func (z *Float) SetPrec(prec uint) *Float {
	z.acc = Exact
	if prec == 0 {
		z.prec = 0
		if z.form == finite {
			z.acc, z.form = accuracy(z.neg), zero
		}
		return z
	}
	old := z.prec
	z.prec = uint32(min(prec, MaxPrec))
	if z.prec < old {
		z.round()
	}
	return z
}

// SetMode sets the rounding mode; the number becomes exact.
func (z *Float) SetMode(mode RoundingMode) *Float {
	z.mode, z.acc = mode, Exact
	return z
}

func (x *Float) Prec() uint         { return uint(x.prec) }
func (x *Float) Mode() RoundingMode { return x.mode }
func (x *Float) Acc() Accuracy      { return x.acc }
func (x *Float) Signbit() bool      { return x.neg }
func (x *Float) IsInf() bool        { return x.form == inf }

// MinPrec returns how many bits it takes to hold x exactly.
func (x *Float) MinPrec() uint {
	if x.form != finite {
		return 0
	}
	return uint(len(x.mant))*wordBits - x.mant.trailingZeroBits()
}

// Sign returns -1, 0 or 1.
func (x *Float) Sign() int {
	if x.form == zero {
		return 0
	}
	if x.neg {
		return -1
	}
	return 1
}

// IsInt reports whether x is an integer.
func (x *Float) IsInt() bool {
	if x.form != finite {
		return x.form == zero
	}
	if x.exp <= 0 {
		return false
	}
	whole := uint(x.exp) // bits before the point
	return uint(x.prec) <= whole || x.MinPrec() <= whole
}

// MantExp returns x's exponent, and its mantissa in mant if that is not nil.
func (x *Float) MantExp(mant *Float) (exp int) {
	if x.form == finite {
		exp = int(x.exp)
	}
	if mant != nil {
		mant.Copy(x)
		if mant.form == finite {
			mant.exp = 0
		}
	}
	return exp
}

// SetMantExp sets z to mant × 2**exp, with mant's precision and mode.
func (z *Float) SetMantExp(mant *Float, exp int) *Float {
	z.Copy(mant)
	z.acc = Exact
	if z.form == finite {
		z.setExponent(int64(z.exp) + int64(exp))
	}
	return z
}

// ---- Setting ----

// takePrec gives z a precision if it has none.
func (z *Float) takePrec(prec uint) {
	if z.prec == 0 {
		z.prec = uint32(min(prec, MaxPrec))
	}
}

func (z *Float) setInteger(neg bool, x uint64) *Float {
	z.takePrec(64)
	var digits [64 / wordBits]Word
	return z.setBits(neg, nat(digits[:0]).setUint64(x), 0, false)
}

// SetUint64 sets z to x.
func (z *Float) SetUint64(x uint64) *Float { return z.setInteger(false, x) }

// SetInt64 sets z to x.
func (z *Float) SetInt64(x int64) *Float {
	u := uint64(x)
	if x < 0 {
		u = -u
	}
	return z.setInteger(x < 0, u)
}

// SetFloat64 sets z to x. It panics with ErrNaN if x is NaN.
func (z *Float) SetFloat64(x float64) *Float {
	if math.IsNaN(x) {
		panic(ErrNaN{"Float.SetFloat64(NaN)"})
	}
	z.takePrec(53)
	neg := math.Signbit(x)
	switch {
	case x == 0:
		return z.setZero(neg)
	case math.IsInf(x, 0):
		return z.SetInf(neg)
	}
	m, e := math.Frexp(math.Abs(x))
	var digits [64 / wordBits]Word
	return z.setBits(neg, nat(digits[:0]).setUint64(uint64(m*(1<<53))), int64(e-53), false)
}

// SetInt sets z to x.
func (z *Float) SetInt(x *Int) *Float {
	z.takePrec(max(uint(x.BitLen()), 64))
	return z.setBits(x.neg && len(x.abs) > 0, x.abs, 0, false)
}

// SetRat sets z to x.
func (z *Float) SetRat(x *Rat) *Float {
	if x.IsInt() {
		return z.SetInt(x.Num())
	}
	z.takePrec(max(uint(x.a.BitLen()), uint(x.b.BitLen()), 64))
	return z.quotient(x.a.neg, x.a.abs, x.b.abs, 0)
}

// SetInf sets z to -Inf or +Inf.
func (z *Float) SetInf(signbit bool) *Float {
	z.acc, z.form, z.neg = Exact, inf, signbit
	return z
}

// Set sets z to x, rounded.
func (z *Float) Set(x *Float) *Float {
	if z == x {
		return z
	}
	z.acc, z.form, z.neg = Exact, x.form, x.neg
	if x.form == finite {
		z.exp = x.exp
		z.mant = z.mant.set(x.mant)
	}
	if z.prec == 0 {
		z.prec = x.prec
	} else if z.prec < x.prec {
		z.round()
	}
	return z
}

// Copy sets z to x with its precision, mode and accuracy.
func (z *Float) Copy(x *Float) *Float {
	if z != x {
		z.prec = x.prec
		z.mode = x.mode
		z.acc = x.acc
		z.form = x.form
		z.neg = x.neg
		if x.form == finite {
			z.mant = z.mant.set(x.mant)
			z.exp = x.exp
		}
	}
	return z
}

// Abs sets z to |x|, Neg to -x.
func (z *Float) Abs(x *Float) *Float {
	z.Set(x)
	z.neg = false
	return z
}

func (z *Float) Neg(x *Float) *Float {
	z.Set(x)
	z.neg = !z.neg
	return z
}

// ---- Arithmetic ----

func (z *Float) takePrecs(x, y *Float) { z.takePrec(uint(max(x.prec, y.prec))) }

// Add sets z to x + y. It panics with ErrNaN for infinities of different signs.
func (z *Float) Add(x, y *Float) *Float {
	z.takePrecs(x, y)
	if x.form == finite && y.form == finite {
		return z.addFinite(x, y, y.neg)
	}
	return z.addSpecial(x, y, y.neg, "addition of infinities with opposite signs")
}

// Sub sets z to x - y. It panics with ErrNaN for infinities of the same sign.
func (z *Float) Sub(x, y *Float) *Float {
	z.takePrecs(x, y)
	if x.form == finite && y.form == finite {
		return z.addFinite(x, y, !y.neg)
	}
	return z.addSpecial(x, y, !y.neg, "subtraction of infinities with equal signs")
}

// addSpecial is for where x or y is zero or infinite.
func (z *Float) addSpecial(x, y *Float, yNeg bool, problem string) *Float {
	switch {
	case x.form == inf && y.form == inf && x.neg != yNeg:
		z.setZero(false)
		panic(ErrNaN{problem})
	case x.form == zero && y.form == zero:
		return z.setZero(x.neg && yNeg)
	case x.form == inf || y.form == zero:
		return z.Set(x)
	}
	if y.form == inf {
		return z.SetInf(yNeg)
	}
	return z.setBits(yNeg, y.mant, y.low(), false)
}

func (z *Float) addFinite(x, y *Float, yNeg bool) *Float {
	// The mantissas as integers with the same lowest bit.
	a, b, e := x.mant, y.mant, x.low()
	switch d := x.low() - y.low(); {
	case d > 0:
		a = nat(nil).shl(a, uint(d))
		e = y.low()
	case d < 0:
		b = nat(nil).shl(b, uint(-d))
	}
	if x.neg == yNeg {
		return z.setBits(x.neg, nat(nil).add(a, b), e, false)
	}
	neg := x.neg
	switch a.cmp(b) {
	case 0:
		return z.setZero(z.mode == ToNegativeInf)
	case -1:
		a, b, neg = b, a, yNeg
	}
	return z.setBits(neg, nat(nil).sub(a, b), e, false)
}

// Mul sets z to x × y. It panics with ErrNaN for zero times infinity.
func (z *Float) Mul(x, y *Float) *Float {
	z.takePrecs(x, y)
	neg := x.neg != y.neg
	switch {
	case x.form == finite && y.form == finite:
		return z.setBits(neg, nat(nil).mul(x.mant, y.mant), x.low()+y.low(), false)
	case x.form == zero && y.form == inf || x.form == inf && y.form == zero:
		z.setZero(false)
		panic(ErrNaN{"multiplication of zero with infinity"})
	case x.form == inf || y.form == inf:
		return z.SetInf(neg)
	}
	return z.setZero(neg)
}

// Quo sets z to x / y. It panics with ErrNaN for zero by zero and infinity by infinity.
func (z *Float) Quo(x, y *Float) *Float {
	z.takePrecs(x, y)
	neg := x.neg != y.neg
	switch {
	case x.form == finite && y.form == finite:
		return z.quotient(neg, x.mant, y.mant, x.low()-y.low())
	case x.form == y.form:
		z.setZero(false)
		panic(ErrNaN{"division of zero by zero or infinity by infinity"})
	case x.form == zero || y.form == inf:
		return z.setZero(neg)
	}
	return z.SetInf(neg)
}

// quotient sets z to ±a/b × 2**e: one bit more than z keeps and the rest decide how it is rounded.
func (z *Float) quotient(neg bool, a, b nat, e int64) *Float {
	shift := max(int(z.prec)+2-(a.bitLen()-b.bitLen()), 0)
	if shift > 0 {
		a = nat(nil).shl(a, uint(shift))
	}
	q, r := nat(nil).div(nil, a, b)
	return z.setBits(neg, q, e-int64(shift), len(r) > 0)
}

// Sqrt sets z to the square root of x, rounded by x's mode; the accuracy is not told. It panics with ErrNaN if x is negative.
func (z *Float) Sqrt(x *Float) *Float {
	z.takePrec(uint(x.prec))
	switch {
	case x.Sign() < 0:
		panic(ErrNaN{"square root of negative operand"})
	case x.form == zero:
		return z.setZero(x.neg)
	case x.form == inf:
		return z.SetInf(false)
	}
	shift := max(2*(int(z.prec)+2)-x.mant.bitLen(), 0)
	e := x.low() - int64(shift)
	if e%2 != 0 {
		shift++
		e--
	}
	m := nat(nil).shl(x.mant, uint(shift))
	root := nat(nil).sqrt(m)
	z.mode = x.mode
	z.setBits(false, root, e/2, nat(nil).mul(root, root).cmp(m) != 0)
	z.acc = Exact
	return z
}

// Cmp compares x with y.
func (x *Float) Cmp(y *Float) int {
	a, b := x.order(), y.order()
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	case a == -1:
		return y.cmpAbs(x)
	case a == 1:
		return x.cmpAbs(y)
	}
	return 0
}

// order is -2 to 2: negative infinity, negative, zero, positive, infinity.
func (x *Float) order() int {
	n := int(x.form)
	if x.neg {
		return -n
	}
	return n
}

func (x *Float) cmpAbs(y *Float) int {
	switch {
	case x.exp < y.exp:
		return -1
	case x.exp > y.exp:
		return 1
	}
	// The mantissas begin at their highest words; the shorter one goes on with zeros.
	for i, j := len(x.mant)-1, len(y.mant)-1; i >= 0 || j >= 0; i, j = i-1, j-1 {
		if order := cmp.Compare(x.mant.at(i), y.mant.at(j)); order != 0 {
			return order
		}
	}
	return 0
}

// ---- Conversions ----

// integer returns x without its fraction, and whether there is none.
func (x *Float) integer() (m nat, exact bool) {
	low := x.low()
	if low >= 0 {
		return nat(nil).shl(x.mant, uint(low)), true
	}
	return nat(nil).shr(x.mant, uint(-low)), int64(x.mant.trailingZeroBits()) >= -low
}

// Uint64 returns x without its fraction, or the nearest number that there is.
func (x *Float) Uint64() (uint64, Accuracy) {
	switch {
	case x.form == zero:
		return 0, Exact
	case x.neg:
		return 0, Above
	case x.form == inf || x.exp > 64:
		return math.MaxUint64, Below
	}
	m, _ := x.integer()
	if x.exp > 0 && x.MinPrec() <= 64 { // the fraction does not count, as in the reference
		return uint64(m.at(0)), Exact
	}
	return uint64(m.at(0)), Below
}

// Int64 returns x without its fraction, or the nearest number that there is.
func (x *Float) Int64() (int64, Accuracy) {
	switch {
	case x.form == zero:
		return 0, Exact
	case x.form == finite && x.exp <= 63:
		m, exact := x.integer()
		acc := accuracy(x.neg)
		if exact {
			acc = Exact
		}
		if x.neg {
			return -int64(m.at(0)), acc
		}
		return int64(m.at(0)), acc
	case x.neg && x.form == finite && x.exp == 64 && x.MinPrec() == 1:
		return math.MinInt64, Exact
	case x.neg:
		return math.MinInt64, Above
	}
	return math.MaxInt64, Below
}

// ieee rounds x, which is finite, to a format with so many bits and a least exponent of its lowest bit, and returns it as a float64.
func (x *Float) ieee(bits, least, most int) (float64, Accuracy) {
	sign := x.sign()
	keep := min(bits, int(x.exp)-least) // small numbers have less
	if keep < 0 || keep == 0 && x.MinPrec() == 1 {
		return math.Copysign(0, sign), accuracy(x.neg)
	}
	if keep == 0 { // more than half of the smallest
		return math.Copysign(math.Ldexp(1, least), sign), accuracy(!x.neg)
	}
	var r Float
	r.prec = uint32(keep)
	r.Set(x)
	if r.form == inf || int(r.exp) > most {
		return math.Inf(int(sign)), accuracy(!x.neg)
	}
	m := nat(nil).shr(r.mant, uint(len(r.mant)*wordBits-min(53, len(r.mant)*wordBits)))
	f := math.Ldexp(float64(m.at(0)), int(r.exp)-m.bitLen())
	return math.Copysign(f, sign), r.acc
}

// sign returns -1 or 1; zero and infinities have signs too.
func (x *Float) sign() float64 {
	if x.neg {
		return -1
	}
	return 1
}

// Float32 returns the nearest float32.
func (x *Float) Float32() (float32, Accuracy) {
	switch x.form {
	case zero:
		return float32(math.Copysign(0, x.sign())), Exact
	case inf:
		return float32(math.Inf(int(x.sign()))), Exact
	}
	f, acc := x.ieee(24, -149, 128)
	return float32(f), acc
}

// Float64 returns the nearest float64.
func (x *Float) Float64() (float64, Accuracy) {
	switch x.form {
	case zero:
		return math.Copysign(0, x.sign()), Exact
	case inf:
		return math.Inf(int(x.sign())), Exact
	}
	return x.ieee(53, -1074, 1024)
}

// Int returns x without its fraction in z, or in a new Int if z is nil; nil for infinities.
func (x *Float) Int(z *Int) (*Int, Accuracy) {
	if z == nil && x.form <= finite {
		z = new(Int)
	}
	switch x.form {
	case inf:
		return nil, accuracy(x.neg)
	case zero:
		return z.SetInt64(0), Exact
	}
	if x.exp <= 0 {
		return z.SetInt64(0), accuracy(x.neg)
	}
	m, exact := x.integer()
	z.abs, z.neg = z.abs.set(m), x.neg
	if exact {
		return z, Exact
	}
	return z, accuracy(x.neg)
}

// Rat returns x in z, or in a new Rat if z is nil; nil for infinities.
func (x *Float) Rat(z *Rat) (*Rat, Accuracy) {
	if z == nil && x.form <= finite {
		z = new(Rat)
	}
	switch x.form {
	case inf:
		return nil, accuracy(x.neg)
	case zero:
		return z.SetInt64(0), Exact
	}
	z.a.neg = x.neg
	if low := x.low(); low >= 0 {
		z.a.abs = z.a.abs.shl(x.mant, uint(low))
		z.b.SetInt64(1)
	} else {
		z.a.abs = z.a.abs.set(x.mant)
		z.b.abs = z.b.abs.shl(natOne, uint(-low))
		z.b.neg = false
	}
	return z.norm(), Exact
}
