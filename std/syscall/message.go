package syscall

import "unsafe"

// Messages: data with what is told beside it, as descriptors that are handed over.

type Iovec struct {
	Base *byte
	Len  uint64
}

func (iov *Iovec) SetLen(length int) { iov.Len = uint64(length) }

type Msghdr struct {
	Name       *byte
	Namelen    uint32
	Pad_cgo_0  [4]byte
	Iov        *Iovec
	Iovlen     uint64
	Control    *byte
	Controllen uint64
	Flags      int32
	Pad_cgo_1  [4]byte
}

func (msghdr *Msghdr) SetControllen(length int) { msghdr.Controllen = uint64(length) }

type Cmsghdr struct {
	Len   uint64
	Level int32
	Type  int32
}

func (cmsg *Cmsghdr) SetLen(length int) { cmsg.Len = uint64(length) }

// Ucred says who is at the other end.
type Ucred struct {
	Pid int32
	Uid uint32
	Gid uint32
}

const (
	SizeofIovec   = 0x10
	SizeofMsghdr  = 0x38
	SizeofCmsghdr = 0x10
	SizeofUcred   = 0xc
)

// envelope is a message with the one part that its data is in. Where there is only control data on a stream, a byte goes with
// it: without data it would not be sent.
type envelope struct {
	msg   Msghdr
	iov   Iovec
	dummy byte
}

func (e *envelope) fill(fd int, p, oob []byte) (extra bool) {
	if len(p) > 0 {
		e.iov = Iovec{&p[0], uint64(len(p))}
	}
	if len(oob) > 0 {
		if len(p) == 0 {
			if typ, err := GetsockoptInt(fd, SOL_SOCKET, SO_TYPE); err == nil && typ != SOCK_DGRAM {
				e.iov, extra = Iovec{&e.dummy, 1}, true
			}
		}
		e.msg.Control = &oob[0]
		e.msg.SetControllen(len(oob))
	}
	e.msg.Iov, e.msg.Iovlen = &e.iov, 1
	return extra
}

func recvmsg(fd int, p, oob []byte, flags int, raw *RawSockaddrAny) (n, oobn, recvflags int, size _Socklen, err error) {
	var e envelope
	e.msg.Name, e.msg.Namelen = (*byte)(unsafe.Pointer(raw)), SizeofSockaddrAny
	extra := e.fill(fd, p, oob)
	if n, err = call(SYS_RECVMSG, uintptr(fd), address(unsafe.Pointer(&e.msg)), uintptr(flags), 0, 0, 0); err != nil {
		return n, 0, 0, 0, err
	}
	if extra {
		n = 0
	}
	return n, int(e.msg.Controllen), int(e.msg.Flags), _Socklen(e.msg.Namelen), nil
}

func Recvmsg(fd int, p, oob []byte, flags int) (n, oobn int, recvflags int, from Sockaddr, err error) {
	var raw RawSockaddrAny
	n, oobn, recvflags, size, err := recvmsg(fd, p, oob, flags, &raw)
	if err == nil && raw.Addr.Family != AF_UNSPEC {
		from, err = sockaddrOf(&raw, size)
	}
	return n, oobn, recvflags, from, err
}

func recvmsgInet4(fd int, p, oob []byte, flags int, from *SockaddrInet4) (n, oobn int, recvflags int, err error) {
	var raw RawSockaddrAny
	if n, oobn, recvflags, _, err = recvmsg(fd, p, oob, flags, &raw); err == nil {
		from.set(&raw)
	}
	return n, oobn, recvflags, err
}

func recvmsgInet6(fd int, p, oob []byte, flags int, from *SockaddrInet6) (n, oobn int, recvflags int, err error) {
	var raw RawSockaddrAny
	if n, oobn, recvflags, _, err = recvmsg(fd, p, oob, flags, &raw); err == nil {
		from.set(&raw)
	}
	return n, oobn, recvflags, err
}

func sendmsg(fd int, p, oob []byte, to unsafe.Pointer, size _Socklen, flags int) (n int, err error) {
	var e envelope
	e.msg.Name, e.msg.Namelen = (*byte)(to), uint32(size)
	extra := e.fill(fd, p, oob)
	if n, err = call(SYS_SENDMSG, uintptr(fd), address(unsafe.Pointer(&e.msg)), uintptr(flags), 0, 0, 0); err != nil {
		return 0, err
	}
	if extra {
		n = 0
	}
	return n, nil
}

