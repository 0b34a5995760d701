package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"
)

// printer writes HTML, indented by how deep it is.
type printer struct {
	w     io.Writer
	depth int
	ids   map[string]int
	err   error
}

func (p *printer) line(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, strings.Repeat("  ", p.depth)+format+"\n", args...)
	}
}

// within writes what is inside an element.
func (p *printer) within(tag string, inside func()) {
	p.line("<%s>", tag)
	p.depth++
	inside()
	p.depth--
	p.line("</%s>", tag)
}

// Render writes the blocks as HTML.
func Render(w io.Writer, blocks []block) error {
	p := &printer{w: w, ids: map[string]int{}}
	p.blocks(blocks)
	return p.err
}

func (p *printer) blocks(blocks []block) {
	for _, b := range blocks {
		b.html(p)
	}
}

// id makes a heading's anchor: lower case, dashes for what is between words, a number where it was there before.
func (p *printer) id(text string) string {
	id := strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r)
	}), "-")
	p.ids[id]++
	if n := p.ids[id]; n > 1 {
		return fmt.Sprintf("%s-%d", id, n-1)
	}
	return id
}

func (h heading) html(p *printer) {
	p.line(`<h%[1]d id="%[2]s">%[3]s</h%[1]d>`, h.level, p.id(h.text), inline(h.text))
}

func (b paragraph) html(p *printer) { p.line("<p>%s</p>", inline(b.text)) }
func (rule) html(p *printer)        { p.line("<hr>") }
func (q quote) html(p *printer)     { p.within("blockquote", func() { p.blocks(q.blocks) }) }

func (c codeBlock) html(p *printer) {
	class := ""
	if c.language != "" {
		class = fmt.Sprintf(` class="language-%s"`, escape(c.language))
	}
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, "<pre><code%s>%s\n</code></pre>\n", class, escape(strings.Join(c.lines, "\n")))
	}
}

func (l listing) html(p *printer) {
	tag := map[bool]string{false: "ul", true: "ol"}[l.ordered]
	p.within(tag, func() {
		for _, item := range l.items {
			if len(item) == 1 {
				if text, ok := item[0].(paragraph); ok {
					p.line("<li>%s</li>", inline(text.text))
					continue
				}
			}
			p.within("li", func() { p.blocks(item) })
		}
	})
}

func (t table) html(p *printer) {
	row := func(tag string, cells []string) {
		p.within("tr", func() {
			for i := range t.header {
				style, text := "", ""
				if i < len(t.align) && t.align[i] != "" {
					style = fmt.Sprintf(` style="text-align: %s"`, t.align[i])
				}
				if i < len(cells) {
					text = inline(cells[i])
				}
				p.line("<%s%s>%s</%[1]s>", tag, style, text)
			}
		})
	}
	p.within("table", func() {
		row("th", t.header)
		for _, r := range t.rows {
			row("td", r)
		}
	})
}
