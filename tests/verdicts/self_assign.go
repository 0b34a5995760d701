// -m -l
package main

type buffer struct {
	buf  []byte
	arr  [16]byte
	str  string
	head *item
	tail *item
	list []*item
	in   inner
}

type inner struct{ a, b *int }

type item struct{ next *item }

func (b *buffer) shrink(n int)  { b.buf = b.buf[n:] }
func (b *buffer) three(n int)   { b.buf = b.buf[:n:n] }
func (b *buffer) cut()          { b.str = b.str[1:] }
func (b *buffer) ofArray()      { b.buf = b.arr[:] }
func (b *buffer) swap()         { b.head = b.tail }
func (b *buffer) move(i, j int) { b.list[i] = b.list[j] }
func (b *buffer) call(i int)    { b.list[i] = b.list[next(i)] }
func (b *buffer) inside()       { b.in.a = b.in.b }
func (b *buffer) other(c *buffer) {
	b.head = c.tail
	b.buf = c.buf[1:]
}

func next(i int) int { return i + 1 }

func byPointer(pp *[]byte) { *pp = (*pp)[1:] }

func main() {
	b := &buffer{}
	b.shrink(0)
}
