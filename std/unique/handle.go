// Package unique gives equal values one identity.
package unique

import (
	"internal/sync"
)

// Handle stands for a value: two are equal if their values are, and comparing them is comparing pointers.
type Handle[T comparable] struct {
	value *T
}

// Value returns the value that made the handle.
func (h Handle[T]) Value() T { return *h.value }

// values has, per type, the map from values to their pointers, as a *sync.Map[T, *T] under the type's zero value.
var values sync.Map[any, any]

// Make returns the handle of a value.
func Make[T comparable](value T) Handle[T] {
	var kind any = (*T)(nil)
	m, ok := values.Load(kind)
	if !ok {
		m, _ = values.LoadOrStore(kind, new(sync.Map[T, *T]))
	}
	known := m.(*sync.Map[T, *T])
	p, ok := known.Load(value)
	if !ok {
		kept := new(T)
		*kept = value
		p, _ = known.LoadOrStore(value, kept)
	}
	return Handle[T]{p}
}
