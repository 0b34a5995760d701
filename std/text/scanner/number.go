package scanner

import "strings"

// numeral is what is known of a number while it is read.
type numeral struct {
	base    int
	prefix  rune // 'x', 'o', 'b', '0' for an old octal number, or 0
	any     bool // digits
	divided bool // by underscores
	invalid rune // the first digit that the base does not have
}

func (n *numeral) name() string {
	switch n.prefix {
	case 'x':
		return "hexadecimal literal"
	case 'o', '0':
		return "octal literal"
	case 'b':
		return "binary literal"
	}
	return "decimal literal"
}

// digits reads digits and underscores. Decimal digits are read in all bases.
func (s *Scanner) digits(n *numeral, base int) (any bool) {
	for s.ch == '_' || digitValue(s.ch) < max(base, 10) {
		if s.ch == '_' {
			n.divided = true
		} else {
			any = true
			if digitValue(s.ch) >= base && n.invalid == 0 {
				n.invalid = s.ch
			}
		}
		s.next()
	}
	return any
}

// number reads a number; with point, the point was read already.
func (s *Scanner) number(point bool) rune {
	n := numeral{base: 10}
	tok := rune(Int)
	floats := s.Mode&ScanFloats != 0
	if !point {
		s.prefix(&n)
		n.any = s.digits(&n, n.base) || n.any
		if s.ch == '.' && floats {
			s.next()
			point = true
		}
	}
	if point {
		tok = Float
		if n.prefix == 'o' || n.prefix == 'b' {
			s.error("invalid radix point in " + n.name())
		}
		n.any = s.digits(&n, n.base) || n.any
	}
	if !n.any {
		s.error(n.name() + " has no digits")
	}
	if e := lower(s.ch); (e == 'e' || e == 'p') && floats {
		s.exponent(&n, e)
		tok = Float
	} else if n.prefix == 'x' && tok == Float {
		s.error("hexadecimal mantissa requires a 'p' exponent")
	}
	if tok == Int && n.invalid != 0 {
		s.errorf("invalid digit %q in %s", n.invalid, n.name())
	}
	if n.divided && !separates(s.TokenText()) {
		s.error("'_' must separate successive digits")
	}
	return tok
}

func (s *Scanner) prefix(n *numeral) {
	if s.ch != '0' {
		return
	}
	switch s.next(); lower(s.ch) {
	case 'x':
		n.base, n.prefix = 16, 'x'
	case 'o':
		n.base, n.prefix = 8, 'o'
	case 'b':
		n.base, n.prefix = 2, 'b'
	default:
		n.base, n.prefix, n.any = 8, '0', true
		return
	}
	s.next()
}

func (s *Scanner) exponent(n *numeral, e rune) {
	switch {
	case e == 'e' && n.prefix != 0 && n.prefix != '0':
		s.errorf("%q exponent requires decimal mantissa", s.ch)
	case e == 'p' && n.prefix != 'x':
		s.errorf("%q exponent requires hexadecimal mantissa", s.ch)
	}
	s.next()
	if s.ch == '+' || s.ch == '-' {
		s.next()
	}
	invalid := n.invalid
	if !s.digits(n, 10) {
		s.error("exponent has no digits")
	}
	n.invalid = invalid
}

// separates reports whether each underscore stands between digits, or behind a prefix.
func separates(text string) bool {
	before, base := byte('.'), 10
	if len(text) >= 2 && text[0] == '0' && strings.IndexByte("xob", text[1]|0x20) >= 0 {
		if text[1]|0x20 == 'x' {
			base = 16
		}
		before, text = '0', text[2:]
	}
	for i := 0; i < len(text); i++ {
		kind := text[i]
		if digitValue(rune(kind)) < base {
			kind = '0'
		} else if kind != '_' {
			kind = '.'
		}
		if kind == '_' && before != '0' || kind == '.' && before == '_' {
			return false
		}
		before = kind
	}
	return before != '_'
}
