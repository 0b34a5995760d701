package strconv

import (
	"internal/strconv"
	"unicode/utf8"
)

// UnquoteChar reads the first character of s, which may be an escape as in a literal quoted with quote. multibyte tells
// that the value is a rune, not a byte.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	if len(s) == 0 {
		err = ErrSyntax
		return
	}
	switch c := s[0]; {
	case c == quote && (quote == '\'' || quote == '"'):
		err = ErrSyntax
		return
	case c >= utf8.RuneSelf:
		r, size := utf8.DecodeRuneInString(s)
		return r, true, s[size:], nil
	case c != '\\':
		return rune(s[0]), false, s[1:], nil
	}
	if len(s) <= 1 {
		err = ErrSyntax
		return
	}
	c := s[1]
	s = s[2:]
	ok := true
	switch c {
	case 'a', 'b', 'f', 'n', 'r', 't', 'v':
		value = shortEscape(c)
	case 'x', 'u', 'U':
		value, s, ok = hexEscape(s, c)
		multibyte = c != 'x'
	case '0', '1', '2', '3', '4', '5', '6', '7':
		value, s, ok = octalEscape(s, c)
	case '\\':
		value = '\\'
	case '\'', '"':
		ok = c == quote
		value = rune(c)
	default:
		ok = false
	}
	if !ok {
		return 0, false, "", ErrSyntax
	}
	return value, multibyte, s, nil
}

func shortEscape(c byte) rune {
	switch c {
	case 'a':
		return '\a'
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	}
	return '\v'
}

func hexEscape(s string, c byte) (value rune, tail string, ok bool) {
	n := 2
	switch c {
	case 'u':
		n = 4
	case 'U':
		n = 8
	}
	if len(s) < n {
		return 0, "", false
	}
	for i := 0; i < n; i++ {
		d := strconv.DigitValue(s[i])
		if d > 15 {
			return 0, "", false
		}
		value = value<<4 | rune(d)
	}
	if c != 'x' && !utf8.ValidRune(value) {
		return 0, "", false
	}
	return value, s[n:], true
}

func octalEscape(s string, c byte) (value rune, tail string, ok bool) {
	value = rune(c - '0')
	if len(s) < 2 {
		return 0, "", false
	}
	for i := 0; i < 2; i++ {
		d := rune(s[i]) - '0'
		if d < 0 || d > 7 {
			return 0, "", false
		}
		value = value<<3 | d
	}
	return value, s[2:], value <= 255
}

// QuotedPrefix returns the literal, of a string or a character, that s begins with.
func QuotedPrefix(s string) (string, error) {
	out, _, err := unquote(s, false)
	return out, err
}

// Unquote returns what the literal s says.
func Unquote(s string) (string, error) {
	out, rem, err := unquote(s, true)
	if len(rem) > 0 {
		return "", ErrSyntax
	}
	return out, err
}

// unquote reads the literal at the start of in: its value if unescape, else its text.
func unquote(in string, unescape bool) (out, rem string, err error) {
	if len(in) < 2 {
		return "", in, ErrSyntax
	}
	quote := in[0]
	end := indexByte(in[1:], quote)
	if end < 0 {
		return "", in, ErrSyntax
	}
	end += 2
	switch quote {
	case '`':
		return unquoteRaw(in, end, unescape)
	case '"', '\'':
		return unquoteEscaped(in, end, quote, unescape)
	}
	return "", in, ErrSyntax
}

func indexByte(s string, c byte) int {
	for i := 0; i < len(s); i++ {
		if s[i] == c {
			return i
		}
	}
	return -1
}

func unquoteRaw(in string, end int, unescape bool) (out, rem string, err error) {
	if !unescape {
		return in[:end], in[end:], nil
	}
	out = in[1 : end-1]
	if indexByte(out, '\r') >= 0 {
		// Carriage returns are no part of a raw string's value.
		b := make([]byte, 0, len(out))
		for i := 0; i < len(out); i++ {
			if out[i] != '\r' {
				b = append(b, out[i])
			}
		}
		out = string(b)
	}
	return out, in[end:], nil
}

func unquoteEscaped(in string, end int, quote byte, unescape bool) (out, rem string, err error) {
	if body := in[1 : end-1]; indexByte(body, '\\') < 0 && indexByte(body, '\n') < 0 {
		valid := false
		if quote == '"' {
			valid = utf8.ValidString(body)
		} else {
			r, n := utf8.DecodeRuneInString(body)
			valid = n == len(body) && (r != utf8.RuneError || n != 1)
		}
		if valid {
			if unescape {
				return body, in[end:], nil
			}
			return in[:end], in[end:], nil
		}
	}
	whole := in
	in = in[1:]
	var buf []byte
	if unescape {
		buf = make([]byte, 0, 3*end/2)
	}
	for len(in) > 0 && in[0] != quote {
		r, multibyte, tail, err := UnquoteChar(in, quote)
		if in[0] == '\n' || err != nil {
			return "", whole, ErrSyntax
		}
		in = tail
		if unescape {
			if r < utf8.RuneSelf || !multibyte {
				buf = append(buf, byte(r))
			} else {
				buf = utf8.AppendRune(buf, r)
			}
		}
		if quote == '\'' {
			break
		}
	}
	if len(in) == 0 || in[0] != quote {
		return "", whole, ErrSyntax
	}
	in = in[1:]
	if unescape {
		return string(buf), in, nil
	}
	return whole[:len(whole)-len(in)], in, nil
}
