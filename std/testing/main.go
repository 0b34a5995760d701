package testing

import (
	"flag"
	"fmt"
	"internal/testlog"
	"math/rand"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
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

	stopProfiles func()
	finished     sync.Once
}

// finish writes what the flags asked for. Whoever comes first does it: the end of the run, or the alarm.
func (m *M) finish() { m.finished.Do(func() { m.stopProfiles() }) }

// MainStart is called by the generated main.
func MainStart(deps any, tests []InternalTest, benchmarks []InternalBenchmark, fuzz []InternalFuzzTarget, examples []InternalExample) *M {
	Init()
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
	if !flag.Parsed() {
		flag.Parse()
	}
	if flags.list != "" {
		m.list()
		return 0
	}
	m.shuffle()
	var reads *readLog
	if flags.readLog != "" {
		reads = startReadLog(flags.readLog)
	}
	testlog.SetPanicOnExit0(flags.panicOnExit0)
	m.stopProfiles = flags.startProfiles()
	timer := m.startAlarm()
	ok := m.runAll()
	m.finish()
	if timer != nil {
		timer.Stop()
	}
	testlog.SetPanicOnExit0(false)
	reads.close()
	if !ok {
		chatty.print("FAIL\n")
		return 1
	}
	chatty.print("PASS\n")
	return 0
}

// list prints the names that match -list.
func (m *M) list() {
	var names []string
	for _, t := range m.tests {
		names = append(names, t.Name)
	}
	for _, b := range m.benchmarks {
		names = append(names, b.Name)
	}
	for _, f := range m.fuzz {
		names = append(names, f.Name)
	}
	for _, e := range m.examples {
		names = append(names, e.Name)
	}
	for _, name := range names {
		if search(flags.list, name) {
			fmt.Println(name)
		}
	}
}

// shuffle changes the order of tests and benchmarks, with -shuffle, and tells the seed.
func (m *M) shuffle() {
	if flags.shuffle == 0 {
		return
	}
	fmt.Println("-test.shuffle", flags.shuffle)
	r := rand.New(rand.NewSource(flags.shuffle))
	r.Shuffle(len(m.tests), func(i, j int) { m.tests[i], m.tests[j] = m.tests[j], m.tests[i] })
	r.Shuffle(len(m.benchmarks), func(i, j int) { m.benchmarks[i], m.benchmarks[j] = m.benchmarks[j], m.benchmarks[i] })
}

func (m *M) startAlarm() *time.Timer {
	if flags.timeout <= 0 {
		return nil
	}
	flags.deadline = time.Now().Add(flags.timeout)
	return time.AfterFunc(flags.timeout, func() {
		m.finish()
		panic(fmt.Sprintf("test timed out after %v%s", flags.timeout, runningTests()))
	})
}

func (m *M) runAll() bool {
	cpus := flags.cpuCounts()
	ok, ran := true, false
	for _, n := range cpus {
		runtime.GOMAXPROCS(n)
		testsRan, testsOK := runTests(m.allTests())
		examplesRan, examplesOK := runExamples(m.examples)
		ok = ok && testsOK && examplesOK
		ran = ran || testsRan || examplesRan
	}
	if !ran && flags.match.bench == nil {
		warnOfNone()
	}
	if ok && flags.match.bench != nil {
		ok = runBenchmarks(m.benchmarks)
	}
	return ok
}

func warnOfNone() { fmt.Fprintln(os.Stderr, "testing: warning: no tests to run") }

func runTests(tests []InternalTest) (ran, ok bool) {
	ok = true
	for range flags.count {
		flags.names = names{}
		root := &common{barrier: make(chan bool)}
		for _, test := range tests {
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

func runBenchmarks(benchmarks []InternalBenchmark) bool {
	most := slices.Max(flags.cpuCounts())
	c := &columns{suffix: len(benchName("", most))}
	var chosen []InternalBenchmark
	for _, b := range benchmarks {
		if flags.match.benchmark(b.Name) {
			chosen = append(chosen, b)
			c.width = max(c.width, len(benchName(b.Name, most))+c.suffix+1)
		}
	}
	ok := true
	for _, x := range chosen {
		b := &B{common: common{name: x.Name, bench: true}, f: x.F, columns: c}
		b.runAndTell()
		ok = ok && !b.failed
	}
	return ok
}

// ---- Examples ----

func runExamples(examples []InternalExample) (ran, ok bool) {
	ok = true
	for _, e := range examples {
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
		chatty.update(e.Name, fmt.Sprintf("=== RUN   %s\n", e.Name))
	}
	start := time.Now()
	got := strings.TrimSpace(captured(e.F))
	took := time.Since(start).Seconds()
	want := strings.TrimSpace(e.Output)
	if e.Unordered {
		got, want = sortedLines(got), sortedLines(want)
	}
	if got != want {
		how := ""
		if e.Unordered {
			how = " (unordered)"
		}
		chatty.printf("--- FAIL: %s (%.2fs)\ngot:\n%s\nwant%s:\n%s\n", e.Name, took, got, how, want)
		return false
	}
	if flags.verbose {
		chatty.printf("--- PASS: %s (%.2fs)\n", e.Name, took)
	}
	return true
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
