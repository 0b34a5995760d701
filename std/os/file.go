// Package os has files, the environment and the process.
package os

import (
	"errors"
	"internal/poll"
	"internal/stringslite"
	"internal/testlog"
	"io"
	"io/fs"
	"syscall"
	"time"
	"unsafe"
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
	pfd      poll.FD
	name     string
	append   bool
	standard bool // standard output or error
	nonblock bool // put into non-blocking mode here
	inRoot   bool // opened below a Root
	dir      *dirBuffer
}

// newFile returns a File of a descriptor. If it should wait without holding up others it is put into non-blocking mode, where
// it is of a kind that has to be waited for at all.
func newFile(fd int, name string, nonblocking, waits bool) *File {
	f := &file{name: name, standard: fd == 1 || fd == 2}
	f.pfd = poll.FD{Sysfd: fd, IsStream: true, ZeroReadIsEOF: true}
	if f.pfd.Init("file", nonblocking || waits) == nil && waits && !nonblocking {
		syscall.SetNonblock(fd, true)
		f.nonblock = true
	}
	return &File{f}
}

// NewFile returns a File of a descriptor that is open.
func NewFile(fd uintptr, name string) *File {
	if int(fd) < 0 {
		return nil
	}
	flags, _ := syscall.Fcntl(int(fd), syscall.F_GETFL, 0)
	f := newFile(int(fd), name, flags > 0 && flags&syscall.O_NONBLOCK != 0, false)
	f.append = flags > 0 && flags&syscall.O_APPEND != 0
	return f
}

//go:linkname socketFile net.newUnixFile
func socketFile(fd int, name string) *File {
	f := newFile(fd, name, true, false)
	f.nonblock = true
	return f
}

func (f *File) Name() string { return f.name }

// Fd returns the descriptor, in blocking mode.
func (f *File) Fd() uintptr {
	if f == nil {
		return ^(uintptr(0))
	}
	return f.number()
}

func (f *File) number() uintptr {
	if f.nonblock {
		f.pfd.SetBlocking()
	}
	return uintptr(f.pfd.Sysfd)
}

// checkValid reports whether there is a file. Whether it is open is found out when it is used.
func (f *File) checkValid(op string) error {
	if f == nil {
		return ErrInvalid
	}
	return nil
}

// failure is the error of an operation on f.
func (f *file) failure(op string, err error) error {
	if err == nil || err == io.EOF {
		return err
	}
	if err == poll.ErrFileClosing {
		err = ErrClosed
	}
	return &PathError{Op: op, Path: f.name, Err: err}
}

func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

// OpenFile opens or makes a file.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	testlog.Open(name)
	return openNolog(name, flag, perm)
}

// openNolog and the like leave nothing in a test's log.
func openNolog(name string, flag int, perm FileMode) (*File, error) {
	open := syscall.Open
	if waitsForOther(name, flag) {
		open = openPipe
	}
	fd, err := open(name, flag|syscall.O_CLOEXEC, syscallMode(perm))
	if err != nil {
		return nil, &PathError{Op: "open", Path: name, Err: err}
	}
	f := newFile(fd, name, flag&syscall.O_NONBLOCK != 0, true)
	f.append = flag&O_APPEND != 0
	return f, nil
}

func (f *File) Close() error {
	if f == nil {
		return ErrInvalid
	}
	return f.file.close()
}

func (f *file) close() error {
	return f.failure("close", f.pfd.Close())
}

func (f *File) Read(b []byte) (n int, err error) {
	if err := f.checkValid("read"); err != nil {
		return 0, err
	}
	n, err = f.pfd.Read(b)
	return n, f.failure("read", err)
}

// ReadAt reads len(b) bytes from off on.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if err := f.checkValid("read"); err != nil {
		return 0, err
	}
	if off < 0 {
		return 0, &PathError{Op: "readat", Path: f.name, Err: errors.New("negative offset")}
	}
	for len(b) > 0 {
		m, err := f.pfd.Pread(b, off)
		if err != nil {
			return n, f.failure("read", err)
		}
		n += m
		b = b[m:]
		off += int64(m)
	}
	return n, nil
}

func (f *File) Write(b []byte) (n int, err error) {
	if err := f.checkValid("write"); err != nil {
		return 0, err
	}
	n, err = f.pfd.Write(b)
	if err == syscall.EPIPE && f.standard {
		brokenPipe()
	}
	return n, f.failure("write", err)
}

