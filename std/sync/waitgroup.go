package sync

import (
	"internal/sched"
	"sync/atomic"
)

// A WaitGroup waits for a number of goroutines to finish. The upper half of state counts those, the lower half the waiters.
type WaitGroup struct {
	_     noCopy
	state atomic.Uint64
	sema  uint32
}

// Add changes the counter. At zero all waiters go on.
//
//go:noinline
func (wg *WaitGroup) Add(delta int) {
	state := wg.state.Add(uint64(delta) << 32)
	count, waiters := int32(state>>32), uint32(state)
	if count < 0 {
		panic("sync: negative WaitGroup counter")
	}
	if waiters != 0 && delta > 0 && count == int32(delta) {
		panic("sync: WaitGroup misuse: Add called concurrently with Wait")
	}
	if count > 0 || waiters == 0 {
		return
	}
	wg.state.Store(0)
	for ; waiters != 0; waiters-- {
		sched.Semrelease(&wg.sema)
	}
}

// Done is Add(-1).
func (wg *WaitGroup) Done() {
	wg.Add(-1)
}

// Wait waits until the counter is zero.
//
//go:noinline
func (wg *WaitGroup) Wait() {
	for {
		state := wg.state.Load()
		if state>>32 == 0 {
			return
		}
		if wg.state.CompareAndSwap(state, state+1) {
			sched.Semacquire(&wg.sema, false, sched.WaitWaitGroup)
			return
		}
	}
}

// Go calls f in a goroutine that the group waits for.
//
//go:noinline
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer func() {
			if x := recover(); x != nil {
				panic(x) // a group whose goroutine panicked never finishes
			}
			wg.Done()
		}()
		f()
	}()
}
