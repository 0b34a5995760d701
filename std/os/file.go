// Package os has files, the environment and the process.
package os

import (
	"errors"
	"internal/sched"
	"internal/testlog"
	"io"
	"io/fs"
	"syscall"
	"time"
)

// Flags of OpenFile.
const (
	O_RDONLY int = syscall.O_RDONLY
	O_WRONLY int = syscall.O_WRONLY
	O_RDWR   int = syscall.O_RDWR
	O_APPEND int = syscall.O_APPEND
	O_CREATE int = syscall.O_CREAT
	O_EXCL   int = syscall.O_EXCL
	O_SYNC   int = syscall.O_SYNC
	O_TRUNC  int = syscall.O_TRUNC
)

// Old names of io's constants.
const (
	SEEK_SET int = 0
	SEEK_CUR int = 1
	SEEK_END int = 2
)

const (
	PathSeparator     = '/'
	PathListSeparator = ':'
	DevNull           = "/dev/null"
)

// IsPathSeparator reports whether c separates the parts of a path.
func IsPathSeparator(c uint8) bool { return PathSeparator == c }

var (
	Stdin  = NewFile(uintptr(syscall.Stdin), "/dev/stdin")
	Stdout = NewFile(uintptr(syscall.Stdout), "/dev/stdout")
	Stderr = NewFile(uintptr(syscall.Stderr), "/dev/stderr")
)

// File is an open file.
type File struct {
	*file
}

// file is behind a pointer of its own so that a copied File means the same file.
type file struct {
	fd     int // -1: closed
	name   string
	append bool
	pipe   bool // made by Pipe: the other end may be in this program
	inRoot bool // opened below a Root
	kind   waitKind
	dir    *dirBuffer
}

// waitKind tells whether reading a file may have to wait for others. Then the goroutine waits, not the program.
type waitKind uint8

const (
	kindUnknown waitKind = iota
	kindReady
	kindWaits
)

// waitToRead parks the goroutine until f has something to read.
func (f *file) waitToRead() {
	if f.kind == kindUnknown {
		f.kind = kindReady
		var st syscall.Stat_t
		if syscall.Fstat(f.fd, &st) == nil {
			switch st.Mode & syscall.S_IFMT {
			case syscall.S_IFIFO, syscall.S_IFSOCK, syscall.S_IFCHR:
				f.kind = kindWaits
			}
		}
	}
	if f.kind == kindWaits {
		sched.PollWait(f.fd, false, 0)
	}
}

// NewFile returns a File of a descriptor that is open.
func NewFile(fd uintptr, name string) *File {
	if int(fd) < 0 {
		return nil
	}
	return &File{&file{fd: int(fd), name: name}}
}

func (f *File) Name() string { return f.name }

// Fd returns the descriptor.
func (f *File) Fd() uintptr {
	if f == nil {
		return ^(uintptr(0))
	}
	return uintptr(f.fd)
}

// check reports whether f is open.
func (f *File) check(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.fd < 0 {
		return &PathError{Op: op, Path: f.name, Err: ErrClosed}
	}
	return nil
}

func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

// OpenFile opens or makes a file.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	testlog.Open(name)
	fd, err := syscall.Open(name, flag|syscall.O_CLOEXEC, sysMode(perm))
	if err != nil {
		return nil, &PathError{Op: "open", Path: name, Err: err}
	}
	return &File{&file{fd: fd, name: name, append: flag&O_APPEND != 0}}, nil
}

func (f *File) Close() error {
	if f == nil {
		return ErrInvalid
	}
	if err := f.check("close"); err != nil {
		return err
	}
	err := syscall.Close(f.fd)
	f.fd = -1
	return pathError("close", f.name, err)
}

func (f *File) Read(b []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if len(b) == 0 {
		return 0, nil
	}
	f.waitToRead()
	n, err = syscall.Read(f.fd, b)
	if err != nil {
		return 0, &PathError{Op: "read", Path: f.name, Err: err}
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// ReadAt reads len(b) bytes from off on.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if off < 0 {
		return 0, &PathError{Op: "readat", Path: f.name, Err: errors.New("negative offset")}
	}
	for len(b) > 0 {
		m, err := syscall.Pread(f.fd, b, off)
		if err != nil {
			return n, &PathError{Op: "read", Path: f.name, Err: err}
		}
		if m == 0 {
			return n, io.EOF
		}
		n += m
		b = b[m:]
		off += int64(m)
	}
	return n, nil
}

func (f *File) Write(b []byte) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	for n < len(b) || n == 0 {
		part := b[n:]
		if f.pipe {
			sched.PollWait(f.fd, true, 0)
			part = part[:min(len(part), pipeAtom)]
		}
		m, err := syscall.Write(f.fd, part)
		if m > 0 {
			n += m
		}
		if err != nil {
			return n, &PathError{Op: "write", Path: f.name, Err: err}
		}
		if n == len(b) {
			break
		}
		if m == 0 {
			return n, io.ErrShortWrite
		}
	}
	return n, nil
}

var errWriteAtInAppendMode = errors.New("os: invalid use of WriteAt on file opened with O_APPEND")

