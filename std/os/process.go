package os

import (
	"errors"
	"internal/poll"
	"strconv"
	"syscall"
	"time"
)

// Other processes.

// ProcAttr is how StartProcess starts one.
type ProcAttr struct {
	Dir   string
	Env   []string // nil: this process's
	Files []*File  // the new process's standard input, output, error, and more
	Sys   *syscall.SysProcAttr
}

// Process is one that was started.
type Process struct {
	Pid  int // released once it was released
	done bool
}

const released = -1

var errProcessReleased = errors.New("os: process already released")

// ProcessState is how a process ended.
type ProcessState struct {
	pid    int
	status syscall.WaitStatus
	rusage *syscall.Rusage
}

// StartProcess starts the program name.
func StartProcess(name string, argv []string, attr *ProcAttr) (*Process, error) {
	if attr.Sys == nil && attr.Dir != "" {
		if _, err := Stat(attr.Dir); err != nil {
			failed := err.(*PathError)
			failed.Op = "chdir"
			return nil, failed
		}
	}
	env := attr.Env
	if env == nil {
		env = Environ()
	}
	files := make([]int, len(attr.Files))
	for i, f := range attr.Files {
		files[i] = int(f.Fd())
	}
	pid, err := syscall.Spawn(name, argv, env, attr.Dir, files, attr.Sys)
	if err != nil {
		return nil, &PathError{Op: "fork/exec", Path: name, Err: err}
	}
	return &Process{Pid: pid}, nil
}

// FindProcess returns the process with a number, whether there is one or not.
func FindProcess(pid int) (*Process, error) { return findProcess(pid) }

func findProcess(pid int) (*Process, error) {
	fd, err := syscall.Pidfd(pid)
	if err == nil {
		syscall.Close(fd)
	}
	return &Process{Pid: pid, done: err == syscall.ESRCH}, nil
}

// Release forgets the process.
func (p *Process) Release() error {
	p.Pid = released
	return nil
}

func (p *Process) Kill() error { return p.kill() }

func (p *Process) kill() error { return p.Signal(Kill) }

// Signal sends a signal.
func (p *Process) Signal(sig Signal) error { return p.signal(sig) }

func (p *Process) signal(sig Signal) error {
	number, ok := sig.(syscall.Signal)
	switch {
	case !ok:
		return errors.New("os: unsupported signal type")
	case p.Pid == released:
		return errProcessReleased
	case p.Pid == 0:
		return errors.New("os: process not initialized")
	case p.done:
		return ErrProcessDone
	}
	err := syscall.Kill(p.Pid, number)
	if err == syscall.ESRCH {
		return ErrProcessDone
	}
	return err
}

// Wait waits until a child has ended. Other goroutines run on.
func (p *Process) Wait() (*ProcessState, error) { return p.wait() }

func (p *Process) wait() (*ProcessState, error) {
	if p.Pid == released {
		return nil, syscall.EINVAL
	}
	if p.done {
		return nil, NewSyscallError("wait", syscall.ECHILD)
	}
	if fd, err := syscall.Pidfd(p.Pid); err == nil {
		ended := poll.FD{Sysfd: fd}
		if ended.Init("file", true) == nil {
			ended.WaitRead()
		}
		ended.Close()
	}
	status, usage, err := syscall.WaitChild(p.Pid)
	if err != nil {
		return nil, NewSyscallError("waitid", err)
	}
	p.done = true
	return &ProcessState{p.Pid, status, &syscall.Rusage{
		Utime: syscall.Timeval{Sec: usage[0] / 1e6, Usec: usage[0] % 1e6},
		Stime: syscall.Timeval{Sec: usage[1] / 1e6, Usec: usage[1] % 1e6},
	}}, nil
}

func (p *ProcessState) Pid() int                  { return p.pid }
func (p *ProcessState) Exited() bool              { return p.exited() }
func (p *ProcessState) Success() bool             { return p.success() }
func (p *ProcessState) UserTime() time.Duration   { return p.userTime() }
func (p *ProcessState) SystemTime() time.Duration { return p.systemTime() }

// Sys returns how the process ended, SysUsage what it took, as the system tells it.
func (p *ProcessState) Sys() any      { return p.sys() }
func (p *ProcessState) SysUsage() any { return p.sysUsage() }

func (p *ProcessState) exited() bool              { return p.status.Exited() }
func (p *ProcessState) success() bool             { return p.status.ExitStatus() == 0 }
func (p *ProcessState) sys() any                  { return p.status }
func (p *ProcessState) sysUsage() any             { return p.rusage }
func (p *ProcessState) userTime() time.Duration   { return time.Duration(p.rusage.Utime.Nano()) }
func (p *ProcessState) systemTime() time.Duration { return time.Duration(p.rusage.Stime.Nano()) }

// ExitCode is -1 where the process has not ended by itself.
func (p *ProcessState) ExitCode() int {
	if p == nil {
		return -1
	}
	return p.status.ExitStatus()
}

func (p *ProcessState) String() string {
	if p == nil {
		return "<nil>"
	}
	switch {
	case p.status.Exited():
		return "exit status " + strconv.Itoa(p.ExitCode())
	case p.status.CoreDump():
		return "signal: " + p.status.Signal().String() + " (core dumped)"
	}
	return "signal: " + p.status.Signal().String()
}
