// Package testlog tells a test binary which environment variables and files package os was asked for, so that the tool
// that runs it knows when the result would be the same.
package testlog

import "sync/atomic"

// Interface is what listens. Its methods may be called by several goroutines at once.
type Interface interface {
	Getenv(key string)
	Stat(file string)
	Open(file string)
	Chdir(dir string)
}

var logger atomic.Pointer[Interface]

var panicOnExit0 atomic.Bool

// PanicOnExit0 reports whether os.Exit(0) is a mistake: tests run, and would seem to have passed.
func PanicOnExit0() bool { return panicOnExit0.Load() }

// SetPanicOnExit0 sets whether it is.
func SetPanicOnExit0(v bool) { panicOnExit0.Store(v) }

// SetLogger sets who listens, once.
func SetLogger(l Interface) {
	if !logger.CompareAndSwap(nil, &l) {
		panic("testlog: SetLogger must be called only once")
	}
}

// Logger returns who listens, or nil.
func Logger() Interface {
	if l := logger.Load(); l != nil {
		return *l
	}
	return nil
}

// Getenv, Open and Stat tell it of a question.
func Getenv(name string) {
	if l := Logger(); l != nil {
		l.Getenv(name)
	}
}

func Open(name string) {
	if l := Logger(); l != nil {
		l.Open(name)
	}
}

func Stat(name string) {
	if l := Logger(); l != nil {
		l.Stat(name)
	}
}
