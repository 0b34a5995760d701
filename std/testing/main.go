package testing

import (
	"flag"
	"fmt"
	"internal/testlog"
	"io"
	"math/rand"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
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
	runs       int // how often Run was called

	stopProfiles func()
	finished     sync.Once
}

// finish writes what the flags asked for. Whoever comes first does it: the end of the run, or the alarm.
func (m *M) finish() {
	m.finished.Do(func() {
		m.stopProfiles()
		reportCoverage()
	})
}

// testDeps is what package testing/internal/testdeps hands over.
type testDeps interface {
	ImportPath() string
	MatchString(pattern, text string) (bool, error)
	Cover() (mode string, report func(w io.Writer, file string) error, fraction func() float64)
}

// MainStart is called by the generated main.
func MainStart(deps testDeps, tests []InternalTest, benchmarks []InternalBenchmark, fuzzTargets []InternalFuzzTarget, examples []InternalExample) *M {
	Init()
	flags.testing = true
	flags.importPath = deps.ImportPath()
	flags.matchString = deps.MatchString
	cover.mode, cover.report, cover.fraction = deps.Cover()
	return &M{tests: tests, benchmarks: benchmarks, fuzz: fuzzTargets, examples: examples}
}

type matchOnly func(pat, str string) (bool, error)

func (f matchOnly) ImportPath() string                          { return "" }
func (f matchOnly) MatchString(pat, str string) (bool, error) { return f(pat, str) }
func (f matchOnly) Cover() (mode string, report func(w io.Writer, file string) error, fraction func() float64) {
	return "", nil, nil
}

// Main runs tests that no test binary was made for, and exits. matchString says whether a string matches a pattern.
func Main(matchString func(pat, str string) (bool, error), tests []InternalTest, benchmarks []InternalBenchmark, examples []InternalExample) {
	os.Exit(MainStart(matchOnly(matchString), tests, benchmarks, nil, examples).Run())
}

// Run runs what the flags select and returns the exit code.
func (m *M) Run() (code int) {
	defer func() { code = m.code }()
	m.runs++
	if !flag.Parsed() {
		flag.Parse()
	}
	if chatty.marked {
		realStderr := os.Stderr // events come from one stream
		os.Stderr = os.Stdout
		defer func() { os.Stderr = realStderr }()
	}
	if m.code = m.checkFlags(); m.code != 0 {
		return
	}
	if flags.list != "" {
		m.list()
		return
	}
	if m.code = m.shuffle(); m.code != 0 {
		return
	}
	reads := m.before()
	m.code = m.verdict(m.runAll())
	m.finish()
	testlog.SetPanicOnExit0(false)
	reads.close()
	return
}

func (m *M) checkFlags() int {
	wrong := ""
	switch {
	case flags.parallel < 1:
		wrong = "-parallel can only be given a positive integer"
	case flags.fuzz != "" && flags.fuzzCache == "":
		wrong = "-test.fuzzcachedir must be set if -test.fuzz is set"
	default:
		return 0
	}
	fmt.Fprintf(os.Stderr, "testing: %s\n", wrong)
	flag.Usage()
	return 2
}

func (m *M) before() *readLog {
	var reads *readLog
	if flags.readLog != "" && m.runs == 1 {
		reads = startReadLog(flags.readLog)
	}
	testlog.SetPanicOnExit0(flags.panicOnExit0)
	m.stopProfiles = flags.startProfiles()
	checkCoverage()
	return reads
}

func (m *M) verdict(ok bool) int {
	if !ok {
		chatty.print("FAIL\n")
		return 1
	}
	chatty.print("PASS\n")
	return 0
}

// list prints the names that match -list.
func (m *M) list() {
	if _, err := flags.matchString(flags.list, "non-empty"); err != nil {
		fmt.Fprintf(os.Stderr, "testing: invalid regexp in -test.list (%q): %s\n", flags.list, err)
		os.Exit(1)
	}
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
		if ok, _ := flags.matchString(flags.list, name); ok {
			fmt.Println(name)
		}
	}
}

