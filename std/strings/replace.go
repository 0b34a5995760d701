package strings

import (
	"io"
	"sync"
	"unicode/utf8"
)

// Replacing.

// Replace replaces the first n olds by new, all for n < 0; "" stands before each character and at the end.
func Replace(s, old, new string, n int) string {
	if old == new || n == 0 {
		return s
	}
	if m := Count(s, old); m == 0 {
		return s
	} else if n < 0 || m < n {
		n = m
	}
	var b Builder
	b.Grow(len(s) + n*(len(new)-len(old)))
	start := 0
	if len(old) > 0 {
		for range n {
			j := start + Index(s[start:], old)
			b.WriteString(s[start:j])
			b.WriteString(new)
			start = j + len(old)
		}
	} else {
		b.WriteString(new)
		for range n - 1 {
			_, size := utf8.DecodeRuneInString(s[start:])
			j := start + size
			b.WriteString(s[start:j])
			b.WriteString(new)
			start = j
		}
	}
	b.WriteString(s[start:])
	return b.String()
}

// ReplaceAll is Replace of all.
func ReplaceAll(s, old, new string) string {
	return Replace(s, old, new, -1)
}

// Replacer replaces many strings at once: at each place the first of its pairs that fits.
type Replacer struct {
	once   sync.Once // the rest is made when first needed
	oldnew []string
	first  [256]bool // bytes that some old begins with
	empty  int       // number of the pair whose old is empty, or -1
}

// NewReplacer returns a replacer of the pairs old, new.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	return &Replacer{oldnew: append([]string(nil), oldnew...)}
}

func (r *Replacer) prepare() {
	r.empty = -1
	for i := 0; i < len(r.oldnew); i += 2 {
		if old := r.oldnew[i]; old != "" {
			r.first[old[0]] = true
		} else if r.empty < 0 {
			r.empty = i
		}
	}
}

// match returns the first pair that fits at the beginning of s, or -1.
func (r *Replacer) match(s string, withEmpty bool) int {
	if s != "" && r.first[s[0]] {
		for i := 0; i < len(r.oldnew); i += 2 {
			if i == r.empty && withEmpty || r.oldnew[i] != "" && HasPrefix(s, r.oldnew[i]) {
				return i
			}
		}
	}
	if withEmpty {
		return r.empty
	}
	return -1
}

// each calls emit with the parts of the result; it returns false if there was nothing to replace. The empty old fits once at
// each place, and does not take the place of what follows there.
func (r *Replacer) each(s string, emit func(string)) bool {
	r.once.Do(r.prepare)
	last, changed := 0, false
	wasEmpty := false
	for i := 0; i <= len(s); {
		if i < len(s) && r.empty < 0 && !r.first[s[i]] {
			i++
			continue
		}
		k := r.match(s[i:], !wasEmpty)
		if k < 0 {
			wasEmpty = false
			i++
			continue
		}
		emit(s[last:i])
		emit(r.oldnew[k+1])
		changed = true
		i += len(r.oldnew[k])
		last = i
		wasEmpty = r.oldnew[k] == ""
	}
	if changed {
		emit(s[last:])
	}
	return changed
}

// Replace returns s with all replacements made.
func (r *Replacer) Replace(s string) string {
	var b Builder
	if !r.each(s, func(part string) { b.WriteString(part) }) {
		return s
	}
	return b.String()
}

// WriteString writes s to w with all replacements made.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	changed := r.each(s, func(part string) {
		if err == nil && part != "" {
			var k int
			k, err = io.WriteString(w, part)
			n += k
		}
	})
	if !changed {
		return io.WriteString(w, s)
	}
	return n, err
}
