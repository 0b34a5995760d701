// Package strconv is the part of strconv that turns numbers into text, and what reading and writing floats have in common.
// Its errors say nothing of the function and the input.
package strconv

import "errors"

var (
	ErrRange  = errors.New("value out of range")
	ErrSyntax = errors.New("invalid syntax")
)

// FormatBool returns "true" or "false".
func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// AppendBool appends "true" or "false" to dst.
func AppendBool(dst []byte, b bool) []byte {
	if b {
		return append(dst, "true"...)
	}
	return append(dst, "false"...)
}

func lower(c byte) byte { return c | ('x' - 'X') }

// DigitValue returns the value of c as a digit, 255 if it is none.
func DigitValue(c byte) byte {
	if '0' <= c && c <= '9' {
		return c - '0'
	}
	if l := lower(c); 'a' <= l && l <= 'z' {
		return l - 'a' + 10
	}
	return 255
}

// UnderscoresOK reports whether every underscore of s stands between digits, or between the base's prefix and a digit.
func UnderscoresOK(s string) bool {
	if len(s) > 0 && (s[0] == '-' || s[0] == '+') {
		s = s[1:]
	}
	hex := false
	last := byte('^') // what came before: '0' a digit or prefix, '_', '!' something else, '^' nothing
	if len(s) >= 2 && s[0] == '0' {
		if l := lower(s[1]); l == 'b' || l == 'o' || l == 'x' {
			hex = l == 'x'
			s = s[2:]
			last = '0'
		}
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case '0' <= c && c <= '9' || hex && 'a' <= lower(c) && lower(c) <= 'f':
			last = '0'
		case c == '_':
			if last != '0' {
				return false
			}
			last = '_'
		default:
			if last == '_' {
				return false
			}
			last = '!'
		}
	}
	return last != '_'
}
