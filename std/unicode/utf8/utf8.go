// Package utf8 encodes and decodes runes.
//
// Decoding follows table 3-7 of the Unicode standard: the first byte says how long a sequence is and what the second may
// be; anything else is one wrong byte.
package utf8

import "unsafe"

const (
	RuneError = '\uFFFD'     // stands for what cannot be decoded
	RuneSelf  = 0x80         // runes below it are bytes of their own
	MaxRune   = '\U0010FFFF' // the last code point
	UTFMax    = 4            // bytes of the longest encoding
)

const (
	surrogateMin = 0xD800
	surrogateMax = 0xDFFF
	contMask     = 0x3F
)

// A lead byte's row: length of its sequence, and the range of the byte after it.
type lead struct{ size, lo, hi uint8 }

// leads is indexed by the class of the lead byte that leadClass gives.
var leads = [...]lead{
	{1, 0, 0}, // not a lead byte
	{2, 0x80, 0xBF},
	{3, 0xA0, 0xBF}, // E0: no overlong forms
	{3, 0x80, 0xBF},
	{3, 0x80, 0x9F}, // ED: no surrogates
	{4, 0x90, 0xBF}, // F0: no overlong forms
	{4, 0x80, 0xBF},
	{4, 0x80, 0x8F}, // F4: not past MaxRune
}

func leadClass(b byte) int {
	switch {
	case b < 0xC2:
		return 0
	case b < 0xE0:
		return 1
	case b == 0xE0:
		return 2
	case b == 0xED:
		return 4
	case b < 0xF0:
		return 3
	case b == 0xF0:
		return 5
	case b < 0xF4:
		return 6
	case b == 0xF4:
		return 7
	}
	return 0
}

func isCont(b byte) bool { return b&0xC0 == 0x80 }

// FullRune reports whether p begins with a whole encoding. A wrong one counts as whole: it decodes to one wrong byte.
func FullRune(p []byte) bool {
	if len(p) == 0 {
		return false
	}
	l := leads[leadClass(p[0])]
	if p[0] < RuneSelf || len(p) >= int(l.size) {
		return true
	}
	if len(p) > 1 && (p[1] < l.lo || l.hi < p[1]) {
		return true
	}
	return len(p) > 2 && !isCont(p[2])
}

// FullRuneInString is FullRune for a string.
func FullRuneInString(s string) bool {
	if len(s) == 0 {
		return false
	}
	l := leads[leadClass(s[0])]
	if s[0] < RuneSelf || len(s) >= int(l.size) {
		return true
	}
	if len(s) > 1 && (s[1] < l.lo || l.hi < s[1]) {
		return true
	}
	return len(s) > 2 && !isCont(s[2])
}

// DecodeRune returns the first rune of p and its width: (RuneError, 0) if p is empty, (RuneError, 1) if it is wrong.
func DecodeRune(p []byte) (r rune, size int) {
	for _, c := range p {
		if c < RuneSelf {
			return rune(c), 1
		}
		break
	}
	r, size = decodeRuneSlow(p)
	return
}

//go:noinline
func decodeRuneSlow(p []byte) (rune, int) {
	return decodeRuneInStringSlow(unsafe.String(unsafe.SliceData(p), len(p)))
}

// DecodeRuneInString is DecodeRune for a string.
func DecodeRuneInString(s string) (r rune, size int) {
	if s != "" && s[0] < RuneSelf {
		return rune(s[0]), 1
	} else {
		r, size = decodeRuneInStringSlow(s)
	}
	return
}

// Overlong forms, surrogates and too large values are seen at the value.
func decodeRuneInStringSlow(s string) (rune, int) {
	if s == "" {
		return RuneError, 0
	}
	switch c := s[0]; {
	case c < RuneSelf:
		return rune(c), 1
	case c < 0xC2 || c > 0xF4:
	case c < 0xE0:
		if len(s) >= 2 && isCont(s[1]) {
			return rune(c&0x1F)<<6 | rune(s[1]&contMask), 2
		}
	case c < 0xF0:
		if len(s) >= 3 && isCont(s[1]) && isCont(s[2]) {
			r := rune(c&0x0F)<<12 | rune(s[1]&contMask)<<6 | rune(s[2]&contMask)
			if r >= 1<<11 && (r < surrogateMin || r > surrogateMax) {
				return r, 3
			}
		}
	default:
		if len(s) >= 4 && isCont(s[1]) && isCont(s[2]) && isCont(s[3]) {
			r := rune(c&0x07)<<18 | rune(s[1]&contMask)<<12 | rune(s[2]&contMask)<<6 | rune(s[3]&contMask)
			if r >= 1<<16 && r <= MaxRune {
				return r, 4
			}
		}
	}
	return RuneError, 1
}

