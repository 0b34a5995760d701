// Package sync has the mutex that package sync is built on.
package sync

import (
	"internal/sched"
	"sync/atomic"
)

// A Mutex is a lock. Its state is a bit for "locked" and, above it, the number of goroutines that wait. Unlock hands the
// lock over to the goroutine that waits longest.
type Mutex struct {
	state int32
	sema  uint32
}

const (
	mutexLocked = 1
	mutexWaiter = 2
)

func (m *Mutex) Lock() {
	if atomic.CompareAndSwapInt32(&m.state, 0, mutexLocked) {
		return
	}
	m.lockSlow()
}

func (m *Mutex) TryLock() bool {
	old := m.state
	return old&mutexLocked == 0 && atomic.CompareAndSwapInt32(&m.state, old, old|mutexLocked)
}

//go:noinline
func (m *Mutex) lockSlow() {
	for {
		old := atomic.LoadInt32(&m.state)
		if old&mutexLocked == 0 {
			if atomic.CompareAndSwapInt32(&m.state, old, old|mutexLocked) {
				return
			}
		} else if atomic.CompareAndSwapInt32(&m.state, old, old+mutexWaiter) {
			sched.Semacquire(&m.sema, false, sched.WaitMutex)
			return // the lock was handed over
		}
	}
}

func (m *Mutex) Unlock() {
	if left := atomic.AddInt32(&m.state, -mutexLocked); left != 0 {
		m.unlockSlow(left)
	}
}

//go:noinline
func (m *Mutex) unlockSlow(state int32) {
	if (state+mutexLocked)&mutexLocked == 0 {
		sched.Fatal("sync: unlock of unlocked mutex")
	}
	for state&mutexLocked == 0 && state >= mutexWaiter {
		if atomic.CompareAndSwapInt32(&m.state, state, state-mutexWaiter|mutexLocked) {
			sched.Semrelease(&m.sema)
			return
		}
		state = atomic.LoadInt32(&m.state)
	}
}
