// Package big has numbers of any size. As elsewhere, methods store their result in the receiver and return it, so that memory
// is used again.
package big

import (
	"cmp"
	"math/bits"
)

// Word is a digit of a number.
type Word uint

const (
	wordBits  = bits.UintSize
	wordBytes = wordBits / 8
)

// nat is a natural number: the lowest word first, the highest not 0. Its methods may put their result into the receiver's
// memory; operands may share it where that is said.
type nat []Word

var natOne = nat{1}

func (z nat) norm() nat {
	i := len(z)
	for i > 0 && z[i-1] == 0 {
		i--
	}
	return z[:i]
}

// make returns n words, not cleared, in z's memory where that is enough.
func (z nat) make(n int) nat {
	if n <= cap(z) {
		return z[:n]
	}
	if n == 1 {
		return make(nat, 1)
	}
	return make(nat, n, n+4) // Results tend to grow by little.
}

func (z nat) set(x nat) nat {
	z = z.make(len(x))
	copy(z, x)
	return z
}

func (z nat) setWord(x Word) nat {
	if x == 0 {
		return z[:0]
	}
	z = z.make(1)
	z[0] = x
	return z
}

func (z nat) setUint64(x uint64) nat {
	if w := Word(x); uint64(w) == x {
		return z.setWord(w)
	}
	z = z.make(2) // words of 32 bits
	z[0], z[1] = Word(x), Word(x>>32)
	return z
}

func (x nat) cmp(y nat) int {
	if order := cmp.Compare(len(x), len(y)); order != 0 {
		return order
	}
	for i := len(x) - 1; i >= 0; i-- {
		if order := cmp.Compare(x[i], y[i]); order != 0 {
			return order
		}
	}
	return 0
}

func (x nat) bitLen() int {
	if len(x) == 0 {
		return 0
	}
	return (len(x)-1)*wordBits + bits.Len(uint(x[len(x)-1]))
}

func (x nat) trailingZeroBits() uint {
	for i := range x {
		if x[i] != 0 {
			return uint(i*wordBits + bits.TrailingZeros(uint(x[i])))
		}
	}
	return 0
}

func (x nat) bit(i uint) uint {
	if j := i / wordBits; j < uint(len(x)) {
		return uint(x[j] >> (i % wordBits) & 1)
	}
	return 0
}

// add: operands may be the receiver.
func (z nat) add(x, y nat) nat {
	if len(x) < len(y) {
		x, y = y, x
	}
	if len(y) == 0 {
		return z.set(x)
	}
	n := len(y)
	z = z.make(len(x) + 1)
	carry := addWords(&z[0], &x[0], &y[0], n)
	z[len(x)] = carryOn(z[n:], x[n:], carry)
	return z.norm()
}

// sub needs x >= y; operands may be the receiver.
func (z nat) sub(x, y nat) nat {
	if len(y) == 0 {
		return z.set(x)
	}
	n := len(y)
	z = z.make(len(x))
	borrow := subWords(&z[0], &x[0], &y[0], n)
	borrowOn(z[n:], x[n:], borrow)
	return z.norm()
}

// mulAdd returns x*y + r; x may be the receiver.
func (z nat) mulAdd(x nat, y, r Word) nat {
	z = z.make(len(x) + 1)
	if len(x) > 0 {
		r = mulWords(&z[0], &x[0], len(x), y, r)
	}
	z[len(x)] = r
	return z.norm()
}

// From so many words on, products are taken apart (Karatsuba).
const karatsuba = 90

// mul: operands may be the receiver.
func (z nat) mul(x, y nat) nat {
	if len(x) < len(y) {
		x, y = y, x
	}
	switch {
	case len(y) == 0:
		return z[:0]
	case len(y) == 1:
		return z.mulAdd(x, y[0], 0)
	}
	if shares(z, x) || shares(z, y) {
		z = nil
	}
	z = z.make(len(x) + len(y))
	clear(z)
	if len(y) < karatsuba {
		for i, w := range y {
			z[i+len(x)] = addMul(z[i:i+len(x)], x, w)
		}
		return z.norm()
	}
	// Pieces of x as long as y, so that halves match.
	n := len(y)
	for i := 0; i < len(x); i += n {
		z.addAt(square(x[i:min(i+n, len(x))].norm(), y), i)
	}
	return z.norm()
}

