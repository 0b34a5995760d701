// Maps: all kinds of keys, deletion while ranging, NaN, comma ok, nested maps, nil maps.
package main

import (
	"fmt"
	"math"
	"sort"
)

type key struct {
	a string
	b int
}

type shape interface{ area() int }
type sq int

func (s sq) area() int { return int(s * s) }

func main() {
	m := map[string]int{"a": 1, "b": 2}
	m["c"]++
	m["a"] += 10
	v, ok := m["zz"]
	_, there := m["b"]
	delete(m, "b")
	delete(m, "never")
	fmt.Println(m, len(m), v, ok, there, m["none"])
	ks := map[key][]int{{"x", 1}: {1}}
	ks[key{"x", 1}] = append(ks[key{"x", 1}], 2)
	ks[key{"y", 2}] = nil
	fmt.Println(ks, len(ks[key{"q", 0}]))
	im := map[any]string{1: "int", "1": "string", 1.0: "float", key{"k", 1}: "struct", [2]int{1, 2}: "array", nil: "nil", true: "bool"}
	fmt.Println(im[1], im["1"], im[1.0], im[key{"k", 1}], im[[2]int{1, 2}], im[nil], im[true], im[int8(1)] == "")
	fm := map[float64]int{math.NaN(): 1, 0: 2}
	fm[math.NaN()] = 3
	fm[math.Copysign(0, -1)] = 4
	fmt.Println(len(fm), fm[math.NaN()], fm[0])
	clear(fm)
	fmt.Println(len(fm))
	big := map[int]int{}
	for i := range 10000 {
		big[i*7] = i
	}
	for k := range big {
		if k%2 == 0 {
			delete(big, k)
		}
	}
	total, seen := 0, 0
	for k, v := range big {
		total += k - v
		seen++
		big[k] = v + 1
	}
	fmt.Println(len(big), seen, total)
	nested := map[string]map[string]int{}
	for _, w := range []string{"ab", "ac", "bd"} {
		if nested[w[:1]] == nil {
			nested[w[:1]] = map[string]int{}
		}
		nested[w[:1]][w[1:]]++
	}
	fmt.Println(nested)
	sm := map[shape]int{sq(1): 1, sq(2): 4}
	fmt.Println(sm[sq(2)], sm[sq(3)])
	var nm map[string]int
	fmt.Println(nm["x"], len(nm), nm == nil)
	for range nm {
		fmt.Println("never")
	}
	keys := []string{}
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	fmt.Println(keys)
	pm := map[string]*key{"p": {"z", 1}}
	pm["p"].b = 5
	fmt.Println(*pm["p"])
	st := map[struct{ x, y uint8 }]bool{{1, 2}: true}
	fmt.Println(st[struct{ x, y uint8 }{1, 2}], st)
	func() {
		defer func() { fmt.Println(recover()) }()
		nm["x"] = 1
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		im[[]int{1}] = "slice"
	}()
}
