package testing

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"strconv"
	"strings"
	"time"
)

// flags are the -test.* flags of the test binary.
var flags settings

type settings struct {
	testing, verbose, short, benchMem    bool
	failFast, fullPath, artifacts        bool
	count, parallel                      int
	benchTime, fuzzTime, minimizeTime    budget
	timeout                              time.Duration
	deadline                             time.Time // by timeout; zero: none
	run, skip, bench, list, fuzz         string
	cpus                                 []int
	cpuList                              string
	shuffle                              string
	outputDir, readLog                   string
	fuzzCache, coverDir                  string
	fuzzWorker                           bool
	panicOnExit0                         bool
	cpuProfile, memProfile, coverProfile string
	blockProfile, mutexProfile, trace    string
	memRate, blockRate, mutexFraction    int
	importPath                           string
	matchString                          func(pattern, text string) (bool, error)
	done                                 bool
}

func (s *settings) defaults() {
	if s.done {
		return
	}
	s.done = true
	s.count = 1
	s.parallel = runtime.GOMAXPROCS(0)
	s.benchTime.d = time.Second
	s.minimizeTime = budget{d: time.Minute, zero: true}
	s.shuffle = "off"
	s.blockRate, s.mutexFraction = 1, 1
}

// A budget is a duration, or a number of times ("100x").
type budget struct {
	d    time.Duration
	n    int
	zero bool // none at all may be given
}

func (b *budget) String() string {
	if b.n > 0 {
		return fmt.Sprintf("%dx", b.n)
	}
	return b.d.String()
}

func (b *budget) Set(text string) error {
	if times, ok := strings.CutSuffix(text, "x"); ok {
		n, err := strconv.ParseInt(times, 10, 0)
		if err != nil || n < 0 || (!b.zero && n == 0) {
			return errors.New("invalid count")
		}
		*b = budget{n: int(n), zero: b.zero}
		return nil
	}
	d, err := time.ParseDuration(text)
	if err != nil || d < 0 || (!b.zero && d == 0) {
		return errors.New("invalid duration")
	}
	*b = budget{d: d, zero: b.zero}
	return nil
}

// verbosity is -test.v: on, off, or with marks that tell lines about tests from others.
type verbosity struct{}

func (verbosity) IsBoolFlag() bool { return true }
func (verbosity) String() string {
	if chatty.marked {
		return "test2json"
	}
	return strconv.FormatBool(flags.verbose)
}
func (verbosity) Get() any {
	if chatty.marked {
		return "test2json"
	}
	return flags.verbose
}

func (verbosity) Set(text string) error {
	switch text {
	case "true", "test2json":
		flags.verbose = true
	case "false":
		flags.verbose = false
	default:
		return fmt.Errorf("invalid flag -test.v=%s", text)
	}
	chatty.marked = text == "test2json"
	return nil
}

