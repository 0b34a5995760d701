package testing

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// state is what the tests of one pass share: which of them run, and how many at once.
type state struct {
	match    *matcher
	mu       sync.Mutex
	running  int
	waiting  int
	most     int
	turn     chan bool
	deadline time.Time
}

func newState(m *matcher) *state { return &state{match: m, running: 1, most: flags.parallel, turn: make(chan bool)} }

// acquire waits until there is room for one more parallel test.
func (s *state) acquire() {
	s.mu.Lock()
	if s.running < s.most {
		s.running++
		s.mu.Unlock()
		return
	}
	s.waiting++
	s.mu.Unlock()
	<-s.turn
}

// release hands the room of a test to one that waits.
func (s *state) release() {
	s.mu.Lock()
	if s.waiting == 0 {
		s.running--
		s.mu.Unlock()
		return
	}
	s.waiting--
	s.mu.Unlock()
	s.turn <- true
}

// failures counts tests that failed.
var failures atomic.Int32

func mustStop() bool { return flags.failFast && failures.Load() > 0 }

// T is a test.
type T struct {
	common
	alone bool // has changed the process: nothing may run beside it
}

const notAlone = "testing: test using t.Setenv, t.Chdir, or cryptotest.SetGlobalRandom can not use t.Parallel"

// beAlone panics where the test runs beside others, or below one that does.
func (t *T) beAlone() {
	for c := &t.common; c != nil; c = c.parent {
		if c.parallel {
			panic(notAlone)
		}
	}
	t.alone = true
}

// Setenv sets an environment variable until the test ends.
func (t *T) Setenv(key, value string) {
	t.beAlone()
	t.common.Setenv(key, value)
}

// Chdir changes the working folder until the test ends.
func (t *T) Chdir(dir string) {
	t.beAlone()
	t.common.Chdir(dir)
}

// Parallel lets the test run together with other parallel ones, when its parent's sequential part has ended.
func (t *T) Parallel() {
	if t.parallel {
		panic("testing: t.Parallel called multiple times")
	}
	if t.alone {
		panic(notAlone)
	}
	p := t.parent
	if p.barrier == nil { // it has a seed of a fuzz target
		return
	}
	t.parallel = true
	t.duration += time.Since(t.start)
	p.mu.Lock()
	p.sub = append(p.sub, &t.common)
	p.mu.Unlock()
	if flags.verbose {
		chatty.update(t.name, fmt.Sprintf("=== PAUSE %s\n", t.name))
	}
	setRunning(t.name, false)
	t.done <- true
	<-p.barrier
	t.state.acquire()
	if flags.verbose {
		chatty.update(t.name, fmt.Sprintf("=== CONT  %s\n", t.name))
	}
	setRunning(t.name, true)
	t.start = time.Now()
}

// Run runs f as a subtest and reports whether it passed (or waits for its turn).
func (t *T) Run(name string, f func(t *T)) bool {
	if t.cleaning {
		panic("testing: t.Run called during t.Cleanup")
	}
	t.hasSub = true
	full, ok, _ := t.state.match.full(&t.common, name)
	if !ok || mustStop() {
		return true
	}
	sub := &T{}
	sub.placeBelow(&t.common, full)
	sub.announce()
	go tRunner(sub, f)
	return sub.await()
}

func (c *common) placeBelow(p *common, name string) {
	c.name, c.parent, c.level, c.state = name, p, p.level+1, p.state
	c.done, c.barrier = make(chan bool, 1), make(chan bool)
}

func (c *common) announce() {
	if flags.verbose {
		chatty.update(c.name, fmt.Sprintf("=== RUN   %s\n", c.name))
	}
	setRunning(c.name, true)
}

// await waits for the test's end, or for its going parallel.
func (c *common) await() bool {
	if !<-c.done {
		runtime.Goexit()
	}
	if flags.verbose && chatty.marked {
		chatty.update(c.parent.name, fmt.Sprintf("=== NAME  %s\n", c.parent.name))
	}
	return !c.Failed()
}

// tRunner is what a test's goroutine runs, under the name that tools look for in tracebacks.
func tRunner(t *T, fn func(t *T)) {
	defer t.end()
	defer t.cleanUpWithoutSubtests()
	t.start = time.Now()
	fn(t)
	t.finish()
}

// fRunner does the same for a fuzz test.
func fRunner(f *F, fn func(f *F)) {
	defer f.end()
	defer f.cleanUpWithoutSubtests()
	f.start = time.Now()
	fn(f)
	f.finish()
}

