package json

import "strconv"

// A SyntaxError tells where a text stops being JSON.
type SyntaxError struct {
	msg    string
	Offset int64 // bytes read before the error
}

func (e *SyntaxError) Error() string { return e.msg }

const maxNesting = 10000

// scanner checks one JSON value by recursive descent. It looks at each byte once; what it accepts the decoder need not
// check again.
type scanner struct {
	data  []byte
	at    int
	depth int
}

// Valid reports whether data is one JSON value.
func Valid(data []byte) bool {
	s := scanner{data: data}
	return s.value() == nil && s.end() == nil
}

func checkValid(data []byte) error {
	s := scanner{data: data}
	if err := s.value(); err != nil {
		return err
	}
	return s.end()
}

// end checks that only blanks are left.
func (s *scanner) end() error {
	s.blanks()
	if s.at < len(s.data) {
		return s.wrong("after top-level value")
	}
	return nil
}

func (s *scanner) blanks() {
	for s.at < len(s.data) {
		switch s.data[s.at] {
		case ' ', '\t', '\r', '\n':
			s.at++
		default:
			return
		}
	}
}

// wrong is the error for the byte at hand, or for the end of the text.
func (s *scanner) wrong(context string) error {
	if s.at >= len(s.data) {
		return &SyntaxError{"unexpected end of JSON input", int64(len(s.data))}
	}
	return &SyntaxError{"invalid character " + quoteChar(s.data[s.at]) + " " + context, int64(s.at + 1)}
}

// wrongInside is wrong inside of a token, where the end of the text counts as a blank.
func (s *scanner) wrongInside(context string) error {
	if s.at >= len(s.data) {
		return &SyntaxError{"invalid character ' ' " + context, int64(len(s.data))}
	}
	return s.wrong(context)
}

func quoteChar(c byte) string {
	switch c {
	case '\'':
		return `'\''`
	case '"':
		return `'"'`
	}
	s := strconv.Quote(string(rune(c)))
	return "'" + s[1:len(s)-1] + "'"
}

func (s *scanner) value() error {
	s.blanks()
	if s.at >= len(s.data) {
		return s.wrong("")
	}
	switch c := s.data[s.at]; {
	case c == '{':
		return s.nested(true)
	case c == '[':
		return s.nested(false)
	case c == '"':
		return s.str()
	case c == '-' || '0' <= c && c <= '9':
		return s.number()
	case c == 't':
		return s.word("true")
	case c == 'f':
		return s.word("false")
	case c == 'n':
		return s.word("null")
	}
	return s.wrong("looking for beginning of value")
}

func (s *scanner) nested(object bool) (err error) {
	s.depth++
	if s.depth > maxNesting {
		return s.wrong("exceeded max depth")
	}
	s.at++
	if object {
		err = s.object()
	} else {
		err = s.array()
	}
	s.depth--
	return err
}

func (s *scanner) object() error {
	s.blanks()
	if s.at < len(s.data) && s.data[s.at] == '}' {
		s.at++
		return nil
	}
	for {
		s.blanks()
		if s.at >= len(s.data) || s.data[s.at] != '"' {
			return s.wrong("looking for beginning of object key string")
		}
		if err := s.str(); err != nil {
			return err
		}
		s.blanks()
		if s.at >= len(s.data) || s.data[s.at] != ':' {
			return s.wrong("after object key")
		}
		s.at++
		if err := s.value(); err != nil {
			return err
		}
		if end, err := s.next('}', "after object key:value pair"); end || err != nil {
			return err
		}
	}
}

func (s *scanner) array() error {
	s.blanks()
	if s.at < len(s.data) && s.data[s.at] == ']' {
		s.at++
		return nil
	}
	for {
		if err := s.value(); err != nil {
			return err
		}
		if end, err := s.next(']', "after array element"); end || err != nil {
			return err
		}
	}
}

// next reads a comma, or the closing bracket.
func (s *scanner) next(closing byte, context string) (end bool, err error) {
	s.blanks()
	if s.at >= len(s.data) || s.data[s.at] != ',' && s.data[s.at] != closing {
		return false, s.wrong(context)
	}
	end = s.data[s.at] == closing
	s.at++
	return end, nil
}

func (s *scanner) word(want string) error {
	for i := 0; i < len(want); i++ {
		if s.at >= len(s.data) || s.data[s.at] != want[i] {
			return s.wrongInside("in literal " + want + " (expecting " + quoteChar(want[i]) + ")")
		}
		s.at++
	}
	return nil
}

func (s *scanner) str() error {
	for s.at++; s.at < len(s.data); s.at++ {
		switch c := s.data[s.at]; {
		case c == '"':
			s.at++
			return nil
		case c == '\\':
			s.at++
			if err := s.escape(); err != nil {
				return err
			}
		case c < 0x20:
			return s.wrong("in string literal")
		}
	}
	return s.wrong("")
}

func (s *scanner) escape() error {
	if s.at >= len(s.data) {
		return s.wrongInside("in string escape code")
	}
	switch s.data[s.at] {
	case 'b', 'f', 'n', 'r', 't', '\\', '/', '"':
		return nil
	case 'u':
		for range 4 {
			s.at++
			if s.at >= len(s.data) || !isHex(s.data[s.at]) {
				return s.wrongInside("in \\u hexadecimal character escape")
			}
		}
		return nil
	}
	return s.wrongInside("in string escape code")
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

func (s *scanner) digits() (any bool) {
	for s.at < len(s.data) && '0' <= s.data[s.at] && s.data[s.at] <= '9' {
		s.at++
		any = true
	}
	return any
}

func (s *scanner) number() error {
	if s.data[s.at] == '-' {
		s.at++
	}
	if s.at < len(s.data) && s.data[s.at] == '0' {
		s.at++
	} else if !s.digits() {
		return s.wrongInside("in numeric literal")
	}
	if s.at < len(s.data) && s.data[s.at] == '.' {
		s.at++
		if !s.digits() {
			return s.wrongInside("after decimal point in numeric literal")
		}
	}
	if s.at < len(s.data) && s.data[s.at]|0x20 == 'e' {
		s.at++
		if s.at < len(s.data) && (s.data[s.at] == '+' || s.data[s.at] == '-') {
			s.at++
		}
		if !s.digits() {
			return s.wrongInside("in exponent of numeric literal")
		}
	}
	return nil
}
