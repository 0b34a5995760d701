package big

import "math/bits"

// The greatest common divisor by Lehmer's algorithm (Knuth, volume 2, 4.5.2): the quotients of Euclid's algorithm depend on
// the leading digits alone for many steps, so those are done on single words, and then all at once on the numbers.

// euclid is where the algorithm stands: a >= b. In an extended run ua and ub are by how much of the first number a and b
// differ from multiples of the second; one of them is negative: ub, or ua after an odd number of steps.
type euclid struct {
	a, b, ua, ub   nat
	extended, odd  bool
	spare1, spare2 nat
}

// quotients is what several steps do: the new a is u0·a - v0·b and the new b is v1·b - u1·a, or both negated after an odd
// number of steps. v0 is 0 if there was none.
type quotients struct {
	u0, u1, v0, v1 Word
	odd            bool
}

// simulate goes on with the leading words of a and b as long as the quotients are certain (Jebelean's condition).
func simulate(a, b nat) (q quotients) {
	n := len(a)
	shift := uint(bits.LeadingZeros(uint(a[n-1])))
	top := func(x nat) Word {
		switch len(x) {
		case n:
			return x[n-1]<<shift | x[n-2]>>(wordBits-shift)
		case n - 1:
			return x[n-2] >> (wordBits - shift)
		}
		return 0
	}
	x, y := top(a), top(b)
	u0, u1, u2 := Word(0), Word(1), Word(0)
	v0, v1, v2 := Word(0), Word(0), Word(1)
	odd := true
	for y >= v2 && x-y >= v1+v2 {
		quotient := x / y
		x, y = y, x-quotient*y
		u0, u1, u2 = u1, u2, u1+quotient*u2
		v0, v1, v2 = v1, v2, v1+quotient*v2
		odd = !odd
	}
	return quotients{u0, u1, v0, v1, odd}
}

// difference returns u·x - v·y, which is not negative, in z.
func (z nat) difference(x, y nat, u, v Word) nat {
	z = z.product(x, u, max(len(x), len(y))+1)
	if len(y) > 0 {
		borrow := subMulWords(&z[0], &y[0], len(y), v)
		for i := len(y); borrow > 0 && i < len(z); i++ {
			before := z[i]
			z[i] -= borrow
			borrow = 0
			if z[i] > before {
				borrow = 1
			}
		}
	}
	return z.norm()
}

// sum returns u·x + v·y in z.
func (z nat) sum(x, y nat, u, v Word) nat {
	z = z.product(x, u, max(len(x), len(y))+2)
	if len(y) > 0 {
		carry := addMulWords(&z[0], &y[0], len(y), v)
		for i := len(y); carry > 0; i++ {
			z[i] += carry
			if z[i] >= carry {
				break
			}
			carry = 1
		}
	}
	return z.norm()
}

// product returns u·x in z, n words long.
func (z nat) product(x nat, u Word, n int) nat {
	z = z.make(n)
	clear(z[len(x):])
	if len(x) > 0 {
		z[len(x)] = mulWords(&z[0], &x[0], len(x), u, 0)
	}
	return z
}

func (e *euclid) apply(q quotients) {
	a, b := e.spare1, e.spare2
	if q.odd {
		a, b = a.difference(e.b, e.a, q.v0, q.u0), b.difference(e.a, e.b, q.u1, q.v1)
	} else {
		a, b = a.difference(e.a, e.b, q.u0, q.v0), b.difference(e.b, e.a, q.v1, q.u1)
	}
	e.a, e.b, e.spare1, e.spare2 = a, b, e.a, e.b
	if e.extended {
		ua, ub := e.spare1.sum(e.ua, e.ub, q.u0, q.v0), e.spare2.sum(e.ua, e.ub, q.u1, q.v1)
		e.ua, e.ub, e.spare1, e.spare2 = ua, ub, e.ua, e.ub
	}
	e.odd = e.odd != q.odd
}

// divide is one step of Euclid's algorithm.
func (e *euclid) divide() {
	q, rest := e.spare1.div(e.spare2, e.a, e.b)
	e.a, e.b, e.spare1, e.spare2 = e.b, rest, q, e.a
	if e.extended {
		e.ua, e.ub = e.ub, nat(nil).add(e.ua, nat(nil).mul(q, e.ub))
	}
	e.odd = !e.odd
}

// run ends with b = 0 and the divisor in a.
func (e *euclid) run() {
	if e.a.cmp(e.b) < 0 {
		e.divide()
	}
	for len(e.b) > 0 {
		if len(e.a) >= 2 && len(e.b) >= 2 {
			if q := simulate(e.a, e.b); q.v0 != 0 {
				e.apply(q)
				continue
			}
		}
		e.divide()
	}
}

// GCD sets z to the greatest common divisor of a and b, and x and y, unless nil, so that z = a·x + b·y.
func (z *Int) GCD(x, y, a, b *Int) *Int {
	if len(a.abs) == 0 || len(b.abs) == 0 {
		return z.trivialGCD(x, y, a, b)
	}
	e := euclid{a: nat(nil).set(a.abs), b: nat(nil).set(b.abs), extended: x != nil || y != nil}
	if e.extended {
		e.ua = nat(nil).setWord(1)
	}
	e.run()
	if e.extended {
		u := Int{abs: e.ua, neg: e.odd && len(e.ua) > 0}
		setFactors(x, y, &u, a, b, e.a)
	}
	z.abs, z.neg = z.abs.set(e.a), false
	return z
}

// setFactors sets x to the factor u of |a| and y to that of |b|, with the signs of a and b.
func setFactors(x, y, u, a, b *Int, divisor nat) {
	v, negative := new(Int), a.neg // x may be a
	if y != nil {
		v.Mul(u, &Int{abs: a.abs})
		v.Sub(&Int{abs: divisor}, v)
		v.Quo(v, &Int{abs: b.abs})
		if b.neg {
			v.Neg(v)
		}
	}
	if x != nil {
		x.Set(u)
		if negative {
			x.Neg(x)
		}
	}
	if y != nil {
		y.Set(v)
	}
}
