package os

import (
	"errors"
	"syscall"
)

// ErrNoHandle means that there is no handle of a process.
var ErrNoHandle = errors.New("process handle unavailable")

// WithHandle calls f with a descriptor of the process.
func (p *Process) WithHandle(f func(handle uintptr)) error { return p.withHandle(f) }

func (p *Process) withHandle(f func(handle uintptr)) error {
	if p.done {
		return ErrProcessDone
	}
	fd, err := syscall.Pidfd(p.Pid)
	if err != nil {
		return ErrNoHandle
	}
	defer syscall.Close(fd)
	f(uintptr(fd))
	return nil
}

type rawConn struct{ f *File }

// SyscallConn gives access to the descriptor.
func (f *File) SyscallConn() (syscall.RawConn, error) {
	if err := f.checkValid("SyscallConn"); err != nil {
		return nil, err
	}
	return newRawConn(f)
}

func newRawConn(f *File) (*rawConn, error) { return &rawConn{f}, nil }

func (c *rawConn) Control(f func(fd uintptr)) error    { return c.f.pfd.RawControl(f) }
func (c *rawConn) Read(f func(fd uintptr) bool) error  { return c.f.pfd.RawRead(f) }
func (c *rawConn) Write(f func(fd uintptr) bool) error { return c.f.pfd.RawWrite(f) }
