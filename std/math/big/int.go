package big

import "math/rand"

// Int is an integer. The zero Int is 0.
type Int struct {
	neg bool
	abs nat
}

var intOne = &Int{false, natOne}

// NewInt returns a new Int.
func NewInt(x int64) *Int {
	u := uint64(x)
	if x < 0 {
		u = -u
	}
	var abs []Word
	if x != 0 {
		abs = []Word{Word(u)}
	}
	return &Int{neg: x < 0, abs: abs}
}

// Sign returns -1, 0 or 1.
func (x *Int) Sign() int {
	if len(x.abs) == 0 {
		return 0
	}
	if x.neg {
		return -1
	}
	return 1
}

func (z *Int) SetInt64(x int64) *Int {
	neg := x < 0
	if neg {
		x = -x
	}
	z.abs = z.abs.setUint64(uint64(x))
	z.neg = neg
	return z
}

func (z *Int) SetUint64(x uint64) *Int {
	z.abs = z.abs.setUint64(x)
	z.neg = false
	return z
}

func (z *Int) Set(x *Int) *Int {
	if z != x {
		z.abs = z.abs.set(x.abs)
		z.neg = x.neg
	}
	return z
}

// Bits returns the words of |x|, not a copy.
func (x *Int) Bits() []Word { return x.abs }

// SetBits makes z the number of these words, without a copy.
func (z *Int) SetBits(abs []Word) *Int {
	z.abs = nat(abs).norm()
	z.neg = false
	return z
}

func (z *Int) Abs(x *Int) *Int {
	z.Set(x)
	z.neg = false
	return z
}

func (z *Int) Neg(x *Int) *Int {
	z.Set(x)
	z.neg = len(z.abs) > 0 && !z.neg
	return z
}

func (z *Int) Add(x, y *Int) *Int {
	if x.neg == y.neg {
		z.addAbs(x, y)
	} else {
		z.subAbs(x, y)
	}
	return z
}

func (z *Int) Sub(x, y *Int) *Int {
	if x.neg != y.neg {
		z.addAbs(x, y)
	} else {
		z.subAbs(x, y)
	}
	return z
}

// addAbs is |x| + |y| with x's sign.
func (z *Int) addAbs(x, y *Int) {
	neg := x.neg
	z.abs = z.abs.add(x.abs, y.abs)
	z.neg = len(z.abs) > 0 && neg
}

// subAbs is |x| - |y|, negated if x is negative.
func (z *Int) subAbs(x, y *Int) {
	neg := x.neg
	if x.abs.cmp(y.abs) >= 0 {
		z.abs = z.abs.sub(x.abs, y.abs)
	} else {
		neg = !neg
		z.abs = z.abs.sub(y.abs, x.abs)
	}
	z.neg = len(z.abs) > 0 && neg
}

func (z *Int) Mul(x, y *Int) *Int {
	z.multiply(x, y)
	return z
}

func (z *Int) multiply(x, y *Int) {
	neg := x.neg != y.neg
	z.abs = z.abs.mul(x.abs, y.abs)
	z.neg = len(z.abs) > 0 && neg
}

// MulRange returns the product of the numbers from a to b.
func (z *Int) MulRange(a, b int64) *Int {
	switch {
	case a > b:
		return z.SetInt64(1)
	case a <= 0 && b >= 0:
		return z.SetInt64(0)
	}
	neg := a < 0 && (b-a)&1 == 0
	if a < 0 {
		a, b = -b, -a
	}
	z.abs = z.abs.set(product(uint64(a), uint64(b)))
	z.neg = neg
	return z
}

func product(a, b uint64) nat {
	if b-a < 8 {
		z := nat(nil).setUint64(a)
		for a < b {
			a++
			z = z.mulAdd(z, Word(a), 0)
		}
		return z
	}
	m := a + (b-a)/2
	return nat(nil).mul(product(a, m), product(m+1, b))
}

