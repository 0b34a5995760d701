// -m
package main

type measure interface {
	Size() int
	Double()
}

type list[P any] struct {
	first *P
	n     int
}

func (l *list[P]) Size() int { return l.n }

func (l *list[P]) Double() { l.n *= 2 }

func newMeasure() measure { return &list[string]{n: 3} }

func main() {
	var m measure = &list[int]{n: 2}
	m.Double()
	println(m.Size(), newMeasure().Size())
}
