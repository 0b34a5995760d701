package syscall

// Flags that differ between machines.
const (
	oDirectory = 0x4000
	oNofollow  = 0x8000
)
