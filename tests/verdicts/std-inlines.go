// -m
// Which of the standard library's functions are inlined, and what is inlined with them: recorded from the reference.
package main

import (
	"bytes"
	"math/rand"
	"strings"
	"time"
	"unicode/utf8"
)

func prefixes(s, p string) (bool, bool) { return strings.HasPrefix(s, p), strings.HasSuffix(s, p) }

func cuts(s, p string) (string, string) {
	a, _ := strings.CutPrefix(s, p)
	b, _, _ := strings.Cut(s, p)
	return strings.TrimPrefix(a, p), strings.TrimSuffix(b, p)
}

func finds(s, p string) int { return strings.Index(s, p) + strings.IndexByte(s, 'x') }

func clone(s string) string { return strings.Clone(s) }

func runes(p []byte, s string) (rune, rune, []byte) {
	r, _ := utf8.DecodeRune(p)
	q, _ := utf8.DecodeRuneInString(s)
	return r, q, utf8.AppendRune(p, q)
}

func buffers(b *bytes.Buffer, s *strings.Builder) {
	b.WriteString("a")
	b.WriteByte('b')
	s.WriteString("a")
	s.WriteByte('b')
}

func times(t time.Time) (int, time.Month, int) {
	u, _ := time.Parse(time.RFC3339, "x")
	time.Sleep(0)
	return t.Year(), u.Month(), t.Day()
}

func random() int { return rand.Intn(10) + rand.Int() }

func main() {
	prefixes("a", "b")
	cuts("a", "b")
	finds("a", "b")
	clone("a")
	runes(nil, "")
	buffers(new(bytes.Buffer), new(strings.Builder))
	times(time.Time{})
	random()
}