// DecodeLastRune returns the last rune of p and its width, as DecodeRune does for the first.
func DecodeLastRune(p []byte) (rune, int) {
	end := len(p)
	if end == 0 {
		return RuneError, 0
	}
	if c := p[end-1]; c < RuneSelf {
		return rune(c), 1
	}
	for start := end - 1; start >= 0 && start >= end-UTFMax; start-- {
		if RuneStart(p[start]) {
			r, size := DecodeRune(p[start:end])
			if start+size == end {
				return r, size
			}
			break
		}
	}
	return RuneError, 1
}

// DecodeLastRuneInString is DecodeLastRune for a string.
func DecodeLastRuneInString(s string) (rune, int) {
	end := len(s)
	if end == 0 {
		return RuneError, 0
	}
	if c := s[end-1]; c < RuneSelf {
		return rune(c), 1
	}
	for start := end - 1; start >= 0 && start >= end-UTFMax; start-- {
		if RuneStart(s[start]) {
			r, size := DecodeRuneInString(s[start:end])
			if start+size == end {
				return r, size
			}
			break
		}
	}
	return RuneError, 1
}

// RuneLen returns the number of bytes of r's encoding, or -1 if r has none.
func RuneLen(r rune) int {
	switch {
	case r < 0:
		return -1
	case r < 1<<7:
		return 1
	case r < 1<<11:
		return 2
	case surrogateMin <= r && r <= surrogateMax:
		return -1
	case r < 1<<16:
		return 3
	case r <= MaxRune:
		return 4
	}
	return -1
}

// EncodeRune writes r's encoding to p, which must be large enough, and returns its length. What is no rune becomes RuneError.
func EncodeRune(p []byte, r rune) int {
	if uint32(r) < RuneSelf {
		p[0] = byte(r)
		return 1
	}
	return encodeRuneNonASCII(p, r)
}

func encodeRuneNonASCII(p []byte, r rune) int {
	if r >= 0 && r < 1<<11 {
		_ = p[1]
		p[0] = 0xC0 | byte(r>>6)
		p[1] = 0x80 | byte(r)&contMask
		return 2
	}
	if r < 0 || r > MaxRune || surrogateMin <= r && r <= surrogateMax {
		r = RuneError
	}
	if r < 1<<16 {
		_ = p[2]
		p[0] = 0xE0 | byte(r>>12)
		p[1] = 0x80 | byte(r>>6)&contMask
		p[2] = 0x80 | byte(r)&contMask
		return 3
	}
	_ = p[3]
	p[0] = 0xF0 | byte(r>>18)
	p[1] = 0x80 | byte(r>>12)&contMask
	p[2] = 0x80 | byte(r>>6)&contMask
	p[3] = 0x80 | byte(r)&contMask
	return 4
}

// AppendRune appends r's encoding to p.
func AppendRune(p []byte, r rune) []byte {
	if uint32(r) < RuneSelf {
		return append(p, byte(r))
	}
	return appendRuneNonASCII(p, r)
}

func appendRuneNonASCII(p []byte, r rune) []byte {
	if r >= 0 && r < 1<<11 {
		return append(p, 0xC0|byte(r>>6), 0x80|byte(r)&contMask)
	}
	if r < 0 || r > MaxRune || surrogateMin <= r && r <= surrogateMax {
		r = RuneError
	}
	if r < 1<<16 {
		return append(p, 0xE0|byte(r>>12), 0x80|byte(r>>6)&contMask, 0x80|byte(r)&contMask)
	}
	return append(p, 0xF0|byte(r>>18), 0x80|byte(r>>12)&contMask, 0x80|byte(r>>6)&contMask, 0x80|byte(r)&contMask)
}

// RuneCount returns the number of runes in p; each wrong byte counts as one.
//
//go:noinline
func RuneCount(p []byte) int {
	n := 0
	for range unsafe.String(unsafe.SliceData(p), len(p)) {
		n++
	}
	return n
}

// RuneCountInString is RuneCount for a string.
func RuneCountInString(s string) (n int) {
	for range s {
		n++
	}
	return n
}

// RuneStart reports whether b can be the first byte of an encoding.
func RuneStart(b byte) bool { return b&0xC0 != 0x80 }

// Valid reports whether p is made of whole, right encodings.
//
//go:noinline
func Valid(p []byte) bool { return ValidString(unsafe.String(unsafe.SliceData(p), len(p))) }

// ValidString is Valid for a string.
func ValidString(s string) bool {
	for len(s) > 0 {
		s = s[skipASCII(s):]
		for len(s) > 0 && s[0] < RuneSelf {
			s = s[1:]
		}
		for len(s) > 0 && s[0] >= RuneSelf {
			_, size := decodeRuneInStringSlow(s)
			if size == 1 {
				return false
			}
			s = s[size:]
		}
	}
	return true
}

// skipASCII returns how many bytes at the beginning are certainly ASCII: a multiple of sixteen. C: runtime/bytealg.c.
//
//go:noescape
func skipASCII(s string) int

// ValidRune reports whether r can be encoded.
func ValidRune(r rune) bool {
	if 0 <= r && r < surrogateMin {
		return true
	}
	return surrogateMax < r && r <= MaxRune
}