// Binomial returns n over k.
func (z *Int) Binomial(n, k int64) *Int {
	if k > n {
		return z.SetInt64(0)
	}
	k = min(k, n-k)
	var i Int
	z.SetInt64(1)
	for j := range k {
		z.Mul(z, i.SetInt64(n-j))
		z.Quo(z, i.SetInt64(j+1))
	}
	return z
}

// Quo is the quotient rounded towards 0.
func (z *Int) Quo(x, y *Int) *Int {
	if len(y.abs) == 0 {
		panic("division by zero")
	}
	neg := x.neg != y.neg
	z.abs, _ = z.abs.div(nil, x.abs, y.abs)
	z.neg = len(z.abs) > 0 && neg
	return z
}

// Rem is the rest with x's sign.
func (z *Int) Rem(x, y *Int) *Int {
	if len(y.abs) == 0 {
		panic("division by zero")
	}
	neg := x.neg
	_, z.abs = nat(nil).div(z.abs, x.abs, y.abs)
	z.neg = len(z.abs) > 0 && neg
	return z
}

// QuoRem returns both.
func (z *Int) QuoRem(x, y, r *Int) (*Int, *Int) {
	if len(y.abs) == 0 {
		panic("division by zero")
	}
	neg, rNeg := x.neg != y.neg, x.neg
	u, v, rest := x.abs, y.abs, r.abs
	if shares(rest, v) || shares(rest, z.abs) {
		rest = nil
	}
	z.abs, r.abs = z.abs.div(rest, u, v)
	z.neg, r.neg = len(z.abs) > 0 && neg, len(r.abs) > 0 && rNeg
	return z, r
}

// Div is Euclid's quotient: the rest is not negative.
func (z *Int) Div(x, y *Int) *Int {
	var r Int
	negative := y.neg // y may be z
	z.QuoRem(x, y, &r)
	switch {
	case !r.neg:
	case negative:
		z.Add(z, intOne)
	default:
		z.Sub(z, intOne)
	}
	return z
}

// Mod is Euclid's rest.
func (z *Int) Mod(x, y *Int) *Int {
	divisor := y
	if z == y || shares(z.abs, y.abs) {
		divisor = new(Int).Set(y)
	}
	z.Rem(x, divisor)
	switch {
	case !z.neg:
	case divisor.neg:
		z.Sub(z, divisor)
	default:
		z.Add(z, divisor)
	}
	return z
}

// DivMod returns both.
func (z *Int) DivMod(x, y, m *Int) (*Int, *Int) {
	divisor := y
	if z == y || m == y || shares(z.abs, y.abs) {
		divisor = new(Int).Set(y)
	}
	z.QuoRem(x, divisor, m)
	if m.neg {
		if divisor.neg {
			z.Add(z, intOne)
			m.Sub(m, divisor)
		} else {
			z.Sub(z, intOne)
			m.Add(m, divisor)
		}
	}
	return z, m
}

// Cmp returns -1, 0 or 1.
func (x *Int) Cmp(y *Int) (r int) {
	switch {
	case x == y:
		return 0
	case x.neg == y.neg:
		r = x.abs.cmp(y.abs)
		if x.neg {
			r = -r
		}
	case x.neg:
		r = -1
	default:
		r = 1
	}
	return r
}

// CmpAbs compares without signs.
func (x *Int) CmpAbs(y *Int) int { return x.abs.cmp(y.abs) }

// Int64 returns the low bits.
func (x *Int) Int64() int64 {
	v := int64(low64(x.abs))
	if x.neg {
		v = -v
	}
	return v
}

// Uint64 returns the low bits.
func (x *Int) Uint64() uint64 { return low64(x.abs) }

func (x *Int) IsInt64() bool {
	if len(x.abs) > 1 {
		return false
	}
	w := int64(low64(x.abs))
	return w >= 0 || x.neg && w == -w
}

func (x *Int) IsUint64() bool { return !x.neg && len(x.abs) <= 1 }

// SetBytes reads big-endian bytes.
func (z *Int) SetBytes(buf []byte) *Int {
	z.abs = z.abs.setBytes(buf)
	z.neg = false
	return z
}

