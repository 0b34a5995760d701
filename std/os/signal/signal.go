// Package signal tells programs of the signals that they get.
package signal

import (
	"context"
	"os"
	"sync"
	"syscall"
)

// What the runtime does (runtime/watch.c): events is a pipe with a byte for each signal that is watched.

func events() int
func watch(number int)
func ignore(number int)
func restore(number int)
func ignored(number int) bool

const signals = 65

// set is a set of signals.
type set [signals]bool

// watchers has what each channel wants; counts, how many want each signal.
var (
	mu       sync.Mutex
	watchers = make(map[chan<- os.Signal]*set)
	counts   [signals]int
	reading  bool
)

// number returns the system's number of a signal, or -1.
func number(sig os.Signal) int {
	if s, ok := sig.(syscall.Signal); ok && 0 < s && s < signals {
		return int(s)
	}
	return -1
}

// watchable: faults are the runtime's own, and two signals cannot be caught.
func watchable(n int) bool {
	switch syscall.Signal(n) {
	case syscall.SIGSEGV, syscall.SIGBUS, syscall.SIGFPE, syscall.SIGKILL, syscall.SIGSTOP:
		return false
	}
	return n > 0
}

// each calls f with the numbers of sigs, or of all signals.
func each(sigs []os.Signal, f func(n int)) {
	if len(sigs) == 0 {
		for n := 1; n < signals; n++ {
			f(n)
		}
	}
	for _, sig := range sigs {
		if n := number(sig); n >= 0 {
			f(n)
		}
	}
}

// Notify has signals sent to c: all of them where none is named. Who reads c must keep up: sending does not wait.
func Notify(c chan<- os.Signal, sig ...os.Signal) {
	if c == nil {
		panic("os/signal: Notify using nil channel")
	}
	mu.Lock()
	defer mu.Unlock()
	wanted := watchers[c]
	if wanted == nil {
		wanted = new(set)
		watchers[c] = wanted
	}
	if !reading {
		reading = true
		go read(events())
	}
	each(sig, func(n int) {
		if wanted[n] || !watchable(n) {
			return
		}
		wanted[n] = true
		if counts[n]++; counts[n] == 1 {
			watch(n)
		}
	})
}

// read sends what comes through the pipe.
func read(fd int) {
	var buf [64]byte
	for pipe := os.NewFile(uintptr(fd), "signals"); ; {
		n, err := pipe.Read(buf[:])
		if err != nil {
			continue
		}
		for _, b := range buf[:n] {
			deliver(int(b))
		}
	}
}

func deliver(n int) {
	mu.Lock()
	defer mu.Unlock()
	for c, wanted := range watchers {
		if wanted[n] {
			select {
			case c <- syscall.Signal(n):
			default:
			}
		}
	}
}

// drop makes a channel not want a signal any more.
func drop(wanted *set, n int) {
	if !wanted[n] {
		return
	}
	wanted[n] = false
	if counts[n]--; counts[n] == 0 {
		restore(n)
	}
}

// Stop ends what Notify began for c.
func Stop(c chan<- os.Signal) {
	mu.Lock()
	defer mu.Unlock()
	wanted := watchers[c]
	if wanted == nil {
		return
	}
	delete(watchers, c)
	for n := range signals {
		drop(wanted, n)
	}
}

// unwatch ends every Notify for signals.
func unwatch(sigs []os.Signal, then func(n int)) {
	mu.Lock()
	defer mu.Unlock()
	each(sigs, func(n int) {
		if !watchable(n) {
			return
		}
		for _, wanted := range watchers {
			drop(wanted, n)
		}
		then(n)
	})
}

// Ignore has signals ignored: all of them where none is named.
func Ignore(sig ...os.Signal) { unwatch(sig, ignore) }

// Reset makes signals do what they do by default: all of them where none is named.
func Reset(sig ...os.Signal) { unwatch(sig, restore) }

// Ignored reports whether a signal is ignored.
func Ignored(sig os.Signal) bool {
	n := number(sig)
	return n >= 0 && ignored(n)
}

// NotifyContext returns a context that a signal cancels. stop gives the signals back.
func NotifyContext(parent context.Context, signals ...os.Signal) (ctx context.Context, stop context.CancelFunc) {
	inner, cancel := context.WithCancelCause(parent)
	c := &signalContext{Context: inner, cancel: cancel, signals: signals, ch: make(chan os.Signal, 1)}
	Notify(c.ch, c.signals...)
	if inner.Err() == nil {
		go func() {
			select {
			case sig := <-c.ch:
				c.cancel(signalError(sig.String() + " signal received"))
			case <-c.Done():
			}
		}()
	}
	return c, c.stop
}

type signalContext struct {
	context.Context
	cancel  context.CancelCauseFunc
	signals []os.Signal
	ch      chan os.Signal
}

func (c *signalContext) stop() {
	c.cancel(nil)
	Stop(c.ch)
}

type stringer interface{ String() string }

func (c *signalContext) String() string {
	var buf []byte
	name := c.Context.(stringer).String()
	buf = append(buf, "signal.NotifyContext("+name[:len(name)-len(".WithCancel")]...)
	if len(c.signals) != 0 {
		buf = append(buf, ", ["...)
		for i, s := range c.signals {
			buf = append(buf, s.String()...)
			if i != len(c.signals)-1 {
				buf = append(buf, ' ')
			}
		}
		buf = append(buf, ']')
	}
	return string(append(buf, ')'))
}

type signalError string

func (s signalError) Error() string { return string(s) }