// square multiplies numbers of about the same size: with halves, three products do instead of four.
func square(x, y nat) nat {
	if len(x) < karatsuba || len(y) < karatsuba {
		return nat(nil).mul(x, y)
	}
	h := (max(len(x), len(y)) + 1) / 2
	if h >= len(x) || h >= len(y) {
		return nat(nil).mul(x, y)
	}
	x0, x1, y0, y1 := x[:h].norm(), x[h:], y[:h].norm(), y[h:]
	low, high := square(x0, y0), square(x1, y1)
	middle := square(nat(nil).add(x0, x1), nat(nil).add(y0, y1))
	middle = middle.sub(middle, low)
	middle = middle.sub(middle, high)
	z := make(nat, len(x)+len(y)+1)
	copy(z, low)
	z.addAt(high, 2*h)
	z.addAt(middle, h)
	return z.norm()
}

// addAt adds x at word i; the sum fits.
func (z nat) addAt(x nat, i int) {
	var carry uint
	for j := 0; j < len(x) || carry != 0; j++ {
		var w, s uint
		if j < len(x) {
			w = uint(x[j])
		}
		s, carry = bits.Add(uint(z[i+j]), w, carry)
		z[i+j] = Word(s)
	}
}

// shares reports whether two numbers lie in the same memory.
func shares(x, y nat) bool {
	return cap(x) > 0 && cap(y) > 0 && &x[:cap(x)][cap(x)-1] == &y[:cap(y)][cap(y)-1]
}

// shl: x may be the receiver.
func (z nat) shl(x nat, s uint) nat {
	if len(x) == 0 {
		return z[:0]
	}
	words, s := int(s/wordBits), s%wordBits
	n := len(x)
	z = z.make(n + words + 1)
	z[n+words] = 0
	for i := n - 1; i >= 0; i-- {
		w := x[i]
		z[i+words+1] |= w >> (wordBits - s)
		z[i+words] = w << s
	}
	clear(z[:words])
	return z.norm()
}

// shr: x may be the receiver.
func (z nat) shr(x nat, s uint) nat {
	words, s := int(s/wordBits), s%wordBits
	if words >= len(x) {
		return z[:0]
	}
	n := len(x) - words
	z = z.make(n)
	for i := range n {
		w := x[i+words] >> s
		if i+1 < n {
			w |= x[i+words+1] << (wordBits - s)
		}
		z[i] = w
	}
	return z.norm()
}

func (z nat) setBit(x nat, i uint, b uint) nat {
	j, mask := int(i/wordBits), Word(1)<<(i%wordBits)
	if b == 0 {
		z = z.set(x)
		if j < len(z) {
			z[j] &^= mask
		}
		return z.norm()
	}
	n := len(x)
	old := x
	z = z.make(max(n, j+1))
	copy(z, old)
	clear(z[n:])
	z[j] |= mask
	return z
}

// setBytes reads big-endian bytes.
func (z nat) setBytes(buf []byte) nat {
	z = z.make((len(buf) + wordBytes - 1) / wordBytes)
	clear(z)
	for i := range buf {
		k := len(buf) - 1 - i
		z[k/wordBytes] |= Word(buf[i]) << (k % wordBytes * 8)
	}
	return z.norm()
}

// bytes fills buf with x as big-endian bytes at its end, and returns where the first that is not 0 is.
func (x nat) bytes(buf []byte) int {
	clear(buf)
	k := len(buf)
	for _, w := range x {
		for shift := 0; shift < wordBits; shift += 8 {
			if k--; k >= 0 {
				buf[k] = byte(w >> shift)
			} else if w>>shift != 0 {
				panic("math/big: buffer too small to fit value")
			}
		}
	}
	k = max(k, 0)
	for k < len(buf) && buf[k] == 0 {
		k++
	}
	return k
}

// low64 returns the lowest 64 bits.
func low64(x nat) uint64 {
	if len(x) == 0 {
		return 0
	}
	return uint64(x[0])
}

// at returns the word at i, 0 beyond either end.
func (x nat) at(i int) Word {
	if uint(i) < uint(len(x)) {
		return x[i]
	}
	return 0
}

