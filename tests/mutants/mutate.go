package main

import (
	"math/rand"
	"strings"
)

// A source text that gets broken: each mutation changes one place of it, as a slip of the hand or of the mind would.
type source struct {
	text   string
	tokens []token
	rand   *rand.Rand
}

func (s *source) word(i int) string { return s.text[s.tokens[i].start:s.tokens[i].end] }

func (s *source) replace(start, end int, with string) string {
	return s.text[:start] + with + s.text[end:]
}

// A token that fits, chosen at random; -1: there is none.
func (s *source) pick(fits func(i int) bool) int {
	for range 200 {
		if i := s.rand.Intn(len(s.tokens)); fits(i) {
			return i
		}
	}
	return -1
}

func (s *source) one(of ...string) string { return of[s.rand.Intn(len(of))] }

func (s *source) of(k kind) func(i int) bool {
	return func(i int) bool { return s.tokens[i].kind == k }
}

func (s *source) is(words ...string) func(i int) bool {
	return func(i int) bool {
		for _, w := range words {
			if s.word(i) == w {
				return true
			}
		}
		return false
	}
}

// Puts a text in place of a token.
func (s *source) substitute(i int, with string) string {
	if i < 0 {
		return s.text
	}
	return s.replace(s.tokens[i].start, s.tokens[i].end, with)
}

