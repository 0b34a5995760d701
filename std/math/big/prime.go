package big

import "math/rand"

// Primes and residues.

// ProbablyPrime reports whether x is prime: surely below 2**64, else with Baillie, Pomerance, Selfridge and Wagstaff's test
// and n rounds of Miller and Rabin's.
func (x *Int) ProbablyPrime(n int) bool {
	if n < 0 {
		panic("negative n for ProbablyPrime")
	}
	if x.neg || len(x.abs) == 0 {
		return false
	}
	for _, p := range smallPrimes {
		if len(x.abs) == 1 && x.abs[0] == p {
			return true
		}
		if _, r := nat(nil).divWord(x.abs, p); r == 0 {
			return false
		}
	}
	if len(x.abs) == 1 && x.abs[0] < 59*59 {
		return x.abs[0] > 1
	}
	return x.abs.millerRabin(n) && x.lucas()
}

var smallPrimes = []Word{2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53}

// millerRabin tries base 2, and reps bases at random.
func (n nat) millerRabin(reps int) bool {
	less := nat(nil).sub(n, natOne)
	k := less.trailingZeroBits()
	odd := nat(nil).shr(less, k)
	source := rand.New(rand.NewSource(int64(n[0])))
	limit := &Int{abs: nat(nil).sub(less, nat{2})}
	for i := range reps + 1 {
		base := nat{2}
		if i > 0 {
			base = nat(nil).add(new(Int).Rand(source, limit).abs, nat{2})
		}
		if !n.passes(base, odd, less, k) {
			return false
		}
	}
	return true
}

func (n nat) passes(base, odd, less nat, k uint) bool {
	y := nat(nil).exp(base, odd, n)
	if y.cmp(natOne) == 0 || y.cmp(less) == 0 {
		return true
	}
	var square, quotient nat
	for range k - 1 {
		square = square.mul(y, y)
		quotient, y = quotient.div(y, square, n)
		if y.cmp(less) == 0 {
			return true
		}
		if y.cmp(natOne) == 0 {
			return false
		}
	}
	return false
}

// lucas is the strong test with Selfridge's parameters: P is 1, and D the first of 5, -7, 9, … that is no residue.
func (x *Int) lucas() bool {
	d := NewInt(5)
	for i := 0; Jacobi(d, x) != -1; i++ {
		if Jacobi(d, x) == 0 && d.CmpAbs(x) != 0 {
			return false
		}
		if i == 40 { // squares have no such D
			if s := new(Int).Sqrt(x); new(Int).Mul(s, s).Cmp(x) == 0 {
				return false
			}
		}
		if d.neg {
			d.Sub(NewInt(2), d)
		} else {
			d.Sub(NewInt(-2), d)
		}
	}
	q := new(Int).Sub(intOne, d)
	q.Rsh(q, 2)
	return x.lucasSequence(d, q)
}

// half returns v/2 modulo the odd n.
func half(v, n *Int) *Int {
	if v.Bit(0) == 1 {
		v.Add(v, n)
	}
	v.Rsh(v, 1)
	return v.Mod(v, n)
}

func (x *Int) lucasSequence(d, q *Int) bool {
	n := new(Int).Add(x, intOne)
	s := n.TrailingZeroBits()
	n.Rsh(n, s)
	u, v, power := NewInt(1), NewInt(1), new(Int).Mod(q, x)
	var product, sum, quotient Int
	mulMod := func(z, a, b *Int) *Int {
		product.Mul(a, b)
		quotient.DivMod(&product, x, z)
		return z
	}
	double := func() {
		mulMod(u, u, v)
		mulMod(v, v, v)
		v.Mod(v.Sub(v, sum.Lsh(power, 1)), x)
		mulMod(power, power, power)
	}
	for i := n.BitLen() - 2; i >= 0; i-- {
		double()
		if n.Bit(i) == 1 {
			mulMod(&sum, d, u)
			sum.Add(&sum, v)
			half(u.Add(u, v), x)
			v.Set(half(&sum, x))
			mulMod(power, power, q)
		}
	}
	if u.Sign() == 0 || v.Sign() == 0 {
		return true
	}
	for range s - 1 {
		double()
		if v.Sign() == 0 {
			return true
		}
	}
	return false
}

// Jacobi returns Jacobi's symbol (x/y); y is odd.
func Jacobi(x, y *Int) int {
	if len(y.abs) == 0 || y.abs[0]&1 == 0 {
		panic("big: invalid 2nd argument to Int.Jacobi: need odd integer but got " + y.String())
	}
	a, b := new(Int).Set(x), new(Int).Set(y)
	j := 1
	if b.neg {
		if a.neg {
			j = -1
		}
		b.neg = false
	}
	for {
		if b.Cmp(intOne) == 0 {
			return j
		}
		a.Mod(a, b)
		if a.Sign() == 0 {
			return 0
		}
		s := a.TrailingZeroBits()
		if low := b.abs[0] & 7; s&1 != 0 && (low == 3 || low == 5) {
			j = -j
		}
		a.Rsh(a, s)
		if b.abs[0]&3 == 3 && a.abs[0]&3 == 3 {
			j = -j
		}
		a, b = b, a
	}
}

// ModSqrt is a square root of x modulo the odd prime p (Tonelli and Shanks's way); nil where there is none.
func (z *Int) ModSqrt(x, p *Int) *Int {
	switch Jacobi(x, p) {
	case -1:
		return nil
	case 0:
		return z.SetInt64(0)
	}
	x = new(Int).Mod(x, p)
	less := new(Int).Sub(p, intOne)
	e := less.TrailingZeroBits()
	s := new(Int).Rsh(less, e)
	n := NewInt(2)
	for Jacobi(n, p) != -1 {
		n.Add(n, intOne)
	}
	y := new(Int).Exp(x, new(Int).Rsh(new(Int).Add(s, intOne), 1), p)
	b, g := new(Int).Exp(x, s, p), new(Int).Exp(n, s, p)
	for r := e; ; {
		m := uint(0)
		for t := new(Int).Set(b); t.Cmp(intOne) != 0; m++ {
			t.Mod(t.Mul(t, t), p)
		}
		if m == 0 {
			return z.Set(y)
		}
		t := new(Int).Exp(g, new(Int).Lsh(intOne, r-m-1), p)
		g.Mod(g.Mul(t, t), p)
		y.Mod(y.Mul(y, t), p)
		b.Mod(b.Mul(b, g), p)
		r = m
	}
}
