package syscall

import "unsafe"

// Sockets.

func Socket(domain, typ, proto int) (fd int, err error) {
	return call(SYS_SOCKET, uintptr(domain), uintptr(typ), uintptr(proto), 0, 0, 0)
}

func Socketpair(domain, typ, proto int) (fd [2]int, err error) {
	var fds [2]int32
	_, err = call(SYS_SOCKETPAIR, uintptr(domain), uintptr(typ), uintptr(proto), address(unsafe.Pointer(&fds)), 0, 0)
	return [2]int{int(fds[0]), int(fds[1])}, err
}

// withAddress makes a call that takes a socket and an address.
func withAddress(trap uintptr, fd int, sa Sockaddr) error {
	p, n, err := sa.sockaddr()
	if err == nil {
		_, err = call(trap, uintptr(fd), address(p), uintptr(n), 0, 0, 0)
	}
	return err
}

func Bind(fd int, sa Sockaddr) error    { return withAddress(SYS_BIND, fd, sa) }
func Connect(fd int, sa Sockaddr) error { return withAddress(SYS_CONNECT, fd, sa) }

func Listen(s int, n int) error {
	_, err := call(SYS_LISTEN, uintptr(s), uintptr(n), 0, 0, 0, 0)
	return err
}

func Shutdown(fd int, how int) error {
	_, err := call(SYS_SHUTDOWN, uintptr(fd), uintptr(how), 0, 0, 0, 0)
	return err
}

func Accept(fd int) (nfd int, sa Sockaddr, err error) { return Accept4(fd, 0) }

func Accept4(fd int, flags int) (nfd int, sa Sockaddr, err error) {
	var raw RawSockaddrAny
	size := _Socklen(SizeofSockaddrAny)
	nfd, err = call(SYS_ACCEPT4, uintptr(fd), address(unsafe.Pointer(&raw)), address(unsafe.Pointer(&size)), uintptr(flags), 0, 0)
	if err != nil {
		return -1, nil, err
	}
	if sa, err = sockaddrOf(&raw, size); err != nil {
		Close(nfd)
		return 0, nil, err
	}
	return nfd, sa, nil
}

// addressFrom makes a call that tells an address of a socket.
func addressFrom(trap uintptr, fd int) (Sockaddr, error) {
	var raw RawSockaddrAny
	size := _Socklen(SizeofSockaddrAny)
	if _, err := call(trap, uintptr(fd), address(unsafe.Pointer(&raw)), address(unsafe.Pointer(&size)), 0, 0, 0); err != nil {
		return nil, err
	}
	return sockaddrOf(&raw, size)
}

func Getsockname(fd int) (sa Sockaddr, err error) { return addressFrom(SYS_GETSOCKNAME, fd) }
func Getpeername(fd int) (sa Sockaddr, err error) { return addressFrom(SYS_GETPEERNAME, fd) }

// ---- Datagrams ----

func recvfrom(fd int, p []byte, flags int, raw *RawSockaddrAny) (n int, size _Socklen, err error) {
	size = SizeofSockaddrAny
	n, err = call(SYS_RECVFROM, uintptr(fd), bytesAddress(p), uintptr(len(p)), uintptr(flags), address(unsafe.Pointer(raw)),
		address(unsafe.Pointer(&size)))
	return n, size, err
}

// Recvfrom receives, and tells from whom where the system does.
func Recvfrom(fd int, p []byte, flags int) (n int, from Sockaddr, err error) {
	var raw RawSockaddrAny
	n, size, err := recvfrom(fd, p, flags, &raw)
	if err == nil && raw.Addr.Family != AF_UNSPEC {
		from, err = sockaddrOf(&raw, size)
	}
	return n, from, err
}

func recvfromInet4(fd int, p []byte, flags int, from *SockaddrInet4) (n int, err error) {
	var raw RawSockaddrAny
	if n, _, err = recvfrom(fd, p, flags, &raw); err == nil {
		from.set(&raw)
	}
	return n, err
}

func recvfromInet6(fd int, p []byte, flags int, from *SockaddrInet6) (n int, err error) {
	var raw RawSockaddrAny
	if n, _, err = recvfrom(fd, p, flags, &raw); err == nil {
		from.set(&raw)
	}
	return n, err
}

func sendto(fd int, p []byte, flags int, to unsafe.Pointer, size _Socklen) error {
	_, err := call(SYS_SENDTO, uintptr(fd), bytesAddress(p), uintptr(len(p)), uintptr(flags), address(to), uintptr(size))
	return err
}

func Sendto(fd int, p []byte, flags int, to Sockaddr) error {
	var ptr unsafe.Pointer
	var size _Socklen
	if to != nil {
		var err error
		if ptr, size, err = to.sockaddr(); err != nil {
			return err
		}
	}
	return sendto(fd, p, flags, ptr, size)
}

func sendtoInet4(fd int, p []byte, flags int, to *SockaddrInet4) error {
	ptr, size, err := to.sockaddr()
	if err != nil {
		return err
	}
	return sendto(fd, p, flags, ptr, size)
}

func sendtoInet6(fd int, p []byte, flags int, to *SockaddrInet6) error {
	ptr, size, err := to.sockaddr()
	if err != nil {
		return err
	}
	return sendto(fd, p, flags, ptr, size)
}
