package sync

import isync "internal/sync"

// A Map is a map that goroutines may share without a lock of their own.
type Map struct {
	_ noCopy

	m isync.Map[any, any]
}

// Load returns the value of a key.
func (m *Map) Load(key any) (value any, ok bool) { return m.m.Load(key) }

// Store sets the value of a key.
func (m *Map) Store(key, value any) { m.m.Store(key, value) }

// Clear deletes all.
func (m *Map) Clear() { m.m.Clear() }

// LoadOrStore returns the value of the key if there is one, else it stores value.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	return m.m.LoadOrStore(key, value)
}

// LoadAndDelete deletes a key and returns its value.
func (m *Map) LoadAndDelete(key any) (value any, loaded bool) { return m.m.LoadAndDelete(key) }

// Delete deletes a key.
func (m *Map) Delete(key any) { m.m.LoadAndDelete(key) }

// Swap sets the value of a key and returns the value before.
func (m *Map) Swap(key, value any) (previous any, loaded bool) { return m.m.Swap(key, value) }

// CompareAndSwap sets the value of a key if it is old.
func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	return m.m.CompareAndSwap(key, old, new)
}

// CompareAndDelete deletes a key if its value is old.
func (m *Map) CompareAndDelete(key, old any) (deleted bool) { return m.m.CompareAndDelete(key, old) }

// Range calls f for each entry until f returns false. f may change the map.
func (m *Map) Range(f func(key, value any) bool) { m.m.Range(f) }
