package after

import "testing"

func TestAllocs(t *testing.T) {
	s, id := newServer(), 1000
	if got := testing.AllocsPerRun(100, func() { id++; s.handleEvent(Event{ID: id, Type: "click"}) }); got != 2 {
		t.Errorf("handleEvent: %v allocations, want 2: ID and Type in interfaces", got)
	}
	if got := testing.AllocsPerRun(100, func() { id++; s.handleEventAttrs(Event{ID: id, Type: "click"}) }); got != 0 {
		t.Errorf("handleEventAttrs: %v allocations, want none", got)
	}
}
