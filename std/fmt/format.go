package fmt

import (
	"strconv"
	"unicode/utf8"
)

// Format strings: %[flags][width][.precision]verb, with argument indexes [n] before width, precision and verb.

const (
	percentBang = "%!"
	nilAngle    = "<nil>"
	nilParen    = "(nil)"
	missing     = "(MISSING)"
	badIndex    = "(BADINDEX)"
	badWidth    = "%!(BADWIDTH)"
	badPrec     = "%!(BADPREC)"
	noVerb      = "%!(NOVERB)"
	extra       = "%!(EXTRA "
	panicText   = "(PANIC="
	invReflect  = "<invalid reflect.Value>"
)

func appendInt(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }

// tooLarge reports whether a width or precision is beyond what is taken seriously.
func tooLarge(x int) bool {
	const limit = 1e6
	return x > limit || x < -limit
}

// parseNumber reads the digits at s[start:end].
func parseNumber(s string, start, end int) (num int, isNum bool, next int) {
	for next = start; next < end && '0' <= s[next] && s[next] <= '9'; next++ {
		if tooLarge(num) {
			return 0, false, end
		}
		num = num*10 + int(s[next]-'0')
		isNum = true
	}
	return
}

// parseIndex reads the argument index [n] that format begins with: its value less one, and the bytes it takes.
func parseIndex(format string) (index, width int, ok bool) {
	if len(format) < 3 {
		return 0, 1, false
	}
	for i := 1; i < len(format); i++ {
		if format[i] == ']' {
			n, isNum, next := parseNumber(format, 1, i)
			if !isNum || next != i {
				return 0, i + 1, false
			}
			return n - 1, i + 1, true
		}
	}
	return 0, 1, false
}

// A formatScan is where doPrintf stands in its format and operands. It does not hold the operands: they escape, which the
// format does not.
type formatScan struct {
	format     string
	at         int
	argNum     int
	afterIndex bool // an index was just read
}

// index reads an argument index, if one stands here.
func (p *pp) index(s *formatScan, operands int) {
	if s.at >= len(s.format) || s.format[s.at] != '[' {
		s.afterIndex = false
		return
	}
	p.reordered = true
	n, width, ok := parseIndex(s.format[s.at:])
	s.at += width
	if ok && 0 <= n && n < operands {
		s.argNum = n
		s.afterIndex = true
		return
	}
	p.goodArgNum = false
	s.afterIndex = ok
}

// star takes an operand as a number, for * in a format.
func (s *formatScan) star(a []any) (num int, ok bool) {
	if s.argNum >= len(a) {
		return 0, false
	}
	num, ok = intOperand(a[s.argNum])
	s.argNum++
	if tooLarge(num) {
		return 0, false
	}
	return num, ok
}

func (p *pp) flags(s *formatScan) {
	for ; s.at < len(s.format); s.at++ {
		switch s.format[s.at] {
		case '#':
			p.fmt.sharp = true
		case '0':
			p.fmt.zero = true
		case '+':
			p.fmt.plus = true
		case '-':
			p.fmt.minus = true
		case ' ':
			p.fmt.space = true
		default:
			return
		}
	}
}

func (p *pp) width(s *formatScan, a []any) {
	p.index(s, len(a))
	if s.at < len(s.format) && s.format[s.at] == '*' {
		s.at++
		p.fmt.wid, p.fmt.widPresent = s.star(a)
		if !p.fmt.widPresent {
			p.buf.writeString(badWidth)
		}
		if p.fmt.wid < 0 {
			p.fmt.wid = -p.fmt.wid
			p.fmt.minus = true
			p.fmt.zero = false
		}
		s.afterIndex = false
		return
	}
	p.fmt.wid, p.fmt.widPresent, s.at = parseNumber(s.format, s.at, len(s.format))
	if s.afterIndex && p.fmt.widPresent {
		p.goodArgNum = false // [3]2d
	}
}

