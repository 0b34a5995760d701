package sync

import (
	"internal/sched"
	"sync/atomic"
	"unsafe"
)

// A Cond is a place where goroutines wait for something to happen.
type Cond struct {
	noCopy noCopy

	L Locker

	waiting uint32
	sema    uint32
	checker copyChecker
}

// NewCond returns a Cond whose waiters hold l.
func NewCond(l Locker) *Cond { return &Cond{L: l} }

// Wait frees the lock, waits for Signal or Broadcast, and takes the lock again.
//
//go:noinline
func (c *Cond) Wait() {
	c.checker.check()
	atomic.AddUint32(&c.waiting, 1)
	c.L.Unlock()
	sched.Semacquire(&c.sema, false, sched.WaitCond)
	c.L.Lock()
}

// Signal wakes the goroutine that waits longest.
//
//go:noinline
func (c *Cond) Signal() {
	c.checker.check()
	for {
		n := atomic.LoadUint32(&c.waiting)
		if n == 0 {
			return
		}
		if atomic.CompareAndSwapUint32(&c.waiting, n, n-1) {
			sched.Semrelease(&c.sema)
			return
		}
	}
}

// Broadcast wakes all that wait.
//
//go:noinline
func (c *Cond) Broadcast() {
	c.checker.check()
	for n := atomic.SwapUint32(&c.waiting, 0); n > 0; n-- {
		sched.Semrelease(&c.sema)
	}
}

// copyChecker holds its own address, and so notices when it was copied.
type copyChecker uintptr

func (c *copyChecker) check() {
	if atomic.LoadUintptr((*uintptr)(c)) == 0 {
		atomic.CompareAndSwapUintptr((*uintptr)(c), 0, uintptr(unsafe.Pointer(c)))
	}
	if uintptr(*c) != uintptr(unsafe.Pointer(c)) {
		panic("sync.Cond is copied")
	}
}
