// Package csv reads and writes comma-separated values as RFC 4180 has them.
package csv

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode"
	"unicode/utf8"
)

// ParseError says where a record is wrong: lines count from 1, columns are bytes and count from 1.
type ParseError struct {
	StartLine int // where the record begins
	Line      int
	Column    int
	Err       error
}

func (e *ParseError) Error() string {
	if e.Err == ErrFieldCount {
		return fmt.Sprintf("record on line %d: %v", e.Line, e.Err)
	}
	if e.StartLine != e.Line {
		return fmt.Sprintf("record on line %d; parse error on line %d, column %d: %v", e.StartLine, e.Line, e.Column, e.Err)
	}
	return fmt.Sprintf("parse error on line %d, column %d: %v", e.Line, e.Column, e.Err)
}

func (e *ParseError) Unwrap() error { return e.Err }

// What may be wrong.
var (
	ErrBareQuote  = errors.New("bare \" in non-quoted-field")
	ErrQuote      = errors.New("extraneous or missing \" in quoted-field")
	ErrFieldCount = errors.New("wrong number of fields")

	// ErrTrailingComma is not returned any more.
	ErrTrailingComma = errors.New("extra delimiter at end of line")
)

var errInvalidDelim = errors.New("csv: invalid field or comment delimiter")

func validDelim(r rune) bool {
	return r != 0 && r != '"' && r != '\r' && r != '\n' && utf8.ValidRune(r) && r != utf8.RuneError
}

// Reader reads records.
type Reader struct {
	Comma            rune // between fields
	Comment          rune // lines that begin with it are skipped; 0: none
	FieldsPerRecord  int  // 0: as many as in the first record; negative: any number
	LazyQuotes       bool // quotes may stand within fields
	TrimLeadingSpace bool
	ReuseRecord      bool // Read may return the same slice again
	TrailingComma    bool // without effect

	r          *bufio.Reader
	numLine    int
	offset     int64
	rawBuffer  []byte // a line that is longer than r's buffer
	record     []byte // the fields without quotes, one behind the other
	ends       []int  // of the fields in record
	positions  []position
	lastRecord []string
}

type position struct{ line, col int }

// NewReader returns a Reader of r.
func NewReader(r io.Reader) *Reader {
	return &Reader{Comma: ',', r: bufio.NewReader(r)}
}

// Read reads a record: at the end the error is io.EOF.
func (r *Reader) Read() (record []string, err error) {
	if r.ReuseRecord {
		record, err = r.readRecord(r.lastRecord)
		r.lastRecord = record
	} else {
		record, err = r.readRecord(nil)
	}
	return record, err
}

// FieldPos returns where a field of the last record begins.
func (r *Reader) FieldPos(field int) (line, column int) {
	if field < 0 || field >= len(r.positions) {
		panic("out of range index passed to FieldPos")
	}
	p := &r.positions[field]
	return p.line, p.col
}

// InputOffset returns where the last record ends in the input.
func (r *Reader) InputOffset() int64 { return r.offset }

// ReadAll reads the records that are left.
func (r *Reader) ReadAll() (records [][]string, err error) {
	for {
		record, err := r.readRecord(nil)
		if err == io.EOF {
			return records, nil
		}
		if err != nil {
			return nil, err
		}
		records = append(records, record)
	}
}

// readLine returns a line with its end, "\n" for "\r\n". It is good until the next call.
func (r *Reader) readLine() ([]byte, error) {
	line, err := r.r.ReadSlice('\n')
	if err == bufio.ErrBufferFull {
		r.rawBuffer = append(r.rawBuffer[:0], line...)
		for err == bufio.ErrBufferFull {
			line, err = r.r.ReadSlice('\n')
			r.rawBuffer = append(r.rawBuffer, line...)
		}
		line = r.rawBuffer
	}
	size := len(line)
	if size > 0 && err == io.EOF {
		err = nil
		if line[size-1] == '\r' {
			line = line[:size-1]
		}
	}
	r.numLine++
	r.offset += int64(size)
	if n := len(line); n >= 2 && line[n-2] == '\r' && line[n-1] == '\n' {
		line[n-2] = '\n'
		line = line[:n-1]
	}
	return line, err
}

func lengthNL(b []byte) int {
	if len(b) > 0 && b[len(b)-1] == '\n' {
		return 1
	}
	return 0
}

func nextRune(b []byte) rune {
	r, _ := utf8.DecodeRune(b)
	return r
}

