package before

import "testing"

func TestAllocs(t *testing.T) {
	s, id := NewServer(&Logger{}), 1000
	got := testing.AllocsPerRun(100, func() { id++; s.handleEvent(Event{ID: id, Type: "click"}) })
	if got != 4 {
		t.Errorf("handleEvent: %v allocations, want 4: ID and Type in interfaces, the string, the string in an interface", got)
	}
}