// shuffle changes the order of tests and benchmarks, with -shuffle, and tells the seed.
func (m *M) shuffle() int {
	seed := time.Now().UnixNano()
	switch flags.shuffle {
	case "off":
		return 0
	case "on":
	default:
		var err error
		if seed, err = strconv.ParseInt(flags.shuffle, 10, 64); err != nil {
			fmt.Fprintln(os.Stderr, `testing: -shuffle should be "off", "on", or a valid integer:`, err)
			return 2
		}
	}
	fmt.Println("-test.shuffle", seed)
	r := rand.New(rand.NewSource(seed))
	r.Shuffle(len(m.tests), func(i, j int) { m.tests[i], m.tests[j] = m.tests[j], m.tests[i] })
	r.Shuffle(len(m.benchmarks), func(i, j int) { m.benchmarks[i], m.benchmarks[j] = m.benchmarks[j], m.benchmarks[i] })
	return 0
}

func (m *M) startAlarm() *time.Timer {
	if flags.timeout <= 0 {
		return nil
	}
	flags.deadline = time.Now().Add(flags.timeout)
	return time.AfterFunc(flags.timeout, func() {
		m.finish()
		debug.SetTraceback("all")
		panic(fmt.Sprintf("test timed out after %v%s", flags.timeout, runningTests()))
	})
}

// runAll runs the tests, then the seeds of the fuzz targets, the examples, and if all is well the benchmarks or the fuzzing.
func (m *M) runAll() bool {
	alarm := m.startAlarm()
	testsRan, testsOK := runTests(flags.matchString, m.tests)
	seedsRan, seedsOK := runSeeds(m.fuzz)
	examplesRan, examplesOK := runExamples(flags.matchString, m.examples)
	if alarm != nil {
		alarm.Stop()
	}
	if !testsRan && !seedsRan && !examplesRan && flags.bench == "" && flags.fuzz == "" {
		warnOfNone()
	}
	if !testsOK || !seedsOK || !examplesOK || !runBenchmarks(flags.matchString, m.benchmarks) {
		return false
	}
	return flags.fuzz == "" || runFuzzing(m.fuzz)
}

func warnOfNone() { fmt.Fprintln(os.Stderr, "testing: warning: no tests to run") }

// inPasses runs all with each number of processors, as often as is wanted, below a root that the body is given.
func inPasses(matchString func(pat, str string) (bool, error), body func(root *T)) (ran, ok bool) {
	ok = true
	flags.readCPUs()
	for _, n := range flags.cpus {
		runtime.GOMAXPROCS(n)
		for i := range flags.count {
			if mustStop() || (i > 0 && !ran) {
				break
			}
			root := &T{}
			root.state = newState(newMatcher(matchString, flags.run, "-test.run"))
			root.done, root.barrier = make(chan bool, 1), make(chan bool)
			tRunner(root, body)
			<-root.done
			ok = ok && !root.failed
			ran = ran || root.ran
		}
	}
	return ran, ok
}

func runTests(matchString func(pat, str string) (bool, error), tests []InternalTest) (ran, ok bool) {
	return inPasses(matchString, func(root *T) {
		for _, test := range tests {
			root.Run(test.Name, test.F)
		}
	})
}

func runBenchmarks(matchString func(pat, str string) (bool, error), benchmarks []InternalBenchmark) bool {
	if flags.bench == "" {
		return true
	}
	flags.readCPUs()
	most := slices.Max(flags.cpus)
	c := &columns{suffix: len(benchName("", most))}
	main := &B{common: common{bench: true, state: newState(newMatcher(matchString, flags.bench, "-test.bench"))}, columns: c}
	var chosen []InternalBenchmark
	for _, b := range benchmarks {
		if _, ok, _ := main.state.match.full(nil, b.Name); ok {
			chosen = append(chosen, b)
			c.width = max(c.width, len(benchName(b.Name, most))+c.suffix+1)
		}
	}
	for _, b := range chosen {
		main.Run(b.Name, b.F)
	}
	return !main.failed
}

// ---- Examples ----

func runExamples(matchString func(pat, str string) (bool, error), examples []InternalExample) (ran, ok bool) {
	ok = true
	m := newMatcher(matchString, flags.run, "-test.run")
	for _, e := range examples {
		if _, matched, _ := m.full(nil, e.Name); !matched {
			continue
		}
		if mustStop() {
			break
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
