package poll

import "syscall"

// Options of sockets.

func (fd *FD) Shutdown(how int) error {
	return fd.using(func(s int) error { return syscall.Shutdown(s, how) })
}

func (fd *FD) GetsockoptInt(level, name int) (value int, err error) {
	err = fd.using(func(s int) error {
		value, err = syscall.GetsockoptInt(s, level, name)
		return err
	})
	return value, err
}

func (fd *FD) SetsockoptInt(level, name, value int) error {
	return fd.using(func(s int) error { return syscall.SetsockoptInt(s, level, name, value) })
}

func (fd *FD) SetsockoptByte(level, name int, value byte) error {
	return fd.using(func(s int) error { return syscall.SetsockoptByte(s, level, name, value) })
}

func (fd *FD) SetsockoptInet4Addr(level, name int, value [4]byte) error {
	return fd.using(func(s int) error { return syscall.SetsockoptInet4Addr(s, level, name, value) })
}

func (fd *FD) SetsockoptLinger(level, name int, value *syscall.Linger) error {
	return fd.using(func(s int) error { return syscall.SetsockoptLinger(s, level, name, value) })
}

func (fd *FD) SetsockoptIPMreq(level, name int, value *syscall.IPMreq) error {
	return fd.using(func(s int) error { return syscall.SetsockoptIPMreq(s, level, name, value) })
}

func (fd *FD) SetsockoptIPMreqn(level, name int, value *syscall.IPMreqn) error {
	return fd.using(func(s int) error { return syscall.SetsockoptIPMreqn(s, level, name, value) })
}

func (fd *FD) SetsockoptIPv6Mreq(level, name int, value *syscall.IPv6Mreq) error {
	return fd.using(func(s int) error { return syscall.SetsockoptIPv6Mreq(s, level, name, value) })
}