// Bytes returns |x| as big-endian bytes.
func (x *Int) Bytes() []byte {
	buf := make([]byte, len(x.abs)*wordBytes)
	return buf[x.abs.bytes(buf):]
}

// FillBytes fills buf with |x|.
func (x *Int) FillBytes(buf []byte) []byte {
	x.abs.bytes(buf)
	return buf
}

func (x *Int) BitLen() int            { return x.abs.bitLen() }
func (x *Int) TrailingZeroBits() uint { return x.abs.trailingZeroBits() }

// Exp is x**y, modulo |m| where m is not nil and not 0. It is nil where there is no inverse for a negative y.
func (z *Int) Exp(x, y, m *Int) *Int { return z.power(x, y, m) }

func (z *Int) power(x, y, m *Int) *Int {
	var mod nat
	if m != nil {
		mod = m.abs
	}
	if m == z { // mod is still needed when z has the power
		mod = nat(nil).set(mod)
	}
	base := x
	if y.neg {
		if len(mod) == 0 {
			return z.SetInt64(1)
		}
		inverse := new(Int).ModInverse(x, m)
		if inverse == nil {
			return nil
		}
		base = inverse
	}
	neg := x.neg && y.abs.bit(0) == 1 // also where the inverse is taken
	z.abs = z.abs.set(nat(nil).exp(base.abs, y.abs, mod))
	z.neg = len(z.abs) > 0 && neg
	if z.neg && len(mod) > 0 {
		z.abs = z.abs.sub(mod, z.abs)
		z.neg = false
	}
	return z
}

// trivialGCD is for where a or b is 0.
func (z *Int) trivialGCD(x, y, a, b *Int) *Int {
	signA, signB := a.Sign(), b.Sign()
	var g Int
	if signA == 0 {
		g.Abs(b)
	} else {
		g.Abs(a)
	}
	if x != nil {
		x.SetInt64(int64(signA))
	}
	if y != nil {
		if signA != 0 {
			signB = 0
		}
		y.SetInt64(int64(signB))
	}
	return z.Set(&g)
}

// ModInverse is the inverse of g in the ring of n; nil where there is none.
func (z *Int) ModInverse(g, n *Int) *Int {
	n = new(Int).Abs(n)
	g = new(Int).Mod(g, n)
	var d, x Int
	d.GCD(&x, nil, g, n)
	if d.Cmp(intOne) != 0 {
		return nil
	}
	if x.neg {
		x.Add(&x, n)
	}
	return z.Set(&x)
}

// Rand is a random number below n.
func (z *Int) Rand(rnd *rand.Rand, n *Int) *Int {
	if n.neg || len(n.abs) == 0 {
		z.abs, z.neg = nil, false
		return z
	}
	z.neg = false
	limit := nat(nil).set(n.abs)
	z.abs = z.abs.make(len(limit))
	top := uint(limit.bitLen()) % wordBits
	mask := ^Word(0)
	if top != 0 {
		mask = 1<<top - 1
	}
	words := z.abs
	for {
		for i := range words {
			words[i] = Word(rnd.Uint32()) | Word(rnd.Uint32())<<32
		}
		words[len(words)-1] &= mask
		if z.abs = words.norm(); z.abs.cmp(limit) < 0 {
			return z
		}
	}
}

func (z *Int) Lsh(x *Int, n uint) *Int {
	neg := x.neg
	z.abs = z.abs.shl(x.abs, n)
	z.neg = neg
	return z
}

// Rsh rounds down, as a shift of two's complement does.
func (z *Int) Rsh(x *Int, n uint) *Int {
	if x.neg {
		t := z.abs.sub(x.abs, natOne)
		t = t.shr(t, n)
		z.abs = t.add(t, natOne)
		z.neg = true
		return z
	}
	z.abs = z.abs.shr(x.abs, n)
	z.neg = false
	return z
}

// Bit returns a bit of the two's complement.
func (x *Int) Bit(i int) uint {
	if i < 0 {
		panic("negative bit index")
	}
	if x.neg {
		return nat(nil).sub(x.abs, natOne).bit(uint(i)) ^ 1
	}
	return x.abs.bit(uint(i))
}