func (z nat) and(x, y nat) nat {
	n := min(len(x), len(y))
	z = z.make(n)
	for i := range n {
		z[i] = x[i] & y[i]
	}
	return z.norm()
}

func (z nat) andNot(x, y nat) nat {
	n := len(x)
	z = z.make(n)
	for i := range n {
		z[i] = x[i] &^ y.at(i)
	}
	return z.norm()
}

func (z nat) or(x, y nat) nat {
	n := max(len(x), len(y))
	z = z.make(n)
	for i := range n {
		z[i] = x.at(i) | y.at(i)
	}
	return z.norm()
}

func (z nat) xor(x, y nat) nat {
	n := max(len(x), len(y))
	z = z.make(n)
	for i := range n {
		z[i] = x.at(i) ^ y.at(i)
	}
	return z.norm()
}

// divWord returns x/y and the rest; x may be the receiver.
func (z nat) divWord(x nat, y Word) (q nat, r Word) {
	z = z.make(len(x))
	var rest uint
	for i := len(x) - 1; i >= 0; i-- {
		var w uint
		w, rest = bits.Div(rest, uint(x[i]), uint(y))
		z[i] = Word(w)
	}
	return z.norm(), Word(rest)
}

// div returns u/v and the rest, which is in r's memory where that is enough (Knuth, The Art of Computer Programming, 4.3.1,
// algorithm D). v is not 0.
func (z nat) div(r, u, v nat) (quotient, rest nat) {
	if u.cmp(v) < 0 {
		rest = r.set(u)
		return z[:0], rest
	}
	if len(v) == 1 {
		q, w := z.divWord(u, v[0])
		return q, r.setWord(w)
	}
	// The highest bit of the divisor is set, so that a digit guessed from two words is at most two too high.
	shift := uint(bits.LeadingZeros(uint(v[len(v)-1])))
	n, m := len(v), len(u)-len(v)
	var buffer [64]Word
	divisor := nat(buffer[:0]).shl(v, shift)
	if shares(z, u) || shares(z, v) {
		z = nil
	}
	if shares(r, z) || shares(r, v) {
		r = nil
	}
	rem := r.make(len(u) + 1)
	shifted := rem.shl(u, shift)
	clear(rem[len(shifted):])
	z = z.make(m + 1)
	for j := m; j >= 0; j-- {
		z[j] = divDigit(rem[j:j+n+1], divisor)
	}
	rem = rem.norm()
	return z.norm(), rem.shr(rem, shift)
}

// divDigit returns the digit of u/v, where u has one word more, and leaves the rest in u.
func divDigit(u, v nat) Word {
	n := len(v)
	top, next := uint(v[n-1]), uint(v[n-2])
	guess := ^uint(0)
	if uint(u[n]) < top {
		var rest uint
		guess, rest = bits.Div(uint(u[n]), uint(u[n-1]), top)
		for {
			hi, lo := bits.Mul(guess, next)
			if hi < rest || hi == rest && lo <= uint(u[n-2]) {
				break
			}
			guess--
			before := rest
			if rest += top; rest < before {
				break
			}
		}
	}
	if guess == 0 {
		return 0
	}
	carry := subMulWords(&u[0], &v[0], n, Word(guess))
	d, borrow := bits.Sub(uint(u[n]), uint(carry), 0)
	u[n] = Word(d)
	for borrow != 0 { // one too high
		guess--
		carry := addWords(&u[0], &u[0], &v[0], n)
		s, over := bits.Add(uint(u[n]), uint(carry), 0)
		u[n] = Word(s)
		borrow -= over
	}
	return Word(guess)
}

func (z nat) mod(x, m nat) nat {
	_, r := nat(nil).div(z, x, m)
	return r
}

// sqrt returns the root, rounded down, by Newton's iteration from above.
func (z nat) sqrt(x nat) nat {
	if x.cmp(natOne) <= 0 {
		return z.set(x)
	}
	s := nat(nil).shl(natOne, uint(x.bitLen()+1)/2)
	for {
		q, _ := nat(nil).div(nil, x, s)
		q = q.add(q, s)
		q = q.shr(q, 1)
		if q.cmp(s) >= 0 {
			return z.set(s)
		}
		s = q
	}
}
