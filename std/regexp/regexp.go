// Package regexp has regular expressions that match in time linear in the text.
package regexp

import (
	"io"
	"regexp/syntax"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// Regexp is a compiled expression. Goroutines may share it, but for Longest.
type Regexp struct {
	expr           string
	prog           *syntax.Prog
	numSubexp      int
	subexpNames    []string
	prefix         string // every match begins with it
	prefixComplete bool   // and is no more
	anchored       bool   // matches begin where the text does
	longest        bool
	machines       *sync.Pool
}

func (re *Regexp) String() string { return re.expr }

// Copy returns a copy: needed only to call Longest on one of the two.
func (re *Regexp) Copy() *Regexp {
	re2 := *re
	return &re2
}

// Compile reads an expression. Of the matches that begin leftmost, the one that a backtracking search finds first counts.
func Compile(expr string) (*Regexp, error) { return compile(expr, syntax.Perl, false) }

// CompilePOSIX reads egrep's syntax, and prefers the longest of the leftmost matches.
func CompilePOSIX(expr string) (*Regexp, error) { return compile(expr, syntax.POSIX, true) }

// Longest makes searches prefer the longest of the leftmost matches.
func (re *Regexp) Longest() { re.longest = true }

func compile(expr string, mode syntax.Flags, longest bool) (*Regexp, error) {
	tree, err := syntax.Parse(expr, mode)
	if err != nil {
		return nil, err
	}
	prog, err := syntax.Compile(tree)
	if err != nil {
		return nil, err
	}
	re := &Regexp{
		expr: expr, prog: prog, numSubexp: tree.MaxCap(), subexpNames: tree.CapNames(), longest: longest,
		machines: new(sync.Pool),
	}
	re.prefix, re.prefixComplete = prog.Prefix()
	re.anchored = prog.StartCond()&syntax.EmptyBeginText != 0
	return re, nil
}

// MustCompile is Compile for expressions that are known to be right: it panics where they are not.
func MustCompile(str string) *Regexp {
	re, err := Compile(str)
	if err != nil {
		panic(`regexp: Compile(` + quote(str) + `): ` + err.Error())
	}
	return re
}

// MustCompilePOSIX likewise.
func MustCompilePOSIX(str string) *Regexp {
	re, err := CompilePOSIX(str)
	if err != nil {
		panic(`regexp: CompilePOSIX(` + quote(str) + `): ` + err.Error())
	}
	return re
}

func quote(s string) string {
	if strconv.CanBackquote(s) {
		return "`" + s + "`"
	}
	return strconv.Quote(s)
}

// NumSubexp returns the number of groups.
func (re *Regexp) NumSubexp() int { return re.numSubexp }

// SubexpNames returns the groups' names; the first element is for the whole.
func (re *Regexp) SubexpNames() []string { return re.subexpNames }

// SubexpIndex returns the number of the first group with a name, or -1.
func (re *Regexp) SubexpIndex(name string) int {
	if name != "" {
		for i, s := range re.subexpNames {
			if name == s {
				return i
			}
		}
	}
	return -1
}

// LiteralPrefix returns the text with which every match begins, and whether it is the whole expression.
func (re *Regexp) LiteralPrefix() (prefix string, complete bool) { return re.prefix, re.prefixComplete }

// MatchString reports whether s has a match.
func (re *Regexp) MatchString(s string) bool { return re.doMatch(input{text: s}) }

// Match reports whether b has a match.
func (re *Regexp) Match(b []byte) bool {
	return re.doMatch(input{text: unsafe.String(unsafe.SliceData(b), len(b))})
}

func (re *Regexp) doMatch(in input) bool { return re.execute(in, 0, 0, nil) != nil }

// MatchReader reports whether the text that r reads has a match. It may read far beyond.
func (re *Regexp) MatchReader(r io.RuneReader) bool {
	return re.doMatch(input{reader: r})
}

// MatchReader reports whether the text that r reads has a match.
func MatchReader(pattern string, r io.RuneReader) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchReader(r), nil
}

// MatchString reports whether s has a match.
func MatchString(pattern string, s string) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchString(s), nil
}

// Match reports whether b has a match.
func Match(pattern string, b []byte) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.Match(b), nil
}

const special = `\.+*?()|[]{}^$`

