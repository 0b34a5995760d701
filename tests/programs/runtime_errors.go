// Every error that the run time finds: its type, its interfaces, its words.
package main

import (
	"errors"
	"fmt"
	"math"
	"runtime"
	"unsafe"
)

type I interface{ M() }
type J interface {
	M()
	N()
}
type T struct{}

func (T) M() {}

type P struct{ x int }

func (p P) Val() int  { return p.x }
func (p *P) Ptr() int { return p.x }

type K struct {
	a any
	f func()
}
type KK struct {
	n int
	s []int
}

func try(name string, f func()) {
	defer func() {
		r := recover()
		if r == nil {
			fmt.Println(name, "no panic")
			return
		}
		_, isRT := r.(runtime.Error)
		e, isErr := r.(error)
		var te *runtime.TypeAssertionError
		var pn *runtime.PanicNilError
		if isErr {
			fmt.Printf("%s: %T rt=%v te=%v pn=%v: %s\n", name, r, isRT, errors.As(e, &te), errors.As(e, &pn), e)
		} else {
			fmt.Printf("%s: %T %v\n", name, r, r)
		}
	}()
	f()
}

//go:noinline
func id[X any](x X) X { return x }

func main() {
	s := []int{1, 2, 3}
	str := "hello"
	var arr [5]int
	var m map[string]int
	var np *P
	var ni I
	var ch chan int
	var fn func()
	z := id(0)
	neg := id(-1)
	try("index", func() { _ = s[id(5)] })
	try("indexneg", func() { _ = s[neg] })
	try("indexu8", func() { _ = s[id(uint8(200))] })
	try("indexu64", func() { _ = s[id(uint64(math.MaxUint64))] })
	try("stridx", func() { _ = str[id(9)] })
	try("arridx", func() { _ = arr[id(9)] })
	try("slice1", func() { _ = s[id(4):] })
	try("slice2", func() { _ = s[:id(9)] })
	try("slice3", func() { _ = s[id(3):id(2)] })
	try("slice4", func() { _ = s[0:1:id(9)] })
	try("slice5", func() { _ = s[0:id(3):id(2)] })
	try("slice6", func() { _ = s[id(3):id(2):id(3)] })
	try("slice7", func() { _ = str[id(9):] })
	try("slice8", func() { _ = str[:id(9)] })
	try("slice9", func() { _ = arr[id(9):] })
	try("slice10", func() { _ = s[neg:] })
	try("slice11", func() { _ = s[:neg] })
	try("slice12", func() { _ = str[id(3):id(1)] })
	try("slice13", func() { _ = s[0:1:neg] })
	try("conv", func() { _ = [4]int(s) })
	try("convp", func() { _ = (*[4]int)(s) })
	try("nilmap", func() { m["a"] = 1 })
	try("nilmapdel", func() { delete(m, "a"); clear(m) })
	try("nilptr", func() { _ = np.x })
	try("nilptr2", func() { np.x = 4 })
	try("nilval", func() { np.Val() })
	try("nilptrm", func() { np.Ptr() })
	try("niliface", func() { ni.M() })
	try("nilfn", func() { fn() })
	try("div", func() { _ = 1 / z })
	try("mod", func() { _ = 1 % z })
	try("divu", func() { _ = uint8(1) / id(uint8(0)) })
	try("minint", func() {
		fmt.Println(id(math.MinInt64)/neg, id(math.MinInt64)%neg, id(int8(-128))/id(int8(-1)), id(int32(math.MinInt32))/id(int32(-1)))
	})
	try("shift", func() { _ = 1 << neg })
	try("shr", func() { _ = z >> neg })
	try("assert1", func() { var x any = "s"; _ = x.(int) })
	try("assert2", func() { var x any; _ = x.(int) })
	try("assert3", func() { var x any; _ = x.(I) })
	try("assert4", func() { var x any = 1; _ = x.(I) })
	try("assert5", func() { var x I = T{}; _ = x.(J) })
	try("assert6", func() { var x I; _ = x.(T) })
	try("assert7", func() { var x I; _ = x.(J) })
	try("assert8", func() { var x any = P{}; _ = x.(interface{ Ptr() int }) })
	try("assert9", func() { var x any = struct{ a int }{}; _ = x.(struct{ b int }) })
	try("assert10", func() { type T struct{}; var x any = T{}; _ = x.(I) })
	try("assert11", func() { type T struct{}; var x any = T{}; f := func() { type T struct{}; _ = x.(T) }; f() })
	try("cmp1", func() { var x, y any = []int{1}, []int{1}; _ = x == y })
	try("cmp2", func() { var x, y any = K{f: nil}, K{f: nil}; _ = x == y })
	try("cmp3", func() { var x, y any = map[int]int{}, map[int]int{}; _ = x == y })
	try("cmp4", func() { var x, y any = func() {}, func() {}; _ = x == y })
	try("cmp5", func() { var x, y any = KK{1, nil}, KK{2, nil}; fmt.Println(x == y) })
	try("cmp6", func() { x, y := struct{ a any }{[]int{}}, struct{ a any }{[]int{}}; fmt.Println(x == y) })
	try("cmp7", func() { x, y := [2]any{1, []int{}}, [2]any{2, []int{}}; fmt.Println(x == y) })
	try("cmp8", func() { x, y := [2]any{[]int{}, 1}, [2]any{[]int{}, 2}; fmt.Println(x == y) })
	try("hash1", func() { mm := map[any]int{}; mm[[]int{}] = 1 })
	try("hash3", func() { mm := map[any]int{1: 2}; _ = mm[KK{}] })
	try("makes", func() { _ = make([]int, neg) })
	try("makes2", func() { _ = make([]int, 1, z) })
	try("makes3", func() { _ = make([]int, id(math.MaxInt64)) })
	try("makes4", func() { _ = make([]int, 1, id(math.MaxInt64)) })
	try("makes5", func() { _ = make([]byte, id(uint64(1)<<63)) })
	try("makec", func() { _ = make(chan int, neg) })
	try("makec2", func() { _ = make(chan int, id(math.MaxInt64)) })
	try("makem", func() { fmt.Println(len(make(map[int]int, neg))) })
	try("closenil", func() { close(ch) })
	try("closeclosed", func() { c := make(chan int); close(c); close(c) })
	try("sendclosed", func() { c := make(chan int); close(c); c <- 1 })
	try("unsafeslice", func() { _ = unsafe.Slice((*int)(nil), id(1)) })
	try("unsafeslice2", func() { x := 1; _ = unsafe.Slice(&x, neg) })
	try("unsafeslice3", func() { x := 1; _ = unsafe.Slice(&x, id(math.MaxInt64)) })
	try("unsafestr", func() { _ = unsafe.String((*byte)(nil), id(1)) })
	try("unsafestr2", func() { b := byte(1); _ = unsafe.String(&b, neg) })
	try("unsafestr3", func() { b := byte(1); _ = unsafe.String(&b, id(math.MaxInt64)) })
	try("panicnil", func() { panic(nil) })
	try("append", func() { var e []struct{}; e = append(e, make([]struct{}, id(5))...); fmt.Println(len(e)) })
	try("nilarr", func() {
		var p *[10]int
		for i := range p {
			z += i
		}
		_ = p[id(3)]
	})
	try("nilarr2", func() { var p *[1 << 20]int; _ = p[id(1<<19)] })
	try("nilslice", func() { var p *[10]int; _ = p[:]; fmt.Println(len(p[:])) })
	try("nilcopy", func() { var p *string; _ = *p })
	try("embed", func() { var e struct{ *P }; _ = e.Val() })
	try("embedi", func() { var e struct{ I }; e.M() })
	try("mval", func() { f := np.Val; _ = f })
	try("mvali", func() { f := ni.M; _ = f })
	try("goexpr", func() { f := (*P).Val; f(nil) })
	try("ifval", func() { var v interface{ Val() int } = np; v.Val() })
}

type U []int

func (U) M() {}
