package strings

import (
	"internal/bytealg"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// Mapping characters: case, and by functions.

// Map returns s with each character replaced by what mapping returns; negative values leave it out.
func Map(mapping func(rune) rune, s string) string {
	// Nothing is copied before the first character that changes.
	for i, c := range s {
		r := mapping(c)
		if r == c && c != utf8.RuneError {
			continue
		}
		width := 1
		if c == utf8.RuneError {
			if _, width = utf8.DecodeRuneInString(s[i:]); width != 1 && r == c {
				continue
			}
		} else {
			width = utf8.RuneLen(c)
		}
		var b Builder
		b.Grow(len(s) + utf8.UTFMax)
		b.WriteString(s[:i])
		if r >= 0 {
			b.WriteRune(r)
		}
		for _, c := range s[i+width:] {
			if r := mapping(c); r >= 0 {
				b.WriteRune(r)
			}
		}
		return b.String()
	}
	return s
}

// asciiCase reports whether s is all ASCII, and whether a letter from low to low+25 is in it.
func asciiCase(s string, low byte) (ascii, has bool) {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return false, false
		}
		has = has || c-low < 26
	}
	return true, has
}

// swapCase returns ASCII s with the letters from low to low+25 in the other case.
func swapCase(s string, low byte) string {
	b := bytealg.MakeNoZero(len(s))
	for i := range b {
		c := s[i]
		if c-low < 26 {
			c ^= 'a' - 'A'
		}
		b[i] = c
	}
	return unsafe.String(unsafe.SliceData(b), len(b))
}

func ToUpper(s string) string {
	ascii, lower := asciiCase(s, 'a')
	switch {
	case !ascii:
		return Map(unicode.ToUpper, s)
	case lower:
		return swapCase(s, 'a')
	}
	return s
}

func ToLower(s string) string {
	ascii, upper := asciiCase(s, 'A')
	switch {
	case !ascii:
		return Map(unicode.ToLower, s)
	case upper:
		return swapCase(s, 'A')
	}
	return s
}

func ToTitle(s string) string { return Map(unicode.ToTitle, s) }

func ToUpperSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToUpper, s) }
func ToLowerSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToLower, s) }
func ToTitleSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToTitle, s) }

// ToValidUTF8 replaces runs of wrong bytes.
func ToValidUTF8(s, replacement string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b Builder
	b.Grow(len(s) + len(replacement))
	wrong := false
	for i := 0; i < len(s); {
		_, size := utf8.DecodeRuneInString(s[i:])
		if size == 1 && s[i] >= utf8.RuneSelf {
			if !wrong {
				b.WriteString(replacement)
			}
			wrong = true
		} else {
			wrong = false
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return b.String()
}

func isSeparator(r rune) bool {
	if r <= 0x7F {
		return !('0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z' || r == '_')
	}
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return false
	}
	return unicode.IsSpace(r)
}

// Title makes the first letters of words title case.
func Title(s string) string {
	prev := ' '
	return Map(func(r rune) rune {
		start := isSeparator(prev)
		prev = r
		if start {
			return unicode.ToTitle(r)
		}
		return r
	}, s)
}

// EqualFold compares without regard to case.
func EqualFold(s, t string) bool {
	i := 0
	for i < len(s) && i < len(t) {
		a, b := s[i], t[i]
		if a|b >= utf8.RuneSelf {
			return equalFoldRunes(s[i:], t[i:])
		}
		if a != b && (a|0x20 != b|0x20 || a|0x20 < 'a' || 'z' < a|0x20) {
			return false
		}
		i++
	}
	return len(s) == len(t)
}

func equalFoldRunes(s, t string) bool {
	for _, a := range s {
		if t == "" {
			return false
		}
		b, size := utf8.DecodeRuneInString(t)
		t = t[size:]
		if a == b {
			continue
		}
		if a > b {
			a, b = b, a
		}
		if b < utf8.RuneSelf {
			if 'A' <= a && a <= 'Z' && b == a+'a'-'A' {
				continue
			}
			return false
		}
		r := unicode.SimpleFold(a)
		for r != a && r < b {
			r = unicode.SimpleFold(r)
		}
		if r != b {
			return false
		}
	}
	return t == ""
}

// Repeat returns count copies of s.
func Repeat(s string, count int) string {
	switch {
	case count < 0:
		panic("strings: negative Repeat count")
	case count == 0:
		return ""
	case count == 1:
		return s
	case len(s) > maxInt/count:
		panic("strings: Repeat output length overflow")
	}
	n := len(s) * count
	if n == 0 {
		return ""
	}
	var b Builder
	b.Grow(n)
	b.WriteString(s)
	for b.Len() < n {
		b.WriteString(b.String()[:min(n-b.Len(), b.Len())])
	}
	return b.String()
}
