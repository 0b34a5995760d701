package sync

import (
	"internal/sched"
	"sync/atomic"
)

// A RWMutex is a lock for many readers or one writer. readers counts those that read or want to; a writer makes it negative
// by subtracting maxReaders, which sends new readers to wait, and waits until the readers that were there have left.
type RWMutex struct {
	w          Mutex
	writerSema uint32
	readerSema uint32
	readers    atomic.Int32
	leaving    atomic.Int32 // readers that the writer waits for
}

const maxReaders = 1 << 30

// RLock takes the lock for reading.
func (rw *RWMutex) RLock() {
	if rw.readers.Add(1) < 0 {
		sched.Semacquire(&rw.readerSema, false, sched.WaitRWMutexR)
	}
}

// TryRLock takes the lock for reading if no writer has it or waits for it.
func (rw *RWMutex) TryRLock() bool {
	for {
		n := rw.readers.Load()
		if n < 0 {
			return false
		}
		if rw.readers.CompareAndSwap(n, n+1) {
			return true
		}
	}
}

// RUnlock gives up a reader's lock.
func (rw *RWMutex) RUnlock() {
	if n := rw.readers.Add(-1); n < 0 {
		rw.readerLeft(n)
	}
}

//go:noinline
func (rw *RWMutex) readerLeft(n int32) {
	if n+1 == 0 || n+1 == -maxReaders {
		sched.Fatal("sync: RUnlock of unlocked RWMutex")
	}
	if rw.leaving.Add(-1) == 0 {
		sched.Semrelease(&rw.writerSema)
	}
}

// Lock takes the lock for writing.
//
//go:noinline
func (rw *RWMutex) Lock() {
	rw.w.Lock()
	n := rw.readers.Add(-maxReaders) + maxReaders
	if n != 0 && rw.leaving.Add(n) != 0 {
		sched.Semacquire(&rw.writerSema, false, sched.WaitRWMutexW)
	}
}

// TryLock takes the lock for writing if it is free.
//
//go:noinline
func (rw *RWMutex) TryLock() bool {
	if !rw.w.TryLock() {
		return false
	}
	if !rw.readers.CompareAndSwap(0, -maxReaders) {
		rw.w.Unlock()
		return false
	}
	return true
}

// Unlock gives up the writer's lock.
//
//go:noinline
func (rw *RWMutex) Unlock() {
	n := rw.readers.Add(maxReaders)
	if n >= maxReaders {
		sched.Fatal("sync: Unlock of unlocked RWMutex")
	}
	for range n {
		sched.Semrelease(&rw.readerSema)
	}
	rw.w.Unlock()
}

type rlocker RWMutex

func (r *rlocker) Lock()   { (*RWMutex)(r).RLock() }
func (r *rlocker) Unlock() { (*RWMutex)(r).RUnlock() }

// RLocker returns a Locker that locks for reading.
func (rw *RWMutex) RLocker() Locker { return (*rlocker)(rw) }
