package syscall

import "unsafe"

// Who the process is to the system. All of it runs on one thread, for which these calls are meant.

func identity(trap uintptr, a, b, c int) error {
	_, err := call(trap, uintptr(a), uintptr(b), uintptr(c), 0, 0, 0)
	return err
}

func Setuid(uid int) error                   { return identity(SYS_SETUID, uid, 0, 0) }
func Setgid(gid int) error                   { return identity(SYS_SETGID, gid, 0, 0) }
func Seteuid(euid int) error                 { return Setreuid(-1, euid) }
func Setegid(egid int) error                 { return Setregid(-1, egid) }
func Setreuid(ruid, euid int) error          { return identity(SYS_SETREUID, ruid, euid, 0) }
func Setregid(rgid, egid int) error          { return identity(SYS_SETREGID, rgid, egid, 0) }
func Setresuid(ruid, euid, suid int) error   { return identity(SYS_SETRESUID, ruid, euid, suid) }
func Setresgid(rgid, egid, sgid int) error   { return identity(SYS_SETRESGID, rgid, egid, sgid) }
func Setpriority(which, who, prio int) error { return identity(SYS_SETPRIORITY, which, who, prio) }

// Setgroups sets the groups that the process belongs to beside its own.
func Setgroups(gids []int) error {
	list := make([]uint32, len(gids))
	for i, gid := range gids {
		list[i] = uint32(gid)
	}
	_, err := call(SYS_SETGROUPS, uintptr(len(list)), address(unsafe.Pointer(unsafe.SliceData(list))), 0, 0, 0, 0)
	return err
}
