package os

import (
	"internal/poll"
	"runtime"
	"syscall"
	"time"
)

// Opening a named pipe waits for somebody at its other end. The system would stop all goroutines meanwhile, so where there
// are others the pipe is opened at once, and its other end looked for from time to time.

const longestNap = 10 * time.Millisecond

func waitsForOther(name string, flag int) bool {
	if flag&syscall.O_NONBLOCK != 0 || flag&syscall.O_ACCMODE == syscall.O_RDWR || runtime.NumGoroutine() == 1 {
		return false
	}
	var st syscall.Stat_t
	return syscall.Stat(name, &st) == nil && st.Mode&syscall.S_IFMT == syscall.S_IFIFO
}

func openPipe(name string, flag int, perm uint32) (fd int, err error) {
	if flag&syscall.O_ACCMODE == syscall.O_WRONLY {
		err = awaited(func() (bool, error) {
			fd, err = syscall.Open(name, flag|syscall.O_NONBLOCK, perm)
			return err != syscall.ENXIO, err
		})
		return fd, err
	}
	if fd, err = syscall.Open(name, flag|syscall.O_NONBLOCK, perm); err == nil {
		err = awaitWriter(fd)
	}
	return fd, err
}

// awaitWriter returns when somebody has opened the pipe for writing, whether it is still open or not: there is something to
// read, or the end, or (copying what is there to another pipe says so) nothing yet.
func awaitWriter(fd int) error {
	var copies [2]int
	if err := syscall.Pipe2(copies[:], syscall.O_CLOEXEC); err != nil {
		return err
	}
	defer syscall.Close(copies[0])
	defer syscall.Close(copies[1])
	return awaited(func() (bool, error) {
		if poll.HasEvent(fd) {
			return true, nil
		}
		_, err := syscall.Tee(fd, copies[1], 1, spliceNonblock)
		return err == syscall.EAGAIN, nil
	})
}

const spliceNonblock = 2

func awaited(happened func() (bool, error)) error {
	for nap := 50 * time.Microsecond; ; nap = min(2*nap, longestNap) {
		if done, err := happened(); done {
			return err
		}
		time.Sleep(nap)
	}
}
