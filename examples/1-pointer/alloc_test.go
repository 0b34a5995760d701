package main

import "testing"

var (
	sinkUser  *User
	sinkValue User
	sinkInt   int
)

// What -m says of this example is what the heap's counters show.
func TestAllocs(t *testing.T) {
	for _, c := range []struct {
		name string
		want float64
		f    func()
	}{
		{"newUser", 1, func() { sinkUser = newUser("ann") }},
		{"newUserValue", 0, func() { sinkValue = newUserValue("bob") }},
		{"sumAges", 0, func() { sinkInt = sumAges(10) }},
	} {
		if got := testing.AllocsPerRun(100, c.f); got != c.want {
			t.Errorf("%s: %v allocations, want %v", c.name, got, c.want)
		}
	}
}
