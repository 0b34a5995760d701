// Every production of the grammar once.
package main

const a, b = iota, 1 << 2
const (
	c int = 1
	d
)

type (
	array  [2]int
	pair   struct{ x, y int `tag` }
	self   struct {
		*pair
		next *self
	}
	number interface {
		~int | ~float64
		String() string
	}
	alias             = map[string]chan<- int
	list[T any]       struct{ items []T }
	table[K comparable, V *int | []int] map[K]V
	ptr[P *T,]        []P
	ptr2[P *[]int]    []P
	mat[P int | string] [4][a * 2]P
)

var e, f float64 = .5, 0x1p-2
var g = []func(int, ...string) (n int, err error){nil}
var r <-chan (<-chan int)

func (s *self) get(i, j int) (pair, bool) { return pair{x: i, y: j}, true }

func generic[T, U any](x T, y ...U) list[T]

func main() {
	var local [4]int
	x, ok := g[0].(any).(int)
	x++
	x += -x + ^x*2&^3 | 4
	p := &pair{1, 2}
	*p, p.x = pair{}, local[1]
	q := local[1:2:3][:][1:][:2]
	_ = []pair{{1, 2}, {x: 1}}
	_ = [...]string{2: "a", `b`, "\n"}
	_ = map[[1]int]*pair{{1}: {3, 4}}
	_ = struct{ a int }{1}
	_ = generic[int, string](1, "a", "b")
	_ = table[int, *int]{}
	_ = (*self).get
	_ = (<-chan int)(nil)
	_ = interface{}(nil) == nil && !ok || x <= 'x'
	ch := make(chan int, 1)
	ch <- 1
	<-ch
	go func() {}()
	defer main()
outer:
	for i := 0; i < 10; i++ {
		for {
			break outer
		}
		for ok {
			continue
		}
		for range 10 {
		}
		for k, v := range []int{1, 2} {
			_, _ = k, v
		}
		for q[0] = range q {
			goto end
		}
	}
	if f := func() bool { return true }; f() {
	} else if x > 1 {
		return
	} else {
	}
	switch {
	}
	switch x := x; x {
	case 1, 2:
		fallthrough
	case 3:
	default:
		;
	}
	switch t := any(x).(type) {
	case int, []pair:
		_ = t
	case nil:
	}
	select {
	case v := <-ch:
		_ = v
	case ch <- 2:
	case <-ch:
	default:
	}
	{
		const h = 1i
		type inner int
	}
end:
}
