package syscall

import "unsafe"

// Starting programs.

// SysProcAttr is what is particular to this system.
type SysProcAttr struct {
	Chroot     string
	Credential *Credential
	Ptrace     bool // it is traced by this process
	Setsid     bool // a new session
	Setpgid    bool // in the process group Pgid, or a new one
	Setctty    bool // its file Ctty becomes the terminal of the session
	Noctty     bool // its standard input is no terminal of the session any longer
	Ctty       int
	Foreground bool // its group comes to the foreground of this process's terminal Ctty
	Pgid       int
	Pdeathsig  Signal // what it gets when this process dies
	PidFD      *int   // where to put a file that stands for it
}

// Credential is whom a process runs as.
type Credential struct {
	Uid         uint32
	Gid         uint32
	Groups      []uint32
	NoSetGroups bool
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

func sysSpawn(a *spawnAttr) int
func sysPidfd(pid int) int
func sysWait(pid int, status *WaitStatus, usage *[2]int64) int

// cPointers returns the strings as C has them, and a nil behind.
func cPointers(list []string) ([]*byte, error) {
	pointers := make([]*byte, len(list)+1)
	for i, s := range list {
		p, err := BytePtrFromString(s)
		if err != nil {
			return nil, err
		}
		pointers[i] = p
	}
	return pointers, nil
}

func cStrings(list []string) (**byte, error) {
	pointers, err := cPointers(list)
	return unsafe.SliceData(pointers), err
}

// Spawn starts a program with these files as its 0, 1, …
func Spawn(path string, argv, env []string, dir string, files []int, attr *SysProcAttr) (pid int, err error) {
	if attr == nil {
		attr = &SysProcAttr{}
	}
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
	root, err := BytePtrFromString(attr.Chroot)
	if err != nil {
		return 0, err
	}
	wanted := spawnAttr{args: args, env: environment, path: name, dir: folder, group: attr.Pgid, terminal: attr.Ctty, deathSignal: int(attr.Pdeathsig)}
	fds := append([]int(nil), files...)
	wanted.files, wanted.fileCount = unsafe.SliceData(fds), len(fds)
	if attr.Chroot != "" {
		wanted.root = root
	}
	if who := attr.Credential; who != nil {
		wanted.uid, wanted.gid = int(who.Uid), int(who.Gid)
		wanted.groups, wanted.groupCount = unsafe.SliceData(who.Groups), len(who.Groups)
	}
	wanted.flags = attr.flags()
	pid, err = result(sysSpawn(&wanted))
	if err == nil && attr.PidFD != nil {
		if *attr.PidFD, err = Pidfd(pid); err != nil {
			*attr.PidFD, err = -1, nil
		}
	}
	return pid, err
}

// spawnAttr is what the run time's C code reads.
type spawnAttr struct {
	path, dir, root      *byte
	args, env            **byte
	files                *int // replaced on the way
	fileCount            int
	groups               *uint32
	groupCount           int
	uid, gid             int
	group                int
	terminal             int
	deathSignal          int
	flags                int
}

// The bits of spawnAttr.flags.
const (
	spawnGroup = 1 << iota
	spawnSession
	spawnTerminal
	spawnNoTerminal
	spawnForeground
	spawnTraced
	spawnCredential
	spawnKeepGroups
)

func (a *SysProcAttr) flags() (flags int) {
	for _, f := range [...]struct {
		set  bool
		flag int
	}{
		{a.Setpgid || a.Foreground, spawnGroup}, {a.Setsid, spawnSession}, {a.Setctty, spawnTerminal}, {a.Noctty, spawnNoTerminal},
		{a.Foreground, spawnForeground}, {a.Ptrace, spawnTraced}, {a.Credential != nil, spawnCredential},
		{a.Credential != nil && a.Credential.NoSetGroups, spawnKeepGroups},
	} {
		if f.set {
			flags |= f.flag
		}
	}
	return flags
}

// Pidfd returns a file that can be read once the process has ended.
func Pidfd(pid int) (fd int, err error) { return result(sysPidfd(pid)) }

// WaitChild waits for a child; usage is its time as user and in the system, in microseconds.
func WaitChild(pid int) (status WaitStatus, usage [2]int64, err error) {
	_, err = result(sysWait(pid, &status, &usage))
	return status, usage, err
}
