// Package debug lets a program steer the collector and look at itself.
package debug

import (
	"os"
	"runtime"
	"time"
)

// SetGCPercent sets GOGC and returns the setting before; negative turns the collector off.
func SetGCPercent(percent int) int { return setGCPercent(percent) }

func setGCPercent(percent int) int

// SetMemoryLimit sets GOMEMLIMIT and returns the limit before; negative only asks.
func SetMemoryLimit(limit int64) int64 { return setMemoryLimit(limit) }

func setMemoryLimit(limit int64) int64

// FreeOSMemory collects and gives all free memory back to the system.
func FreeOSMemory()

// SetMaxStack sets the most bytes that a goroutine's stack may take, and returns the setting before.
func SetMaxStack(bytes int) int { return setMaxStack(bytes) }

func setMaxStack(bytes int) int

// SetMaxThreads has nothing to set: there is one thread.
func SetMaxThreads(threads int) int { return 10000 }

// SetPanicOnFault makes faults of this goroutine at other addresses than nil panics, and returns the setting before;
// else they end the program.
func SetPanicOnFault(enabled bool) bool { return setPanicOnFault(enabled) }

func setPanicOnFault(enabled bool) bool

// SetTraceback sets how many goroutines' stacks an uncaught panic prints, as the environment's GOTRACEBACK does: "none",
// "single", "all".
func SetTraceback(level string)

// Stack returns the call stack of the goroutine.
func Stack() []byte {
	buf := make([]byte, 1024)
	for {
		n := runtime.Stack(buf, false)
		if n < len(buf) {
			return buf[:n]
		}
		buf = make([]byte, 2*len(buf))
	}
}

// PrintStack writes it to standard error.
func PrintStack() { os.Stderr.Write(Stack()) }

// GCStats describes recent collections.
type GCStats struct {
	LastGC         time.Time
	NumGC          int64
	PauseTotal     time.Duration
	Pause          []time.Duration
	PauseEnd       []time.Time
	PauseQuantiles []time.Duration
}

// ReadGCStats fills stats, the most recent collection first.
func ReadGCStats(stats *GCStats) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	stats.NumGC = int64(m.NumGC)
	stats.PauseTotal = time.Duration(m.PauseTotalNs)
	stats.LastGC = time.Unix(0, int64(m.LastGC))
	stats.Pause = stats.Pause[:0]
	stats.PauseEnd = stats.PauseEnd[:0]
	for i := int(m.NumGC); i > 0 && i > int(m.NumGC)-len(m.PauseNs); i-- {
		at := (i - 1) % len(m.PauseNs)
		stats.Pause = append(stats.Pause, time.Duration(m.PauseNs[at]))
		stats.PauseEnd = append(stats.PauseEnd, time.Unix(0, int64(m.PauseEnd[at])))
	}
}
