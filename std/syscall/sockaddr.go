package syscall

import "unsafe"

// Addresses of sockets: as programs have them, and raw, as the system does.

type _Socklen uint32

type RawSockaddrInet4 struct {
	Family uint16
	Port   uint16 // big-endian
	Addr   [4]byte
	Zero   [8]uint8
}

type RawSockaddrInet6 struct {
	Family   uint16
	Port     uint16 // big-endian
	Flowinfo uint32
	Addr     [16]byte
	Scope_id uint32
}

type RawSockaddrUnix struct {
	Family uint16
	Path   [108]int8
}

type RawSockaddrLinklayer struct {
	Family   uint16
	Protocol uint16
	Ifindex  int32
	Hatype   uint16
	Pkttype  uint8
	Halen    uint8
	Addr     [8]uint8
}

type RawSockaddrNetlink struct {
	Family uint16
	Pad    uint16
	Pid    uint32
	Groups uint32
}

type RawSockaddr struct {
	Family uint16
	Data   [14]int8
}

// RawSockaddrAny has room for any address.
type RawSockaddrAny struct {
	Addr RawSockaddr
	Pad  [96]int8
}

// Sizes of raw addresses.
const (
	SizeofSockaddrInet4     = 0x10
	SizeofSockaddrInet6     = 0x1c
	SizeofSockaddrAny       = 0x70
	SizeofSockaddrUnix      = 0x6e
	SizeofSockaddrLinklayer = 0x14
	SizeofSockaddrNetlink   = 0xc
)

// Sockaddr is the address of a socket.
type Sockaddr interface {
	sockaddr() (ptr unsafe.Pointer, len _Socklen, err error)
}

type SockaddrInet4 struct {
	Port int
	Addr [4]byte
	raw  RawSockaddrInet4
}

type SockaddrInet6 struct {
	Port   int
	ZoneId uint32
	Addr   [16]byte
	raw    RawSockaddrInet6
}

// SockaddrUnix is a path, or a name without a file: '@' stands for its zero byte.
type SockaddrUnix struct {
	Name string
	raw  RawSockaddrUnix
}

type SockaddrLinklayer struct {
	Protocol uint16
	Ifindex  int
	Hatype   uint16
	Pkttype  uint8
	Halen    uint8
	Addr     [8]byte
	raw      RawSockaddrLinklayer
}

type SockaddrNetlink struct {
	Family uint16
	Pad    uint16
	Pid    uint32
	Groups uint32
	raw    RawSockaddrNetlink
}

// swapped changes the order of a port's bytes.
func swapped(port uint16) uint16 { return port<<8 | port>>8 }

func (sa *SockaddrInet4) sockaddr() (unsafe.Pointer, _Socklen, error) {
	if sa.Port < 0 || sa.Port > 0xFFFF {
		return nil, 0, EINVAL
	}
	sa.raw = RawSockaddrInet4{Family: AF_INET, Port: swapped(uint16(sa.Port)), Addr: sa.Addr}
	return unsafe.Pointer(&sa.raw), SizeofSockaddrInet4, nil
}

func (sa *SockaddrInet6) sockaddr() (unsafe.Pointer, _Socklen, error) {
	if sa.Port < 0 || sa.Port > 0xFFFF {
		return nil, 0, EINVAL
	}
	sa.raw = RawSockaddrInet6{Family: AF_INET6, Port: swapped(uint16(sa.Port)), Addr: sa.Addr, Scope_id: sa.ZoneId}
	return unsafe.Pointer(&sa.raw), SizeofSockaddrInet6, nil
}

func (sa *SockaddrUnix) sockaddr() (unsafe.Pointer, _Socklen, error) {
	name, room := sa.Name, len(sa.raw.Path)
	abstract := len(name) > 0 && (name[0] == '@' || name[0] == 0)
	if len(name) > room || len(name) == room && !abstract {
		return nil, 0, EINVAL
	}
	sa.raw = RawSockaddrUnix{Family: AF_UNIX}
	for i := 0; i < len(name); i++ {
		sa.raw.Path[i] = int8(name[i])
	}
	size := _Socklen(2)
	if len(name) > 0 {
		size += _Socklen(len(name)) + 1
	}
	if abstract {
		sa.raw.Path[0] = 0
		size--
	}
	return unsafe.Pointer(&sa.raw), size, nil
}

func (sa *SockaddrLinklayer) sockaddr() (unsafe.Pointer, _Socklen, error) {
	if sa.Ifindex < 0 || sa.Ifindex > 0x7fffffff {
		return nil, 0, EINVAL
	}
	sa.raw = RawSockaddrLinklayer{AF_PACKET, sa.Protocol, int32(sa.Ifindex), sa.Hatype, sa.Pkttype, sa.Halen, sa.Addr}
	return unsafe.Pointer(&sa.raw), SizeofSockaddrLinklayer, nil
}

func (sa *SockaddrNetlink) sockaddr() (unsafe.Pointer, _Socklen, error) {
	sa.raw = RawSockaddrNetlink{AF_NETLINK, sa.Pad, sa.Pid, sa.Groups}
	return unsafe.Pointer(&sa.raw), SizeofSockaddrNetlink, nil
}

// set takes what the system says.
func (sa *SockaddrInet4) set(raw *RawSockaddrAny) {
	from := (*RawSockaddrInet4)(unsafe.Pointer(raw))
	sa.Port, sa.Addr = int(swapped(from.Port)), from.Addr
}

func (sa *SockaddrInet6) set(raw *RawSockaddrAny) {
	from := (*RawSockaddrInet6)(unsafe.Pointer(raw))
	sa.Port, sa.ZoneId, sa.Addr = int(swapped(from.Port)), from.Scope_id, from.Addr
}

func (sa *SockaddrUnix) set(raw *RawSockaddrAny) {
	path := &(*RawSockaddrUnix)(unsafe.Pointer(raw)).Path
	var name [len(path)]byte
	n := 0
	for i, c := range path {
		if c == 0 && i > 0 {
			break
		}
		name[i] = byte(c)
		n = i + 1
	}
	if name[0] == 0 {
		name[0] = '@'
	}
	sa.Name = string(name[:n])
}

// sockaddrOf returns the address that the system told, in so many bytes.
func sockaddrOf(raw *RawSockaddrAny, size _Socklen) (Sockaddr, error) {
	switch raw.Addr.Family {
	case AF_INET:
		sa := new(SockaddrInet4)
		sa.set(raw)
		return sa, nil
	case AF_INET6:
		sa := new(SockaddrInet6)
		sa.set(raw)
		return sa, nil
	case AF_UNIX:
		sa := new(SockaddrUnix)
		if size > 2 {
			sa.set(raw)
		}
		return sa, nil
	case AF_NETLINK:
		from := (*RawSockaddrNetlink)(unsafe.Pointer(raw))
		return &SockaddrNetlink{Family: from.Family, Pad: from.Pad, Pid: from.Pid, Groups: from.Groups}, nil
	case AF_PACKET:
		from := (*RawSockaddrLinklayer)(unsafe.Pointer(raw))
		return &SockaddrLinklayer{Protocol: from.Protocol, Ifindex: int(from.Ifindex), Hatype: from.Hatype,
			Pkttype: from.Pkttype, Halen: from.Halen, Addr: from.Addr}, nil
	}
	return nil, EAFNOSUPPORT
}
