// append of a slice that is made for it, and constant structs in interfaces: what each allocates.
package main

import (
	"fmt"
	"testing"
)

type point struct {
	x, y int
	name string
}

type empty struct{ a, b [4]int }

var (
	sink  []int
	bytes []byte
	any_  any
)

func grow[S ~[]E, E any](s S, n int) S { return append(s, make([]E, n)...) }

func count(f func()) int { return int(testing.AllocsPerRun(100, f)) }

func try(n int) {
	defer func() { fmt.Println(recover()) }()
	sink = append(sink, make([]int, n)...)
}

func main() {
	s := []int{1, 2, 3}
	full := s[:3:3]
	room := append(make([]int, 0, 100), 7, 8, 9)[:1]
	fmt.Println(grow(full, 5), grow(room, 4), room[:3], grow(s[:0], 0) == nil, grow([]int(nil), 0) == nil)
	n := 1000
	fmt.Println(count(func() { bytes = append([]byte(nil), make([]byte, n)...) }))
	fmt.Println(count(func() { bytes = append(bytes[:0], make([]byte, n)...) }))
	fmt.Println(count(func() { sink = append(full, make([]int, uint8(200))...) }), len(sink), sink[:4], sink[202])
	fmt.Println(cap(append([]byte(nil), make([]byte, 70)...)), cap(append([]byte("abc"), make([]byte, 70)...)))
	try(-1)
	try(1 << 62)
	try(2)

	p, zero := point{1, -2, "origin"}, empty{}
	array := [3]string{"a", "b"}
	changed := point{}
	changed.x = 2
	fmt.Println(count(func() { any_ = p }), any_)
	fmt.Println(count(func() { any_ = zero }), any_)
	fmt.Println(count(func() { any_ = array }), any_)
	fmt.Println(count(func() { any_ = changed }), any_)
	q := p
	any_ = q
	fmt.Println(any_ == any(p), any_ == any(changed))
	r := point{3, 4, "r"}
	any_ = r
	r.x++
	fmt.Println(any_, r)
	for i := range 2 {
		v := point{1, 2, "v"}
		w := point{i, 2, "w"}
		any_ = v
		fmt.Println(any_, any(w))
	}
}
