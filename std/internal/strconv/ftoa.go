package strconv

import "math"

// Floats to text: the formats e, f, g, b and x.

// A float type's layout.
type floatInfo struct {
	mantBits uint
	expBits  uint
	bias     int
}

var (
	float32Info = floatInfo{23, 8, -127}
	float64Info = floatInfo{52, 11, -1023}
)

// FormatFloat formats f, rounded to bitSize bits, in format fmt with prec digits (-1: as few as read back as f).
func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	return string(genericFtoa(make([]byte, 0, max(prec+4, 24)), f, fmt, prec, bitSize))
}

// AppendFloat appends what FormatFloat returns to dst.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	return genericFtoa(dst, f, fmt, prec, bitSize)
}

func genericFtoa(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	var u uint64
	var info *floatInfo
	switch bitSize {
	case 32:
		u, info = uint64(math.Float32bits(float32(f))), &float32Info
	case 64:
		u, info = math.Float64bits(f), &float64Info
	default:
		panic("strconv: illegal AppendFloat/FormatFloat bitSize")
	}
	negative := u>>(info.expBits+info.mantBits) != 0
	exp := int(u>>info.mantBits) & (1<<info.expBits - 1)
	mant := u & (1<<info.mantBits - 1)
	if exp == 1<<info.expBits-1 {
		switch {
		case mant != 0:
			return append(dst, "NaN"...)
		case negative:
			return append(dst, "-Inf"...)
		}
		return append(dst, "+Inf"...)
	}
	lowerEdge := mant == 0 && exp > 1
	if exp == 0 {
		exp++
	} else {
		mant |= 1 << info.mantBits
	}
	exp += info.bias
	switch fmt {
	case 'b':
		return appendBinary(dst, negative, mant, exp-int(info.mantBits))
	case 'x', 'X':
		return appendHex(dst, prec, fmt, negative, mant, exp, info)
	}
	var buf [20]byte
	if prec < 0 {
		n, e := shortest(mant, exp-int(info.mantBits), lowerEdge)
		x := intDecimal(&buf, n, e)
		return x.append(dst, negative, shortestPrec(&x, fmt), fmt, true)
	}
	x := toPrecision(&buf, mant, exp-int(info.mantBits), fmt, prec)
	return x.append(dst, negative, prec, fmt, false)
}

func shortestPrec(x *decimalFloat, fmt byte) int {
	switch fmt {
	case 'e', 'E':
		return max(len(x.d)-1, 0)
	case 'f':
		return max(len(x.d)-x.point, 0)
	}
	return len(x.d)
}

// toPrecision returns mant * 2^exp as rounded for the format.
func toPrecision(buf *[20]byte, mant uint64, exp int, fmt byte, prec int) decimalFloat {
	if mant == 0 {
		return decimalFloat{}
	}
	count := prec
	switch fmt {
	case 'f':
		if n, ok := fixedPoint(mant, exp, prec); ok {
			return intDecimal(buf, n, -prec)
		}
		x := exactDecimal(mant, exp)
		x.round(x.point + prec)
		return x
	case 'e', 'E':
		count++
	case 'g', 'G':
		count = max(count, 1)
	}
	if 0 < count && count <= 17 {
		if n, e, ok := fixedDigits(mant, exp, count); ok {
			return intDecimal(buf, n, e)
		}
	}
	x := exactDecimal(mant, exp)
	x.round(count)
	return x
}

func (x *decimalFloat) append(dst []byte, negative bool, prec int, fmt byte, shortest bool) []byte {
	switch fmt {
	case 'e', 'E':
		return x.appendE(dst, negative, prec, fmt)
	case 'f':
		return x.appendF(dst, negative, prec)
	case 'g', 'G':
		if prec == 0 {
			prec = 1
		}
		limit := prec
		if limit > len(x.d) && len(x.d) >= x.point {
			limit = len(x.d)
		}
		if shortest {
			limit = 6
		}
		exp := x.point - 1
		if exp < -4 || exp >= limit {
			return x.appendE(dst, negative, min(prec, len(x.d))-1, fmt+'e'-'g')
		}
		return x.appendF(dst, negative, max(len(x.d)-x.point, 0))
	}
	return append(dst, '%', fmt)
}