// brokenPipe ends the program as the signal would, for nobody reads what it writes; unless it has asked for the signal.
func brokenPipe()

var errWriteAtInAppendMode = errors.New("os: invalid use of WriteAt on file opened with O_APPEND")

// WriteAt writes b from off on.
func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if err := f.checkValid("write"); err != nil {
		return 0, err
	}
	if f.append {
		return 0, errWriteAtInAppendMode
	}
	if off < 0 {
		return 0, &PathError{Op: "writeat", Path: f.name, Err: errors.New("negative offset")}
	}
	n, err = f.pfd.Pwrite(b, off)
	return n, f.failure("write", err)
}

func (f *File) WriteString(s string) (n int, err error) {
	return f.Write(unsafe.Slice(unsafe.StringData(s), len(s)))
}

// ReadFrom copies from r until its end.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if err := f.checkValid("write"); err != nil {
		return 0, err
	}
	return io.Copy(onlyWriter{f}, r)
}

// WriteTo copies to w until the end of f.
func (f *File) WriteTo(w io.Writer) (n int64, err error) {
	if err := f.checkValid("read"); err != nil {
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
	if err := f.checkValid("seek"); err != nil {
		return 0, err
	}
	ret, err = f.pfd.Seek(offset, whence)
	if err != nil {
		return 0, f.failure("seek", err)
	}
	f.dir = nil
	return ret, nil
}

func (f *File) Sync() error {
	if err := f.checkValid("sync"); err != nil {
		return err
	}
	return f.failure("sync", f.pfd.Fsync())
}

func (f *File) Truncate(size int64) error {
	if err := f.checkValid("truncate"); err != nil {
		return err
	}
	return f.failure("truncate", f.pfd.Ftruncate(size))
}

func (f *File) Chmod(mode FileMode) error { return f.chmod(mode) }

func (f *File) chmod(mode FileMode) error {
	if err := f.checkValid("chmod"); err != nil {
		return err
	}
	return f.failure("chmod", f.pfd.Fchmod(syscallMode(mode)))
}

func (f *File) Stat() (FileInfo, error) {
	if err := f.checkValid("stat"); err != nil {
		return nil, err
	}
	st := &fileStat{name: base(f.name)}
	if err := f.pfd.Fstat(&st.sys); err != nil {
		return nil, f.failure("stat", err)
	}
	return st, nil
}

// SetDeadline sets when reading and writing give up with ErrDeadlineExceeded; the zero time is never. Files that are always
// ready have none.
func (f *File) SetDeadline(t time.Time) error { return f.setDeadline(t) }

func (f *File) setDeadline(t time.Time) error {
	if err := f.checkValid("SetDeadline"); err != nil {
		return err
	}
	return f.pfd.SetDeadline(t)
}

func (f *File) SetReadDeadline(t time.Time) error { return f.setReadDeadline(t) }

func (f *File) setReadDeadline(t time.Time) error {
	if err := f.checkValid("SetReadDeadline"); err != nil {
		return err
	}
	return f.pfd.SetReadDeadline(t)
}

func (f *File) SetWriteDeadline(t time.Time) error { return f.setWriteDeadline(t) }

func (f *File) setWriteDeadline(t time.Time) error {
	if err := f.checkValid("SetWriteDeadline"); err != nil {
		return err
	}
	return f.pfd.SetWriteDeadline(t)
}

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
	return writeAll(f, data)
}

// writeAll writes data and closes the file.
func writeAll(f *File, data []byte) error {
	_, err := f.Write(data)
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
	return newFile(p[0], "|0", false, true), newFile(p[1], "|1", false, true), nil
}

// DirFS returns the tree below a folder.
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

func (dir dirFS) full(op, name string) (string, error) {
	if dir == "" {
		return "", &PathError{Op: op, Path: name, Err: errors.New("os: DirFS with empty root")}
	}
	if !fs.ValidPath(name) || stringslite.IndexByte(name, 0) >= 0 {
		return "", &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	if dir[len(dir)-1] == '/' {
		return string(dir) + name, nil
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

func (dir dirFS) Lstat(name string) (fs.FileInfo, error) {
	full, err := dir.full("lstat", name)
	if err != nil {
		return nil, err
	}
	f, err := Lstat(full)
	return f, renamed(err, name)
}

func (dir dirFS) ReadLink(name string) (string, error) {
	full, err := dir.full("readlink", name)
	if err != nil {
		return "", err
	}
	return Readlink(full)
}
