// Package lru is a cache of bounded size that forgets what was not used for longest.
package lru

import (
	"fmt"
	"iter"
	"sync"
	"time"
)

// entry is a node of the list of entries, most recently used first.
type entry[K comparable, V any] struct {
	key        K
	value      V
	expires    time.Time
	next, prev *entry[K, V]
}

// Stats counts what a cache did.
type Stats struct {
	Hits, Misses, Evictions, Expired int
}

// Rate is the share of lookups that found something.
func (s Stats) Rate() float64 {
	if s.Hits+s.Misses == 0 {
		return 0
	}
	return float64(s.Hits) / float64(s.Hits+s.Misses)
}

func (s Stats) String() string {
	return fmt.Sprintf("%d hits, %d misses (%.1f%%), %d evicted, %d expired", s.Hits, s.Misses, 100*s.Rate(), s.Evictions, s.Expired)
}

// Cache maps keys to values and holds at most a fixed number of them. It may be used by several goroutines.
type Cache[K comparable, V any] struct {
	mu      sync.Mutex
	limit   int
	ttl     time.Duration
	now     func() time.Time
	entries map[K]*entry[K, V]
	root    entry[K, V] // root.next is the most recent, root.prev the oldest
	stats   Stats
	onEvict func(K, V)
}

// An Option changes how a cache works.
type Option[K comparable, V any] func(*Cache[K, V])

// WithTTL lets entries expire d after they were put.
func WithTTL[K comparable, V any](d time.Duration) Option[K, V] {
	return func(c *Cache[K, V]) { c.ttl = d }
}

// WithClock makes the cache read the time from now.
func WithClock[K comparable, V any](now func() time.Time) Option[K, V] {
	return func(c *Cache[K, V]) { c.now = now }
}

// OnEvict has f called with everything that the cache throws out to make room.
func OnEvict[K comparable, V any](f func(K, V)) Option[K, V] {
	return func(c *Cache[K, V]) { c.onEvict = f }
}

// New returns an empty cache for limit entries. It panics if limit is not positive.
func New[K comparable, V any](limit int, options ...Option[K, V]) *Cache[K, V] {
	if limit <= 0 {
		panic(fmt.Sprintf("lru: limit %d", limit))
	}
	c := &Cache[K, V]{limit: limit, now: time.Now, entries: make(map[K]*entry[K, V], limit)}
	c.root.next, c.root.prev = &c.root, &c.root
	for _, option := range options {
		option(c)
	}
	return c
}

func (e *entry[K, V]) unlink() {
	e.prev.next, e.next.prev = e.next, e.prev
	e.next, e.prev = nil, nil
}

func (c *Cache[K, V]) pushFront(e *entry[K, V]) {
	e.prev, e.next = &c.root, c.root.next
	e.prev.next, e.next.prev = e, e
}

func (c *Cache[K, V]) expired(e *entry[K, V]) bool {
	return !e.expires.IsZero() && !c.now().Before(e.expires)
}

func (c *Cache[K, V]) remove(e *entry[K, V]) {
	e.unlink()
	delete(c.entries, e.key)
}

// Get returns the value of key and makes it the most recently used.
func (c *Cache[K, V]) Get(key K) (value V, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.entries[key]
	if ok && c.expired(e) {
		c.remove(e)
		c.stats.Expired++
		ok = false
	}
	if !ok {
		c.stats.Misses++
		return value, false
	}
	c.stats.Hits++
	e.unlink()
	c.pushFront(e)
	return e.value, true
}

// Put sets the value of key. Where there is no room, the entry that was not used for longest goes.
func (c *Cache[K, V]) Put(key K, value V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.entries[key]
	if ok {
		e.unlink()
	} else {
		if len(c.entries) == c.limit {
			c.evict()
		}
		e = &entry[K, V]{key: key}
		c.entries[key] = e
	}
	e.value = value
	if c.ttl > 0 {
		e.expires = c.now().Add(c.ttl)
	}
	c.pushFront(e)
}

func (c *Cache[K, V]) evict() {
	oldest := c.root.prev
	c.remove(oldest)
	c.stats.Evictions++
	if c.onEvict != nil {
		c.onEvict(oldest.key, oldest.value)
	}
}

// GetOrLoad returns the value of key, or what load returns, which it then remembers.
func (c *Cache[K, V]) GetOrLoad(key K, load func(K) (V, error)) (V, error) {
	if v, ok := c.Get(key); ok {
		return v, nil
	}
	v, err := load(key)
	if err != nil {
		return v, fmt.Errorf("lru: load %v: %w", key, err)
	}
	c.Put(key, v)
	return v, nil
}

// Delete forgets key, and tells whether it was there.
func (c *Cache[K, V]) Delete(key K) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.entries[key]
	if ok {
		c.remove(e)
	}
	return ok
}

// Len is the number of entries, expired ones that nobody asked for included.
func (c *Cache[K, V]) Len() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.entries)
}

// Stats returns what the cache did until now.
func (c *Cache[K, V]) Stats() Stats {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.stats
}

// All ranges over the entries, most recently used first, without using them.
func (c *Cache[K, V]) All() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		c.mu.Lock()
		defer c.mu.Unlock()
		for e := c.root.next; e != &c.root; e = e.next {
			if !c.expired(e) && !yield(e.key, e.value) {
				return
			}
		}
	}
}
