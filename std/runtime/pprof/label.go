package pprof

import (
	"context"
	"fmt"
	"internal/profiling"
	"slices"
	"strings"
	"unsafe"
)

// LabelSet is a set of labels, for WithLabels.
type LabelSet struct {
	list []label
}

// labelMap is what hangs on a context and on a goroutine: sorted by key.
type labelMap struct {
	LabelSet
}

func (m *labelMap) list() []label {
	if m == nil {
		return nil
	}
	return m.LabelSet.list
}

// String lists the labels: {"key":"value", "other":"value"}.
func (m *labelMap) String() string {
	var b strings.Builder
	b.WriteByte('{')
	for i, l := range m.list() {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%q:%q", l.key, l.text)
	}
	b.WriteByte('}')
	return b.String()
}

type labelKey struct{}

func labelsOf(ctx context.Context) *labelMap {
	m, _ := ctx.Value(labelKey{}).(*labelMap)
	return m
}

// Labels makes a set from keys and values in turn. Of a key that is given twice, the last value counts.
func Labels(args ...string) LabelSet {
	if len(args)%2 != 0 {
		panic("uneven number of arguments to pprof.Labels")
	}
	var list []label
	for i := 0; i < len(args); i += 2 {
		list = append(list, label{key: args[i], text: args[i+1]})
	}
	return LabelSet{united(nil, list)}
}

// united is both lists, sorted; of equal keys, the later one stays.
func united(a, b []label) []label {
	list := append(slices.Clone(a), b...)
	slices.SortStableFunc(list, func(x, y label) int { return strings.Compare(x.key, y.key) })
	kept := list[:0]
	for i, l := range list {
		if i+1 == len(list) || list[i+1].key != l.key {
			kept = append(kept, l)
		}
	}
	return kept
}

// WithLabels returns a context with the labels added.
func WithLabels(ctx context.Context, labels LabelSet) context.Context {
	return context.WithValue(ctx, labelKey{}, &labelMap{LabelSet{united(labelsOf(ctx).list(), labels.list)}})
}

// Label returns the value of the label with that key.
func Label(ctx context.Context, key string) (string, bool) {
	for _, l := range labelsOf(ctx).list() {
		if l.key == key {
			return l.text, true
		}
	}
	return "", false
}

// ForLabels calls f with each label of the context until it returns false.
func ForLabels(ctx context.Context, f func(key, value string) bool) {
	for _, l := range labelsOf(ctx).list() {
		if !f(l.key, l.text) {
			return
		}
	}
}

// SetGoroutineLabels gives the goroutine the labels of ctx; those that it starts inherit them.
func SetGoroutineLabels(ctx context.Context) {
	profiling.SetLabels(unsafe.Pointer(labelsOf(ctx)))
}

// Do calls f with the labels added to those of ctx; meanwhile the goroutine has them too.
func Do(ctx context.Context, labels LabelSet, f func(context.Context)) {
	defer SetGoroutineLabels(ctx)
	ctx = WithLabels(ctx, labels)
	SetGoroutineLabels(ctx)
	f(ctx)
}
