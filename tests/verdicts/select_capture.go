// -m -l
package p

// What a case of select receives counts as assigned again: in a loop a closure captures it by reference. Pointers to
// instances of generic types are one type, so an unread closure of such a type is dropped.

type box[T any] struct{ v T }

var kept func()

func keep(f func()) { kept = f }

func received(ch chan []int) {
	select {
	case v := <-ch:
		keep(func() { println(len(v)) })
	}
}

func inLoop(ch chan []int) {
	select {
	case v := <-ch:
		for range 2 {
			keep(func() { println(len(v)) })
		}
	}
}

func two(ch chan []int) {
	select {
	case v, ok := <-ch:
		for range 2 {
			keep(func() { println(len(v), ok) })
		}
	}
}

func unread(b box[int], f func() *box[int]) {
	f = func() *box[int] { return &b }
}
