package main

import "testing"

var (
	sinkAny   any
	sinkFloat float64
	text      = "text"
)

func TestAllocs(t *testing.T) {
	n, shapes := 1000, []Shape{Square{2}, Square{3}}
	for _, c := range []struct {
		name string
		want float64
		f    func()
	}{
		{"an int in an interface", 1, func() { n++; sinkAny = n }},
		{"a small int in an interface", 0, func() { sinkAny = n & 7 }},
		{"a string in an interface", 1, func() { sinkAny = text }},
		{"a constant in an interface", 0, func() { sinkAny = "constant" }},
		{"a struct in an interface", 1, func() { sinkAny = Square{float64(n)} }},
		{"total", 0, func() { sinkFloat = total(shapes) }},
	} {
		if got := testing.AllocsPerRun(100, c.f); got != c.want {
			t.Errorf("%s: %v allocations, want %v", c.name, got, c.want)
		}
	}
}
