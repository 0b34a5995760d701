package unicode

// Case.

const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

// UpperLower as a delta says that upper and lower case alternate in the range.
const UpperLower = MaxRune + 1

// CaseRange maps the runes from Lo to Hi to other cases by adding a delta.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

type d [MaxCase]rune

// SpecialCase has the case mappings of a language, where they differ.
type SpecialCase []CaseRange

// to maps r by the ranges; found tells whether one of them has it.
func to(_case int, r rune, caseRanges []CaseRange) (mapped rune, found bool) {
	if _case < 0 || MaxCase <= _case {
		return ReplacementChar, false
	}
	low, high := 0, len(caseRanges)
	for low < high {
		m := int(uint(low+high) >> 1)
		c := &caseRanges[m]
		switch {
		case r < rune(c.Lo):
			high = m
		case r > rune(c.Hi):
			low = m + 1
		default:
			delta := c.Delta[_case]
			if delta > MaxRune {
				// Upper case at even distances from Lo, lower case at odd ones; title case is upper case.
				return rune(c.Lo) + ((r-rune(c.Lo))&^1 | rune(_case&1)), true
			}
			return r + delta, true
		}
	}
	return r, false
}

// To maps r to a case.
func To(_case int, r rune) rune {
	r, _ = to(_case, r, caseRanges[:])
	return r
}

func ToUpper(r rune) rune {
	if uint32(r) <= MaxASCII {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	return To(UpperCase, r)
}

func ToLower(r rune) rune {
	if uint32(r) <= MaxASCII {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return To(LowerCase, r)
}

func ToTitle(r rune) rune {
	if uint32(r) <= MaxASCII {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	return To(TitleCase, r)
}

func (special SpecialCase) ToUpper(r rune) rune {
	r1, found := to(UpperCase, r, []CaseRange(special))
	if r1 == r && !found {
		r1 = ToUpper(r)
	}
	return r1
}

func (special SpecialCase) ToTitle(r rune) rune {
	r1, found := to(TitleCase, r, []CaseRange(special))
	if r1 == r && !found {
		r1 = ToTitle(r)
	}
	return r1
}

func (special SpecialCase) ToLower(r rune) rune {
	r1, found := to(LowerCase, r, []CaseRange(special))
	if r1 == r && !found {
		r1 = ToLower(r)
	}
	return r1
}

// TurkishCase has i with and without a dot.
var TurkishCase SpecialCase = SpecialCase{
	{0x0049, 0x0049, d{0, 0x131 - 0x49, 0}},
	{0x0069, 0x0069, d{0x130 - 0x69, 0, 0x130 - 0x69}},
	{0x0130, 0x0130, d{0, 0x69 - 0x130, 0}},
	{0x0131, 0x0131, d{0x49 - 0x131, 0, 0x49 - 0x131}},
}

// AzeriCase is TurkishCase.
var AzeriCase SpecialCase = TurkishCase

type foldPair struct {
	from, to uint32
}

// SimpleFold returns the next rune that equals r but for case: the least one above r, or else the least of all.
func SimpleFold(r rune) rune {
	if r < 0 || r > MaxRune {
		return r
	}
	low, high := 0, len(caseOrbit)
	for low < high {
		m := int(uint(low+high) >> 1)
		if rune(caseOrbit[m].from) < r {
			low = m + 1
		} else {
			high = m
		}
	}
	if low < len(caseOrbit) && rune(caseOrbit[low].from) == r {
		return rune(caseOrbit[low].to)
	}
	if l := ToLower(r); l != r {
		return l
	}
	return ToUpper(r)
}
