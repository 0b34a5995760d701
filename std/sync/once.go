package sync

import "sync/atomic"

// A Once runs one function once.
type Once struct {
	_ noCopy

	done atomic.Bool
	m    Mutex
}

// Do calls f if it is the first call of Do, and returns when f has returned.
func (o *Once) Do(f func()) {
	if !o.done.Load() {
		o.doSlow(f)
	}
}

//go:noinline
func (o *Once) doSlow(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if !o.done.Load() {
		defer o.done.Store(true)
		f()
	}
}

// once remembers how a function ended, for the functions below.
type once struct {
	Once
	valid bool
	panic any
}

// run calls f the first time; a panic of f comes again at every call.
func (o *once) run(f func()) {
	o.Do(func() {
		defer func() {
			o.panic = recover()
			if !o.valid {
				panic(o.panic)
			}
		}()
		f()
		o.valid = true
	})
	if !o.valid {
		panic(o.panic)
	}
}

// OnceFunc returns a function that calls f the first time. Then f is forgotten, and what it holds may go.
func OnceFunc(f func()) func() {
	d := struct {
		once
		f func()
	}{f: f}
	return func() {
		d.run(func() {
			f := d.f
			d.f = nil
			f()
		})
	}
}

// OnceValue returns a function that calls f the first time and returns that value always.
func OnceValue[T any](f func() T) func() T {
	d := struct {
		once
		f      func() T
		result T
	}{f: f}
	return func() T {
		d.run(func() {
			f := d.f
			d.f = nil
			d.result = f()
		})
		return d.result
	}
}

// OnceValues is OnceValue for functions with two results.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	d := struct {
		once
		f  func() (T1, T2)
		r1 T1
		r2 T2
	}{f: f}
	return func() (T1, T2) {
		d.run(func() {
			f := d.f
			d.f = nil
			d.r1, d.r2 = f()
		})
		return d.r1, d.r2
	}
}
