package iter

import (
	"runtime"
	_ "unsafe" // functions of the runtime
)

// Sequences asked for their values one by one: the sequence runs in a coroutine, and the two take turns.

type coro struct{ _ uintptr }

// newcoro makes a coroutine that will run f; coroswitch lets it run until it switches back or ends.
func newcoro(f func()) *coro
func coroswitch(c *coro)

// puller is what the caller's end of a sequence shares with the coroutine.
type puller[T any] struct {
	turn     *coro
	value    T
	ok       bool
	asked    bool // and not answered yet
	done     bool
	panicked any
	exited   bool   // the sequence ended its goroutine
	name     string // of the function that made it, for messages
}

// run is the coroutine: what ends the sequence is kept for the caller.
func (p *puller[T]) run(seq func(yield func(T) bool)) {
	if p.done {
		return
	}
	p.exited = true
	defer func() {
		if p.panicked = recover(); p.panicked != nil {
			p.exited = false
		}
		p.done = true
	}()
	seq(p.yield)
	var zero T
	p.value, p.ok = zero, false
	p.exited = false
}

func (p *puller[T]) yield(v T) bool {
	if p.done {
		return false
	}
	if !p.asked {
		panic(p.name + ": yield called again before next")
	}
	p.asked = false
	p.value, p.ok = v, true
	coroswitch(p.turn)
	return !p.done
}

// resume lets the sequence run up to its next value, or to its end, which may be the caller's as well.
func (p *puller[T]) resume() {
	coroswitch(p.turn)
	if p.exited && p.done {
		runtime.Goexit()
	}
	if p.panicked != nil {
		panic(p.panicked)
	}
}

func (p *puller[T]) next() (value T, ok bool) {
	if p.done {
		return
	}
	if p.asked {
		panic(p.name + ": next called again before yield")
	}
	p.asked = true
	p.resume()
	return p.value, p.ok
}

func (p *puller[T]) stop() {
	if !p.done {
		p.done = true
		p.resume()
	}
}

// Pull returns next, which returns the next value of seq, and stop, which ends it.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	p := &puller[V]{name: "iter.Pull"}
	p.turn = newcoro(func() { p.run(seq) })
	return p.next, p.stop
}

// Pull2 is Pull for pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	type pair struct {
		k K
		v V
	}
	p := &puller[pair]{name: "iter.Pull2"}
	p.turn = newcoro(func() {
		p.run(func(yield func(pair) bool) {
			seq(func(k K, v V) bool { return yield(pair{k, v}) })
		})
	})
	next = func() (K, V, bool) {
		x, ok := p.next()
		return x.k, x.v, ok
	}
	return next, p.stop
}
