package fmt

import (
	"errors"
	"io"
	"os"
	"sync"
	"unicode/utf8"
)

// Scanning: reading values from text. A scanner reads runes one by one and can go back by one. Errors leave by panic and are
// caught in the entry points.

// ScanState is what a Scanner reads from.
type ScanState interface {
	ReadRune() (r rune, size int, err error)
	UnreadRune() error
	SkipSpace()
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	Width() (wid int, ok bool)
	Read(buf []byte) (n int, err error)
}

// Scanner is implemented by types that read themselves.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

func Scan(a ...any) (n int, err error)                 { return Fscan(os.Stdin, a...) }
func Scanln(a ...any) (n int, err error)               { return Fscanln(os.Stdin, a...) }
func Scanf(format string, a ...any) (n int, err error) { return Fscanf(os.Stdin, format, a...) }

type stringReader string

func (r *stringReader) Read(b []byte) (n int, err error) {
	n = copy(b, *r)
	*r = (*r)[n:]
	if n == 0 {
		err = io.EOF
	}
	return
}

func Sscan(str string, a ...any) (n int, err error) {
	return Fscan((*stringReader)(&str), a...)
}

func Sscanln(str string, a ...any) (n int, err error) {
	return Fscanln((*stringReader)(&str), a...)
}

func Sscanf(str string, format string, a ...any) (n int, err error) {
	return Fscanf((*stringReader)(&str), format, a...)
}

// Fscan reads values separated by spaces; newlines count as spaces.
func Fscan(r io.Reader, a ...any) (n int, err error) {
	s, old := newScanState(r, true, false)
	n, err = s.doScan(a)
	s.free(old)
	return
}

// Fscanln is Fscan that stops at a newline.
func Fscanln(r io.Reader, a ...any) (n int, err error) {
	s, old := newScanState(r, false, true)
	n, err = s.doScan(a)
	s.free(old)
	return
}

// Fscanf reads values as the format says.
func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	s, old := newScanState(r, false, false)
	n, err = s.doScanf(format, a)
	s.free(old)
	return
}

// scanError is how errors leave by panic.
type scanError struct {
	err error
}

const (
	eof     = -1
	hugeWid = 1 << 30
)

// scanLimits are what a nested scan changes and restores.
type scanLimits struct {
	valid     bool // there is something to restore
	nlIsEnd   bool // a newline ends the scan
	nlIsSpace bool
	argLimit  int // count must not pass it within an operand
	limit     int
	maxWid    int
}

type ss struct {
	rs    io.RuneScanner
	buf   buffer
	count int // runes read
	atEOF bool
	scanLimits
}

var ssFree = sync.Pool{
	New: func() any { return new(ss) },
}

func newScanState(r io.Reader, nlIsSpace, nlIsEnd bool) (s *ss, old scanLimits) {
	s = ssFree.Get().(*ss)
	if rs, ok := r.(io.RuneScanner); ok {
		s.rs = rs
	} else {
		s.rs = &readRune{reader: r, peeked: -1}
	}
	s.count = 0
	s.atEOF = false
	s.scanLimits = scanLimits{nlIsEnd: nlIsEnd, nlIsSpace: nlIsSpace, argLimit: hugeWid, limit: hugeWid, maxWid: hugeWid}
	return s, scanLimits{}
}

func (s *ss) free(old scanLimits) {
	if old.valid {
		s.scanLimits = old
		return
	}
	if cap(s.buf) > 1024 {
		return
	}
	s.buf = s.buf[:0]
	s.rs = nil
	ssFree.Put(s)
}

// readRune reads runes from a reader that cannot, one byte at a time, so that nothing beyond them is taken. Its buffers are
// part of it: what an unknown reader fills is on the heap.
type readRune struct {
	reader  io.Reader
	buf     [utf8.UTFMax]byte
	pending int // bytes in pendBuf: read but not used
	pendBuf [utf8.UTFMax]byte
	peeked  rune // rune to be read again, or -1
	last    rune
	size    int8
}

func (r *readRune) readByte() (b byte, err error) {
	if r.pending > 0 {
		b = r.pendBuf[0]
		copy(r.pendBuf[:], r.pendBuf[1:r.pending])
		r.pending--
		return b, nil
	}
	n, err := io.ReadFull(r.reader, r.pendBuf[:1])
	if n != 1 {
		return 0, err
	}
	return r.pendBuf[0], nil
}

