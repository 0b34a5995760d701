package syscall

import "sync"

// ForkLock is held by who starts a program, so that no file without FD_CLOEXEC gets to it by chance.
var ForkLock sync.RWMutex

// ProcAttr is what a program is started with.
type ProcAttr struct {
	Dir   string // its current folder, if not this process's
	Env   []string
	Files []uintptr // its 0, 1, …
	Sys   *SysProcAttr
}

// ForkExec starts a program.
func ForkExec(argv0 string, argv []string, attr *ProcAttr) (pid int, err error) {
	if attr == nil {
		attr = &ProcAttr{}
	}
	files := make([]int, len(attr.Files))
	for i, fd := range attr.Files {
		files[i] = int(fd)
	}
	ForkLock.Lock()
	defer ForkLock.Unlock()
	return Spawn(argv0, argv, attr.Env, attr.Dir, files, attr.Sys)
}

// StartProcess does the same; there are no handles on this system.
func StartProcess(argv0 string, argv []string, attr *ProcAttr) (pid int, handle uintptr, err error) {
	pid, err = ForkExec(argv0, argv, attr)
	return pid, 0, err
}

// AllThreadsSyscall makes the call in every thread that runs goroutines: there is one.
func AllThreadsSyscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err Errno) {
	return RawSyscall(trap, a1, a2, a3)
}

func AllThreadsSyscall6(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2 uintptr, err Errno) {
	return RawSyscall6(trap, a1, a2, a3, a4, a5, a6)
}

func Getpriority(which int, who int) (prio int, err error) {
	return call(SYS_GETPRIORITY, uintptr(which), uintptr(who), 0, 0, 0, 0)
}

func Setfsgid(gid int) error {
	_, err := call(SYS_SETFSGID, uintptr(gid), 0, 0, 0, 0, 0)
	return err
}

func Setfsuid(uid int) error {
	_, err := call(SYS_SETFSUID, uintptr(uid), 0, 0, 0, 0, 0)
	return err
}

func Tgkill(tgid int, tid int, sig Signal) error {
	_, err := call(SYS_TGKILL, uintptr(tgid), uintptr(tid), uintptr(sig), 0, 0, 0)
	return err
}

func Unshare(flags int) error {
	_, err := call(SYS_UNSHARE, uintptr(flags), 0, 0, 0, 0, 0)
	return err
}

// SlicePtrFromStrings returns the strings as C has them, and a nil behind.
func SlicePtrFromStrings(ss []string) ([]*byte, error) { return cPointers(ss) }

// StringByteSlice, StringBytePtr and StringSlicePtr panic where a string has a zero.
func StringByteSlice(s string) []byte {
	b, err := ByteSliceFromString(s)
	if err != nil {
		panic("syscall: string with NUL passed to StringByteSlice")
	}
	return b
}

func StringBytePtr(s string) *byte { return &StringByteSlice(s)[0] }

func StringSlicePtr(ss []string) []*byte {
	pointers := make([]*byte, len(ss)+1)
	for i, s := range ss {
		pointers[i] = StringBytePtr(s)
	}
	return pointers
}
