package testing

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// The tables that a test binary's generated main hands over.
type InternalTest struct {
	Name string
	F    func(*T)
}
type InternalBenchmark struct {
	Name string
	F    func(b *B)
}
type InternalExample struct {
	Name      string
	F         func()
	Output    string
	Unordered bool
}
type InternalFuzzTarget struct {
	Name string
	Fn   func(f *F)
}

// M runs the tests of a package.
type M struct {
	tests      []InternalTest
	benchmarks []InternalBenchmark
	fuzz       []InternalFuzzTarget
	examples   []InternalExample
	code       int
}

// flags are the -test.* flags of the test binary.
var flags settings

type settings struct {
	testing, verbose, short, benchMem, failFast bool
	count                                       int
	benchTime                                   time.Duration
	benchCount                                  int
	timeout                                     time.Duration
	cpus                                        []int
	match                                       matcher
	names                                       names
	importPath                                  string
	done                                        bool
}

func (s *settings) defaults() {
	if s.done {
		return
	}
	s.done = true
	s.count = 1
	s.benchTime = time.Second
	s.timeout = 10 * time.Minute
}

// SetImportPath tells the path of the package under test.
func SetImportPath(path string) { flags.importPath = path }

// onOff are the flags that need no value.
var onOff = map[string]bool{"v": true, "short": true, "benchmem": true, "failfast": true}

func (s *settings) parse(args []string) error {
	for i := 0; i < len(args); i++ {
		name, ok := strings.CutPrefix(strings.TrimLeft(args[i], "-"), "test.")
		if !ok {
			continue
		}
		name, value, has := strings.Cut(name, "=")
		if !has && onOff[name] {
			value = "true"
		} else if !has {
			i++
			if i == len(args) {
				return fmt.Errorf("flag needs an argument: -test.%s", name)
			}
			value = args[i]
		}
		if err := s.set(name, value); err != nil {
			return err
		}
	}
	return nil
}

func (s *settings) set(name, value string) (err error) {
	switch name {
	case "v":
		s.verbose = value != "false"
	case "short":
		s.short = value != "false"
	case "benchmem":
		s.benchMem = value != "false"
	case "failfast":
		s.failFast = value != "false"
	case "run":
		s.match.run = splitPattern(value)
	case "skip":
		s.match.skip = splitPattern(value)
	case "bench":
		s.match.bench = splitPattern(value)
	case "count":
		s.count, err = strconv.Atoi(value)
	case "timeout":
		s.timeout, err = time.ParseDuration(value)
	case "benchtime":
		if n, ok := strings.CutSuffix(value, "x"); ok {
			s.benchCount, err = strconv.Atoi(n)
		} else {
			s.benchTime, err = time.ParseDuration(value)
		}
	case "cpu":
		for _, n := range strings.Split(value, ",") {
			var cpus int
			if cpus, err = strconv.Atoi(strings.TrimSpace(n)); err != nil || cpus < 1 {
				return fmt.Errorf("invalid value %q for -test.cpu", n)
			}
			s.cpus = append(s.cpus, cpus)
		}
	}
	if err != nil {
		return fmt.Errorf("invalid value %q for flag -test.%s: %v", value, name, err)
	}
	return nil
}

// MainStart is called by the generated main.
func MainStart(deps any, tests []InternalTest, benchmarks []InternalBenchmark, fuzz []InternalFuzzTarget, examples []InternalExample) *M {
	flags.defaults()
	flags.testing = true
	return &M{tests: tests, benchmarks: benchmarks, fuzz: fuzz, examples: examples}
}

// Main runs tests that no test binary was made for, and exits. matchString says whether a string matches a pattern.
func Main(matchString func(pattern, text string) (bool, error), tests []InternalTest, benchmarks []InternalBenchmark, examples []InternalExample) {
	m := MainStart(nil, tests, benchmarks, nil, examples)
	flags.match.matchString = matchString
	os.Exit(m.Run())
}

