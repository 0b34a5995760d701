// Package iotest has readers and writers that do what programs should be ready for.
package iotest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
)

// ErrTimeout is what a TimeoutReader returns.
var ErrTimeout = errors.New("timeout")

// OneByteReader reads one byte at a time.
func OneByteReader(r io.Reader) io.Reader { return &oneByteReader{r} }

type oneByteReader struct{ r io.Reader }

func (r *oneByteReader) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	return r.r.Read(p[:1])
}

// HalfReader reads half of what is asked for.
func HalfReader(r io.Reader) io.Reader { return &halfReader{r} }

type halfReader struct{ r io.Reader }

func (r *halfReader) Read(p []byte) (int, error) { return r.r.Read(p[:(len(p)+1)/2]) }

// DataErrReader returns the last data and the error together.
func DataErrReader(r io.Reader) io.Reader { return &dataErrReader{r, nil, make([]byte, 1024)} }

type dataErrReader struct {
	r      io.Reader
	unread []byte
	data   []byte
}

func (r *dataErrReader) Read(p []byte) (n int, err error) {
	for {
		if len(r.unread) == 0 {
			m, err1 := r.r.Read(r.data)
			r.unread = r.data[:m]
			err = err1
		}
		if n > 0 || err != nil {
			return n, err
		}
		n = copy(p, r.unread)
		r.unread = r.unread[n:]
	}
}

// TimeoutReader fails with ErrTimeout at the second read.
func TimeoutReader(r io.Reader) io.Reader { return &timeoutReader{r, 0} }

type timeoutReader struct {
	r     io.Reader
	count int
}

func (r *timeoutReader) Read(p []byte) (int, error) {
	if r.count++; r.count == 2 {
		return 0, ErrTimeout
	}
	return r.r.Read(p)
}

// ErrReader returns err always.
func ErrReader(err error) io.Reader { return &errReader{err} }

type errReader struct{ err error }

func (r *errReader) Read([]byte) (int, error) { return 0, r.err }

// TruncateWriter writes the first n bytes and says that it wrote all.
func TruncateWriter(w io.Writer, n int64) io.Writer { return &truncateWriter{w, n} }

type truncateWriter struct {
	w io.Writer
	n int64
}

func (w *truncateWriter) Write(p []byte) (int, error) {
	if w.n <= 0 {
		return len(p), nil
	}
	n, err := w.w.Write(p[:min(len(p), int(w.n))])
	w.n -= int64(n)
	if err == nil {
		n = len(p)
	}
	return n, err
}

// NewReadLogger and NewWriteLogger log each call, with the bytes in hexadecimal.
func NewReadLogger(prefix string, r io.Reader) io.Reader { return &readLogger{prefix, r} }

type readLogger struct {
	prefix string
	r      io.Reader
}

func (l *readLogger) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	logged(l.prefix, p[:n], err)
	return n, err
}

func NewWriteLogger(prefix string, w io.Writer) io.Writer { return &writeLogger{prefix, w} }

type writeLogger struct {
	prefix string
	w      io.Writer
}

func (l *writeLogger) Write(p []byte) (int, error) {
	n, err := l.w.Write(p)
	logged(l.prefix, p[:n], err)
	return n, err
}

func logged(prefix string, p []byte, err error) {
	if err != nil {
		log.Printf("%s %x: %v", prefix, p, err)
	} else {
		log.Printf("%s %x", prefix, p)
	}
}

// TestReader checks that r reads content, in pieces of any size, and that ReadAt and Seek agree if r has them.
func TestReader(r io.Reader, content []byte) error {
	if len(content) > 0 {
		if n, err := r.Read(nil); n != 0 || err != nil {
			return fmt.Errorf("Read(0) = %d, %v, want 0, nil", n, err)
		}
	}
	data, err := io.ReadAll(&smallReader{r: r})
	if err != nil {
		return err
	}
	if !bytes.Equal(data, content) {
		return fmt.Errorf("ReadAll(small amounts) = %q\n\twant %q", data, content)
	}
	if n, err := r.Read(make([]byte, 10)); n != 0 || err != io.EOF {
		return fmt.Errorf("Read(10) at EOF = %v, %v, want 0, EOF", n, err)
	}
	if s, ok := r.(io.ReadSeeker); ok {
		if err := testSeeker(s, content); err != nil {
			return err
		}
	}
	if at, ok := r.(io.ReaderAt); ok {
		return testReaderAt(at, content)
	}
	return nil
}

// smallReader reads one to three bytes at a time.
type smallReader struct {
	r io.Reader
	n int
}

func (r *smallReader) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	r.n = r.n%3 + 1
	n, err := r.r.Read(p[:min(r.n, len(p))])
	if err == nil && n == 0 {
		err = errors.New("Read returned 0 with no error")
	}
	return n, err
}

func testSeeker(r io.ReadSeeker, content []byte) error {
	size := int64(len(content))
	seek := func(name string, offset int64, whence int, want int64) error {
		if off, err := r.Seek(offset, whence); off != want || err != nil {
			return fmt.Errorf("Seek(%s) from EOF = %d, %v, want %d, nil", name, off, err, want)
		}
		return nil
	}
	if err := errors.Join(seek("0, 1", 0, io.SeekCurrent, size), seek("0, 0", 0, io.SeekStart, 0)); err != nil {
		return err
	}
	for _, from := range []int64{0, size / 3, size / 2} {
		if err := seek(fmt.Sprintf("%d, 2", from-size), from-size, io.SeekEnd, from); err != nil {
			return err
		}
		data, err := io.ReadAll(r)
		if err != nil {
			return fmt.Errorf("ReadAll from offset %d: %v", from, err)
		}
		if !bytes.Equal(data, content[from:]) {
			return fmt.Errorf("ReadAll from offset %d = %q\n\twant %q", from, data, content[from:])
		}
	}
	return nil
}

func testReaderAt(r io.ReaderAt, content []byte) error {
	data := make([]byte, len(content))
	if n, err := r.ReadAt(data, 0); n != len(data) || err != nil && err != io.EOF || !bytes.Equal(data, content) {
		return fmt.Errorf("ReadAt(%d, 0) = %v, %v, want %d, nil or EOF", len(data), n, err, len(data))
	}
	if n, err := r.ReadAt(make([]byte, 1), int64(len(content))); n != 0 || err != io.EOF {
		return fmt.Errorf("ReadAt(1, %d) = %v, %v, want 0, EOF", len(content), n, err)
	}
	if n, err := r.ReadAt(make([]byte, 1), -1); n != 0 || err == nil {
		return fmt.Errorf("ReadAt(1, -1) = %v, %v, want 0, error", n, err)
	}
	for i := range content {
		if n, err := r.ReadAt(data[:1], int64(i)); n != 1 || err != nil && err != io.EOF || data[0] != content[i] {
			return fmt.Errorf("ReadAt(1, %d) = %d, %v, %q, want %q", i, n, err, data[:1], content[i:i+1])
		}
	}
	return nil
}