// Init registers the flags of test binaries with package flag. Binaries that the test command makes have them anyway.
func Init() {
	if flags.done {
		return
	}
	s := &flags
	s.defaults()
	flag.BoolVar(&s.short, "test.short", s.short, "run smaller test suite to save time")
	flag.BoolVar(&s.failFast, "test.failfast", false, "do not start new tests after the first test failure")
	flag.BoolVar(&s.artifacts, "test.artifacts", false, "store test artifacts in test.,outputdir")
	flag.StringVar(&s.outputDir, "test.outputdir", "", "write profiles to `dir`")
	flag.Var(verbosity{}, "test.v", "verbose: print additional output")
	flag.IntVar(&s.count, "test.count", s.count, "run tests and benchmarks `n` times")
	flag.StringVar(&s.coverProfile, "test.coverprofile", "", "write a coverage profile to `file`")
	flag.StringVar(&s.coverDir, "test.gocoverdir", "", "write coverage intermediate files to this directory")
	flag.StringVar(&s.list, "test.list", "", "list tests, examples, and benchmarks matching `regexp` then exit")
	flag.StringVar(&s.run, "test.run", "", "run only tests and examples matching `regexp`")
	flag.StringVar(&s.skip, "test.skip", "", "do not list or run tests matching `regexp`")
	flag.StringVar(&s.memProfile, "test.memprofile", "", "write an allocation profile to `file`")
	flag.IntVar(&s.memRate, "test.memprofilerate", 0, "set memory allocation profiling `rate` (see runtime.MemProfileRate)")
	flag.StringVar(&s.cpuProfile, "test.cpuprofile", "", "write a cpu profile to `file`")
	flag.StringVar(&s.blockProfile, "test.blockprofile", "", "write a goroutine blocking profile to `file`")
	flag.IntVar(&s.blockRate, "test.blockprofilerate", s.blockRate, "set blocking profile `rate` (see runtime.SetBlockProfileRate)")
	flag.StringVar(&s.mutexProfile, "test.mutexprofile", "", "write a mutex contention profile to the named file after execution")
	flag.IntVar(&s.mutexFraction, "test.mutexprofilefraction", s.mutexFraction, "if >= 0, calls runtime.SetMutexProfileFraction()")
	flag.BoolVar(&s.panicOnExit0, "test.paniconexit0", false, "panic on call to os.Exit(0)")
	flag.StringVar(&s.trace, "test.trace", "", "write an execution trace to `file`")
	flag.DurationVar(&s.timeout, "test.timeout", 0, "panic test binary after duration `d` (default 0, timeout disabled)")
	flag.StringVar(&s.cpuList, "test.cpu", "", "comma-separated `list` of cpu counts to run each test with")
	flag.IntVar(&s.parallel, "test.parallel", s.parallel, "run at most `n` tests in parallel")
	flag.StringVar(&s.readLog, "test.testlogfile", "", "write test action log to `file` (for use only by cmd/go)")
	flag.StringVar(&s.shuffle, "test.shuffle", s.shuffle, "randomize the execution order of tests and benchmarks")
	flag.BoolVar(&s.fullPath, "test.fullpath", false, "show full file names in error messages")
	flag.StringVar(&s.bench, "test.bench", "", "run only benchmarks matching `regexp`")
	flag.BoolVar(&s.benchMem, "test.benchmem", false, "print memory allocations for benchmarks")
	flag.Var(&s.benchTime, "test.benchtime", "run each benchmark for duration `d` or N times if `d` is of the form Nx")
	flag.StringVar(&s.fuzz, "test.fuzz", "", "run the fuzz test matching `regexp`")
	flag.Var(&s.fuzzTime, "test.fuzztime", "time to spend fuzzing; default is to run indefinitely")
	flag.Var(&s.minimizeTime, "test.fuzzminimizetime", "time to spend minimizing a value after finding a failing input")
	flag.StringVar(&s.fuzzCache, "test.fuzzcachedir", "", "directory where interesting fuzzing inputs are stored (for use only by cmd/go)")
	flag.BoolVar(&s.fuzzWorker, "test.fuzzworker", false, "coordinate with the parent process to fuzz random values (for use only by cmd/go)")
}

// readCPUs reads -cpu. It ends the program if that is no list of numbers.
func (s *settings) readCPUs() {
	s.cpus = nil
	for _, text := range strings.Split(s.cpuList, ",") {
		text = strings.TrimSpace(text)
		if text == "" {
			continue
		}
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 {
			fmt.Fprintf(os.Stderr, "testing: invalid value %q for -test.cpu\n", text)
			os.Exit(1)
		}
		s.cpus = append(s.cpus, n)
	}
	if s.cpus == nil {
		s.cpus = []int{runtime.GOMAXPROCS(-1)}
	}
}

// ---- Profiles ----

func (s *settings) create(name string) *os.File {
	if s.outputDir != "" && !filepath.IsAbs(name) {
		name = filepath.Join(s.outputDir, name)
	}
	f, err := os.Create(name)
	if err != nil {
		fmt.Fprintf(os.Stderr, "testing: %s\n", err)
		os.Exit(2)
	}
	return f
}

// startProfiles begins those that are wanted; the function that it returns writes them.
func (s *settings) startProfiles() (stop func()) {
	var file *os.File
	if s.memRate > 0 {
		runtime.MemProfileRate = s.memRate
	}
	if s.cpuProfile != "" {
		file = s.create(s.cpuProfile)
		if err := pprof.StartCPUProfile(file); err != nil {
			fmt.Fprintf(os.Stderr, "testing: can't start cpu profile: %s\n", err)
			file.Close()
			file = nil
		}
	}
	if s.blockProfile != "" && s.blockRate >= 0 {
		runtime.SetBlockProfileRate(s.blockRate)
	}
	if s.mutexProfile != "" && s.mutexFraction >= 0 {
		runtime.SetMutexProfileFraction(s.mutexFraction)
	}
	return func() {
		if file != nil {
			pprof.StopCPUProfile()
			file.Close()
		}
		if s.memProfile != "" {
			runtime.GC()
			s.writeProfile("allocs", s.memProfile)
		}
		s.writeProfile("block", s.blockProfile)
		s.writeProfile("mutex", s.mutexProfile)
	}
}

func (s *settings) writeProfile(kind, name string) {
	if name == "" {
		return
	}
	f := s.create(name)
	defer f.Close()
	if err := pprof.Lookup(kind).WriteTo(f, 0); err != nil {
		fmt.Fprintf(os.Stderr, "testing: can't write %s: %s\n", name, err)
		os.Exit(2)
	}
}
