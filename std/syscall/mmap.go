package syscall

import "unsafe"

// Memory that the system maps.

const (
	PROT_NONE  = 0x0
	PROT_READ  = 0x1
	PROT_WRITE = 0x2
	PROT_EXEC  = 0x4

	MAP_SHARED    = 0x1
	MAP_PRIVATE   = 0x2
	MAP_FIXED     = 0x10
	MAP_ANON      = 0x20
	MAP_ANONYMOUS = 0x20
	MAP_NORESERVE = 0x4000
	MAP_POPULATE  = 0x8000

	MADV_NORMAL     = 0x0
	MADV_RANDOM     = 0x1
	MADV_SEQUENTIAL = 0x2
	MADV_WILLNEED   = 0x3
	MADV_DONTNEED   = 0x4
)

//go:noescape
func sysMmap(address unsafe.Pointer, length, protection, flags, fd int, offset int64) int

//go:noescape
func sysMunmap(p unsafe.Pointer, length int) int

//go:noescape
func sysMprotect(p unsafe.Pointer, length, protection int) int

//go:noescape
func sysMadvise(p unsafe.Pointer, length, advice int) int

// Mmap maps length bytes of a file, or of memory of its own (MAP_ANON, fd -1).
func Mmap(fd int, offset int64, length int, prot int, flags int) (data []byte, err error) {
	if length <= 0 {
		return nil, EINVAL
	}
	r := sysMmap(nil, length, prot, flags, fd, offset)
	if r < 0 && r > -4096 {
		return nil, Errno(-r)
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(uintptr(r))), length), nil
}

// Munmap unmaps a whole mapping that Mmap made.
func Munmap(b []byte) error {
	if len(b) == 0 || len(b) != cap(b) {
		return EINVAL
	}
	return failure(sysMunmap(unsafe.Pointer(&b[0]), len(b)))
}

func Mprotect(b []byte, prot int) error {
	return failure(sysMprotect(unsafe.Pointer(unsafe.SliceData(b)), len(b), prot))
}

func Madvise(b []byte, advice int) error {
	return failure(sysMadvise(unsafe.Pointer(unsafe.SliceData(b)), len(b), advice))
}
