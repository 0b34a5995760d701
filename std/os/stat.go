package os

import (
	"internal/testlog"
	"io/fs"
	"syscall"
	"time"
)

// What is known of files.

type FileInfo = fs.FileInfo
type FileMode = fs.FileMode
type DirEntry = fs.DirEntry

const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)

// syscallMode returns the system's bits of a mode.
func syscallMode(m FileMode) uint32 {
	o := uint32(m.Perm())
	if m&ModeSetuid != 0 {
		o |= syscall.S_ISUID
	}
	if m&ModeSetgid != 0 {
		o |= syscall.S_ISGID
	}
	if m&ModeSticky != 0 {
		o |= syscall.S_ISVTX
	}
	return o
}

// fileMode is the reverse of syscallMode, with the file's kind.
func fileMode(m uint32) FileMode {
	mode := FileMode(m & 0777)
	switch m & syscall.S_IFMT {
	case syscall.S_IFBLK:
		mode |= ModeDevice
	case syscall.S_IFCHR:
		mode |= ModeDevice | ModeCharDevice
	case syscall.S_IFDIR:
		mode |= ModeDir
	case syscall.S_IFIFO:
		mode |= ModeNamedPipe
	case syscall.S_IFLNK:
		mode |= ModeSymlink
	case syscall.S_IFSOCK:
		mode |= ModeSocket
	}
	if m&syscall.S_ISGID != 0 {
		mode |= ModeSetgid
	}
	if m&syscall.S_ISUID != 0 {
		mode |= ModeSetuid
	}
	if m&syscall.S_ISVTX != 0 {
		mode |= ModeSticky
	}
	return mode
}

type fileStat struct {
	name string
	sys  syscall.Stat_t
}

func (s *fileStat) Name() string       { return s.name }
func (s *fileStat) Size() int64        { return s.sys.Size }
func (s *fileStat) Mode() FileMode     { return fileMode(s.sys.Mode) }
func (s *fileStat) IsDir() bool        { return s.Mode().IsDir() }
func (s *fileStat) ModTime() time.Time { return time.Unix(s.sys.Mtim.Sec, s.sys.Mtim.Nsec) }
func (s *fileStat) Sys() any           { return &s.sys }

// base returns the last element of a path.
func base(name string) string {
	i := len(name) - 1
	for ; i > 0 && name[i] == '/'; i-- {
		name = name[:i]
	}
	for i--; i >= 0; i-- {
		if name[i] == '/' {
			return name[i+1:]
		}
	}
	return name
}

func Stat(name string) (FileInfo, error) {
	testlog.Stat(name)
	return statNolog(name)
}

func statNolog(name string) (FileInfo, error) {
	st := &fileStat{name: base(name)}
	if err := syscall.Stat(name, &st.sys); err != nil {
		return nil, &PathError{Op: "stat", Path: name, Err: err}
	}
	return st, nil
}

// Lstat is Stat that does not follow a symbolic link.
func Lstat(name string) (FileInfo, error) {
	testlog.Stat(name)
	return lstatNolog(name)
}

func lstatNolog(name string) (FileInfo, error) {
	st := &fileStat{name: base(name)}
	if err := syscall.Lstat(name, &st.sys); err != nil {
		return nil, &PathError{Op: "lstat", Path: name, Err: err}
	}
	return st, nil
}

// SameFile reports whether both describe one file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok1 := fi1.(*fileStat)
	b, ok2 := fi2.(*fileStat)
	return ok1 && ok2 && sameFile(a, b)
}

func sameFile(a, b *fileStat) bool { return a.sys.Dev == b.sys.Dev && a.sys.Ino == b.sys.Ino }
