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
}

// Add adds a seed.
func (f *F) Add(args ...any) { f.corpus = append(f.corpus, args) }

// Fuzz runs fn on every seed.
func (f *F) Fuzz(fn any) {
	call := reflect.ValueOf(fn)
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
