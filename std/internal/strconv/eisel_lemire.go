package strconv

import "math/bits"

// Decimal digits to the nearest float by one multiplication: Daniel Lemire, "Number parsing at a gigabyte per second"
// (2021). It declines (ok = false) the few inputs that 128 bits cannot decide, subnormal results and overflow.

func eiselLemire(mant uint64, exp10 int, info *floatInfo) (floatBits uint64, ok bool) {
	if mant == 0 {
		return 0, true
	}
	if exp10 < firstPower || exp10 > lastPower {
		return 0, false
	}
	zeros := 64 - bits.Len64(mant)
	mant <<= uint(zeros)
	p := powers[exp10-firstPower]
	spare := 64 - info.mantBits - 3 // bits of the high word below the one that rounds
	lowMask := uint64(1)<<spare - 1
	hi, lo := bits.Mul64(mant, p[0])
	if hi&lowMask == lowMask && lo+mant < mant {
		// The cut-off part of the power may carry into what counts: take its lower half too.
		hi2, lo2 := bits.Mul64(mant, p[1])
		sum, carry := bits.Add64(lo, hi2, 0)
		if (hi+carry)&lowMask == lowMask && sum+1 == 0 && lo2+mant < mant {
			return 0, false
		}
		hi, lo = hi+carry, sum
	}
	top := hi >> 63
	m := hi >> (top + uint64(spare))
	exp2 := floorLog2Pow10(exp10) + 64 - zeros - info.bias - 1 + int(top)
	if lo == 0 && hi&lowMask == 0 && m&3 == 1 {
		return 0, false // exactly between two floats, as far as can be seen
	}
	m = (m + m&1) >> 1
	if m>>(info.mantBits+1) != 0 {
		m >>= 1
		exp2++
	}
	if exp2 < 1 || exp2 >= 1<<info.expBits-1 {
		return 0, false
	}
	return uint64(exp2)<<info.mantBits | m&(1<<info.mantBits-1), true
}

// lowerBound returns the bits of a float not above mant * 10^exp10 and at most one step below it, rounded down.
// mant is below 2^64 and not 0, and the result is in the range of floats or overflows.
func lowerBound(mant uint64, exp10 int, info *floatInfo) (m uint64, exp int, overflow bool) {
	zeros := 64 - bits.Len64(mant)
	mant <<= uint(zeros)
	hi, _ := bits.Mul64(mant, powers[exp10-firstPower][0])
	exp = floorLog2Pow10(exp10) - zeros + 1 // hi * 2^exp is the value
	if hi>>63 == 0 {
		hi <<= 1
		exp--
	}
	drop := 63 - int(info.mantBits)
	exp += drop
	if least := info.bias + 1 - int(info.mantBits); exp < least {
		drop += least - exp
		exp = least
	}
	if drop > 63 {
		return 0, exp, false
	}
	return hi >> uint(drop), exp, exp+int(info.mantBits) > -info.bias
}
