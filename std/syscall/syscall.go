// Package syscall calls the system. Functions without a body are C (runtime/syscall.c); they return -errno on failure.
package syscall

import (
	"errors"
	"internal/oserror"
	"unsafe"
)

// Errno is the system's number of an error.
type Errno uintptr

func (e Errno) Error() string {
	if 0 <= int(e) && int(e) < len(errorTexts) {
		if s := errorTexts[e]; s != "" {
			return s
		}
	}
	return "errno " + decimal(int(e))
}

// Is makes an Errno match the portable errors of package io/fs.
func (e Errno) Is(target error) bool {
	switch target {
	case oserror.ErrPermission:
		return e == EACCES || e == EPERM
	case oserror.ErrExist:
		return e == EEXIST || e == ENOTEMPTY
	case oserror.ErrNotExist:
		return e == ENOENT
	case errors.ErrUnsupported:
		return e == ENOSYS || e == ENOTSUP || e == EOPNOTSUPP
	}
	return false
}

func (e Errno) Temporary() bool {
	return e == EINTR || e == EMFILE || e == ENFILE || e.Timeout()
}

func (e Errno) Timeout() bool {
	return e == EAGAIN || e == ETIMEDOUT
}

// Signal is the system's number of a signal.
type Signal int

func (s Signal) Signal() {}

func (s Signal) String() string {
	if 0 <= s && int(s) < len(signalTexts) {
		if text := signalTexts[s]; text != "" {
			return text
		}
	}
	return "signal " + decimal(int(s))
}

func decimal(n int) string {
	if n < 0 {
		return "-" + decimal(-n)
	}
	if n < 10 {
		return string(rune('0' + n))
	}
	return decimal(n/10) + string(rune('0'+n%10))
}

// The flags of Open.
const (
	O_RDONLY   = 0x0
	O_WRONLY   = 0x1
	O_RDWR     = 0x2
	O_CREAT    = 0x40
	O_EXCL     = 0x80
	O_TRUNC    = 0x200
	O_APPEND   = 0x400
	O_NONBLOCK = 0x800
	O_SYNC     = 0x101000
	O_CLOEXEC  = 0x80000
)

// What Stat_t's Mode says.
const (
	S_IFMT   = 0xF000
	S_IFSOCK = 0xC000
	S_IFLNK  = 0xA000
	S_IFREG  = 0x8000
	S_IFBLK  = 0x6000
	S_IFDIR  = 0x4000
	S_IFCHR  = 0x2000
	S_IFIFO  = 0x1000
	S_ISUID  = 0x800
	S_ISGID  = 0x400
	S_ISVTX  = 0x200
)

var (
	Stdin  = 0
	Stdout = 1
	Stderr = 2
)

// Stat_t is what the system knows of a file.
type Stat_t struct {
	Dev, Ino, Nlink  uint64
	Mode, Uid, Gid   uint32
	Rdev             uint64
	Size             int64
	Blksize, Blocks  int64
	Atim, Mtim, Ctim Timespec
}

// Timespec is a time as the system tells it.
type Timespec struct {
	Sec, Nsec int64
}

func sysOpen(path *byte, flags int, mode uint32) int
func sysClose(fd int) int

//go:noescape
func sysRead(fd int, p unsafe.Pointer, n int) int

//go:noescape
func sysWrite(fd int, p unsafe.Pointer, n int) int

//go:noescape
func sysPread(fd int, p unsafe.Pointer, n int, offset int64) int

//go:noescape
func sysPwrite(fd int, p unsafe.Pointer, n int, offset int64) int
func sysSeek(fd int, offset int64, whence int) int64
func sysFsync(fd int) int
func sysFtruncate(fd int, size int64) int
func sysFchmod(fd int, mode uint32) int

// sysStat asks about path from the folder fd on, or about fd if path is nil; links are followed if follow.
//
//go:noescape
func sysStat(path *byte, fd int, follow bool, st *Stat_t) int

// Calls with one or two paths.
//
//go:noescape
func sysPath(call int, path *byte, arg int) int

//go:noescape
func sysPath2(call int, from, to *byte) int

//go:noescape
func sysReadlink(path *byte, buf unsafe.Pointer, n int) int

//go:noescape
func sysGetcwd(buf unsafe.Pointer, n int) int

//go:noescape
func sysDirents(fd int, buf unsafe.Pointer, n int) int

//go:noescape
func sysPipe(fds *[2]int) int
func sysKill(pid, sig int) int
func sysIDs(which int) int
func sysExit(code int)

// sysEnviron and sysArgs return the program's own strings.
func sysEnviron() []string
func sysArgs() []string

// sysHostname fills buf.
//
//go:noescape
func sysHostname(buf unsafe.Pointer, n int) int

// Numbers of calls, as runtime/syscall.c knows them.
const (
	callUnlink = iota
	callRmdir
	callMkdir
	callChdir
	callChmod
	callTruncate
	callRename
	callSymlink
	callLink
)

func failure(r int) error {
	if r < 0 {
		return Errno(-r)
	}
	return nil
}

// result splits what a call returned.
func result(r int) (int, error) {
	if r < 0 {
		return -1, Errno(-r)
	}
	return r, nil
}

