// Package testing runs tests, benchmarks and examples, and tells of them as go test does.
//
// A test runs in a goroutine of its own, so that FailNow can end it with Goexit. What it has to say is collected in its
// output and handed to its parent when it ends, indented, below its "--- PASS" or "--- FAIL" line; with -v log lines are
// printed at once instead.
package testing

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"
	"time"
)

// TB is what T, B and F have in common.
type TB interface {
	ArtifactDir() string
	Attr(key, value string)
	Chdir(dir string)
	Cleanup(func())
	Context() context.Context
	Error(args ...any)
	Errorf(format string, args ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Helper()
	Log(args ...any)
	Logf(format string, args ...any)
	Name() string
	Output() io.Writer
	Setenv(key, value string)
	Skip(args ...any)
	SkipNow()
	Skipf(format string, args ...any)
	Skipped() bool
	TempDir() string
	private()
}

type common struct {
	mu       sync.Mutex
	output   []byte
	name     string
	parent   *common
	level    int
	failed   bool
	skipped  bool
	finished bool
	hasSub   bool
	bench    bool
	start    time.Time
	duration time.Duration
	cleanups []func()
	helpers  map[string]bool
	tempDir  string
	tempSeq  int
	artifact string // the folder that ArtifactDir gave
	ctx      context.Context
	cancel   context.CancelFunc
	line     []byte // what Output got behind the last end of a line
	panicked any
	done     chan bool // signalled when the test, or its sequential part, has ended
	barrier  chan bool // closed when the parent's sequential part has ended: parallel subtests go on
	sub      []*T      // parallel subtests, waiting
	parallel bool
}

func (c *common) private() {}

// Name returns the full name of the test or benchmark.
func (c *common) Name() string { return c.name }

// Fail marks the test and all its parents as failed.
func (c *common) Fail() {
	if c.parent != nil {
		c.parent.Fail()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.failed = true
}

// Failed reports whether the test has failed.
func (c *common) Failed() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.failed
}

// FailNow marks the test as failed and ends it.
func (c *common) FailNow() {
	c.Fail()
	c.finished = true
	runtime.Goexit()
}

// SkipNow marks the test as skipped and ends it.
func (c *common) SkipNow() {
	c.mu.Lock()
	c.skipped = true
	c.finished = true
	c.mu.Unlock()
	runtime.Goexit()
}

// Skipped reports whether the test was skipped.
func (c *common) Skipped() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.skipped
}

// Helper marks the calling function as one whose lines are not of interest in log messages.
func (c *common) Helper() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.helpers == nil {
		c.helpers = map[string]bool{}
	}
	for skip := 1; ; skip++ {
		pc, _, _, ok := runtime.Caller(skip)
		if !ok {
			return
		}
		if f := runtime.FuncForPC(pc); f != nil && !strings.HasPrefix(f.Name(), "testing.") {
			c.helpers[f.Name()] = true
			return
		}
	}
}

// place finds the line outside of this package that calls Log, Error or the like, helpers left out. It goes by names, not
// by a number of frames, since the C compiler may have merged some.
func (c *common) place() (string, int) {
	for skip := 1; ; skip++ {
		pc, file, line, ok := runtime.Caller(skip)
		if !ok {
			return "???", 1
		}
		if f := runtime.FuncForPC(pc); f != nil && (strings.HasPrefix(f.Name(), "testing.") || c.helpers[f.Name()]) {
			continue
		}
		if i := strings.LastIndexByte(file, '/'); i >= 0 {
			file = file[i+1:]
		}
		return file, line
	}
}

// log adds a line "file:line: text"; further lines of the text are indented below it.
func (c *common) log(text string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	file, line := c.place()
	text = strings.TrimSuffix(text, "\n")
	text = fmt.Sprintf("    %s:%d: %s\n", file, line, strings.ReplaceAll(text, "\n", "\n        "))
	c.writeRest()
	c.note(text)
}

