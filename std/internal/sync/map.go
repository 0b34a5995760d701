package sync

// A Map is a map under a lock.
type Map[K comparable, V any] struct {
	mu Mutex
	m  map[K]V
}

// Load returns the value of a key.
//
//go:noinline
func (m *Map[K, V]) Load(key K) (value V, ok bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	value, ok = m.m[key]
	return value, ok
}

// Store sets the value of a key.
//
//go:noinline
func (m *Map[K, V]) Store(key K, value V) { m.Swap(key, value) }

// Clear deletes all.
//
//go:noinline
func (m *Map[K, V]) Clear() {
	m.mu.Lock()
	defer m.mu.Unlock()
	clear(m.m)
}

// LoadOrStore returns the value of the key if there is one, else it stores value.
//
//go:noinline
func (m *Map[K, V]) LoadOrStore(key K, value V) (actual V, loaded bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if old, ok := m.m[key]; ok {
		return old, true
	}
	m.set(key, value)
	return value, false
}

// LoadAndDelete deletes a key and returns its value.
//
//go:noinline
func (m *Map[K, V]) LoadAndDelete(key K) (value V, loaded bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	value, loaded = m.m[key]
	delete(m.m, key)
	return value, loaded
}

// Delete deletes a key.
//
//go:noinline
func (m *Map[K, V]) Delete(key K) { m.LoadAndDelete(key) }

// Swap sets the value of a key and returns the value before.
//
//go:noinline
func (m *Map[K, V]) Swap(key K, value V) (previous V, loaded bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	previous, loaded = m.m[key]
	m.set(key, value)
	return previous, loaded
}

// CompareAndSwap sets the value of a key if it is old.
//
//go:noinline
func (m *Map[K, V]) CompareAndSwap(key K, old, new V) (swapped bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if value, ok := m.m[key]; !ok || any(value) != any(old) {
		return false
	}
	m.set(key, new)
	return true
}

// CompareAndDelete deletes a key if its value is old.
//
//go:noinline
func (m *Map[K, V]) CompareAndDelete(key K, old V) (deleted bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if value, ok := m.m[key]; !ok || any(value) != any(old) {
		return false
	}
	delete(m.m, key)
	return true
}

// Range calls f for each entry until f returns false. f may change the map.
//
//go:noinline
func (m *Map[K, V]) Range(f func(key K, value V) bool) {
	m.mu.Lock()
	keys := make([]K, 0, len(m.m))
	for key := range m.m {
		keys = append(keys, key)
	}
	m.mu.Unlock()
	for _, key := range keys {
		if value, ok := m.Load(key); ok && !f(key, value) {
			return
		}
	}
}

func (m *Map[K, V]) set(key K, value V) {
	if m.m == nil {
		m.m = make(map[K]V)
	}
	m.m[key] = value
}
