package os

import (
	"errors"
	"syscall"
	"time"
)

// The operations of a Root, each on the last element of a name and the folder that the walk there has opened.

var errEmptyPath = errors.New("empty path")

func (r *root) openFile(name string, flag int, perm FileMode) (*File, error) {
	var fd int
	err := r.walk(name, slashIsFolder, func(dir int, last string) (err error) {
		fd, err = syscall.Openat(dir, last, flag|syscall.O_NOFOLLOW|syscall.O_CLOEXEC, uint32(perm))
		if flag&(O_CREATE|O_EXCL) != O_CREATE|O_EXCL && (err == syscall.ELOOP || err == syscall.ENOTDIR) {
			err = linkOr(dir, last, err)
		}
		return err
	})
	if err != nil {
		return nil, &PathError{Op: "openat", Path: name, Err: err}
	}
	f := newFile(fd, r.path(name), flag&syscall.O_NONBLOCK != 0, true)
	f.append, f.inRoot = flag&O_APPEND != 0, true
	return f, nil
}

func (r *root) openRoot(name string) (*Root, error) {
	var fd int
	err := r.walk(name, slashIsFolder, func(dir int, last string) (err error) {
		fd, err = syscall.Openat(dir, last, syscall.O_NOFOLLOW|syscall.O_CLOEXEC, 0)
		if err == syscall.ELOOP {
			err = linkOr(dir, last, err)
		}
		return err
	})
	if err != nil {
		return nil, &PathError{Op: "openat", Path: name, Err: err}
	}
	return newRoot(fd, r.path(name))
}

// onFile calls op where the name leads, behind a symbolic link too.
func (r *root) onFile(name string, op func(dir int, name string) error) error {
	return r.walk(name, slashIsFolder, func(dir int, last string) error {
		if err := linkOr(dir, last, nil); err != nil {
			return err
		}
		return op(dir, last)
	})
}

func (r *root) chmod(name string, mode FileMode) error {
	err := r.onFile(name, func(dir int, last string) error {
		return syscall.Fchmodat(dir, last, syscallMode(mode), syscall.AT_SYMLINK_NOFOLLOW)
	})
	if err != nil {
		return &PathError{Op: "chmodat", Path: name, Err: err}
	}
	return nil
}

func (r *root) chown(name string, uid, gid int) error {
	err := r.onFile(name, func(dir int, last string) error {
		return syscall.Fchownat(dir, last, uid, gid, syscall.AT_SYMLINK_NOFOLLOW)
	})
	if err != nil {
		return &PathError{Op: "chownat", Path: name, Err: err}
	}
	return nil
}

func (r *root) lchown(name string, uid, gid int) error {
	return pathError("lchownat", name, r.walk(name, slashIsFolder, func(dir int, last string) error {
		return syscall.Fchownat(dir, last, uid, gid, syscall.AT_SYMLINK_NOFOLLOW)
	}))
}

func (r *root) chtimes(name string, atime, mtime time.Time) error {
	err := r.onFile(name, func(dir int, last string) error {
		return syscall.UtimesNanoAt(dir, last, timespecs(atime, mtime), syscall.AT_SYMLINK_NOFOLLOW)
	})
	if err != nil {
		return &PathError{Op: "chtimesat", Path: name, Err: err}
	}
	return nil
}

func (r *root) mkdir(name string, perm FileMode) error {
	return pathError("mkdirat", name, r.walk(name, slashIgnored, func(dir int, last string) error {
		return syscall.Mkdirat(dir, last, syscallMode(perm))
	}))
}

func (r *root) mkdirAll(name string, perm FileMode) error {
	err := r.walkEntering(name, slashIgnored, func(dir int, part string) (int, error) {
		return enterNew(dir, part, perm)
	}, func(dir int, last string) error {
		err := syscall.Mkdirat(dir, last, syscallMode(perm))
		if err == syscall.EEXIST {
			err = r.folderThere(dir, last, name)
		}
		if err == nil {
			return nil
		}
		return &PathError{Op: "mkdirat", Err: err}
	})
	if _, ok := err.(*PathError); ok {
		return err
	}
	return pathError("mkdirat", name, err)
}

