package testdeps

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"sync/atomic"
)

// CoveredPackage is a package whose statements are counted. Blocks has a line for each stretch of statements that run
// together, sorted as in a profile: the number of its counter, its place, and how many statements it has.
type CoveredPackage struct {
	Counters  []uint32 // none: it is no part of the program
	Functions int
	Blocks    string
}

// Covered is what a test program counts.
type Covered struct {
	Mode     string // "set", "count", "atomic"; "" is nothing
	In       string // of which packages, as the report says it
	Packages []CoveredPackage
}

// Coverage is set by the generated main.
var Coverage Covered

// Cover returns what package testing needs of coverage.
func (TestDeps) Cover() (mode string, report func(w io.Writer, file string) error, fraction func() float64) {
	return Coverage.Mode, Coverage.report, Coverage.fraction
}

// block is one line of CoveredPackage.Blocks, with its count.
type block struct {
	text       string // as it stands in a profile, but for the count
	statements int
	count      uint32
}

func (c *Covered) blocks(visit func(block)) {
	for _, p := range c.Packages {
		for line := range strings.Lines(p.Blocks) {
			number, text, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
			b := block{text: text}
			b.statements, _ = strconv.Atoi(text[strings.LastIndexByte(text, ' ')+1:])
			if i, _ := strconv.Atoi(number); i < len(p.Counters) {
				b.count = atomic.LoadUint32(&p.Counters[i])
			}
			visit(b)
		}
	}
}

// report tells how much was covered, and writes the profile.
func (c *Covered) report(w io.Writer, file string) error {
	statements, covered := 0, 0
	c.blocks(func(b block) {
		statements += b.statements
		if b.count != 0 {
			covered += b.statements
		}
	})
	if statements == 0 {
		fmt.Fprintf(w, "coverage: [no statements]\n")
	} else {
		fmt.Fprintf(w, "coverage: %.1f%% of statements%s\n", 100*float64(covered)/float64(statements), c.In)
	}
	if file == "" {
		return nil
	}
	return c.writeProfile(file)
}

func (c *Covered) writeProfile(file string) error {
	f, err := os.Create(file)
	if err != nil {
		return fmt.Errorf("internal error: opening coverage data output file %q: %v", file, err)
	}
	out := bufio.NewWriter(f)
	fmt.Fprintf(out, "mode: %s\n", c.Mode)
	c.blocks(func(b block) { fmt.Fprintf(out, "%s %d\n", b.text, b.count) })
	err = out.Flush()
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return fmt.Errorf("closing %s: %v", file, err)
	}
	return nil
}

// headWords is how many words the reference keeps of each function beside its counters: its estimate counts them.
const headWords = 3

// fraction estimates how much was covered so far, as the reference does: counters that are not zero among all words kept.
func (c *Covered) fraction() float64 {
	words, ran := 0, 0
	for _, p := range c.Packages {
		words += headWords*p.Functions + len(p.Counters)
		for i := range p.Counters {
			if atomic.LoadUint32(&p.Counters[i]) != 0 {
				ran++
			}
		}
	}
	if words == 0 {
		return 0
	}
	return float64(ran) / float64(words)
}
