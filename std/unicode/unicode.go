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

// In reports whether r is in one of the tables, and IsOneOf does.
func In(r rune, ranges ...*RangeTable) bool {
	for _, t := range ranges {
		if Is(t, r) {
			return true
		}
	}
	return false
}

func IsOneOf(ranges []*RangeTable, r rune) bool {
	for _, t := range ranges {
		if Is(t, r) {
			return true
		}
	}
	return false
}

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
	classControl
)

// has reports whether r's class has one of the bits. Beyond the table there are only variation selectors.
func has(r rune, bits uint16) bool {
	switch {
	case uint32(r) <= MaxLatin1:
		return latin[uint8(r)]&bits != 0
	case uint32(r) < classLimit:
		i := uint32(r) / 64 * 2
		block := uint32(classBlocks[i]-'0')<<6 | uint32(classBlocks[i+1]-'0')
		return classBits[classStage2[block*64+uint32(r)%64]-'0']&bits != 0
	}
	return 0xE0100 <= r && r <= 0xE01EF && bits&(classMark|classGraphic) != 0
}

// What is asked most often is answered for Latin-1 at once.

func IsLetter(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[uint8(r)]&classLetter != 0
	}
	return has(r, classLetter)
}

func IsUpper(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[uint8(r)]&classUpper != 0
	}
	return has(r, classUpper)
}

func IsLower(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[uint8(r)]&classLower != 0
	}
	return has(r, classLower)
}

func IsNumber(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[uint8(r)]&classNumber != 0
	}
	return has(r, classNumber)
}

func IsPunct(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[uint8(r)]&classPunct != 0
	}
	return has(r, classPunct)
}

func IsSymbol(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[uint8(r)]&classSymbol != 0
	}
	return has(r, classSymbol)
}

func IsMark(r rune) bool { return has(r, classMark) }

func IsTitle(r rune) bool {
	if r <= MaxLatin1 {
		return false
	}
	return has(r, classTitle)
}

func IsDigit(r rune) bool {
	if r <= MaxLatin1 {
		return '0' <= r && r <= '9'
	}
	return has(r, classDigit)
}

//go:noinline
func IsGraphic(r rune) bool { return has(r, classGraphic) }

// IsPrint is IsGraphic without spaces other than ASCII's.
//
//go:noinline
func IsPrint(r rune) bool {
	return r == ' ' || has(r, classLetter|classMark|classNumber|classPunct|classSymbol)
}

// IsControl reports whether r is a control character. All are in Latin-1.
func IsControl(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[uint8(r)]&classControl != 0
	}
	return false
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
