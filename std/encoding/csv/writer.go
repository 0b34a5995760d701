package csv

import (
	"bufio"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Writer writes records. What it writes is buffered until Flush.
type Writer struct {
	Comma   rune // between fields
	UseCRLF bool // lines end with \r\n
	w       *bufio.Writer
}

// NewWriter returns a Writer to w.
func NewWriter(w io.Writer) *Writer {
	return &Writer{Comma: ',', w: bufio.NewWriter(w)}
}

// Write writes a record, with quotes where fields need them.
func (w *Writer) Write(record []string) error {
	if !validDelim(w.Comma) {
		return errInvalidDelim
	}
	for n, field := range record {
		if n > 0 {
			if _, err := w.w.WriteRune(w.Comma); err != nil {
				return err
			}
		}
		if !w.fieldNeedsQuotes(field) {
			if _, err := w.w.WriteString(field); err != nil {
				return err
			}
			continue
		}
		if err := w.quoted(field); err != nil {
			return err
		}
	}
	return w.endLine()
}

func (w *Writer) endLine() (err error) {
	if w.UseCRLF {
		_, err = w.w.WriteString("\r\n")
	} else {
		err = w.w.WriteByte('\n')
	}
	return err
}

func (w *Writer) quoted(field string) error {
	if err := w.w.WriteByte('"'); err != nil {
		return err
	}
	for i := range len(field) {
		var err error
		switch c := field[i]; {
		case c == '"':
			_, err = w.w.WriteString(`""`)
		case c == '\r' && w.UseCRLF: // comes back with the line's end
		case c == '\n':
			err = w.endLine()
		default:
			err = w.w.WriteByte(c)
		}
		if err != nil {
			return err
		}
	}
	return w.w.WriteByte('"')
}

// Flush writes what is buffered; Error tells how that went.
func (w *Writer) Flush() { w.w.Flush() }

// Error returns the error of a Write or Flush before.
func (w *Writer) Error() error {
	_, err := w.w.Write(nil)
	return err
}

// WriteAll writes records and flushes.
func (w *Writer) WriteAll(records [][]string) error {
	for _, record := range records {
		if err := w.Write(record); err != nil {
			return err
		}
	}
	return w.w.Flush()
}

// fieldNeedsQuotes: for what a reader would take apart, for spaces at the beginning, and for \. which PostgreSQL takes as an
// end of data.
func (w *Writer) fieldNeedsQuotes(field string) bool {
	if field == "" {
		return false
	}
	if field == `\.` || strings.ContainsRune(field, w.Comma) || strings.ContainsAny(field, "\"\r\n") {
		return true
	}
	r, _ := utf8.DecodeRuneInString(field)
	return unicode.IsSpace(r)
}
