package syntax

import (
	"strconv"
	"strings"
	"unicode"
)

// A tree printed as an expression that Parse, with the flags of Perl, reads as that tree again.
//
// Which of the flags i, m and s are on is said in as few groups as need be. A node needs some flags on and some off (needs);
// in a sequence, parts that agree share a group: from the first that needs a flag on to the last.

// modes is a set of flags, as they are written.
type modes uint8

const (
	modeFold  modes = 1 << iota // i
	modeLines                   // m
	modeDot                     // s
)

// A modeGroup is what opens before a node or closes behind it.
type modeGroup struct {
	on, off modes
	closes  bool
}

type printer struct {
	b      strings.Builder
	groups map[*Regexp]modeGroup
}

// String returns the expression.
func (re *Regexp) String() string {
	p := &printer{groups: make(map[*Regexp]modeGroup)}
	on, off := p.needs(re)
	off &^= modeFold // it is off at first
	p.write(re, modeGroup{on, off, on|off != 0}, false)
	return p.b.String()
}

// needs returns the modes that must be on and off for re, of which its parts have not seen to themselves.
func (p *printer) needs(re *Regexp) (on, off modes) {
	switch re.Op {
	case OpLiteral:
		for _, r := range re.Rune {
			if unicode.SimpleFold(r) != r {
				if re.Flags&FoldCase != 0 {
					return modeFold, 0
				}
				return 0, modeFold
			}
		}
	case OpCharClass:
		if !closedUnderFolding(re.Rune) {
			return 0, modeFold
		}
	case OpAnyCharNotNL:
		return 0, modeDot
	case OpAnyChar:
		return modeDot, 0
	case OpBeginLine, OpEndLine:
		return modeLines, 0
	case OpEndText:
		if re.Flags&WasDollar != 0 {
			return 0, modeLines
		}
	case OpCapture, OpStar, OpPlus, OpQuest, OpRepeat:
		return p.needs(re.Sub[0])
	case OpConcat, OpAlternate:
		return p.needsOfParts(re.Sub)
	}
	return 0, 0
}

func (p *printer) needsOfParts(parts []*Regexp) (on, off modes) {
	first, last := 0, 0
	var everOff modes
	conflict := false
	for i, part := range parts {
		partOn, partOff := p.needs(part)
		if on&partOff != 0 || partOn&off != 0 {
			p.span(parts[first], parts[last], on)
			on, off, first, conflict = 0, 0, i, true
		}
		if on == 0 && partOn != 0 && first < i {
			first = i
		}
		on |= partOn
		off |= partOff
		everOff |= partOff
		if partOn != 0 {
			last = i
		}
	}
	if !conflict {
		return on, off
	}
	p.span(parts[first], parts[last], on)
	return 0, everOff
}

// span groups the parts from first to last.
func (p *printer) span(first, last *Regexp, on modes) {
	if on == 0 {
		return
	}
	p.groups[first] = modeGroup{on: on}
	g := p.groups[last]
	g.closes = true
	p.groups[last] = g
}

// The runes that have others that are equal to them when case does not count.
const firstFold, lastFold = 'A', 0x1e943

func closedUnderFolding(class []rune) bool {
	inst := Inst{Op: InstRune, Rune: class}
	for i := 0; i < len(class); i += 2 {
		for r := max(firstFold, class[i]); r <= min(lastFold, class[i+1]); r++ {
			for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
				if inst.MatchRunePos(f) < 0 {
					return false
				}
			}
		}
	}
	return true
}

func (m modes) letters() string {
	letters := ""
	for i, c := range []string{"i", "m", "s"} {
		if m&(1<<i) != 0 {
			letters += c
		}
	}
	return letters
}

// write writes re, in the group that its own place asks for or g; bound: in parentheses.
func (p *printer) write(re *Regexp, g modeGroup, bound bool) {
	if own, ok := p.groups[re]; ok {
		g.on |= own.on
		g.closes = g.closes || own.closes
	}
	opens := g.on|g.off != 0
	if opens {
		p.b.WriteString("(?" + g.on.letters())
		if g.off != 0 {
			p.b.WriteString("-" + g.off.letters())
		}
		p.b.WriteByte(':')
	}
	bound = bound && !(opens && g.closes)
	if bound {
		p.b.WriteString("(?:")
	}
	p.writeNode(re)
	if bound {
		p.b.WriteByte(')')
	}
	if g.closes {
		p.b.WriteByte(')')
	}
}

