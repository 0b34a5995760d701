package syscall

import "unsafe"

// Flock_t is a lock of a part of a file.
type Flock_t struct {
	Type      int16
	Whence    int16
	Pad_cgo_0 [4]byte
	Start     int64
	Len       int64
	Pid       int32
	Pad_cgo_1 [4]byte
}

// FcntlFlock asks for such a lock or tells of it.
func FcntlFlock(fd uintptr, cmd int, lk *Flock_t) error {
	_, err := Fcntl(int(fd), cmd, int(address(unsafe.Pointer(lk))))
	return err
}
