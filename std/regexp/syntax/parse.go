package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxDepth  = 1000
	maxRepeat = 1000
	// maxCost limits the program: instructions, counted repetitions multiplied out.
	maxCost = 128 << 20 / 40
	// maxRunes limits what the bounds of all classes take.
	maxRunes = 128 << 20 / 4
)

// parser reads an expression by recursive descent: alternatives, sequences, repetitions, atoms.
type parser struct {
	whole string
	rest  string
	flags Flags
	caps  int
	depth int
	runes int // in the classes so far
	err   *Error
}

func (p *parser) fail(code ErrorCode, expr string) *Regexp {
	if p.err == nil {
		p.err = &Error{code, expr}
	}
	p.rest = ""
	return &Regexp{Op: OpNoMatch}
}

// Parse returns the tree of an expression.
func Parse(s string, flags Flags) (*Regexp, error) {
	p := &parser{whole: s, rest: s, flags: flags}
	if flags&Literal != 0 {
		if !utf8.ValidString(s) {
			return nil, &Error{ErrInvalidUTF8, s}
		}
		return literals([]rune(s), flags&FoldCase), nil
	}
	re := p.alternatives()
	if p.err == nil && p.rest != "" {
		p.fail(ErrUnexpectedParen, s)
	}
	if p.err == nil && re.cost() > maxCost {
		p.fail(ErrLarge, s)
	}
	if p.err != nil {
		return nil, p.err
	}
	return re, nil
}

func literals(runes []rune, flags Flags) *Regexp {
	if len(runes) == 0 {
		return &Regexp{Op: OpEmptyMatch}
	}
	if flags&FoldCase != 0 {
		for i, r := range runes {
			runes[i] = leastFold(r)
		}
	}
	return &Regexp{Op: OpLiteral, Flags: flags, Rune: runes}
}

// leastFold returns the first of the runes that r is equal to when case does not count.
func leastFold(r rune) rune {
	least := r
	for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
		least = min(least, f)
	}
	return least
}

// cost is about how many instructions re takes.
func (re *Regexp) cost() int {
	n := 1
	if re.Op == OpLiteral {
		n = len(re.Rune)
	}
	for _, sub := range re.Sub {
		n += sub.cost()
	}
	if re.Op == OpRepeat {
		n *= max(re.Min, re.Max, 1)
	}
	return n
}

func (p *parser) alternatives() *Regexp {
	if p.depth++; p.depth > maxDepth {
		return p.fail(ErrNestingDepth, p.whole)
	}
	defer func() { p.depth-- }()
	subs := []*Regexp{p.sequence()}
	for strings.HasPrefix(p.rest, "|") {
		p.rest = p.rest[1:]
		subs = append(subs, p.sequence())
	}
	return alternation(subs)
}

func (p *parser) sequence() *Regexp {
	var subs []*Regexp
	for p.rest != "" && p.rest[0] != '|' && p.rest[0] != ')' {
		if strings.HasPrefix(p.rest, `\Q`) && p.flags&PerlX != 0 {
			subs = p.quoted(subs)
		} else if op, _, _, _, ok := p.operator(p.rest); ok {
			if len(subs) == 0 {
				return p.fail(ErrMissingRepeatArgument, op)
			}
			// Behind flags it repeats what is before them.
		} else if atom := p.atom(); atom != nil {
			subs = append(subs, atom)
		} else {
			continue
		}
		if len(subs) > 0 {
			subs[len(subs)-1] = p.repetitions(subs[len(subs)-1])
		}
	}
	subs = joinLiterals(flatten(OpConcat, subs))
	switch len(subs) {
	case 0:
		return &Regexp{Op: OpEmptyMatch}
	case 1:
		return subs[0]
	}
	return &Regexp{Op: OpConcat, Sub: subs}
}

