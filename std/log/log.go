// Package log writes lines of text with a prefix and the time.
package log

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// What stands at the head of a line.
const (
	Ldate         = 1 << iota     // 2009/01/23
	Ltime                         // 01:23:23
	Lmicroseconds                 // 01:23:23.123123; implies Ltime
	Llongfile                     // /a/b/c/d.go:23
	Lshortfile                    // d.go:23; overrides Llongfile
	LUTC                          // UTC instead of the local zone
	Lmsgprefix                    // the prefix stands before the message instead of the line
	LstdFlags     = Ldate | Ltime // of the standard logger
)

// Logger writes whole lines, each by one Write, from any number of goroutines.
type Logger struct {
	outMu sync.Mutex
	out   io.Writer

	prefix    atomic.Pointer[string]
	flag      atomic.Int32
	isDiscard atomic.Bool
}

// New returns a logger that writes to out.
func New(out io.Writer, prefix string, flag int) *Logger {
	l := new(Logger)
	l.SetOutput(out)
	l.SetPrefix(prefix)
	l.SetFlags(flag)
	return l
}

// SetOutput changes where lines go.
func (l *Logger) SetOutput(w io.Writer) {
	l.outMu.Lock()
	defer l.outMu.Unlock()
	l.out = w
	l.isDiscard.Store(w == io.Discard)
}

var std = New(os.Stderr, "", LstdFlags)

// Default returns the logger that the package's functions use.
func Default() *Logger { return std }

// itoa appends i with at least width digits.
func itoa(buf *[]byte, i int, width int) {
	var digits [20]byte
	at := len(digits)
	for i > 0 || width > 0 {
		at--
		digits[at] = byte('0' + i%10)
		i /= 10
		width--
	}
	*buf = append(*buf, digits[at:]...)
}

func formatHeader(buf *[]byte, t time.Time, prefix string, flag int, file string, line int) {
	if flag&Lmsgprefix == 0 {
		*buf = append(*buf, prefix...)
	}
	if flag&(Ldate|Ltime|Lmicroseconds) != 0 {
		if flag&LUTC != 0 {
			t = t.UTC()
		}
		if flag&Ldate != 0 {
			year, month, day := t.Date()
			itoa(buf, year, 4)
			*buf = append(*buf, '/')
			itoa(buf, int(month), 2)
			*buf = append(*buf, '/')
			itoa(buf, day, 2)
			*buf = append(*buf, ' ')
		}
		if flag&(Ltime|Lmicroseconds) != 0 {
			hour, min, sec := t.Clock()
			itoa(buf, hour, 2)
			*buf = append(*buf, ':')
			itoa(buf, min, 2)
			*buf = append(*buf, ':')
			itoa(buf, sec, 2)
			if flag&Lmicroseconds != 0 {
				*buf = append(*buf, '.')
				itoa(buf, t.Nanosecond()/1e3, 6)
			}
			*buf = append(*buf, ' ')
		}
	}
	if flag&(Lshortfile|Llongfile) != 0 {
		if flag&Lshortfile != 0 {
			for i := len(file) - 1; i > 0; i-- {
				if file[i] == '/' {
					file = file[i+1:]
					break
				}
			}
		}
		*buf = append(*buf, file...)
		*buf = append(*buf, ':')
		itoa(buf, line, -1)
		*buf = append(*buf, ": "...)
	}
	if flag&Lmsgprefix != 0 {
		*buf = append(*buf, prefix...)
	}
}

var bufferPool = sync.Pool{New: func() any { return new([]byte) }}

func getBuffer() *[]byte {
	p := bufferPool.Get().(*[]byte)
	*p = (*p)[:0]
	return p
}

func putBuffer(p *[]byte) {
	if cap(*p) > 64<<10 {
		*p = nil
	}
	bufferPool.Put(p)
}

// Output writes a line; calldepth 1 is the place of Output's caller.
func (l *Logger) Output(calldepth int, s string) error {
	return l.output(calldepth+1, func(b []byte) []byte { return append(b, s...) })
}

