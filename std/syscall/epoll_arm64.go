package syscall

// EpollEvent is what a file is waited for, or what it is ready for.
type EpollEvent struct {
	Events uint32
	PadFd  int32
	Fd     int32
	Pad    int32
}
