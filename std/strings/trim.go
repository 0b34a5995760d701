package strings

import (
	"internal/stringslite"
	"unicode"
	"unicode/utf8"
)

// Taking off what stands at the ends.

// TrimFunc takes off characters that f accepts at both ends.
func TrimFunc(s string, f func(rune) bool) string {
	return TrimRightFunc(TrimLeftFunc(s, f), f)
}

func TrimLeftFunc(s string, f func(rune) bool) string {
	i := indexFunc(s, f, false)
	if i == -1 {
		return ""
	}
	return s[i:]
}

func TrimRightFunc(s string, f func(rune) bool) string {
	i := lastIndexFunc(s, f, false)
	if i >= 0 {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	} else {
		i = 0
	}
	return s[:i]
}

// Trim takes the characters of cutset off at both ends.
func Trim(s, cutset string) string {
	if len(cutset) == 1 && cutset[0] < utf8.RuneSelf {
		return trimRightByte(trimLeftByte(s, cutset[0]), cutset[0])
	}
	return TrimRight(TrimLeft(s, cutset), cutset)
}

func trimLeftByte(s string, c byte) string {
	for len(s) > 0 && s[0] == c {
		s = s[1:]
	}
	return s
}

func trimRightByte(s string, c byte) string {
	for len(s) > 0 && s[len(s)-1] == c {
		s = s[:len(s)-1]
	}
	return s
}

func TrimLeft(s, cutset string) string {
	if len(cutset) == 1 && cutset[0] < utf8.RuneSelf {
		return trimLeftByte(s, cutset[0])
	}
	if set, ok := makeASCIISet(cutset); ok {
		for len(s) > 0 && set.contains(s[0]) {
			s = s[1:]
		}
		return s
	}
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		if !ContainsRune(cutset, r) {
			break
		}
		s = s[n:]
	}
	return s
}

func TrimRight(s, cutset string) string {
	if len(cutset) == 1 && cutset[0] < utf8.RuneSelf {
		return trimRightByte(s, cutset[0])
	}
	if set, ok := makeASCIISet(cutset); ok {
		for len(s) > 0 && set.contains(s[len(s)-1]) {
			s = s[:len(s)-1]
		}
		return s
	}
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		if !ContainsRune(cutset, r) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// TrimSpace takes spaces off at both ends.
func TrimSpace(s string) string {
	for len(s) > 0 {
		c := s[0]
		if c >= utf8.RuneSelf {
			return TrimFunc(s, unicode.IsSpace)
		}
		if !isASCIISpace(c) {
			break
		}
		s = s[1:]
	}
	for len(s) > 0 {
		c := s[len(s)-1]
		if c >= utf8.RuneSelf {
			return TrimRightFunc(s, unicode.IsSpace)
		}
		if !isASCIISpace(c) {
			break
		}
		s = s[:len(s)-1]
	}
	return s
}

// TrimPrefix takes prefix off, once.
func TrimPrefix(s, prefix string) string {
	return stringslite.TrimPrefix(s, prefix)
}

// TrimSuffix takes suffix off, once.
func TrimSuffix(s, suffix string) string {
	return stringslite.TrimSuffix(s, suffix)
}
