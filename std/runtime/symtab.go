package runtime

import (
	"internal/abi"
	"internal/profiling"
)

// Frame is one function in a call stack.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

// Func is a function of the program.
type Func struct {
	name, file string
	line       int
	entry      uintptr
}

// callers fills pcs with return addresses, innermost first, after skipping some functions (0: the caller of callers).
//
//go:noescape
func callers(skip int, pcs []uintptr) int

// symbol finds function, file and line of an address.
//
//go:noescape
func symbol(pc uintptr, f *Func)

// Callers fills pcs; skip 0 is Callers itself, 1 its caller.
func Callers(skip int, pcs []uintptr) int {
	return callers(skip, pcs)
}

// Caller describes the caller of its caller by skip: 0 is the caller of Caller.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	var pcs [1]uintptr
	if callers(skip+1, pcs[:]) == 0 {
		return
	}
	var f Func
	symbol(pcs[0]-1, &f)
	return pcs[0], f.file, f.line, true
}

// FuncForPC returns the function that contains pc, or nil.
func FuncForPC(pc uintptr) *Func {
	f := new(Func)
	symbol(pc, f)
	if f.name != "" && f.entry != pc { // a return address: the call is before it
		symbol(pc-1, f)
	}
	if f.name == "" {
		return nil
	}
	return f
}

func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

func (f *Func) Entry() uintptr { return f.entry }

func (f *Func) FileLine(pc uintptr) (file string, line int) {
	var at Func
	symbol(pc, &at)
	return at.file, at.line
}

// Frames steps through the functions of a call stack.
type Frames struct {
	pcs []uintptr
}

func CallersFrames(pcs []uintptr) *Frames { return &Frames{pcs} }

// Next returns the next frame, and whether more follow.
func (f *Frames) Next() (frame Frame, more bool) {
	if len(f.pcs) == 0 {
		return
	}
	pc := f.pcs[0]
	f.pcs = f.pcs[1:]
	fn := new(Func)
	symbol(pc-1, fn)
	if fn.name == "" {
		return Frame{PC: pc}, len(f.pcs) > 0
	}
	return Frame{PC: pc, Func: fn, Function: fn.name, File: fn.file, Line: fn.line, Entry: fn.entry}, len(f.pcs) > 0
}

func appendHex(b []byte, x uint64) []byte {
	if x >= 16 {
		b = appendHex(b, x/16)
	}
	return append(b, "0123456789abcdef"[x%16])
}

// Stack writes the call stack of the goroutine, or of all, into buf and returns the number of bytes.
func Stack(buf []byte, all bool) int {
	buf = abi.Escape(buf) // that of a goroutine whose own stack is described
	var pcs [100]uintptr
	n := callers(1, pcs[:])
	text := appendStack(make([]byte, 0, 1024), goroutineID(), "running", pcs[:n])
	if !all {
		return copy(buf, text)
	}
	for _, g := range profiling.AllGoroutines() {
		if g.ID == goroutineID() {
			continue
		}
		text = appendStack(append(text, '\n'), g.ID, g.Wait, g.Stack)
		var creator Func
		if symbol(g.CreatedAt-1, &creator); g.CreatedAt != 0 && creator.name != "" {
			text = append(append(text, "created by "...), creator.name...)
			text = append(appendDecimal(append(text, " in goroutine "...), g.Parent), '\n')
			text = appendPlace(text, g.CreatedAt, &creator)
		}
	}
	return copy(buf, text)
}

func appendStack(text []byte, id uint64, state string, pcs []uintptr) []byte {
	text = appendDecimal(append(text, "goroutine "...), id)
	text = append(append(append(text, " ["...), state...), "]:\n"...)
	for _, pc := range pcs {
		var f Func
		symbol(pc-1, &f)
		name := f.name
		if name == "runtime.gopanic" {
			name = "panic"
		}
		if name == "" || isHidden(name) {
			continue
		}
		text = append(append(append(text, name...), arguments(pc-1)...), '\n')
		text = appendPlace(text, pc, &f)
	}
	return text
}

// isHidden tells the run time's own functions, which do not show.
func isHidden(name string) bool {
	if len(name) > 15 && name[:15] == "internal/sched." {
		return true
	}
	return len(name) > 8 && name[:8] == "runtime." && name[8] >= 'a' && name[8] <= 'z'
}

// arguments stands for those of the function that has pc.
func arguments(pc uintptr) string

func appendPlace(text []byte, pc uintptr, f *Func) []byte {
	text = append(append(append(text, '\t'), f.file...), ':')
	text = append(appendDecimal(text, uint64(f.line)), " +0x"...)
	return append(appendHex(text, uint64(pc-f.entry)), '\n')
}

func goroutineID() uint64
