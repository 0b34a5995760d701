package testing

import (
	"fmt"
	"reflect"
)

// F is a fuzz target. Its seeds run as subtests; nothing is generated.
type F struct {
	common
	t      *T
	corpus [][]any
	fuzzed bool
}

// fuzzTypes are the types that a fuzz target's arguments may have.
var fuzzTypes = map[reflect.Type]bool{
	reflect.TypeFor[string]():  true,
	reflect.TypeFor[[]byte]():  true,
	reflect.TypeFor[bool]():    true,
	reflect.TypeFor[int]():     true,
	reflect.TypeFor[int8]():    true,
	reflect.TypeFor[int16]():   true,
	reflect.TypeFor[int32]():   true,
	reflect.TypeFor[int64]():   true,
	reflect.TypeFor[uint]():    true,
	reflect.TypeFor[uint8]():   true,
	reflect.TypeFor[uint16]():  true,
	reflect.TypeFor[uint32]():  true,
	reflect.TypeFor[uint64]():  true,
	reflect.TypeFor[float32](): true,
	reflect.TypeFor[float64](): true,
}

// Add adds a seed.
func (f *F) Add(args ...any) {
	var seed []any
	for _, a := range args {
		if t := reflect.TypeOf(a); !fuzzTypes[t] {
			panic(fmt.Sprintf("testing: unsupported type to Add %v", t))
		}
		seed = append(seed, a)
	}
	f.corpus = append(f.corpus, seed)
}

// argumentTypes returns the types of what a fuzz target takes behind its *T.
func argumentTypes(target reflect.Type) []reflect.Type {
	if target.Kind() != reflect.Func {
		panic("testing: F.Fuzz must receive a function")
	}
	if target.NumIn() < 2 || target.In(0) != reflect.TypeFor[*T]() {
		panic("testing: fuzz target must receive at least two arguments, where the first argument is a *T")
	}
	if target.NumOut() != 0 {
		panic("testing: fuzz target must not return a value")
	}
	var types []reflect.Type
	for i := 1; i < target.NumIn(); i++ {
		t := target.In(i)
		if !fuzzTypes[t] {
			panic(fmt.Sprintf("testing: unsupported type for fuzzing %v", t))
		}
		types = append(types, t)
	}
	return types
}

func checkSeed(seed []any, types []reflect.Type) error {
	if len(seed) != len(types) {
		return fmt.Errorf("wrong number of values in corpus entry: %d, want %d", len(seed), len(types))
	}
	got := make([]reflect.Type, len(seed))
	same := true
	for i, a := range seed {
		got[i] = reflect.TypeOf(a)
		same = same && got[i] == types[i]
	}
	if !same {
		return fmt.Errorf("mismatched types in corpus entry: %v, want %v", got, types)
	}
	return nil
}

// Fuzz runs fn on every seed.
func (f *F) Fuzz(fn any) {
	if f.fuzzed {
		panic("testing: F.Fuzz called more than once")
	}
	f.fuzzed = true
	if f.failed {
		return
	}
	call := reflect.ValueOf(fn)
	types := argumentTypes(call.Type())
	for _, seed := range f.corpus {
		if err := checkSeed(seed, types); err != nil {
			f.Fatal(err)
		}
	}
	for i, args := range f.corpus {
		f.t.Run(fmt.Sprintf("seed#%d", i), func(t *T) {
			in := []reflect.Value{reflect.ValueOf(t)}
			for _, a := range args {
				in = append(in, reflect.ValueOf(a))
			}
			call.Call(in)
		})
	}
}

func (target InternalFuzzTarget) seeds(t *T) {
	f := &F{t: t}
	f.name, f.parent = t.name, &t.common
	target.Fn(f)
	f.runCleanups()
}