// enterNew opens a folder on the way that may have to be made first; somebody else may be faster.
func enterNew(dir int, part string, perm FileMode) (int, error) {
	fd, err := openFolder(dir, part)
	if err == syscall.ENOENT {
		if err := syscall.Mkdirat(dir, part, syscallMode(perm)); err != nil && err != syscall.EEXIST {
			return 0, &PathError{Op: "mkdirat", Err: err}
		}
		fd, err = openFolder(dir, part)
	}
	if _, link := err.(linkTo); err == nil || link {
		return fd, err
	}
	return 0, &PathError{Op: "openat", Err: err}
}

// folderThere returns nil where what there is already of the whole name is a folder, or a link to one.
func (r *root) folderThere(dir int, last, name string) error {
	info, err := lstatAt(dir, last, last)
	if err == nil && info.Mode()&ModeSymlink != 0 {
		info, err = r.stat(name, true)
		if err != nil && !IsNotExist(err) {
			return err
		}
		if err == nil && !info.IsDir() {
			return syscall.ENOTDIR
		}
	}
	if err == nil && info.IsDir() {
		return nil
	}
	return syscall.EEXIST
}

func lstatAt(dir int, last, name string) (FileInfo, error) {
	st := &fileStat{name: base(name)}
	if err := syscall.Lstatat(dir, last, &st.sys); err != nil {
		return nil, err
	}
	return st, nil
}

func (r *root) stat(name string, follow bool) (FileInfo, error) {
	var info FileInfo
	err := r.walk(name, slashIsFolder, func(dir int, last string) (err error) {
		info, err = lstatAt(dir, last, name)
		if err == nil && follow && info.Mode()&ModeSymlink != 0 {
			err = linkOr(dir, last, syscall.ELOOP)
		}
		return err
	})
	if err != nil {
		return nil, &PathError{Op: "statat", Path: name, Err: err}
	}
	return info, nil
}

func (r *root) readlink(name string) (string, error) {
	var target string
	err := r.walk(name, slashIsFolder, func(dir int, last string) (err error) {
		target, err = readlinkAt(dir, last)
		return err
	})
	if err != nil {
		return "", &PathError{Op: "readlinkat", Path: name, Err: err}
	}
	return target, nil
}

func (r *root) remove(name string) error {
	return pathError("removeat", name, r.walk(name, slashIsFolder, removeAt))
}

// removeAll takes a file with slashes behind its name, too.
func (r *root) removeAll(name string) error {
	for len(name) > 0 && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	if base(name) == "." {
		return &PathError{Op: "RemoveAll", Path: name, Err: syscall.EINVAL}
	}
	err := r.walk(name, slashIsFolder, removeTree)
	if IsNotExist(err) {
		return nil
	}
	return pathError("RemoveAll", name, underlying(err))
}

// onTwo walks to both names.
func (r *root) onTwo(from, to string, op func(fromDir int, from string, toDir int, to string, slash bool) error) error {
	return r.walk(from, slashIsFolder, func(fromDir int, fromLast string) error {
		return r.walk(to, slashOrNew, func(toDir int, toLast string) error {
			return op(fromDir, fromLast, toDir, toLast, to[len(to)-1] == '/')
		})
	})
}

func (r *root) rename(from, to string) error {
	err := r.onTwo(from, to, func(fromDir int, from string, toDir int, to string, slash bool) error {
		old, err := lstatAt(fromDir, from, from)
		if slash && err != nil {
			return err
		}
		if slash && !old.IsDir() {
			return syscall.ENOTDIR
		}
		if there, missing := lstatAt(toDir, to, to); missing == nil && there.IsDir() {
			if err != nil {
				return err
			}
			if to == from || !SameFile(there, old) {
				return syscall.EEXIST
			}
		}
		return syscall.Renameat(fromDir, from, toDir, to)
	})
	if err != nil {
		return &LinkError{"renameat", from, to, err}
	}
	return nil
}

// link makes a second name of a file; of a symbolic link itself where the old name is one.
func (r *root) link(from, to string) error {
	err := r.onTwo(from, to, func(fromDir int, from string, toDir int, to string, slash bool) error {
		return syscall.Linkat(fromDir, from, toDir, to, 0)
	})
	if err != nil {
		return &LinkError{"linkat", from, to, err}
	}
	return nil
}

func (r *root) symlink(target, name string) error {
	return linkError("symlinkat", target, name, r.walk(name, slashIsFolder, func(dir int, last string) error {
		return syscall.Symlinkat(target, dir, last)
	}))
}
