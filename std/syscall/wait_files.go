package syscall

import "unsafe"

// Waiting for several files. What waits here keeps all goroutines waiting: net and os wait by a poller of the run time.

// FdSet has a bit for each descriptor.
type FdSet struct {
	Bits [16]int64
}

func Select(nfd int, r *FdSet, w *FdSet, e *FdSet, timeout *Timeval) (n int, err error) {
	var limit *Timespec
	if timeout != nil {
		limit = &Timespec{timeout.Sec, timeout.Usec * 1000}
	}
	return call(SYS_PSELECT6, uintptr(nfd), address(unsafe.Pointer(r)), address(unsafe.Pointer(w)), address(unsafe.Pointer(e)),
		address(unsafe.Pointer(limit)), 0)
}

func EpollCreate(size int) (fd int, err error) {
	if size <= 0 {
		return -1, EINVAL
	}
	return EpollCreate1(0)
}

func EpollCreate1(flag int) (fd int, err error) {
	return call(SYS_EPOLL_CREATE1, uintptr(flag), 0, 0, 0, 0, 0)
}

func EpollCtl(epfd int, op int, fd int, event *EpollEvent) error {
	_, err := call(SYS_EPOLL_CTL, uintptr(epfd), uintptr(op), uintptr(fd), address(unsafe.Pointer(event)), 0, 0)
	return err
}

func EpollWait(epfd int, events []EpollEvent, msec int) (n int, err error) {
	at := address(unsafe.Pointer(unsafe.SliceData(events)))
	return call(SYS_EPOLL_PWAIT, uintptr(epfd), at, uintptr(len(events)), uintptr(msec), 0, 0)
}

// InotifyEvent tells what has happened to a file that is watched; the name comes after it.
type InotifyEvent struct {
	Wd     int32
	Mask   uint32
	Cookie uint32
	Len    uint32
	Name   [0]uint8
}

const SizeofInotifyEvent = 0x10

func InotifyInit() (fd int, err error) { return InotifyInit1(0) }

func InotifyInit1(flags int) (fd int, err error) {
	return call(SYS_INOTIFY_INIT1, uintptr(flags), 0, 0, 0, 0, 0)
}

func InotifyAddWatch(fd int, pathname string, mask uint32) (watchdesc int, err error) {
	p, err := BytePtrFromString(pathname)
	if err != nil {
		return -1, err
	}
	return call(SYS_INOTIFY_ADD_WATCH, uintptr(fd), address(unsafe.Pointer(p)), uintptr(mask), 0, 0, 0)
}

func InotifyRmWatch(fd int, watchdesc uint32) (success int, err error) {
	return call(SYS_INOTIFY_RM_WATCH, uintptr(fd), uintptr(watchdesc), 0, 0, 0, 0)
}