// appendE: -d.ddde±dd
func (x *decimalFloat) appendE(dst []byte, negative bool, prec int, fmt byte) []byte {
	if negative {
		dst = append(dst, '-')
	}
	first := byte('0')
	if len(x.d) > 0 {
		first = x.d[0]
	}
	dst = append(dst, first)
	if prec > 0 {
		dst = append(dst, '.')
		n := min(len(x.d), prec+1)
		if n > 1 {
			dst = append(dst, x.d[1:n]...)
		}
		dst = appendZeros(dst, prec+1-max(n, 1))
	}
	exp := x.point - 1
	if len(x.d) == 0 {
		exp = 0
	}
	dst = append(dst, fmt)
	return appendExp(dst, exp)
}

// appendExp: the sign, and two digits or more.
func appendExp(dst []byte, exp int) []byte {
	if exp < 0 {
		dst = append(dst, '-')
		exp = -exp
	} else {
		dst = append(dst, '+')
	}
	if exp < 10 {
		dst = append(dst, '0')
	}
	return appendDecimal(dst, uint64(exp))
}

// appendF: -ddddd.ddd
func (x *decimalFloat) appendF(dst []byte, negative bool, prec int) []byte {
	if negative {
		dst = append(dst, '-')
	}
	if n := x.point; 0 < n && n < len(x.d) && len(x.d) == n+prec {
		dst = append(dst, x.d[:n]...) // just the digits, with a point among them
		dst = append(dst, '.')
		return append(dst, x.d[n:]...)
	}
	if x.point > 0 {
		n := min(len(x.d), x.point)
		dst = append(dst, x.d[:n]...)
		dst = appendZeros(dst, x.point-n)
	} else {
		dst = append(dst, '0')
	}
	if prec <= 0 {
		return dst
	}
	dst = append(dst, '.')
	lead := min(max(-x.point, 0), prec)
	dst = appendZeros(dst, lead)
	from := min(max(x.point, 0), len(x.d))
	to := max(min(x.point+prec, len(x.d)), from)
	dst = append(dst, x.d[from:to]...)
	return appendZeros(dst, prec-lead-(to-from))
}

func appendZeros(dst []byte, n int) []byte {
	for ; n > 0; n-- {
		dst = append(dst, '0')
	}
	return dst
}

// appendBinary: -ddddp±ddd
func appendBinary(dst []byte, negative bool, mant uint64, exp int) []byte {
	if negative {
		dst = append(dst, '-')
	}
	dst = appendDecimal(dst, mant)
	dst = append(dst, 'p')
	if exp >= 0 {
		dst = append(dst, '+')
	}
	return AppendInt(dst, int64(exp), 10)
}

// appendHex: -0x1.yyyyyyp±ddd, or -0x0p+00
func appendHex(dst []byte, prec int, fmt byte, negative bool, mant uint64, exp int, info *floatInfo) []byte {
	if mant == 0 {
		exp = 0
	}
	mant <<= 60 - info.mantBits // the leading 1 goes to bit 60
	for mant != 0 && mant&(1<<60) == 0 {
		mant <<= 1
		exp--
	}
	if prec >= 0 && prec < 15 {
		shift := uint(prec * 4)
		extra := mant << shift & (1<<60 - 1)
		mant >>= 60 - shift
		if extra|mant&1 > 1<<59 {
			mant++
		}
		mant <<= 60 - shift
		if mant&(1<<61) != 0 {
			mant >>= 1
			exp++
		}
	}
	hex := "0123456789abcdef"
	if fmt == 'X' {
		hex = "0123456789ABCDEF"
	}
	if negative {
		dst = append(dst, '-')
	}
	dst = append(dst, '0', fmt, '0'+byte(mant>>60&1))
	mant <<= 4
	if prec < 0 && mant != 0 {
		dst = append(dst, '.')
		for ; mant != 0; mant <<= 4 {
			dst = append(dst, hex[mant>>60])
		}
	} else if prec > 0 {
		dst = append(dst, '.')
		for ; prec > 0; prec-- {
			dst = append(dst, hex[mant>>60])
			mant <<= 4
		}
	}
	dst = append(dst, fmt+'p'-'x')
	return appendExp(dst, exp)
}
