// Package pprof writes profiles of the program that `go tool pprof` reads: what takes processor time, what was allocated,
// what goroutines do and wait for.
package pprof

import (
	"cmp"
	"errors"
	"fmt"
	"internal/profiling"
	"io"
	"math"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"
)

func init() { profiling.Allocations(&runtime.MemProfileRate) }

// Profile is a set of call stacks, each with the number of times that something happened there. Some profiles are the runtime's;
// others are made by NewProfile, and count values that are in use.
type Profile struct {
	name  string
	mu    sync.Mutex
	m     map[any][]uintptr
	count func() int
	write func(w io.Writer, debug int) error
}

var profiles struct {
	sync.Mutex
	once sync.Once
	m    map[string]*Profile
}

func all() map[string]*Profile {
	profiles.once.Do(func() {
		profiles.m = map[string]*Profile{
			"goroutine":    {name: "goroutine", count: runtime.NumGoroutine, write: writeGoroutines},
			"threadcreate": {name: "threadcreate", count: func() int { return 1 }, write: writeThreads},
			"heap":         {name: "heap", count: countHeap, write: func(w io.Writer, debug int) error { return writeHeap(w, debug, "") }},
			"allocs":       {name: "allocs", count: countHeap, write: func(w io.Writer, debug int) error { return writeHeap(w, debug, "alloc_space") }},
			"block":        {name: "block", count: func() int { return countSamples(profiling.Block) }, write: writeBlock},
			"mutex":        {name: "mutex", count: func() int { return countSamples(profiling.Mutex) }, write: writeMutex},
		}
	})
	return profiles.m
}

// NewProfile makes a profile with a name that no other one has.
func NewProfile(name string) *Profile {
	profiles.Lock()
	defer profiles.Unlock()
	if name == "" {
		panic("pprof: NewProfile with empty name")
	}
	if all()[name] != nil {
		panic("pprof: NewProfile name already in use: " + name)
	}
	p := &Profile{name: name, m: map[any][]uintptr{}}
	profiles.m[name] = p
	return p
}

// Lookup returns the profile of that name, or nil.
func Lookup(name string) *Profile {
	profiles.Lock()
	defer profiles.Unlock()
	return all()[name]
}

// Profiles returns all profiles, sorted by name.
func Profiles() []*Profile {
	profiles.Lock()
	defer profiles.Unlock()
	list := make([]*Profile, 0, len(all()))
	for _, p := range profiles.m {
		list = append(list, p)
	}
	slices.SortFunc(list, func(a, b *Profile) int { return strings.Compare(a.name, b.name) })
	return list
}

// Name is the profile's name.
func (p *Profile) Name() string { return p.name }

// Count is the number of call stacks in the profile.
func (p *Profile) Count() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.count != nil {
		return p.count()
	}
	return len(p.m)
}

// Add notes that value is in use, with the call stack of its caller but for skip calls.
func (p *Profile) Add(value any, skip int) {
	if p.name == "" {
		panic("pprof: use of uninitialized Profile")
	}
	if p.write != nil {
		panic("pprof: Add called on built-in Profile")
	}
	stack := make([]uintptr, 32)
	stack = stack[:runtime.Callers(skip+2, stack)]
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.m[value] != nil {
		panic("pprof: Profile.Add of duplicate value")
	}
	p.m[value] = stack
}

// Remove takes value out of the profile.
func (p *Profile) Remove(value any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.m, value)
}

// WriteTo writes the profile: for debug 0 as `go tool pprof` reads it, for 1 as text with names and lines; for goroutines, 2 is
// the form of the trace of a panic.
func (p *Profile) WriteTo(w io.Writer, debug int) error {
	if p.name == "" {
		panic("pprof: use of zero Profile")
	}
	if p.write != nil {
		return p.write(w, debug)
	}
	p.mu.Lock()
	var entries []entry
	for _, stack := range p.m {
		entries = append(entries, entry{stack: stack, values: []int64{1}})
	}
	p.mu.Unlock()
	return writeCounts(w, debug, p.name, entries)
}

