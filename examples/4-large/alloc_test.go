package main

import (
	"runtime"
	"testing"
)

var sinkInt int

func bytesOf(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

var hundred = 100

func TestAllocs(t *testing.T) {
	for _, c := range []struct {
		name string
		want float64
		f    func()
	}{
		{"large", 1, func() { sinkInt = large() }},
		{"small", 0, func() { sinkInt = small() }},
		{"slices, the last one small", 1, func() { sinkInt = slices(5) }},
		{"slices, the last one of known size where slices is inlined", 1, func() { sinkInt = slices(100) }},
		{"slices, the last one large", 2, func() { sinkInt = slices(hundred) }},
	} {
		if got := testing.AllocsPerRun(100, c.f); got != c.want {
			t.Errorf("%s: %v allocations, want %v", c.name, got, c.want)
		}
	}
	if n := bytesOf(func() { sinkInt = large() }); n < 1<<20 || n > 1<<20+1<<16 {
		t.Errorf("large: %d bytes, want a megabyte", n)
	}
}
