package runtime

// MemStats counts what the heap did. What our heap has no equivalent of is zero.
type MemStats struct {
	Alloc         uint64
	TotalAlloc    uint64
	Sys           uint64
	Lookups       uint64
	Mallocs       uint64
	Frees         uint64
	HeapAlloc     uint64
	HeapSys       uint64
	HeapIdle      uint64
	HeapInuse     uint64
	HeapReleased  uint64
	HeapObjects   uint64
	StackInuse    uint64
	StackSys      uint64
	MSpanInuse    uint64
	MSpanSys      uint64
	MCacheInuse   uint64
	MCacheSys     uint64
	BuckHashSys   uint64
	GCSys         uint64
	OtherSys      uint64
	NextGC        uint64
	LastGC        uint64
	PauseTotalNs  uint64
	PauseNs       [256]uint64
	PauseEnd      [256]uint64
	NumGC         uint32
	NumForcedGC   uint32
	GCCPUFraction float64
	EnableGC      bool
	DebugGC       bool
	BySize        [61]struct {
		Size    uint32
		Mallocs uint64
		Frees   uint64
	}
}

// counts is MemCounts in runtime/memstats.c.
type counts struct {
	alloc, totalAlloc, sys, mallocs, frees, heapSys, heapIdle, heapInuse, heapReleased, heapObjects, stackInuse,
	gcSys, nextGC, lastGC, pauseTotal, collections, forced uint64
	pauseNs, pauseEnd [256]uint64
	sizes             [61]uint64
}

//go:noescape
func readCounts(c *counts)

// ReadMemStats fills m.
func ReadMemStats(m *MemStats) {
	var c counts
	readCounts(&c)
	*m = MemStats{
		Alloc: c.alloc, TotalAlloc: c.totalAlloc, Sys: c.sys, Mallocs: c.mallocs, Frees: c.frees,
		HeapAlloc: c.alloc, HeapSys: c.heapSys, HeapIdle: c.heapIdle, HeapInuse: c.heapInuse,
		HeapReleased: c.heapReleased, HeapObjects: c.heapObjects, StackInuse: c.stackInuse, StackSys: c.stackInuse,
		GCSys: c.gcSys, NextGC: c.nextGC, LastGC: c.lastGC, PauseTotalNs: c.pauseTotal,
		PauseNs: c.pauseNs, PauseEnd: c.pauseEnd,
		NumGC: uint32(c.collections), NumForcedGC: uint32(c.forced), EnableGC: true,
	}
	for i := range m.BySize {
		m.BySize[i].Size = uint32(c.sizes[i])
	}
}
