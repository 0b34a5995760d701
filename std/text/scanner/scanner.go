// Package scanner divides text into tokens: names, numbers, strings and comments as Go has them, or some of these.
package scanner

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"unicode"
	"unicode/utf8"
)

// Position is a place in the text; it is valid if Line is not 0.
type Position struct {
	Filename string
	Offset   int // in bytes, from 0
	Line     int // from 1
	Column   int // in characters, from 1
}

// IsValid reports whether the position is one.
func (pos *Position) IsValid() bool { return pos.Line > 0 }

func (pos Position) String() string {
	s := pos.Filename
	if s == "" {
		s = "<input>"
	}
	if pos.IsValid() {
		s += fmt.Sprintf(":%d:%d", pos.Line, pos.Column)
	}
	return s
}

// Bits of Scanner.Mode: what is recognized.
const (
	ScanIdents     = 1 << -Ident
	ScanInts       = 1 << -Int
	ScanFloats     = 1 << -Float // and integers
	ScanChars      = 1 << -Char
	ScanStrings    = 1 << -String
	ScanRawStrings = 1 << -RawString
	ScanComments   = 1 << -Comment
	SkipComments   = 1 << -skipComment // comments count as blanks
	GoTokens       = ScanIdents | ScanFloats | ScanChars | ScanStrings | ScanRawStrings | ScanComments | SkipComments
)

// What Scan returns, if not a character.
const (
	EOF = -(iota + 1)
	Ident
	Int
	Float
	Char
	String
	RawString
	Comment
	skipComment
)

var tokenNames = map[rune]string{EOF: "EOF", Ident: "Ident", Int: "Int", Float: "Float", Char: "Char", String: "String",
	RawString: "RawString", Comment: "Comment"}

// TokenString names a token or a character.
func TokenString(tok rune) string {
	if s, ok := tokenNames[tok]; ok {
		return s
	}
	return fmt.Sprintf("%q", string(tok))
}

// GoWhitespace is what separates tokens in Go.
const GoWhitespace = 1<<'\t' | 1<<'\n' | 1<<'\r' | 1<<' '

const (
	unread        = -2 // for Scanner.ch
	byteOrderMark = 0xFEFF
)

// Scanner reads tokens.
type Scanner struct {
	src *bufio.Reader

	// The next character (unread: not known yet), how it is written, and where it stands.
	ch      rune
	size    int
	bytes   [utf8.UTFMax]byte
	at      Position
	started bool

	text      []byte // of the token, as far as it was read
	recording bool

	Error       func(s *Scanner, msg string) // told about errors; nil: they go to os.Stderr
	ErrorCount  int
	Mode        uint
	Whitespace  uint64                    // bit i: the character i separates tokens
	IsIdentRune func(ch rune, i int) bool // whether ch may be character i of a name; nil: as in Go
	Position                              // of the token that Scan returned
}

// Init makes the scanner read src, with Go's tokens.
func (s *Scanner) Init(src io.Reader) *Scanner {
	s.src = bufio.NewReader(src)
	s.ch, s.size, s.started = unread, 0, false
	s.at = Position{Line: 1, Column: 1}
	s.text, s.recording = nil, false
	s.Error, s.ErrorCount = nil, 0
	s.Mode = GoTokens
	s.Whitespace = GoWhitespace
	s.Line = 0
	return s
}

func (s *Scanner) error(msg string) {
	s.ErrorCount++
	if s.Error != nil {
		s.Error(s, msg)
		return
	}
	pos := s.Position
	if !pos.IsValid() {
		pos = s.Pos()
	}
	fmt.Fprintf(os.Stderr, "%s: %s\n", pos, msg)
}

func (s *Scanner) errorf(format string, args ...any) { s.error(fmt.Sprintf(format, args...)) }

// ---- Characters ----

// load reads the next character.
func (s *Scanner) load() {
	ch, size, err := s.src.ReadRune()
	if err != nil {
		s.ch, s.size = EOF, 0
		if err != io.EOF {
			s.error(err.Error())
		}
		return
	}
	s.ch, s.size = ch, size
	if ch == utf8.RuneError && size == 1 {
		s.src.UnreadRune()
		s.bytes[0], _ = s.src.ReadByte()
		s.error("invalid UTF-8 encoding")
		return
	}
	utf8.EncodeRune(s.bytes[:], ch)
	if ch == 0 {
		s.error("invalid character NUL")
	}
}

// next goes to the next character and returns it.
func (s *Scanner) next() rune {
	if s.recording {
		s.text = append(s.text, s.bytes[:s.size]...)
	}
	s.at.Offset += s.size
	if s.ch == '\n' {
		s.at.Line++
		s.at.Column = 1
	} else if s.size > 0 {
		s.at.Column++
	}
	s.load()
	return s.ch
}

// Peek returns the next character, or EOF, and leaves it there.
func (s *Scanner) Peek() rune {
	if s.ch == unread {
		s.load()
		if !s.started && s.ch == byteOrderMark {
			s.at.Offset += s.size
			s.load()
		}
		s.started = true
	}
	return s.ch
}

