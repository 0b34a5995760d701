package strconv

import "math"

// Text to floats. Short decimals are exact in a float or two, most others fall to Eisel and Lemire's multiplication, and
// the rest are settled by comparing with the middle between two floats, exactly.

// A decimal or hexadecimal float as read: mant * base^exp, where base is 10 or 2.
type floatText struct {
	mant      uint64
	exp       int
	written   int // the exponent as written
	negative  bool
	truncated bool // digits other than zero were left out of mant
	hex       bool
	text      string // digits with their point, without sign and exponent
}

// special reads inf, infinity and nan in any case.
func special(s string) (f float64, ok bool) {
	sign := 1
	signed := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		signed = true
		if s[0] == '-' {
			sign = -1
		}
		s = s[1:]
	}
	switch {
	case equalLower(s, "inf") || equalLower(s, "infinity"):
		return math.Inf(sign), true
	case equalLower(s, "nan") && !signed:
		return math.NaN(), true
	}
	return 0, false
}

func equalLower(s, want string) bool {
	if len(s) != len(want) {
		return false
	}
	for i := 0; i < len(s); i++ {
		if lower(s[i]) != want[i] {
			return false
		}
	}
	return true
}

// readFloat takes s apart.
func readFloat(s string) (x floatText, ok bool) {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		x.negative = s[i] == '-'
		i++
	}
	base, limit, expChar := uint64(10), 19, byte('e')
	if i+2 < len(s) && s[i] == '0' && lower(s[i+1]) == 'x' {
		base, limit, expChar = 16, 16, 'p'
		x.hex = true
		i += 2
	}
	start := i
	sawDot, sawDigits, underscores := false, false, false
	kept := 0
loop:
	for ; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '_':
			underscores = true
			continue
		case c == '.' && !sawDot:
			sawDot = true
			continue
		case '0' <= c && c <= '9', x.hex && 'a' <= lower(c) && lower(c) <= 'f':
		default:
			break loop
		}
		sawDigits = true
		if sawDot {
			x.exp--
		}
		if kept < limit {
			x.mant = x.mant*base + uint64(DigitValue(c))
			if x.mant != 0 {
				kept++
			}
		} else {
			x.exp++
			x.truncated = x.truncated || c != '0'
		}
	}
	if !sawDigits {
		return x, false
	}
	x.text = s[start:i]
	if x.hex {
		x.exp *= 4
	}
	x.written, i, ok = readExponent(s, i, expChar)
	if !ok || i != len(s) || x.hex && x.written == noExponent {
		return x, false
	}
	if x.written == noExponent {
		x.written = 0
	}
	x.exp += x.written
	return x, !underscores || UnderscoresOK(s)
}

const noExponent = 1 << 30

// readExponent reads an exponent at s[i], if there is one.
func readExponent(s string, i int, expChar byte) (e, end int, ok bool) {
	if i >= len(s) || lower(s[i]) != expChar {
		return noExponent, i, true
	}
	i++
	negative := false
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		negative = s[i] == '-'
		i++
	}
	if i >= len(s) || s[i] < '0' || s[i] > '9' {
		return 0, i, false
	}
	for ; i < len(s) && ('0' <= s[i] && s[i] <= '9' || s[i] == '_'); i++ {
		if s[i] != '_' && e < 10000 {
			e = e*10 + int(s[i]-'0')
		}
	}
	if negative {
		e = -e
	}
	return e, i, true
}

// ParseFloat reads a float of 32 or 64 bits, rounded to nearest, ties to even. Out of range gives ±Inf and an error.
func ParseFloat(s string, bitSize int) (float64, error) {
	if bitSize == 32 {
		return parseFloat(s, &float32Info)
	}
	return parseFloat(s, &float64Info)
}

func parseFloat(s string, info *floatInfo) (float64, error) {
	x, ok := readFloat(s)
	if !ok {
		if f, ok := special(s); ok {
			return f, nil
		}
		return 0, ErrSyntax
	}
	if f, ok := exactFloat(&x, info); ok {
		return f, nil
	}
	var b uint64
	overflow := false
	if x.hex {
		b, overflow = hexFloat(&x, info)
	} else {
		b, overflow = decimalToBits(&x, info)
	}
	f := bitsToFloat(b, info)
	if overflow {
		f = math.Inf(1)
	}
	if x.negative {
		f = -f
	}
	if overflow {
		return f, ErrRange
	}
	return f, nil
}

func bitsToFloat(b uint64, info *floatInfo) float64 {
	if info == &float32Info {
		return float64(math.Float32frombits(uint32(b)))
	}
	return math.Float64frombits(b)
}

var exactPowers = [...]float64{
	1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
	1e21, 1e22,
}

