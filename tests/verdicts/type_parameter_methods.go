// -m=2
package main

type Sized interface {
	Size() int
	Put([]byte, ...string) (int, error)
}

type disk struct{ n int }

func (d *disk) Size() int                                { return d.n }
func (d *disk) Put(b []byte, more ...string) (int, error) { return len(b) + len(more), nil }

func pick() Sized { return &disk{6} }

func total[S Sized](make1 func() S, b []byte) []byte {
	n, _ := make1().Put(b, "a")
	x := make([]byte, make1().Size())
	f := func() int { return make1().Size() + n }
	return x[:f()]
}

type tree[K Sized] struct{ k K }

func (t *tree[K]) first() int  { return t.k.Size() }
func (t *tree[K]) second() int  { return t.k.Size() + static[int](1) }
func (t *tree[K]) third() error { _, err := t.k.Put(nil); return err }

func static[T any](t T) T { return t }

func fixed[T any](t T) (T, int) { return t, static[int](2) + static(3) }

func main() {
	println(len(total(pick, nil)))
	println(len(total(func() *disk { return &disk{7} }, nil)))
	t := tree[*disk]{&disk{5}}
	println(t.first(), t.second(), t.third() == nil)
	u := tree[Sized]{pick()}
	println(u.first(), u.second(), u.third() == nil)
	_, n := fixed("x")
	println(n)
}
