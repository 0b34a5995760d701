// Package bytes works on slices of bytes, as package strings does on strings. What only looks at the bytes sees them as a
// string; what returns a part finds it as strings does, and cuts it out of the slice.
package bytes

import (
	"internal/bytealg"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// view returns b as a string in the same memory, for as long as b does not change.
func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

func Equal(a, b []byte) bool  { return string(a) == string(b) }
func Compare(a, b []byte) int { return bytealg.Compare(a, b) }

//go:noinline
func EqualFold(s, t []byte) bool { return strings.EqualFold(view(s), view(t)) }

//go:noinline
func Count(s, sep []byte) int          { return strings.Count(view(s), view(sep)) }
func Contains(b, subslice []byte) bool { return Index(b, subslice) != -1 }

func ContainsAny(b []byte, chars string) bool       { return IndexAny(b, chars) >= 0 }
func ContainsRune(b []byte, r rune) bool            { return IndexRune(b, r) >= 0 }
func ContainsFunc(b []byte, f func(rune) bool) bool { return IndexFunc(b, f) >= 0 }
func IndexByte(b []byte, c byte) int                { return bytealg.IndexByte(b, c) }
func LastIndexByte(s []byte, c byte) int            { return bytealg.LastIndexByte(s, c) }

//go:noinline
func Index(s, sep []byte) int { return strings.Index(view(s), view(sep)) }

//go:noinline
func LastIndex(s, sep []byte) int { return strings.LastIndex(view(s), view(sep)) }

//go:noinline
func IndexRune(s []byte, r rune) int { return strings.IndexRune(view(s), r) }

//go:noinline
func IndexAny(s []byte, chars string) int { return strings.IndexAny(view(s), chars) }

//go:noinline
func LastIndexAny(s []byte, chars string) int         { return strings.LastIndexAny(view(s), chars) }
func IndexFunc(s []byte, f func(r rune) bool) int     { return indexFunc(s, f, true) }
func LastIndexFunc(s []byte, f func(r rune) bool) int { return lastIndexFunc(s, f, true) }
func HasPrefix(s, prefix []byte) bool                 { return len(s) >= len(prefix) && Equal(s[:len(prefix)], prefix) }
func HasSuffix(s, suffix []byte) bool {
	return len(s) >= len(suffix) && Equal(s[len(s)-len(suffix):], suffix)
}

// indexFunc returns where the first character is of which f says truth, or -1; lastIndexFunc where the last one is.
func indexFunc(s []byte, f func(r rune) bool, truth bool) int {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if f(r) == truth {
			return i
		}
		i += size
	}
	return -1
}

func lastIndexFunc(s []byte, f func(r rune) bool, truth bool) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRune(s[:i])
		i -= size
		if f(r) == truth {
			return i
		}
	}
	return -1
}

// Clone returns a copy of b; nil for nil.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}

// explode cuts s into its characters, n at most; the last is the rest.
func explode(s []byte, n int) [][]byte {
	if n <= 0 || n > len(s) {
		n = len(s)
	}
	a := make([][]byte, 0, n)
	for len(s) > 0 {
		if len(a) == n-1 {
			return append(a, s)
		}
		_, size := utf8.DecodeRune(s)
		a = append(a, s[:size:size])
		s = s[size:]
	}
	return a
}

// genSplit cuts s after the first keep bytes of each sep into n parts at most.
func genSplit(s, sep []byte, keep, n int) [][]byte {
	if n == 0 {
		return nil
	}
	if len(sep) == 0 {
		return explode(s, n)
	}
	if n < 0 {
		n = Count(s, sep) + 1
	}
	if n > len(s)+1 {
		n = len(s) + 1
	}
	a := make([][]byte, n)
	n--
	i := 0
	for i < n {
		m := Index(s, sep)
		if m < 0 {
			break
		}
		a[i] = s[: m+keep : m+keep]
		s = s[m+len(sep):]
		i++
	}
	a[i] = s
	return a[:i+1]
}

func SplitN(s, sep []byte, n int) [][]byte      { return genSplit(s, sep, 0, n) }
func SplitAfterN(s, sep []byte, n int) [][]byte { return genSplit(s, sep, len(sep), n) }
func Split(s, sep []byte) [][]byte              { return genSplit(s, sep, 0, -1) }
func SplitAfter(s, sep []byte) [][]byte         { return genSplit(s, sep, len(sep), -1) }

func isASCIISpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// Fields splits s at its spaces.
//
//go:noinline
func Fields(s []byte) [][]byte {
	n := 0
	space := true
	for _, c := range s {
		if c >= utf8.RuneSelf {
			return FieldsFunc(s, unicode.IsSpace)
		}
		before := space
		if space = isASCIISpace(c); before && !space {
			n++
		}
	}
	a := make([][]byte, n)
	for k, i := 0, 0; k < n; k++ {
		for isASCIISpace(s[i]) {
			i++
		}
		start := i
		for i < len(s) && !isASCIISpace(s[i]) {
			i++
		}
		a[k] = s[start:i:i]
	}
	return a
}

// FieldsFunc splits s at runs of characters that f accepts.
func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	a := make([][]byte, 0, 32)
	start := -1
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if f(r) {
			if start >= 0 {
				a = append(a, s[start:i:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
		i += size
	}
	if start >= 0 {
		a = append(a, s[start:len(s):len(s)])
	}
	return a
}

// Join joins the parts with sep between them.
//
//go:noinline
func Join(s [][]byte, sep []byte) []byte {
	if len(s) == 0 {
		return []byte{}
	}
	if len(s) == 1 {
		return append([]byte(nil), s[0]...)
	}
	n := len(sep) * (len(s) - 1)
	for _, v := range s {
		n += len(v)
	}
	b := make([]byte, 0, n)
	b = append(b, s[0]...)
	for _, v := range s[1:] {
		b = append(b, sep...)
		b = append(b, v...)
	}
	return b
}

// Map returns a copy of s with each character replaced by what mapping returns; negative values leave it out.
func Map(mapping func(r rune) rune, s []byte) []byte {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		i += size
		if r = mapping(r); r >= 0 {
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}

// Repeat returns count copies of b.
//
//go:noinline
func Repeat(b []byte, count int) []byte {
	if count == 0 {
		return []byte{}
	}
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	if len(b) > 0 && count > (1<<63-1)/len(b) {
		panic("bytes: Repeat output length overflow")
	}
	n := len(b) * count
	r := make([]byte, 0, n)
	if len(b) > 0 {
		r = append(r, b...)
		for len(r) < n {
			r = append(r, r[:min(n-len(r), len(r))]...)
		}
	}
	return r
}

//go:noinline
func ToUpper(s []byte) []byte { return asciiMap(s, 'a', unicode.ToUpper) }

//go:noinline
func ToLower(s []byte) []byte { return asciiMap(s, 'A', unicode.ToLower) }
func ToTitle(s []byte) []byte { return Map(unicode.ToTitle, s) }

// asciiMap swaps the case of the letters from low on in ASCII text, and maps other text by f.
func asciiMap(s []byte, low byte, f func(rune) rune) []byte {
	for _, c := range s {
		if c >= utf8.RuneSelf {
			return Map(f, s)
		}
	}
	b := append([]byte(""), s...)
	for i, c := range b {
		if c-low < 26 {
			b[i] = c ^ ('a' - 'A')
		}
	}
	return b
}

func ToUpperSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToUpper, s) }
func ToLowerSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToLower, s) }
func ToTitleSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToTitle, s) }

// ToValidUTF8 returns a copy with runs of wrong bytes replaced.
func ToValidUTF8(s, replacement []byte) []byte {
	b := make([]byte, 0, len(s)+len(replacement))
	wrong := false
	for i := 0; i < len(s); {
		_, size := utf8.DecodeRune(s[i:])
		if size == 1 && s[i] >= utf8.RuneSelf {
			if !wrong {
				b = append(b, replacement...)
			}
			wrong = true
		} else {
			wrong = false
			b = append(b, s[i:i+size]...)
		}
		i += size
	}
	return b
}

// Title makes the first letters of words title case.
//
//go:noinline
func Title(s []byte) []byte { return []byte(strings.Title(view(s))) }

// left and right return s without what strings took off at that end, leaving rest.
func left(s []byte, rest string) []byte {
	if rest == "" {
		return nil
	}
	return s[len(s)-len(rest):]
}

func right(s []byte, rest string) []byte { return s[:len(rest)] }

func TrimLeftFunc(s []byte, f func(r rune) bool) []byte {
	i := indexFunc(s, f, false)
	if i < 0 {
		return nil
	}
	return s[i:]
}

