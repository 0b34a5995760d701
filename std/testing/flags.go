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
	testing, verbose, short, benchMem, failFast bool
	count                                       int
	benchTime                                   time.Duration
	benchCount                                  int
	timeout                                     time.Duration
	deadline                                    time.Time // by timeout; zero: none
	cpus                                        []int
	match                                       matcher
	list                                        string
	shuffle                                     int64 // the seed; 0: keep the order
	outputDir, readLog                          string
	panicOnExit0                                bool
	cpuProfile, memProfile                      string
	blockProfile, mutexProfile                  string
	memRate, blockRate, mutexFraction           int
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
	s.blockRate, s.mutexFraction = 1, 1
}

// SetImportPath tells the path of the package under test.
func SetImportPath(path string) { flags.importPath = path }

// usage describes the flags that have a value; onOff those that need none.
var (
	usage = map[string]string{
		"bench": "run only benchmarks matching `regexp`", "benchtime": "run each benchmark for duration `d` or N times if `d` is of the form Nx",
		"blockprofile": "write a goroutine blocking profile to `file`", "blockprofilerate": "set blocking profile `rate` (see runtime.SetBlockProfileRate)",
		"count": "run tests and benchmarks `n` times", "cpu": "comma-separated `list` of cpu counts to run each test with",
		"cpuprofile": "write a cpu profile to `file`", "coverprofile": "write a coverage profile to `file`",
		"fuzz": "run the fuzz test matching `regexp`", "fuzzcachedir": "directory where interesting fuzzing inputs are stored",
		"fuzzminimizetime": "time to spend minimizing a value after finding a failing input", "fuzztime": "time to spend fuzzing; default is to run indefinitely",
		"gocoverdir": "write coverage intermediate files to this directory", "list": "list tests, examples, and benchmarks matching `regexp` then exit",
		"memprofile": "write an allocation profile to `file`", "memprofilerate": "set memory allocation profiling `rate` (see runtime.MemProfileRate)",
		"mutexprofile": "write a mutex contention profile to the named file after execution", "mutexprofilefraction": "if >= 0, calls runtime.SetMutexProfileFraction()",
		"outputdir": "write profiles to `dir`", "parallel": "run at most `n` tests in parallel", "run": "run only tests and examples matching `regexp`",
		"shuffle": "randomize the execution order of tests and benchmarks", "skip": "do not list or run tests matching `regexp`",
		"testlogfile": "write test action log to `file` (for use only by cmd/go)", "timeout": "panic test binary after duration `d` (0: never)",
		"trace": "write an execution trace to `file`",
	}
	onOff = map[string]string{
		"artifacts": "store test artifacts in outputdir", "benchmem": "print memory allocations for benchmarks", "failfast": "do not start new tests after the first test failure",
		"fullpath": "show full file names in error messages", "fuzzworker": "coordinate with the parent process to fuzz random values (for use only by cmd/go)",
		"paniconexit0": "panic on call to os.Exit(0)", "short": "run smaller test suite to save time", "v": "verbose: print additional output",
	}
)

// Init registers the flags of test binaries with package flag. Binaries that the test command makes have them anyway.
func Init() {
	if flags.done {
		return
	}
	flags.defaults()
	for name, text := range usage {
		flag.Func("test."+name, text, func(value string) error { return flags.set(name, value) })
	}
	for name, text := range onOff {
		flag.BoolFunc("test."+name, text, func(value string) error { return flags.set(name, value) })
	}
}

var errParse = errors.New("parse error")

func number(value string, to *int) error {
	n, err := strconv.Atoi(value)
	if err != nil {
		return errParse
	}
	*to = n
	return nil
}

func duration(value string, to *time.Duration) error {
	d, err := time.ParseDuration(value)
	if err != nil {
		return errParse
	}
	*to = d
	return nil
}

func (s *settings) set(name, value string) error {
	switch name {
	case "v":
		s.verbose = value != "false"
		chatty.marked = value == "test2json"
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
	case "testlogfile":
		s.readLog = value
	case "paniconexit0":
		s.panicOnExit0 = value != "false"
	case "list":
		s.list = value
	case "count":
		return number(value, &s.count)
	case "timeout":
		return duration(value, &s.timeout)
	case "benchtime":
		if n, ok := strings.CutSuffix(value, "x"); ok {
			return number(n, &s.benchCount)
		}
		return duration(value, &s.benchTime)
	case "cpu":
		return s.setCPUs(value)
	case "shuffle":
		return s.setShuffle(value)
	case "outputdir":
		s.outputDir = value
	case "cpuprofile":
		s.cpuProfile = value
	case "memprofile":
		s.memProfile = value
	case "blockprofile":
		s.blockProfile = value
	case "mutexprofile":
		s.mutexProfile = value
	case "memprofilerate":
		return number(value, &s.memRate)
	case "blockprofilerate":
		return number(value, &s.blockRate)
	case "mutexprofilefraction":
		return number(value, &s.mutexFraction)
	}
	return nil
}

func (s *settings) setCPUs(value string) error {
	s.cpus = nil
	for _, n := range strings.Split(value, ",") {
		cpus, err := strconv.Atoi(strings.TrimSpace(n))
		if err != nil || cpus < 1 {
			return fmt.Errorf("invalid value %q for -test.cpu", n)
		}
		s.cpus = append(s.cpus, cpus)
	}
	return nil
}

func (s *settings) setShuffle(value string) (err error) {
	switch value {
	case "off":
		s.shuffle = 0
	case "on":
		s.shuffle = time.Now().UnixNano()
	default:
		if s.shuffle, err = strconv.ParseInt(value, 10, 64); err != nil {
			return errors.New(`-shuffle should be "off", "on", or a valid integer`)
		}
	}
	return nil
}

func (s *settings) cpuCounts() []int {
	if len(s.cpus) == 0 {
		return []int{runtime.GOMAXPROCS(0)}
	}
	return s.cpus
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
