// Markdown turns a subset of Markdown into HTML: headings, paragraphs, lists within lists, quotes, code, rules and
// tables; emphasis, code, links and images within text.
package main

import (
	"bufio"
	"io"
	"regexp"
	"strings"
)

// A block is a piece of the document that stands on lines of its own.
type block interface{ html(*printer) }

type (
	heading struct {
		level int
		text  string
	}
	paragraph struct{ text string }
	codeBlock struct {
		language string
		lines    []string
	}
	quote   struct{ blocks []block }
	listing struct {
		ordered bool
		items   [][]block
	}
	rule  struct{}
	table struct {
		align  []string
		header []string
		rows   [][]string
	}
)

var (
	headingLine = regexp.MustCompile(`^(#{1,6})\s+(.*?)\s*#*$`)
	ruleLine    = regexp.MustCompile(`^(\*\s*){3,}$|^(-\s*){3,}$`)
	itemLine    = regexp.MustCompile(`^([-*+]|\d+[.)])\s+(.*)$`)
	dashes      = regexp.MustCompile(`^\|?(\s*:?-+:?\s*\|)+(\s*:?-+:?\s*)?$`)
)

// lines is what is left to parse.
type lines []string

func (l *lines) next() string {
	s := (*l)[0]
	*l = (*l)[1:]
	return s
}

// while takes lines as long as keep says so, each as keep returns it.
func (l *lines) while(keep func(string) (string, bool)) (taken lines) {
	for len(*l) > 0 {
		s, ok := keep((*l)[0])
		if !ok {
			break
		}
		taken = append(taken, s)
		l.next()
	}
	return taken
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

func indent(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }

// Parse reads a document.
func Parse(r io.Reader) ([]block, error) {
	var all lines
	in := bufio.NewScanner(r)
	for in.Scan() {
		all = append(all, strings.ReplaceAll(in.Text(), "\t", "    "))
	}
	return parseBlocks(all), in.Err()
}

func parseBlocks(l lines) (blocks []block) {
	for len(l) > 0 {
		if blank(l[0]) {
			l.next()
			continue
		}
		blocks = append(blocks, parseBlock(&l))
	}
	return blocks
}

func parseBlock(l *lines) block {
	first := (*l)[0]
	trimmed := strings.TrimSpace(first)
	switch {
	case strings.HasPrefix(trimmed, "```"):
		return parseCode(l)
	case headingLine.MatchString(trimmed):
		m := headingLine.FindStringSubmatch(trimmed)
		l.next()
		return heading{len(m[1]), m[2]}
	case ruleLine.MatchString(trimmed):
		l.next()
		return rule{}
	case strings.HasPrefix(trimmed, ">"):
		return quote{parseBlocks(l.while(func(s string) (string, bool) {
			s, ok := strings.CutPrefix(strings.TrimSpace(s), ">")
			return strings.TrimPrefix(s, " "), ok
		}))}
	case itemLine.MatchString(trimmed):
		return parseList(l)
	case len(*l) > 1 && strings.Contains(first, "|") && dashes.MatchString((*l)[1]):
		return parseTable(l)
	}
	return paragraph{strings.Join(l.while(func(s string) (string, bool) {
		t := strings.TrimSpace(s)
		starts := strings.HasPrefix(t, "```") || strings.HasPrefix(t, ">") || headingLine.MatchString(t) || itemLine.MatchString(t)
		return t, t != "" && !starts
	}), "\n")}
}

func parseCode(l *lines) block {
	fence := l.next()
	margin := indent(fence)
	code := codeBlock{language: strings.TrimSpace(strings.TrimSpace(fence)[3:])}
	code.lines = l.while(func(s string) (string, bool) {
		return s[min(margin, indent(s)):], strings.TrimSpace(s) != "```"
	})
	if len(*l) > 0 {
		l.next()
	}
	return code
}

func ordered(marker string) bool { return len(marker) > 1 }

// parseList takes items; what is indented under an item belongs to it and is parsed as a document of its own.
func parseList(l *lines) block {
	var list listing
	margin := indent((*l)[0])
	list.ordered = ordered(itemLine.FindStringSubmatch(strings.TrimSpace((*l)[0]))[1])
	for len(*l) > 0 {
		s := (*l)[0]
		m := itemLine.FindStringSubmatch(strings.TrimSpace(s))
		if m == nil || indent(s) != margin || ordered(m[1]) != list.ordered {
			break
		}
		l.next()
		inside := margin + len(m[1]) + 1
		body := lines{m[2]}
		body = append(body, l.while(func(s string) (string, bool) {
			if blank(s) {
				return "", true
			}
			return s[min(indent(s), inside):], indent(s) > margin
		})...)
		list.items = append(list.items, parseBlocks(body))
	}
	return list
}

func cells(row string) (cells []string) {
	row = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(row), "|"), "|")
	for _, c := range strings.Split(row, "|") {
		cells = append(cells, strings.TrimSpace(c))
	}
	return cells
}

func parseTable(l *lines) block {
	t := table{header: cells(l.next())}
	for _, c := range cells(l.next()) {
		left, right := strings.HasPrefix(c, ":"), strings.HasSuffix(c, ":")
		switch {
		case left && right:
			t.align = append(t.align, "center")
		case right:
			t.align = append(t.align, "right")
		default:
			t.align = append(t.align, "")
		}
	}
	for _, row := range l.while(func(s string) (string, bool) { return s, strings.Contains(s, "|") }) {
		t.rows = append(t.rows, cells(row))
	}
	return t
}