func (c *common) Log(args ...any)                 { c.log(fmt.Sprintln(args...)) }
func (c *common) Logf(format string, args ...any) { c.log(fmt.Sprintf(format, args...)) }
func (c *common) Error(args ...any)               { c.log(fmt.Sprintln(args...)); c.Fail() }
func (c *common) Errorf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.Fail()
}
func (c *common) Fatal(args ...any) { c.log(fmt.Sprintln(args...)); c.FailNow() }
func (c *common) Fatalf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.FailNow()
}
func (c *common) Skip(args ...any) { c.log(fmt.Sprintln(args...)); c.SkipNow() }
func (c *common) Skipf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.SkipNow()
}

// Attr prints an attribute of the test.
func (c *common) Attr(key, value string) {
	if flags.verbose {
		chatty.print(fmt.Sprintf("=== ATTR  %s %s %s\n", c.name, key, value))
	}
}

// Cleanup registers a function that is called when the test and its subtests have ended, last first.
func (c *common) Cleanup(f func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.cleanups = append(c.cleanups, f)
}

func (c *common) runCleanups() {
	c.mu.Lock()
	c.writeRest()
	cancel := c.cancel
	c.mu.Unlock()
	if cancel != nil {
		cancel()
	}
	for len(c.cleanups) > 0 {
		last := len(c.cleanups) - 1
		f := c.cleanups[last]
		c.cleanups = c.cleanups[:last]
		f()
	}
}

// Setenv sets an environment variable until the test ends.
func (c *common) Setenv(key, value string) {
	old, had := os.LookupEnv(key)
	if err := os.Setenv(key, value); err != nil {
		c.Fatalf("cannot set environment variable: %v", err)
	}
	c.Cleanup(func() {
		if had {
			os.Setenv(key, old)
		} else {
			os.Unsetenv(key)
		}
	})
}

// Chdir changes the working folder until the test ends.
func (c *common) Chdir(dir string) {
	old, err := os.Getwd()
	if err == nil {
		err = os.Chdir(dir)
	}
	if err != nil {
		c.Fatal(err)
	}
	c.Cleanup(func() { os.Chdir(old) })
}

// TempDir returns a new folder that is removed when the test ends.
func (c *common) TempDir() string {
	c.mu.Lock()
	first := c.tempDir == ""
	c.mu.Unlock()
	if first {
		dir, err := os.MkdirTemp("", strings.Map(plainRune, c.name))
		if err != nil {
			c.Fatalf("TempDir: %v", err)
		}
		c.tempDir = dir
		c.Cleanup(func() {
			if err := os.RemoveAll(dir); err != nil {
				c.Errorf("TempDir RemoveAll cleanup: %v", err)
			}
		})
	}
	c.tempSeq++
	dir := fmt.Sprintf("%s/%03d", c.tempDir, c.tempSeq)
	if err := os.Mkdir(dir, 0o777); err != nil {
		c.Fatalf("TempDir: %v", err)
	}
	return dir
}

func plainRune(r rune) rune {
	if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '-' || r == '_' {
		return r
	}
	return -1
}

// indent returns text with four spaces before every line.
func indent(text []byte) []byte {
	var out []byte
	start := true
	for _, b := range text {
		if start {
			out = append(out, "    "...)
		}
		out = append(out, b)
		start = b == '\n'
	}
	return out
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
	if p.parent == nil || chatty.marked { // events have the whole name, and come at once
		chatty.print(string(text))
		return
	}
	p.output = append(p.output, indent(text)...)
}

// chatty prints at once; of lines of one test after those of another it says whose they are.
var chatty printer

type printer struct {
	mu     sync.Mutex
	last   string
	marked bool // lines about tests begin with a byte that tells them from others (-test.v=test2json)
}

// line writes a line about a test. p is locked.
func (p *printer) line(text string) {
	if p.marked {
		text = "\x16" + text
	}
	os.Stdout.WriteString(text)
}

func (p *printer) printf(format string, args ...any) { p.print(fmt.Sprintf(format, args...)) }

func (p *printer) print(text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.line(text)
}

func (p *printer) update(name, text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.last = name
	p.line(text)
}

