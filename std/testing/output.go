package testing

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
)

// Context returns a context that ends when the test does, before its cleanups run.
func (c *common) Context() context.Context {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.ctx == nil {
		c.ctx, c.cancel = context.WithCancel(context.Background())
	}
	return c.ctx
}

// ArtifactDir returns a folder for files that the test makes for people to look at: a temporary one.
func (c *common) ArtifactDir() string {
	if c.artifact == "" {
		c.artifact = c.TempDir()
	}
	return c.artifact
}

// Output returns a writer to the test's log. Lines get no position.
func (c *common) Output() io.Writer { return outputWriter{c} }

type outputWriter struct{ c *common }

func (w outputWriter) Write(p []byte) (int, error) {
	c := w.c
	c.mu.Lock()
	defer c.mu.Unlock()
	c.line = append(c.line, p...)
	if end := bytes.LastIndexByte(c.line, '\n') + 1; end > 0 {
		c.note(string(indent(c.line[:end])))
		c.line = append([]byte(nil), c.line[end:]...)
	}
	return len(p), nil
}

// writeRest writes what has no end of line. c is locked.
func (c *common) writeRest() {
	if len(c.line) > 0 {
		c.note(string(indent(append(c.line, '\n'))))
		c.line = nil
	}
}

// note adds lines to the log. c is locked.
func (c *common) note(text string) {
	if flags.verbose && !c.bench {
		chatty.note(c.name, text)
		return
	}
	c.output = append(c.output, text...)
}

// ---- Coverage ----

// CoverBlock is a block of code that was covered or not.
type CoverBlock struct {
	Line0 uint32
	Col0  uint16
	Line1 uint32
	Col1  uint16
	Stmts uint16
}

// Cover says what code was covered.
type Cover struct {
	Mode            string
	Counters        map[string][]uint32
	Blocks          map[string][]CoverBlock
	CoveredPackages string
}

// RegisterCover was for the programs that older test commands made.
func RegisterCover(c Cover) {}

// cover is what testdeps knows of a program with counters.
var cover struct {
	mode     string // "" is none
	report   func(w io.Writer, file string) error
	fraction func() float64
}

// Coverage returns the part of the code that was covered.
func Coverage() float64 {
	if cover.mode == "" {
		return 0
	}
	return cover.fraction()
}

// CoverMode reports the mode of coverage: "" is none.
func CoverMode() string { return cover.mode }

func checkCoverage() {
	for _, f := range []struct{ name, value string }{{"coverprofile", flags.coverProfile}, {"gocoverdir", flags.coverDir}} {
		if f.value != "" && cover.mode == "" {
			fmt.Fprintf(os.Stderr, "testing: cannot use -test.%s because test binary was not built with coverage enabled\n", f.name)
			os.Exit(2)
		}
	}
}

func reportCoverage() {
	if cover.mode == "" {
		return
	}
	if err := cover.report(os.Stdout, flags.coverProfile); err != nil {
		fmt.Fprintf(os.Stderr, "error generating coverage report: %v\n", err)
		os.Exit(2)
	}
}

// ---- Functions of old test binaries ----

// RunTests, RunExamples and RunBenchmarks run what the flags select.
func RunTests(matchString func(pat, str string) (bool, error), tests []InternalTest) bool {
	ran, ok := runTests(matchString, tests)
	if !ran {
		warnOfNone()
	}
	return ok
}

func RunExamples(matchString func(pat, str string) (bool, error), examples []InternalExample) bool {
	_, ok := runExamples(matchString, examples)
	return ok
}

func RunBenchmarks(matchString func(pat, str string) (bool, error), benchmarks []InternalBenchmark) {
	runBenchmarks(matchString, benchmarks)
}
