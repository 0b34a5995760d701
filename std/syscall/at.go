package syscall

import "unsafe"

// Calls on a path that is looked for from an open folder on.

const (
	AT_FDCWD            = -0x64 // from the current folder on
	AT_SYMLINK_NOFOLLOW = 0x100
	AT_REMOVEDIR        = 0x200
)

func sysOpenat(dir int, path *byte, flags int, mode uint32) int
func sysMkdirat(dir int, path *byte, mode uint32) int
func sysUnlinkat(dir int, path *byte, flags int) int
func sysFchmodat(dir int, path *byte, mode uint32, flags int) int
func sysFchownat(dir int, path *byte, uid, gid, flags int) int

//go:noescape
func sysUtimensat(dir int, path *byte, times *Timespec, flags int) int

//go:noescape
func sysReadlinkat(dir int, path *byte, buf unsafe.Pointer, n int) int
func sysRenameat(from int, old *byte, to int, new *byte) int
func sysLinkat(from int, old *byte, to int, new *byte, flags int) int
func sysSymlinkat(target *byte, dir int, path *byte) int

// Openat opens path below the folder dir.
func Openat(dir int, path string, flags int, mode uint32) (fd int, err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return -1, err
	}
	return result(sysOpenat(dir, p, flags, mode))
}

// Lstatat tells of path below dir; it does not follow a symbolic link.
func Lstatat(dir int, path string, stat *Stat_t) error {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(sysStat(p, dir, false, stat))
}

func Mkdirat(dir int, path string, mode uint32) error {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(sysMkdirat(dir, p, mode))
}

// Unlinkat removes a file, Rmdirat a folder.
func Unlinkat(dir int, path string) error { return remove(dir, path, 0) }
func Rmdirat(dir int, path string) error  { return remove(dir, path, AT_REMOVEDIR) }

func remove(dir int, path string, flags int) error {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(sysUnlinkat(dir, p, flags))
}

func Fchmodat(dir int, path string, mode uint32, flags int) error {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(sysFchmodat(dir, p, mode, flags))
}

func Fchownat(dir int, path string, uid, gid int, flags int) error {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(sysFchownat(dir, p, uid, gid, flags))
}

// UtimesNanoAt sets the times of the last access and change.
func UtimesNanoAt(dir int, path string, ts []Timespec, flags int) error {
	if len(ts) != 2 {
		return EINVAL
	}
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(sysUtimensat(dir, p, &ts[0], flags))
}

func Readlinkat(dir int, path string, buf []byte) (n int, err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return 0, err
	}
	return result(sysReadlinkat(dir, p, unsafe.Pointer(unsafe.SliceData(buf)), len(buf)))
}

func Renameat(from int, old string, to int, new string) error {
	p, q, err := twoPaths(old, new)
	if err != nil {
		return err
	}
	return failure(sysRenameat(from, p, to, q))
}

func Linkat(from int, old string, to int, new string, flags int) error {
	p, q, err := twoPaths(old, new)
	if err != nil {
		return err
	}
	return failure(sysLinkat(from, p, to, q, flags))
}

// Symlinkat makes path below dir a symbolic link to target.
func Symlinkat(target string, dir int, path string) error {
	p, q, err := twoPaths(target, path)
	if err != nil {
		return err
	}
	return failure(sysSymlinkat(p, dir, q))
}
