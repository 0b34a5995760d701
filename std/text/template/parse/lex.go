package parse

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// item is a token: its kind, where it begins, its text, the line that it begins in.
type item struct {
	kind itemKind
	pos  Pos
	text string
	line int
}

type itemKind int

const (
	itemError        itemKind = iota // text is the message
	itemBool                         // true, false
	itemChar                         // a printable ASCII character: comma and the like
	itemCharConstant                 // 'x'
	itemComment
	itemComplex // 1+2i
	itemAssign  // =
	itemDeclare // :=
	itemEOF
	itemField      // .Name
	itemIdentifier // name of a function
	itemLeftDelim
	itemLeftParen
	itemNumber
	itemPipe
	itemRawString
	itemRightDelim
	itemRightParen
	itemSpace // between arguments
	itemString
	itemText
	itemVariable // $name
	itemKeyword  // those after it are
	itemBlock
	itemBreak
	itemContinue
	itemDot
	itemDefine
	itemElse
	itemEnd
	itemIf
	itemNil
	itemRange
	itemTemplate
	itemWith
)

var keywords = map[string]itemKind{
	".": itemDot, "block": itemBlock, "break": itemBreak, "continue": itemContinue, "define": itemDefine, "else": itemElse,
	"end": itemEnd, "if": itemIf, "range": itemRange, "nil": itemNil, "template": itemTemplate, "with": itemWith,
}

func (i item) String() string {
	switch {
	case i.kind == itemEOF:
		return "EOF"
	case i.kind == itemError:
		return i.text
	case i.kind > itemKeyword:
		return fmt.Sprintf("<%s>", i.text)
	case len(i.text) > 10:
		return fmt.Sprintf("%.10q...", i.text)
	}
	return fmt.Sprintf("%q", i.text)
}

const (
	defaultLeft  = "{{"
	defaultRight = "}}"
	openComment  = "/*"
	closeComment = "*/"
	blanks       = " \t\r\n"
	trimMarker   = "-" // next to a blank, inside a delimiter: the text beyond the delimiter loses its blanks
)

// lexer makes tokens of a template. Outside of actions it reads text up to the next delimiter; inside, small tokens.
type lexer struct {
	input, left, right string
	comments           bool            // wanted as tokens
	functions          map[string]bool // keywords that are names of functions here: break, continue
	pos, start         Pos
	line, startLine    int
	inAction           bool
	parens             int // open
	ended              bool
}

func newLexer(input, left, right string, comments bool, functions map[string]bool) *lexer {
	if left == "" {
		left = defaultLeft
	}
	if right == "" {
		right = defaultRight
	}
	return &lexer{input: input, left: left, right: right, comments: comments, functions: functions, line: 1, startLine: 1}
}

// rest is what was not read yet.
func (l *lexer) rest() string { return l.input[l.pos:] }

// advance reads n bytes.
func (l *lexer) advance(n int) {
	l.line += strings.Count(l.input[l.pos:int(l.pos)+n], "\n")
	l.pos += Pos(n)
}

// item returns the token from start to here, and begins the next.
func (l *lexer) item(kind itemKind) item {
	i := item{kind, l.start, l.input[l.start:l.pos], l.startLine}
	l.skip()
	return i
}

// skip drops what was read since the last token.
func (l *lexer) skip() {
	l.start = l.pos
	l.startLine = l.line
}

// errorf is the last token.
func (l *lexer) errorf(format string, args ...any) item {
	l.ended = true
	i := item{itemError, l.start, fmt.Sprintf(format, args...), l.startLine}
	l.input = l.input[:0]
	l.start, l.pos = 0, 0
	return i
}

// peek returns the next character and its size; -1 at the end.
func (l *lexer) peek() (rune, int) {
	if int(l.pos) >= len(l.input) {
		return -1, 0
	}
	return utf8.DecodeRuneInString(l.rest())
}

// accept reads the next character if it is one of those.
func (l *lexer) accept(set string) bool {
	r, n := l.peek()
	if n == 0 || !strings.ContainsRune(set, r) {
		return false
	}
	l.advance(n)
	return true
}

func (l *lexer) acceptAll(set string) {
	for l.accept(set) {
	}
}

func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\r' || r == '\n' }

