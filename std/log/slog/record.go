package slog

import (
	"runtime"
	"slices"
	"time"
)

const inlineAttrs = 5

// Record is one log event. Its first attributes stand in the record itself, so that most records need no allocation.
type Record struct {
	Time    time.Time
	Message string
	Level   Level
	PC      uintptr

	front  [inlineAttrs]Attr
	nFront int
	back   []Attr
}

func NewRecord(t time.Time, level Level, msg string, pc uintptr) Record {
	return Record{Time: t, Message: msg, Level: level, PC: pc}
}

// Clone returns a copy that shares no state with r.
func (r Record) Clone() Record {
	r.back = slices.Clip(r.back)
	return r
}

func (r Record) NumAttrs() int { return r.nFront + len(r.back) }

// Attrs calls f for each attribute until it returns false.
func (r Record) Attrs(f func(Attr) bool) {
	for i := 0; i < r.nFront; i++ {
		if !f(r.front[i]) {
			return
		}
	}
	for _, a := range r.back {
		if !f(a) {
			return
		}
	}
}

// AddAttrs adds attributes; empty groups are left out.
func (r *Record) AddAttrs(attrs ...Attr) {
	var i int
	for i = 0; i < len(attrs) && r.nFront < len(r.front); i++ {
		a := attrs[i]
		if a.Value.isEmptyGroup() {
			continue
		}
		r.front[r.nFront] = a
		r.nFront++
	}
	rest := attrs[i:]
	n := countEmptyGroups(rest)
	r.back = slices.Grow(r.back, len(rest)-n)
	for _, a := range rest {
		if !a.Value.isEmptyGroup() {
			r.back = append(r.back, a)
		}
	}
}

// Add adds attributes given as for Logger.Log.
func (r *Record) Add(args ...any) {
	var a Attr
	for len(args) > 0 {
		a, args = argsToAttr(args)
		if a.Value.isEmptyGroup() {
			continue
		}
		if r.nFront < len(r.front) {
			r.front[r.nFront] = a
			r.nFront++
			continue
		}
		if r.back == nil {
			r.back = make([]Attr, 0, countAttrs(args)+1)
		}
		r.back = append(r.back, a)
	}
}

func countAttrs(args []any) int {
	n := 0
	for i := 0; i < len(args); i++ {
		n++
		if _, ok := args[i].(string); ok {
			i++
		}
	}
	return n
}

// Source is the place of a log call.
type Source struct {
	Function string `json:"function"`
	File     string `json:"file"`
	Line     int    `json:"line"`
}

func (s *Source) group() Value {
	var as []Attr
	if s.Function != "" {
		as = append(as, String("function", s.Function))
	}
	if s.File != "" {
		as = append(as, String("file", s.File))
	}
	if s.Line != 0 {
		as = append(as, Int("line", s.Line))
	}
	return GroupValue(as...)
}

// Source returns the place of the log call, nil when it is not known.
func (r Record) Source() *Source {
	if r.PC == 0 {
		return nil
	}
	frames := runtime.CallersFrames([]uintptr{r.PC})
	f, _ := frames.Next()
	return &Source{Function: f.Function, File: f.File, Line: f.Line}
}
