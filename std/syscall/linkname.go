package syscall

// What golang.org/x/sys/unix has in assembly, or asks of this package by its symbols.

//go:linkname unixSyscall golang.org/x/sys/unix.Syscall
func unixSyscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err Errno) {
	return sysCall(trap, a1, a2, a3, 0, 0, 0)
}

//go:linkname unixSyscall6 golang.org/x/sys/unix.Syscall6
func unixSyscall6(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2 uintptr, err Errno) {
	return sysCall(trap, a1, a2, a3, a4, a5, a6)
}

//go:linkname unixRawSyscall golang.org/x/sys/unix.RawSyscall
func unixRawSyscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err Errno) {
	return sysCall(trap, a1, a2, a3, 0, 0, 0)
}

//go:linkname unixRawSyscall6 golang.org/x/sys/unix.RawSyscall6
func unixRawSyscall6(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2 uintptr, err Errno) {
	return sysCall(trap, a1, a2, a3, a4, a5, a6)
}

//go:linkname unixSyscallNoError golang.org/x/sys/unix.SyscallNoError
func unixSyscallNoError(trap, a1, a2, a3 uintptr) (r1, r2 uintptr) {
	r1, r2, _ = sysCall(trap, a1, a2, a3, 0, 0, 0)
	return r1, r2
}

//go:linkname unixRawSyscallNoError golang.org/x/sys/unix.RawSyscallNoError
func unixRawSyscallNoError(trap, a1, a2, a3 uintptr) (r1, r2 uintptr) {
	r1, r2, _ = sysCall(trap, a1, a2, a3, 0, 0, 0)
	return r1, r2
}

//go:linkname unixGettimeofday golang.org/x/sys/unix.gettimeofday
func unixGettimeofday(tv *Timeval) Errno {
	err, _ := Gettimeofday(tv).(Errno)
	return err
}
