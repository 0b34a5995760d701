// Package tabwriter aligns text in columns. Cells end with a tab; a column is a block of such cells in adjacent lines, and
// is as wide as its widest cell ("elastic tabstops").
package tabwriter

import (
	"fmt"
	"io"
	"unicode/utf8"
)

// cell is a piece of the text: size in bytes, width in runes. htab tells a tab from a vertical one behind it.
type cell struct {
	size, width int
	htab        bool
}

// Writer aligns what is written to it.
type Writer struct {
	output   io.Writer
	minwidth int
	tabwidth int
	padding  int
	padchar  byte
	flags    uint

	buf     []byte   // the text since the last flush, without tabs and line ends
	pos     int      // buf up to here is in the cell's width
	cell    cell     // the one being read
	endChar byte     // what ends the escaped text being read; 0: none
	lines   [][]cell // the cells that have ended
	widths  []int    // of the columns left of the one being formatted
	out     []byte
	failure *failure
}

// failure is an error of the output, with the Writer that met it: one may write to another.
type failure struct {
	writer *Writer
	err    error
}

// Flags of NewWriter.
const (
	// FilterHTML: tags have no width and entities that of one character.
	FilterHTML uint = 1 << iota

	// StripEscape: the Escape characters are not written.
	StripEscape

	// AlignRight: padding comes before the text.
	AlignRight

	// DiscardEmptyColumns: columns of empty cells that end with vertical tabs disappear.
	DiscardEmptyColumns

	// TabIndent: empty cells at the beginning of a line are padded with tabs.
	TabIndent

	// Debug: a bar between columns, a line where \f flushes.
	Debug
)

// Escape stands around text that is taken as it is.
const Escape = '\xff'

// NewWriter returns a Writer; cells are at least minwidth wide, padding included, and are padded with padchar. Where that is
// a tab, it is as wide as tabwidth.
func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

// Init makes b a new Writer.
func (b *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	if padchar == '\t' {
		flags &^= AlignRight
	}
	*b = Writer{output: output, minwidth: minwidth, tabwidth: tabwidth, padding: padding, padchar: padchar, flags: flags}
	b.reset()
	return b
}

func (b *Writer) reset() {
	b.buf, b.out, b.lines, b.widths = b.buf[:0], b.out[:0], b.lines[:0], b.widths[:0]
	b.pos, b.cell, b.endChar = 0, cell{}, 0
	b.addLine()
}

func (b *Writer) addLine() {
	if n := len(b.lines); n < cap(b.lines) {
		b.lines = b.lines[:n+1]
		b.lines[n] = b.lines[n][:0]
		return
	}
	b.lines = append(b.lines, nil)
}

func (b *Writer) append(text []byte) {
	b.buf = append(b.buf, text...)
	b.cell.size += len(text)
}

func (b *Writer) updateWidth() {
	b.cell.width += utf8.RuneCount(b.buf[b.pos:])
	b.pos = len(b.buf)
}

func (b *Writer) startEscape(ch byte) {
	switch ch {
	case Escape:
		b.endChar = Escape
	case '<':
		b.endChar = '>'
	case '&':
		b.endChar = ';'
	}
}

func (b *Writer) endEscape() {
	switch b.endChar {
	case Escape:
		b.updateWidth()
		if b.flags&StripEscape == 0 {
			b.cell.width -= 2
		}
	case ';':
		b.cell.width++
	}
	b.pos = len(b.buf)
	b.endChar = 0
}

// endCell adds the cell to the last line and returns how many there are.
func (b *Writer) endCell(htab bool) int {
	b.cell.htab = htab
	line := &b.lines[len(b.lines)-1]
	*line = append(*line, b.cell)
	b.cell = cell{}
	return len(*line)
}

// Write reads more text. What is known to be aligned goes to the output.
func (b *Writer) Write(buf []byte) (n int, err error) {
	defer b.explain("Write")
	for i, ch := range buf {
		switch {
		case b.endChar == 0:
			n = b.plain(buf, n, i)
		case ch == b.endChar:
			end := i + 1
			if ch == Escape && b.flags&StripEscape != 0 {
				end = i
			}
			b.append(buf[n:end])
			n = i + 1
			b.endEscape()
		}
		if err := b.failed(); err != nil {
			return n, err
		}
	}
	b.append(buf[n:])
	return len(buf), nil
}

