package poll

import (
	"errors"
	"internal/sched"
	"syscall"
	"time"
	"unsafe"
)

// What the runtime does (runtime/poll.c). A side is what a file is waited for: its reading, or its writing.

//go:noescape
func pollOpen(fd int, desc *unsafe.Pointer) syscall.Errno
func pollClose(desc unsafe.Pointer)
func pollReset(desc unsafe.Pointer, write bool) int
func pollWait(desc unsafe.Pointer, write bool) int
func pollSetDeadline(desc unsafe.Pointer, write bool, when int64)
func pollUnblock(desc unsafe.Pointer)
func pollNow(fd int, write bool) bool

// HasEvent tells whether a file has something to read, or will never again.
func HasEvent(fd int) bool { return pollNow(fd, false) }

// Results of pollReset and pollWait.
const (
	ok = iota
	closing
	timeout
)

type errNetClosing struct{}

func (e errNetClosing) Error() string   { return "use of closed network connection" }
func (e errNetClosing) Timeout() bool   { return false }
func (e errNetClosing) Temporary() bool { return false }

// DeadlineExceededError is the type of ErrDeadlineExceeded.
type DeadlineExceededError struct{}

func (e *DeadlineExceededError) Error() string   { return "i/o timeout" }
func (e *DeadlineExceededError) Timeout() bool   { return true }
func (e *DeadlineExceededError) Temporary() bool { return true }

var (
	ErrNetClosing             = errNetClosing{}
	ErrFileClosing            = errors.New("use of closed file")
	ErrNoDeadline             = errors.New("file type does not support deadline")
	ErrDeadlineExceeded error = &DeadlineExceededError{}
)

func (fd *FD) closingError() error {
	if fd.isFile {
		return ErrFileClosing
	}
	return ErrNetClosing
}

// failure returns the error that a result stands for.
func (fd *FD) failure(result int) error {
	switch result {
	case closing:
		return fd.closingError()
	case timeout:
		return ErrDeadlineExceeded
	}
	return nil
}

// wait parks the goroutine until the file is ready.
func (fd *FD) wait(write bool) error { return fd.failure(pollWait(fd.desc, write)) }

// prepare comes before every attempt. An attempt on a file in blocking mode must not make the program wait: it is put off
// until it can be done at once.
func (fd *FD) prepare(write bool) error {
	if fd.blocking && !fd.probed && !write {
		fd.probed = true
		pollOpen(fd.Sysfd, &fd.desc) // else it is always ready
	}
	if fd.desc == nil {
		return nil
	}
	err := fd.failure(pollReset(fd.desc, write))
	for err == nil && fd.blocking && !pollNow(fd.Sysfd, write) {
		if err = fd.wait(write); err == nil {
			err = fd.failure(pollReset(fd.desc, write))
		}
	}
	return err
}

// again reports whether what failed with err can be tried once more, after waiting where the file was not ready.
func (fd *FD) again(err error, write bool) (bool, error) {
	switch {
	case err == nil || fd.desc == nil && err != syscall.EINTR:
		return false, err
	case err == syscall.EINTR:
		return true, nil
	case err == syscall.EAGAIN:
		err = fd.wait(write)
		return err == nil, err
	}
	return false, err
}

// WaitWrite waits until a connection stands.
func (fd *FD) WaitWrite() error { return fd.wait(true) }

// WaitRead waits until the file can be read. Nothing may be read from it otherwise.
func (fd *FD) WaitRead() error { return fd.wait(false) }

func (fd *FD) SetDeadline(t time.Time) error      { return fd.setDeadlines(t, true, true) }
func (fd *FD) SetReadDeadline(t time.Time) error  { return fd.setDeadlines(t, true, false) }
func (fd *FD) SetWriteDeadline(t time.Time) error { return fd.setDeadlines(t, false, true) }

func (fd *FD) setDeadlines(t time.Time, read, write bool) error {
	if err := fd.enter(); err != nil {
		return err
	}
	defer fd.leave()
	if fd.desc == nil {
		return ErrNoDeadline
	}
	var when int64
	if !t.IsZero() {
		now := sched.Nanotime()
		when = now + int64(time.Until(t))
		if when <= 0 || t.After(time.Now()) && when < now { // past, or later than can be told
			when = 1
			if t.After(time.Now()) {
				when = 1<<63 - 1
			}
		}
	}
	if read {
		pollSetDeadline(fd.desc, false, when)
	}
	if write {
		pollSetDeadline(fd.desc, true, when)
	}
	return nil
}
