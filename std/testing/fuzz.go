package testing

import (
	"fmt"
	"path/filepath"
	"reflect"
)

// F is a fuzz target.
type F struct {
	common
	target   string
	corpus   []seed
	fuzzed   bool
	inTarget bool // a seed is tried
	fuzzing  bool // inputs are made: runFuzzing
}

// A seed is an input, and the name of the file that it came from.
type seed struct {
	values []any
	path   string
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
	var values []any
	for _, a := range args {
		if t := reflect.TypeOf(a); !fuzzTypes[t] {
			panic(fmt.Sprintf("testing: unsupported type to Add %v", t))
		}
		values = append(values, a)
	}
	f.corpus = append(f.corpus, seed{values, fmt.Sprintf("seed#%d", len(f.corpus))})
}

// Fail, Helper and Skipped are the target's own, and not to be used for one input.
func (f *F) Fail() {
	if f.inTarget {
		panic("testing: f.Fail was called inside the fuzz target, use t.Fail instead")
	}
	if f.parent != nil {
		f.parent.Fail()
	}
	f.common.Fail()
}

func (f *F) Skipped() bool {
	if f.inTarget {
		panic("testing: f.Skipped was called inside the fuzz target, use t.Skipped instead")
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.skipped
}

func (f *F) Helper() {
	if f.inTarget {
		panic("testing: f.Helper was called inside the fuzz target, use t.Helper instead")
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.markHelper()
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

func checkSeed(values []any, types []reflect.Type) error {
	if len(values) != len(types) {
		return fmt.Errorf("wrong number of values in corpus entry: %d, want %d", len(values), len(types))
	}
	got := make([]reflect.Type, len(values))
	same := true
	for i, a := range values {
		got[i] = reflect.TypeOf(a)
		same = same && got[i] == types[i]
	}
	if !same {
		return fmt.Errorf("mismatched types in corpus entry: %v, want %v", got, types)
	}
	return nil
}

// Fuzz runs fn on every seed, and with -fuzz on inputs that are made of them.
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
	for _, s := range f.corpus {
		if err := checkSeed(s.values, types); err != nil {
			f.Fatal(err)
		}
	}
	files, err := readCorpus(filepath.Join(corpusDir, f.target), types)
	if err != nil {
		f.Fatal(err)
	}
	f.corpus = append(f.corpus, files...)
	if f.fuzzing {
		f.search(call, types)
		return
	}
	for _, s := range f.corpus {
		name := f.name + "/" + filepath.Base(s.path)
		if _, ok, _ := f.state.match.full(nil, name); ok {
			f.try(call, s, name)
		}
	}
}

// try runs the target on one input, as a test below f.
func (f *F) try(call reflect.Value, s seed, name string) bool {
	t := &T{}
	t.placeBelow(&f.common, name)
	f.hasSub = true
	f.inTarget = true
	defer func() { f.inTarget = false }()
	t.announce()
	go tRunner(t, func(t *T) { call.Call(arguments(t, s)) })
	return t.await()
}

func arguments(t *T, s seed) []reflect.Value {
	in := []reflect.Value{reflect.ValueOf(t)}
	for _, a := range s.values {
		in = append(in, reflect.ValueOf(a))
	}
	return in
}

// run runs the target below the root.
func (target InternalFuzzTarget) run(root *T, fuzzing bool) {
	f := &F{target: target.Name, fuzzing: fuzzing}
	f.placeBelow(&root.common, target.Name)
	f.barrier = nil
	f.announce()
	go fRunner(f, func(f *F) {
		target.Fn(f)
		if !f.fuzzed && !f.failed && !f.skipped {
			f.Error("returned without calling F.Fuzz, F.Fail, or F.Skip")
		}
	})
	f.await()
}

// runSeeds runs the fuzz targets that -run selects, on their seeds.
func runSeeds(targets []InternalFuzzTarget) (ran, ok bool) {
	if len(targets) == 0 {
		return false, true
	}
	return inPasses(flags.matchString, func(root *T) {
		fuzzed := targetsToFuzz(targets)
		for _, target := range targets {
			if _, ok, _ := root.state.match.full(nil, target.Name); !ok || mustStop() {
				continue
			}
			if len(fuzzed) == 1 && fuzzed[0].Name == target.Name { // it will have them when it is fuzzed
				continue
			}
			target.run(root, false)
		}
	})
}

// targetsToFuzz are those that -fuzz selects.
func targetsToFuzz(targets []InternalFuzzTarget) []InternalFuzzTarget {
	if flags.fuzz == "" {
		return nil
	}
	m := newMatcher(flags.matchString, flags.fuzz, "-test.fuzz")
	var chosen []InternalFuzzTarget
	for _, target := range targets {
		if _, ok, _ := m.full(nil, target.Name); ok {
			chosen = append(chosen, target)
		}
	}
	return chosen
}
