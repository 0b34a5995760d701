//go:build ignore

// Writes tables.go and classes.go from the tables of the Unicode version that the running Go has:
// `go run gen/tables.go`, in the package's folder.
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"os"
	"sort"
	"strings"
	"unicode"
)

// The properties that letters.go asks for, as bits of a class.
var bits = []func(rune) bool{
	unicode.IsLetter, unicode.IsUpper, unicode.IsLower, unicode.IsTitle, unicode.IsDigit, unicode.IsNumber, unicode.IsMark, unicode.IsPunct,
}
var highBits = []func(rune) bool{unicode.IsSymbol, unicode.IsGraphic, unicode.IsControl}

func main() {
	classes()
	tables()
}

func write(name string, b *bytes.Buffer) {
	src, err := format.Source(b.Bytes())
	if err != nil {
		panic(err)
	}
	os.WriteFile(name, src, 0666)
}

func classOf(r rune) (c uint16) {
	for k, f := range append(bits, highBits...) {
		if f(r) {
			c |= 1 << k
		}
	}
	return c
}

// classes.go: a class of bits for each rune, in two stages: blocks of 64 runes, equal ones once.
func classes() {
	var kinds []uint16
	kindOf := map[uint16]int{}
	blocks := map[string]int{}
	var first, second strings.Builder
	last := rune(0x32400)
	for r := rune(0); r < last; r += 64 {
		block := make([]byte, 64)
		for i := range block {
			c := classOf(r + rune(i))
			n, ok := kindOf[c]
			if !ok {
				n = len(kinds)
				kindOf[c] = n
				kinds = append(kinds, c)
			}
			block[i] = byte('0' + n)
		}
		n, ok := blocks[string(block)]
		if !ok {
			n = len(blocks)
			blocks[string(block)] = n
			second.Write(block)
		}
		first.WriteByte(byte('0' + n>>6))
		first.WriteByte(byte('0' + n&63))
	}
	b := new(bytes.Buffer)
	fmt.Fprintf(b, "// Made by gen/tables.go.\n\npackage unicode\n\n// The classes of runes below %#x, see has. Numbers are written as characters from '0' on.\nconst classLimit = %#x\n\n", last, last)
	fmt.Fprintf(b, "var classBits = [...]uint16{")
	for _, k := range kinds {
		fmt.Fprintf(b, "%#x, ", k)
	}
	fmt.Fprintf(b, "}\n\n// The same for Latin-1, one by one.\nvar latin = [MaxLatin1 + 1]uint16{")
	for r := range rune(unicode.MaxLatin1 + 1) {
		if r%16 == 0 {
			fmt.Fprintf(b, "\n")
		}
		fmt.Fprintf(b, "%#x, ", classOf(r))
	}
	fmt.Fprintf(b, "\n}\n\nconst classBlocks = \"\" +\n%s\nconst classStage2 = \"\" +\n%s", lines(first.String()), lines(second.String()))
	write("classes.go", b)
}

func lines(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		n := min(len(s), 2048)
		fmt.Fprintf(&b, "\t%s", quote(s[:n]))
		s = s[n:]
		if len(s) > 0 {
			b.WriteString(" +")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// quote quotes bytes with the shortest escapes.
func quote(s string) string {
	b := []byte{'"'}
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case ' ' <= c && c < 0x7f:
			b = append(b, c)
		default:
			b = append(b, fmt.Sprintf("\\x%02x", c)...)
		}
	}
	return string(append(b, '"'))
}

// encode writes a table as numbers in base 32: lo - last hi, hi - lo, stride.
func encode(t *unicode.RangeTable) string {
	var b []byte
	last := uint32(0)
	put := func(x uint32) {
		for ; x >= 32; x >>= 5 {
			b = append(b, '0'+byte(x&31|32))
		}
		b = append(b, '0'+byte(x))
	}
	add := func(lo, hi, stride uint32) {
		put((lo-last)<<1 | map[bool]uint32{true: 1}[stride != 1])
		put(hi - lo)
		if stride != 1 {
			put(stride)
		}
		last = hi
	}
	for _, r := range t.R16 {
		add(uint32(r.Lo), uint32(r.Hi), uint32(r.Stride))
	}
	for _, r := range t.R32 {
		add(r.Lo, r.Hi, r.Stride)
	}
	return quote(string(b))
}

