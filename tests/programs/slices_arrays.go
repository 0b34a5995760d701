// Slices and arrays: growth, aliasing, three-index slices, copies, comparison, conversion to arrays, bounds.
package main

import "fmt"

type point struct{ x, y int }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name+":", r)
		}
	}()
	f()
}

func sum(xs ...int) (t int) {
	for _, x := range xs {
		t += x
	}
	return
}

func main() {
	var s []int
	caps := []int{}
	last := -1
	for i := range 2000 {
		s = append(s, i)
		if cap(s) != last {
			last = cap(s)
			caps = append(caps, last)
		}
	}
	fmt.Println(len(s), caps)
	a := [5]int{1, 2, 3, 4, 5}
	b := a
	p := &a
	t := a[1:3]
	t = append(t, 99)
	u := a[1:3:3]
	u = append(u, 77)
	p[0] = -1
	fmt.Println(a, b, a == b, t, u, len(p), cap(t), cap(a[2:]), p[1:2])
	for i, v := range p {
		p[4] = 100
		fmt.Print(i, v, " ")
	}
	for i, v := range a {
		a[4] = 7
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	m := [...]string{2: "c", 0: "a", 5: "f"}
	grid := [3][2]point{{{1, 2}}, 2: {1: {3, 4}}}
	fmt.Println(len(m), m, grid, grid[2][1].y)
	fmt.Println(sum(), sum(1), sum(1, 2, 3), sum(s[:10]...))
	n := copy(s, s[5:10])
	fmt.Println(n, s[:8], copy(a[:], []int{9}), a)
	nested := [][]int{{1}, {2, 3}, nil, {}}
	nested[0] = append(nested[0], nested[1]...)
	fmt.Println(nested, nested[2] == nil, nested[3] == nil, len(nested[2]))
	arr := [2]int(s[:2])
	ptr := (*[3]int)(s)
	ptr[2] = 42
	fmt.Println(arr, *ptr, s[2])
	clear(s[:3])
	fmt.Println(s[:5])
	var np *[4]int
	for i := range np {
		fmt.Print(i)
	}
	fmt.Println(len(np))
	ps := []*point{{1, 2}, {3, 4}}
	ps[1].x++
	fmt.Println(*ps[1], map[point]string{{1, 2}: "k"}, []any{1, "x", nil, 2.5, point{}})
	i, j := 7, 3
	try("index", func() { fmt.Println(a[i]) })
	try("negative", func() { i = -1; fmt.Println(s[i]) })
	try("slice", func() { fmt.Println(a[i+1 : i+8]) })
	try("order", func() { fmt.Println(s[j : j-1]) })
	try("cap", func() { fmt.Println(t[: j : j+100]) })
	try("convert", func() { fmt.Println([4]int(s[:j])) })
	try("make", func() { fmt.Println(make([]int, i)) })
	try("nil pointer", func() { fmt.Println(np[1]) })
	try("nil slice", func() { var q []string; q[0] = "x" })
}
