package pprof

import (
	"bufio"
	"fmt"
	"internal/profiling"
	"io"
	"runtime"
	"strings"
	"text/tabwriter"
)

// text writes profiles for people, and for old tools that know this form: addresses, then a comment line for each call.
type text struct {
	*tabwriter.Writer
	buffer *bufio.Writer
}

func newText(w io.Writer) *text {
	buffer := bufio.NewWriter(w)
	return &text{tabwriter.NewWriter(buffer, 1, 8, 1, '\t', 0), buffer}
}

func (t *text) Flush() error {
	t.Writer.Flush()
	return t.buffer.Flush()
}

func (t *text) addresses(pcs []uintptr) {
	for _, pc := range pcs {
		fmt.Fprintf(t, " %#x", plainAddress(pc))
	}
}

// calls writes a line for each call. The runtime's own at the inner end are left out, unless there is nothing else.
func (t *text) calls(pcs []uintptr) {
	if !t.someCalls(pcs, false) {
		t.someCalls(pcs, true)
	}
	fmt.Fprintln(t)
}

func (t *text) someCalls(pcs []uintptr, show bool) bool {
	frames := runtime.CallersFrames(pcs)
	for more := len(pcs) > 0; more; {
		var f runtime.Frame
		f, more = frames.Next()
		switch {
		case f.Function == "":
			show = true
			fmt.Fprintf(t, "#\t%#x\n", plainAddress(f.PC))
		case show || !strings.HasPrefix(f.Function, "runtime."):
			show = true
			fmt.Fprintf(t, "#\t%#x\t%s+%#x\t%s:%d\n", plainAddress(f.PC), f.Function, plainAddress(f.PC)-plainAddress(f.Entry), f.File, f.Line)
		}
	}
	return show
}

func writeHeapText(w io.Writer, rate int64) error {
	entries := heapEntries()
	var total [4]int64
	for _, e := range entries {
		for i, v := range e.values {
			total[i] += v
		}
	}
	t := newText(w)
	line := func(v []int64) { fmt.Fprintf(t, "%d: %d [%d: %d] @", v[2], v[3], v[0], v[1]) }
	fmt.Fprint(t, "heap profile: ")
	line(total[:])
	fmt.Fprintf(t, " heap/%d\n", 2*rate)
	for _, e := range entries {
		line(e.values)
		t.addresses(e.stack)
		fmt.Fprintln(t)
		t.calls(e.stack)
	}
	writeStats(t)
	return t.Flush()
}

func writeStats(w io.Writer) {
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	fmt.Fprint(w, "\n# runtime.MemStats\n")
	number := func(name string, v uint64) { fmt.Fprintf(w, "# %s = %d\n", name, v) }
	number("Alloc", s.Alloc)
	number("TotalAlloc", s.TotalAlloc)
	number("Sys", s.Sys)
	number("Lookups", s.Lookups)
	number("Mallocs", s.Mallocs)
	number("Frees", s.Frees)
	number("HeapAlloc", s.HeapAlloc)
	number("HeapSys", s.HeapSys)
	number("HeapIdle", s.HeapIdle)
	number("HeapInuse", s.HeapInuse)
	number("HeapReleased", s.HeapReleased)
	number("HeapObjects", s.HeapObjects)
	inUse := func(name string, used, system uint64) { fmt.Fprintf(w, "# %s = %d / %d\n", name, used, system) }
	inUse("Stack", s.StackInuse, s.StackSys)
	inUse("MSpan", s.MSpanInuse, s.MSpanSys)
	inUse("MCache", s.MCacheInuse, s.MCacheSys)
	number("BuckHashSys", s.BuckHashSys)
	number("GCSys", s.GCSys)
	number("OtherSys", s.OtherSys)
	number("NextGC", s.NextGC)
	number("LastGC", s.LastGC)
	fmt.Fprintf(w, "# PauseNs = %d\n", s.PauseNs)
	fmt.Fprintf(w, "# PauseEnd = %d\n", s.PauseEnd)
	fmt.Fprintf(w, "# NumGC = %d\n# NumForcedGC = %d\n", s.NumGC, s.NumForcedGC)
	fmt.Fprintf(w, "# GCCPUFraction = %v\n# DebugGC = %v\n", s.GCCPUFraction, s.DebugGC)
}

func writeWaitsText(w io.Writer, name string, kind int, entries []entry) error {
	t := newText(w)
	fmt.Fprintf(t, "--- %s:\ncycles/second=1000000000\n", name)
	if kind == profiling.Mutex {
		fmt.Fprintf(t, "sampling period=%d\n", runtime.SetMutexProfileFraction(-1))
	}
	for _, e := range entries {
		fmt.Fprintf(t, "%d %d @", e.values[1], e.values[0])
		t.addresses(e.stack)
		fmt.Fprintln(t)
		t.calls(e.stack)
	}
	return t.Flush()
}
