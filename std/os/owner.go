package os

import (
	"io"
	"io/fs"
	"syscall"
	"time"
)

// Owners, groups and times of files; whole trees.

// Chown sets owner and group; -1 keeps one. It follows symbolic links, Lchown does not.
func Chown(name string, uid, gid int) error {
	err := ignoringEINTR(func() error { return syscall.Chown(name, uid, gid) })
	if err != nil {
		return &PathError{Op: "chown", Path: name, Err: err}
	}
	return nil
}

func Lchown(name string, uid, gid int) error {
	err := ignoringEINTR(func() error { return syscall.Lchown(name, uid, gid) })
	if err != nil {
		return &PathError{Op: "lchown", Path: name, Err: err}
	}
	return nil
}

// Chown sets the file's owner and group.
func (f *File) Chown(uid, gid int) error {
	if err := f.checkValid("chown"); err != nil {
		return err
	}
	return f.failure("chown", f.pfd.Fchown(uid, gid))
}

// Chdir makes the folder f the current one.
func (f *File) Chdir() error {
	if err := f.checkValid("chdir"); err != nil {
		return err
	}
	if err := f.pfd.Fchdir(); err != nil {
		return f.failure("chdir", err)
	}
	logChdir()
	return nil
}

// Chtimes sets the times of the last access and change; a zero time keeps one.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	return pathError("chtimes", name, syscall.UtimesNano(name, timespecs(atime, mtime)))
}

func timespecs(times ...time.Time) []syscall.Timespec {
	var list []syscall.Timespec
	for _, t := range times {
		ts := syscall.Timespec{Sec: t.Unix(), Nsec: int64(t.Nanosecond())}
		if t.IsZero() {
			ts = syscall.Timespec{Nsec: syscall.UTIME_OMIT}
		}
		list = append(list, ts)
	}
	return list
}

// Getgroups returns the numbers of the groups that the caller belongs to.
func Getgroups() ([]int, error) {
	groups, err := syscall.Getgroups()
	return groups, NewSyscallError("getgroups", err)
}

// CopyFS copies the files of fsys below dir. It fails where one is there already.
func CopyFS(dir string, fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := dir + "/" + path
		switch d.Type() {
		case ModeDir:
			return MkdirAll(to, 0777)
		case ModeSymlink:
			target, err := fs.ReadLink(fsys, path)
			if err != nil {
				return err
			}
			return Symlink(target, to)
		case 0:
			return copyFile(fsys, path, to)
		}
		return &PathError{Op: "CopyFS", Path: path, Err: ErrInvalid}
	})
}

func copyFile(fsys fs.FS, from, to string) error {
	r, err := fsys.Open(from)
	if err != nil {
		return err
	}
	defer r.Close()
	info, err := r.Stat()
	if err != nil {
		return err
	}
	w, err := OpenFile(to, O_CREATE|O_EXCL|O_WRONLY, 0666|info.Mode()&0777)
	if err != nil {
		return err
	}
	if _, err := io.Copy(w, r); err != nil {
		w.Close()
		return &PathError{Op: "Copy", Path: to, Err: err}
	}
	return w.Close()
}
