package syscall

import "unsafe"

// System calls by their numbers.

//go:noescape
func sysCall(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2 uintptr, err Errno)

func Syscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err Errno) {
	return sysCall(trap, a1, a2, a3, 0, 0, 0)
}

func Syscall6(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2 uintptr, err Errno) {
	return sysCall(trap, a1, a2, a3, a4, a5, a6)
}

func RawSyscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err Errno) {
	return sysCall(trap, a1, a2, a3, 0, 0, 0)
}

func RawSyscall6(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2 uintptr, err Errno) {
	return sysCall(trap, a1, a2, a3, a4, a5, a6)
}

// call is Syscall6 for calls that return a number.
func call(trap, a1, a2, a3, a4, a5, a6 uintptr) (n int, err error) {
	r, _, e := sysCall(trap, a1, a2, a3, a4, a5, a6)
	if e != 0 {
		return -1, e
	}
	return int(r), nil
}

func address(p unsafe.Pointer) uintptr { return uintptr(p) }

func bytesAddress(p []byte) uintptr { return uintptr(unsafe.Pointer(unsafe.SliceData(p))) }

// Fcntl asks and changes what is particular to a descriptor.
func Fcntl(fd int, cmd int, arg int) (int, error) {
	return call(SYS_FCNTL, uintptr(fd), uintptr(cmd), uintptr(arg), 0, 0, 0)
}

// SetNonblock has calls fail that would wait, or not.
func SetNonblock(fd int, nonblocking bool) error {
	flags, err := Fcntl(fd, F_GETFL, 0)
	if err != nil {
		return err
	}
	wanted := flags &^ O_NONBLOCK
	if nonblocking {
		wanted |= O_NONBLOCK
	}
	if wanted != flags {
		_, err = Fcntl(fd, F_SETFL, wanted)
	}
	return err
}

// CloseOnExec keeps a descriptor from programs that are started.
func CloseOnExec(fd int) { Fcntl(fd, F_SETFD, FD_CLOEXEC) }

func Dup(oldfd int) (fd int, err error) { return call(SYS_DUP, uintptr(oldfd), 0, 0, 0, 0, 0) }

func Dup3(oldfd, newfd, flags int) error {
	_, err := call(SYS_DUP3, uintptr(oldfd), uintptr(newfd), uintptr(flags), 0, 0, 0)
	return err
}

func Pipe2(p []int, flags int) error {
	if len(p) != 2 {
		return EINVAL
	}
	var fds [2]int32
	_, err := call(SYS_PIPE2, address(unsafe.Pointer(&fds)), uintptr(flags), 0, 0, 0, 0)
	if err == nil {
		p[0], p[1] = int(fds[0]), int(fds[1])
	}
	return err
}

// Sendfile copies between descriptors in the system.
func Sendfile(outfd int, infd int, offset *int64, count int) (written int, err error) {
	return call(SYS_SENDFILE, uintptr(outfd), uintptr(infd), address(unsafe.Pointer(offset)), uintptr(count), 0, 0)
}
