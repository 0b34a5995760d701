// Package profiling reads what the runtime samples: call stacks with counters (runtime/profile.c), and the stacks of
// goroutines.
package profiling

import "unsafe"

// Kinds of profiles: the runtime's ProfileKind.
const (
	CPUTime = iota
	Heap
	Block
	Mutex
)

// Record is one call stack. Counts of Heap: objects and bytes made, objects and bytes freed; of the others: how often, and
// for Block and Mutex how many nanoseconds.
type Record struct {
	Counts [4]int64
	Labels unsafe.Pointer
	Stack  []uintptr // the runtime's memory; addresses behind the calls, of C functions too
}

// Allocations starts to sample them, one in so many bytes as rate says at the time.
func Allocations(rate *int)

// CPU starts to count stacks hz times in a second of processor time; with 0 it stops.
func CPU(hz int) bool

// BlockRate sets from how many nanoseconds on all waits count; MutexFraction, one in how many. Negative just asks.
func BlockRate(ns int)
func MutexFraction(fraction int) int

// Next reads the sample behind after (nil: the first) and returns it, or nil at the end.
//
//go:noescape
func Next(kind int, after unsafe.Pointer, r *Record) unsafe.Pointer

// Lost is the number of samples that there was no room for.
func Lost(kind int) int

// Forget drops all samples. Records that were read from them are no longer valid.
func Forget(kind int)

// Expand finds the calls of Go functions at the addresses, as runtime.Callers names them.
//
//go:noescape
func Expand(raw, pcs []uintptr) int

// NativeName is the name of the C function at an address, or "".
func NativeName(pc uintptr) string

// Labels are the running goroutine's.
func Labels() unsafe.Pointer
func SetLabels(p unsafe.Pointer)

// Goroutines describes all goroutines: see AllGoroutines.
//
//go:noescape
func Goroutines(words []uint64) int

// WaitText says why a goroutine waits.
func WaitText(reason uint64) string

// Goroutine is one goroutine.
type Goroutine struct {
	ID, Parent uint64
	Wait       string
	CreatedAt  uintptr // the go statement's return address
	Labels     unsafe.Pointer
	Stack      []uintptr // as runtime.Callers gives them
}

// AllGoroutines lists the goroutines, the newest first.
func AllGoroutines() []Goroutine {
	words := make([]uint64, 1024)
	n := Goroutines(words)
	for n > len(words) {
		words = make([]uint64, n)
		n = Goroutines(words)
	}
	var all []Goroutine
	for len(words) >= 6 && words[0] != 0 {
		depth := int(words[5])
		g := Goroutine{ID: words[0], Parent: words[3], Wait: WaitText(words[1]), CreatedAt: uintptr(words[2])}
		g.Labels = *(*unsafe.Pointer)(unsafe.Pointer(&words[4]))
		for _, pc := range words[6 : 6+depth] {
			g.Stack = append(g.Stack, uintptr(pc))
		}
		all = append(all, g)
		words = words[6+depth:]
	}
	return all
}

// All calls f with each sample of the kind.
func All(kind int, f func(*Record)) {
	var r Record
	for p := Next(kind, nil, &r); p != nil; p = Next(kind, p, &r) {
		f(&r)
	}
}
