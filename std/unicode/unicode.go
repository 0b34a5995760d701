// Package unicode knows the properties of runes.
//
// Questions about the common properties are answered from one table of classes (classes.go); the exported tables
// (tables.go) are there for those who look into them.
package unicode

const (
	MaxRune         = '\U0010FFFF'
	ReplacementChar = '\uFFFD'
	MaxASCII        = '\u007F'
	MaxLatin1       = '\u00FF'
)

// RangeTable is a set of runes: sorted ranges that do not overlap.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int // number of ranges in R16 with Hi <= MaxLatin1
}

// Range16 is the runes from Lo to Hi in steps of Stride.
type Range16 struct {
	Lo     uint16
	Hi     uint16
	Stride uint16
}

// Range32 is Range16 for runes above 1<<16.
type Range32 struct {
	Lo     uint32
	Hi     uint32
	Stride uint32
}

// table reads a table as gen/tables.go writes it: numbers in base 32, the distance from the last range with a bit that tells
// whether there is a stride, the length, the stride.
func table(code string) *RangeTable {
	n16, n32 := scanTable(code, nil)
	t := &RangeTable{}
	if n16 > 0 {
		t.R16 = make([]Range16, 0, n16)
	}
	if n32 > 0 {
		t.R32 = make([]Range32, 0, n32)
	}
	scanTable(code, t)
	return t
}

// scanTable counts the ranges of code and, if t is not nil, appends them to it.
func scanTable(code string, t *RangeTable) (n16, n32 int) {
	i := 0
	next := func() uint32 {
		var x uint32
		for shift := 0; ; shift += 5 {
			c := code[i] - '0'
			i++
			x |= uint32(c&31) << uint(shift)
			if c < 32 {
				return x
			}
		}
	}
	var hi uint32
	for i < len(code) {
		head := next()
		lo := hi + head>>1
		hi = lo + next()
		stride := uint32(1)
		if head&1 != 0 {
			stride = next()
		}
		if hi < 1<<16 {
			n16++
		} else {
			n32++
		}
		switch {
		case t == nil:
		case hi < 1<<16:
			t.R16 = append(t.R16, Range16{uint16(lo), uint16(hi), uint16(stride)})
			if hi <= MaxLatin1 {
				t.LatinOffset++
			}
		default:
			t.R32 = append(t.R32, Range32{lo, hi, stride})
		}
	}
	return n16, n32
}

// Is reports whether r is in the table.
func Is(rangeTab *RangeTable, r rune) bool {
	if r16 := rangeTab.R16; len(r16) > 0 && uint32(r) <= uint32(r16[len(r16)-1].Hi) {
		return is16(r16, uint16(r))
	}
	if r32 := rangeTab.R32; len(r32) > 0 && r >= rune(r32[0].Lo) {
		return is32(r32, uint32(r))
	}
	return false
}

func is16(ranges []Range16, r uint16) bool {
	low, high := 0, len(ranges)
	for low < high {
		m := int(uint(low+high) >> 1)
		x := &ranges[m]
		switch {
		case r < x.Lo:
			high = m
		case r > x.Hi:
			low = m + 1
		default:
			return x.Stride == 1 || (r-x.Lo)%x.Stride == 0
		}
	}
	return false
}

func is32(ranges []Range32, r uint32) bool {
	low, high := 0, len(ranges)
	for low < high {
		m := int(uint(low+high) >> 1)
		x := &ranges[m]
		switch {
		case r < x.Lo:
			high = m
		case r > x.Hi:
			low = m + 1
		default:
			return x.Stride == 1 || (r-x.Lo)%x.Stride == 0
		}
	}
	return false
}

// In reports whether r is in one of the tables.
//
//go:noinline
func In(r rune, ranges ...*RangeTable) bool {
	for _, t := range ranges {
		if Is(t, r) {
			return true
		}
	}
	return false
}

// IsOneOf reports whether r is in one of the tables.
func IsOneOf(ranges []*RangeTable, r rune) bool { return In(r, ranges...) }

// GraphicRanges and PrintRanges are what IsGraphic and IsPrint accept; spaces but for ASCII's do not print.
var (
	GraphicRanges = []*RangeTable{L, M, N, P, S, Zs}
	PrintRanges   = []*RangeTable{L, M, N, P, S}
)

// Bits of a class, in the order of gen/tables.go.
const (
	classLetter = 1 << iota
	classUpper
	classLower
	classTitle
	classDigit
	classNumber
	classMark
	classPunct
	classSymbol
	classGraphic
)

func classOf(r rune) uint16 {
	if uint32(r) >= classLimit {
		return classOfHigh(r)
	}
	i := uint32(r) / 64 * 2
	block := uint32(classBlocks[i]-'0')<<6 | uint32(classBlocks[i+1]-'0')
	return classBits[classStage2[block*64+uint32(r)%64]-'0']
}

// classOfHigh: beyond the table there are only variation selectors.
func classOfHigh(r rune) uint16 {
	if 0xE0100 <= r && r <= 0xE01EF {
		return classMark | classGraphic
	}
	return 0
}

func IsLetter(r rune) bool { return classOf(r)&classLetter != 0 }
func IsUpper(r rune) bool  { return classOf(r)&classUpper != 0 }
func IsLower(r rune) bool  { return classOf(r)&classLower != 0 }
func IsTitle(r rune) bool  { return classOf(r)&classTitle != 0 }
func IsDigit(r rune) bool  { return classOf(r)&classDigit != 0 }
func IsNumber(r rune) bool { return classOf(r)&classNumber != 0 }
func IsMark(r rune) bool   { return classOf(r)&classMark != 0 }
func IsPunct(r rune) bool  { return classOf(r)&classPunct != 0 }
func IsSymbol(r rune) bool { return classOf(r)&classSymbol != 0 }

//go:noinline
func IsGraphic(r rune) bool { return classOf(r)&classGraphic != 0 }

// IsPrint is IsGraphic without spaces other than ASCII's.
//
//go:noinline
func IsPrint(r rune) bool {
	return r == ' ' || classOf(r)&(classLetter|classMark|classNumber|classPunct|classSymbol) != 0
}

// IsControl reports whether r is a control character.
func IsControl(r rune) bool {
	return uint32(r) < 0x20 || 0x7F <= r && r < 0xA0
}

// IsSpace reports whether r is white space.
//
//go:noinline
func IsSpace(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		switch r {
		case '\t', '\n', '\v', '\f', '\r', ' ', 0x85, 0xA0:
			return true
		}
		return false
	}
	switch {
	case 0x2000 <= r && r <= 0x200a, r == 0x1680, r == 0x2028, r == 0x2029, r == 0x202f, r == 0x205f, r == 0x3000:
		return true
	}
	return false
}