// exactFloat settles what needs one rounding only: a mantissa and a power of ten that are exact themselves.
func exactFloat(x *floatText, info *floatInfo) (float64, bool) {
	if x.hex || x.truncated || x.mant>>(info.mantBits+1) != 0 {
		return 0, false
	}
	f := float64(x.mant)
	if x.negative {
		f = -f
	}
	limit := 22
	if info == &float32Info {
		limit = 10
	}
	if x.mant != 0 && (x.exp > limit || x.exp < -limit) {
		return 0, false
	}
	switch {
	case x.mant == 0 || x.exp == 0:
		return f, true
	case info == &float32Info && x.exp > 0:
		return float64(float32(f) * float32(exactPowers[x.exp])), true
	case info == &float32Info:
		return float64(float32(f) / float32(exactPowers[-x.exp])), true
	case x.exp > 0:
		return f * exactPowers[x.exp], true
	}
	return f / exactPowers[-x.exp], true
}

func decimalToBits(x *floatText, info *floatInfo) (b uint64, overflow bool) {
	b, ok := eiselLemire(x.mant, x.exp, info)
	if ok && !x.truncated {
		return b, false
	}
	if ok {
		if above, ok := eiselLemire(x.mant+1, x.exp, info); ok && above == b {
			return b, false
		}
	}
	switch {
	case x.exp > lastPower:
		return 0, true
	case x.exp < firstPower:
		return 0, false
	}
	return settle(x, info)
}

// settle takes a float just below x and looks on which side of the middle to the next one x lies.
func settle(x *floatText, info *floatInfo) (b uint64, overflow bool) {
	m, exp, overflow := lowerBound(x.mant, x.exp, info)
	if overflow {
		return 0, true
	}
	// x = digits * 10^exp10 against middle = (2m+1) * 2^(exp-1), both made integers.
	var room [2]bignumRoom
	digits, exp10 := x.digits(room[0][:0])
	middle := bignum(room[1][:0]).add(2*m + 1)
	exp2 := exp - 1
	if exp10 >= 0 {
		digits = digits.mulPow5(exp10)
	} else {
		middle = middle.mulPow5(-exp10)
	}
	if exp2 -= exp10; exp2 >= 0 {
		middle = middle.mulPow2(exp2)
	} else {
		digits = digits.mulPow2(-exp2)
	}
	if order := digits.compare(middle); order > 0 || order == 0 && m&1 != 0 {
		m++
	}
	return pack(m, exp, info)
}

// pack makes the bits of m * 2^exp, where m may have grown by a bit through rounding.
func pack(m uint64, exp int, info *floatInfo) (b uint64, overflow bool) {
	if m>>(info.mantBits+1) != 0 {
		m >>= 1
		exp++
	}
	if m>>info.mantBits == 0 {
		return m, false // subnormal
	}
	biased := exp + int(info.mantBits) - info.bias
	if biased >= 1<<info.expBits-1 {
		return 0, true
	}
	return uint64(biased)<<info.mantBits | m&(1<<info.mantBits-1), false
}

// digits puts x's digits into b as an integer, and returns the power of ten that it is to be multiplied with. No middle between
// floats has more than 767 digits: of what follows only matters whether it is zero.
func (x *floatText) digits(b bignum) (_ bignum, exp int) {
	const limit = 800
	n, rest, after, sawDot := 0, false, 0, false
	leading := true
	for i := 0; i < len(x.text); i++ {
		c := x.text[i]
		if c == '.' {
			sawDot = true
			continue
		}
		if c == '_' {
			continue
		}
		if sawDot {
			after++
		}
		if leading && c == '0' {
			continue
		}
		leading = false
		if n < limit {
			b = b.mulAdd(10, uint32(c-'0'))
			n++
		} else {
			rest = rest || c != '0'
			after--
		}
	}
	exp = x.written - after
	if rest {
		b = b.mulAdd(10, 1)
		exp--
	}
	return b, exp
}

// hexFloat rounds mant * 2^exp.
func hexFloat(x *floatText, info *floatInfo) (b uint64, overflow bool) {
	m, exp := x.mant, x.exp
	if m == 0 {
		return 0, false
	}
	for m>>63 == 0 {
		m <<= 1
		exp--
	}
	sticky := uint64(0)
	if x.truncated {
		sticky = 1
	}
	drop := 63 - int(info.mantBits)
	if least := info.bias + 1 - int(info.mantBits); exp+drop < least {
		drop = least - exp
	}
	if drop > 64 {
		return 0, false
	}
	rest, kept := m, uint64(0)
	if drop < 64 {
		kept = m >> uint(drop)
		rest = m << uint(64-drop)
	}
	const half = 1 << 63
	if rest > half || rest == half && (sticky != 0 || kept&1 != 0) {
		kept++
	}
	return pack(kept, exp+drop, info)
}
