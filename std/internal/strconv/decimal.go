package strconv

import "math/bits"

// Floats to decimal digits.
//
// Shortest digits: Schubfach (Raffaele Giulietti, "The Schubfach way to render doubles", 2020).
// A fixed number of digits: one multiplication by a 128-bit power of ten, which decides all but the values very near to
// a tie; those, and long outputs, are computed exactly (bignum.go).

// decimalFloat is 0.d1d2d3… * 10^point. No digits: zero.
type decimalFloat struct {
	d     []byte
	point int
}

// round cuts off all but the first n digits, to nearest, ties to even. The digits must be exact.
func (x *decimalFloat) round(n int) {
	if n < 0 {
		x.d, x.point = x.d[:0], 0
		return
	}
	if n >= len(x.d) {
		return
	}
	if x.roundsUp(n) {
		x.roundUp(n)
	} else {
		x.d = x.d[:n]
		x.trim()
	}
}

func (x *decimalFloat) roundsUp(n int) bool {
	if x.d[n] == '5' && n+1 == len(x.d) {
		return n > 0 && (x.d[n-1]-'0')%2 != 0
	}
	return x.d[n] >= '5'
}

func (x *decimalFloat) roundUp(n int) {
	for i := n - 1; i >= 0; i-- {
		if x.d[i] < '9' {
			x.d[i]++
			x.d = x.d[:i+1]
			return
		}
	}
	x.d[0] = '1'
	x.d = x.d[:1]
	x.point++
}

func (x *decimalFloat) trim() {
	for len(x.d) > 0 && x.d[len(x.d)-1] == '0' {
		x.d = x.d[:len(x.d)-1]
	}
	if len(x.d) == 0 {
		x.point = 0
	}
}

// intDecimal returns the integer n * 10^exp, with its digits in buf.
func intDecimal(buf *[20]byte, n uint64, exp int) decimalFloat {
	if n == 0 {
		return decimalFloat{}
	}
	at := decimal(buf, n)
	end := len(buf)
	for buf[end-1] == '0' {
		end--
	}
	return decimalFloat{buf[at:end], len(buf) - at + exp}
}

func floorLog10Pow2(e int) int { return (e * 1262611) >> 22 }
func floorLog2Pow10(k int) int { return (k * 1741647) >> 19 }

// shortest returns the n and exp for which n * 10^exp is the shortest decimal that reads back as mant * 2^exp2, and the
// nearest of those. lowerEdge: the float below is only half as far away as the one above.
func shortest(mant uint64, exp2 int, lowerEdge bool) (n uint64, exp int) {
	if mant == 0 {
		return 0, 0
	}
	if exp2 <= 0 && exp2 > -64 && mant&(1<<uint(-exp2)-1) == 0 {
		return mant >> uint(-exp2), 0 // an integer that is held exactly
	}
	odd := mant & 1
	mid := mant * 4
	low, high := mid-2, mid+2
	k := floorLog10Pow2(exp2)
	if lowerEdge {
		low = mid - 1
		k = (exp2*1262611 - 524031) >> 22 // times 3/4
	}
	p := powers[-k-firstPower]
	if k > 0 || k < -55 { // inexact: must not be too small
		p[1]++
	}
	shift := uint(exp2 + floorLog2Pow10(-k) + 1)
	v := roundToOdd(p, mid<<shift)
	vLow := roundToOdd(p, low<<shift) + odd
	vHigh := roundToOdd(p, high<<shift) - odd
	s := v / 4
	if s >= 10 {
		// At most one multiple of ten lies in the interval.
		below := s / 10
		belowIn := vLow <= 40*below
		aboveIn := 40*below+40 <= vHigh
		if belowIn != aboveIn {
			if aboveIn {
				below++
			}
			return below, k + 1
		}
	}
	belowIn := vLow <= 4*s
	aboveIn := 4*s+4 <= vHigh
	if belowIn != aboveIn {
		if aboveIn {
			s++
		}
		return s, k
	}
	if half := 4*s + 2; v > half || v == half && (s&1 != 0 || lowerEdge && exp2 == -35) { // as the reference rounds the one tie of a float32
		s++
	}
	return s, k
}

// roundToOdd returns the bits of p*x above the lowest 128, the last of them set if any was lost.
func roundToOdd(p [2]uint64, x uint64) uint64 {
	lost, _ := bits.Mul64(p[1], x)
	hi, mid := bits.Mul64(p[0], x)
	mid, carry := bits.Add64(mid, lost, 0)
	hi += carry
	if mid > 1 {
		hi |= 1
	}
	return hi
}

var uint64Powers = [...]uint64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
}

// fixedDigits returns n and exp for which n * 10^exp is mant * 2^exp2 rounded to the given number of digits, 1 to 17.
// It is not ok where 128 bits cannot tell.
func fixedDigits(mant uint64, exp2, count int) (n uint64, exp int, ok bool) {
	zeros := 64 - bits.Len64(mant)
	mant <<= uint(zeros)
	exp2 -= zeros
	exp = floorLog10Pow2(exp2+63) + 1 - count
	for {
		if -exp < firstPower || -exp > lastPower {
			return 0, 0, false
		}
		// mant * 10^-exp is hi.lo * 2^(top-64), with an error below 2 in lo.
		p := powers[-exp-firstPower]
		low, _ := bits.Mul64(mant, p[1])
		hi, lo := bits.Mul64(mant, p[0])
		lo, carry := bits.Add64(lo, low, 0)
		hi += carry
		top := exp2 + floorLog2Pow10(-exp) + 1 + 64 // bits before the point in hi, counted from its top
		if top < 1 || top > 63 {
			return 0, 0, false
		}
		n = hi >> uint(64-top)
		if n >= uint64Powers[count] {
			exp++
			continue
		}
		rest := hi << uint(top)
		const half = 1 << 63
		if rest == half && lo <= 2 || rest == half-1<<uint(top) && lo >= 1<<64-3 {
			return 0, 0, false
		}
		if rest >= half {
			n++
			if n == uint64Powers[count] {
				n /= 10
				exp++
			}
		}
		return n, exp, true
	}
}

// fixedPoint returns mant * 2^exp2 * 10^decimals rounded to an integer, ties to even, where that is easy.
func fixedPoint(mant uint64, exp2, decimals int) (n uint64, ok bool) {
	if exp2 > 0 || exp2 <= -64 || decimals > 15 {
		return 0, false
	}
	shift := uint(-exp2)
	whole, power := mant>>shift, uint64Powers[decimals]
	if shift == 0 {
		if whole > 1<<63/power {
			return 0, false
		}
		return whole * power, true
	}
	if whole >= 1<<62/power {
		return 0, false
	}
	hi, lo := bits.Mul64(mant&(1<<shift-1), power)
	n = whole*power + (hi<<(64-shift) | lo>>shift)
	rest, half := lo&(1<<shift-1), uint64(1)<<(shift-1)
	if rest > half || rest == half && n&1 != 0 {
		n++
	}
	return n, true
}