// QuoteMeta returns the expression that matches s.
func QuoteMeta(s string) string {
	n := 0
	for i := range len(s) {
		if strings.IndexByte(special, s[i]) >= 0 {
			n++
		}
	}
	if n == 0 {
		return s
	}
	b := make([]byte, 0, len(s)+n)
	for i := range len(s) {
		if strings.IndexByte(special, s[i]) >= 0 {
			b = append(b, '\\')
		}
		b = append(b, s[i])
	}
	return string(b)
}

// each calls deliver with up to n matches. An empty match right behind another does not count.
func (re *Regexp) each(text string, n, ncap int, deliver func([]int)) {
	if n < 0 {
		n = len(text) + 1
	}
	for pos, i, end := 0, 0, -1; i < n && pos <= len(text); {
		m := re.execute(input{text: text}, pos, ncap, nil)
		if len(m) == 0 {
			break
		}
		accept := true
		if m[1] == pos {
			accept = m[0] != end
			_, w := utf8.DecodeRuneInString(text[pos:])
			pos += max(w, 1)
		} else {
			pos = m[1]
		}
		end = m[1]
		if accept {
			deliver(m)
			i++
		}
	}
}

// Split returns the parts of s between the first matches, n parts at most.
func (re *Regexp) Split(s string, n int) []string {
	if n == 0 {
		return nil
	}
	if len(re.expr) > 0 && len(s) == 0 {
		return []string{""}
	}
	parts := make([]string, 0)
	begin, end := 0, 0
	for _, m := range re.FindAllStringIndex(s, n) {
		if n > 0 && len(parts) == n-1 {
			break
		}
		end = m[0]
		if m[1] != 0 {
			parts = append(parts, s[begin:end])
		}
		begin = m[1]
	}
	if end != len(s) {
		parts = append(parts, s[begin:])
	}
	return parts
}

// MarshalText returns the expression.
func (re *Regexp) MarshalText() ([]byte, error) { return re.AppendText(nil) }

// AppendText appends the expression.
func (re *Regexp) AppendText(b []byte) ([]byte, error) { return append(b, re.String()...), nil }

// UnmarshalText compiles text.
func (re *Regexp) UnmarshalText(text []byte) error {
	compiled, err := Compile(string(text))
	if err != nil {
		return err
	}
	*re = *compiled
	return nil
}

// Expand appends template to dst, with $name and ${name} replaced by the groups of a match in src.
func (re *Regexp) Expand(dst []byte, template []byte, src []byte, match []int) []byte {
	return re.expand(dst, string(template), unsafe.String(unsafe.SliceData(src), len(src)), match)
}

// ExpandString likewise.
func (re *Regexp) ExpandString(dst []byte, template string, src string, match []int) []byte {
	return re.expand(dst, template, src, match)
}

func (re *Regexp) expand(dst []byte, template string, src string, match []int) []byte {
	for len(template) > 0 {
		before, after, ok := strings.Cut(template, "$")
		dst = append(dst, before...)
		if !ok {
			return dst
		}
		template = after
		if strings.HasPrefix(template, "$") {
			dst = append(dst, '$')
			template = template[1:]
			continue
		}
		name, num, rest, ok := variable(template)
		if !ok {
			dst = append(dst, '$')
			continue
		}
		template = rest
		if num >= 0 {
			dst = appendGroup(dst, src, match, num)
			continue
		}
		for i, known := range re.subexpNames {
			if name == known && 2*i+1 < len(match) && match[2*i] >= 0 {
				dst = appendGroup(dst, src, match, i)
				break
			}
		}
	}
	return dst
}

func appendGroup(dst []byte, src string, match []int, i int) []byte {
	if 2*i+1 < len(match) && match[2*i] >= 0 {
		dst = append(dst, src[match[2*i]:match[2*i+1]]...)
	}
	return dst
}

// variable reads what is behind a dollar sign: a name, in braces or not; num is its value where it is a number, else -1.
func variable(s string) (name string, num int, rest string, ok bool) {
	brace := strings.HasPrefix(s, "{")
	if brace {
		s = s[1:]
	}
	i := 0
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		i += size
	}
	if i == 0 {
		return
	}
	name, rest = s[:i], s[i:]
	if brace {
		if !strings.HasPrefix(rest, "}") {
			return
		}
		rest = rest[1:]
	}
	for j := range len(name) {
		if name[j] < '0' || '9' < name[j] || num >= 1e8 {
			return name, -1, rest, true
		}
		num = num*10 + int(name[j]-'0')
	}
	if name[0] == '0' && len(name) > 1 {
		num = -1
	}
	return name, num, rest, true
}