func (p *pp) precision(s *formatScan, a []any) {
	if s.at+1 >= len(s.format) || s.format[s.at] != '.' {
		return
	}
	s.at++
	if s.afterIndex {
		p.goodArgNum = false // [3].2d
	}
	p.index(s, len(a))
	if s.at < len(s.format) && s.format[s.at] == '*' {
		s.at++
		p.fmt.prec, p.fmt.precPresent = s.star(a)
		if p.fmt.prec < 0 {
			p.fmt.prec = 0
			p.fmt.precPresent = false
		}
		if !p.fmt.precPresent {
			p.buf.writeString(badPrec)
		}
		s.afterIndex = false
		return
	}
	p.fmt.prec, p.fmt.precPresent, s.at = parseNumber(s.format, s.at, len(s.format))
	if !p.fmt.precPresent {
		p.fmt.prec = 0
		p.fmt.precPresent = true
	}
}

// simple handles a directive without width, precision and index, the most frequent kind.
func (p *pp) simple(s *formatScan, operand any) bool {
	if s.at >= len(s.format) {
		return false
	}
	c := s.format[s.at]
	if c < 'a' || c > 'z' {
		return false
	}
	if c == 'w' {
		p.wrappedErrs = append(p.wrappedErrs, s.argNum)
	}
	if c == 'v' || c == 'w' {
		p.plusVerb()
	}
	p.printArg(operand, rune(c))
	s.argNum++
	s.at++
	return true
}

// plusVerb turns the flags # and + of %v into flags of their own.
func (p *pp) plusVerb() {
	p.fmt.sharpV = p.fmt.sharp
	p.fmt.sharp = false
	p.fmt.plusV = p.fmt.plus
	p.fmt.plus = false
}

func (p *pp) doPrintf(format string, a []any) {
	s := formatScan{format: format}
	p.reordered = false
	for s.at < len(format) {
		p.goodArgNum = true
		start := s.at
		for s.at < len(format) && format[s.at] != '%' {
			s.at++
		}
		if s.at > start {
			p.buf.writeString(format[start:s.at])
		}
		if s.at >= len(format) {
			break
		}
		s.at++
		p.fmt.clearFlags()
		p.flags(&s)
		if s.argNum >= len(a) || !p.simple(&s, a[s.argNum]) {
			p.directive(&s, a)
		}
	}
	if !p.reordered && s.argNum < len(a) {
		p.extraOperands(a[s.argNum:])
	}
}

// directive handles all that simple does not: the flags have been read.
func (p *pp) directive(s *formatScan, a []any) {
	s.afterIndex = false
	p.width(s, a)
	p.precision(s, a)
	if !s.afterIndex {
		p.index(s, len(a))
	}
	if s.at >= len(s.format) {
		p.buf.writeString(noVerb)
		return
	}
	verb, size := rune(s.format[s.at]), 1
	if verb >= utf8.RuneSelf {
		verb, size = utf8.DecodeRuneInString(s.format[s.at:])
	}
	s.at += size
	switch {
	case verb == '%':
		p.buf.writeByte('%')
	case !p.goodArgNum:
		p.badDirective(verb, badIndex)
	case s.argNum >= len(a):
		p.badDirective(verb, missing)
	default:
		if verb == 'w' {
			p.wrappedErrs = append(p.wrappedErrs, s.argNum)
		}
		if verb == 'w' || verb == 'v' {
			p.plusVerb()
		}
		p.printArg(a[s.argNum], verb)
		s.argNum++
	}
}

func (p *pp) badDirective(verb rune, what string) {
	p.buf.writeString(percentBang)
	p.writeRune(verb)
	p.buf.writeString(what)
}

func (p *pp) writeRune(r rune) { p.buf = utf8.AppendRune(p.buf, r) }

func (p *pp) extraOperands(rest []any) {
	p.fmt.clearFlags()
	p.buf.writeString(extra)
	for i, arg := range rest {
		if i > 0 {
			p.buf.writeString(", ")
		}
		if arg == nil {
			p.buf.writeString(nilAngle)
		} else {
			p.buf.writeString(typeName(arg))
			p.buf.writeByte('=')
			p.printArg(arg, 'v')
		}
	}
	p.buf.writeByte(')')
}
