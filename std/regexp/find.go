package regexp

import (
	"io"
	"unsafe"
)

// The sixteen ways to find: the first match or All, with Submatches or without, as bytes, a String, or an Index. nil is no
// match.

// capacity for the first matches that an All returns.
const startSize = 10

func (re *Regexp) slots() int { return 2 * (re.numSubexp + 1) }

// Find returns the text of the first match.
func (re *Regexp) Find(b []byte) []byte {
	var dst [2]int
	a := re.execute(input{text: asText(b)}, 0, 2, dst[:0])
	if a == nil {
		return nil
	}
	return b[a[0]:a[1]:a[1]]
}

// FindIndex returns where the first match is.
func (re *Regexp) FindIndex(b []byte) (loc []int) {
	return re.execute(input{text: unsafe.String(unsafe.SliceData(b), len(b))}, 0, 2, nil)
}

// FindString returns the text of the first match, or "".
func (re *Regexp) FindString(s string) string {
	var dst [2]int
	a := re.execute(input{text: s}, 0, 2, dst[:0])
	if a == nil {
		return ""
	}
	return s[a[0]:a[1]]
}

// FindStringIndex returns where the first match is.
func (re *Regexp) FindStringIndex(s string) (loc []int) { return re.execute(input{text: s}, 0, 2, nil) }

// FindReaderIndex returns where the first match is in what r reads.
func (re *Regexp) FindReaderIndex(r io.RuneReader) (loc []int) {
	return re.execute(input{reader: r}, 0, 2, nil)
}

// groups returns the texts of a match and its groups.
func (re *Regexp) groups(b []byte, m []int) [][]byte {
	ret := make([][]byte, 1+re.numSubexp)
	for i := range ret {
		if m[2*i] >= 0 {
			ret[i] = b[m[2*i]:m[2*i+1]:m[2*i+1]]
		}
	}
	return ret
}

func (re *Regexp) stringGroups(s string, m []int) []string {
	ret := make([]string, 1+re.numSubexp)
	for i := range ret {
		if m[2*i] >= 0 {
			ret[i] = s[m[2*i]:m[2*i+1]]
		}
	}
	return ret
}

// FindSubmatch returns the texts of the first match and its groups.
func (re *Regexp) FindSubmatch(b []byte) [][]byte {
	var dst [4]int
	a := re.execute(input{text: asText(b)}, 0, re.slots(), dst[:0])
	if a == nil {
		return nil
	}
	return re.groups(b, a)
}

// FindSubmatchIndex returns where the first match and its groups are.
func (re *Regexp) FindSubmatchIndex(b []byte) []int {
	return re.execute(input{text: asText(b)}, 0, re.slots(), nil)
}

// FindStringSubmatch returns the texts of the first match and its groups.
func (re *Regexp) FindStringSubmatch(s string) []string {
	var dst [4]int
	a := re.execute(input{text: s}, 0, re.slots(), dst[:0])
	if a == nil {
		return nil
	}
	return re.stringGroups(s, a)
}

// FindStringSubmatchIndex returns where the first match and its groups are.
//
//go:noinline
func (re *Regexp) FindStringSubmatchIndex(s string) []int {
	return re.execute(input{text: s}, 0, re.slots(), nil)
}

// FindReaderSubmatchIndex returns where the first match and its groups are in what r reads.
//
//go:noinline
func (re *Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int {
	return re.execute(input{reader: r}, 0, re.slots(), nil)
}

// collect returns what f makes of up to n matches.
func collect[T any](re *Regexp, text string, n, ncap int, f func(m []int) T) []T {
	var result []T
	re.each(text, n, ncap, func(m []int) {
		if result == nil {
			result = make([]T, 0, startSize)
		}
		result = append(result, f(m))
	})
	return result
}

func same(m []int) []int { return m }

func (re *Regexp) FindAll(b []byte, n int) [][]byte {
	return collect(re, asText(b), n, 2, func(m []int) []byte { return b[m[0]:m[1]:m[1]] })
}

//go:noinline
func (re *Regexp) FindAllIndex(b []byte, n int) [][]int { return collect(re, asText(b), n, 2, same) }

func (re *Regexp) FindAllString(s string, n int) []string {
	return collect(re, s, n, 2, func(m []int) string { return s[m[0]:m[1]] })
}

//go:noinline
func (re *Regexp) FindAllStringIndex(s string, n int) [][]int { return collect(re, s, n, 2, same) }

func (re *Regexp) FindAllSubmatch(b []byte, n int) [][][]byte {
	return collect(re, asText(b), n, re.slots(), func(m []int) [][]byte { return re.groups(b, m) })
}

func (re *Regexp) FindAllSubmatchIndex(b []byte, n int) [][]int {
	return collect(re, asText(b), n, re.slots(), same)
}

func (re *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	return collect(re, s, n, re.slots(), func(m []int) []string { return re.stringGroups(s, m) })
}

//go:noinline
func (re *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return collect(re, s, n, re.slots(), same)
}
