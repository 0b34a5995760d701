// Package sync has locks and other ways for goroutines to wait for each other.
package sync

import isync "internal/sync"

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

type noCopy struct{}

func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}

// A Mutex is a lock for one goroutine at a time.
type Mutex struct {
	_ noCopy

	mu isync.Mutex
}

// Lock waits until the lock is free and takes it.
func (m *Mutex) Lock() { m.mu.Lock() }

// TryLock takes the lock if it is free.
func (m *Mutex) TryLock() bool { return m.mu.TryLock() }

// Unlock frees the lock.
func (m *Mutex) Unlock() { m.mu.Unlock() }
