package syntax

import (
	"slices"
	"unicode"
)

// What alternatives that follow each other begin with alike is taken out of them, and those of one rune each make a class, so
// that fewer ways are followed at once; a class has the simplest node that there is for it. None of it changes what matches.

func alternation(subs []*Regexp) *Regexp {
	subs = flatten(OpAlternate, subs)
	subs = factor(subs, commonText)
	subs = factor(subs, commonPart)
	if subs = joinClasses(subs); len(subs) == 1 {
		return subs[0]
	}
	return &Regexp{Op: OpAlternate, Sub: subs}
}

// flatten puts the parts of parts that are of the same kind in their place.
func flatten(op Op, subs []*Regexp) []*Regexp {
	var flat []*Regexp
	for _, sub := range subs {
		if sub.Op == op {
			flat = append(flat, sub.Sub...)
		} else {
			flat = append(flat, sub)
		}
	}
	return flat
}

// factor takes common beginnings out: ab|ac is a(?:b|c). common returns what two alternatives begin with, or nil.
func factor(subs []*Regexp, common func(x, y *Regexp) *Regexp) []*Regexp {
	var factored []*Regexp
	for len(subs) > 0 {
		begin, n := subs[0], 1
		for n < len(subs) {
			shared := common(begin, subs[n])
			if shared == nil {
				break
			}
			begin = shared
			n++
		}
		if n == 1 {
			factored = append(factored, begin)
		} else {
			ends := make([]*Regexp, n)
			for i := range ends {
				ends[i] = behind(begin, subs[i])
			}
			factored = append(factored, concatenation(begin, alternation(ends)))
		}
		subs = subs[n:]
	}
	return factored
}

// head returns the first part of re.
func head(re *Regexp) *Regexp {
	if re.Op == OpConcat {
		return re.Sub[0]
	}
	return re
}

// commonText returns the literal that both begin with.
func commonText(x, y *Regexp) *Regexp {
	x, y = head(x), head(y)
	if x.Op != OpLiteral || y.Op != OpLiteral || (x.Flags^y.Flags)&FoldCase != 0 {
		return nil
	}
	n := 0
	for n < len(x.Rune) && n < len(y.Rune) && x.Rune[n] == y.Rune[n] {
		n++
	}
	if n == 0 {
		return nil
	}
	return &Regexp{Op: OpLiteral, Flags: x.Flags, Rune: x.Rune[:n:n]}
}

// commonPart returns the part that both begin with, if it takes a certain number of single runes.
func commonPart(x, y *Regexp) *Regexp {
	x, y = head(x), head(y)
	counted := x.Op == OpRepeat && x.Min == x.Max && runesOf(x.Sub[0]) != nil
	if (counted || runesOf(x) != nil) && x.Equal(y) {
		return x
	}
	return nil
}

// behind returns what follows begin in re.
func behind(begin, re *Regexp) *Regexp {
	var rest []*Regexp
	if re.Op == OpConcat {
		rest = re.Sub[1:]
	}
	first := head(re)
	if begin.Op == OpLiteral && len(begin.Rune) < len(first.Rune) {
		first = &Regexp{Op: OpLiteral, Flags: first.Flags, Rune: first.Rune[len(begin.Rune):]}
		rest = append([]*Regexp{first}, rest...)
	}
	return concatenation(rest...)
}

func concatenation(parts ...*Regexp) *Regexp {
	switch len(parts) {
	case 0:
		return &Regexp{Op: OpEmptyMatch}
	case 1:
		return parts[0]
	}
	return &Regexp{Op: OpConcat, Sub: parts}
}

// joinClasses makes one class of single runes and classes that follow each other, and one of empty texts.
func joinClasses(subs []*Regexp) []*Regexp {
	var joined []*Regexp
	for _, sub := range subs {
		last := len(joined) - 1
		if last >= 0 && sub.Op == OpEmptyMatch && joined[last].Op == OpEmptyMatch {
			continue
		}
		if runes := runesOf(sub); runes != nil && last >= 0 && runesOf(joined[last]) != nil {
			joined[last] = classNode(clean(append(slices.Clone(runesOf(joined[last])), runes...)))
			continue
		}
		joined = append(joined, sub)
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
	case len(r) > 0 && len(r) <= 4:
		if letter := literals([]rune{r[0]}, FoldCase); slices.Equal(clean(runesOf(letter)), r) {
			return letter
		}
	}
	return &Regexp{Op: OpCharClass, Rune: r}
}