func TrimRightFunc(s []byte, f func(r rune) bool) []byte {
	i := lastIndexFunc(s, f, false)
	if i >= 0 {
		_, size := utf8.DecodeRune(s[i:])
		i += size
	} else {
		i = 0
	}
	return s[:i]
}

func TrimFunc(s []byte, f func(r rune) bool) []byte { return TrimRightFunc(TrimLeftFunc(s, f), f) }

func TrimLeft(s []byte, cutset string) []byte {
	if len(s) == 0 {
		return nil
	}
	if cutset == "" {
		return s
	}
	return left(s, strings.TrimLeft(view(s), cutset))
}

func TrimRight(s []byte, cutset string) []byte {
	if len(s) == 0 || cutset == "" {
		return s
	}
	return right(s, strings.TrimRight(view(s), cutset))
}

func Trim(s []byte, cutset string) []byte {
	if len(s) == 0 {
		return nil
	}
	if cutset == "" {
		return s
	}
	return TrimRight(TrimLeft(s, cutset), cutset)
}

func TrimSpace(s []byte) []byte {
	rest := TrimRightFunc(s, unicode.IsSpace)
	if len(rest) == 0 {
		return nil
	}
	return TrimLeftFunc(rest, unicode.IsSpace)
}

func TrimPrefix(s, prefix []byte) []byte {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

func TrimSuffix(s, suffix []byte) []byte {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}

// Runes returns the characters of s.
func Runes(s []byte) []rune {
	t := make([]rune, utf8.RuneCount(s))
	for i := range t {
		r, size := utf8.DecodeRune(s)
		t[i] = r
		s = s[size:]
	}
	return t
}

// Replace returns a copy of s with the first n olds replaced by new, all for n < 0.
func Replace(s, old, new []byte, n int) []byte {
	m := 0
	if n != 0 {
		m = Count(s, old)
	}
	if m == 0 {
		return append([]byte(nil), s...)
	}
	if n < 0 || m < n {
		n = m
	}
	t := make([]byte, 0, len(s)+n*(len(new)-len(old)))
	start := 0
	for i := range n {
		j := start
		if len(old) > 0 {
			j += Index(s[start:], old)
		} else if i > 0 {
			_, size := utf8.DecodeRune(s[start:])
			j += size
		}
		t = append(t, s[start:j]...)
		t = append(t, new...)
		start = j + len(old)
	}
	return append(t, s[start:]...)
}

func ReplaceAll(s, old, new []byte) []byte { return Replace(s, old, new, -1) }

func Cut(s, sep []byte) (before, after []byte, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, nil, false
}

func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// Lines yields the lines of s with their newlines.
func Lines(s []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for len(s) > 0 {
			line := s
			if i := IndexByte(s, '\n'); i >= 0 {
				line, s = s[:i+1], s[i+1:]
			} else {
				s = nil
			}
			if !yield(line[:len(line):len(line)]) {
				return
			}
		}
	}
}

func splitSeq(s, sep []byte, keep int) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		if len(sep) == 0 {
			for len(s) > 0 {
				_, size := utf8.DecodeRune(s)
				if !yield(s[:size:size]) {
					return
				}
				s = s[size:]
			}
			return
		}
		for {
			i := Index(s, sep)
			if i < 0 {
				break
			}
			if !yield(s[: i+keep : i+keep]) {
				return
			}
			s = s[i+len(sep):]
		}
		yield(s[:len(s):len(s)])
	}
}

func SplitSeq(s, sep []byte) iter.Seq[[]byte]      { return splitSeq(s, sep, 0) }
func SplitAfterSeq(s, sep []byte) iter.Seq[[]byte] { return splitSeq(s, sep, len(sep)) }
func FieldsSeq(s []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) { eachField(s, unicode.IsSpace, yield) }
}

// FieldsFuncSeq yields what FieldsFunc returns.
func FieldsFuncSeq(s []byte, f func(rune) bool) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) { eachField(s, f, yield) }
}

func eachField(s []byte, f func(rune) bool, yield func([]byte) bool) {
	start := -1
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if f(r) {
			if start >= 0 {
				if !yield(s[start:i:i]) {
					return
				}
				start = -1
			}
		} else if start < 0 {
			start = i
		}
		i += size
	}
	if start >= 0 {
		yield(s[start:len(s):len(s)])
	}
}