func tables() {
	b := new(bytes.Buffer)
	fmt.Fprintf(b, "// Made by gen/tables.go.\n\npackage unicode\n\n// Version is the version of Unicode that the tables are from.\nconst Version = %q\n\n", unicode.Version)
	aliases := map[string][]string{
		"C": {"Other"}, "L": {"Letter"}, "M": {"Mark"}, "N": {"Number"}, "P": {"Punct"}, "S": {"Symbol"}, "Z": {"Space"},
		"Ll": {"Lower"}, "Lu": {"Upper"}, "Lt": {"Title"}, "Nd": {"Digit"},
	}
	group := func(doc, mapName string, m map[string]*unicode.RangeTable, aliases map[string][]string) {
		var names []string
		for name := range m {
			names = append(names, name)
		}
		sort.Strings(names)
		seen := map[*unicode.RangeTable]string{}
		fmt.Fprintf(b, "// %s\nvar (\n", doc)
		for _, name := range names {
			if first, ok := seen[m[name]]; ok {
				fmt.Fprintf(b, "%s = %s\n", name, first)
				continue
			}
			seen[m[name]] = name
			fmt.Fprintf(b, "%s = table(%s)\n", name, encode(m[name]))
			for _, alias := range aliases[name] {
				fmt.Fprintf(b, "%s = %s\n", alias, name)
			}
		}
		fmt.Fprintf(b, ")\n\n// %s by name.\nvar %s = map[string]*RangeTable{\n", mapName, mapName)
		for _, name := range names {
			fmt.Fprintf(b, "%q: %s,\n", name, name)
		}
		fmt.Fprintf(b, "}\n\n")
	}
	group("Categories.", "Categories", unicode.Categories, aliases)
	group("Scripts.", "Scripts", unicode.Scripts, nil)
	group("Properties.", "Properties", unicode.Properties, nil)
	folds := func(name string, m map[string]*unicode.RangeTable) {
		var names []string
		for n := range m {
			names = append(names, n)
		}
		sort.Strings(names)
		fmt.Fprintf(b, "// %s: for a category or script, runes outside of it that fold to runes inside.\nvar %s = map[string]*RangeTable{\n", name, name)
		for _, n := range names {
			fmt.Fprintf(b, "%q: table(%s),\n", n, encode(m[n]))
		}
		fmt.Fprintf(b, "}\n\n")
	}
	folds("FoldCategory", unicode.FoldCategory)
	folds("FoldScript", unicode.FoldScript)
	var names []string
	for n := range unicode.CategoryAliases {
		names = append(names, n)
	}
	sort.Strings(names)
	fmt.Fprintf(b, "// CategoryAliases maps long names of categories to short ones.\nvar CategoryAliases = map[string]string{\n")
	for _, n := range names {
		fmt.Fprintf(b, "%q: %q,\n", n, unicode.CategoryAliases[n])
	}
	fmt.Fprintf(b, "}\n\n// CaseRanges holds the case mappings.\nvar CaseRanges = caseRanges[:]\n\nvar caseRanges = [...]CaseRange{\n")
	for _, c := range unicode.CaseRanges {
		fmt.Fprintf(b, "{%#x, %#x, d{%d, %d, %d}},\n", c.Lo, c.Hi, c.Delta[0], c.Delta[1], c.Delta[2])
	}
	fmt.Fprintf(b, "}\n\n// Orbits of runes that fold to each other where upper and lower case do not say so: each rune with the next.\nvar caseOrbit = [...]foldPair{\n")
	for r := rune(0); r <= unicode.MaxRune; r++ {
		f := unicode.SimpleFold(r)
		simple := r
		if l := unicode.ToLower(r); l != r {
			simple = l
		} else {
			simple = unicode.ToUpper(r)
		}
		if f != simple {
			fmt.Fprintf(b, "{%#x, %#x},\n", r, f)
		}
	}
	fmt.Fprintf(b, "}\n")
	write("tables.go", b)
}