// plain takes a byte that is not escaped; the text from n on has not been taken yet.
func (b *Writer) plain(buf []byte, n, i int) int {
	ch := buf[i]
	switch ch {
	case '\t', '\v', '\n', '\f':
		b.append(buf[n:i])
		b.updateWidth()
		cells := b.endCell(ch == '\t')
		if ch == '\n' || ch == '\f' {
			b.addLine()
			// A line of one cell ends all columns.
			if ch == '\f' || cells == 1 {
				b.flush()
				if ch == '\f' && b.flags&Debug != 0 {
					b.emit([]byte("---\n"))
				}
			}
		}
		return i + 1
	case Escape:
		b.append(buf[n:i])
		b.updateWidth()
		b.startEscape(ch)
		if b.flags&StripEscape != 0 {
			return i + 1
		}
		return i
	case '<', '&':
		if b.flags&FilterHTML != 0 {
			b.append(buf[n:i])
			b.updateWidth()
			b.startEscape(ch)
			return i
		}
	}
	return n
}

// Flush writes out all: what is unfinished is taken as finished.
func (b *Writer) Flush() error { return b.flushAll() }

func (b *Writer) flushAll() error {
	defer b.explain("Flush")
	b.flush()
	return b.failed()
}

// explain says in which operation the writer below has panicked.
func (b *Writer) explain(op string) {
	if e := recover(); e != nil {
		if op == "Flush" {
			b.reset()
		}
		panic(fmt.Sprintf("tabwriter: panic during %s (%v)", op, e))
	}
}

// failed returns the output's error, once.
func (b *Writer) failed() error {
	f := b.failure
	if f == nil || f.writer != b {
		return nil
	}
	b.failure = nil
	return f.err
}

func (b *Writer) flush() {
	if b.cell.size > 0 {
		if b.endChar != 0 {
			b.endEscape()
		}
		b.endCell(false)
	}
	b.format(0, 0, len(b.lines))
	b.emit(b.out)
	b.reset()
}

func (b *Writer) emit(text []byte) {
	if b.failure != nil || len(text) == 0 {
		return
	}
	n, err := b.output.Write(text)
	if n != len(text) && err == nil {
		err = io.ErrShortWrite
	}
	if err != nil {
		b.failure = &failure{b, err}
	}
}

// format writes the lines from line0 to line1, whose columns to the left have their widths; pos is where their text is.
func (b *Writer) format(pos, line0, line1 int) int {
	column := len(b.widths)
	for this := line0; this < line1; this++ {
		if column >= len(b.lines[this])-1 {
			continue
		}
		pos = b.writeLines(pos, line0, this)
		line0 = this
		var width int
		width, this = b.columnWidth(column, this, line1)
		b.widths = append(b.widths, width)
		pos = b.format(pos, line0, this)
		b.widths = b.widths[:len(b.widths)-1]
		line0 = this
	}
	return b.writeLines(pos, line0, line1)
}

// columnWidth returns the width of the block that begins in line, and the line behind it.
func (b *Writer) columnWidth(column, line, end int) (width, behind int) {
	width = b.minwidth
	discardable := true
	for ; line < end && column < len(b.lines[line])-1; line++ {
		c := b.lines[line][column]
		width = max(width, c.width+b.padding)
		if c.width > 0 || c.htab {
			discardable = false
		}
	}
	if discardable && b.flags&DiscardEmptyColumns != 0 {
		width = 0
	}
	return width, line
}

func (b *Writer) writeLines(pos, line0, line1 int) int {
	for i := line0; i < line1; i++ {
		useTabs := b.flags&TabIndent != 0
		for j, c := range b.lines[i] {
			if j > 0 && b.flags&Debug != 0 {
				b.out = append(b.out, '|')
			}
			text := b.buf[pos : pos+c.size]
			pos += c.size
			if c.size > 0 {
				useTabs = false
			}
			if b.flags&AlignRight == 0 {
				b.out = append(b.out, text...)
			}
			if j < len(b.widths) {
				b.pad(c.width, b.widths[j], useTabs)
			}
			if b.flags&AlignRight != 0 {
				b.out = append(b.out, text...)
			}
		}
		if i+1 < len(b.lines) {
			b.out = append(b.out, '\n')
		}
	}
	return pos
}

func (b *Writer) pad(textWidth, cellWidth int, useTabs bool) {
	padchar, n := b.padchar, cellWidth-textWidth
	if padchar == '\t' || useTabs {
		if b.tabwidth == 0 {
			return
		}
		cellWidth = (cellWidth + b.tabwidth - 1) / b.tabwidth * b.tabwidth
		padchar, n = '\t', (cellWidth-textWidth+b.tabwidth-1)/b.tabwidth
	}
	for range n {
		b.out = append(b.out, padchar)
	}
}