// The bracket that closes the one at i, or -1.
func (s *source) closing(i int) int {
	for depth := 0; i < len(s.tokens); i++ {
		switch s.word(i) {
		case "(", "[", "{":
			depth++
		case ")", "]", "}":
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// The elements between the brackets at i and end, as pairs of the first token and the one after the last.
func (s *source) elements(i, end int) [][2]int {
	var list [][2]int
	first, depth := i+1, 0
	for j := i + 1; j <= end; j++ {
		w := s.word(j)
		if (w == "," && depth == 0 || j == end) && j > first {
			list = append(list, [2]int{first, j})
			first = j + 1
		}
		switch w {
		case "(", "[", "{":
			depth++
		case ")", "]", "}":
			depth--
		}
	}
	return list
}

func (s *source) span(pair [2]int) (start, end int) {
	return s.tokens[pair[0]].start, s.tokens[pair[1]-1].end
}

// ---- Mutations ----

func deleteToken(s *source) string { return s.substitute(s.rand.Intn(len(s.tokens)), "") }

func doubleToken(s *source) string {
	i := s.rand.Intn(len(s.tokens))
	return s.substitute(i, s.word(i)+" "+s.word(i))
}

func swapTokens(s *source) string {
	i := s.rand.Intn(len(s.tokens) - 1)
	a, b := s.tokens[i], s.tokens[i+1]
	return s.replace(a.start, b.end, s.word(i+1)+s.text[a.end:b.start]+s.word(i))
}

func insertToken(s *source) string {
	i := s.rand.Intn(len(s.tokens))
	with := s.one(append(keywords, operators...)...)
	if s.rand.Intn(3) == 0 {
		with = s.word(s.rand.Intn(len(s.tokens)))
	}
	return s.substitute(i, s.word(i)+" "+with)
}

func otherWord(s *source) string {
	return s.substitute(s.pick(s.of(word)), s.word(max(0, s.pick(s.of(word)))))
}

func otherName(s *source) string {
	i := s.pick(s.of(word))
	if i < 0 {
		return s.text
	}
	return s.substitute(i, s.one(s.word(i)+"x", "_", "nil", "undefined", strings.ToUpper(s.word(i)), strings.ToLower(s.word(i))))
}

func otherOperator(s *source) string {
	binary := strings.Fields("+ - * / % & | ^ << >> && || == != < <= > >= &^ <- = := += ++ ! ~")
	return s.substitute(s.pick(s.is(binary...)), s.one(binary...))
}

func otherKeyword(s *source) string { return s.substitute(s.pick(s.of(keyword)), s.one(keywords...)) }

func otherLiteral(s *source) string {
	i := s.pick(func(i int) bool { return s.tokens[i].kind == number || s.tokens[i].kind == quoted })
	return s.substitute(i, s.one(`"text"`, "1.5", "'c'", "nil", "1<<70", "-1", "0", "true", "2i", "1e400", "[]int{1}",
		"struct{}{}", "func() {}", "iota", "0x", "08", `"\q"`, "'ab'", "1_", "\"open"))
}

func otherType(s *source) string {
	types := strings.Fields("int string bool byte rune uint float64 int64 error any uint8 complex128 int32 uintptr")
	return s.substitute(s.pick(s.is(types...)), s.one(append(types, "*int", "[]int", "map[string]int", "chan int",
		"func()", "struct{}", "[3]int", "interface{ M() }", "[]func() int", "comparable")...))
}

// Changes one element of a list in brackets: removes it, doubles it, or swaps it with the next.
func otherList(s *source) string {
	i := s.pick(s.is("(", "{", "["))
	if i < 0 {
		return s.text
	}
	end := s.closing(i)
	list := s.elements(i, max(end, i))
	if len(list) == 0 || s.tokens[end].start-s.tokens[i].start > 400 {
		return s.text
	}
	n := s.rand.Intn(len(list))
	start, stop := s.span(list[n])
	switch s.rand.Intn(3) {
	case 0:
		if n+1 < len(list) {
			stop, _ = s.span(list[n+1])
		} else if n > 0 {
			_, start = s.span(list[n-1])
		}
		return s.replace(start, stop, "")
	case 1:
		return s.replace(start, stop, s.text[start:stop]+", "+s.text[start:stop])
	}
	if n+1 == len(list) {
		return s.text
	}
	from, to := s.span(list[n+1])
	return s.replace(start, to, s.text[from:to]+s.text[stop:from]+s.text[start:stop])
}

func deleteGroup(s *source) string {
	i := s.pick(s.is("(", "{", "["))
	if i < 0 {
		return s.text
	}
	end := s.closing(i)
	if end < 0 || s.tokens[end].start-s.tokens[i].start > 200 {
		return s.text
	}
	return s.replace(s.tokens[i].start, s.tokens[end].end, s.one("", "()", "{}", "[]"))
}

// The bounds of a line, its end included.
func (s *source) line(at int) (start, end int) {
	start = strings.LastIndexByte(s.text[:at], '\n') + 1
	if n := strings.IndexByte(s.text[at:], '\n'); n >= 0 {
		return start, at + n + 1
	}
	return start, len(s.text)
}

func (s *source) someLine() (start, end int) {
	return s.line(s.tokens[s.rand.Intn(len(s.tokens))].start)
}

func deleteLine(s *source) string {
	start, end := s.someLine()
	return s.replace(start, end, "")
}

func doubleLine(s *source) string {
	start, end := s.someLine()
	return s.replace(end, end, s.text[start:end])
}

func moveLine(s *source) string {
	start, end := s.someLine()
	to, _ := s.someLine()
	if to >= start && to < end {
		return s.text
	}
	line := s.text[start:end]
	if to < start {
		return s.text[:to] + line + s.text[to:start] + s.text[end:]
	}
	return s.text[:start] + s.text[end:to] + line + s.text[to:]
}

func insertLine(s *source) string {
	_, end := s.someLine()
	return s.replace(end, end, s.one("return", "break", "continue", "x := 1", "goto L", "L:", "fallthrough", "var y int",
		"return 1", "return nil, nil", "defer func() {}", "go 1", "case 1:", "default:", "}", "{", "import \"fmt\"", "x++",
		"if x := 1 {", "for {", "type T struct{ T }", "const c = c", "func f()", "func (T) m() {}", "_ = undefined.x",
		"panic(1)", "var _ = 1 +", "1", "\"s\"", "f", "func() {}()", "switch {", "x = 1", "var a, b = 1", "a, b := 1, 2, 3",
		"type G[P any] = P", "import . \"os\"", "package p", "for i := range 10 {}", "select {}", "_ = nil", "_ = [...]int{1, 2}[5]",
	)+"\n")
}

// Inside a selector: another name after the dot, or another value before it.
func otherSelector(s *source) string {
	i := s.pick(func(i int) bool { return s.word(i) == "." && i > 0 && i+1 < len(s.tokens) })
	if i < 0 {
		return s.text
	}
	if s.rand.Intn(2) == 0 {
		return s.substitute(i-1, s.word(max(0, s.pick(s.of(word)))))
	}
	return s.substitute(i+1, s.word(max(0, s.pick(s.of(word)))))
}

var mutations = []func(s *source) string{
	deleteToken, doubleToken, swapTokens, insertToken, otherWord, otherWord, otherName, otherOperator, otherKeyword,
	otherLiteral, otherType, otherType, otherList, otherList, deleteGroup, deleteLine, doubleLine, moveLine, insertLine,
	otherSelector,
}

// A broken form of the text: one change, sometimes two.
func mutate(text string, random *rand.Rand) string {
	changes := 1 + random.Intn(5)/4
	for changes > 0 {
		s := &source{text, tokenize(text), random}
		if len(s.tokens) < 2 {
			return text
		}
		next := mutations[random.Intn(len(mutations))](s)
		if next == text {
			continue
		}
		text = next
		changes--
	}
	return text
}
