package testing

import "unicode/utf8"

// search reports whether the pattern, a small regular expression, matches somewhere in the text. It knows what -run
// patterns use: literals, ".", classes, "*", "+", "?", groups, "|", "^", "$" and escapes; by backtracking, since both
// are short and the user's own.
func search(pattern, text string) bool {
	for at := 0; at <= len(text); at++ {
		if matchAlternatives(pattern, text, at, func(int) bool { return true }) {
			return true
		}
	}
	return false
}

// matchAlternatives tries each alternative of the pattern at text[at:]; then continues with next.
func matchAlternatives(pattern, text string, at int, next func(int) bool) bool {
	start := 0
	for i := 0; i <= len(pattern); i = atomEnd(pattern, i) {
		if i == len(pattern) || pattern[i] == '|' {
			if matchSequence(pattern[start:i], text, at, next) {
				return true
			}
			start = i + 1
		}
		if i == len(pattern) {
			break
		}
	}
	return false
}

// atomEnd returns where the atom at i ends: an escape, a class, a group, or one rune.
func atomEnd(pattern string, i int) int {
	switch pattern[i] {
	case '\\':
		return min(i+2, len(pattern))
	case '[':
		for k := i + 2; k < len(pattern); k++ {
			if pattern[k] == '\\' {
				k++
			} else if pattern[k] == ']' {
				return k + 1
			}
		}
		return len(pattern)
	case '(':
		for k := i + 1; k < len(pattern); k = atomEnd(pattern, k) {
			if pattern[k] == ')' {
				return k + 1
			}
		}
		return len(pattern)
	}
	_, size := utf8.DecodeRuneInString(pattern[i:])
	return i + size
}

func matchSequence(pattern, text string, at int, next func(int) bool) bool {
	if pattern == "" {
		return next(at)
	}
	end := atomEnd(pattern, 0)
	atom, rest := pattern[:end], pattern[end:]
	least, most := 1, 1
	if rest != "" {
		switch rest[0] {
		case '*':
			least, most, rest = 0, len(text)+1, rest[1:]
		case '+':
			least, most, rest = 1, len(text)+1, rest[1:]
		case '?':
			least, most, rest = 0, 1, rest[1:]
		}
	}
	return matchRepeated(atom, text, at, least, most, func(at int) bool { return matchSequence(rest, text, at, next) })
}

// matchRepeated tries as many repetitions as there are, then fewer.
func matchRepeated(atom, text string, at, least, most int, next func(int) bool) bool {
	if most > 0 && matchAtom(atom, text, at, func(to int) bool {
		return (to > at || least > 0) && matchRepeated(atom, text, to, max(least-1, 0), most-1, next)
	}) {
		return true
	}
	return least == 0 && next(at)
}

func matchAtom(atom, text string, at int, next func(int) bool) bool {
	switch atom[0] {
	case '^':
		return at == 0 && next(at)
	case '$':
		return at == len(text) && next(at)
	case '(':
		inner := atom[1 : len(atom)-1]
		if len(inner) > 1 && inner[0] == '?' && inner[1] == ':' {
			inner = inner[2:]
		}
		return matchAlternatives(inner, text, at, next)
	}
	if at >= len(text) {
		return false
	}
	r, size := utf8.DecodeRuneInString(text[at:])
	return matchRune(atom, r) && next(at+size)
}

func matchRune(atom string, r rune) bool {
	switch atom[0] {
	case '.':
		return true
	case '\\':
		return len(atom) > 1 && matchEscape(atom[1], r)
	case '[':
		return matchClass(atom[1:len(atom)-1], r)
	}
	want, _ := utf8.DecodeRuneInString(atom)
	return want == r
}

func matchEscape(c byte, r rune) bool {
	digit := '0' <= r && r <= '9'
	word := digit || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r == '_'
	space := r == ' ' || '\t' <= r && r <= '\r'
	switch c {
	case 'd':
		return digit
	case 'D':
		return !digit
	case 'w':
		return word
	case 'W':
		return !word
	case 's':
		return space
	case 'S':
		return !space
	}
	return rune(c) == r
}

func matchClass(class string, r rune) bool {
	negated := class != "" && class[0] == '^'
	if negated {
		class = class[1:]
	}
	found := false
	for class != "" {
		if class[0] == '\\' && len(class) > 1 {
			found = found || matchEscape(class[1], r)
			class = class[2:]
			continue
		}
		lo, size := utf8.DecodeRuneInString(class)
		class = class[size:]
		hi := lo
		if len(class) > 1 && class[0] == '-' {
			hi, size = utf8.DecodeRuneInString(class[1:])
			class = class[1+size:]
		}
		found = found || lo <= r && r <= hi
	}
	return found != negated
}