// joinLiterals makes one of literals that follow each other.
func joinLiterals(subs []*Regexp) []*Regexp {
	joined := subs[:0]
	for _, sub := range subs {
		if n := len(joined); n > 0 && sub.Op == OpLiteral && joined[n-1].Op == OpLiteral && sub.Flags == joined[n-1].Flags {
			joined[n-1].Rune = append(joined[n-1].Rune, sub.Rune...)
			continue
		}
		joined = append(joined, sub)
	}
	return joined
}

// quoted reads \Q…\E.
func (p *parser) quoted(subs []*Regexp) []*Regexp {
	text, rest, _ := strings.Cut(p.rest[2:], `\E`)
	if !utf8.ValidString(text) {
		p.fail(ErrInvalidUTF8, text)
		return subs
	}
	p.rest = rest
	for _, c := range text {
		subs = append(subs, literals([]rune{c}, p.flags&FoldCase))
	}
	return subs
}

// operator reads a repetition at the start of s: its text with the question mark behind it, and its bounds.
func (p *parser) operator(s string) (op string, lo, hi int, lazy, ok bool) {
	if s == "" {
		return
	}
	n := 1
	switch s[0] {
	case '*':
		lo, hi = 0, -1
	case '+':
		lo, hi = 1, -1
	case '?':
		lo, hi = 0, 1
	case '{':
		if lo, hi, n = counts(s); n == 0 {
			return
		}
	default:
		return
	}
	if p.flags&PerlX != 0 && len(s) > n && s[n] == '?' {
		n++
		lazy = true
	}
	return s[:n], lo, hi, lazy, true
}

// counts reads {n}, {n,} or {n,m}; size 0 is none of them. A count that is too large is -2.
func counts(s string) (lo, hi, size int) {
	i := 1
	if lo, i = count(s, i); i < 0 || i >= len(s) {
		return 0, 0, 0
	}
	hi = lo
	if s[i] == ',' {
		i++
		if i < len(s) && s[i] == '}' {
			hi = -1
		} else if hi, i = count(s, i); i < 0 {
			return 0, 0, 0
		}
	}
	if i >= len(s) || s[i] != '}' {
		return 0, 0, 0
	}
	return lo, hi, i + 1
}

func count(s string, i int) (n, end int) {
	start := i
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		if n = n*10 + int(s[i]-'0'); n > 1e8 {
			n = 1e8
		}
		i++
	}
	if i == start || i-start > 1 && s[start] == '0' {
		return 0, -1
	}
	if n >= 1e8 {
		n = -2
	}
	return n, i
}

// repetitions reads the operators behind an atom.
func (p *parser) repetitions(re *Regexp) *Regexp {
	first := p.rest
	for {
		op, lo, hi, lazy, ok := p.operator(p.rest)
		if !ok {
			return re
		}
		counted := op[0] == '{'
		if counted && (lo < 0 || lo > maxRepeat || hi > maxRepeat || hi == -2 || hi >= 0 && lo > hi) {
			return p.fail(ErrInvalidRepeatSize, strings.TrimSuffix(op, "?"))
		}
		after := p.rest[len(op):]
		if p.flags&PerlX != 0 && len(first) > len(p.rest) {
			return p.fail(ErrInvalidRepeatOp, first[:len(first)-len(after)])
		}
		re = p.repeat(re, op, lo, hi, lazy)
		if counted && (lo >= 2 || hi >= 2) && !re.fits(maxRepeat) {
			return p.fail(ErrInvalidRepeatSize, op)
		}
		p.rest = after
	}
}

func (p *parser) repeat(sub *Regexp, op string, lo, hi int, lazy bool) *Regexp {
	flags := p.flags
	if lazy {
		flags ^= NonGreedy
	}
	re := &Regexp{Flags: flags & NonGreedy, Sub: []*Regexp{sub}, Min: lo, Max: hi}
	switch op[0] {
	case '*':
		re.Op = OpStar
	case '+':
		re.Op = OpPlus
	case '?':
		re.Op = OpQuest
	default:
		re.Op = OpRepeat
	}
	return re
}

func (p *parser) simple(op Op, flags Flags) *Regexp {
	p.rest = p.rest[1:]
	return &Regexp{Op: op, Flags: flags}
}