func (l *Logger) output(calldepth int, appendOutput func([]byte) []byte) error {
	if l.isDiscard.Load() {
		return nil
	}
	now := time.Now()
	prefix, flag := l.Prefix(), l.Flags()
	var file string
	var line int
	if flag&(Lshortfile|Llongfile) != 0 {
		var ok bool
		if _, file, line, ok = runtime.Caller(calldepth); !ok {
			file, line = "???", 0
		}
	}
	buf := getBuffer()
	defer putBuffer(buf)
	formatHeader(buf, now, prefix, flag, file, line)
	*buf = appendOutput(*buf)
	if n := len(*buf); n == 0 || (*buf)[n-1] != '\n' {
		*buf = append(*buf, '\n')
	}
	l.outMu.Lock()
	defer l.outMu.Unlock()
	_, err := l.out.Write(*buf)
	return err
}

func (l *Logger) Print(v ...any) {
	l.output(2, func(b []byte) []byte { return fmt.Append(b, v...) })
}
func (l *Logger) Printf(format string, v ...any) {
	l.output(2, func(b []byte) []byte { return fmt.Appendf(b, format, v...) })
}
func (l *Logger) Println(v ...any) {
	l.output(2, func(b []byte) []byte { return fmt.Appendln(b, v...) })
}
func (l *Logger) Fatal(v ...any) {
	l.output(2, func(b []byte) []byte { return fmt.Append(b, v...) })
	os.Exit(1)
}
func (l *Logger) Fatalf(format string, v ...any) {
	l.output(2, func(b []byte) []byte { return fmt.Appendf(b, format, v...) })
	os.Exit(1)
}
func (l *Logger) Fatalln(v ...any) {
	l.output(2, func(b []byte) []byte { return fmt.Appendln(b, v...) })
	os.Exit(1)
}
func (l *Logger) Panic(v ...any) {
	s := fmt.Sprint(v...)
	l.output(2, func(b []byte) []byte { return append(b, s...) })
	panic(s)
}
func (l *Logger) Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	l.output(2, func(b []byte) []byte { return append(b, s...) })
	panic(s)
}
func (l *Logger) Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	l.output(2, func(b []byte) []byte { return append(b, s...) })
	panic(s)
}

// Flags returns what stands at the head of lines.
func (l *Logger) Flags() int { return int(l.flag.Load()) }

// SetFlags changes what stands at the head of lines.
func (l *Logger) SetFlags(flag int) { l.flag.Store(int32(flag)) }

// Prefix returns the prefix.
func (l *Logger) Prefix() string {
	if p := l.prefix.Load(); p != nil {
		return *p
	}
	return ""
}

// SetPrefix changes the prefix.
func (l *Logger) SetPrefix(prefix string) { l.prefix.Store(&prefix) }

// Writer returns where lines go.
func (l *Logger) Writer() io.Writer {
	l.outMu.Lock()
	defer l.outMu.Unlock()
	return l.out
}

func SetOutput(w io.Writer)   { std.SetOutput(w) }
func Flags() int              { return std.Flags() }
func SetFlags(flag int)       { std.SetFlags(flag) }
func Prefix() string          { return std.Prefix() }
func SetPrefix(prefix string) { std.SetPrefix(prefix) }
func Writer() io.Writer       { return std.Writer() }

func Print(v ...any) {
	std.output(2, func(b []byte) []byte { return fmt.Append(b, v...) })
}
func Printf(format string, v ...any) {
	std.output(2, func(b []byte) []byte { return fmt.Appendf(b, format, v...) })
}
func Println(v ...any) {
	std.output(2, func(b []byte) []byte { return fmt.Appendln(b, v...) })
}
func Fatal(v ...any) {
	std.output(2, func(b []byte) []byte { return fmt.Append(b, v...) })
	os.Exit(1)
}
func Fatalf(format string, v ...any) {
	std.output(2, func(b []byte) []byte { return fmt.Appendf(b, format, v...) })
	os.Exit(1)
}
func Fatalln(v ...any) {
	std.output(2, func(b []byte) []byte { return fmt.Appendln(b, v...) })
	os.Exit(1)
}
func Panic(v ...any) {
	s := fmt.Sprint(v...)
	std.output(2, func(b []byte) []byte { return append(b, s...) })
	panic(s)
}
func Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	std.output(2, func(b []byte) []byte { return append(b, s...) })
	panic(s)
}
func Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	std.output(2, func(b []byte) []byte { return append(b, s...) })
	panic(s)
}

// Output writes a line through the standard logger.
func Output(calldepth int, s string) error {
	return std.output(calldepth+1, func(b []byte) []byte { return append(b, s...) })
}
