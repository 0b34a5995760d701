// Package sysrand has the system's random bytes, which are good for secrets.
package sysrand

import (
	"internal/sched"
	"sync"
	"syscall"
)

var file struct {
	once sync.Once
	fd   int
	err  error
}

func open() {
	file.fd, file.err = syscall.Open("/dev/urandom", syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
}

func read(b []byte) error {
	file.once.Do(open)
	if file.err != nil {
		return file.err
	}
	for len(b) > 0 {
		n, err := syscall.Read(file.fd, b)
		if err != nil {
			return err
		}
		b = b[n:]
	}
	return nil
}

// Read fills b. It never fails: without random bytes the program ends.
func Read(b []byte) {
	if err := read(b); err != nil {
		sched.Fatal("crypto/rand: failed to read random data (see https://go.dev/issue/66821): " + err.Error())
	}
}