// WriteAt writes b from off on.
func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	if f.append {
		return 0, errWriteAtInAppendMode
	}
	if off < 0 {
		return 0, &PathError{Op: "writeat", Path: f.name, Err: errors.New("negative offset")}
	}
	for len(b) > 0 {
		m, err := syscall.Pwrite(f.fd, b, off)
		if err != nil {
			return n, &PathError{Op: "write", Path: f.name, Err: err}
		}
		n += m
		b = b[m:]
		off += int64(m)
	}
	return n, nil
}

func (f *File) WriteString(s string) (n int, err error) {
	return f.Write([]byte(s))
}

// ReadFrom copies from r until its end.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	return io.Copy(onlyWriter{f}, r)
}

// WriteTo copies to w until the end of f.
func (f *File) WriteTo(w io.Writer) (n int64, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	return io.Copy(w, onlyReader{f})
}

// onlyWriter and onlyReader hide a file's other methods, so that io.Copy goes through a buffer.
type onlyWriter struct{ f *File }

func (w onlyWriter) Write(b []byte) (int, error) { return w.f.Write(b) }

type onlyReader struct{ f *File }

func (r onlyReader) Read(b []byte) (int, error) { return r.f.Read(b) }

func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if err := f.check("seek"); err != nil {
		return 0, err
	}
	ret, err = syscall.Seek(f.fd, offset, whence)
	if err != nil {
		return 0, &PathError{Op: "seek", Path: f.name, Err: err}
	}
	f.dir = nil
	return ret, nil
}

func (f *File) Sync() error {
	if err := f.check("sync"); err != nil {
		return err
	}
	return pathError("sync", f.name, syscall.Fsync(f.fd))
}

func (f *File) Truncate(size int64) error {
	if err := f.check("truncate"); err != nil {
		return err
	}
	return pathError("truncate", f.name, syscall.Ftruncate(f.fd, size))
}

func (f *File) Chmod(mode FileMode) error {
	if err := f.check("chmod"); err != nil {
		return err
	}
	return pathError("chmod", f.name, syscall.Fchmod(f.fd, sysMode(mode)))
}

func (f *File) Stat() (FileInfo, error) {
	if err := f.check("stat"); err != nil {
		return nil, err
	}
	st := &fileStat{name: base(f.name)}
	if err := syscall.Fstat(f.fd, &st.sys); err != nil {
		return nil, &PathError{Op: "stat", Path: f.name, Err: err}
	}
	return st, nil
}

func (f *File) SetDeadline(t time.Time) error {
	return pathError("set deadline", f.name, ErrNoDeadline)
}
func (f *File) SetReadDeadline(t time.Time) error  { return f.SetDeadline(t) }
func (f *File) SetWriteDeadline(t time.Time) error { return f.SetDeadline(t) }

// ReadFile returns a file's contents.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readAll(f)
}

// readAll reads the rest of f, which is most often all that Stat tells of.
func readAll(f *File) ([]byte, error) {
	size := 0
	if info, err := f.Stat(); err == nil {
		size = int(info.Size())
	}
	data := make([]byte, 0, max(size+1, 512))
	for {
		n, err := f.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err != nil {
			if err == io.EOF {
				err = nil
			}
			return data, err
		}
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
	}
}

// WriteFile makes data a file's contents.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err1 := f.Close(); err1 != nil && err == nil {
		err = err1
	}
	return err
}

// Pipe returns the two ends of a pipe.
func Pipe() (r *File, w *File, err error) {
	var p [2]int
	if err := syscall.Pipe(p[:]); err != nil {
		return nil, nil, NewSyscallError("pipe2", err)
	}
	r, w = NewFile(uintptr(p[0]), "|0"), NewFile(uintptr(p[1]), "|1")
	w.pipe = true
	return r, w, nil
}

// pipeAtom is how much a pipe that can be written takes without waiting.
const pipeAtom = 4096

// DirFS returns the tree below a folder.
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

func (dir dirFS) full(op, name string) (string, error) {
	if !fs.ValidPath(name) {
		return "", &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	return string(dir) + "/" + name, nil
}

// rename makes an error speak of the name that was asked for.
func renamed(err error, name string) error {
	if e, ok := err.(*PathError); ok {
		e.Path = name
	}
	return err
}

func (dir dirFS) Open(name string) (fs.File, error) {
	full, err := dir.full("open", name)
	if err != nil {
		return nil, err
	}
	f, err := Open(full)
	if err != nil {
		return nil, renamed(err, name)
	}
	return f, nil
}

func (dir dirFS) ReadFile(name string) ([]byte, error) {
	full, err := dir.full("readfile", name)
	if err != nil {
		return nil, err
	}
	b, err := ReadFile(full)
	return b, renamed(err, name)
}

func (dir dirFS) ReadDir(name string) ([]DirEntry, error) {
	full, err := dir.full("readdir", name)
	if err != nil {
		return nil, err
	}
	entries, err := ReadDir(full)
	return entries, renamed(err, name)
}

func (dir dirFS) Stat(name string) (fs.FileInfo, error) {
	full, err := dir.full("stat", name)
	if err != nil {
		return nil, err
	}
	f, err := Stat(full)
	return f, renamed(err, name)
}