func (r *readRune) ReadRune() (rr rune, size int, err error) {
	if r.peeked >= 0 {
		rr, r.peeked = r.peeked, -1
		r.last = rr
		return rr, int(r.size), nil
	}
	n := 0
	for n < len(r.buf) && !utf8.FullRune(r.buf[:n]) {
		b, err := r.readByte()
		if err != nil {
			if n == 0 || err != io.EOF {
				return 0, 0, err
			}
			break
		}
		r.buf[n] = b
		n++
	}
	rr, size = utf8.DecodeRune(r.buf[:n])
	if size < n {
		r.giveBack(r.buf[size:n])
	}
	r.last, r.size = rr, int8(size)
	return rr, size, nil
}

// giveBack puts bytes before those that are pending already.
func (r *readRune) giveBack(b []byte) {
	copy(r.pendBuf[len(b):], r.pendBuf[:r.pending])
	copy(r.pendBuf[:], b)
	r.pending += len(b)
}

func (r *readRune) UnreadRune() error {
	if r.peeked >= 0 {
		return errors.New("fmt: scanning called UnreadRune with no rune available")
	}
	r.peeked = r.last
	return nil
}

// Read of a ScanState is not to be used.
func (s *ss) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

func (s *ss) ReadRune() (r rune, size int, err error) {
	if s.atEOF || s.count >= s.argLimit {
		return 0, 0, io.EOF
	}
	r, size, err = s.rs.ReadRune()
	if err == nil {
		s.count++
		if s.nlIsEnd && r == '\n' {
			s.atEOF = true
		}
	} else if err == io.EOF {
		s.atEOF = true
	}
	return
}

func (s *ss) UnreadRune() error {
	s.rs.UnreadRune()
	s.atEOF = false
	s.count--
	return nil
}

func (s *ss) Width() (wid int, ok bool) {
	if s.maxWid == hugeWid {
		return 0, false
	}
	return s.maxWid, true
}

func (s *ss) error(err error)        { panic(scanError{err}) }
func (s *ss) errorString(err string) { panic(scanError{errors.New(err)}) }

// getRune returns the next rune, or eof.
func (s *ss) getRune() rune {
	r, _, err := s.ReadRune()
	if err != nil {
		if err == io.EOF {
			return eof
		}
		s.error(err)
	}
	return r
}

func (s *ss) mustReadRune() rune {
	r := s.getRune()
	if r == eof {
		s.error(io.ErrUnexpectedEOF)
	}
	return r
}

func (s *ss) notEOF() {
	if s.getRune() == eof {
		panic(io.EOF)
	}
	s.UnreadRune()
}

func errorHandler(errp *error) {
	if e := recover(); e != nil {
		if se, ok := e.(scanError); ok {
			*errp = se.err
		} else if err, ok := e.(error); ok && err == io.EOF {
			*errp = err
		} else {
			panic(e)
		}
	}
}

// Token reads runes that f accepts (nil: that are no space).
func (s *ss) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	defer errorHandler(&err)
	if f == nil {
		f = notSpace
	}
	s.buf = s.buf[:0]
	token = s.token(skipSpace, f)
	return
}

func (s *ss) token(skipSpace bool, f func(rune) bool) []byte {
	if skipSpace {
		s.SkipSpace()
	}
	for {
		r := s.getRune()
		if r == eof {
			break
		}
		if !f(r) {
			s.UnreadRune()
			break
		}
		s.writeRune(r)
	}
	return s.buf
}

func (s *ss) writeRune(r rune) { s.buf = utf8.AppendRune(s.buf, r) }

