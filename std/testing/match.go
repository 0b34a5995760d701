package testing

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// matcher selects tests by -run and -skip (benchmarks by -bench), and makes the names of subtests plain and unique.
type matcher struct {
	mu          sync.Mutex
	want, skip  pattern
	seen        map[string]int // how often a name was asked for
	matchString func(pattern, text string) (bool, error)
}

// A pattern is a row of alternatives, each with a regular expression for every level of a name.
type pattern [][]string

// newMatcher ends the program if an expression is not one.
func newMatcher(matchString func(pattern, text string) (bool, error), want, option string) *matcher {
	m := &matcher{seen: map[string]int{}, matchString: matchString}
	m.want = m.checked(want, option)
	m.skip = m.checked(flags.skip, "-test.skip")
	return m
}

func (m *matcher) checked(text, option string) pattern {
	if text == "" {
		return nil
	}
	p := splitPattern(text)
	for i, levels := range p {
		for k, expr := range levels {
			levels[k] = rewrite(expr)
			_, err := m.matchString(levels[k], "non-empty")
			if err == nil {
				continue
			}
			where := fmt.Sprintf("element %d of %s (%q): %s", k, option, levels[k], err)
			if len(p) > 1 {
				where = fmt.Sprintf("alternation %d of %s", i, where)
			}
			fmt.Fprintf(os.Stderr, "testing: invalid regexp for %s\n", where)
			os.Exit(1)
		}
	}
	return p
}

// splitPattern divides at each '|' and '/' that is in no brackets.
func splitPattern(text string) pattern {
	var p pattern
	var levels []string
	set, group, start := 0, 0, 0
	for i := 0; i < len(text); i++ {
		outside := set == 0 && group == 0
		switch c := text[i]; {
		case c == '\\':
			i++
		case c == '[':
			set++
		case c == ']':
			set = max(set-1, 0) // one without its bracket is a plain character
		case c == '(' && set == 0:
			group++
		case c == ')' && set == 0:
			group--
		case (c == '/' || c == '|') && outside:
			levels = append(levels, text[start:i])
			start = i + 1
			if c == '|' {
				p, levels = append(p, levels), nil
			}
		}
	}
	return append(p, append(levels, text[start:]))
}

// matches reports whether one alternative matches each level of the name, and whether it has more levels than the name.
func (m *matcher) matches(p pattern, levels []string) (ok, partial bool) {
	for _, exprs := range p {
		if m.matchesLevels(exprs, levels) {
			return true, len(levels) < len(exprs)
		}
	}
	return p == nil, false
}

func (m *matcher) matchesLevels(exprs, levels []string) bool {
	for i, level := range levels {
		if i >= len(exprs) {
			break
		}
		if ok, _ := m.matchString(exprs[i], level); !ok {
			return false
		}
	}
	return true
}

// full returns the full name of what runs below c (nil: at the top), and whether it is to run; partial: only to look for
// what is below it.
func (m *matcher) full(c *common, name string) (full string, ok, partial bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	full = name
	if c != nil && c.level > 0 {
		full = m.unique(c.name, rewrite(name))
	}
	levels := strings.Split(full, "/")
	if ok, partial = m.matches(m.want, levels); !ok {
		return full, false, false
	}
	if m.skip != nil {
		if skip, above := m.matches(m.skip, levels); skip && !above {
			return full, false, false
		}
	}
	return full, ok, partial
}

// unique adds a number to a name that came before: a second "x" becomes "x#01".
func (m *matcher) unique(parent, name string) string {
	base := parent + "/" + name
	for {
		n := m.seen[base]
		m.seen[base]++
		if n == 0 && name != "" {
			if m.wasNumbered(base) {
				continue
			}
			return base
		}
		numbered := fmt.Sprintf("%s#%02d", base, n)
		if m.seen[numbered] == 0 {
			return numbered
		}
	}
}

// wasNumbered reports whether a name that a test has from the start, as "x#02", was made for an x already.
func (m *matcher) wasNumbered(name string) bool {
	i := strings.LastIndexByte(name, '#')
	if i < 0 || len(name)-i-1 < 2 {
		return false
	}
	digits := name[i+1:]
	if digits[0] == '0' && len(digits) > 2 {
		return false
	}
	n, err := strconv.ParseUint(digits, 10, 31)
	return err == nil && int(n) < m.seen[name[:i]]
}

// rewrite makes a name of printable characters without blanks.
func rewrite(name string) string {
	var b strings.Builder
	for _, r := range name {
		switch {
		case unicode.IsSpace(r):
			b.WriteByte('_')
		case !strconv.IsPrint(r):
			quoted := strconv.QuoteRune(r)
			b.WriteString(quoted[1 : len(quoted)-1])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
