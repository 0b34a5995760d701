package main

import (
	"strings"
	"unicode/utf8"
)

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func escape(s string) string { return escaper.Replace(s) }

// span is text between two marks, and the element that it becomes.
type span struct{ mark, tag string }

// Longer marks come first.
var spans = []span{{"**", "strong"}, {"__", "strong"}, {"~~", "del"}, {"*", "em"}, {"_", "em"}}

// inline writes the text of a block.
func inline(s string) string {
	var b strings.Builder
	for before := rune(' '); s != ""; {
		n := inlineStep(&b, s, before)
		before, _ = utf8.DecodeLastRuneInString(s[:n])
		s = s[n:]
	}
	return b.String()
}

// inlineStep writes what s begins with, and returns how much of it that was.
func inlineStep(b *strings.Builder, s string, before rune) int {
	switch {
	case s[0] == '\\' && len(s) > 1 && strings.IndexByte("\\`*_[]()#+-.!~|", s[1]) >= 0:
		b.WriteString(escape(s[1:2]))
		return 2
	case s[0] == '`':
		if end := strings.IndexByte(s[1:], '`'); end > 0 {
			b.WriteString("<code>" + escape(s[1:1+end]) + "</code>")
			return end + 2
		}
	case s[0] == '[':
		if text, target, n, ok := link(s); ok {
			b.WriteString(`<a href="` + escape(target) + `">` + inline(text) + "</a>")
			return n
		}
	case strings.HasPrefix(s, "!["):
		if text, target, n, ok := link(s[1:]); ok {
			b.WriteString(`<img src="` + escape(target) + `" alt="` + escape(text) + `">`)
			return n + 1
		}
	}
	for _, sp := range spans {
		if inside, ok := emphasized(s, sp.mark, before); ok {
			b.WriteString("<" + sp.tag + ">" + inline(inside) + "</" + sp.tag + ">")
			return len(inside) + 2*len(sp.mark)
		}
	}
	_, size := utf8.DecodeRuneInString(s)
	b.WriteString(escape(s[:size]))
	return size
}

// link reads [text](target), with brackets in text in pairs.
func link(s string) (text, target string, length int, ok bool) {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '[':
			depth++
		case ']':
			if depth--; depth > 0 {
				continue
			}
			rest, found := strings.CutPrefix(s[i+1:], "(")
			end := strings.IndexByte(rest, ')')
			if !found || end < 0 {
				return "", "", 0, false
			}
			return s[1:i], rest[:end], i + 3 + end, true
		}
	}
	return "", "", 0, false
}

// emphasized finds what stands between two marks. Underscores within words are no marks.
func emphasized(s, mark string, before rune) (inside string, ok bool) {
	rest, ok := strings.CutPrefix(s, mark)
	if !ok || rest == "" || rest[0] == ' ' || mark[0] == '_' && before != ' ' && before != '\n' && before != '(' {
		return "", false
	}
	end := strings.Index(rest, mark)
	for end > 0 && len(mark) == 1 && strings.HasPrefix(rest[end+1:], mark) {
		skip := strings.Index(rest[end+2:], mark+mark)
		if skip < 0 {
			return "", false
		}
		next := strings.Index(rest[end+2+skip+2:], mark)
		if next < 0 {
			return "", false
		}
		end += 2 + skip + 2 + next
	}
	if end <= 0 || rest[end-1] == ' ' {
		return "", false
	}
	return rest[:end], true
}
