// Package utf16 encodes runes as UTF-16: those above U+FFFF by a pair of surrogates of ten bits each.
package utf16

const (
	high    = 0xd800 // first of the high surrogates
	low     = 0xdc00 // first of the low surrogates
	end     = 0xe000 // behind the last surrogate
	self    = 0x10000
	invalid = '\uFFFD'
	maxRune = '\U0010FFFF'
)

// IsSurrogate reports whether r stands in a pair.
func IsSurrogate(r rune) bool { return high <= r && r < end }

// DecodeRune returns the rune of a pair, U+FFFD if it is none.
func DecodeRune(r1, r2 rune) rune {
	if high <= r1 && r1 < low && low <= r2 && r2 < end {
		return (r1-high)<<10 | (r2 - low) + self
	}
	return invalid
}

// EncodeRune returns the pair of r, two U+FFFD if it needs none.
func EncodeRune(r rune) (r1, r2 rune) {
	if r < self || r > maxRune {
		return invalid, invalid
	}
	r -= self
	return high + (r>>10)&0x3ff, low + r&0x3ff
}

// RuneLen returns how many words r takes, -1 if it is no rune.
func RuneLen(r rune) int {
	switch {
	case 0 <= r && r < high, end <= r && r < self:
		return 1
	case self <= r && r <= maxRune:
		return 2
	}
	return -1
}

// Encode returns s as UTF-16.
func Encode(s []rune) []uint16 {
	n := len(s)
	for _, r := range s {
		if r >= self {
			n++
		}
	}
	a := make([]uint16, n)
	i := 0
	for _, r := range s {
		switch RuneLen(r) {
		case 1:
			a[i] = uint16(r)
		case 2:
			r1, r2 := EncodeRune(r)
			a[i], a[i+1] = uint16(r1), uint16(r2)
			i++
		default:
			a[i] = invalid
		}
		i++
	}
	return a[:i]
}

// AppendRune appends r as UTF-16.
func AppendRune(a []uint16, r rune) []uint16 {
	switch {
	case 0 <= r && r < high, end <= r && r < self:
		return append(a, uint16(r))
	case self <= r && r <= maxRune:
		r1, r2 := EncodeRune(r)
		return append(a, uint16(r1), uint16(r2))
	}
	return append(a, invalid)
}

// Decode returns the runes of s; a lone surrogate becomes U+FFFD.
func Decode(s []uint16) []rune {
	buf := make([]rune, 0, 64)
	return decode(s, buf)
}

func decode(s []uint16, buf []rune) []rune {
	for i := 0; i < len(s); i++ {
		r := rune(s[i])
		switch {
		case !IsSurrogate(r):
			buf = append(buf, r)
		case r < low && i+1 < len(s) && low <= s[i+1] && s[i+1] < end:
			buf = append(buf, DecodeRune(r, rune(s[i+1])))
			i++
		default:
			buf = append(buf, invalid)
		}
	}
	return buf
}
