package syscall

import "unsafe"

// Extended attributes of files.

func Getxattr(path string, attr string, dest []byte) (sz int, err error) {
	p, q, err := twoPaths(path, attr)
	if err != nil {
		return -1, err
	}
	return call(SYS_GETXATTR, address(unsafe.Pointer(p)), address(unsafe.Pointer(q)), bytesAddress(dest), uintptr(len(dest)), 0, 0)
}

func Setxattr(path string, attr string, data []byte, flags int) error {
	p, q, err := twoPaths(path, attr)
	if err == nil {
		_, err = call(SYS_SETXATTR, address(unsafe.Pointer(p)), address(unsafe.Pointer(q)), bytesAddress(data), uintptr(len(data)),
			uintptr(flags), 0)
	}
	return err
}

func Removexattr(path string, attr string) error {
	p, q, err := twoPaths(path, attr)
	if err == nil {
		_, err = call(SYS_REMOVEXATTR, address(unsafe.Pointer(p)), address(unsafe.Pointer(q)), 0, 0, 0, 0)
	}
	return err
}

func Listxattr(path string, dest []byte) (sz int, err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return -1, err
	}
	return call(SYS_LISTXATTR, address(unsafe.Pointer(p)), bytesAddress(dest), uintptr(len(dest)), 0, 0, 0)
}
