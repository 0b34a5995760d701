package runtime

import (
	"internal/abi"
	"internal/profiling"
	"unsafe"
)

// MemProfileRate is how many bytes lie, on average, between two sampled allocations. 1 samples all, 0 none.
var MemProfileRate int = 512 * 1024

const stackDepth = 32

// StackRecord is a call stack.
type StackRecord struct {
	Stack0 [stackDepth]uintptr // ends with 0
}

// Stack returns the addresses of the stack.
func (r *StackRecord) Stack() []uintptr {
	for i, pc := range &r.Stack0 {
		if pc == 0 {
			return r.Stack0[:i]
		}
	}
	return r.Stack0[:]
}

// MemProfileRecord says what was allocated from one call stack.
type MemProfileRecord struct {
	AllocBytes, FreeBytes     int64
	AllocObjects, FreeObjects int64
	Stack0                    [stackDepth]uintptr
}

func (r *MemProfileRecord) InUseBytes() int64   { return r.AllocBytes - r.FreeBytes }
func (r *MemProfileRecord) InUseObjects() int64 { return r.AllocObjects - r.FreeObjects }

func (r *MemProfileRecord) Stack() []uintptr {
	for i, pc := range &r.Stack0 {
		if pc == 0 {
			return r.Stack0[:i]
		}
	}
	return r.Stack0[:]
}

// BlockProfileRecord says how often and how long goroutines waited in one call stack.
type BlockProfileRecord struct {
	Count  int64
	Cycles int64
	StackRecord
}

// MemProfile fills p with the sampled allocations, if it is long enough for all n of them. Without inuseZero, call stacks all of
// whose objects have died are left out. Sampling begins with the first call, or where the program imports runtime/pprof.
func MemProfile(p []MemProfileRecord, inuseZero bool) (n int, ok bool) {
	profiling.Allocations(&MemProfileRate)
	wanted := func(r *profiling.Record) bool { return inuseZero || r.Counts[1] != r.Counts[3] }
	profiling.All(profiling.Heap, func(r *profiling.Record) {
		if wanted(r) {
			n++
		}
	})
	if n > len(p) {
		return n, false
	}
	i := 0
	profiling.All(profiling.Heap, func(r *profiling.Record) {
		if !wanted(r) || i == n {
			return
		}
		p[i] = MemProfileRecord{AllocObjects: r.Counts[0], AllocBytes: r.Counts[1], FreeObjects: r.Counts[2], FreeBytes: r.Counts[3]}
		profiling.Expand(r.Stack, p[i].Stack0[:])
		i++
	})
	return n, true
}

// BlockProfile fills p with where goroutines waited, if it is long enough for all n records.
func BlockProfile(p []BlockProfileRecord) (n int, ok bool) {
	n = waits(profiling.Block, abi.Escape(p))
	return n, n <= len(p)
}

// MutexProfile fills p with where locks were given up that others waited for, if it is long enough for all n records.
func MutexProfile(p []BlockProfileRecord) (n int, ok bool) {
	n = waits(profiling.Mutex, abi.Escape(p))
	return n, n <= len(p)
}

func waits(kind int, p []BlockProfileRecord) (n int) {
	profiling.All(kind, func(r *profiling.Record) {
		if n < len(p) {
			p[n] = BlockProfileRecord{Count: r.Counts[0], Cycles: r.Counts[1]}
			profiling.Expand(r.Stack, p[n].Stack0[:])
		}
		n++
	})
	return n
}

// SetBlockProfileRate makes one wait in so many nanoseconds of waiting count; 1 is all, 0 or less none.
func SetBlockProfileRate(rate int) { profiling.BlockRate(rate) }

// SetMutexProfileFraction makes one in rate waits for a lock count; 0 is none, and a negative rate changes nothing. Returns the
// rate before.
func SetMutexProfileFraction(rate int) int { return profiling.MutexFraction(rate) }

// GoroutineProfile fills p with the stacks of all goroutines, if it is long enough for all n.
func GoroutineProfile(p []StackRecord) (n int, ok bool) {
	all := profiling.AllGoroutines()
	if len(all) > len(p) {
		return len(all), false
	}
	for i := range all {
		p[i] = StackRecord{}
		copy(p[i].Stack0[:], all[i].Stack)
	}
	return len(all), true
}

// ThreadCreateProfile fills p with where threads were created: the one thread, nowhere in the program.
func ThreadCreateProfile(p []StackRecord) (n int, ok bool) {
	if len(p) == 0 {
		return 1, false
	}
	p[0] = StackRecord{}
	return 1, true
}

// SetCPUProfileRate samples the processor's time hz times a second; 0 stops. Package runtime/pprof reads the samples.
func SetCPUProfileRate(hz int) { profiling.CPU(hz) }

// CPUProfile is gone from the language's library; it panics, as there.
//
// Deprecated: use runtime/pprof.
func CPUProfile() []byte { panic("CPUProfile no longer available") }

// SetCgoTraceback has no effect: there is no cgo.
func SetCgoTraceback(version int, traceback, context, symbolizer unsafe.Pointer) {}
