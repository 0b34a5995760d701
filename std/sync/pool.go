package sync

import "internal/sched"

// A Pool keeps objects for reuse. A collection moves what lies in the pool aside, and the next one drops what still lies
// there: an object that nobody asks for lives for two collections.
type Pool struct {
	noCopy noCopy

	local  *poolItems
	victim *poolItems
	known  bool // in pools
	next   *Pool

	// New makes an object where the pool has none.
	New func() any
}

// poolItems: the last object put is first is taken first; rest is a stack.
type poolItems struct {
	first any
	rest  []any
}

// pools links the pools that hold something.
var pools *Pool

func init() { sched.BeforeGC(emptyPools) }

// emptyPools runs in the collector: it must not allocate.
func emptyPools() {
	var kept *Pool
	for p := pools; p != nil; {
		next := p.next
		p.victim, p.local = p.local, nil
		if p.victim != nil {
			p.next = kept
			kept = p
		} else {
			p.known, p.next = false, nil
		}
		p = next
	}
	pools = kept
}

// Put gives x to the pool.
//
//go:noinline
func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	items := p.items()
	if items.first == nil {
		items.first = x
	} else {
		items.rest = append(items.rest, x)
	}
}

// items returns what the pool holds since the last collection. From then on collections know the pool.
func (p *Pool) items() *poolItems {
	if p.local == nil {
		p.local = new(poolItems)
		if !p.known {
			p.known, p.next = true, pools
			pools = p
		}
	}
	return p.local
}

// Get takes an object from the pool; without one it returns New().
//
//go:noinline
func (p *Pool) Get() any {
	x := p.items().take()
	if x == nil && p.victim != nil {
		x = p.victim.take()
	}
	if x == nil && p.New != nil {
		x = p.New()
	}
	return x
}

func (items *poolItems) take() any {
	if x := items.first; x != nil {
		items.first = nil
		return x
	}
	n := len(items.rest)
	if n == 0 {
		return nil
	}
	x := items.rest[n-1]
	items.rest[n-1] = nil
	items.rest = items.rest[:n-1]
	return x
}
