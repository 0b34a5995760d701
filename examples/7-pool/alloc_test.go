package main

import "testing"

var sinkByte byte

func TestAllocs(t *testing.T) {
	if got := testing.AllocsPerRun(20, func() { sinkByte = fresh(1) }); got != 1 {
		t.Errorf("fresh: %v allocations, want 1", got)
	}
	if got := testing.AllocsPerRun(100, func() { sinkByte = pooled(1) }); got != 0 {
		t.Errorf("pooled: %v allocations, want none", got)
	}
}
