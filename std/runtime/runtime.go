package runtime

const (
	Compiler        = "gc" // programs and their tests take that for "behaves as the reference"
	GOOS     string = "linux"
)

// GC collects now.
func GC()

// Gosched lets other goroutines run.
func Gosched() { yield() }

func yield()

// Goexit ends the goroutine after its deferred calls.
func Goexit()

// NumGoroutine returns how many goroutines there are.
func NumGoroutine() int { return gcount() }

func gcount() int

// NumCPU returns how many processors the process may use.
func NumCPU() int { return processors() }

func processors() int

// GOMAXPROCS sets, for n > 0, the most processors to use, and returns the setting before.
func GOMAXPROCS(n int) int

// SetDefaultGOMAXPROCS goes back to the number of processors.
func SetDefaultGOMAXPROCS() { GOMAXPROCS(NumCPU()) }

// NumCgoCall returns the number of calls of C by cgo: there is no cgo.
func NumCgoCall() int64 { return 0 }

// LockOSThread and UnlockOSThread change nothing: all goroutines share one thread.
func LockOSThread()   {}
func UnlockOSThread() {}

// GOROOT returns the root of the reference's tree: what the environment names, else where it was when the program was built.
func GOROOT() string {
	if root := environment("GOROOT"); root != "" {
		return root
	}
	return builtRoot
}

var builtRoot = recordedRoot() // a variable: GOROOT inlines

func recordedRoot() string

// Version returns the language version that programs are compiled for.
func Version() string { return "go1.26" }

// Breakpoint stops in a debugger.
func Breakpoint() { breakpoint() }

func breakpoint()

//go:noescape
func environment(name string) string

// KeepAlive makes x live until here.
func KeepAlive(x any) {
	if alwaysFalse {
		println(x)
	}
}

var alwaysFalse bool

// A Pinner keeps objects in place; they never move.
type Pinner struct {
	*pinned
}

type pinned struct {
	objects []any
}

func (p *Pinner) Pin(pointer any) {
	if p.pinned == nil {
		p.pinned = new(pinned)
	}
	p.objects = append(p.objects, pointer)
}

func (p *Pinner) Unpin() { p.pinned = nil }
