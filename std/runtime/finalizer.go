package runtime

import (
	"internal/abi"
	"internal/sched"
	"unsafe"
)

// SetFinalizer lets the collector call finalizer with obj once nothing else refers to obj. A nil finalizer takes it back.
func SetFinalizer(obj any, finalizer any) {
	t := abi.TypeOf(obj)
	switch {
	case t == nil:
		sched.Fatal("runtime.SetFinalizer: first argument is nil")
	case t.Kind_ != abi.Pointer:
		sched.Fatal("runtime.SetFinalizer: first argument is " + t.Text + ", not pointer")
	case abi.DataOf(obj) == nil:
		sched.Fatal("nil elem type!")
	case !startsObject(abi.DataOf(obj)):
		sched.Fatal("runtime.SetFinalizer: pointer not at beginning of allocated block")
	}
	if finalizer == nil {
		setFinalizer(abi.DataOf(obj), t, nil, nil, false)
		return
	}
	f := abi.TypeOf(finalizer)
	if f.Kind_ != abi.Func {
		sched.Fatal("runtime.SetFinalizer: second argument is " + f.Text + ", not a function")
	}
	if f.Len != 1 || !accepts(f.FuncTypes()[0], t) {
		sched.Fatal("runtime.SetFinalizer: cannot pass " + t.Text + " to finalizer " + f.Text)
	}
	setFinalizer(abi.DataOf(obj), t, abi.DataOf(finalizer), f.FuncTypes()[0], resultSize(f) > 16)
}

func accepts(parameter, t *abi.Type) bool {
	if parameter.Kind_ == abi.Interface {
		return abi.Implements(t, parameter)
	}
	return parameter == t || parameter.Kind_ == abi.Pointer && parameter.Elem == t.Elem
}

// resultSize returns the size of a struct of the results of f.
func resultSize(f *abi.Type) (size uintptr) {
	for _, t := range f.FuncTypes()[f.Len:] {
		align := uintptr(t.Align)
		size = (size+align-1)&^(align-1) + t.Size_
	}
	return size
}

func setFinalizer(obj unsafe.Pointer, t *abi.Type, finalizer unsafe.Pointer, parameter *abi.Type, largeResults bool)

//go:noescape
func startsObject(p unsafe.Pointer) bool

// Cleanup is a handle to a cleanup that AddCleanup added.
type Cleanup struct {
	id     uint64
	hidden uintptr // the address, complemented: it does not keep the object
}

// AddCleanup calls cleanup(arg) after ptr's object has become unreachable.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup {
	if ptr == nil {
		panic(plainError("runtime.AddCleanup: ptr is nil"))
	}
	id := addCleanup(unsafe.Pointer(ptr), func() { cleanup(arg) })
	return Cleanup{id, ^uintptr(unsafe.Pointer(ptr))}
}

// Stop takes the cleanup back, if it is not due yet.
func (c Cleanup) Stop() {
	if c.id != 0 {
		stopCleanup(c.hidden, c.id)
	}
}

func addCleanup(ptr unsafe.Pointer, f func()) uint64
func stopCleanup(hidden uintptr, id uint64)
