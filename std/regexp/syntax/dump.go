package syntax

import (
	"strconv"
	"strings"
)

// Programs and the names of operations, printed.

var opNames = [...]string{
	"NoMatch", "EmptyMatch", "Literal", "CharClass", "AnyCharNotNL", "AnyChar", "BeginLine", "EndLine", "BeginText", "EndText",
	"WordBoundary", "NoWordBoundary", "Capture", "Star", "Plus", "Quest", "Repeat", "Concat", "Alternate",
}

func (i Op) String() string {
	if n := int(i) - int(OpNoMatch); n >= 0 && n < len(opNames) {
		return opNames[n]
	}
	return "Op(" + strconv.Itoa(int(i)) + ")"
}

var instNames = [...]string{
	"InstAlt", "InstAltMatch", "InstCapture", "InstEmptyWidth", "InstMatch", "InstFail", "InstNop", "InstRune", "InstRune1",
	"InstRuneAny", "InstRuneAnyNotNL",
}

func (i InstOp) String() string {
	if int(i) < len(instNames) {
		return instNames[i]
	}
	return ""
}

// String lists the program, an instruction a line; the first one to be done has a star.
func (p *Prog) String() string {
	var b strings.Builder
	for i := range p.Inst {
		number := strconv.Itoa(i)
		b.WriteString(strings.Repeat(" ", max(0, 3-len(number))) + number)
		if i == p.Start {
			b.WriteByte('*')
		}
		b.WriteString("\t" + p.Inst[i].String() + "\n")
	}
	return b.String()
}

func (i *Inst) String() string {
	next, arg := strconv.Itoa(int(i.Out)), strconv.Itoa(int(i.Arg))
	switch i.Op {
	case InstAlt:
		return "alt -> " + next + ", " + arg
	case InstAltMatch:
		return "altmatch -> " + next + ", " + arg
	case InstCapture:
		return "cap " + arg + " -> " + next
	case InstEmptyWidth:
		return "empty " + arg + " -> " + next
	case InstMatch:
		return "match"
	case InstFail:
		return "fail"
	case InstNop:
		return "nop -> " + next
	case InstRune:
		return "rune " + i.runes() + " -> " + next
	case InstRune1:
		return "rune1 " + strconv.QuoteToASCII(string(i.Rune)) + " -> " + next
	case InstRuneAny:
		return "any -> " + next
	case InstRuneAnyNotNL:
		return "anynotnl -> " + next
	}
	return ""
}

func (i *Inst) runes() string {
	if i.Rune == nil {
		return "<nil>"
	}
	text := strconv.QuoteToASCII(string(i.Rune))
	if Flags(i.Arg)&FoldCase != 0 {
		text += "/i"
	}
	return text
}
