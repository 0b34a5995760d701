package syscall

import "unsafe"

// What only the system's administrator may do, mostly; and other things of files and memory.

func callOnPath(trap uintptr, path string, a2, a3 uintptr) error {
	p, err := BytePtrFromString(path)
	if err == nil {
		_, err = call(trap, address(unsafe.Pointer(p)), a2, a3, 0, 0, 0)
	}
	return err
}

func Acct(path string) error { return callOnPath(SYS_ACCT, path, 0, 0) }

func Unmount(target string, flags int) error { return callOnPath(SYS_UMOUNT2, target, uintptr(flags), 0) }

func Mount(source string, target string, fstype string, flags uintptr, data string) error {
	p, q, err := twoPaths(source, target)
	if err != nil {
		return err
	}
	kind, options, err := twoPaths(fstype, data)
	if err != nil {
		return err
	}
	if data == "" {
		options = nil
	}
	_, err = call(SYS_MOUNT, address(unsafe.Pointer(p)), address(unsafe.Pointer(q)), address(unsafe.Pointer(kind)), flags,
		address(unsafe.Pointer(options)), 0)
	return err
}

func PivotRoot(newroot string, putold string) error {
	p, q, err := twoPaths(newroot, putold)
	if err == nil {
		_, err = call(SYS_PIVOT_ROOT, address(unsafe.Pointer(p)), address(unsafe.Pointer(q)), 0, 0, 0, 0)
	}
	return err
}

func Reboot(cmd int) error {
	const magic1, magic2 = 0xfee1dead, 0x28121969
	_, err := call(SYS_REBOOT, magic1, magic2, uintptr(cmd), 0, 0, 0)
	return err
}

func Klogctl(typ int, buf []byte) (n int, err error) {
	return call(SYS_SYSLOG, uintptr(typ), bytesAddress(buf), uintptr(len(buf)), 0, 0, 0)
}

func Sethostname(p []byte) error   { return onBytes(SYS_SETHOSTNAME, p) }
func Setdomainname(p []byte) error { return onBytes(SYS_SETDOMAINNAME, p) }
func Mlock(b []byte) error         { return onBytes(SYS_MLOCK, b) }
func Munlock(b []byte) error       { return onBytes(SYS_MUNLOCK, b) }

func onBytes(trap uintptr, b []byte) error {
	_, err := call(trap, bytesAddress(b), uintptr(len(b)), 0, 0, 0, 0)
	return err
}

func Mlockall(flags int) error {
	_, err := call(SYS_MLOCKALL, uintptr(flags), 0, 0, 0, 0, 0)
	return err
}

func Munlockall() error {
	_, err := call(SYS_MUNLOCKALL, 0, 0, 0, 0, 0, 0)
	return err
}

func Mknodat(dirfd int, path string, mode uint32, dev int) error {
	p, err := BytePtrFromString(path)
	if err == nil {
		_, err = call(SYS_MKNODAT, uintptr(dirfd), address(unsafe.Pointer(p)), uintptr(mode), uintptr(dev), 0, 0)
	}
	return err
}

// Creat makes a file, or empties it, and opens it for writing.
func Creat(path string, mode uint32) (fd int, err error) {
	return Openat(AT_FDCWD, path, O_CREAT|O_WRONLY|O_TRUNC, mode)
}

func Faccessat(dirfd int, path string, mode uint32, flags int) error {
	if flags != 0 {
		return EINVAL
	}
	p, err := BytePtrFromString(path)
	if err == nil {
		_, err = call(SYS_FACCESSAT, uintptr(dirfd), address(unsafe.Pointer(p)), uintptr(mode), 0, 0, 0)
	}
	return err
}

func Fallocate(fd int, mode uint32, off int64, len int64) error {
	_, err := call(SYS_FALLOCATE, uintptr(fd), uintptr(mode), uintptr(off), uintptr(len), 0, 0)
	return err
}

func SyncFileRange(fd int, off int64, n int64, flags int) error {
	_, err := call(SYS_SYNC_FILE_RANGE, uintptr(fd), uintptr(off), uintptr(n), uintptr(flags), 0, 0)
	return err
}

// Splice moves bytes between a pipe and another file without copying; Tee leaves them in the first of two pipes.
func Splice(rfd int, roff *int64, wfd int, woff *int64, len int, flags int) (n int64, err error) {
	r, err := call(SYS_SPLICE, uintptr(rfd), address(unsafe.Pointer(roff)), uintptr(wfd), address(unsafe.Pointer(woff)), uintptr(len),
		uintptr(flags))
	return int64(r), err
}

func Tee(rfd int, wfd int, len int, flags int) (n int64, err error) {
	r, err := call(SYS_TEE, uintptr(rfd), uintptr(wfd), uintptr(len), uintptr(flags), 0, 0)
	return int64(r), err
}
