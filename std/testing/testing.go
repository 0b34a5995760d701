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
	finished bool // its function came to its end, or said that it would not
	ended    bool // and all that is told of it was told
	hasSub   bool
	ran      bool // it, or something below it, ran to its end
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
	done     chan bool // signalled when the test, or its sequential part, has ended; false: one above it is to end, too
	barrier  chan bool // closed when the parent's sequential part has ended: parallel subtests go on
	sub      []*common // parallel subtests, waiting
	parallel bool
	cleaning bool // its cleanups run
	state    *state
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
	if c.ended {
		panic("Fail in goroutine after " + c.name + " has completed")
	}
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
	c.mu.Lock()
	c.finished = true
	c.mu.Unlock()
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
	c.markHelper()
}

func (c *common) markHelper() {
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
		if i := strings.LastIndexByte(file, '/'); i >= 0 && !flags.fullPath {
			file = file[i+1:]
		}
		return file, line
	}
}

// log adds a line "file:line: text"; further lines of the text are indented below it.
func (c *common) log(text string) {
	c = c.listener(text)
	c.mu.Lock()
	defer c.mu.Unlock()
	file, line := c.place()
	text = strings.TrimSuffix(text, "\n")
	text = fmt.Sprintf("    %s:%d: %s\n", file, line, strings.ReplaceAll(text, "\n", "\n        "))
	c.writeRest()
	c.note(text)
}

// listener is who logs for c: itself, or when it has ended the first above it that has not.
func (c *common) listener(text string) *common {
	for p := c; p != nil; p = p.parent {
		p.mu.Lock()
		ended := p.ended
		p.mu.Unlock()
		if !ended {
			return p
		}
	}
	panic("Log in goroutine after " + c.name + " has completed: " + text)
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

// beforeCleanups lets the log be whole, and the context end.
func (c *common) beforeCleanups() {
	c.mu.Lock()
	c.writeRest()
	cancel := c.cancel
	c.mu.Unlock()
	if cancel != nil {
		cancel()
	}
}

// nextCleanup takes the last function that Cleanup was given; nil: there is none left.
func (c *common) nextCleanup() func() {
	c.mu.Lock()
	defer c.mu.Unlock()
	last := len(c.cleanups) - 1
	if last < 0 {
		return nil
	}
	f := c.cleanups[last]
	c.cleanups = c.cleanups[:last]
	return f
}

// runCleanups calls them all, also those behind one that panics.
func (c *common) runCleanups() {
	c.beforeCleanups()
	c.cleaning = true
	defer func() {
		c.cleaning = false
		if len(c.cleanups) > 0 {
			c.runCleanups()
		}
	}()
	for f := c.nextCleanup(); f != nil; f = c.nextCleanup() {
		f()
	}
}

// recoverCleanups runs them and returns what the last of them panicked with.
func (c *common) recoverCleanups() (v any) {
	defer func() { v = recover() }()
	c.runCleanups()
	return nil
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