// isSpace is unicode.IsSpace without its tables.
func isSpace(r rune) bool {
	switch {
	case r < 0x85:
		return r == ' ' || '\t' <= r && r <= '\r'
	case 0x2000 <= r && r <= 0x200a:
		return true
	}
	switch r {
	case 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return false
}

func notSpace(r rune) bool { return !isSpace(r) }

// SkipSpace skips spaces, and newlines where they count as such.
func (s *ss) SkipSpace() {
	for {
		r := s.getRune()
		if r == eof {
			return
		}
		if r == '\r' && s.peek("\n") {
			continue
		}
		if r == '\n' {
			if s.nlIsSpace {
				continue
			}
			s.errorString("unexpected newline")
			return
		}
		if !isSpace(r) {
			s.UnreadRune()
			return
		}
	}
}

func indexRune(s string, r rune) int {
	for i, c := range s {
		if c == r {
			return i
		}
	}
	return -1
}

// consume reads a rune of ok, and keeps it if accept.
func (s *ss) consume(ok string, accept bool) bool {
	r := s.getRune()
	if r == eof {
		return false
	}
	if indexRune(ok, r) >= 0 {
		if accept {
			s.writeRune(r)
		}
		return true
	}
	s.UnreadRune()
	return false
}

func (s *ss) accept(ok string) bool { return s.consume(ok, true) }

// peek reports whether the next rune is one of ok.
func (s *ss) peek(ok string) bool {
	r := s.getRune()
	if r != eof {
		s.UnreadRune()
	}
	return indexRune(ok, r) >= 0
}

func (s *ss) doScan(a []any) (n int, err error) {
	defer errorHandler(&err)
	for _, v := range a {
		s.scanOne('v', v)
		n++
	}
	if s.nlIsEnd {
		for {
			r := s.getRune()
			if r == '\n' || r == eof {
				break
			}
			if !isSpace(r) {
				s.errorString("expected newline")
				break
			}
		}
	}
	return
}

// spaces matches the spaces that format begins with, and returns how many bytes they are. A newline matches a newline or the
// end, with spaces before it; other spaces match spaces, one at least if no newline stands before them.
func (s *ss) spaces(format string) int {
	newlines, trailing := 0, false
	i := 0
	for i < len(format) {
		c, w := utf8.DecodeRuneInString(format[i:])
		if !isSpace(c) {
			break
		}
		trailing = c != '\n'
		if c == '\n' {
			newlines++
		}
		i += w
	}
	for range newlines {
		r := s.getRune()
		for isSpace(r) && r != '\n' {
			r = s.getRune()
		}
		if r != '\n' && r != eof {
			s.errorString("newline in format does not match input")
		}
	}
	if trailing {
		r := s.getRune()
		if newlines == 0 {
			if !isSpace(r) && r != eof {
				s.errorString("expected space in input to match format")
			}
			if r == '\n' {
				s.errorString("newline in input does not match format")
			}
		}
		for isSpace(r) && r != '\n' {
			r = s.getRune()
		}
		if r != eof {
			s.UnreadRune()
		}
	}
	return i
}

// advance matches format up to the next verb, and returns its length; -1: the input differs.
func (s *ss) advance(format string) (i int) {
	for i < len(format) {
		c, w := utf8.DecodeRuneInString(format[i:])
		if isSpace(c) {
			i += s.spaces(format[i:])
			continue
		}
		if c == '%' {
			if i+w == len(format) {
				s.errorString("missing verb: % at end of format string")
			}
			if format[i+w] != '%' {
				return
			}
			i += w
		}
		if r := s.mustReadRune(); c != r {
			s.UnreadRune()
			return -1
		}
		i += w
	}
	return
}

func (s *ss) doScanf(format string, a []any) (n int, err error) {
	defer errorHandler(&err)
	for i := 0; i < len(format); {
		w := s.advance(format[i:])
		if w > 0 {
			i += w
			continue
		}
		if format[i] != '%' {
			if w < 0 {
				s.errorString("input does not match format")
			}
			break
		}
		i++
		var present bool
		s.maxWid, present, i = parseNumber(format, i, len(format))
		if !present {
			s.maxWid = hugeWid
		}
		c, w := utf8.DecodeRuneInString(format[i:])
		i += w
		if c != 'c' {
			s.SkipSpace()
		}
		if c == '%' {
			s.SkipSpace()
			s.notEOF()
			if !s.accept("%") {
				s.errorString("missing literal %")
			}
			continue
		}
		s.argLimit = min(s.limit, s.count+s.maxWid)
		if n >= len(a) {
			s.errorString("too few operands for format '%" + format[i-w:] + "'")
			break
		}
		s.scanOne(c, a[n])
		n++
		s.argLimit = s.limit
	}
	if n < len(a) {
		s.errorString("too many operands")
	}
	return
}
