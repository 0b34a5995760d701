package syscall

// Owners, groups and times of files.

// UTIME_OMIT, for Nsec, keeps a time.
const UTIME_OMIT = 1<<30 - 2

//go:noescape
func sysChown(path *byte, fd int, follow bool, uid, gid int) int
func sysFchdir(fd int) int

//go:noescape
func sysUtimes(path *byte, times *Timespec, follow bool) int

//go:noescape
func sysGroups(list *uint32, cap int) int

func chown(path string, follow bool, uid, gid int) error {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(sysChown(p, -1, follow, uid, gid))
}

func Chown(path string, uid, gid int) error  { return chown(path, true, uid, gid) }
func Lchown(path string, uid, gid int) error { return chown(path, false, uid, gid) }
func Fchown(fd int, uid, gid int) error      { return failure(sysChown(nil, fd, true, uid, gid)) }
func Fchdir(fd int) error                    { return failure(sysFchdir(fd)) }

// UtimesNano sets the times of the last access and change.
func UtimesNano(path string, ts []Timespec) error {
	if len(ts) != 2 {
		return EINVAL
	}
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(sysUtimes(p, &ts[0], true))
}

// Getgroups returns the groups of the process.
func Getgroups() ([]int, error) {
	var list [1024]uint32
	n := sysGroups(&list[0], len(list))
	if n < 0 {
		return nil, Errno(-n)
	}
	groups := make([]int, n)
	for i := range groups {
		groups[i] = int(list[i])
	}
	return groups, nil
}

// RawConn gives access to the descriptor of what waits for readiness.
type RawConn interface {
	Control(f func(fd uintptr)) error
	Read(f func(fd uintptr) (done bool)) error
	Write(f func(fd uintptr) (done bool)) error
}

// Conn is what has a RawConn.
type Conn interface {
	SyscallConn() (RawConn, error)
}
