package poll

import "syscall"

// Copying in the system.

// copyChunk is how much a single call copies.
const copyChunk = 4 << 20

// SendFile copies size bytes, or all where it is 0, from a file to a socket. Where handled is false nothing was done, and the
// copy must be made in another way.
func SendFile(to *FD, from uintptr, size int64) (n int64, err error, handled bool) {
	all := size == 0
	err = to.transfer(true, func(s int) error {
		for all || n < size {
			chunk := copyChunk
			if !all {
				chunk = int(min(copyChunk, size-n))
			}
			m, err := syscall.Sendfile(s, int(from), nil, chunk)
			n += int64(max(m, 0))
			if m == 0 || err != nil {
				return err
			}
		}
		return nil
	})
	refused := err == syscall.EINVAL || err == syscall.ENOSYS || err == syscall.EOPNOTSUPP || err == syscall.EPERM
	if n == 0 && refused {
		return 0, nil, false
	}
	return n, err, true
}

// Splice would copy from a socket to another. It leaves that to its caller.
func Splice(to, from *FD, remain int64) (n int64, handled bool, err error) { return 0, false, nil }
