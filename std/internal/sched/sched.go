// Package sched is what the scheduler offers to the standard library: parking, semaphores, timers, the clock. Functions
// without a body are C functions of the runtime (runtime/sema.c, runtime/timer.c).
package sched

import "unsafe"

// Why a goroutine waits, as tracebacks show it: the runtime's WAIT_REASONS.
const (
	WaitSemacquire = 9 + iota
	WaitMutex
	WaitRWMutexR
	WaitRWMutexW
	WaitCond
	WaitWaitGroup
	WaitIO
)

// Self returns the running goroutine, for Ready.
func Self() unsafe.Pointer

// Park stops the running goroutine until some other one calls Ready with it.
func Park(reason int)

// Ready lets a parked goroutine run again.
func Ready(g unsafe.Pointer)

// Semacquire waits until *s > 0 and takes one. With first it stands before the others that wait.
func Semacquire(s *uint32, first bool, reason int)

// Semrelease gives one to the goroutine that waits longest, or adds it to *s.
func Semrelease(s *uint32) bool

// Sleep parks the running goroutine for so many nanoseconds.
func Sleep(ns int64)

// Nanotime is the monotonic clock, in nanoseconds; Walltime is the time since 1970.
func Nanotime() int64
func Walltime() (sec int64, nsec int32)

// Timer is the runtime's timer. Its function runs when the timer is due, between goroutines: it must not wait for anything.
type Timer struct {
	When, period int64
	fire, arg    unsafe.Pointer
	Func         func()
	sequence     uint64
	place        int
}

// StartTimer starts t anew: at time when of Nanotime, then each period where that is not 0.
func StartTimer(t *Timer, when, period int64)

// StopTimer reports whether t was waiting.
func StopTimer(t *Timer) bool

// HideBuffer makes len and cap of a channel 0.
//
//go:noescape
func HideBuffer(channel unsafe.Pointer)

// Fatal ends the program with "fatal error: " and the message. It cannot be recovered.
func Fatal(message string)

// Random returns 64 random bits; not for secrets.
func Random() uint64

// BeforeGC makes every collection begin with a call of f, which must not allocate.
func BeforeGC(f func())
