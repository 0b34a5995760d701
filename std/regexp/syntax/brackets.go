package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// class reads a class in brackets.
func (p *parser) class() *Regexp {
	s := p.rest
	p.rest = s[1:]
	var r []rune
	negated := strings.HasPrefix(p.rest, "^")
	if negated {
		p.rest = p.rest[1:]
		if p.flags&ClassNL == 0 {
			r = append(r, '\n', '\n') // which the complement must not have
		}
	}
	for first := true; p.rest == "" || p.rest[0] != ']' || first; first = false {
		if p.flags&PerlX == 0 && !first && strings.HasPrefix(p.rest, "-") && !strings.HasPrefix(p.rest, "-]") {
			_, n := utf8.DecodeRuneInString(p.rest[1:])
			return p.fail(ErrInvalidCharRange, p.rest[:1+n])
		}
		if x, ok := p.namedClass(r); ok {
			r = x
		} else if x, ok := p.classEscape(r); ok {
			r = x
		} else if p.err == nil {
			r = p.classRange(r, s)
		}
		if p.err != nil {
			return nil
		}
	}
	p.rest = p.rest[1:]
	r = clean(r)
	if negated {
		r = negate(r)
	}
	return p.charClass(r)
}

// classRange reads a character or a range into r.
func (p *parser) classRange(r []rune, class string) []rune {
	start := p.rest
	lo, ok := p.classRune(class)
	if !ok {
		return nil
	}
	hi := lo
	if len(p.rest) >= 2 && p.rest[0] == '-' && p.rest[1] != ']' {
		p.rest = p.rest[1:]
		if hi, ok = p.classRune(class); !ok {
			return nil
		}
		if hi < lo {
			p.fail(ErrInvalidCharRange, start[:len(start)-len(p.rest)])
			return nil
		}
	}
	if p.flags&FoldCase != 0 {
		return appendFolded(r, lo, hi)
	}
	return appendRange(r, lo, hi)
}

func (p *parser) classRune(class string) (rune, bool) {
	if p.rest == "" {
		p.fail(ErrMissingBracket, class)
		return 0, false
	}
	if p.rest[0] == '\\' {
		return p.escapedRune()
	}
	return p.rune()
}

// namedClass reads [:name:] or [:^name:].
func (p *parser) namedClass(r []rune) ([]rune, bool) {
	s := p.rest
	if !strings.HasPrefix(s, "[:") {
		return r, false
	}
	end := strings.Index(s[2:], ":]")
	if end < 0 {
		return r, false
	}
	name := s[:end+4]
	class, ok := posixClasses[strings.TrimPrefix(s[2:end+2], "^")]
	if !ok {
		p.fail(ErrInvalidCharRange, name)
		return r, false
	}
	p.rest = s[len(name):]
	return p.addGroup(r, group{s[2] == '^', class}), true
}

func (p *parser) addGroup(r []rune, g group) []rune {
	fold := p.flags&FoldCase != 0
	if g.negated {
		return appendNegated(r, g.class, fold)
	}
	return appendClass(r, g.class, fold)
}

// classEscape reads \d and the like, and \p{Greek}.
func (p *parser) classEscape(r []rune) ([]rune, bool) {
	s := p.rest
	if len(s) < 2 || s[0] != '\\' {
		return r, false
	}
	if p.flags&PerlX != 0 {
		if g, ok := perlGroup(s[1]); ok {
			p.rest = s[2:]
			return p.addGroup(r, g), true
		}
	}
	if p.flags&UnicodeGroups != 0 && (s[1] == 'p' || s[1] == 'P') {
		return p.unicodeClass(r)
	}
	return r, false
}

// unicodeClass reads \pN or \p{Name}, with P or ^ for the complement.
func (p *parser) unicodeClass(r []rune) ([]rune, bool) {
	s := p.rest
	p.rest = s[2:]
	negated := s[1] == 'P'
	if p.rest == "" {
		p.fail(ErrInvalidCharRange, s)
		return r, false
	}
	c, ok := p.rune()
	if !ok {
		return r, false
	}
	whole := s[:len(s)-len(p.rest)]
	name := string(c)
	if c == '{' {
		end := strings.Index(s, "}")
		if end < 0 {
			if !utf8.ValidString(s) {
				p.fail(ErrInvalidUTF8, s)
			} else {
				p.fail(ErrInvalidCharRange, s)
			}
			return r, false
		}
		whole, p.rest = s[:end+1], s[end+1:]
		name = s[3:end]
		if !utf8.ValidString(name) {
			p.fail(ErrInvalidUTF8, name)
			return r, false
		}
	}
	if strings.HasPrefix(name, "^") {
		negated = !negated
		name = name[1:]
	}
	class, ok := namedTable(name)
	if !ok {
		p.fail(ErrInvalidCharRange, whole)
		return r, false
	}
	if negated {
		return appendNegated(r, class, p.flags&FoldCase != 0), true
	}
	return appendClass(r, class, p.flags&FoldCase != 0), true
}

// canonical drops what names may differ in: case, spaces, hyphens, underscores.
func canonical(name string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == ' ' || c == '-' || c == '_':
			return -1
		case 'A' <= c && c <= 'Z':
			return c + 'a' - 'A'
		}
		return c
	}, name)
}

func find(tables map[string]*unicode.RangeTable, name string) *unicode.RangeTable {
	if t := tables[name]; t != nil {
		return t
	}
	for known, t := range tables {
		if canonical(known) == name {
			return t
		}
	}
	return nil
}

// namedTable returns the runes of a category or a script.
func namedTable(name string) ([]rune, bool) {
	if t := unicode.Categories[name]; t != nil { // as most write it
		return fromTable(t), true
	}
	switch name = canonical(name); name {
	case "any":
		return []rune{0, unicode.MaxRune}, true
	case "ascii":
		return []rune{0, unicode.MaxASCII}, true
	case "assigned":
		return negate(clean(fromTable(unicode.Categories["Cn"]))), true
	}
	if t := find(unicode.Categories, name); t != nil {
		return fromTable(t), true
	}
	for alias, category := range unicode.CategoryAliases {
		if canonical(alias) == name {
			return fromTable(unicode.Categories[category]), true
		}
	}
	if t := find(unicode.Scripts, name); t != nil {
		return fromTable(t), true
	}
	return nil, false
}
