package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// The folders of $GOROOT/test whose files are tests; others hold the files of single tests.
var folders = []string{".", "ken", "chan", "interface", "internal/runtime/sys", "syntax", "dwarf", "fixedbugs", "abi",
	"typeparam", "typeparam/mdempsky", "arenas"}

type tests []*test

// Finds the tests of a suite that are meant for this platform, sorted by name.
func collect(root, suite string) tests {
	var found tests
	for _, dir := range folders {
		files, _ := filepath.Glob(filepath.Join(root, dir, "*.go"))
		for _, path := range files {
			text, err := os.ReadFile(path)
			if err != nil {
				continue
			}
			name, _ := filepath.Rel(root, path)
			t := newTest(path, filepath.ToSlash(name), string(text))
			if t != nil && t.suite == suite {
				found = append(found, t)
			}
		}
	}
	slices.SortFunc(found, func(a, b *test) int { return strings.Compare(a.name, b.name) })
	return found
}

func (ts tests) find(name string) *test {
	for _, t := range ts {
		if t.name == name {
			return t
		}
	}
	return nil
}

// The tests of one part, or those that are named.
func (ts tests) choose(part string, names []string) tests {
	var chosen tests
	for _, name := range names {
		if t := ts.find(name); t != nil {
			chosen = append(chosen, t)
		} else {
			fmt.Fprintf(os.Stderr, "no test %s here\n", name)
		}
	}
	if len(names) > 0 {
		return chosen
	}
	k, n := 0, 1
	fmt.Sscanf(part, "%d/%d", &k, &n)
	for i, t := range ts {
		if i%n == k%n {
			chosen = append(chosen, t)
		}
	}
	return chosen
}

// Reads the recipe of a test file: the first comment that is not a build constraint. Nil: no recipe, or another platform.
func newTest(path, name, text string) *test {
	for rest := text; rest != ""; {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		line = strings.TrimSpace(line)
		if expr, ok := strings.CutPrefix(line, "//go:build "); ok {
			if !satisfied(expr) {
				return nil
			}
			continue
		}
		if line == "" || strings.HasPrefix(line, "// +build") {
			continue
		}
		words := splitWords(strings.TrimPrefix(line, "//"))
		if !strings.HasPrefix(line, "//") || len(words) == 0 {
			return nil
		}
		if strings.Contains(header(text), "\n//go:build ") && !constrained(header(text)) {
			return nil
		}
		t := &test{path: path, name: name, suite: words[0], wantError: strings.HasPrefix(words[0], "errorcheck")}
		t.readWords(words[1:])
		return t
	}
	return nil
}

func header(text string) string {
	before, _, _ := strings.Cut(text, "\npackage")
	return before
}

func constrained(header string) bool {
	for _, line := range strings.Split(header, "\n") {
		if expr, ok := strings.CutPrefix(line, "//go:build "); ok && !satisfied(expr) {
			return false
		}
	}
	return true
}

// Flags of the recipe, then the arguments of the program.
func (t *test) readWords(words []string) {
	if t.suite == "errorcheckandrundir" {
		t.wantError = false
	}
	for ; len(words) > 0 && strings.HasPrefix(words[0], "-"); words = words[1:] {
		takes := words[0] == "-t" || words[0] == "-goexperiment" || words[0] == "-godebug" || words[0] == "-gomodversion"
		switch {
		case words[0] == "-0":
			t.wantError = false
		case words[0] == "-1":
			t.wantError = true
		case words[0] == "-s":
			t.filePackages = true
		case takes && len(words) > 1:
			t.setting(words[0], words[1])
			words = words[1:]
		default:
			t.flags = append(t.flags, words[0])
		}
	}
	t.args = words
}

func (t *test) setting(flag, value string) {
	switch flag {
	case "-goexperiment":
		t.env = append(t.env, "GOEXPERIMENT="+value)
	case "-godebug":
		t.env = append(t.env, "GODEBUG="+value)
	case "-gomodversion":
		t.language = value
	}
}

// Splits at blanks outside of quotes, which may stand in a word: -gcflags='-N -l'.
func splitWords(s string) []string {
	var quote rune
	var words []string
	word, inWord := "", false
	for _, c := range s + " " {
		switch {
		case quote == 0 && (c == '"' || c == '\''):
			quote, inWord = c, true
		case c == quote:
			quote = 0
		case quote == 0 && (c == ' ' || c == '\t'):
			if inWord {
				words = append(words, word)
			}
			word, inWord = "", false
		default:
			word, inWord = word+string(c), true
		}
	}
	return words
}

// ---- Build constraints ----

var tag = regexp.MustCompile(`^[\w.]+`)

// Evaluates a constraint for this platform: !, &&, || and parentheses over tags.
func satisfied(expr string) bool {
	p := &constraint{strings.ReplaceAll(expr, " ", "")}
	return p.or()
}

type constraint struct{ rest string }

func (p *constraint) eat(s string) bool {
	rest, ok := strings.CutPrefix(p.rest, s)
	p.rest = rest
	return ok
}

func (p *constraint) or() bool {
	v := p.and()
	for p.eat("||") {
		w := p.and()
		v = v || w
	}
	return v
}

func (p *constraint) and() bool {
	v := p.not()
	for p.eat("&&") {
		w := p.not()
		v = v && w
	}
	return v
}

func (p *constraint) not() bool {
	if p.eat("!") {
		return !p.not()
	}
	if p.eat("(") {
		v := p.or()
		p.eat(")")
		return v
	}
	name := tag.FindString(p.rest)
	p.rest = p.rest[len(name):]
	return holds(name)
}

func holds(tag string) bool {
	switch tag {
	case "linux", "unix", "gc", "test_run", architecture:
		return true
	}
	var minor int
	n, _ := fmt.Sscanf(tag, "go1.%d", &minor)
	return n == 1 && minor <= 26
}