// WriteHeapProfile writes the profile "heap".
func WriteHeapProfile(w io.Writer) error { return writeHeap(w, 0, "") }

// ---- Counts -------------------------------------------------------------------------------------------------------------

// entry is a stack of Go calls with what was counted there.
type entry struct {
	stack  []uintptr
	labels *labelMap
	values []int64
}

func (e *entry) key() string {
	var b strings.Builder
	for _, pc := range e.stack {
		fmt.Fprintf(&b, "%x,", pc)
	}
	fmt.Fprintf(&b, "%s", e.labels.String())
	return b.String()
}

// merged adds up entries with the same stack; those that count most come first.
func merged(entries []entry) []entry {
	index := map[string]int{}
	var list []entry
	for _, e := range entries {
		i, ok := index[e.key()]
		if !ok {
			index[e.key()] = len(list)
			list = append(list, entry{e.stack, e.labels, slices.Clone(e.values)})
			continue
		}
		for k, v := range e.values {
			list[i].values[k] += v
		}
	}
	slices.SortStableFunc(list, func(a, b entry) int { return cmp.Compare(b.values[0], a.values[0]) })
	return list
}

// writeCounts writes profiles that only count: the runtime's of goroutines, the program's own.
func writeCounts(w io.Writer, debug int, name string, entries []entry) error {
	list := merged(entries)
	if debug > 0 {
		t := newText(w)
		fmt.Fprintf(t, "%s profile: total %d\n", name, len(entries))
		for _, e := range list {
			fmt.Fprintf(t, "%d @", e.values[0])
			t.addresses(e.stack)
			fmt.Fprintln(t)
			if text := e.labels.String(); text != "{}" {
				fmt.Fprintf(t, "# labels: %s\n", text)
			}
			t.calls(e.stack)
		}
		return t.Flush()
	}
	kind := valueType{name, "count"}
	b := newBuilder([]valueType{kind}, kind, 1)
	for _, e := range list {
		b.sample(b.appendLocations(nil, e.stack), e.values, e.labels.list()...)
	}
	return b.writeTo(w)
}

func writeGoroutines(w io.Writer, debug int) error {
	if debug >= 2 {
		buf := make([]byte, 1<<20)
		for {
			n := runtime.Stack(buf, true)
			if n < len(buf) {
				_, err := w.Write(buf[:n])
				return err
			}
			buf = make([]byte, 2*len(buf))
		}
	}
	var entries []entry
	for _, g := range profiling.AllGoroutines() {
		entries = append(entries, entry{g.Stack, (*labelMap)(g.Labels), []int64{1}})
	}
	return writeCounts(w, debug, "goroutine", entries)
}

func writeThreads(w io.Writer, debug int) error {
	return writeCounts(w, debug, "threadcreate", []entry{{values: []int64{1}}})
}

func expand(raw []uintptr) []uintptr {
	pcs := make([]uintptr, 4*len(raw)+16)
	return pcs[:profiling.Expand(raw, pcs)]
}

func countSamples(kind int) (n int) {
	profiling.All(kind, func(*profiling.Record) { n++ })
	return n
}

// ---- Allocations ----------------------------------------------------------------------------------------------------------

func countHeap() int { return countSamples(profiling.Heap) }

// scaled estimates from samples what was allocated: an object of so many bytes is sampled with a chance of 1-exp(-size/rate).
func scaled(objects, bytes, rate int64) (int64, int64) {
	if objects == 0 || bytes == 0 || rate <= 1 {
		return objects, bytes
	}
	scale := 1 / (1 - math.Exp(-float64(bytes)/float64(objects)/float64(rate)))
	return int64(float64(objects) * scale), int64(float64(bytes) * scale)
}

