package slices

import "cmp"

// Slices as pdqsort sees them.

type ordered[E cmp.Ordered] struct{ s []E }

func (o ordered[E]) Less(i, j int) bool { return cmp.Less(o.s[i], o.s[j]) }
func (o ordered[E]) Swap(i, j int)      { o.s[i], o.s[j] = o.s[j], o.s[i] }

type compared[E any] struct {
	s   []E
	cmp func(a, b E) int
}

func (c compared[E]) Less(i, j int) bool { return c.cmp(c.s[i], c.s[j]) < 0 }
func (c compared[E]) Swap(i, j int)      { c.s[i], c.s[j] = c.s[j], c.s[i] }
