package testing

import (
	"crypto/sha256"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"time"
)

// With -fuzz inputs are made by changing the seeds at random, until one fails or time is up. Nothing is known of what code
// an input reaches, so that an input of interest is one that was written down or one that failed.

// search tries inputs, and writes down the first that fails.
func (f *F) search(call reflect.Value, types []reflect.Type) {
	start := time.Now()
	tell := func(format string, args ...any) {
		elapsed := time.Since(start).Round(time.Second)
		fmt.Printf("fuzz: elapsed: %s, %s\n", elapsed, fmt.Sprintf(format, args...))
	}
	for _, s := range f.corpus {
		if failed := f.attempt(call, s); failed != nil {
			f.blame(failed, s, false)
			return
		}
	}
	if len(f.corpus) == 0 {
		f.corpus = append(f.corpus, seed{values: zeros(types)})
	}
	tell("testing seed corpus: %d/%[1]d completed, now fuzzing with random inputs", len(f.corpus))
	r := rand.New(rand.NewSource(start.UnixNano()))
	execs, told := 0, start
	for ; !f.enough(start, execs); execs++ {
		s := seed{values: slices.Clone(f.corpus[r.Intn(len(f.corpus))].values)}
		for range 1 + r.Intn(4) {
			i := r.Intn(len(s.values))
			s.values[i] = mutate(r, s.values[i])
		}
		if failed := f.attempt(call, s); failed != nil {
			tell("execs: %d, an input fails", execs+1)
			s = f.shrink(call, s)
			f.blame(f.attempt(call, s), s, true)
			return
		}
		if time.Since(told) >= 3*time.Second {
			told = time.Now()
			tell("execs: %d", execs+1)
		}
	}
	tell("execs: %d", execs)
}

func (f *F) enough(start time.Time, execs int) bool {
	if flags.fuzzTime.n > 0 {
		return execs >= flags.fuzzTime.n
	}
	return flags.fuzzTime.d > 0 && time.Since(start) >= flags.fuzzTime.d
}

func zeros(types []reflect.Type) []any {
	var values []any
	for _, t := range types {
		values = append(values, reflect.Zero(t).Interface())
	}
	return values
}

// attempt runs the target on one input, apart from everything else, and returns the test if it failed.
func (f *F) attempt(call reflect.Value, s seed) *T {
	top := &common{name: f.name, state: f.state}
	t := &T{}
	t.placeBelow(top, f.name)
	t.barrier = nil
	f.inTarget = true
	go func() {
		defer func() { t.done <- true }()
		defer t.runCleanups()
		defer func() {
			if v := recover(); v != nil {
				t.Errorf("panic: %v", v)
			}
		}()
		call.Call(arguments(t, s))
	}()
	<-t.done
	f.inTarget = false
	if t.Failed() {
		return t
	}
	return nil
}

// blame tells of the input that failed. A new one becomes a file of the corpus.
func (f *F) blame(t *T, s seed, isNew bool) {
	f.mu.Lock()
	f.output = append(f.output, indent([]byte(fmt.Sprintf("--- FAIL: %s (%.2fs)\n%s", f.name, t.duration.Seconds(), t.output)))...)
	f.mu.Unlock()
	f.Fail()
	if !isNew {
		f.note(fmt.Sprintf("    failure while testing seed corpus entry: %s/%s\n", f.name, filepath.Base(s.path)))
		return
	}
	text := marshalSeed(s.values)
	name := fmt.Sprintf("%x", sha256.Sum256(text))[:16]
	dir := filepath.Join(corpusDir, f.target)
	path := filepath.Join(dir, name)
	err := os.MkdirAll(dir, 0o777)
	if err == nil {
		err = os.WriteFile(path, text, 0o666)
	}
	if err != nil {
		f.note(fmt.Sprintf("    the failing input could not be written: %v\n%s", err, indent(text)))
		return
	}
	f.note(fmt.Sprintf("    \n    Failing input written to %s\n    To re-run:\n    go test -run=%s/%s\n", path, f.target, name))
}

// shrink makes the input shorter for as long as it fails.
func (f *F) shrink(call reflect.Value, s seed) seed {
	for i := range s.values {
		for step := sizeOf(s.values[i]) / 2; step > 0; step /= 2 {
			for at := 0; at+step <= sizeOf(s.values[i]); {
				shorter := seed{values: slices.Clone(s.values)}
				shorter.values[i] = without(s.values[i], at, step)
				if f.attempt(call, shorter) != nil {
					s = shorter
				} else {
					at += step
				}
			}
		}
	}
	return s
}

