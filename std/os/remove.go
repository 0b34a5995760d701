package os

import "syscall"

// Files and folders are removed by the folder that they are in, so that no path gets too long and none is followed elsewhere
// meanwhile.

// removeAt removes a file or an empty folder.
func removeAt(dir int, name string) error {
	err := syscall.Unlinkat(dir, name)
	if err == nil {
		return nil
	}
	err1 := syscall.Rmdirat(dir, name)
	if err1 == syscall.ENOTDIR {
		return err
	}
	return err1
}

// removeTree removes the element name of a folder with all that is in it. It goes on behind what cannot be removed, and
// returns the first such error.
func removeTree(dir int, name string) error {
	err := syscall.Unlinkat(dir, name)
	switch err {
	case nil, syscall.ENOENT:
		return nil
	case syscall.EISDIR, syscall.EPERM, syscall.EACCES: // it may be a folder
	default:
		return &PathError{Op: "unlinkat", Path: name, Err: err}
	}
	inside := removeContents(dir, name, err)
	err = syscall.Rmdirat(dir, name)
	if err == nil || err == syscall.ENOENT {
		return nil
	}
	if inside != nil {
		return inside
	}
	return &PathError{Op: "unlinkat", Path: name, Err: err}
}

// removeContents removes what is in a folder. If it is none, why it could not be removed is known.
func removeContents(dir int, name string, why error) (first error) {
	fd, err := syscall.Openat(dir, name, syscall.O_NOFOLLOW|syscall.O_CLOEXEC|syscall.O_DIRECTORY, 0)
	switch err {
	case nil:
	case syscall.ENOTDIR, syscall.ELOOP:
		return &PathError{Op: "unlinkat", Path: name, Err: why}
	default:
		return &PathError{Op: "openfdat", Path: name, Err: err}
	}
	f := NewFile(uintptr(fd), name)
	defer f.Close()
	names, err := f.Readdirnames(-1)
	for _, element := range names {
		if err := removeTree(fd, element); err != nil && first == nil {
			first = below(name, err)
		}
	}
	if first == nil && err != nil && !IsNotExist(err) {
		first = &PathError{Op: "readdirnames", Path: name, Err: err}
	}
	return first
}

// below makes an error about an element speak of it as part of a folder.
func below(dir string, err error) error {
	if e, ok := err.(*PathError); ok {
		e.Path = dir + "/" + e.Path
	}
	return err
}

// RemoveAll removes a file or folder with all that is in it. It is no error if there is none.
func RemoveAll(path string) error { return removeAll(path) }

func removeAll(path string) error {
	if path == "" {
		return nil
	}
	if path == "." || len(path) > 1 && path[len(path)-2:] == "/." {
		return &PathError{Op: "RemoveAll", Path: path, Err: syscall.EINVAL}
	}
	if err := Remove(path); err == nil || IsNotExist(err) {
		return nil
	}
	dir, name := splitPath(path)
	parent, err := Open(dir)
	if IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	defer parent.Close()
	return below(dir, removeTree(parent.pfd.Sysfd, name))
}

// splitPath returns the folder and the element that path names, without slashes behind them.
func splitPath(path string) (dir, name string) {
	for len(path) > 1 && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	i := len(path) - 1
	for i >= 0 && path[i] != '/' {
		i--
	}
	switch name = path[i+1:]; {
	case i < 0:
		return ".", name
	case i == 0:
		return "/", name
	}
	return path[:i], name
}
