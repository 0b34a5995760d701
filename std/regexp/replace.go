package regexp

import (
	"strings"
	"unicode/utf8"
)

// replace returns text with repl's text for each match, and whether there was any.
func (re *Regexp) replace(text string, ncap int, repl func(dst []byte, m []int) []byte) (buf []byte, found bool) {
	var slots [2]int
	done, pos := 0, 0
	for pos <= len(text) {
		m := re.execute(input{text: text}, pos, ncap, slots[:0])
		if len(m) == 0 {
			break
		}
		found = true
		buf = append(buf, text[done:m[0]]...)
		if m[1] > done || m[0] == 0 { // not the empty text right behind a match
			buf = repl(buf, m)
		}
		done = m[1]
		_, w := utf8.DecodeRuneInString(text[pos:])
		switch {
		case pos+w > m[1]:
			pos += w
		case pos+1 > m[1]: // at the end of the text
			pos++
		default:
			pos = m[1]
		}
	}
	return append(buf, text[done:]...), found
}

func (re *Regexp) replaceString(src string, ncap int, repl func(dst []byte, m []int) []byte) string {
	if b, found := re.replace(src, ncap, repl); found {
		return string(b)
	}
	return src
}

// replaceAll is replace for bytes, or where there are none for a string.
func (re *Regexp) replaceAll(b []byte, s string, ncap int, repl func(dst []byte, m []int) []byte) []byte {
	if b != nil {
		s = asText(b)
	}
	b, _ = re.replace(s, ncap, repl)
	return b
}

// slotsFor is how many positions a template needs.
func (re *Regexp) slotsFor(template string) int {
	if strings.IndexByte(template, '$') >= 0 {
		return 2 * (re.numSubexp + 1)
	}
	return 2
}

// ReplaceAllString returns src with its matches replaced by repl, in which $1 and the like are expanded.
func (re *Regexp) ReplaceAllString(src, repl string) string {
	return re.replaceString(src, re.slotsFor(repl), func(dst []byte, m []int) []byte {
		return re.expand(dst, repl, src, m)
	})
}

// ReplaceAllLiteralString replaces by repl as it is.
func (re *Regexp) ReplaceAllLiteralString(src, repl string) string {
	return string(re.replaceAll(nil, src, 2, func(dst []byte, m []int) []byte { return append(dst, repl...) }))
}

// ReplaceAllStringFunc replaces each match by what repl says of it.
func (re *Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string {
	return re.replaceString(src, 2, func(dst []byte, m []int) []byte { return append(dst, repl(src[m[0]:m[1]])...) })
}

// ReplaceAll returns a copy of src with its matches replaced by repl, in which $1 and the like are expanded.
func (re *Regexp) ReplaceAll(src, repl []byte) []byte {
	template := string(repl)
	return re.replaceAll(src, "", re.slotsFor(template), func(dst []byte, m []int) []byte {
		return re.expand(dst, template, asText(src), m)
	})
}

// ReplaceAllLiteral replaces by repl as it is.
func (re *Regexp) ReplaceAllLiteral(src, repl []byte) []byte {
	return re.replaceAll(src, "", 2, func(dst []byte, m []int) []byte { return append(dst, repl...) })
}

// ReplaceAllFunc replaces each match by what repl says of it.
func (re *Regexp) ReplaceAllFunc(src []byte, repl func([]byte) []byte) []byte {
	return re.replaceAll(src, "", 2, func(dst []byte, m []int) []byte { return append(dst, repl(src[m[0]:m[1]])...) })
}