func heapEntries() (entries []entry) {
	profiling.All(profiling.Heap, func(r *profiling.Record) {
		c := r.Counts
		entries = append(entries, entry{stack: expand(r.Stack), values: []int64{c[0], c[1], c[0] - c[2], c[1] - c[3]}})
	})
	slices.SortStableFunc(entries, func(a, b entry) int { return cmp.Compare(b.values[3], a.values[3]) })
	return entries
}

func writeHeap(w io.Writer, debug int, defaultType string) error {
	rate := int64(runtime.MemProfileRate)
	if debug > 0 {
		return writeHeapText(w, rate)
	}
	b := newBuilder([]valueType{{"alloc_objects", "count"}, {"alloc_space", "bytes"}, {"inuse_objects", "count"}, {"inuse_space", "bytes"}},
		valueType{"space", "bytes"}, rate)
	if defaultType != "" {
		b.out.number(profileDefaultType, b.text(defaultType))
	}
	for _, e := range heapEntries() {
		size := e.values[1] / max(e.values[0], 1)
		v := make([]int64, 4)
		v[0], v[1] = scaled(e.values[0], e.values[1], rate)
		v[2], v[3] = scaled(e.values[2], e.values[3], rate)
		b.sample(b.appendLocations(nil, e.stack), v, label{key: "bytes", number: size})
	}
	return b.writeTo(w)
}

// ---- Waiting ---------------------------------------------------------------------------------------------------------------

func writeBlock(w io.Writer, debug int) error { return writeWaits(w, debug, "contention", profiling.Block) }
func writeMutex(w io.Writer, debug int) error { return writeWaits(w, debug, "mutex", profiling.Mutex) }

func writeWaits(w io.Writer, debug int, name string, kind int) error {
	var entries []entry
	profiling.All(kind, func(r *profiling.Record) {
		entries = append(entries, entry{stack: expand(r.Stack), values: []int64{r.Counts[0], r.Counts[1]}})
	})
	slices.SortStableFunc(entries, func(a, b entry) int { return cmp.Compare(b.values[1], a.values[1]) })
	if debug > 0 {
		return writeWaitsText(w, name, kind, entries)
	}
	b := newBuilder([]valueType{{"contentions", "count"}, {"delay", "nanoseconds"}}, valueType{"contentions", "count"}, 1)
	for _, e := range entries {
		b.sample(b.appendLocations(nil, e.stack), e.values)
	}
	return b.writeTo(w)
}

// ---- Processor time ----------------------------------------------------------------------------------------------------------

const ticksInSecond = 100

var cpu struct {
	sync.Mutex
	w     io.Writer // nil: no profile is being made
	start time.Time
}

// StartCPUProfile begins to sample what runs. StopCPUProfile writes the profile to w.
func StartCPUProfile(w io.Writer) error {
	cpu.Lock()
	defer cpu.Unlock()
	if cpu.w != nil {
		return errors.New("cpu profiling already in use")
	}
	if !profiling.CPU(ticksInSecond) {
		return errors.New("cpu profiling: no clock")
	}
	cpu.w = w
	cpu.start = time.Now()
	return nil
}

// StopCPUProfile ends the profile and writes it.
func StopCPUProfile() {
	cpu.Lock()
	defer cpu.Unlock()
	if cpu.w == nil {
		return
	}
	profiling.CPU(0)
	const period = int64(time.Second) / ticksInSecond
	b := newBuilder([]valueType{{"samples", "count"}, {"cpu", "nanoseconds"}}, valueType{"cpu", "nanoseconds"}, period)
	b.out.number(profileDuration, uint64(time.Since(cpu.start)))
	profiling.All(profiling.CPUTime, func(r *profiling.Record) {
		locations := b.appendLocations(b.appendNative(nil, r.Stack), expand(r.Stack))
		b.sample(locations, []int64{r.Counts[0], r.Counts[0] * period}, (*labelMap)(r.Labels).list()...)
	})
	b.writeTo(cpu.w)
	cpu.w = nil
}
