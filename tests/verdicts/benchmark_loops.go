// -m=2
package main

import "testing"

type sink interface{ put(int) }

type store struct {
	values []int
	last   *int
}

func (s *store) put(i int) { s.values[i] = i }

var running *testing.B

func twice(x int) int              { return 2 * x }
func both(x *int) (int, *int)      { return *x, x }
func many(prefix string, _ ...any) {}

func bench(b *testing.B, table map[string]int) {
	running = b
	s := store{values: make([]int, 10)}
	var dst sink = &s
	for b.Loop() {
		twice(3)
		both(s.last)
		s.put(1)
		dst.put(2)
		many("a", s, 1)
		table["x"] = 1
		s.values[3]++
		*s.last = 5
		if n := twice(4); n > 3 {
			twice(n)
		}
		for i := range 3 {
			x := i
			x += 2
		}
		println(s.values, 5)
		delete(table, "y")
		copy(s.values, s.values)
		func() { twice(5) }()
	}
	twice(6)
}

func main() {}
