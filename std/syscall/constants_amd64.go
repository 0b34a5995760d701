package syscall

// Numbers that differ between machines.

const (
	AF_MAX                   = 0x27
	ARPHRD_IEEE802154_PHY    = 0x325
	EPOLLET                  = -2147483648
	EPOLL_NONBLOCK           = 0x800
	IFLA_MAX                 = 0x1d
	MAP_32BIT                = 0x40
	O_DIRECT                 = 0x4000
	O_NOFOLLOW               = 0x20000
	PTRACE_ARCH_PRCTL        = 0x1e
	PTRACE_GETFPREGS         = 0xe
	PTRACE_GETFPXREGS        = 0x12
	PTRACE_GET_THREAD_AREA   = 0x19
	PTRACE_OLDSETOPTIONS     = 0x15
	PTRACE_O_MASK            = 0x7f
	PTRACE_SETFPREGS         = 0xf
	PTRACE_SETFPXREGS        = 0x13
	PTRACE_SET_THREAD_AREA   = 0x1a
	PTRACE_SINGLEBLOCK       = 0x21
	PTRACE_SYSEMU            = 0x1f
	PTRACE_SYSEMU_SINGLESTEP = 0x20
	RTAX_MAX                 = 0xe
	RTA_MAX                  = 0x10
	RTM_MAX                  = 0x4f
	RTM_NR_FAMILIES          = 0x10
	RTM_NR_MSGTYPES          = 0x40
	O_DIRECTORY              = 0x10000
)
