package big

import "math/bits"

// Powers.

// exp returns x**y, modulo m unless that is 0.
func (z nat) exp(x, y, m nat) nat {
	switch {
	case len(m) == 1 && m[0] == 1:
		return z[:0]
	case len(m) == 1:
		_, r := nat(nil).divWord(x, m[0])
		return z.setWord(expWord(r, y, m[0]))
	case len(y) <= 1:
		return z.expShort(x, y, m)
	case len(m) > 1 && m[0]&1 == 1 && len(x) > 0:
		return z.expOdd(x, y, m)
	}
	return z.expPlain(x, y, m)
}

// expShort: y has one word at most, so that tables would cost more than they save. Bit by bit from the highest.
func (z nat) expShort(x, y, m nat) nat {
	result, spare, quotient := nat(nil).set(natOne), nat(nil), nat(nil)
	times := func(a nat) {
		result, spare = spare.mul(result, a), result
		if len(m) != 0 && result.cmp(m) >= 0 {
			quotient, spare = quotient.div(spare, result, m)
			result, spare = spare, result
		}
	}
	if len(m) != 0 && x.cmp(m) >= 0 {
		_, x = nat(nil).div(nil, x, m)
	}
	for i := y.bitLen() - 1; i >= 0; i-- {
		times(result)
		if y.bit(uint(i)) == 1 {
			times(x)
		}
	}
	return z.set(result)
}

// expWord: x is below m.
func expWord(x Word, y nat, m Word) Word {
	times := func(a, b Word) Word {
		hi, lo := bits.Mul(uint(a), uint(b))
		return Word(bits.Rem(hi, lo, uint(m)))
	}
	result := Word(1)
	for i := y.bitLen() - 1; i >= 0; i-- {
		result = times(result, result)
		if y.bit(uint(i)) == 1 {
			result = times(result, x)
		}
	}
	return result
}

// digitOf4 returns digit i of y in base 16.
func digitOf4(y nat, i int) Word {
	const inWord = wordBits / 4
	return y[i/inWord] >> (i % inWord * 4) & 15
}

// expPlain: four bits of y at a time.
func (z nat) expPlain(x, y, m nat) nat {
	var product, quotient nat
	times := func(z, a, b nat) nat {
		if len(m) == 0 {
			return z.mul(a, b)
		}
		product = product.mul(a, b)
		quotient, z = quotient.div(z, product, m)
		return z
	}
	var powers [16]nat
	powers[0] = natOne
	n := y.bitLen()
	limit := 16
	if n <= 4 {
		limit = 1 << n
	}
	if limit > 1 {
		powers[1] = times(nil, natOne, x)
	}
	for i := 2; i < limit; i++ {
		powers[i] = times(nil, powers[i-1], powers[1])
	}
	result, spare := nat(nil).set(natOne), nat(nil)
	for i := (n+3)/4 - 1; i >= 0; i-- {
		for range 4 {
			if len(result) > 1 || len(result) == 1 && result[0] != 1 {
				result, spare = times(spare, result, result), result
			}
		}
		if digit := digitOf4(y, i); digit != 0 {
			result, spare = times(spare, result, powers[digit]), result
		}
	}
	return z.set(result)
}

// A montgomery multiplies modulo an odd number m of n words: not a*b, but a*b/2**(64*n), which takes no division (Peter
// Montgomery, "Modular multiplication without trial division", 1985). Numbers have n words and are below 2**(64*n).
type montgomery struct {
	m    nat
	k    Word // -1/m modulo 2**64
	work nat  // twice as long
}

func newMontgomery(m nat) *montgomery {
	inverse := m[0] // right in three bits; each step of Newton's iteration doubles that
	for range 5 {
		inverse *= 2 - m[0]*inverse
	}
	return &montgomery{m, -inverse, make(nat, 2*len(m))}
}

// times sets z to a*b/2**(64*n). Operands may be the receiver.
func (mo *montgomery) times(z, a, b nat) {
	n, t := len(mo.m), mo.work
	clear(t)
	var over Word
	for i, w := range b[:n] {
		carry1 := addMul(t[i:i+n], a, w)
		carry2 := addMul(t[i:i+n], mo.m, t[i]*mo.k) // now t[i] is 0
		sum := carry1 + over
		over = 0
		if sum < carry1 {
			over = 1
		}
		if sum+carry2 < carry2 {
			over++
		}
		t[i+n] = sum + carry2
	}
	if over != 0 {
		subWords(&z[0], &t[n], &mo.m[0], n)
	} else {
		copy(z, t[n:])
	}
}

// wide returns x with n words.
func wide(x nat, n int) nat {
	z := make(nat, n)
	copy(z, x)
	return z
}

// expOdd: m is odd and has more than a word.
func (z nat) expOdd(x, y, m nat) nat {
	n := len(m)
	mo := newMontgomery(m)
	_, rest := nat(nil).div(nil, x, m)
	x = wide(rest, n)
	one := wide(natOne, n)
	_, rest = nat(nil).div(nil, nat(nil).shl(natOne, uint(2*n*wordBits)), m)
	factor := wide(rest, n) // 2**(2*64*n): makes a number one that times wants
	all := make(nat, 16*n)
	power := func(i Word) nat { return all[int(i)*n : int(i+1)*n] }
	mo.times(power(0), one, factor)
	mo.times(power(1), x, factor)
	for i := Word(2); i < 16; i++ {
		mo.times(power(i), power(i-1), power(1))
	}
	result := wide(power(0), n)
	for i := (y.bitLen()+3)/4 - 1; i >= 0; i-- {
		for range 4 {
			mo.times(result, result, result)
		}
		if digit := digitOf4(y, i); digit != 0 {
			mo.times(result, result, power(digit))
		}
	}
	mo.times(result, result, one)
	result = result.norm()
	if result.cmp(m) >= 0 {
		result = result.sub(result, m)
	}
	return z.set(result)
}