// atom reads what can be repeated; nil after flags that hold from here on.
func (p *parser) atom() *Regexp {
	switch p.rest[0] {
	case '(':
		return p.group()
	case '[':
		return p.class()
	case '\\':
		return p.escape()
	case '.':
		if p.flags&DotNL != 0 {
			return p.simple(OpAnyChar, 0)
		}
		return p.simple(OpAnyCharNotNL, 0)
	case '^':
		if p.flags&OneLine != 0 {
			return p.simple(OpBeginText, 0)
		}
		return p.simple(OpBeginLine, 0)
	case '$':
		if p.flags&OneLine != 0 {
			return p.simple(OpEndText, WasDollar)
		}
		return p.simple(OpEndLine, 0)
	}
	c, ok := p.rune()
	if !ok {
		return nil
	}
	return literals([]rune{c}, p.flags&FoldCase)
}

// rune takes the next rune.
func (p *parser) rune() (rune, bool) {
	c, n := utf8.DecodeRuneInString(p.rest)
	if c == utf8.RuneError && n == 1 {
		p.fail(ErrInvalidUTF8, p.rest)
		return 0, false
	}
	p.rest = p.rest[n:]
	return c, true
}

// group reads a parenthesis with what is in it.
func (p *parser) group() *Regexp {
	outer := p.flags
	re := &Regexp{Op: OpCapture}
	switch {
	case p.flags&PerlX != 0 && strings.HasPrefix(p.rest, "(?"):
		named, opens := p.perlGroup(re)
		if p.err != nil || !opens {
			return nil
		}
		if !named {
			re = nil
		}
	default:
		p.rest = p.rest[1:]
	}
	if re != nil {
		p.caps++
		re.Cap = p.caps
	}
	sub := p.alternatives()
	if p.err != nil {
		return sub
	}
	if !strings.HasPrefix(p.rest, ")") {
		return p.fail(ErrMissingParen, p.whole)
	}
	p.rest = p.rest[1:]
	p.flags = outer
	if re == nil {
		return sub
	}
	re.Sub = []*Regexp{sub}
	return re
}

// perlGroup reads (?P<name>, (?<name>, (?flags: and (?flags). It reports whether a capture begins, and whether a group.
func (p *parser) perlGroup(re *Regexp) (named, opens bool) {
	s := p.rest
	if strings.HasPrefix(s, "(?P<") || strings.HasPrefix(s, "(?<") {
		open, after, _ := strings.Cut(s, "<")
		name, _, found := strings.Cut(after, ">")
		if !found {
			if !utf8.ValidString(s) {
				p.fail(ErrInvalidUTF8, s)
			} else {
				p.fail(ErrInvalidNamedCapture, s)
			}
			return
		}
		capture := s[:len(open)+len(name)+2]
		switch {
		case !utf8.ValidString(name):
			p.fail(ErrInvalidUTF8, name)
			return
		case !validName(name):
			p.fail(ErrInvalidNamedCapture, capture)
			return
		}
		re.Name = name
		p.rest = s[len(capture):]
		return true, true
	}
	return false, p.groupFlags()
}

func validName(name string) bool {
	for _, c := range name {
		if c != '_' && (c >= utf8.RuneSelf || !isAlnum(byte(c))) {
			return false
		}
	}
	return name != ""
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}

// groupFlags reads flags behind (?, up to the colon (a group opens) or the parenthesis.
func (p *parser) groupFlags() (opens bool) {
	s := p.rest
	p.rest = s[2:]
	flags, off, some := p.flags, false, false
	for p.rest != "" {
		c, ok := p.rune()
		if !ok {
			return false
		}
		var flag Flags
		switch c {
		case 'i':
			flag = FoldCase
		case 'm':
			flag = OneLine
		case 's':
			flag = DotNL
		case 'U':
			flag = NonGreedy
		case '-':
			if off {
				p.fail(ErrInvalidPerlOp, s[:len(s)-len(p.rest)])
				return false
			}
			off, some = true, false
			continue
		case ':', ')':
			if off && !some {
				p.fail(ErrInvalidPerlOp, s[:len(s)-len(p.rest)])
				return false
			}
			p.flags = flags
			return c == ':'
		default:
			p.fail(ErrInvalidPerlOp, s[:len(s)-len(p.rest)])
			return false
		}
		some = true
		if off == (flag == OneLine) { // m turns OneLine off
			flags |= flag
		} else {
			flags &^= flag
		}
	}
	p.fail(ErrInvalidPerlOp, s)
	return false
}