func (z *Int) SetBit(x *Int, i int, b uint) *Int {
	if i < 0 {
		panic("negative bit index")
	}
	if b > 1 {
		panic("set bit is not 0 or 1")
	}
	if x.neg {
		t := nat(nil).sub(x.abs, natOne)
		t = t.setBit(t, uint(i), b^1)
		z.abs = z.abs.set(t.add(t, natOne))
		z.neg = true
		return z
	}
	z.abs = z.abs.setBit(x.abs, uint(i), b)
	z.neg = false
	return z
}

// Operations on bits see two's complement: a negative number is the complement of its magnitude less one.

// magnitude returns x, or for a negative number ^x.
func (x *Int) magnitude() nat {
	if x.neg {
		return nat(nil).sub(x.abs, natOne)
	}
	return x.abs
}

// complemented makes z the number m, or ^m.
func (z *Int) complemented(m nat, neg bool) *Int {
	if neg {
		m = m.add(m, natOne)
	}
	z.abs, z.neg = z.abs.set(m), neg
	return z
}

func (z *Int) And(x, y *Int) *Int {
	a, b := x.magnitude(), y.magnitude()
	var m nat
	switch {
	case x.neg && y.neg:
		m = m.or(a, b)
	case x.neg:
		m = m.andNot(b, a)
	case y.neg:
		m = m.andNot(a, b)
	default:
		m = m.and(a, b)
	}
	return z.complemented(m, x.neg && y.neg)
}

func (z *Int) AndNot(x, y *Int) *Int {
	a, b := x.magnitude(), y.magnitude()
	var m nat
	switch {
	case x.neg && y.neg:
		m = m.andNot(b, a)
	case x.neg:
		m = m.or(a, b)
	case y.neg:
		m = m.and(a, b)
	default:
		m = m.andNot(a, b)
	}
	return z.complemented(m, x.neg && !y.neg)
}

func (z *Int) Or(x, y *Int) *Int {
	a, b := x.magnitude(), y.magnitude()
	var m nat
	switch {
	case x.neg && y.neg:
		m = m.and(a, b)
	case x.neg:
		m = m.andNot(a, b)
	case y.neg:
		m = m.andNot(b, a)
	default:
		m = m.or(a, b)
	}
	return z.complemented(m, x.neg || y.neg)
}

func (z *Int) Xor(x, y *Int) *Int {
	m := nat(nil).xor(x.magnitude(), y.magnitude())
	return z.complemented(m, x.neg != y.neg)
}

func (z *Int) Not(x *Int) *Int {
	m := nat(nil).set(x.magnitude())
	return z.complemented(m, !x.neg)
}

// Sqrt is the root rounded down.
func (z *Int) Sqrt(x *Int) *Int {
	if x.neg {
		panic("square root of negative number")
	}
	z.neg = false
	z.abs = z.abs.sqrt(x.abs)
	return z
}

// Float64 returns the nearest number and how it compares with x.
func (x *Int) Float64() (float64, Accuracy) {
	n := x.BitLen()
	if n == 0 {
		return 0, Exact
	}
	if n <= 53 || n < 64 && n-int(x.TrailingZeroBits()) <= 53 {
		f := float64(x.abs[0])
		if x.neg {
			f = -f
		}
		return f, Exact
	}
	f, exact := ratio(x.abs, natOne)
	acc := accuracyOf(f, exact, x.abs)
	if x.neg {
		return -f, -acc
	}
	return f, acc
}

// Accuracy says how a rounded number compares with the exact one.
type Accuracy int8

const (
	Below Accuracy = -1
	Exact Accuracy = 0
	Above Accuracy = +1
)

func (a Accuracy) String() string {
	switch a {
	case Below:
		return "Below"
	case Exact:
		return "Exact"
	case Above:
		return "Above"
	}
	return "Accuracy(" + NewInt(int64(a)).String() + ")"
}