// BytePtrFromString returns s with a zero byte behind it; s must hold none.
func BytePtrFromString(s string) (*byte, error) {
	b, err := ByteSliceFromString(s)
	if err != nil {
		return nil, err
	}
	return &b[0], nil
}

// ByteSliceFromString is BytePtrFromString as a slice.
func ByteSliceFromString(s string) ([]byte, error) {
	for i := 0; i < len(s); i++ {
		if s[i] == 0 {
			return nil, EINVAL
		}
	}
	b := make([]byte, len(s)+1)
	copy(b, s)
	return b, nil
}

func Open(path string, mode int, perm uint32) (fd int, err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return -1, err
	}
	return result(sysOpen(p, mode, perm))
}

func Close(fd int) error { return failure(sysClose(fd)) }

func Read(fd int, p []byte) (n int, err error) {
	return result(sysRead(fd, unsafe.Pointer(unsafe.SliceData(p)), len(p)))
}

func Write(fd int, p []byte) (n int, err error) {
	return result(sysWrite(fd, unsafe.Pointer(unsafe.SliceData(p)), len(p)))
}

func Pread(fd int, p []byte, offset int64) (n int, err error) {
	return result(sysPread(fd, unsafe.Pointer(unsafe.SliceData(p)), len(p), offset))
}

func Pwrite(fd int, p []byte, offset int64) (n int, err error) {
	return result(sysPwrite(fd, unsafe.Pointer(unsafe.SliceData(p)), len(p), offset))
}

func Seek(fd int, offset int64, whence int) (off int64, err error) {
	r, err := result(int(sysSeek(fd, offset, whence)))
	return int64(r), err
}

func Fsync(fd int) error                    { return failure(sysFsync(fd)) }
func Ftruncate(fd int, length int64) error  { return failure(sysFtruncate(fd, length)) }
func Fchmod(fd int, mode uint32) error      { return failure(sysFchmod(fd, mode)) }
func Fstat(fd int, stat *Stat_t) error      { return failure(sysStat(nil, fd, true, stat)) }
func Stat(path string, stat *Stat_t) error  { return statPath(path, true, stat) }
func Lstat(path string, stat *Stat_t) error { return statPath(path, false, stat) }
func Unlink(path string) error              { return onPath(callUnlink, path, 0) }
func Rmdir(path string) error               { return onPath(callRmdir, path, 0) }
func Mkdir(path string, mode uint32) error  { return onPath(callMkdir, path, int(mode)) }
func Chdir(path string) error               { return onPath(callChdir, path, 0) }
func Chmod(path string, mode uint32) error  { return onPath(callChmod, path, int(mode)) }
func Rename(from, to string) error          { return onPaths(callRename, from, to) }
func Symlink(from, to string) error         { return onPaths(callSymlink, from, to) }
func Link(from, to string) error            { return onPaths(callLink, from, to) }
func Kill(pid int, sig Signal) error        { return failure(sysKill(pid, int(sig))) }
func Getpid() int                           { return sysIDs(0) }
func Getppid() int                          { return sysIDs(1) }
func Getuid() int                           { return sysIDs(2) }
func Geteuid() int                          { return sysIDs(3) }
func Getgid() int                           { return sysIDs(4) }
func Getegid() int                          { return sysIDs(5) }
func Getpagesize() int                      { return sysIDs(6) }
func Exit(code int)                         { sysExit(code) }

// Args returns the command line.
func Args() []string { return sysArgs() }

func statPath(path string, follow bool, stat *Stat_t) error {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(sysStat(p, AT_FDCWD, follow, stat))
}

func Truncate(path string, size int64) error {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(sysPath(callTruncate, p, int(size)))
}

func onPath(call int, path string, arg int) error {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(sysPath(call, p, arg))
}

func twoPaths(a, b string) (p, q *byte, err error) {
	if p, err = BytePtrFromString(a); err == nil {
		q, err = BytePtrFromString(b)
	}
	return p, q, err
}

func onPaths(call int, from, to string) error {
	p, q, err := twoPaths(from, to)
	if err != nil {
		return err
	}
	return failure(sysPath2(call, p, q))
}

func Readlink(path string, buf []byte) (n int, err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return -1, err
	}
	return result(sysReadlink(p, unsafe.Pointer(unsafe.SliceData(buf)), len(buf)))
}

// Getwd returns the current folder.
func Getwd() (string, error) {
	var buf [4096]byte
	n, err := result(sysGetcwd(unsafe.Pointer(&buf), len(buf)))
	if err != nil {
		return "", err
	}
	return string(buf[:n]), nil
}

// Hostname returns the machine's name.
func Hostname() (string, error) {
	var buf [256]byte
	n, err := result(sysHostname(unsafe.Pointer(&buf), len(buf)))
	if err != nil {
		return "", err
	}
	return string(buf[:n]), nil
}

// ReadDirent fills buf with directory entries.
func ReadDirent(fd int, buf []byte) (n int, err error) {
	return result(sysDirents(fd, unsafe.Pointer(unsafe.SliceData(buf)), len(buf)))
}

func Pipe(p []int) error {
	var fds [2]int
	err := failure(sysPipe(&fds))
	if err == nil {
		p[0], p[1] = fds[0], fds[1]
	}
	return err
}
