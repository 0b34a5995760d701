package main

import "testing"

var sinkFunc func() int

func TestAllocs(t *testing.T) {
	xs, k := []int{1, 2, 3}, 2
	for _, c := range []struct {
		name string
		want float64
		f    func()
	}{
		{"makeCounter: the closure and its count", 2, func() { sinkFunc = makeCounter() }},
		{"calling the counter", 0, func() { sinkFunc() }},
		{"apply with a closure that stays", 0, func() {
			calls := 0
			apply(xs, func(x int) int { calls++; return x * k })
		}},
	} {
		if got := testing.AllocsPerRun(100, c.f); got != c.want {
			t.Errorf("%s: %v allocations, want %v", c.name, got, c.want)
		}
	}
}
