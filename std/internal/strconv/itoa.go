package strconv

import "math/bits"

// Integers to text. Digits are made from the right in a small buffer: two at a time in base ten, by shifts where the base
// is a power of two.

const digits = "0123456789abcdefghijklmnopqrstuvwxyz"

const digitPairs = "00010203040506070809" +
	"10111213141516171819" +
	"20212223242526272829" +
	"30313233343536373839" +
	"40414243444546474849" +
	"50515253545556575859" +
	"60616263646566676869" +
	"70717273747576777879" +
	"80818283848586878889" +
	"90919293949596979899"

// FormatUint returns i in the given base, 2 to 36.
func FormatUint(i uint64, base int) string {
	if base == 10 {
		if i < 100 {
			return small(int(i))
		}
		var b [20]byte
		return string(b[decimal(&b, i):])
	}
	var b [65]byte
	return string(b[formatBits(&b, i, base, false):])
}

// FormatInt returns i in the given base, 2 to 36.
func FormatInt(i int64, base int) string {
	if base == 10 {
		if 0 <= i && i < 100 {
			return small(int(i))
		}
		return formatDecimal(i)
	}
	var b [65]byte
	return string(b[formatBits(&b, uint64(i), base, i < 0):])
}

// Itoa is FormatInt(int64(i), 10).
func Itoa(i int) string {
	return FormatInt(int64(i), 10)
}

// AppendInt appends i in the given base to dst.
func AppendInt(dst []byte, i int64, base int) []byte {
	if base == 10 {
		u := uint64(i)
		if i < 0 {
			dst = append(dst, '-')
			u = -u
		}
		return appendDecimal(dst, u)
	}
	var b [65]byte
	return append(dst, b[formatBits(&b, uint64(i), base, i < 0):]...)
}

// AppendUint appends i in the given base to dst.
func AppendUint(dst []byte, i uint64, base int) []byte {
	if base == 10 {
		return appendDecimal(dst, i)
	}
	var b [65]byte
	return append(dst, b[formatBits(&b, i, base, false):]...)
}

// small returns i < 100 without allocating.
func small(i int) string {
	if i < 10 {
		return digits[i : i+1]
	}
	return digitPairs[i*2 : i*2+2]
}

func formatDecimal(i int64) string {
	var b [20]byte
	if i >= 0 {
		return string(b[decimal(&b, uint64(i)):])
	}
	at := decimal(&b, -uint64(i)) - 1
	b[at] = '-'
	return string(b[at:])
}

func appendDecimal(dst []byte, u uint64) []byte {
	if u < 10 {
		return append(dst, byte('0'+u))
	}
	var b [20]byte
	return append(dst, b[decimal(&b, u):]...)
}

// decimal writes u's digits to the end of b and returns where they begin.
func decimal(b *[20]byte, u uint64) int {
	at := len(b)
	for u >= 100 {
		q := u / 100
		pair := (u - q*100) * 2
		u = q
		at -= 2
		b[at] = digitPairs[pair]
		b[at+1] = digitPairs[pair+1]
	}
	if u >= 10 {
		at -= 2
		b[at] = digitPairs[u*2]
		b[at+1] = digitPairs[u*2+1]
		return at
	}
	at--
	b[at] = byte('0' + u)
	return at
}

// formatBits writes u, or -u after a minus sign, to the end of b and returns where it begins.
func formatBits(b *[65]byte, u uint64, base int, negative bool) int {
	if base < 2 || base > len(digits) {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
	if negative {
		u = -u
	}
	at := len(b)
	if base&(base-1) == 0 {
		shift := uint(bits.TrailingZeros64(uint64(base)))
		mask := uint64(base - 1)
		for {
			at--
			b[at] = digits[u&mask]
			u >>= shift
			if u == 0 {
				break
			}
		}
	} else {
		for {
			at--
			q := u / uint64(base)
			b[at] = digits[u-q*uint64(base)]
			u = q
			if u == 0 {
				break
			}
		}
	}
	if negative {
		at--
		b[at] = '-'
	}
	return at
}
