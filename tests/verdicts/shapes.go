// -m
package main

// Code for shapes instantiates other generics for shapes again: Box[node[T]] is met as Box[go.shape.struct{…}].
type Box[T any] struct{ at *T }

func (b *Box[T]) Put(x *T) { b.at = x }
func (b *Box[T]) Get() *T  { return b.at }

type node[T any] struct {
	value T
	next  *node[T]
}

type list[T any] struct {
	head Box[node[T]]
	n    int
}

func (l *list[T]) push(v T) {
	n := &node[T]{value: v}
	n.next = l.head.Get()
	l.head.Put(n)
	l.n++
}

func (l *list[T]) each(yield func(T) bool) {
	for n := l.head.Get(); n != nil; n = n.next {
		if !yield(n.value) {
			return
		}
	}
}

func collect[T any](l *list[T]) []T {
	var all []T
	for v := range l.each {
		all = appendTo(all, v)
	}
	return all
}

func appendTo[S ~[]E, E any](s S, e E) S { return append(s, e) }

func main() {
	var ints list[int]
	var words list[string]
	ints.push(1)
	words.push("a")
	println(len(collect(&ints)), len(collect(&words)))
}