// escape reads a backslash with what it means outside a class.
func (p *parser) escape() *Regexp {
	s := p.rest
	if p.flags&PerlX != 0 && len(s) >= 2 {
		ops := map[byte]Op{'A': OpBeginText, 'b': OpWordBoundary, 'B': OpNoWordBoundary, 'z': OpEndText}
		if op, ok := ops[s[1]]; ok {
			p.rest = s[2:]
			return &Regexp{Op: op}
		}
		if s[1] == 'C' {
			return p.fail(ErrInvalidEscape, s[:2])
		}
	}
	if r, ok := p.classEscape(nil); ok {
		return p.charClass(r)
	}
	if p.err != nil {
		return nil
	}
	c, ok := p.escapedRune()
	if !ok {
		return nil
	}
	return literals([]rune{c}, p.flags&FoldCase)
}

func (p *parser) charClass(r []rune) *Regexp {
	r = clean(r)
	if p.runes += len(r); p.runes > maxRunes {
		return p.fail(ErrLarge, p.whole)
	}
	return classNode(r)
}

// escapedRune reads a backslash that stands for a character.
func (p *parser) escapedRune() (rune, bool) {
	s := p.rest
	p.rest = s[1:]
	if p.rest == "" {
		p.fail(ErrTrailingBackslash, "")
		return 0, false
	}
	c, ok := p.rune()
	if !ok {
		return 0, false
	}
	if c < utf8.RuneSelf && c != '_' && !isAlnum(byte(c)) || c == '_' {
		return c, true
	}
	switch c {
	case '1', '2', '3', '4', '5', '6', '7':
		// One digit would refer to a group; there is no such thing here.
		if p.rest == "" || p.rest[0] < '0' || p.rest[0] > '7' {
			break
		}
		return p.octal(c - '0'), true
	case '0':
		return p.octal(0), true
	case 'x':
		if r, ok := p.hex(); ok {
			return r, true
		}
	case 'a':
		return '\a', true
	case 'f':
		return '\f', true
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'v':
		return '\v', true
	}
	if p.err == nil {
		p.fail(ErrInvalidEscape, s[:len(s)-len(p.rest)])
	}
	return 0, false
}

// octal reads up to two digits behind the first.
func (p *parser) octal(r rune) rune {
	for i := 0; i < 2 && p.rest != "" && '0' <= p.rest[0] && p.rest[0] <= '7'; i++ {
		r = r*8 + rune(p.rest[0]-'0')
		p.rest = p.rest[1:]
	}
	return r
}

func unhex(c rune) rune {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return c | 0x20 - 'a' + 10
	}
	return -1
}

// hex reads two digits, or any number in braces.
func (p *parser) hex() (rune, bool) {
	if p.rest == "" {
		return 0, false
	}
	c, ok := p.rune()
	if !ok {
		return 0, false
	}
	if c != '{' {
		x := unhex(c)
		if p.rest == "" {
			return 0, false
		}
		d, ok := p.rune()
		if y := unhex(d); ok && x >= 0 && y >= 0 {
			return x*16 + y, true
		}
		return 0, false
	}
	r, n := rune(0), 0
	for p.rest != "" {
		c, ok := p.rune()
		if !ok {
			return 0, false
		}
		if c == '}' {
			return r, n > 0
		}
		x := unhex(c)
		if x < 0 {
			return 0, false
		}
		if r = r*16 + x; r > utf8.MaxRune {
			return 0, false
		}
		n++
	}
	return 0, false
}
