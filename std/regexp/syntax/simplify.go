package syntax

import "slices"

// Simplify returns an equivalent tree without counted repetitions and with fewer operators; it shares parts with re.
func (re *Regexp) Simplify() *Regexp {
	if re == nil {
		return nil
	}
	switch re.Op {
	case OpCapture, OpConcat, OpAlternate:
		return re.simplifyParts()
	case OpStar, OpPlus, OpQuest:
		if sub := re.Sub[0].Simplify(); sub != re.Sub[0] || sub.absorbs(re.Op, re.Flags) {
			return repeated(re.Op, re.Flags, sub)
		}
	case OpRepeat:
		return re.unroll()
	}
	return re
}

func (re *Regexp) simplifyParts() *Regexp {
	parts := make([]*Regexp, len(re.Sub))
	for i, sub := range re.Sub {
		parts[i] = sub.Simplify()
	}
	if slices.Equal(parts, re.Sub) {
		return re
	}
	simple := *re
	simple.Rune = nil
	simple.Sub = parts
	return &simple
}

// absorbs reports whether repeating re by op makes no difference.
func (re *Regexp) absorbs(op Op, flags Flags) bool {
	return re.Op == OpEmptyMatch || re.Op == op && (re.Flags^flags)&NonGreedy == 0
}

func repeated(op Op, flags Flags, sub *Regexp) *Regexp {
	if sub.absorbs(op, flags) {
		return sub
	}
	return &Regexp{Op: op, Flags: flags, Sub: []*Regexp{sub}}
}

// unroll writes a counted repetition out: x{2,} is xx+, x{2,4} is xx(?:x(?:x)?)?, so that optional parts nest.
func (re *Regexp) unroll() *Regexp {
	lo, hi := re.Min, re.Max
	if lo == 0 && hi == 0 {
		return &Regexp{Op: OpEmptyMatch}
	}
	sub := re.Sub[0].Simplify()
	var tail *Regexp // what follows the copies that must be
	switch {
	case hi == -1 && lo == 0:
		return repeated(OpStar, re.Flags, sub)
	case hi == -1:
		tail = repeated(OpPlus, re.Flags, sub)
		lo--
	case hi < lo:
		return &Regexp{Op: OpNoMatch}
	default:
		for range hi - lo {
			optional := sub
			if tail != nil {
				optional = &Regexp{Op: OpConcat, Sub: []*Regexp{sub, tail}}
			}
			tail = repeated(OpQuest, re.Flags, optional)
		}
	}
	parts := slices.Repeat([]*Regexp{sub}, lo)
	if tail != nil {
		parts = append(parts, tail)
	}
	if len(parts) == 1 && (lo == 0 || re.Max == 1) {
		return parts[0]
	}
	return &Regexp{Op: OpConcat, Sub: parts}
}