func Sendmsg(fd int, p, oob []byte, to Sockaddr, flags int) error {
	_, err := SendmsgN(fd, p, oob, to, flags)
	return err
}

func SendmsgN(fd int, p, oob []byte, to Sockaddr, flags int) (n int, err error) {
	var ptr unsafe.Pointer
	var size _Socklen
	if to != nil {
		if ptr, size, err = to.sockaddr(); err != nil {
			return 0, err
		}
	}
	return sendmsg(fd, p, oob, ptr, size, flags)
}

func sendmsgNInet4(fd int, p, oob []byte, to *SockaddrInet4, flags int) (n int, err error) {
	ptr, size, err := to.sockaddr()
	if err != nil {
		return 0, err
	}
	return sendmsg(fd, p, oob, ptr, size, flags)
}

func sendmsgNInet6(fd int, p, oob []byte, to *SockaddrInet6, flags int) (n int, err error) {
	ptr, size, err := to.sockaddr()
	if err != nil {
		return 0, err
	}
	return sendmsg(fd, p, oob, ptr, size, flags)
}

// ---- Control data ----

// SocketControlMessage is a part of a message's control data.
type SocketControlMessage struct {
	Header Cmsghdr
	Data   []byte
}

func aligned(n int) int { return (n + 7) &^ 7 }

// CmsgLen and CmsgSpace are the sizes of a part with so many bytes of data, without and with what aligns the next.
func CmsgLen(datalen int) int   { return SizeofCmsghdr + datalen }
func CmsgSpace(datalen int) int { return SizeofCmsghdr + aligned(datalen) }

func ParseSocketControlMessage(b []byte) ([]SocketControlMessage, error) {
	var parts []SocketControlMessage
	for len(b) >= SizeofCmsghdr {
		h := (*Cmsghdr)(unsafe.Pointer(&b[0]))
		if h.Len < SizeofCmsghdr || h.Len > uint64(len(b)) {
			return nil, EINVAL
		}
		parts = append(parts, SocketControlMessage{*h, b[SizeofCmsghdr:h.Len]})
		b = b[min(aligned(int(h.Len)), len(b)):]
	}
	return parts, nil
}

// part returns control data of one part, and where its data goes.
func part(typ int32, datalen int) (b []byte, data unsafe.Pointer) {
	b = make([]byte, CmsgSpace(datalen))
	*(*Cmsghdr)(unsafe.Pointer(&b[0])) = Cmsghdr{uint64(CmsgLen(datalen)), SOL_SOCKET, typ}
	return b, unsafe.Add(unsafe.Pointer(&b[0]), SizeofCmsghdr)
}

// UnixRights is control data that hands descriptors over.
func UnixRights(fds ...int) []byte {
	b, data := part(SCM_RIGHTS, len(fds)*4)
	for i, fd := range fds {
		*(*int32)(unsafe.Add(data, 4*i)) = int32(fd)
	}
	return b
}

// ParseUnixRights returns the descriptors that were handed over.
func ParseUnixRights(m *SocketControlMessage) ([]int, error) {
	if m.Header.Level != SOL_SOCKET || m.Header.Type != SCM_RIGHTS {
		return nil, EINVAL
	}
	fds := make([]int, len(m.Data)/4)
	for i := range fds {
		fds[i] = int(*(*int32)(unsafe.Pointer(&m.Data[4*i])))
	}
	return fds, nil
}

// UnixCredentials is control data that says who sends.
func UnixCredentials(ucred *Ucred) []byte {
	b, data := part(SCM_CREDENTIALS, SizeofUcred)
	*(*Ucred)(data) = *ucred
	return b
}

func ParseUnixCredentials(m *SocketControlMessage) (*Ucred, error) {
	if m.Header.Level != SOL_SOCKET || m.Header.Type != SCM_CREDENTIALS || len(m.Data) < SizeofUcred {
		return nil, EINVAL
	}
	ucred := *(*Ucred)(unsafe.Pointer(&m.Data[0]))
	return &ucred, nil
}
