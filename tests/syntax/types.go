package p

type A []
type B [5
type C [...
type D map
type E map[string
type F map[int]
type G chan
type H <-int
type I chan<-
type J func
type K func(
type L *
type M struct {
	a, b
	c int d int
	5
	(e)
	(*f)
	*(g)
	*5
	h. int
	i int "tag" "tag2"
	j,
}
type N interface {
	m() n()
	5
	~
	int |
	T[]
	U[int] | V
	o[P any](x P)
	q[](x int)
	r.
}
type O [n, m]int
type P [n
type Q[T any
type R[T] struct{}
type S[T int, ] struct{}
type S2[T, U] struct{}
type S3[*T,] struct{}
type S4[T any, *U] struct{}
type S5[T *int,] struct{}
type S6[T (int),] struct{}
type S7[n * 2] int
type S8[a, b.c] int
type S9[n + 1, U any] int
var a func[T any]()
var b func[]()
var c [](
var d <-chan<- int
var e = (<-chan <-chan int)(nil)
var f = <-chan<- int(nil)
var g pkg.
var h T[
var i T[]
var j struct { x int
