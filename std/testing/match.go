package testing

import (
	"fmt"
	"strings"
)

// matcher selects tests by -run, -skip and -bench: patterns for each level of a name, separated by '/', alternatives by '|'
// at the top level of each.
type matcher struct {
	run, skip, bench []string
	matchString      func(pattern, text string) (bool, error) // nil: search
}

func (m *matcher) matches(patterns []string, name string) bool {
	if m.matchString == nil {
		return matches(patterns, name, search)
	}
	return matches(patterns, name, func(pattern, text string) bool {
		ok, err := m.matchString(pattern, text)
		return ok && err == nil
	})
}

func splitPattern(p string) []string {
	if p == "" {
		return nil
	}
	var parts []string
	depth, start := 0, 0
	for i := 0; i < len(p); i++ {
		switch p[i] {
		case '\\':
			i++
		case '[', '(':
			depth++
		case ']', ')':
			depth--
		case '/':
			if depth == 0 {
				parts = append(parts, p[start:i])
				start = i + 1
			}
		}
	}
	return append(parts, p[start:])
}

// matches reports whether each level of the name matches its pattern; a name with fewer levels than there are patterns
// matches so far.
func matches(patterns []string, name string, match func(pattern, text string) bool) bool {
	for i, part := range strings.Split(name, "/") {
		if i >= len(patterns) {
			break
		}
		if !match(patterns[i], part) {
			return false
		}
	}
	return true
}

func (m *matcher) skips(name string) bool {
	return m.skip != nil && strings.Count(name, "/")+1 >= len(m.skip) && m.matches(m.skip, name)
}

func (m *matcher) test(name string) bool    { return m.matches(m.run, name) && !m.skips(name) }
func (m *matcher) subtest(name string) bool { return m.test(name) }
func (m *matcher) benchmark(name string) bool {
	return m.bench != nil && m.matches(m.bench, name) && !m.skips(name)
}
func (m *matcher) subbench(name string) bool { return m.benchmark(name) }

// names makes subtests' names plain and unique: "a b" becomes "a_b", a second "x" becomes "x#01".
type names struct {
	seen map[string]int
}

func (n *names) unique(parent, name string) string {
	if parent == "" {
		return name
	}
	if n.seen == nil {
		n.seen = map[string]int{}
	}
	base := rewrite(name)
	full := parent + "/" + base
	count := n.seen[full]
	n.seen[full]++
	if count == 0 && base != "" {
		return full
	}
	for {
		try := fmt.Sprintf("%s#%02d", full, count)
		if n.seen[try] == 0 {
			n.seen[try]++
			return try
		}
		count++
	}
}

func rewrite(name string) string {
	var b strings.Builder
	for _, r := range name {
		switch {
		case r == ' ' || r == '\t' || r == '\n' || r == '\v' || r == '\f' || r == '\r' || r == 0x85 || r == 0xA0 || r == 0x2028 || r == 0x2029:
			b.WriteByte('_')
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, "\\x%02x", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
