package syntax

import "unicode"

// Programs: instructions that name the next ones, as Thompson described them for a machine that follows all paths at once.

// InstOp is the kind of an instruction.
type InstOp uint8

const (
	InstAlt        InstOp = iota // Out first, then Arg
	InstAltMatch                 // an InstAlt between taking any rune and a match
	InstCapture                  // position into slot Arg
	InstEmptyWidth               // where the conditions Arg hold
	InstMatch
	InstFail
	InstNop
	InstRune // one of the pairs; a single rune may be in either case where Arg has FoldCase
	InstRune1
	InstRuneAny
	InstRuneAnyNotNL
)

// EmptyOp is a set of conditions on the place between two runes.
type EmptyOp uint8

const (
	EmptyBeginLine EmptyOp = 1 << iota
	EmptyEndLine
	EmptyBeginText
	EmptyEndText
	EmptyWordBoundary
	EmptyNoWordBoundary
)

// IsWordChar reports whether \b sees a letter of a word.
func IsWordChar(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
}

// EmptyOpContext returns what holds between two runes; -1 is none.
func EmptyOpContext(r1, r2 rune) EmptyOp {
	var op EmptyOp
	switch {
	case r1 < 0:
		op |= EmptyBeginText | EmptyBeginLine
	case r1 == '\n':
		op |= EmptyBeginLine
	}
	switch {
	case r2 < 0:
		op |= EmptyEndText | EmptyEndLine
	case r2 == '\n':
		op |= EmptyEndLine
	}
	if IsWordChar(r1) != IsWordChar(r2) {
		return op | EmptyWordBoundary
	}
	return op | EmptyNoWordBoundary
}

// Inst is an instruction.
type Inst struct {
	Op   InstOp
	Out  uint32
	Arg  uint32
	Rune []rune
}

// Prog is a program.
type Prog struct {
	Inst   []Inst
	Start  int
	NumCap int // slots for positions
}

// MatchRune reports whether the instruction takes r.
func (i *Inst) MatchRune(r rune) bool {
	switch i.Op {
	case InstRune1:
		return r == i.Rune[0]
	case InstRuneAny:
		return true
	case InstRuneAnyNotNL:
		return r != '\n'
	}
	return i.MatchRunePos(r) >= 0
}