func isAlphaNumeric(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

func trimsLeft(s string) bool { return len(s) >= 2 && s[:1] == trimMarker && isBlank(rune(s[1])) }

func trimsRight(s string) bool { return len(s) >= 2 && isBlank(rune(s[0])) && s[1:2] == trimMarker }

// next returns the next token. After the end and after an error it returns EOF.
func (l *lexer) next() item {
	if l.ended {
		return item{itemEOF, l.pos, "EOF", l.startLine}
	}
	for {
		var i item
		var ok bool
		if l.inAction {
			i, ok = l.action()
		} else {
			i, ok = l.textOrDelimiter()
		}
		if ok {
			return i
		}
	}
}

// ---- Outside of actions ----

func (l *lexer) textOrDelimiter() (item, bool) {
	if int(l.pos) == len(l.input) {
		l.ended = true
		return item{itemEOF, l.pos, "EOF", l.startLine}, true
	}
	n := strings.Index(l.rest(), l.left)
	if n == 0 {
		return l.leftDelimiter()
	}
	if n < 0 {
		l.advance(len(l.rest()))
		return l.item(itemText), true
	}
	text := l.rest()[:n]
	if trimsLeft(l.rest()[n+len(l.left):]) {
		text = strings.TrimRight(text, blanks)
	}
	l.advance(len(text))
	i := l.item(itemText)
	l.advance(n - len(text))
	l.skip()
	return i, len(text) > 0
}

func (l *lexer) leftDelimiter() (item, bool) {
	l.advance(len(l.left))
	marker := 0
	if trimsLeft(l.rest()) {
		marker = 2
	}
	if strings.HasPrefix(l.rest()[marker:], openComment) {
		l.advance(marker)
		l.skip()
		return l.comment()
	}
	i := l.item(itemLeftDelim)
	l.advance(marker)
	l.skip()
	l.inAction = true
	l.parens = 0
	return i, true
}

func (l *lexer) comment() (item, bool) {
	n := strings.Index(l.rest()[len(openComment):], closeComment)
	if n < 0 {
		return l.errorf("unclosed comment"), true
	}
	l.advance(len(openComment) + n + len(closeComment))
	trim, found := l.atRight()
	if !found {
		return l.errorf("comment ends before closing delimiter"), true
	}
	i := l.item(itemComment)
	l.endAction(trim)
	if trim {
		l.acceptAll(blanks)
	}
	l.skip()
	return i, l.comments
}

// atRight reports whether the right delimiter follows, and whether with a trim marker.
func (l *lexer) atRight() (trim, found bool) {
	if trimsRight(l.rest()) && strings.HasPrefix(l.rest()[2:], l.right) {
		return true, true
	}
	return false, strings.HasPrefix(l.rest(), l.right)
}

// endAction reads the right delimiter, and the blanks behind it if it has a marker.
func (l *lexer) endAction(trim bool) {
	if trim {
		l.advance(2)
		l.skip()
	}
	l.advance(len(l.right))
}

// ---- Inside of actions ----

func (l *lexer) action() (item, bool) {
	if trim, found := l.atRight(); found {
		if l.parens > 0 {
			return l.errorf("unclosed left paren"), true
		}
		l.inAction = false
		l.endAction(trim)
		i := l.item(itemRightDelim)
		if trim {
			l.acceptAll(blanks)
			l.skip()
		}
		return i, true
	}
	r, n := l.peek()
	if n == 0 {
		return l.errorf("unclosed action"), true
	}
	if isBlank(r) {
		return l.space()
	}
	l.advance(n)
	return l.actionItem(r), true
}

func (l *lexer) actionItem(r rune) item {
	switch {
	case r == '=':
		return l.item(itemAssign)
	case r == ':':
		if !l.accept("=") {
			return l.errorf("expected :=")
		}
		return l.item(itemDeclare)
	case r == '|':
		return l.item(itemPipe)
	case r == '"':
		return l.quoted('"', itemString, "unterminated quoted string")
	case r == '\'':
		return l.quoted('\'', itemCharConstant, "unterminated character constant")
	case r == '`':
		return l.rawString()
	case r == '$':
		return l.name(itemVariable)
	case r == '.' && !l.digitFollows():
		return l.name(itemField)
	case r == '.' || r == '+' || r == '-' || '0' <= r && r <= '9':
		l.pos = l.start
		return l.number()
	case isAlphaNumeric(r):
		return l.identifier()
	case r == '(':
		l.parens++
		return l.item(itemLeftParen)
	case r == ')':
		if l.parens == 0 {
			return l.errorf("unexpected right paren")
		}
		l.parens--
		return l.item(itemRightParen)
	case r <= unicode.MaxASCII && unicode.IsPrint(r):
		return l.item(itemChar)
	}
	return l.errorf("unrecognized character in action: %#U", r)
}

func (l *lexer) digitFollows() bool {
	r, _ := l.peek()
	return '0' <= r && r <= '9'
}

// space reads blanks, but leaves the one that belongs to a trim marker.
func (l *lexer) space() (item, bool) {
	n := len(l.rest()) - len(strings.TrimLeft(l.rest(), blanks))
	if n > 0 && strings.HasPrefix(l.rest()[n:], trimMarker+l.right) {
		n--
	}
	l.advance(n)
	return l.item(itemSpace), n > 0
}

// atTerminator reports whether what follows may stand behind a name.
func (l *lexer) atTerminator() bool {
	r, n := l.peek()
	return n == 0 || isBlank(r) || strings.ContainsRune(".,|:()", r) || strings.HasPrefix(l.rest(), l.right)
}

// letters reads a name; false: what follows it is no terminator.
func (l *lexer) letters() (bad item, ok bool) {
	for {
		r, n := l.peek()
		if n == 0 || !isAlphaNumeric(r) {
			break
		}
		l.advance(n)
	}
	if !l.atTerminator() {
		r, n := l.peek()
		l.advance(n)
		return l.errorf("bad character %#U", r), false
	}
	return item{}, true
}

// name is what follows a dollar sign or a dot; either may stand alone.
func (l *lexer) name(kind itemKind) item {
	if l.atTerminator() {
		if kind == itemField {
			kind = itemDot
		}
		return l.item(kind)
	}
	if bad, ok := l.letters(); !ok {
		return bad
	}
	return l.item(kind)
}

func (l *lexer) identifier() item {
	if bad, ok := l.letters(); !ok {
		return bad
	}
	word := l.input[l.start:l.pos]
	if kind, ok := keywords[word]; ok && !l.functions[word] {
		return l.item(kind)
	}
	if word == "true" || word == "false" {
		return l.item(itemBool)
	}
	return l.item(itemIdentifier)
}

func (l *lexer) quoted(quote rune, kind itemKind, unterminated string) item {
	for {
		r, n := l.peek()
		l.advance(n)
		if r == '\\' {
			r, n = l.peek()
			l.advance(n)
			if n > 0 && r != '\n' {
				continue
			}
		}
		if n == 0 || r == '\n' {
			return l.errorf("%s", unterminated)
		}
		if r == quote {
			return l.item(kind)
		}
	}
}

func (l *lexer) rawString() item {
	n := strings.IndexByte(l.rest(), '`')
	if n < 0 {
		return l.errorf("unterminated raw quoted string")
	}
	l.advance(n + 1)
	return l.item(itemRawString)
}

// number reads what looks like a number, perhaps too much: the parser converts it.
func (l *lexer) number() item {
	if !l.scanNumber() {
		return l.errorf("bad number syntax: %q", l.input[l.start:l.pos])
	}
	if r, _ := l.peek(); r != '+' && r != '-' {
		return l.item(itemNumber)
	}
	if !l.scanNumber() || l.input[l.pos-1] != 'i' {
		return l.errorf("bad number syntax: %q", l.input[l.start:l.pos])
	}
	return l.item(itemComplex)
}

func (l *lexer) scanNumber() bool {
	l.accept("+-")
	digits := "0123456789_"
	if l.accept("0") {
		switch {
		case l.accept("xX"):
			digits = "0123456789abcdefABCDEF_"
		case l.accept("oO"):
			digits = "01234567_"
		case l.accept("bB"):
			digits = "01_"
		}
	}
	l.acceptAll(digits)
	if l.accept(".") {
		l.acceptAll(digits)
	}
	if len(digits) == 10+1 && l.accept("eE") || len(digits) == 16+6+1 && l.accept("pP") {
		l.accept("+-")
		l.acceptAll("0123456789_")
	}
	l.accept("i")
	if r, n := l.peek(); n > 0 && isAlphaNumeric(r) {
		l.advance(n)
		return false
	}
	return true
}
