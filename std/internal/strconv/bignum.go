package strconv

import "math/bits"

// Exact arithmetic for the few floats that 128 bits cannot decide. Numbers are in base 10^9, lowest limb first, so that
// digits come out without division and powers of ten are cheap to reach.

const limbBase = 1e9

type bignum []uint32

// bignumRoom is for the largest of them, which have some 800 digits.
type bignumRoom [96]uint32

// add puts x into b, which is empty.
func (b bignum) add(x uint64) bignum {
	for ; x > 0; x /= limbBase {
		b = append(b, uint32(x%limbBase))
	}
	return b
}

// mulAdd returns b*x + carry.
func (b bignum) mulAdd(x, carry uint32) bignum {
	c := uint64(carry)
	for i, limb := range b {
		c += uint64(limb) * uint64(x)
		b[i] = uint32(c % limbBase)
		c /= limbBase
	}
	for ; c > 0; c /= limbBase {
		b = append(b, uint32(c%limbBase))
	}
	return b
}

// mulPow returns b * base^n; step is the power of base that fits a limb's factor, stepSize = base^step.
func (b bignum) mulPow(base uint32, n, step int, stepSize uint32) bignum {
	for ; n >= step; n -= step {
		b = b.mulAdd(stepSize, 0)
	}
	for ; n > 0; n-- {
		b = b.mulAdd(base, 0)
	}
	return b
}

func (b bignum) mulPow2(n int) bignum { return b.mulPow(2, n, 31, 1<<31) }
func (b bignum) mulPow5(n int) bignum { return b.mulPow(5, n, 13, 1220703125) }

func (b bignum) compare(c bignum) int {
	if len(b) != len(c) {
		return len(b) - len(c)
	}
	for i := len(b) - 1; i >= 0; i-- {
		if b[i] != c[i] {
			if b[i] < c[i] {
				return -1
			}
			return 1
		}
	}
	return 0
}

// digits returns all digits of b, without leading zeros.
func (b bignum) digits() []byte {
	d := make([]byte, len(b)*9)
	for i, limb := range b {
		end := len(d) - i*9
		for k := 1; k <= 9; k++ {
			d[end-k] = byte('0' + limb%10)
			limb /= 10
		}
	}
	for len(d) > 0 && d[0] == '0' {
		d = d[1:]
	}
	return d
}

// exactDecimal returns all digits of mant * 2^exp.
func exactDecimal(mant uint64, exp int) decimalFloat {
	if mant == 0 {
		return decimalFloat{}
	}
	if z := bits.TrailingZeros64(mant); exp < 0 {
		z = min(z, -exp)
		mant >>= uint(z)
		exp += z
	}
	var room bignumRoom
	b := bignum(room[:0]).add(mant)
	if exp >= 0 {
		b = b.mulPow2(exp)
		exp = 0
	} else {
		b = b.mulPow5(-exp) // mant * 5^-exp / 10^-exp
	}
	x := decimalFloat{d: b.digits()}
	x.point = len(x.d) + exp
	x.trim()
	return x
}