// MatchRunePos returns the number of the pair that takes r, 0 for a single rune, and -1 if none does.
func (i *Inst) MatchRunePos(r rune) int {
	pairs := i.Rune
	switch n := len(pairs); {
	case n == 1 && i.matchFolded(r):
		return 0
	case n <= 1:
		return -1
	case n <= 8:
		for j := 0; j < n; j += 2 {
			if r <= pairs[j+1] {
				return position(j/2, pairs[j] <= r)
			}
		}
		return -1
	}
	lo, hi := 0, len(pairs)/2
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if r <= pairs[2*m+1] {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return position(lo, lo < len(pairs)/2 && pairs[2*lo] <= r)
}

func position(i int, found bool) int {
	if found {
		return i
	}
	return -1
}

func (i *Inst) matchFolded(r rune) bool {
	c := i.Rune[0]
	if r == c || Flags(i.Arg)&FoldCase == 0 {
		return r == c
	}
	for f := unicode.SimpleFold(c); f != c; f = unicode.SimpleFold(f) {
		if r == f {
			return true
		}
	}
	return false
}

// MatchEmptyWidth reports whether the instruction's condition holds between two runes; -1 is none.
func (i *Inst) MatchEmptyWidth(before, after rune) bool {
	if i.Arg == 0 || i.Arg > uint32(EmptyNoWordBoundary) || i.Arg&(i.Arg-1) != 0 {
		panic("unknown empty width arg")
	}
	return EmptyOpContext(before, after)&EmptyOp(i.Arg) != 0
}

// Prefix returns the text with which every match begins, and whether it is all that there is to match.
func (p *Prog) Prefix() (prefix string, complete bool) {
	var buf []rune
	i := p.skip(p.Start)
	for i.Op == InstRune1 && i.Rune[0] != unicode.ReplacementChar {
		buf = append(buf, i.Rune[0])
		i = p.skip(int(i.Out))
	}
	return string(buf), i.Op == InstMatch
}

// skip goes over captures.
func (p *Prog) skip(pc int) *Inst {
	i := &p.Inst[pc]
	for i.Op == InstCapture {
		i = &p.Inst[i.Out]
	}
	return i
}

// StartCond returns the conditions that hold where any match begins.
func (p *Prog) StartCond() EmptyOp {
	var cond EmptyOp
	for i := &p.Inst[p.Start]; ; i = &p.Inst[i.Out] {
		switch i.Op {
		case InstEmptyWidth:
			cond |= EmptyOp(i.Arg)
		case InstCapture:
		default:
			return cond
		}
	}
}

// Compile returns the program of a tree. It is built from the end: each part is told what follows it.
func Compile(re *Regexp) (*Prog, error) {
	c := &compiler{prog: &Prog{NumCap: 2 * (re.MaxCap() + 1)}}
	c.prog.Start = int(c.compile(re, c.add(Inst{Op: InstMatch})))
	return c.prog, nil
}

type compiler struct {
	prog *Prog
}

func (c *compiler) add(i Inst) uint32 {
	c.prog.Inst = append(c.prog.Inst, i)
	return uint32(len(c.prog.Inst) - 1)
}

var conditions = map[Op]EmptyOp{
	OpBeginLine: EmptyBeginLine, OpEndLine: EmptyEndLine, OpBeginText: EmptyBeginText, OpEndText: EmptyEndText,
	OpWordBoundary: EmptyWordBoundary, OpNoWordBoundary: EmptyNoWordBoundary,
}

// compile returns where re begins when next follows it.
func (c *compiler) compile(re *Regexp, next uint32) uint32 {
	if re.empty() {
		return next
	}
	lazy := re.Flags&NonGreedy != 0
	switch re.Op {
	case OpNoMatch:
		return c.add(Inst{Op: InstFail})
	case OpLiteral:
		for i := len(re.Rune) - 1; i >= 0; i-- {
			next = c.literal(re.Rune[i], re.Flags, next)
		}
	case OpCharClass:
		return c.add(Inst{Op: InstRune, Rune: re.Rune, Out: next})
	case OpAnyChar:
		return c.add(Inst{Op: InstRuneAny, Rune: []rune{0, unicode.MaxRune}, Out: next})
	case OpAnyCharNotNL:
		return c.add(Inst{Op: InstRuneAnyNotNL, Rune: []rune{0, '\n' - 1, '\n' + 1, unicode.MaxRune}, Out: next})
	case OpCapture:
		end := c.add(Inst{Op: InstCapture, Arg: uint32(2*re.Cap + 1), Out: next})
		sub := c.compile(re.Sub[0], end)
		return c.add(Inst{Op: InstCapture, Arg: uint32(2 * re.Cap), Out: sub})
	case OpConcat:
		for i := len(re.Sub) - 1; i >= 0; i-- {
			next = c.compile(re.Sub[i], next)
		}
	case OpAlternate:
		start := c.compile(re.Sub[len(re.Sub)-1], next)
		for i := len(re.Sub) - 2; i >= 0; i-- {
			start = c.alt(c.compile(re.Sub[i], next), start, false)
		}
		return start
	case OpStar:
		return c.star(re.Sub[0], lazy, next)
	case OpPlus:
		return c.plus(re.Sub[0], lazy, next)
	case OpQuest:
		return c.alt(c.compile(re.Sub[0], next), next, lazy)
	case OpRepeat:
		return c.repeat(re, lazy, next)
	default:
		return c.add(Inst{Op: InstEmptyWidth, Arg: uint32(conditions[re.Op]), Out: next})
	}
	return next
}

func (c *compiler) literal(r rune, flags Flags, next uint32) uint32 {
	if flags&FoldCase != 0 && unicode.SimpleFold(r) != r {
		return c.add(Inst{Op: InstRune, Rune: []rune{r}, Arg: uint32(FoldCase), Out: next})
	}
	return c.add(Inst{Op: InstRune1, Rune: []rune{r}, Out: next})
}

// alt tries the first way first, or the second where it is lazy.
func (c *compiler) alt(first, second uint32, lazy bool) uint32 {
	if lazy {
		first, second = second, first
	}
	return c.add(Inst{Op: InstAlt, Out: first, Arg: second})
}

// loop returns an instruction that goes into sub, which comes back to it, or on; and where sub begins.
func (c *compiler) loop(sub *Regexp, lazy bool, next uint32) (loop, start uint32) {
	loop = c.alt(0, 0, lazy)
	start = c.compile(sub, loop)
	i := &c.prog.Inst[loop]
	i.Out, i.Arg = start, next
	if lazy {
		i.Out, i.Arg = next, start
	}
	return loop, start
}

func (c *compiler) plus(sub *Regexp, lazy bool, next uint32) uint32 {
	_, start := c.loop(sub, lazy, next)
	return start
}

// star is a loop; where sub may match nothing it is (sub+)?, so that matching nothing once is seen.
func (c *compiler) star(sub *Regexp, lazy bool, next uint32) uint32 {
	loop, start := c.loop(sub, lazy, next)
	if sub.nullable() {
		return c.alt(start, next, lazy)
	}
	return loop
}

// repeat copies: x{2,} is xx+, x{2,4} is xx(x(x)?)?.
func (c *compiler) repeat(re *Regexp, lazy bool, next uint32) uint32 {
	sub, n := re.Sub[0], re.Min
	switch {
	case re.Max < 0 && n == 0:
		return c.star(sub, lazy, next)
	case re.Max < 0:
		next = c.plus(sub, lazy, next)
		n--
	default:
		end := next
		for i := re.Min; i < re.Max; i++ {
			next = c.alt(c.compile(sub, next), end, lazy)
		}
	}
	for range n {
		next = c.compile(sub, next)
	}
	return next
}
