package strings

import (
	"internal/stringslite"
	"unicode"
	"unicode/utf8"
)

// Taking strings apart and joining them.

// explode cuts s into its characters, n at most; the last is the rest.
func explode(s string, n int) []string {
	l := utf8.RuneCountInString(s)
	if n < 0 || n > l {
		n = l
	}
	a := make([]string, n)
	for i := 0; i < n-1; i++ {
		_, size := utf8.DecodeRuneInString(s)
		a[i] = s[:size]
		s = s[size:]
	}
	if n > 0 {
		a[n-1] = s
	}
	return a
}

// genSplit cuts s after the first keep bytes of each sep into n parts at most.
func genSplit(s, sep string, keep, n int) []string {
	if n == 0 {
		return nil
	}
	if sep == "" {
		return explode(s, n)
	}
	if n < 0 {
		n = Count(s, sep) + 1
	}
	if n > len(s)+1 {
		n = len(s) + 1
	}
	a := make([]string, n)
	n--
	i := 0
	for i < n {
		m := Index(s, sep)
		if m < 0 {
			break
		}
		a[i] = s[:m+keep]
		s = s[m+len(sep):]
		i++
	}
	a[i] = s
	return a[:i+1]
}

// SplitN splits s at sep into n parts at most, all for n < 0; "" splits into characters.
func SplitN(s, sep string, n int) []string { return genSplit(s, sep, 0, n) }

// SplitAfterN is SplitN with the separators kept.
func SplitAfterN(s, sep string, n int) []string { return genSplit(s, sep, len(sep), n) }

// Split splits s at sep.
func Split(s, sep string) []string { return genSplit(s, sep, 0, -1) }

// SplitAfter splits s after each sep.
func SplitAfter(s, sep string) []string { return genSplit(s, sep, len(sep), -1) }

func isASCIISpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// Fields splits s at its spaces.
func Fields(s string) []string {
	n := 0
	ascii := true
	wasSpace := true
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			ascii = false
			break
		}
		space := isASCIISpace(c)
		if wasSpace && !space {
			n++
		}
		wasSpace = space
	}
	if !ascii {
		return FieldsFunc(s, unicode.IsSpace)
	}
	a := make([]string, n)
	for k, i := 0, 0; k < n; k++ {
		for isASCIISpace(s[i]) {
			i++
		}
		start := i
		for i < len(s) && !isASCIISpace(s[i]) {
			i++
		}
		a[k] = s[start:i]
	}
	return a
}

// FieldsFunc splits s at runs of characters that f accepts.
//
//go:noinline
func FieldsFunc(s string, f func(rune) bool) []string {
	a := make([]string, 0, 32)
	start := -1
	for end, r := range s {
		if f(r) {
			if start >= 0 {
				a = append(a, s[start:end])
				start = -1
			}
		} else if start < 0 {
			start = end
		}
	}
	if start >= 0 {
		a = append(a, s[start:])
	}
	return a
}

// Join joins elems with sep between them.
func Join(elems []string, sep string) string {
	switch len(elems) {
	case 0:
		return ""
	case 1:
		return elems[0]
	}
	n := 0
	if len(sep) > 0 {
		if len(sep) >= maxInt/(len(elems)-1) {
			panic("strings: Join output length overflow")
		}
		n = len(sep) * (len(elems) - 1)
	}
	for _, elem := range elems {
		if len(elem) > maxInt-n {
			panic("strings: Join output length overflow")
		}
		n += len(elem)
	}
	var b Builder
	b.Grow(n)
	b.WriteString(elems[0])
	for _, s := range elems[1:] {
		b.WriteString(sep)
		b.WriteString(s)
	}
	return b.String()
}

const maxInt = 1<<63 - 1

// Cut splits s around the first sep.
func Cut(s, sep string) (before, after string, found bool) {
	return stringslite.Cut(s, sep)
}

// CutPrefix takes prefix off.
func CutPrefix(s, prefix string) (after string, found bool) {
	return stringslite.CutPrefix(s, prefix)
}

// CutSuffix takes suffix off.
func CutSuffix(s, suffix string) (before string, found bool) {
	return stringslite.CutSuffix(s, suffix)
}