func (c *common) cleanUpWithoutSubtests() {
	if len(c.sub) == 0 {
		c.runCleanups()
	}
}

func (c *common) finish() {
	c.mu.Lock()
	c.finished = true
	c.mu.Unlock()
}

var errUnfinished = errors.New("test executed panic(nil) or runtime.Goexit")

// unfinished finds out why the test's goroutine ended. goesOn is false if a test above it was told to end from here.
func (c *common) unfinished() (err any, goesOn bool) {
	for p := c.parent; p != nil; p = p.parent {
		p.mu.Lock()
		finished := p.finished
		p.mu.Unlock()
		if !finished {
			continue
		}
		if c.parallel {
			return errUnfinished, false
		}
		c.Errorf("%v: subtest may have called FailNow on a parent test", errUnfinished)
		return nil, false
	}
	return errUnfinished, true
}

// end runs deferred, also after Goexit and panics: parallel subtests, cleanups, the report.
func (c *common) end() {
	if c.Failed() {
		failures.Add(1)
	}
	v := recover()
	goesOn := true
	c.mu.Lock()
	finished := c.finished
	c.mu.Unlock()
	if !finished && v == nil {
		v, goesOn = c.unfinished()
	}
	panics := false
	defer func() { // even if a cleanup ends the goroutine
		if panics {
			return
		}
		if v != nil {
			panic(v)
		}
		setRunning(c.name, false)
		c.done <- goesOn
	}()
	die := func(v any) {
		panics = true
		c.dieOf(v)
	}
	if v != nil {
		die(v)
	}
	c.duration += time.Since(c.start)
	if len(c.sub) > 0 {
		if v := c.runParallel(); v != nil {
			die(v)
		}
	} else if c.parallel {
		c.state.release()
	}
	c.report()
	c.mu.Lock()
	c.ended = true
	c.mu.Unlock()
	if c.parent != nil && !c.hasSub {
		c.setRan()
	}
}

// runParallel lets the parallel subtests go on, waits for them, and runs the cleanups. Returns what these panicked with.
func (c *common) runParallel() any {
	c.state.release()
	close(c.barrier)
	for _, s := range c.sub {
		<-s.done
	}
	start := time.Now()
	v := c.recoverCleanups()
	c.duration += time.Since(start)
	if v == nil && !c.parallel {
		c.state.acquire() // back in the row of those that are not parallel
	}
	return v
}

// dieOf tells what is known of the test and of all above it, then lets the panic end the program.
func (c *common) dieOf(v any) {
	c.Fail()
	if w := c.recoverCleanups(); w != nil {
		c.Logf("cleanup panicked with %v", w)
	}
	for t := c; t.parent != nil; t = t.parent {
		t.duration += time.Since(t.start)
		t.flush(fmt.Sprintf("--- FAIL: %s (%.2fs)\n", t.name, t.duration.Seconds()))
		if w := t.parent.recoverCleanups(); w != nil {
			fmt.Fprintf(t.parent.writer(), "cleanup panicked with %v", w)
		}
	}
	panic(v)
}

func (c *common) setRan() {
	if c.parent != nil {
		c.parent.setRan()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ran = true
}

func (c *common) report() {
	if c.parent == nil {
		return
	}
	took := fmt.Sprintf("(%.2fs)", c.duration.Seconds())
	switch {
	case c.Failed():
		c.flush(fmt.Sprintf("--- FAIL: %s %s\n", c.name, took))
	case flags.verbose && c.Skipped():
		c.flush(fmt.Sprintf("--- SKIP: %s %s\n", c.name, took))
	case flags.verbose:
		c.flush(fmt.Sprintf("--- PASS: %s %s\n", c.name, took))
	}
}

// writer is where what is below c is told: standard output at the top, else its own output.
func (c *common) writer() io.Writer {
	if c.parent == nil {
		return os.Stdout
	}
	return indenter{c}
}

type indenter struct{ c *common }

func (w indenter) Write(p []byte) (int, error) {
	w.c.output = append(w.c.output, indent(p)...)
	return len(p), nil
}

// flush hands the line and what was collected to the parent, or prints it for a top-level test.
func (c *common) flush(line string) {
	p := c.parent
	p.mu.Lock()
	defer p.mu.Unlock()
	c.mu.Lock()
	defer c.mu.Unlock()
	text := append([]byte(line), c.output...)
	c.output = nil
	if flags.verbose && (p.parent == nil || chatty.marked) { // events have the whole name, and come at once
		chatty.update(c.name, string(text))
		return
	}
	p.writer().Write([]byte(string(text)))
}
