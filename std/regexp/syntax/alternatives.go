package syntax

import (
	"slices"
	"unicode"
)

// Alternatives of one rune each make a class; a class has the simplest node that there is for it.

// joinAlternatives takes alternatives of alternatives out, makes one class of single runes and classes that follow each other,
// and one of empty texts.
func joinAlternatives(subs []*Regexp) []*Regexp {
	var joined []*Regexp
	for _, sub := range subs {
		parts := []*Regexp{sub}
		if sub.Op == OpAlternate {
			parts = sub.Sub
		}
		for _, part := range parts {
			last := len(joined) - 1
			if last >= 0 && part.Op == OpEmptyMatch && joined[last].Op == OpEmptyMatch {
				continue
			}
			if a, b := runesOf(part), []rune(nil); a != nil && last >= 0 {
				if b = runesOf(joined[last]); b != nil {
					joined[last] = classNode(clean(append(slices.Clone(b), a...)))
					continue
				}
			}
			joined = append(joined, part)
		}
	}
	return joined
}

// runesOf returns the pairs of runes one of which re matches, or nil if it matches something else.
func runesOf(re *Regexp) (pairs []rune) {
	switch re.Op {
	case OpLiteral:
		if len(re.Rune) != 1 {
			return nil
		}
		r := re.Rune[0]
		pairs = []rune{r, r}
		if re.Flags&FoldCase != 0 {
			for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
				pairs = append(pairs, f, f)
			}
		}
		return pairs
	case OpCharClass:
		return re.Rune
	case OpAnyCharNotNL:
		return notNewline
	case OpAnyChar:
		return anyRune
	}
	return nil
}

var (
	anyRune    = []rune{0, unicode.MaxRune}
	notNewline = []rune{0, '\n' - 1, '\n' + 1, unicode.MaxRune}
)

// classNode returns the node for the clean pairs r.
func classNode(r []rune) *Regexp {
	switch {
	case len(r) == 2 && r[0] == r[1]:
		return literals(r[:1], 0)
	case slices.Equal(r, anyRune):
		return &Regexp{Op: OpAnyChar}
	case slices.Equal(r, notNewline):
		return &Regexp{Op: OpAnyCharNotNL}
	case len(r) > 0 && len(r) <= 8:
		if letter := literals([]rune{r[0]}, FoldCase); slices.Equal(clean(runesOf(letter)), r) {
			return letter
		}
	}
	return &Regexp{Op: OpCharClass, Rune: r}
}
