package iter

// Sequences asked for their values one by one: the sequence runs in a goroutine of its own, and the two take turns.

type pulled[T any] struct {
	value T
	ok    bool
	panic any
}

// puller is the caller's end of a sequence that runs elsewhere.
type puller[T any] struct {
	ask     chan bool // false: stop
	answer  chan pulled[T]
	started bool
	running bool // between a question and its answer
	done    bool
	run     func(yield func(T) bool)
	name    string // of the function that made it, for messages
}

func (p *puller[T]) loop() {
	var last pulled[T]
	normal := false
	defer func() {
		if !normal {
			last.panic = recover()
		}
		p.answer <- last
	}()
	if <-p.ask {
		p.run(func(v T) bool {
			p.answer <- pulled[T]{value: v, ok: true}
			return <-p.ask
		})
	}
	normal = true
}

// turn lets the sequence run up to its next value, or to its end.
func (p *puller[T]) turn(more bool) (value T, ok bool) {
	if p.done {
		return
	}
	if p.running {
		panic(p.name + ": next called again before yield")
	}
	if !p.started {
		if !more {
			p.done = true
			return
		}
		p.started = true
		p.ask, p.answer = make(chan bool), make(chan pulled[T])
		go p.loop()
	}
	p.running = true
	p.ask <- more
	x := <-p.answer
	p.running = false
	if !x.ok {
		p.done = true
		if x.panic != nil {
			panic(x.panic)
		}
	}
	return x.value, x.ok
}

// Pull returns next, which returns the next value of seq, and stop, which ends it.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	p := &puller[V]{run: seq, name: "iter.Pull"}
	next = func() (V, bool) { return p.turn(true) }
	stop = func() { p.turn(false) }
	return next, stop
}

// Pull2 is Pull for pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	type pair struct {
		k K
		v V
	}
	p := &puller[pair]{run: func(yield func(pair) bool) {
		seq(func(k K, v V) bool { return yield(pair{k, v}) })
	}, name: "iter.Pull2"}
	next = func() (K, V, bool) {
		x, ok := p.turn(true)
		return x.k, x.v, ok
	}
	stop = func() { p.turn(false) }
	return next, stop
}
