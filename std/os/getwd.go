package os

import "syscall"

// Getwd returns the current folder: $PWD if that is it.
func Getwd() (dir string, err error) {
	if dir := Getenv("PWD"); dir != "" && dir[0] == '/' {
		dot, err := statNolog(".")
		if err != nil {
			return "", err
		}
		if d, err := statNolog(dir); err == nil && SameFile(dot, d) {
			return dir, nil
		}
	}
	dir, err = syscall.Getwd()
	if err == syscall.ENAMETOOLONG {
		return climb()
	}
	return dir, NewSyscallError("getwd", err)
}

// climb finds the current folder's name where the system does not tell it, since it is too long: in each folder above, it
// looks for the element that we came from.
func climb() (path string, err error) {
	root, err := statNolog("/")
	if err != nil {
		return "", err
	}
	here, err := statNolog(".")
	if err != nil {
		return "", err
	}
	for parent := ".."; !SameFile(here, root); parent = "../" + parent {
		if len(parent) >= 1024 {
			return "", NewSyscallError("getwd", syscall.ENAMETOOLONG)
		}
		name, above, err := elementOf(parent, here)
		if err != nil {
			return "", err
		}
		path, here = "/"+name+path, above
	}
	if path == "" {
		path = "/"
	}
	return path, nil
}

// elementOf returns the name of the element of a folder that is the file wanted, and the folder.
func elementOf(dir string, wanted FileInfo) (name string, info FileInfo, err error) {
	f, err := openNolog(dir, O_RDONLY, 0)
	if err != nil {
		return "", nil, err
	}
	defer f.Close()
	names, err := f.Readdirnames(-1)
	if err != nil {
		return "", nil, err
	}
	for _, name = range names {
		if d, err := lstatNolog(dir + "/" + name); err == nil && SameFile(d, wanted) {
			info, err = f.Stat()
			return name, info, err
		}
	}
	return "", nil, NewSyscallError("getwd", syscall.ENOENT)
}
