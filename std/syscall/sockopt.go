package syscall

import "unsafe"

// Options of sockets.

type Linger struct {
	Onoff  int32
	Linger int32
}

type IPMreq struct {
	Multiaddr [4]byte
	Interface [4]byte
}

type IPMreqn struct {
	Multiaddr [4]byte
	Address   [4]byte
	Ifindex   int32
}

type IPv6Mreq struct {
	Multiaddr [16]byte
	Interface uint32
}

type IPv6MTUInfo struct {
	Addr RawSockaddrInet6
	Mtu  uint32
}

type ICMPv6Filter struct {
	Data [8]uint32
}

const (
	SizeofLinger       = 0x8
	SizeofIPMreq       = 0x8
	SizeofIPMreqn      = 0xc
	SizeofIPv6Mreq     = 0x14
	SizeofIPv6MTUInfo  = 0x20
	SizeofICMPv6Filter = 0x20
)

func setsockopt(fd, level, opt int, value unsafe.Pointer, size uintptr) error {
	_, err := call(SYS_SETSOCKOPT, uintptr(fd), uintptr(level), uintptr(opt), address(value), size, 0)
	return err
}

func getsockopt(fd, level, opt int, value unsafe.Pointer, size uintptr) error {
	n := _Socklen(size)
	_, err := call(SYS_GETSOCKOPT, uintptr(fd), uintptr(level), uintptr(opt), address(value), address(unsafe.Pointer(&n)), 0)
	return err
}

func SetsockoptByte(fd, level, opt int, value byte) error {
	return setsockopt(fd, level, opt, unsafe.Pointer(&value), 1)
}

func SetsockoptInt(fd, level, opt int, value int) error {
	n := int32(value)
	return setsockopt(fd, level, opt, unsafe.Pointer(&n), 4)
}

func SetsockoptInet4Addr(fd, level, opt int, value [4]byte) error {
	return setsockopt(fd, level, opt, unsafe.Pointer(&value), 4)
}

func SetsockoptIPMreq(fd, level, opt int, mreq *IPMreq) error {
	return setsockopt(fd, level, opt, unsafe.Pointer(mreq), SizeofIPMreq)
}

func SetsockoptIPMreqn(fd, level, opt int, mreq *IPMreqn) error {
	return setsockopt(fd, level, opt, unsafe.Pointer(mreq), SizeofIPMreqn)
}

func SetsockoptIPv6Mreq(fd, level, opt int, mreq *IPv6Mreq) error {
	return setsockopt(fd, level, opt, unsafe.Pointer(mreq), SizeofIPv6Mreq)
}

func SetsockoptICMPv6Filter(fd, level, opt int, filter *ICMPv6Filter) error {
	return setsockopt(fd, level, opt, unsafe.Pointer(filter), SizeofICMPv6Filter)
}

func SetsockoptLinger(fd, level, opt int, l *Linger) error {
	return setsockopt(fd, level, opt, unsafe.Pointer(l), SizeofLinger)
}

func SetsockoptTimeval(fd, level, opt int, tv *Timeval) error {
	return setsockopt(fd, level, opt, unsafe.Pointer(tv), unsafe.Sizeof(*tv))
}

func SetsockoptString(fd, level, opt int, s string) error {
	return setsockopt(fd, level, opt, unsafe.Pointer(unsafe.StringData(s)), uintptr(len(s)))
}

func BindToDevice(fd int, device string) error {
	return SetsockoptString(fd, SOL_SOCKET, SO_BINDTODEVICE, device)
}

func GetsockoptInt(fd, level, opt int) (value int, err error) {
	var n int32
	err = getsockopt(fd, level, opt, unsafe.Pointer(&n), 4)
	return int(n), err
}

func GetsockoptInet4Addr(fd, level, opt int) (value [4]byte, err error) {
	err = getsockopt(fd, level, opt, unsafe.Pointer(&value), 4)
	return value, err
}

func GetsockoptIPMreq(fd, level, opt int) (*IPMreq, error) {
	var value IPMreq
	err := getsockopt(fd, level, opt, unsafe.Pointer(&value), SizeofIPMreq)
	return &value, err
}

func GetsockoptIPMreqn(fd, level, opt int) (*IPMreqn, error) {
	var value IPMreqn
	err := getsockopt(fd, level, opt, unsafe.Pointer(&value), SizeofIPMreqn)
	return &value, err
}

func GetsockoptIPv6Mreq(fd, level, opt int) (*IPv6Mreq, error) {
	var value IPv6Mreq
	err := getsockopt(fd, level, opt, unsafe.Pointer(&value), SizeofIPv6Mreq)
	return &value, err
}

func GetsockoptIPv6MTUInfo(fd, level, opt int) (*IPv6MTUInfo, error) {
	var value IPv6MTUInfo
	err := getsockopt(fd, level, opt, unsafe.Pointer(&value), SizeofIPv6MTUInfo)
	return &value, err
}

func GetsockoptICMPv6Filter(fd, level, opt int) (*ICMPv6Filter, error) {
	var value ICMPv6Filter
	err := getsockopt(fd, level, opt, unsafe.Pointer(&value), SizeofICMPv6Filter)
	return &value, err
}

func GetsockoptUcred(fd, level, opt int) (*Ucred, error) {
	var value Ucred
	err := getsockopt(fd, level, opt, unsafe.Pointer(&value), SizeofUcred)
	return &value, err
}
