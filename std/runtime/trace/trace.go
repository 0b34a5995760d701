// Package trace marks tasks and regions of a program for execution traces. The runtime records no traces: Start says so, and
// marks cost next to nothing.
package trace

import (
	"context"
	"errors"
	"io"
	"time"
)

var errNoTraces = errors.New("runtime/trace: execution traces are not supported")

// Start would begin to write a trace to w; it always fails.
func Start(w io.Writer) error { return errNoTraces }

// Stop ends the trace, if there is one.
func Stop() {}

// IsEnabled reports whether a trace is being written.
func IsEnabled() bool { return false }

// Task is some work that several goroutines may take part in.
type Task struct{}

// NewTask begins a task; what is done with the context belongs to it.
func NewTask(pctx context.Context, taskType string) (ctx context.Context, task *Task) {
	return pctx, new(Task)
}

// End ends the task.
func (t *Task) End() {}

// Log and Logf note a message of a category.
func Log(ctx context.Context, category, message string)               {}
func Logf(ctx context.Context, category, format string, args ...any) {}

// Region is a part of a goroutine's work.
type Region struct{}

// WithRegion calls fn in a region.
func WithRegion(ctx context.Context, regionType string, fn func()) { fn() }

// StartRegion begins a region. Its end must be in the same goroutine.
func StartRegion(ctx context.Context, regionType string) *Region { return new(Region) }

// End ends the region.
func (r *Region) End() {}

// FlightRecorderConfig says how much of the recent past a FlightRecorder keeps.
type FlightRecorderConfig struct {
	MinAge   time.Duration
	MaxBytes uint64
}

// FlightRecorder would keep the trace of the recent past.
type FlightRecorder struct{ _ [0]func() }

// NewFlightRecorder makes a recorder. It can not be started.
func NewFlightRecorder(cfg FlightRecorderConfig) *FlightRecorder { return new(FlightRecorder) }

// Start always fails.
func (fr *FlightRecorder) Start() error { return errNoTraces }

// Stop ends the recording.
func (fr *FlightRecorder) Stop() {}

// Enabled reports whether the recorder is running.
func (fr *FlightRecorder) Enabled() bool { return false }

// WriteTo would write what was recorded; it fails, for nothing is.
func (fr *FlightRecorder) WriteTo(w io.Writer) (n int64, err error) { return 0, errNoTraces }
