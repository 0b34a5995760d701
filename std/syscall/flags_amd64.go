package syscall

// Flags that differ between machines.
const (
	oDirectory = 0x10000
	oNofollow  = 0x20000
)
