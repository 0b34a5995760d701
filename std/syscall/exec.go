package syscall

import "unsafe"

// Starting programs.

// SysProcAttr is what is particular to this system.
type SysProcAttr struct {
	Setsid  bool // a new session
	Setpgid bool // in the process group Pgid, or a new one
	Pgid    int
}

// WaitStatus is how a process ended.
type WaitStatus uint32

func (w WaitStatus) Exited() bool   { return w&0x7f == 0 }
func (w WaitStatus) Signaled() bool { return w&0x7f != 0 && w&0x7f != 0x7f }
func (w WaitStatus) Stopped() bool  { return w&0xff == 0x7f }
func (w WaitStatus) CoreDump() bool { return w.Signaled() && w&0x80 != 0 }

func (w WaitStatus) ExitStatus() int {
	if !w.Exited() {
		return -1
	}
	return int(w >> 8 & 0xff)
}

func (w WaitStatus) Signal() Signal {
	if !w.Signaled() {
		return -1
	}
	return Signal(w & 0x7f)
}

func sysSpawn(path *byte, argv, envv **byte, dir *byte, fds *int, count, flags, group int) int
func sysPidfd(pid int) int
func sysWait(pid int, status *WaitStatus, usage *[2]int64) int

// cStrings returns the strings as C has them, and a nil behind.
func cStrings(list []string) (**byte, error) {
	pointers := make([]*byte, len(list)+1)
	for i, s := range list {
		p, err := BytePtrFromString(s)
		if err != nil {
			return nil, err
		}
		pointers[i] = p
	}
	return unsafe.SliceData(pointers), nil
}

// Spawn starts a program with these files as its 0, 1, …
func Spawn(path string, argv, env []string, dir string, files []int, attr *SysProcAttr) (pid int, err error) {
	name, err := BytePtrFromString(path)
	if err != nil {
		return 0, err
	}
	folder, err := BytePtrFromString(dir)
	if err != nil {
		return 0, err
	}
	args, err := cStrings(argv)
	if err != nil {
		return 0, err
	}
	environment, err := cStrings(env)
	if err != nil {
		return 0, err
	}
	flags, group := 0, 0
	if attr != nil {
		group = attr.Pgid
		if attr.Setpgid {
			flags |= 1
		}
		if attr.Setsid {
			flags |= 2
		}
	}
	fds := append([]int(nil), files...)
	return result(sysSpawn(name, args, environment, folder, unsafe.SliceData(fds), len(fds), flags, group))
}

// Pidfd returns a file that can be read once the process has ended.
func Pidfd(pid int) (fd int, err error) { return result(sysPidfd(pid)) }

// WaitChild waits for a child; usage is its time as user and in the system, in microseconds.
func WaitChild(pid int) (status WaitStatus, usage [2]int64, err error) {
	_, err = result(sysWait(pid, &status, &usage))
	return status, usage, err
}
