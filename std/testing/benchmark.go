package testing

import (
	"fmt"
	"math"
	"os"
	"runtime"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"time"
	"unicode"
)

// B is a benchmark: its function is called with growing N until it takes long enough to measure.
type B struct {
	common
	N           int
	f           func(b *B)
	timerOn     bool
	showAllocs  bool
	bytes       int64
	startAllocs uint64
	startBytes  uint64
	netAllocs   uint64
	netBytes    uint64
	elapsed     time.Duration
	loop        struct {
		n    int // iterations that Loop has given out in this round
		end  int
		used bool
	}
	extra       map[string]float64
	result      BenchmarkResult
	columns     *columns
	parallelism int
}

// StartTimer starts or resumes measuring.
func (b *B) StartTimer() {
	if b.timerOn {
		return
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.startAllocs, b.startBytes = m.Mallocs, m.TotalAlloc
	b.start = time.Now()
	b.timerOn = true
}

// StopTimer stops measuring.
func (b *B) StopTimer() {
	if !b.timerOn {
		return
	}
	b.elapsed += time.Since(b.start)
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.netAllocs += m.Mallocs - b.startAllocs
	b.netBytes += m.TotalAlloc - b.startBytes
	b.timerOn = false
}

// ResetTimer forgets what was measured so far.
func (b *B) ResetTimer() {
	clear(b.extra)
	running := b.timerOn
	b.StopTimer()
	b.elapsed, b.netAllocs, b.netBytes = 0, 0, 0
	if running {
		b.StartTimer()
	}
}

// ReportAllocs makes the benchmark tell its allocations as -benchmem does.
func (b *B) ReportAllocs() { b.showAllocs = true }

// SetBytes tells how many bytes one operation handles.
func (b *B) SetBytes(n int64) { b.bytes = n }

// SetParallelism sets the number of goroutines of RunParallel to p*GOMAXPROCS.
func (b *B) SetParallelism(p int) {
	if p >= 1 {
		b.parallelism = p
	}
}

// Elapsed returns the measured time so far.
func (b *B) Elapsed() time.Duration {
	d := b.elapsed
	if b.timerOn {
		d += time.Now().Sub(b.start)
	}
	return d
}

// ReportMetric adds a value of its own to the result; a unit of "ns/op", "B/op" or "allocs/op" replaces the measured one.
func (b *B) ReportMetric(n float64, unit string) {
	if unit == "" {
		panic("metric unit must not be empty")
	}
	if strings.IndexFunc(unit, unicode.IsSpace) >= 0 {
		panic("metric unit must not contain whitespace")
	}
	if b.extra == nil {
		b.extra = map[string]float64{}
	}
	b.extra[unit] = n
}

// Loop reports whether the body should run once more; the timer runs from the first call to the last.
func (b *B) Loop() bool {
	if b.loop.n < b.loop.end {
		b.loop.n++
		return true
	}
	return b.loopSlowPath()
}

func (b *B) loopSlowPath() bool {
	if !b.loop.used {
		b.loop.used = true
		b.ResetTimer()
		b.N, b.loop.end, b.loop.n = 0, 1, 1
		return true
	}
	if !b.timerOn {
		b.Fatal("B.Loop called with timer stopped")
	}
	goal := flags.benchTime.d
	if flags.benchTime.n > 0 {
		if b.loop.end < flags.benchTime.n {
			b.loop.end = flags.benchTime.n
			b.loop.n++
			return true
		}
	} else if took := b.Elapsed(); took < goal && b.loop.end < 1e9 {
		b.loop.end = nextCount(goal, took, b.loop.end)
		b.loop.n++
		return true
	}
	b.StopTimer()
	b.N = b.loop.n
	return false
}

// nextCount predicts how many iterations fill the goal, from how long the last ones took.
func nextCount(goal, took time.Duration, n int) int {
	if took <= 0 {
		took = 1
	}
	want := int(goal.Nanoseconds() * int64(n) / took.Nanoseconds())
	want += want / 5
	want = min(want, 100*n)
	want = max(want, n+1)
	return min(want, 1e9)
}

// runN calls the benchmark once with n iterations, in this goroutine.
func (b *B) runN(n int) {
	runtime.GC()
	b.N = n
	b.loop.n, b.loop.end, b.loop.used = 0, 0, false
	b.parallelism = 1
	b.timerOn = false
	b.elapsed, b.netAllocs, b.netBytes = 0, 0, 0
	b.StartTimer()
	b.f(b)
	b.StopTimer()
	b.runCleanups()
}

// guarded runs f in a goroutine, so that FailNow and SkipNow can end it.
func (b *B) guarded(f func()) {
	done := make(chan bool, 1)
	go func() {
		defer func() { done <- true }()
		f()
		b.finished = true
	}()
	<-done
}

// measure runs the benchmark, from one iteration to as many as it takes.
func (b *B) measure() {
	b.guarded(func() { b.runN(1) })
	if b.failed || b.skipped || b.hasSub {
		return
	}
	b.guarded(b.repeat)
	b.result = BenchmarkResult{b.N, b.elapsed, b.bytes, b.netAllocs, b.netBytes, b.extra}
}

func (b *B) repeat() {
	switch {
	case b.loop.used:
	case flags.benchTime.n > 0:
		if flags.benchTime.n > 1 {
			b.runN(flags.benchTime.n)
		}
	default:
		for n := 1; b.elapsed < flags.benchTime.d && n < 1e9; {
			n = nextCount(flags.benchTime.d, b.elapsed, n)
			b.runN(n)
		}
	}
}

// Run runs f as a benchmark of its own below this one.
func (b *B) Run(name string, f func(b *B)) bool {
	b.hasSub = true
	full := name
	if b.state != nil { // nil: below Benchmark
		var ok bool
		if full, ok, _ = b.state.match.full(&b.common, name); !ok {
			return true
		}
	}
	sub := &B{common: common{name: full, parent: &b.common, level: b.level + 1, state: b.state, bench: true}, f: f, columns: b.columns}
	sub.columns.widen(full)
	sub.runAndTell()
	if sub.failed {
		b.failed = true
	}
	return !sub.failed
}

func benchName(name string, cpus int) string {
	if cpus != 1 {
		return fmt.Sprintf("%s-%d", name, cpus)
	}
	return name
}

// columns is the width of the column of names, and of the number of processors behind them.
type columns struct{ width, suffix int }

// widen makes room for the name, and for some more: the column should not jump with each name.
func (c *columns) widen(name string) {
	const slack = 8
	if n := len(name) + c.suffix + 1; n > c.width {
		c.width = n + slack
	}
}

// runAndTell runs the benchmark with each number of processors, as often as is wanted.
func (b *B) runAndTell() {
	if flags.verbose {
		printHeader()
		fmt.Println(b.name)
	}
	old := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(old)
	for _, cpus := range flags.cpus {
		for range flags.count {
			runtime.GOMAXPROCS(cpus)
			if b.once(cpus); b.hasSub {
				return
			}
		}
	}
}

func (b *B) once(cpus int) {
	if !b.hasSub {
		printHeader()
	}
	b.measure()
	if b.hasSub {
		return
	}
	if !b.failed && !b.skipped {
		fmt.Printf("%-*s\t%s", b.columns.width, benchName(b.name, cpus), b.result.String())
		if flags.benchMem || b.showAllocs {
			fmt.Printf("\t%s", b.result.MemString())
		}
		fmt.Println()
	}
	b.tellOutput()
}

func (b *B) tellOutput() {
	verdict := "BENCH"
	if b.failed {
		verdict = "FAIL"
	} else if b.skipped {
		verdict = "SKIP"
	}
	if b.failed || len(b.output) > 0 {
		fmt.Printf("--- %s: %s\n%s", verdict, b.name, b.output)
		b.output = nil
	}
}

var headerOnce sync.Once

func printHeader() {
	headerOnce.Do(func() {
		fmt.Printf("goos: %s\ngoarch: %s\n", runtime.GOOS, runtime.GOARCH)
		if flags.importPath != "" {
			fmt.Printf("pkg: %s\n", flags.importPath)
		}
		if cpu := cpuName(); cpu != "" {
			fmt.Printf("cpu: %s\n", cpu)
		}
	})
}

func cpuName() string {
	text, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return ""
	}
	for _, line := range strings.Split(string(text), "\n") {
		if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(key) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// BenchmarkResult is what a benchmark measured.
type BenchmarkResult struct {
	N         int
	T         time.Duration
	Bytes     int64
	MemAllocs uint64
	MemBytes  uint64
	Extra     map[string]float64
}

// NsPerOp returns nanoseconds an operation.
func (r BenchmarkResult) NsPerOp() int64 {
	if v, ok := r.Extra["ns/op"]; ok {
		return int64(v)
	}
	if r.N <= 0 {
		return 0
	}
	return r.T.Nanoseconds() / int64(r.N)
}

func (r BenchmarkResult) mbPerSec() float64 {
	if v, ok := r.Extra["MB/s"]; ok {
		return v
	}
	if r.Bytes <= 0 || r.T <= 0 || r.N <= 0 {
		return 0
	}
	return float64(r.Bytes) * float64(r.N) / 1e6 / r.T.Seconds()
}

// AllocsPerOp returns allocations an operation.
func (r BenchmarkResult) AllocsPerOp() int64 {
	if v, ok := r.Extra["allocs/op"]; ok {
		return int64(v)
	}
	if r.N <= 0 {
		return 0
	}
	return int64(r.MemAllocs) / int64(r.N)
}

// AllocedBytesPerOp returns bytes allocated an operation.
func (r BenchmarkResult) AllocedBytesPerOp() int64 {
	if v, ok := r.Extra["B/op"]; ok {
		return int64(v)
	}
	if r.N <= 0 {
		return 0
	}
	return int64(r.MemBytes) / int64(r.N)
}

// String returns the result as one line of text, allocations left out.
func (r BenchmarkResult) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%8d", r.N)
	ns, ok := r.Extra["ns/op"]
	if !ok {
		ns = float64(r.T.Nanoseconds()) / float64(r.N)
	}
	if ns != 0 {
		b.WriteByte('\t')
		pretty(&b, ns, "ns/op")
	}
	if mb := r.mbPerSec(); mb != 0 {
		fmt.Fprintf(&b, "\t%7.2f MB/s", mb)
	}
	var units []string
	for unit := range r.Extra {
		switch unit {
		case "ns/op", "MB/s", "B/op", "allocs/op":
		default:
			units = append(units, unit)
		}
	}
	sort.Strings(units)
	for _, unit := range units {
		b.WriteByte('\t')
		pretty(&b, r.Extra[unit], unit)
	}
	return b.String()
}

// MemString returns the allocations as text.
func (r BenchmarkResult) MemString() string {
	return fmt.Sprintf("%8d B/op\t%8d allocs/op", r.AllocedBytesPerOp(), r.AllocsPerOp())
}

// pretty prints about four significant digits, aligned for numbers below a million.
func pretty(b *strings.Builder, x float64, unit string) {
	y := math.Abs(x)
	format := "%10.0f %s"
	switch {
	case y == 0 || y >= 999.95:
	case y >= 99.995:
		format = "%12.1f %s"
	case y >= 9.9995:
		format = "%13.2f %s"
	case y >= 0.99995:
		format = "%14.3f %s"
	case y >= 0.099995:
		format = "%15.4f %s"
	case y >= 0.0099995:
		format = "%16.5f %s"
	case y >= 0.00099995:
		format = "%17.6f %s"
	default:
		format = "%18.7f %s"
	}
	fmt.Fprintf(b, format, x, unit)
}

// Benchmark measures f alone.
func Benchmark(f func(b *B)) BenchmarkResult {
	flags.defaults()
	b := &B{common: common{bench: true}, f: f, columns: new(columns)}
	b.measure()
	return b.result
}

// PB hands out iterations to the goroutines of RunParallel.
type PB struct {
	next  *atomic.Uint64 // iterations that all goroutines have taken
	grain uint64         // how many are taken at once
	cache uint64         // how many of them are left
	n     uint64
}

// Next reports whether there are iterations left.
func (pb *PB) Next() bool {
	if pb.cache == 0 {
		end := pb.next.Add(pb.grain)
		if end <= pb.n {
			pb.cache = pb.grain
		} else if end < pb.n+pb.grain {
			pb.cache = pb.grain + pb.n - end
		} else {
			return false
		}
	}
	pb.cache--
	return true
}

// RunParallel runs body in several goroutines that share the iterations.
func (b *B) RunParallel(body func(*PB)) {
	if b.N == 0 {
		return
	}
	var next atomic.Uint64
	var wg sync.WaitGroup
	workers := b.parallelism * runtime.GOMAXPROCS(0)
	grain := min(max(int64(b.N)/int64(workers)/10, 1), 10000)
	for range workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			body(&PB{next: &next, grain: uint64(grain), n: uint64(b.N)})
		}()
	}
	wg.Wait()
	if next.Load() <= uint64(b.N) && !b.Failed() {
		b.Fatal("RunParallel: body exited without pb.Next() == false")
	}
}
