package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The words of a source text. Spaces, comments and line ends belong to no token, so a text is its tokens and what stands
// between them; a change of one leaves the rest where it was.

type kind int

const (
	word kind = iota // identifiers
	keyword
	number
	quoted // strings and runes
	operator
)

type token struct {
	kind       kind
	start, end int
}

var keywords = strings.Fields(`break case chan const continue default defer else fallthrough for func go goto if import
	interface map package range return select struct switch type var`)

var operators = strings.Fields(`<<= >>= &^= ... && || <- ++ -- == != <= >= := += -= *= /= %= &= |= ^= << >> &^
	+ - * / % & | ^ < > = ! ( [ { , . ) ] } ; : ~`)

func isKeyword(text string) bool {
	for _, k := range keywords {
		if k == text {
			return true
		}
	}
	return false
}

// Where a literal in quotes ends that begins at i.
func quotedEnd(text string, i int) int {
	quote := text[i]
	for j := i + 1; j < len(text); j++ {
		switch {
		case text[j] == quote:
			return j + 1
		case quote != '`' && text[j] == '\\':
			j++
		case quote != '`' && text[j] == '\n':
			return j
		}
	}
	return len(text)
}

func commentEnd(text string, i int) int {
	end, skip := "\n", 0
	if text[i+1] == '*' {
		end, skip = "*/", 2
	}
	if n := strings.Index(text[i+2:], end); n >= 0 {
		return i + 2 + n + skip
	}
	return len(text)
}

func spanOf(text string, i int, in func(r rune) bool) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !in(r) {
			break
		}
		i += n
	}
	return i
}

func inWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

func operatorAt(text string) string {
	for _, o := range operators {
		if strings.HasPrefix(text, o) {
			return o
		}
	}
	return text[:1]
}

func tokenize(text string) []token {
	var all []token
	for i := 0; i < len(text); {
		c := text[i]
		t := token{start: i}
		switch {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			i++
			continue
		case strings.HasPrefix(text[i:], "//"), strings.HasPrefix(text[i:], "/*"):
			i = commentEnd(text, i)
			continue
		case c == '"' || c == '`' || c == '\'':
			t.kind, t.end = quoted, quotedEnd(text, i)
		case c >= '0' && c <= '9':
			t.kind, t.end = number, spanOf(text, i, func(r rune) bool { return inWord(r) || r == '.' })
		case c >= utf8.RuneSelf || inWord(rune(c)):
			t.end = max(spanOf(text, i, inWord), i+1)
			if isKeyword(text[i:t.end]) {
				t.kind = keyword
			}
		default:
			t.kind, t.end = operator, i+len(operatorAt(text[i:]))
		}
		all = append(all, t)
		i = t.end
	}
	return all
}
