package iter

// A puller runs an iterator in a goroutine of its own. Control passes back and forth over two channels, so that only one
// of both runs at a time: the iterator until it yields or ends, then the caller until it wants more.
type puller struct {
	resume   chan bool // true: go on; false: stop
	yielded  chan bool // true: a value is there; false: the iterator has ended
	started  bool
	done     bool
	running  bool
	panicked bool
	reason   any
}

func newPuller() *puller {
	return &puller{resume: make(chan bool), yielded: make(chan bool)}
}

// yield hands control to the caller and reports whether to go on.
func (p *puller) yield() bool {
	if p.done {
		return false
	}
	if !p.running {
		panic("iter.Pull: yield called again before next")
	}
	p.running = false
	p.yielded <- true
	more := <-p.resume
	p.running = true
	return more
}

// run is the goroutine of the iterator; body calls it.
func (p *puller) run(body func()) {
	normal := false
	defer func() {
		if !normal {
			p.reason = recover()
			p.panicked = p.reason != nil
		}
		p.done = true
		p.yielded <- false
	}()
	if <-p.resume {
		p.running = true
		body()
	}
	normal = true
}

// advance lets the iterator run and reports whether it has yielded a value.
func (p *puller) advance(more bool, body func()) bool {
	if p.done {
		return false
	}
	if p.running {
		panic("iter.Pull: next called again before yield")
	}
	if !p.started {
		p.started = true
		if !more {
			p.done = true
			return false
		}
		go p.run(body)
	}
	p.resume <- more
	ok := <-p.yielded
	if !more {
		p.done = true
	}
	if p.panicked {
		p.panicked = false
		panic(p.reason)
	}
	return ok && more
}

// Pull turns an iterator that pushes its values into a function that returns the next one. Who does not take them all
// calls stop.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	var v V
	p := newPuller()
	body := func() {
		seq(func(x V) bool {
			v = x
			return p.yield()
		})
	}
	next = func() (x V, ok bool) {
		if p.advance(true, body) {
			x, ok = v, true
		}
		return x, ok
	}
	stop = func() { p.advance(false, body) }
	return next, stop
}

// Pull2 is Pull for pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	var k K
	var v V
	p := newPuller()
	body := func() {
		seq(func(x K, y V) bool {
			k, v = x, y
			return p.yield()
		})
	}
	next = func() (x K, y V, ok bool) {
		if p.advance(true, body) {
			x, y, ok = k, v, true
		}
		return x, y, ok
	}
	stop = func() { p.advance(false, body) }
	return next, stop
}