// Run runs what the flags select and returns the exit code.
func (m *M) Run() int {
	if err := flags.parse(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	timer := m.startAlarm()
	ok := m.runAll()
	if timer != nil {
		timer.Stop()
	}
	if !ok {
		fmt.Println("FAIL")
		return 1
	}
	fmt.Println("PASS")
	return 0
}

func (m *M) startAlarm() *time.Timer {
	if flags.timeout <= 0 {
		return nil
	}
	return time.AfterFunc(flags.timeout, func() {
		panic(fmt.Sprintf("test timed out after %v", flags.timeout))
	})
}

func (m *M) runAll() bool {
	cpus := flags.cpus
	if len(cpus) == 0 {
		cpus = []int{runtime.GOMAXPROCS(0)}
	}
	ok, ran := true, false
	for _, n := range cpus {
		runtime.GOMAXPROCS(n)
		testsRan, testsOK := m.runTests()
		examplesRan, examplesOK := m.runExamples()
		ok = ok && testsOK && examplesOK
		ran = ran || testsRan || examplesRan
	}
	if !ran && flags.match.bench == nil {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	if ok && flags.match.bench != nil {
		for _, n := range cpus {
			runtime.GOMAXPROCS(n)
			ok = m.runBenchmarks() && ok
		}
	}
	return ok
}

func (m *M) runTests() (ran, ok bool) {
	ok = true
	for range flags.count {
		flags.names = names{}
		root := &common{barrier: make(chan bool)}
		for _, test := range m.allTests() {
			if !flags.match.test(test.Name) {
				continue
			}
			ran = true
			root.launch(test.Name, test.F)
			if root.failed && flags.failFast {
				break
			}
		}
		close(root.barrier)
		for _, t := range root.sub {
			<-t.done
		}
		ok = ok && !root.failed
	}
	return ran, ok
}

// allTests are the tests, and the fuzz targets run on their seeds.
func (m *M) allTests() []InternalTest {
	all := m.tests
	for _, f := range m.fuzz {
		all = append(all[:len(all):len(all)], InternalTest{f.Name, f.seeds})
	}
	return all
}

func (m *M) runBenchmarks() bool {
	longest := 0
	var chosen []InternalBenchmark
	for _, b := range m.benchmarks {
		if flags.match.benchmark(b.Name) {
			chosen = append(chosen, b)
			longest = max(longest, len(benchName(b.Name)))
		}
	}
	ok := true
	for _, c := range chosen {
		b := &B{common: common{name: c.Name, bench: true}, f: c.F, maxLen: longest}
		b.runAndTell()
		ok = ok && !b.failed
	}
	return ok
}

// ---- Examples ----

func (m *M) runExamples() (ran, ok bool) {
	ok = true
	for _, e := range m.examples {
		if !flags.match.test(e.Name) {
			continue
		}
		ran = true
		ok = runExample(e) && ok
	}
	return ran, ok
}

func runExample(e InternalExample) bool {
	if flags.verbose {
		fmt.Printf("=== RUN   %s\n", e.Name)
	}
	start := time.Now()
	got := strings.TrimSpace(captured(e.F))
	took := time.Since(start).Seconds()
	want := strings.TrimSpace(plainComment(e.Output))
	if e.Unordered {
		got, want = sortedLines(got), sortedLines(want)
	}
	if got != want {
		how := ""
		if e.Unordered {
			how = " (unordered)"
		}
		fmt.Printf("--- FAIL: %s (%.2fs)\ngot:\n%s\nwant%s:\n%s\n", e.Name, took, got, how, want)
		return false
	}
	if flags.verbose {
		fmt.Printf("--- PASS: %s (%.2fs)\n", e.Name, took)
	}
	return true
}

// plainComment removes the blank that follows "//" in each line.
func plainComment(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(strings.TrimPrefix(l, " "), " \t\r")
	}
	return strings.Join(lines, "\n")
}

func sortedLines(text string) string {
	lines := strings.Split(text, "\n")
	for i := 1; i < len(lines); i++ {
		for k := i; k > 0 && lines[k] < lines[k-1]; k-- {
			lines[k], lines[k-1] = lines[k-1], lines[k]
		}
	}
	return strings.Join(lines, "\n")
}

// captured runs f with standard output going to a file, and returns what it printed.
func captured(f func()) string {
	file, err := os.CreateTemp("", "example")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	defer os.Remove(file.Name())
	stdout := os.Stdout
	os.Stdout = file
	defer func() { os.Stdout = stdout }()
	f()
	file.Close()
	text, _ := os.ReadFile(file.Name())
	return string(text)
}
