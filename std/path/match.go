package path

import (
	"internal/bytealg"
	"unicode/utf8"
)

// Match reports whether name matches the pattern: * is any run of characters but slashes, ? one of them, [a-z] and [^a-z] one
// of a class, \c the character c.
func Match(pattern, name string) (matched bool, err error) {
	for pattern != "" {
		star := false
		for pattern != "" && pattern[0] == '*' {
			pattern = pattern[1:]
			star = true
		}
		n := chunkLength(pattern)
		chunk := pattern[:n]
		pattern = pattern[n:]
		if star && chunk == "" {
			return bytealg.IndexByteString(name, '/') < 0, nil
		}
		rest, ok, err := matchChunk(chunk, name)
		if ok && (rest == "" || pattern != "") {
			name = rest
			continue
		}
		if err != nil {
			return false, err
		}
		if star {
			found := false
			for i := 0; i < len(name) && name[i] != '/' && !found; i++ {
				rest, ok, err := matchChunk(chunk, name[i+1:])
				if err != nil {
					return false, err
				}
				if ok && (pattern != "" || rest == "") {
					name = rest
					found = true
				}
			}
			if found {
				continue
			}
		}
		// No match; but the rest of the pattern must be well-formed.
		for pattern != "" {
			for pattern != "" && pattern[0] == '*' {
				pattern = pattern[1:]
			}
			n := chunkLength(pattern)
			if _, _, err := matchChunk(pattern[:n], ""); err != nil {
				return false, err
			}
			pattern = pattern[n:]
		}
		return false, nil
	}
	return name == "", nil
}

// chunkLength returns the length of pattern up to the next star.
func chunkLength(pattern string) int {
	class := false
	i := 0
	for ; i < len(pattern); i++ {
		switch pattern[i] {
		case '\\':
			if i+1 < len(pattern) {
				i++
			}
		case '[':
			class = true
		case ']':
			class = false
		case '*':
			if !class {
				return i
			}
		}
	}
	return i
}

// matchChunk matches a chunk without stars at the beginning of s. After a failure it goes on to find errors.
func matchChunk(chunk, s string) (rest string, ok bool, err error) {
	failed := false
	for chunk != "" {
		failed = failed || s == ""
		switch chunk[0] {
		case '[':
			var r rune
			if !failed {
				var n int
				r, n = utf8.DecodeRuneInString(s)
				s = s[n:]
			}
			var in bool
			chunk, in, err = matchClass(chunk[1:], r)
			if err != nil {
				return "", false, err
			}
			failed = failed || !in
		case '?':
			if !failed {
				failed = s[0] == '/'
				_, n := utf8.DecodeRuneInString(s)
				s = s[n:]
			}
			chunk = chunk[1:]
		case '\\':
			chunk = chunk[1:]
			if chunk == "" {
				return "", false, ErrBadPattern
			}
			fallthrough
		default:
			if !failed {
				failed = chunk[0] != s[0]
				s = s[1:]
			}
			chunk = chunk[1:]
		}
	}
	if failed {
		return "", false, nil
	}
	return s, true, nil
}

// matchClass matches r with the class whose text follows a bracket.
func matchClass(chunk string, r rune) (rest string, in bool, err error) {
	negated := false
	if chunk != "" && chunk[0] == '^' {
		negated = true
		chunk = chunk[1:]
	}
	for ranges := 0; ; ranges++ {
		if chunk != "" && chunk[0] == ']' && ranges > 0 {
			return chunk[1:], in != negated, nil
		}
		var lo, hi rune
		if lo, chunk, err = classChar(chunk); err != nil {
			return "", false, err
		}
		hi = lo
		if chunk[0] == '-' {
			if hi, chunk, err = classChar(chunk[1:]); err != nil {
				return "", false, err
			}
		}
		in = in || lo <= r && r <= hi
	}
}

// classChar reads a character of a class, which something must follow.
func classChar(chunk string) (r rune, rest string, err error) {
	if chunk == "" || chunk[0] == '-' || chunk[0] == ']' {
		return 0, "", ErrBadPattern
	}
	if chunk[0] == '\\' {
		chunk = chunk[1:]
		if chunk == "" {
			return 0, "", ErrBadPattern
		}
	}
	r, n := utf8.DecodeRuneInString(chunk)
	if r == utf8.RuneError && n == 1 {
		err = ErrBadPattern
	}
	chunk = chunk[n:]
	if chunk == "" {
		err = ErrBadPattern
	}
	return r, chunk, err
}
