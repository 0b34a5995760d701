package url

import (
	"strconv"
	"strings"
)

// part is where a text stands in a URL: characters that divide the URL must be escaped where they would do so (RFC 3986).
type part uint8

const (
	partPath part = 1 << iota
	partSegment
	partHost
	partZone
	partUser
	partQuery
	partFragment
)

// plain has for each character the parts that it may stand in as it is.
var plain = plainTable()

func plainTable() (table [256]part) {
	allow := func(characters string, parts part) {
		for i := 0; i < len(characters); i++ {
			table[characters[i]] |= parts
		}
	}
	allow("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~", 255)
	allow("!$&'()*+,;=:[]<>\"", partHost|partZone)
	allow("$&+,/:;=@", partPath)
	allow("$&+:=@", partSegment)
	allow("$&+,;=", partUser)
	allow("$&+,/:;=?@!()*", partFragment)
	return table
}

func isPlain(c byte, p part) bool { return plain[c]&p != 0 }

// EscapeError is a "%" without two hexadecimal digits.
type EscapeError string

func (e EscapeError) Error() string { return "invalid URL escape " + strconv.Quote(string(e)) }

// InvalidHostError is a character that no host has.
type InvalidHostError string

func (e InvalidHostError) Error() string {
	return "invalid character " + strconv.Quote(string(e)) + " in host name"
}

func hexValue(c byte) (byte, bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10, true
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

// escaped returns the character that "%XX" at the start of s stands for.
func escaped(s string, p part) (byte, error) {
	if len(s) < 3 {
		return 0, EscapeError(s)
	}
	high, ok1 := hexValue(s[1])
	low, ok2 := hexValue(s[2])
	c := high<<4 | low
	switch {
	case !ok1 || !ok2,
		p == partHost && c < 0x80 && s[:3] != "%25", // hosts only escape what is not ASCII, and the % of a zone
		p == partZone && s[:3] != "%25" && c != ' ' && !isPlain(c, partHost):
		return 0, EscapeError(s[:3])
	}
	return c, nil
}

func unescape(s string, p part) (string, error) {
	n, hasPlus := 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '%':
			if _, err := escaped(s[i:], p); err != nil {
				return "", err
			}
			n++
			i += 2
		case c == '+':
			hasPlus = hasPlus || p == partQuery
		case p&(partHost|partZone) != 0 && c < 0x80 && !isPlain(c, p):
			return "", InvalidHostError(s[i : i+1])
		}
	}
	if n == 0 && !hasPlus {
		return s, nil
	}
	var b strings.Builder
	b.Grow(len(s) - 2*n)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '%':
			c, _ = escaped(s[i:], p)
			b.WriteByte(c)
			i += 2
		case c == '+' && p == partQuery:
			b.WriteByte(' ')
		default:
			b.WriteByte(c)
		}
	}
	return b.String(), nil
}

func escape(s string, p part) string {
	n, blanks := 0, 0
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' && p == partQuery {
			blanks++
		} else if !isPlain(s[i], p) {
			n++
		}
	}
	if n == 0 && blanks == 0 {
		return s
	}
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	b.Grow(len(s) + 2*n)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ' && p == partQuery:
			b.WriteByte('+')
		case isPlain(c, p):
			b.WriteByte(c)
		default:
			b.WriteByte('%')
			b.WriteByte(digits[c>>4])
			b.WriteByte(digits[c&15])
		}
	}
	return b.String()
}

// isValidEscaping reports whether s may be the escaped form of a path or fragment, perhaps with more escaped than need be.
func isValidEscaping(s string, p part) bool {
	for i := 0; i < len(s); i++ {
		if !isPlain(s[i], p) && !strings.ContainsRune("!$&'()*+,;=:@[]%", rune(s[i])) {
			return false
		}
	}
	return true
}

// QueryUnescape undoes QueryEscape.
func QueryUnescape(s string) (string, error) { return unescape(s, partQuery) }

// PathUnescape undoes PathEscape.
func PathUnescape(s string) (string, error) { return unescape(s, partSegment) }

// QueryEscape escapes s so that it can stand in a query.
func QueryEscape(s string) string { return escape(s, partQuery) }

// PathEscape escapes s so that it can be a segment of a path.
func PathEscape(s string) string { return escape(s, partSegment) }
