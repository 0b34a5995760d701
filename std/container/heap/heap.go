// Package heap keeps the smallest element of any sort.Interface first: a binary heap in an array, where element i has
// its children at 2i+1 and 2i+2 (Williams, 1964).
package heap

import "sort"

// Interface is a sortable collection to which elements are added at the end and from which the last is taken.
type Interface interface {
	sort.Interface
	Push(x any)
	Pop() any
}

// Init makes a heap of any order; it takes O(n).
func Init(h Interface) {
	n := h.Len()
	for i := n/2 - 1; i >= 0; i-- {
		down(h, i, n)
	}
}

// Push adds x.
func Push(h Interface, x any) {
	h.Push(x)
	up(h, h.Len()-1)
}

// Pop removes and returns the smallest element.
func Pop(h Interface) any {
	n := h.Len() - 1
	h.Swap(0, n)
	down(h, 0, n)
	return h.Pop()
}

// Remove removes and returns the element at index i.
func Remove(h Interface, i int) any {
	n := h.Len() - 1
	if n != i {
		h.Swap(i, n)
		if !down(h, i, n) {
			up(h, i)
		}
	}
	return h.Pop()
}

// Fix restores the order after the element at index i has changed.
func Fix(h Interface, i int) {
	if !down(h, i, h.Len()) {
		up(h, i)
	}
}

func up(h Interface, child int) {
	for child > 0 {
		parent := (child - 1) / 2
		if !h.Less(child, parent) {
			return
		}
		h.Swap(parent, child)
		child = parent
	}
}

// down sinks the element at index top and reports whether it moved.
func down(h Interface, top, n int) bool {
	at := top
	for {
		child := 2*at + 1
		if child >= n || child < 0 { // negative: overflow
			break
		}
		if right := child + 1; right < n && h.Less(right, child) {
			child = right
		}
		if !h.Less(child, at) {
			break
		}
		h.Swap(at, child)
		at = child
	}
	return at > top
}