func (p *printer) note(name, text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.last != name && p.last != "" {
		p.line("=== NAME  " + name + "\n")
	}
	p.last = name
	os.Stdout.WriteString(text)
}

// T is a test.
type T struct {
	common
}

// Parallel lets the test run together with other parallel ones, when its parent's sequential part has ended.
func (t *T) Parallel() {
	if t.parallel {
		panic("testing: t.Parallel called multiple times")
	}
	t.parallel = true
	t.duration += time.Since(t.start)
	p := t.parent
	p.mu.Lock()
	p.sub = append(p.sub, t)
	p.mu.Unlock()
	if flags.verbose {
		chatty.update(t.name, fmt.Sprintf("=== PAUSE %s\n", t.name))
	}
	setRunning(t.name, false)
	t.done <- true
	<-p.barrier
	setRunning(t.name, true)
	if flags.verbose {
		chatty.update(t.name, fmt.Sprintf("=== CONT  %s\n", t.name))
	}
	t.start = time.Now()
}

// Run runs f as a subtest and reports whether it passed (or waits for its turn).
func (t *T) Run(name string, f func(t *T)) bool {
	t.hasSub = true
	full := flags.names.unique(t.name, name)
	if !flags.match.subtest(full) {
		return true
	}
	return t.launch(full, f)
}

// launch starts a test below c and waits for it, or for its going parallel.
func (c *common) launch(name string, f func(t *T)) bool {
	t := &T{common{name: name, parent: c, level: c.level + 1, done: make(chan bool, 1), barrier: make(chan bool)}}
	if flags.verbose {
		chatty.update(name, fmt.Sprintf("=== RUN   %s\n", name))
	}
	go t.run(f)
	<-t.done
	if t.panicked != nil {
		panic(t.panicked)
	}
	return !t.Failed()
}

func (t *T) run(f func(t *T)) {
	t.start = time.Now()
	setRunning(t.name, true)
	defer t.end()
	f(t)
	t.finished = true
}

// end runs deferred, also after Goexit and panics: parallel subtests, cleanups, the report.
func (t *T) end() {
	if v := recover(); v != nil {
		t.panicWith(v)
	}
	t.duration += time.Since(t.start)
	setRunning(t.name, false)
	close(t.barrier)
	for _, s := range t.sub {
		<-s.done
		if s.panicked != nil {
			panic(s.panicked)
		}
	}
	t.runCleanups()
	t.report()
	t.done <- true
}

// panicWith reports the failure, then lets the panic end the program.
func (t *T) panicWith(v any) {
	t.Fail()
	t.report()
	panic(v)
}

func (t *T) report() {
	took := fmt.Sprintf("(%.2fs)", t.duration.Seconds())
	switch {
	case t.Failed():
		t.flush(fmt.Sprintf("--- FAIL: %s %s\n", t.name, took))
	case flags.verbose && t.Skipped():
		t.flush(fmt.Sprintf("--- SKIP: %s %s\n", t.name, took))
	case flags.verbose:
		t.flush(fmt.Sprintf("--- PASS: %s %s\n", t.name, took))
	}
}

// Deadline reports when the test binary will give up.
func (t *T) Deadline() (deadline time.Time, ok bool) { return flags.deadline, !flags.deadline.IsZero() }

// Short reports whether -short was given.
func Short() bool {
	if !flags.done {
		panic("testing: Short called before Init")
	}
	if !flag.Parsed() {
		panic("testing: Short called before Parse")
	}
	return flags.short
}

// Verbose reports whether -v was given.
func Verbose() bool {
	if !flag.Parsed() {
		panic("testing: Verbose called before Parse")
	}
	return flags.verbose
}

// Testing reports whether the program is a test binary.
func Testing() bool { return flags.testing }

// AllocsPerRun returns the average number of allocations of f.
func AllocsPerRun(runs int, f func()) float64 {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	f()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for i := 0; i < runs; i++ {
		f()
	}
	runtime.ReadMemStats(&after)
	return float64((after.Mallocs - before.Mallocs) / uint64(runs))
}
