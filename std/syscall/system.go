package syscall

import "unsafe"

// The machine, and what a process may use of it.

type Utsname struct {
	Sysname, Nodename, Release, Version, Machine, Domainname [65]int8
}

// Uname tells what system this is.
func Uname(buf *Utsname) error {
	_, err := call(SYS_UNAME, address(unsafe.Pointer(buf)), 0, 0, 0, 0, 0)
	return err
}

type Rlimit struct {
	Cur, Max uint64
}

func prlimit(pid, resource int, set, get *Rlimit) error {
	_, err := call(SYS_PRLIMIT64, uintptr(pid), uintptr(resource), address(unsafe.Pointer(set)), address(unsafe.Pointer(get)), 0, 0)
	return err
}

func Getrlimit(resource int, rlim *Rlimit) error { return prlimit(0, resource, nil, rlim) }
func Setrlimit(resource int, rlim *Rlimit) error { return prlimit(0, resource, rlim, nil) }

// Getrusage tells what the process (RUSAGE_SELF) or its children took.
func Getrusage(who int, rusage *Rusage) error {
	_, err := call(SYS_GETRUSAGE, uintptr(who), address(unsafe.Pointer(rusage)), 0, 0, 0, 0)
	return err
}

// Gettimeofday tells the time.
func Gettimeofday(tv *Timeval) error {
	_, err := call(SYS_GETTIMEOFDAY, address(unsafe.Pointer(tv)), 0, 0, 0, 0, 0)
	return err
}

// Umask sets the permissions that new files do not get.
func Umask(mask int) (oldmask int) {
	oldmask, _ = call(SYS_UMASK, uintptr(mask), 0, 0, 0, 0, 0)
	return oldmask
}

// Flock locks an open file, or frees it.
func Flock(fd int, how int) error {
	_, err := call(SYS_FLOCK, uintptr(fd), uintptr(how), 0, 0, 0, 0)
	return err
}

// Setsid makes the process the leader of a new session.
func Setsid() (pid int, err error) { return call(SYS_SETSID, 0, 0, 0, 0, 0, 0) }

func Getpgid(pid int) (pgid int, err error) { return call(SYS_GETPGID, uintptr(pid), 0, 0, 0, 0, 0) }

func Getpgrp() (pid int) {
	pid, _ = Getpgid(0)
	return pid
}

func Setpgid(pid, pgid int) error {
	_, err := call(SYS_SETPGID, uintptr(pid), uintptr(pgid), 0, 0, 0, 0)
	return err
}

// Wait4 waits for a child.
func Wait4(pid int, wstatus *WaitStatus, options int, rusage *Rusage) (wpid int, err error) {
	var status int32
	wpid, err = call(SYS_WAIT4, uintptr(pid), address(unsafe.Pointer(&status)), uintptr(options), address(unsafe.Pointer(rusage)), 0, 0)
	if wstatus != nil {
		*wstatus = WaitStatus(status)
	}
	return wpid, err
}

// Exec puts another program in the place of this one.
func Exec(argv0 string, argv []string, envv []string) error {
	path, err := BytePtrFromString(argv0)
	if err != nil {
		return err
	}
	args, err := cStrings(argv)
	if err != nil {
		return err
	}
	environment, err := cStrings(envv)
	if err != nil {
		return err
	}
	_, err = call(SYS_EXECVE, address(unsafe.Pointer(path)), address(unsafe.Pointer(args)), address(unsafe.Pointer(environment)), 0, 0, 0)
	return err
}

// atCurrent, for a folder's descriptor, is the current folder.
const atCurrent = ^uintptr(99)

// Access asks whether the process may read (4), write (2) or execute (1) a file.
func Access(path string, mode uint32) error {
	p, err := BytePtrFromString(path)
	if err == nil {
		_, err = call(SYS_FACCESSAT, atCurrent, address(unsafe.Pointer(p)), uintptr(mode), 0, 0, 0)
	}
	return err
}

// Mkfifo makes a named pipe.
func Mkfifo(path string, mode uint32) error { return Mknod(path, mode|S_IFIFO, 0) }

func Mknod(path string, mode uint32, dev int) error {
	p, err := BytePtrFromString(path)
	if err == nil {
		_, err = call(SYS_MKNODAT, atCurrent, address(unsafe.Pointer(p)), uintptr(mode), uintptr(dev), 0, 0)
	}
	return err
}

// Gettid returns the number of the thread.
func Gettid() (tid int) {
	tid, _ = call(SYS_GETTID, 0, 0, 0, 0, 0, 0)
	return tid
}

// ImplementsGetwd says that Getwd asks the system.
const ImplementsGetwd = true

// Rusage is what a process took.
type Rusage struct {
	Utime, Stime                                                                                                  Timeval
	Maxrss, Ixrss, Idrss, Isrss, Minflt, Majflt, Nswap, Inblock, Oublock, Msgsnd, Msgrcv, Nsignals, Nvcsw, Nivcsw int64
}

// Sysinfo_t is what is known of the machine as a whole.
type Sysinfo_t struct {
	Uptime    int64
	Loads     [3]uint64
	Totalram  uint64
	Freeram   uint64
	Sharedram uint64
	Bufferram uint64
	Totalswap uint64
	Freeswap  uint64
	Procs     uint16
	Pad       uint16
	Pad_cgo_0 [4]byte
	Totalhigh uint64
	Freehigh  uint64
	Unit      uint32
	X_f       [0]byte
	Pad_cgo_1 [4]byte
}

func Sysinfo(info *Sysinfo_t) error {
	_, err := call(SYS_SYSINFO, address(unsafe.Pointer(info)), 0, 0, 0, 0, 0)
	return err
}
