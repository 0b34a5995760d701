package time

import (
	"internal/sched"
	"unsafe"
)

// Sleeping and timers.

// Sleep pauses the goroutine for at least d.
//
//go:noinline
func Sleep(d Duration) { sched.Sleep(int64(d)) }

// when returns the moment of the monotonic clock that is d from now.
func when(d Duration) int64 {
	now := sched.Nanotime()
	if d <= 0 {
		return now
	}
	if t := now + int64(d); t > 0 {
		return t
	}
	return 1<<63 - 1
}

// alarm is what timers and tickers have in common.
type alarm struct {
	c chan Time // nil: a function is called
	t sched.Timer
}

// stop reports whether the alarm was waiting, or had sent a time that nobody has received: then nobody will.
func (a *alarm) stop() bool {
	active := sched.StopTimer(&a.t)
	return drain(a.c) || active
}

// Timer sends the time on C, or calls a function, once.
type Timer struct {
	C <-chan Time
	alarm
}

// deliver sends the time unless one is waiting to be received already.
func deliver(c chan Time) {
	select {
	case c <- Now():
	default:
	}
}

// drain takes back a time that was sent but not received: after Stop and Reset no old one arrives.
func drain(c chan Time) bool {
	if c == nil {
		return false
	}
	select {
	case <-c:
		return true
	default:
		return false
	}
}

// newChannel makes the channel of a timer. It holds one time, but programs are to see a channel without a buffer.
func newChannel() chan Time {
	c := make(chan Time, 1)
	sched.HideBuffer(*(*unsafe.Pointer)(unsafe.Pointer(&c)))
	return c
}

// NewTimer returns a timer that sends the time on its channel after d.
func NewTimer(d Duration) *Timer {
	c := newChannel()
	t := &Timer{C: c, alarm: alarm{c: c}}
	t.t.Func = func() { deliver(c) }
	sched.StartTimer(&t.t, when(d), 0)
	return t
}

// AfterFunc calls f in a goroutine of its own after d.
func AfterFunc(d Duration, f func()) *Timer {
	t := &Timer{}
	t.t.Func = func() { go f() }
	sched.StartTimer(&t.t, when(d), 0)
	return t
}

// After returns a channel on which the time is sent after d.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// Stop keeps the timer from firing; false: it has fired or was stopped already.
func (t *Timer) Stop() bool {
	if t.t.Func == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	return t.stop()
}

// Reset makes the timer fire after d; true: it was active.
func (t *Timer) Reset(d Duration) bool {
	if t.t.Func == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	active := t.Stop()
	sched.StartTimer(&t.t, when(d), 0)
	return active
}

// Ticker sends the time on C again and again.
type Ticker struct {
	C <-chan Time
	alarm
}

// NewTicker returns a ticker that sends the time every d. Ticks that find the last one still waiting are dropped.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	c := newChannel()
	t := &Ticker{C: c, alarm: alarm{c: c}}
	t.t.Func = func() { deliver(c) }
	sched.StartTimer(&t.t, when(d), int64(d))
	return t
}

// Stop turns the ticker off.
func (t *Ticker) Stop() {
	if t.t.Func == nil {
		return
	}
	t.stop()
}

// Reset gives the ticker another period.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.t.Func == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	t.Stop()
	sched.StartTimer(&t.t, when(d), int64(d))
}

// Tick returns the channel of a new ticker.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
