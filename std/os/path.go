package os

import (
	"errors"
	"internal/sched"
	"internal/testlog"
	"syscall"
)

// Operations on paths.

func Mkdir(name string, perm FileMode) error {
	err := ignoringEINTR(func() error { return syscall.Mkdir(name, syscallMode(perm)) })
	if err != nil {
		return &PathError{Op: "mkdir", Path: name, Err: err}
	}
	return nil
}

// MkdirAll makes a folder and those above it.
func MkdirAll(path string, perm FileMode) error {
	if dir, err := Stat(path); err == nil {
		if dir.IsDir() {
			return nil
		}
		return &PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR}
	}
	i := len(path)
	for i > 0 && path[i-1] == '/' {
		i--
	}
	for i > 0 && path[i-1] != '/' {
		i--
	}
	if i > 1 {
		if err := MkdirAll(path[:i-1], perm); err != nil {
			return err
		}
	}
	err := Mkdir(path, perm)
	if err != nil {
		if dir, err1 := Lstat(path); err1 == nil && dir.IsDir() {
			return nil
		}
	}
	return err
}

// Remove removes a file or an empty folder.
func Remove(name string) error {
	err := syscall.Unlink(name)
	if err == nil {
		return nil
	}
	err1 := syscall.Rmdir(name)
	if err1 == nil {
		return nil
	}
	if err1 != syscall.ENOTDIR {
		err = err1
	}
	return &PathError{Op: "remove", Path: name, Err: err}
}

func Rename(oldpath, newpath string) error { return rename(oldpath, newpath) }

func rename(oldpath, newpath string) error {
	if info, err := Lstat(newpath); err == nil && info.IsDir() {
		if old, err := Lstat(oldpath); err != nil {
			return &LinkError{"rename", oldpath, newpath, underlying(err)}
		} else if newpath == oldpath || !SameFile(info, old) {
			return &LinkError{"rename", oldpath, newpath, syscall.EEXIST}
		}
	}
	return linkError("rename", oldpath, newpath, syscall.Rename(oldpath, newpath))
}

func linkError(op, oldname, newname string, err error) error {
	if err == nil {
		return nil
	}
	return &LinkError{op, oldname, newname, err}
}

func Symlink(oldname, newname string) error {
	err := ignoringEINTR(func() error { return syscall.Symlink(oldname, newname) })
	if err != nil {
		return &LinkError{"symlink", oldname, newname, err}
	}
	return nil
}

func Link(oldname, newname string) error {
	err := ignoringEINTR(func() error { return syscall.Link(oldname, newname) })
	if err != nil {
		return &LinkError{"link", oldname, newname, err}
	}
	return nil
}

func Readlink(name string) (string, error) { return readlink(name) }

func readlink(name string) (string, error) {
	for size := 128; ; size *= 2 {
		b := make([]byte, size)
		n, err := syscall.Readlink(name, b)
		if err != nil {
			return "", &PathError{Op: "readlink", Path: name, Err: err}
		}
		if n < size {
			return string(b[:n]), nil
		}
	}
}

func Chmod(name string, mode FileMode) error {
	return pathError("chmod", name, syscall.Chmod(name, syscallMode(mode)))
}

func Truncate(name string, size int64) error {
	err := ignoringEINTR(func() error { return syscall.Truncate(name, size) })
	if err != nil {
		return &PathError{Op: "truncate", Path: name, Err: err}
	}
	return nil
}

func Chdir(dir string) error {
	testlog.Open(dir)
	if err := syscall.Chdir(dir); err != nil {
		return pathError("chdir", dir, err)
	}
	logChdir()
	return nil
}

// logChdir tells a test's log where we are now.
func logChdir() {
	if log := testlog.Logger(); log != nil {
		if wd, err := Getwd(); err == nil {
			log.Chdir(wd)
		}
	}
}

// TempDir returns the folder for temporary files.
func TempDir() string { return tempDir() }

func tempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

var errPatternHasSeparator = errors.New("pattern contains path separator")

// temporary calls try with names made of pattern, whose last star (or end) is a random number, until one is free.
func temporary(op, dir, pattern string, try func(name string) error) (string, error) {
	if dir == "" {
		dir = TempDir()
	}
	star := len(pattern)
	suffix := ""
	for i := len(pattern) - 1; i >= 0; i-- {
		if pattern[i] == '/' {
			return "", &PathError{Op: op, Path: pattern, Err: errPatternHasSeparator}
		}
		if pattern[i] == '*' && star == len(pattern) {
			star, suffix = i, pattern[i+1:]
		}
	}
	if dir[len(dir)-1] != '/' {
		dir += "/"
	}
	for n := 0; ; n++ {
		name := dir + pattern[:star] + decimal(uint32(sched.Random())) + suffix
		err := try(name)
		if IsExist(err) {
			if n < 10000 {
				continue
			}
			return "", &PathError{Op: op, Path: dir + pattern[:star] + "*" + suffix, Err: ErrExist}
		}
		return name, err
	}
}

func decimal(u uint32) string {
	var b [10]byte
	i := len(b)
	for {
		i--
		b[i] = byte('0' + u%10)
		u /= 10
		if u == 0 {
			return string(b[i:])
		}
	}
}

// CreateTemp makes a temporary file.
func CreateTemp(dir, pattern string) (f *File, err error) {
	_, err = temporary("createtemp", dir, pattern, func(name string) (err error) {
		f, err = OpenFile(name, O_RDWR|O_CREATE|O_EXCL, 0600)
		return err
	})
	return f, err
}

// MkdirTemp makes a temporary folder.
func MkdirTemp(dir, pattern string) (string, error) {
	if dir == "" {
		dir = TempDir()
	}
	name, err := temporary("mkdirtemp", dir, pattern, func(name string) error { return Mkdir(name, 0700) })
	if IsNotExist(err) {
		if _, missing := Stat(dir); IsNotExist(missing) {
			err = missing
		}
	}
	if err != nil {
		return "", err
	}
	return name, nil
}