// Next reads and returns the next character, or EOF.
func (s *Scanner) Next() rune {
	s.text, s.recording = s.text[:0], false
	s.Line = 0
	ch := s.Peek()
	if ch != EOF {
		s.next()
	}
	return ch
}

// Pos returns the position behind what Next or Scan returned last.
func (s *Scanner) Pos() (pos Position) {
	pos = s.at
	pos.Filename = s.Filename
	return pos
}

// TokenText returns the text of the token that Scan returned last.
func (s *Scanner) TokenText() string { return string(s.text) }

// ---- Tokens ----

func (s *Scanner) isIdent(ch rune, i int) bool {
	if s.IsIdentRune != nil {
		return ch != EOF && s.IsIdentRune(ch, i)
	}
	return ch == '_' || unicode.IsLetter(ch) || unicode.IsDigit(ch) && i > 0
}

func isDecimal(ch rune) bool { return '0' <= ch && ch <= '9' }
func lower(ch rune) rune     { return ch | ('x' - 'X') }

func digitValue(ch rune) int {
	switch {
	case isDecimal(ch):
		return int(ch - '0')
	case 'a' <= lower(ch) && lower(ch) <= 'f':
		return int(lower(ch)-'a') + 10
	}
	return 16
}

// Scan reads the next token and returns what it is: a character, a negative constant, EOF at the end.
func (s *Scanner) Scan() rune {
	s.Peek()
	s.Line = 0
	for {
		for s.ch >= 0 && s.ch <= ' ' && s.Whitespace&(1<<uint(s.ch)) != 0 {
			s.recording = false
			s.next()
		}
		s.text, s.recording = s.text[:0], true
		s.Offset, s.Line, s.Column = s.at.Offset, s.at.Line, s.at.Column
		tok := s.token()
		s.recording = false
		if tok != skipComment {
			return tok
		}
	}
}

func (s *Scanner) token() rune {
	ch := s.ch
	has := func(mode uint) bool { return s.Mode&mode != 0 }
	switch {
	case s.isIdent(ch, 0):
		s.next()
		if !has(ScanIdents) {
			return ch
		}
		for i := 1; s.isIdent(s.ch, i); i++ {
			s.next()
		}
		return Ident
	case isDecimal(ch) && has(ScanInts|ScanFloats):
		return s.number(false)
	case ch == EOF:
		return EOF
	case ch == '"' && has(ScanStrings):
		s.quoted('"')
		s.next()
		return String
	case ch == '\'' && has(ScanChars):
		if s.quoted('\'') != 1 {
			s.error("invalid char literal")
		}
		s.next()
		return Char
	case ch == '`' && has(ScanRawStrings):
		s.rawString()
		s.next()
		return RawString
	}
	s.next()
	switch {
	case ch == '.' && isDecimal(s.ch) && has(ScanFloats):
		return s.number(true)
	case ch == '/' && (s.ch == '/' || s.ch == '*') && has(ScanComments):
		if has(SkipComments) {
			s.recording = false
			s.comment()
			return skipComment
		}
		s.comment()
		return Comment
	}
	return ch
}

func (s *Scanner) quoted(quote rune) (n int) {
	s.next()
	for s.ch != quote {
		if s.ch == '\n' || s.ch == EOF {
			s.error("literal not terminated")
			return n
		}
		if s.ch == '\\' {
			s.escape(quote)
		} else {
			s.next()
		}
		n++
	}
	return n
}

func (s *Scanner) escape(quote rune) {
	switch ch := s.next(); ch {
	case 'a', 'b', 'f', 'n', 'r', 't', 'v', '\\', quote:
		s.next()
	case '0', '1', '2', '3', '4', '5', '6', '7':
		s.escapeDigits(8, 3)
	case 'x':
		s.next()
		s.escapeDigits(16, 2)
	case 'u':
		s.next()
		s.escapeDigits(16, 4)
	case 'U':
		s.next()
		s.escapeDigits(16, 8)
	default:
		s.error("invalid char escape")
	}
}

func (s *Scanner) escapeDigits(base, n int) {
	for ; n > 0 && digitValue(s.ch) < base; n-- {
		s.next()
	}
	if n > 0 {
		s.error("invalid char escape")
	}
}

func (s *Scanner) rawString() {
	for s.next(); s.ch != '`'; s.next() {
		if s.ch == EOF {
			s.error("literal not terminated")
			return
		}
	}
}

func (s *Scanner) comment() {
	if s.ch == '/' {
		for s.ch != '\n' && s.ch != EOF {
			s.next()
		}
		return
	}
	s.next()
	for before := rune(0); ; {
		if s.ch == EOF {
			s.error("comment not terminated")
			return
		}
		ch := s.ch
		s.next()
		if before == '*' && ch == '/' {
			return
		}
		before = ch
	}
}
