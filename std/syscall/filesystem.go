package syscall

import "unsafe"

// File systems, and what is to reach the disk.

type Fsid struct {
	X__val [2]int32
}

// Statfs_t is what is known of a file system.
type Statfs_t struct {
	Type    int64
	Bsize   int64
	Blocks  uint64
	Bfree   uint64
	Bavail  uint64
	Files   uint64
	Ffree   uint64
	Fsid    Fsid
	Namelen int64
	Frsize  int64
	Flags   int64
	Spare   [4]int64
}

// Statfs tells of the file system that path is on.
func Statfs(path string, buf *Statfs_t) error {
	p, err := BytePtrFromString(path)
	if err == nil {
		_, err = call(SYS_STATFS, address(unsafe.Pointer(p)), address(unsafe.Pointer(buf)), 0, 0, 0, 0)
	}
	return err
}

func Fstatfs(fd int, buf *Statfs_t) error {
	_, err := call(SYS_FSTATFS, uintptr(fd), address(unsafe.Pointer(buf)), 0, 0, 0, 0)
	return err
}

// Sync writes what is kept in memory of all files.
func Sync() { call(SYS_SYNC, 0, 0, 0, 0, 0, 0) }

// Fdatasync is Fsync for a file's contents alone.
func Fdatasync(fd int) error {
	_, err := call(SYS_FDATASYNC, uintptr(fd), 0, 0, 0, 0, 0)
	return err
}