func (r *Reader) readRecord(dst []string) ([]string, error) {
	if r.Comma == r.Comment || !validDelim(r.Comma) || r.Comment != 0 && !validDelim(r.Comment) {
		return nil, errInvalidDelim
	}
	line, readErr := r.readLine()
	for readErr == nil && (r.Comment != 0 && nextRune(line) == r.Comment || len(line) == lengthNL(line)) {
		line, readErr = r.readLine()
	}
	if readErr == io.EOF || readErr != nil && len(line) == 0 {
		return nil, readErr
	}
	f := fields{r: r, line: line, start: r.numLine, pos: position{r.numLine, 1}}
	r.record, r.ends, r.positions = r.record[:0], r.ends[:0], r.positions[:0]
	err := f.all(&readErr)
	if err == nil {
		err = readErr
	}
	dst = r.strings(dst)
	if r.FieldsPerRecord > 0 {
		if len(dst) != r.FieldsPerRecord && err == nil {
			err = &ParseError{StartLine: f.start, Line: f.start, Column: 1, Err: ErrFieldCount}
		}
	} else if r.FieldsPerRecord == 0 {
		r.FieldsPerRecord = len(dst)
	}
	return dst, err
}

// strings cuts the record into its fields: all share one string.
func (r *Reader) strings(dst []string) []string {
	s := string(r.record)
	dst = dst[:0]
	if cap(dst) < len(r.ends) {
		dst = make([]string, 0, len(r.ends))
	}
	start := 0
	for _, end := range r.ends {
		dst = append(dst, s[start:end])
		start = end
	}
	return dst
}

// fields reads the fields of a record, which may have several lines.
type fields struct {
	r     *Reader
	line  []byte
	start int
	pos   position
}

func (f *fields) endField(at position) {
	f.r.ends = append(f.r.ends, len(f.r.record))
	f.r.positions = append(f.r.positions, at)
}

func (f *fields) skip(n int) {
	f.line = f.line[n:]
	f.pos.col += n
}

func (f *fields) fail(col int, err error) error {
	return &ParseError{StartLine: f.start, Line: f.pos.line, Column: col, Err: err}
}

// all reads the fields; readErr is the error of the line read last.
func (f *fields) all(readErr *error) error {
	for more := true; more; {
		if f.r.TrimLeadingSpace {
			i := bytes.IndexFunc(f.line, func(r rune) bool { return !unicode.IsSpace(r) })
			if i < 0 {
				i = len(f.line)
				f.pos.col -= lengthNL(f.line)
			}
			f.skip(i)
		}
		var err error
		if len(f.line) > 0 && f.line[0] == '"' {
			more, err = f.quoted(readErr)
		} else {
			more, err = f.plain()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// plain reads a field without quotes and reports whether another follows.
func (f *fields) plain() (more bool, err error) {
	i := bytes.IndexRune(f.line, f.r.Comma)
	field := f.line
	if i >= 0 {
		field = field[:i]
	} else {
		field = field[:len(field)-lengthNL(field)]
	}
	if !f.r.LazyQuotes {
		if j := bytes.IndexByte(field, '"'); j >= 0 {
			return false, f.fail(f.pos.col+j, ErrBareQuote)
		}
	}
	f.r.record = append(f.r.record, field...)
	f.endField(f.pos)
	if i >= 0 {
		f.skip(i + utf8.RuneLen(f.r.Comma))
	}
	return i >= 0, nil
}

// quoted reads a field in quotes, over several lines if need be.
func (f *fields) quoted(readErr *error) (more bool, err error) {
	at := f.pos
	f.skip(1)
	for {
		i := bytes.IndexByte(f.line, '"')
		switch {
		case i >= 0:
			f.r.record = append(f.r.record, f.line[:i]...)
			f.skip(i + 1)
			next := nextRune(f.line)
			switch {
			case next == '"':
				f.r.record = append(f.r.record, '"')
				f.skip(1)
			case next == f.r.Comma:
				f.skip(utf8.RuneLen(f.r.Comma))
				f.endField(at)
				return true, nil
			case lengthNL(f.line) == len(f.line):
				f.endField(at)
				return false, nil
			case f.r.LazyQuotes:
				f.r.record = append(f.r.record, '"')
			default:
				return false, f.fail(f.pos.col-1, ErrQuote)
			}
		case len(f.line) > 0:
			f.r.record = append(f.r.record, f.line...)
			if *readErr != nil {
				return false, nil
			}
			f.pos.col += len(f.line)
			f.line, *readErr = f.r.readLine()
			if len(f.line) > 0 {
				f.pos.line++
				f.pos.col = 1
			}
			if *readErr == io.EOF {
				*readErr = nil
			}
		default:
			if !f.r.LazyQuotes && *readErr == nil {
				return false, f.fail(f.pos.col, ErrQuote)
			}
			f.endField(at)
			return false, nil
		}
	}
}
