package poll

import (
	"syscall"
	_ "unsafe" // for linkname
)

// Sockets: connections that are accepted, datagrams and messages.

//go:linkname recvfromInet4 syscall.recvfromInet4
func recvfromInet4(fd int, p []byte, flags int, from *syscall.SockaddrInet4) (int, error)

//go:linkname recvfromInet6 syscall.recvfromInet6
func recvfromInet6(fd int, p []byte, flags int, from *syscall.SockaddrInet6) (int, error)

//go:linkname sendtoInet4 syscall.sendtoInet4
func sendtoInet4(fd int, p []byte, flags int, to *syscall.SockaddrInet4) error

//go:linkname sendtoInet6 syscall.sendtoInet6
func sendtoInet6(fd int, p []byte, flags int, to *syscall.SockaddrInet6) error

//go:linkname recvmsgInet4 syscall.recvmsgInet4
func recvmsgInet4(fd int, p, oob []byte, flags int, from *syscall.SockaddrInet4) (n, oobn int, recvflags int, err error)

//go:linkname recvmsgInet6 syscall.recvmsgInet6
func recvmsgInet6(fd int, p, oob []byte, flags int, from *syscall.SockaddrInet6) (n, oobn int, recvflags int, err error)

//go:linkname sendmsgNInet4 syscall.sendmsgNInet4
func sendmsgNInet4(fd int, p, oob []byte, to *syscall.SockaddrInet4, flags int) (int, error)

//go:linkname sendmsgNInet6 syscall.sendmsgNInet6
func sendmsgNInet6(fd int, p, oob []byte, to *syscall.SockaddrInet6, flags int) (int, error)

// Accept waits for a connection. Where it fails, call names the system call.
func (fd *FD) Accept() (number int, from syscall.Sockaddr, call string, err error) {
	if err := fd.begin(false); err != nil {
		return -1, nil, "", err
	}
	defer fd.end(false)
	for retry := true; retry; {
		number, from, err = syscall.Accept4(fd.Sysfd, syscall.SOCK_NONBLOCK|syscall.SOCK_CLOEXEC)
		if err == syscall.ECONNABORTED {
			continue // It was gone before it was accepted.
		}
		retry, err = fd.again(err, false)
	}
	if err != nil {
		return -1, nil, "accept4", err
	}
	return number, from, "", nil
}

// transfer calls f as the one who reads or writes, until it does not fail for want of readiness.
func (fd *FD) transfer(write bool, f func(number int) error) error {
	if err := fd.begin(write); err != nil {
		return err
	}
	defer fd.end(write)
	for {
		retry, err := fd.again(f(fd.Sysfd), write)
		if !retry {
			return err
		}
	}
}

func (fd *FD) ReadFrom(p []byte) (n int, from syscall.Sockaddr, err error) {
	err = fd.transfer(false, func(s int) (err error) {
		n, from, err = syscall.Recvfrom(s, p, 0)
		return err
	})
	n = max(n, 0)
	return n, from, fd.eof(n, err)
}

func (fd *FD) ReadFromInet4(p []byte, from *syscall.SockaddrInet4) (n int, err error) {
	err = fd.transfer(false, func(s int) (err error) {
		n, err = recvfromInet4(s, p, 0, from)
		return err
	})
	n = max(n, 0)
	return n, fd.eof(n, err)
}

func (fd *FD) ReadFromInet6(p []byte, from *syscall.SockaddrInet6) (n int, err error) {
	err = fd.transfer(false, func(s int) (err error) {
		n, err = recvfromInet6(s, p, 0, from)
		return err
	})
	n = max(n, 0)
	return n, fd.eof(n, err)
}

func (fd *FD) ReadMsg(p []byte, oob []byte, flags int) (n, oobn, sysflags int, from syscall.Sockaddr, err error) {
	err = fd.transfer(false, func(s int) (err error) {
		n, oobn, sysflags, from, err = syscall.Recvmsg(s, p, oob, flags)
		return err
	})
	n = max(n, 0)
	return n, oobn, sysflags, from, fd.eof(n, err)
}

func (fd *FD) ReadMsgInet4(p []byte, oob []byte, flags int, from *syscall.SockaddrInet4) (n, oobn, sysflags int, err error) {
	err = fd.transfer(false, func(s int) (err error) {
		n, oobn, sysflags, err = recvmsgInet4(s, p, oob, flags, from)
		return err
	})
	n = max(n, 0)
	return n, oobn, sysflags, fd.eof(n, err)
}

func (fd *FD) ReadMsgInet6(p []byte, oob []byte, flags int, from *syscall.SockaddrInet6) (n, oobn, sysflags int, err error) {
	err = fd.transfer(false, func(s int) (err error) {
		n, oobn, sysflags, err = recvmsgInet6(s, p, oob, flags, from)
		return err
	})
	n = max(n, 0)
	return n, oobn, sysflags, fd.eof(n, err)
}

// sent returns what the sending of p returns.
func sent(p []byte, err error) (int, error) {
	if err != nil {
		return 0, err
	}
	return len(p), nil
}

func (fd *FD) WriteTo(p []byte, to syscall.Sockaddr) (int, error) {
	return sent(p, fd.transfer(true, func(s int) error { return syscall.Sendto(s, p, 0, to) }))
}

func (fd *FD) WriteToInet4(p []byte, to *syscall.SockaddrInet4) (int, error) {
	return sent(p, fd.transfer(true, func(s int) error { return sendtoInet4(s, p, 0, to) }))
}

func (fd *FD) WriteToInet6(p []byte, to *syscall.SockaddrInet6) (int, error) {
	return sent(p, fd.transfer(true, func(s int) error { return sendtoInet6(s, p, 0, to) }))
}

// written returns what the sending of a message returns, of which n bytes were sent.
func written(n int, oob []byte, err error) (int, int, error) {
	if err != nil {
		return max(n, 0), 0, err
	}
	return n, len(oob), nil
}

func (fd *FD) WriteMsg(p []byte, oob []byte, to syscall.Sockaddr) (n int, oobn int, err error) {
	err = fd.transfer(true, func(s int) (err error) {
		n, err = syscall.SendmsgN(s, p, oob, to, 0)
		return err
	})
	return written(n, oob, err)
}

func (fd *FD) WriteMsgInet4(p []byte, oob []byte, to *syscall.SockaddrInet4) (n int, oobn int, err error) {
	err = fd.transfer(true, func(s int) (err error) {
		n, err = sendmsgNInet4(s, p, oob, to, 0)
		return err
	})
	return written(n, oob, err)
}

func (fd *FD) WriteMsgInet6(p []byte, oob []byte, to *syscall.SockaddrInet6) (n int, oobn int, err error) {
	err = fd.transfer(true, func(s int) (err error) {
		n, err = sendmsgNInet6(s, p, oob, to, 0)
		return err
	})
	return written(n, oob, err)
}