func sizeOf(v any) int {
	switch v := v.(type) {
	case string:
		return len(v)
	case []byte:
		return len(v)
	}
	return 0
}

func without(v any, at, n int) any {
	if s, ok := v.(string); ok {
		return s[:at] + s[at+n:]
	}
	b := v.([]byte)
	return append(slices.Clone(b[:at]), b[at+n:]...)
}

// ---- Changes at random ----

func mutate(r *rand.Rand, v any) any {
	switch v := v.(type) {
	case string:
		return string(mutateBytes(r, []byte(v)))
	case []byte:
		return mutateBytes(r, slices.Clone(v))
	case bool:
		return !v
	}
	x := reflect.New(reflect.TypeOf(v)).Elem()
	x.Set(reflect.ValueOf(v))
	switch {
	case x.CanInt():
		x.SetInt(mutateInteger(r, x.Int()))
	case x.CanUint():
		x.SetUint(uint64(mutateInteger(r, int64(x.Uint()))))
	default:
		x.SetFloat(mutateFloat(r, x.Float()))
	}
	return x.Interface()
}

func mutateInteger(r *rand.Rand, v int64) int64 {
	switch r.Intn(5) {
	case 0:
		return v + int64(r.Intn(100)) - 50
	case 1:
		return v ^ 1<<r.Intn(64)
	case 2:
		return -v
	case 3:
		edges := [...]int64{0, 1, -1, 127, 128, 255, 256, 1<<15 - 1, 1 << 15, 1<<31 - 1, 1 << 31, 1<<63 - 1, -1 << 63}
		return edges[r.Intn(len(edges))]
	}
	return int64(r.Uint64() >> r.Intn(64))
}

func mutateFloat(r *rand.Rand, v float64) float64 {
	switch r.Intn(4) {
	case 0:
		return v + r.NormFloat64()
	case 1:
		return v * r.NormFloat64() * 100
	case 2:
		return -v
	}
	return float64(mutateInteger(r, int64(v)))
}

// interesting bytes open, close or separate something in many formats.
const interesting = "\x00\xff\"'\\/<>{}[](),.;:=&%$#@!?*+-0123456789 \t\r\nabcxyzABCXYZ\x7f\x80\xc0\xf0"

func mutateBytes(r *rand.Rand, b []byte) []byte {
	if len(b) == 0 {
		return append(b, interesting[r.Intn(len(interesting))])
	}
	at := r.Intn(len(b))
	switch r.Intn(8) {
	case 0:
		return slices.Delete(b, at, at+1+r.Intn(len(b)-at))
	case 1:
		return slices.Insert(b, at, interesting[r.Intn(len(interesting))])
	case 2:
		return slices.Insert(b, at, b[:r.Intn(len(b))+1]...)
	case 3:
		b[at] ^= 1 << r.Intn(8)
	case 4:
		b[at] = byte(r.Intn(256))
	case 5:
		b[at] = interesting[r.Intn(len(interesting))]
	case 6:
		to := r.Intn(len(b))
		b[at], b[to] = b[to], b[at]
	case 7:
		b = append(b, interesting[r.Intn(len(interesting))])
	}
	return b
}

// runFuzzing fuzzes the one target that -fuzz selects.
func runFuzzing(targets []InternalFuzzTarget) bool {
	chosen := targetsToFuzz(targets)
	if len(chosen) == 0 {
		fmt.Fprintln(os.Stderr, "testing: warning: no fuzz tests to fuzz")
		return true
	}
	if len(chosen) > 1 {
		var names []string
		for _, target := range chosen {
			names = append(names, target.Name)
		}
		fmt.Fprintf(os.Stderr, "testing: will not fuzz, -fuzz matches more than one fuzz test: %v\n", names)
		return false
	}
	root := &T{}
	root.state = newState(newMatcher(flags.matchString, "", "-test.run"))
	root.done, root.barrier = make(chan bool, 1), make(chan bool)
	tRunner(root, func(root *T) { chosen[0].run(root, true) })
	<-root.done
	return !root.failed
}
