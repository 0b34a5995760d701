package main

import (
	"errors"
	"strings"
	"testing"
)

func convert(t *testing.T, s string) string {
	t.Helper()
	blocks, err := Parse(strings.NewReader(s))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := Render(&b, blocks); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestInline(t *testing.T) {
	for in, want := range map[string]string{
		"plain":             "plain",
		"*a* **b** ***c***": "<em>a</em> <strong>b</strong> <strong>*c</strong>*",
		"*a **b** c*":       "<em>a <strong>b</strong> c</em>",
		"**a *b* c**":       "<strong>a <em>b</em> c</strong>",
		"a_b_c _d_":         "a_b_c <em>d</em>",
		"`<*>` *":           "<code>&lt;*&gt;</code> *",
		"[x](y) [x] (y)":    `<a href="y">x</a> [x] (y)`,
		`\[x](y)`:           "[x](y)",
		"2 < 3 ä*ö*":        "2 &lt; 3 ä<em>ö</em>",
	} {
		if got := inline(in); got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
}

func TestBlocks(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"headings", "# A\n### B c ###\n# A", "<h1 id=\"a\">A</h1>\n<h3 id=\"b-c\">B c</h3>\n<h1 id=\"a-1\">A</h1>\n"},
		{"paragraphs", "a\nb\n\n\nc", "<p>a\nb</p>\n<p>c</p>\n"},
		{"rules", "***\n- - -", "<hr>\n<hr>\n"},
		{"lists", "1. a\n2. b\n- c", "<ol>\n  <li>a</li>\n  <li>b</li>\n</ol>\n<ul>\n  <li>c</li>\n</ul>\n"},
		{"nested", "- a\n\n  b\n  - c", "<ul>\n  <li>\n    <p>a</p>\n    <p>b</p>\n    <ul>\n      <li>c</li>\n    </ul>\n  </li>\n</ul>\n"},
		{"code", "```x\n<\n\n>", "<pre><code class=\"language-x\">&lt;\n\n&gt;\n</code></pre>\n"},
		{"quotes", "> > a\n> b", "<blockquote>\n  <blockquote>\n    <p>a</p>\n  </blockquote>\n  <p>b</p>\n</blockquote>\n"},
		{"table", "a|b\n-|-:\n1", "<table>\n  <tr>\n    <th>a</th>\n    <th style=\"text-align: right\">b</th>\n  </tr>\n</table>\n<p>1</p>\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := convert(t, tt.in); got != tt.want {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
		})
	}
}

type broken struct{ after int }

func (b *broken) Write(p []byte) (int, error) {
	if b.after--; b.after < 0 {
		return 0, errors.New("broken pipe")
	}
	return len(p), nil
}

func TestWriteError(t *testing.T) {
	blocks, _ := Parse(strings.NewReader("# a\n\nb\n\n```\nc\n```\n"))
	for n := range 3 {
		if err := Render(&broken{n}, blocks); err == nil || err.Error() != "broken pipe" {
			t.Errorf("after %d: %v", n, err)
		}
	}
	if err := Render(&broken{3}, blocks); err != nil {
		t.Error(err)
	}
}

func BenchmarkConvert(b *testing.B) {
	doc := strings.Repeat("# Title\n\nSome *text* with `code` and [links](to).\n\n- a\n- b\n  - c\n\n", 20)
	b.SetBytes(int64(len(doc)))
	b.ReportAllocs()
	for b.Loop() {
		blocks, _ := Parse(strings.NewReader(doc))
		Render(new(broken{1 << 30}), blocks)
	}
}
