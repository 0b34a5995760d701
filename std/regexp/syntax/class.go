package syntax

import (
	"slices"
	"unicode"
)

// Classes of characters: lists of pairs, first and last rune. While one is read, the pairs come in any order.

// Only runes in between have another case.
const (
	minFold = 0x0041
	maxFold = 0x1e943
)

func appendRange(r []rune, lo, hi rune) []rune {
	if n := len(r); n >= 2 && lo >= r[n-2] && lo <= r[n-1]+1 {
		r[n-1] = max(r[n-1], hi)
		return r
	}
	return append(r, lo, hi)
}

// appendFolded adds a range with the other cases of its runes.
func appendFolded(r []rune, lo, hi rune) []rune {
	r = appendRange(r, lo, hi)
	for c := max(lo, minFold); c <= min(hi, maxFold); c++ {
		for f := unicode.SimpleFold(c); f != c; f = unicode.SimpleFold(f) {
			if f < lo || f > hi {
				r = appendRange(r, f, f)
			}
		}
	}
	return r
}

// appendClass adds a class.
func appendClass(r, x []rune, fold bool) []rune {
	for i := 0; i < len(x); i += 2 {
		if fold {
			r = appendFolded(r, x[i], x[i+1])
		} else {
			r = appendRange(r, x[i], x[i+1])
		}
	}
	return r
}

func appendNegated(r, x []rune, fold bool) []rune {
	if fold {
		x = appendClass(nil, x, true)
	}
	return appendClass(r, negate(clean(x)), false)
}

// clean sorts the pairs and joins those that touch.
func clean(r []rune) []rune {
	if isClean(r) {
		return r
	}
	type pair struct{ lo, hi rune }
	pairs := make([]pair, len(r)/2)
	for i := range pairs {
		pairs[i] = pair{r[2*i], r[2*i+1]}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		if a.lo != b.lo {
			return int(a.lo - b.lo)
		}
		return int(b.hi - a.hi)
	})
	out := make([]rune, 0, len(r))
	for _, p := range pairs {
		out = appendRange(out, p.lo, p.hi)
	}
	return out
}

// isClean reports whether the pairs ascend and do not touch, as those of the tables do.
func isClean(r []rune) bool {
	for i := 2; i < len(r); i += 2 {
		if r[i] <= r[i-1]+1 {
			return false
		}
	}
	return true
}

// negate returns the runes that a clean class lacks.
func negate(r []rune) []rune {
	out := make([]rune, 0, len(r)+2)
	next := rune(0)
	for i := 0; i < len(r); i += 2 {
		if next < r[i] {
			out = append(out, next, r[i]-1)
		}
		next = r[i+1] + 1
	}
	if next <= unicode.MaxRune {
		out = append(out, next, unicode.MaxRune)
	}
	return out
}

// fromTable returns a table of package unicode as pairs.
func fromTable(t *unicode.RangeTable) []rune {
	var r []rune
	add := func(lo, hi, stride rune) {
		if stride == 1 {
			r = appendRange(r, lo, hi)
			return
		}
		for c := lo; c <= hi; c += stride {
			r = appendRange(r, c, c)
		}
	}
	for _, x := range t.R16 {
		add(rune(x.Lo), rune(x.Hi), rune(x.Stride))
	}
	for _, x := range t.R32 {
		add(rune(x.Lo), rune(x.Hi), rune(x.Stride))
	}
	return r
}

// group is a class with a name; it may be the complement of its runes.
type group struct {
	negated bool
	class   []rune
}

var (
	digits = []rune{'0', '9'}
	spaces = []rune{'\t', '\n', '\f', '\r', ' ', ' '}
	word   = []rune{'0', '9', 'A', 'Z', '_', '_', 'a', 'z'}
)

// perlGroup returns what a letter stands for behind a backslash.
func perlGroup(c byte) (group, bool) {
	switch c {
	case 'd', 'D':
		return group{c == 'D', digits}, true
	case 's', 'S':
		return group{c == 'S', spaces}, true
	case 'w', 'W':
		return group{c == 'W', word}, true
	}
	return group{}, false
}

var posixClasses = map[string][]rune{
	"alnum":  {'0', '9', 'A', 'Z', 'a', 'z'},
	"alpha":  {'A', 'Z', 'a', 'z'},
	"ascii":  {0, 0x7f},
	"blank":  {'\t', '\t', ' ', ' '},
	"cntrl":  {0, 0x1f, 0x7f, 0x7f},
	"digit":  digits,
	"graph":  {'!', '~'},
	"lower":  {'a', 'z'},
	"print":  {' ', '~'},
	"punct":  {'!', '/', ':', '@', '[', '`', '{', '~'},
	"space":  {'\t', '\r', ' ', ' '},
	"upper":  {'A', 'Z'},
	"word":   word,
	"xdigit": {'0', '9', 'A', 'F', 'a', 'f'},
}
