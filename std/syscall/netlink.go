package syscall

import "unsafe"

// Netlink: what the system knows of network interfaces and routes.

type NlMsghdr struct {
	Len   uint32
	Type  uint16
	Flags uint16
	Seq   uint32
	Pid   uint32
}

type NlMsgerr struct {
	Error int32
	Msg   NlMsghdr
}

type NlAttr struct {
	Len  uint16
	Type uint16
}

type RtGenmsg struct {
	Family uint8
}

type RtAttr struct {
	Len  uint16
	Type uint16
}

type IfInfomsg struct {
	Family     uint8
	X__ifi_pad uint8
	Type       uint16
	Index      int32
	Flags      uint32
	Change     uint32
}

type IfAddrmsg struct {
	Family    uint8
	Prefixlen uint8
	Flags     uint8
	Scope     uint8
	Index     uint32
}

type RtMsg struct {
	Family   uint8
	Dst_len  uint8
	Src_len  uint8
	Tos      uint8
	Table    uint8
	Protocol uint8
	Scope    uint8
	Type     uint8
	Flags    uint32
}

type RtNexthop struct {
	Len     uint16
	Flags   uint8
	Hops    uint8
	Ifindex int32
}

const (
	SizeofNlMsghdr  = 0x10
	SizeofNlMsgerr  = 0x14
	SizeofRtGenmsg  = 0x1
	SizeofNlAttr    = 0x4
	SizeofRtAttr    = 0x4
	SizeofIfInfomsg = 0x10
	SizeofIfAddrmsg = 0x8
	SizeofRtMsg     = 0xc
	SizeofRtNexthop = 0x8
)

// NetlinkRouteRequest asks for a table.
type NetlinkRouteRequest struct {
	Header NlMsghdr
	Data   RtGenmsg
}

// NetlinkMessage is a message that the system sent.
type NetlinkMessage struct {
	Header NlMsghdr
	Data   []byte
}

// NetlinkRouteAttr is a part of a message.
type NetlinkRouteAttr struct {
	Attr  RtAttr
	Value []byte
}

// netlinkAligned rounds up to where the next message or attribute begins.
func netlinkAligned(n int) int { return (n + NLMSG_ALIGNTO - 1) &^ (NLMSG_ALIGNTO - 1) }

// NetlinkRIB returns the messages of a table.
func NetlinkRIB(proto, family int) ([]byte, error) {
	s, err := Socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE)
	if err != nil {
		return nil, err
	}
	defer Close(s)
	kernel := &SockaddrNetlink{Family: AF_NETLINK}
	if err := Bind(s, kernel); err != nil {
		return nil, err
	}
	if err := askNetlink(s, kernel, proto, family); err != nil {
		return nil, err
	}
	own, err := Getsockname(s)
	if err != nil {
		return nil, err
	}
	return readNetlink(s, own.(*SockaddrNetlink).Pid)
}

const netlinkSequence = 1

func askNetlink(s int, to Sockaddr, proto, family int) error {
	const size = SizeofNlMsghdr + SizeofRtGenmsg
	request := NetlinkRouteRequest{
		NlMsghdr{Len: size, Type: uint16(proto), Flags: NLM_F_DUMP | NLM_F_REQUEST, Seq: netlinkSequence},
		RtGenmsg{uint8(family)},
	}
	return Sendto(s, unsafe.Slice((*byte)(unsafe.Pointer(&request)), size), 0, to)
}

// readNetlink collects what comes up to the message that says that it was all.
func readNetlink(s int, pid uint32) (all []byte, err error) {
	buf := make([]byte, 1<<16)
	for {
		n, _, err := Recvfrom(s, buf, 0)
		if err != nil {
			return nil, err
		}
		if n < NLMSG_HDRLEN {
			return nil, EINVAL
		}
		all = append(all, buf[:n]...)
		messages, err := ParseNetlinkMessage(buf[:n])
		if err != nil {
			return nil, err
		}
		for _, m := range messages {
			switch {
			case m.Header.Seq != netlinkSequence || m.Header.Pid != pid || m.Header.Type == NLMSG_ERROR:
				return nil, EINVAL
			case m.Header.Type == NLMSG_DONE:
				return all, nil
			}
		}
	}
}

// ParseNetlinkMessage splits what was read.
func ParseNetlinkMessage(b []byte) ([]NetlinkMessage, error) {
	var messages []NetlinkMessage
	for len(b) >= NLMSG_HDRLEN {
		h := (*NlMsghdr)(unsafe.Pointer(&b[0]))
		size := netlinkAligned(int(h.Len))
		if h.Len < NLMSG_HDRLEN || size > len(b) {
			return nil, EINVAL
		}
		messages = append(messages, NetlinkMessage{*h, b[NLMSG_HDRLEN:h.Len]})
		b = b[size:]
	}
	return messages, nil
}

// ParseNetlinkRouteAttr splits a message about a link, an address or a route.
func ParseNetlinkRouteAttr(m *NetlinkMessage) ([]NetlinkRouteAttr, error) {
	var head int
	switch m.Header.Type {
	case RTM_NEWLINK, RTM_DELLINK:
		head = SizeofIfInfomsg
	case RTM_NEWADDR, RTM_DELADDR:
		head = SizeofIfAddrmsg
	case RTM_NEWROUTE, RTM_DELROUTE:
		head = SizeofRtMsg
	default:
		return nil, EINVAL
	}
	var attributes []NetlinkRouteAttr
	for b := m.Data[head:]; len(b) >= SizeofRtAttr; {
		a := (*RtAttr)(unsafe.Pointer(&b[0]))
		if a.Len < SizeofRtAttr || int(a.Len) > len(b) {
			return nil, EINVAL
		}
		attributes = append(attributes, NetlinkRouteAttr{*a, b[SizeofRtAttr:a.Len]})
		b = b[min(netlinkAligned(int(a.Len)), len(b)):]
	}
	return attributes, nil
}