var plainNodes = map[Op]string{
	OpNoMatch: `[^\x00-\x{10FFFF}]`, OpEmptyMatch: `(?:)`, OpAnyCharNotNL: `.`, OpAnyChar: `.`, OpBeginLine: `^`, OpEndLine: `$`,
	OpBeginText: `\A`, OpEndText: `\z`, OpWordBoundary: `\b`, OpNoWordBoundary: `\B`,
}

func (p *printer) writeNode(re *Regexp) {
	switch re.Op {
	case OpLiteral:
		for _, r := range re.Rune {
			p.writeRune(r, false)
		}
	case OpCharClass:
		p.writeClass(re.Rune)
	case OpCapture:
		p.writeCapture(re)
	case OpStar, OpPlus, OpQuest, OpRepeat:
		sub := re.Sub[0]
		p.write(sub, modeGroup{}, sub.Op > OpCapture || sub.Op == OpLiteral && len(sub.Rune) > 1)
		p.b.WriteString(re.operator())
	case OpConcat:
		for _, sub := range re.Sub {
			p.write(sub, modeGroup{}, sub.Op == OpAlternate)
		}
	case OpAlternate:
		for i, sub := range re.Sub {
			if i > 0 {
				p.b.WriteByte('|')
			}
			p.write(sub, modeGroup{}, false)
		}
	default:
		text, ok := plainNodes[re.Op]
		switch {
		case re.Op == OpEndText && re.Flags&WasDollar != 0:
			text = `$`
		case !ok:
			text = "<invalid op" + strconv.Itoa(int(re.Op)) + ">"
		}
		p.b.WriteString(text)
	}
}

func (p *printer) writeCapture(re *Regexp) {
	p.b.WriteByte('(')
	if re.Name != "" {
		p.b.WriteString("?P<" + re.Name + ">")
	}
	if re.Sub[0].Op != OpEmptyMatch {
		p.write(re.Sub[0], modeGroup{}, false)
	}
	p.b.WriteByte(')')
}

// operator returns what is written behind what re repeats.
func (re *Regexp) operator() string {
	var text string
	switch re.Op {
	case OpStar:
		text = "*"
	case OpPlus:
		text = "+"
	case OpQuest:
		text = "?"
	default:
		text = "{" + strconv.Itoa(re.Min)
		if re.Max != re.Min {
			text += ","
			if re.Max >= 0 {
				text += strconv.Itoa(re.Max)
			}
		}
		text += "}"
	}
	if re.Flags&NonGreedy != 0 {
		text += "?"
	}
	return text
}

// writeClass writes the pairs, or what is between them where the class goes from the first rune to the last.
func (p *printer) writeClass(pairs []rune) {
	switch n := len(pairs); {
	case n%2 != 0:
		p.b.WriteString("[invalid char class]")
		return
	case n == 0:
		p.b.WriteString(plainNodes[OpNoMatch])
		return
	case n > 2 && pairs[0] == 0 && pairs[n-1] == unicode.MaxRune:
		p.b.WriteString("[^")
		for i := 1; i < n-1; i += 2 {
			p.writeRange(pairs[i]+1, pairs[i+1]-1)
		}
	default:
		p.b.WriteByte('[')
		for i := 0; i < n; i += 2 {
			p.writeRange(pairs[i], pairs[i+1])
		}
	}
	p.b.WriteByte(']')
}

func (p *printer) writeRange(lo, hi rune) {
	p.writeRune(lo, lo == '-')
	if lo == hi {
		return
	}
	if hi != lo+1 {
		p.b.WriteByte('-')
	}
	p.writeRune(hi, hi == '-')
}

var controls = map[rune]string{'\a': `\a`, '\f': `\f`, '\n': `\n`, '\r': `\r`, '\t': `\t`, '\v': `\v`}

func (p *printer) writeRune(r rune, escaped bool) {
	hex := strconv.FormatInt(int64(r), 16)
	switch control := controls[r]; {
	case unicode.IsPrint(r):
		if escaped || strings.ContainsRune(`\.+*?()|[]{}^$`, r) {
			p.b.WriteByte('\\')
		}
		p.b.WriteRune(r)
	case control != "":
		p.b.WriteString(control)
	case r < 0x10:
		p.b.WriteString(`\x0` + hex)
	case r < 0x100:
		p.b.WriteString(`\x` + hex)
	default:
		p.b.WriteString(`\x{` + hex + `}`)
	}
}
