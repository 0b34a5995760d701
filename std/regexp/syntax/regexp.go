package syntax

import "slices"

// Flags choose the syntax, and are what (?flags) changes.
type Flags uint16

const (
	FoldCase      Flags = 1 << iota // letters match in either case
	Literal                         // no operators
	ClassNL                         // [^a-z] and the like match newlines
	DotNL                           // . matches newlines
	OneLine                         // ^ and $ match only at the ends of the text
	NonGreedy                       // repetitions prefer fewer
	PerlX                           // Perl's extensions
	UnicodeGroups                   // \p{Han}
	WasDollar                       // an end of text that was written $
	Simple                          // a tree without counted repetitions
	MatchNL             = ClassNL | DotNL
	Perl                = ClassNL | OneLine | PerlX | UnicodeGroups
	POSIX         Flags = 0
)

// Op is the kind of a tree's node.
type Op uint8

const (
	OpNoMatch Op = 1 + iota
	OpEmptyMatch
	OpLiteral // Rune in order
	OpCharClass
	OpAnyCharNotNL
	OpAnyChar
	OpBeginLine
	OpEndLine
	OpBeginText
	OpEndText
	OpWordBoundary
	OpNoWordBoundary
	OpCapture
	OpStar
	OpPlus
	OpQuest
	OpRepeat // Min to Max times; Max -1: without limit
	OpConcat
	OpAlternate
)

// Regexp is a node.
type Regexp struct {
	Op       Op
	Flags    Flags
	Sub      []*Regexp
	Sub0     [1]*Regexp // room for one
	Rune     []rune     // of a literal; of a class: pairs, sorted
	Rune0    [2]rune    // room for two
	Min, Max int
	Cap      int
	Name     string
}

// Equal reports whether x and y are the same tree.
func (x *Regexp) Equal(y *Regexp) bool {
	if x == nil || y == nil {
		return x == y
	}
	return x.Op == y.Op && (x.Flags^y.Flags)&meaningful[x.Op] == 0 &&
		(x.Op != OpRepeat || x.Min == y.Min && x.Max == y.Max) &&
		(x.Op != OpCapture || x.Cap == y.Cap && x.Name == y.Name) &&
		slices.Equal(x.Rune, y.Rune) && slices.EqualFunc(x.Sub, y.Sub, (*Regexp).Equal)
}

// meaningful has the flags that make a difference to a node.
var meaningful = map[Op]Flags{
	OpEndText: WasDollar, OpLiteral: FoldCase, OpCharClass: FoldCase,
	OpStar: NonGreedy, OpPlus: NonGreedy, OpQuest: NonGreedy, OpRepeat: NonGreedy,
}

// MaxCap returns the highest number of a group.
func (re *Regexp) MaxCap() int {
	m := 0
	if re.Op == OpCapture {
		m = re.Cap
	}
	for _, sub := range re.Sub {
		m = max(m, sub.MaxCap())
	}
	return m
}

// CapNames returns the groups' names, "" where there is none.
func (re *Regexp) CapNames() []string {
	names := make([]string, re.MaxCap()+1)
	re.capNames(names)
	return names
}

func (re *Regexp) capNames(names []string) {
	if re.Op == OpCapture {
		names[re.Cap] = re.Name
	}
	for _, sub := range re.Sub {
		sub.capNames(names)
	}
}

// fits reports whether counted repetitions within each other come to at most n copies.
func (re *Regexp) fits(n int) bool {
	if re.Op == OpRepeat {
		m := re.Max
		if m == 0 {
			return true
		}
		if m < 0 {
			m = re.Min
		}
		if m > n {
			return false
		}
		if m > 0 {
			n /= m
		}
	}
	for _, sub := range re.Sub {
		if !sub.fits(n) {
			return false
		}
	}
	return true
}

// nullable reports whether re matches the empty text somewhere.
func (re *Regexp) nullable() bool {
	switch re.Op {
	case OpNoMatch, OpLiteral, OpCharClass, OpAnyChar, OpAnyCharNotNL:
		return false
	case OpCapture, OpPlus:
		return re.Sub[0].nullable()
	case OpRepeat:
		return re.Min == 0 || re.Sub[0].nullable()
	case OpConcat:
		for _, sub := range re.Sub {
			if !sub.nullable() {
				return false
			}
		}
	case OpAlternate:
		for _, sub := range re.Sub {
			if sub.nullable() {
				return true
			}
		}
		return false
	}
	return true
}

// empty reports whether re is nothing but the empty text.
func (re *Regexp) empty() bool {
	switch re.Op {
	case OpEmptyMatch:
		return true
	case OpRepeat:
		return re.Max == 0 || re.Sub[0].empty()
	case OpStar, OpPlus, OpQuest:
		return re.Sub[0].empty()
	}
	return false
}
