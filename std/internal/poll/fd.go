// Package poll has descriptors that goroutines share: one reads and one writes at a time, who would have to wait parks until
// the descriptor is ready, a deadline has passed or it is closed, and it is not closed as long as somebody uses it. Packages
// os and net are built on it.
package poll

import (
	"internal/sched"
	isync "internal/sync"
	"sync/atomic"
	"syscall"
	"unsafe"
)

// An FD is a descriptor. Its zero value with a Sysfd is in blocking mode.
type FD struct {
	uses  int32 // two for each who uses it, and one when it is closed
	freed uint32
	read  isync.Mutex
	write isync.Mutex

	Sysfd         int
	desc          unsafe.Pointer // the runtime's; nil: it is always ready
	blocking      bool
	probed        bool // whether it can be waited for in blocking mode
	isFile        bool
	IsStream      bool
	ZeroReadIsEOF bool
}

const closedBit = 1

// CloseFunc is what closes descriptors.
var CloseFunc func(int) error = syscall.Close

// String is a kind of descriptor that is told by its name.
type String string

// Init makes fd ready for use; net is "file" or the name of a network. One that is pollable is in non-blocking mode.
func (fd *FD) Init(net string, pollable bool) error {
	fd.isFile = net == "file"
	if !pollable {
		fd.blocking = true
		return nil
	}
	if e := pollOpen(fd.Sysfd, &fd.desc); e != 0 {
		fd.blocking, fd.probed = true, true
		return e
	}
	return nil
}

// enter makes sure that fd is not closed before leave.
func (fd *FD) enter() error {
	for {
		uses := atomic.LoadInt32(&fd.uses)
		if uses&closedBit != 0 {
			return fd.closingError()
		}
		if atomic.CompareAndSwapInt32(&fd.uses, uses, uses+2) {
			return nil
		}
	}
}

func (fd *FD) leave() error {
	if atomic.AddInt32(&fd.uses, -2) == closedBit {
		return fd.destroy()
	}
	return nil
}

func (fd *FD) destroy() error {
	if fd.desc != nil {
		pollClose(fd.desc)
		fd.desc = nil
	}
	err := CloseFunc(fd.Sysfd)
	fd.Sysfd = -1
	sched.Semrelease(&fd.freed)
	return err
}

// Close closes fd as soon as nobody uses it, and makes those return who wait.
func (fd *FD) Close() error {
	for {
		uses := atomic.LoadInt32(&fd.uses)
		if uses&closedBit != 0 {
			return fd.closingError()
		}
		if atomic.CompareAndSwapInt32(&fd.uses, uses, uses+2|closedBit) {
			break
		}
	}
	if fd.desc != nil {
		pollUnblock(fd.desc)
	}
	err := fd.leave()
	if !fd.blocking {
		sched.Semacquire(&fd.freed, false, sched.WaitSemacquire)
	}
	return err
}

// begin makes the caller the one who reads, or writes.
func (fd *FD) begin(write bool) error {
	if err := fd.enter(); err != nil {
		return err
	}
	fd.lock(write).Lock()
	err := fd.prepare(write)
	if err == nil && atomic.LoadInt32(&fd.uses)&closedBit != 0 {
		err = fd.closingError()
	}
	if err != nil {
		fd.end(write)
	}
	return err
}

func (fd *FD) end(write bool) {
	fd.lock(write).Unlock()
	fd.leave()
}

func (fd *FD) lock(write bool) *isync.Mutex {
	if write {
		return &fd.write
	}
	return &fd.read
}

// SetBlocking puts fd into blocking mode, for those who take its number elsewhere.
func (fd *FD) SetBlocking() error {
	return fd.using(func(number int) error {
		fd.blocking = true
		return syscall.SetNonblock(number, false)
	})
}

// using calls f with the descriptor.
func (fd *FD) using(f func(number int) error) error {
	if err := fd.enter(); err != nil {
		return err
	}
	defer fd.leave()
	return f(fd.Sysfd)
}

// Dup returns another descriptor of the same file; where it fails, call names the system call.
func (fd *FD) Dup() (number int, call string, err error) {
	err = fd.using(func(old int) error {
		number, call, err = DupCloseOnExec(old)
		return err
	})
	return number, call, err
}

// DupCloseOnExec duplicates a descriptor; programs that are started do not get it.
func DupCloseOnExec(fd int) (number int, call string, err error) {
	number, err = syscall.Fcntl(fd, syscall.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return -1, "fcntl", err
	}
	return number, "", nil
}

// RawControl calls f with the descriptor; RawRead and RawWrite do so until it returns true, and wait in between.
func (fd *FD) RawControl(f func(uintptr)) error {
	return fd.using(func(number int) error {
		f(uintptr(number))
		return nil
	})
}

func (fd *FD) RawRead(f func(uintptr) bool) error  { return fd.until(f, false) }
func (fd *FD) RawWrite(f func(uintptr) bool) error { return fd.until(f, true) }

func (fd *FD) until(f func(uintptr) bool, write bool) error {
	if err := fd.begin(write); err != nil {
		return err
	}
	defer fd.end(write)
	for !f(uintptr(fd.Sysfd)) {
		if err := fd.waitAny(write); err != nil {
			return err
		}
	}
	return nil
}

// waitAny is wait where fd may be always ready.
func (fd *FD) waitAny(write bool) error {
	if fd.desc == nil {
		return nil
	}
	return fd.wait(write)
}
