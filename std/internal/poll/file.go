package poll

import (
	"io"
	"syscall"
)

// Reading and writing, and what else is done with files.

// maxTransfer is how much a single call transfers: more than this the system may refuse.
const maxTransfer = 1 << 30

// pipeAtom is how much a pipe that can be written takes without waiting.
const pipeAtom = 4096

func (fd *FD) eof(n int, err error) error {
	if n == 0 && err == nil && fd.ZeroReadIsEOF {
		return io.EOF
	}
	return err
}

func (fd *FD) Read(p []byte) (n int, err error) {
	if err := fd.begin(false); err != nil {
		return 0, err
	}
	defer fd.end(false)
	if len(p) == 0 {
		return 0, nil
	}
	if fd.IsStream && len(p) > maxTransfer {
		p = p[:maxTransfer]
	}
	for retry := true; retry; {
		n, err = syscall.Read(fd.Sysfd, p)
		retry, err = fd.again(err, false)
	}
	if err != nil {
		return 0, err
	}
	return n, fd.eof(n, err)
}

// Write writes all of p.
func (fd *FD) Write(p []byte) (n int, err error) {
	if err := fd.begin(true); err != nil {
		return 0, err
	}
	defer fd.end(true)
	for {
		m, err := fd.writeSome(p[n:])
		n += m
		if n == len(p) || err != nil {
			return n, err
		}
		if m == 0 {
			return n, io.ErrUnexpectedEOF
		}
	}
}

// writeSome writes what can be written at once, after waiting until something can.
func (fd *FD) writeSome(p []byte) (n int, err error) {
	most := maxTransfer
	if fd.blocking && fd.desc != nil {
		most = pipeAtom
		if err := fd.prepare(true); err != nil {
			return 0, err
		}
	}
	if fd.IsStream {
		p = p[:min(len(p), most)]
	}
	for retry := true; retry; {
		n, err = syscall.Write(fd.Sysfd, p)
		retry, err = fd.again(err, true)
	}
	return max(n, 0), err
}

// Writev writes all of several slices, and removes from v what was written.
func (fd *FD) Writev(v *[][]byte) (n int64, err error) {
	if err := fd.begin(true); err != nil {
		return 0, err
	}
	defer fd.end(true)
	for len(*v) > 0 && err == nil {
		first := (*v)[0]
		m := 0
		if len(first) > 0 {
			m, err = fd.writeSome(first)
		}
		n += int64(m)
		if first = first[m:]; len(first) > 0 {
			(*v)[0] = first
			continue
		}
		(*v)[0] = nil
		*v = (*v)[1:]
	}
	return n, err
}

// WriteOnce writes p, or the part that can be written at once.
func (fd *FD) WriteOnce(p []byte) (n int, err error) {
	if err := fd.enter(); err != nil {
		return 0, err
	}
	defer fd.leave()
	return syscall.Write(fd.Sysfd, p)
}

func (fd *FD) Pread(p []byte, off int64) (n int, err error) {
	if err := fd.enter(); err != nil {
		return 0, err
	}
	defer fd.leave()
	if fd.IsStream && len(p) > maxTransfer {
		p = p[:maxTransfer]
	}
	n, err = syscall.Pread(fd.Sysfd, p, off)
	return max(n, 0), fd.eof(n, err)
}

func (fd *FD) Pwrite(p []byte, off int64) (n int, err error) {
	if err := fd.enter(); err != nil {
		return 0, err
	}
	defer fd.leave()
	for n < len(p) && err == nil {
		var m int
		m, err = syscall.Pwrite(fd.Sysfd, p[n:min(len(p), n+maxTransfer)], off+int64(n))
		if m == 0 && err == nil {
			err = io.ErrUnexpectedEOF
		}
		n += max(m, 0)
	}
	return n, err
}

func (fd *FD) Seek(offset int64, whence int) (at int64, err error) {
	if err := fd.enter(); err != nil {
		return 0, err
	}
	defer fd.leave()
	return syscall.Seek(fd.Sysfd, offset, whence)
}

func (fd *FD) ReadDirent(buf []byte) (n int, err error) {
	if err := fd.enter(); err != nil {
		return 0, err
	}
	defer fd.leave()
	return syscall.ReadDirent(fd.Sysfd, buf)
}

func (fd *FD) Fstat(st *syscall.Stat_t) error {
	if err := fd.enter(); err != nil {
		return err
	}
	defer fd.leave()
	return syscall.Fstat(fd.Sysfd, st)
}

func (fd *FD) Fsync() error  { return fd.using(syscall.Fsync) }
func (fd *FD) Fchdir() error { return fd.using(syscall.Fchdir) }

func (fd *FD) Fchmod(mode uint32) error {
	return fd.using(func(number int) error { return syscall.Fchmod(number, mode) })
}

func (fd *FD) Fchown(uid, gid int) error {
	return fd.using(func(number int) error { return syscall.Fchown(number, uid, gid) })
}

func (fd *FD) Ftruncate(size int64) error {
	return fd.using(func(number int) error { return syscall.Ftruncate(number, size) })
}
