// Go's own test suites, read from $GOROOT/test, against this compiler. Each of those files says in its first comment how
// it wants to be tested (`// run`, `// errorcheck -0 -m`, `// compiledir`); one such word is a suite here.
//
//	suite [-part K/N] [-v] [-list] SUITE [NAME.go ...]
//
// KNOWN/SUITE.known (KNOWN is the folder of this program's sources) lists the tests that fail, one a line, each with the
// reason. Every other test must pass, and so must nothing on the list: it only ever gets shorter.
// Reads ESCARGO (the compiler), GOROOT, KNOWN. Exit status: 0 all as expected, 1 not, 2 wrong use.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// A suite runs one test and returns why it failed.
type suite func(t *test) error

var suites = map[string]suite{
	"build":               buildFile,
	"compile":             compileFile,
	"compiledir":          compileDir,
	"errorcheck":          checkFile,
	"errorcheckdir":       checkDir,
	"errorcheckandrundir": checkAndRunDir,
	"errorcheckoutput":    checkOutput,
	"errorcheckwithauto":  checkFile,
	"buildrun":            runFile,
	"run":                 runFile,
	"rundir":              runDir,
	"runindir":            runInDir,
	"runoutput":           runOutput,
}

// The tests that are known to fail, and why.
func readKnown(path string) (map[string]string, error) {
	known := map[string]string{}
	f, err := os.Open(path)
	if os.IsNotExist(err) {
		return known, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	for in.Scan() {
		name, reason, _ := strings.Cut(strings.TrimSpace(in.Text()), " ")
		if name == "" || name[0] == '#' {
			continue
		}
		if reason = strings.TrimSpace(reason); reason == "" {
			return nil, fmt.Errorf("%s: %s has no reason", path, name)
		}
		known[name] = reason
	}
	return known, in.Err()
}

type result struct {
	name  string
	err   error
	spent time.Duration
}

// Runs the tests, as many at once as there are workers, and yields the results in the order in which they end.
func runAll(tests []*test, how suite, workers int) <-chan result {
	work, done := make(chan *test), make(chan result)
	var group sync.WaitGroup
	for range workers {
		group.Add(1)
		go func() {
			defer group.Done()
			for t := range work {
				begin := time.Now()
				err := t.attempt(how)
				done <- result{t.name, err, time.Since(begin)}
			}
		}()
	}
	go func() {
		for _, t := range tests {
			work <- t
		}
		close(work)
		group.Wait()
		close(done)
	}()
	return done
}

// What counts of a run.
type tally struct{ passed, failed, known, gone int }

func (c *tally) add(r result, reason string, verbose bool) {
	switch {
	case r.err == nil && reason == "":
		c.passed++
	case r.err == nil:
		c.gone++
		fmt.Printf("PASSES %s: delete its line (%s)\n", r.name, reason)
	case reason != "":
		c.known++
		if verbose {
			fmt.Printf("known  %s: %s: %s\n", r.name, reason, oneLine(r.err))
		}
	default:
		c.failed++
		fmt.Printf("FAIL   %s: %s\n", r.name, oneLine(r.err))
	}
	if verbose {
		fmt.Printf("time   %s %.2f\n", r.name, r.spent.Seconds())
	}
}

func oneLine(err error) string {
	s := strings.ReplaceAll(strings.TrimSpace(err.Error()), "\n", " | ")
	if len(s) > 300 {
		s = s[:300]
	}
	return s
}

func main() {
	part := flag.String("part", "0/1", "run the tests whose number is `K` modulo N")
	verbose := flag.Bool("v", false, "tell of every test's time, and of known failures")
	list := flag.Bool("list", false, "only name the tests")
	workers := flag.Int("j", 1, "tests at once")
	flag.Parse()
	how := suites[flag.Arg(0)]
	if how == nil {
		fmt.Fprintln(os.Stderr, "usage: suite [-part K/N] [-j N] [-v] [-list] SUITE [NAME.go ...]")
		os.Exit(2)
	}
	file := filepath.Join(os.Getenv("KNOWN"), flag.Arg(0)+".known")
	known, err := readKnown(file)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	all := collect(filepath.Join(os.Getenv("GOROOT"), "test"), flag.Arg(0))
	bad := false
	for name, reason := range known {
		if all.find(name) == nil {
			fmt.Printf("%s: there is no test %s (%s)\n", file, name, reason)
			bad = true
		}
	}
	chosen := all.choose(*part, flag.Args()[1:])
	if *list {
		for _, t := range chosen {
			fmt.Println(t.name)
		}
		return
	}
	var c tally
	mirror()
	for r := range runAll(chosen, how, *workers) {
		c.add(r, known[r.name], *verbose)
	}
	removeMirror()
	fmt.Printf("%s: %d passed, %d failed, %d known to fail, %d of the list pass\n", flag.Arg(0), c.passed, c.failed, c.known, c.gone)
	if bad || c.failed+c.gone > 0 {
		os.Exit(1)
	}
}
