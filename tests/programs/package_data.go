package main

import (
	"fmt"
	"strings"
)

type T struct {
	name string
	n    [2]int
	p    *T
	s    []string
	m    map[string]int
	f    func() int
}

func k() int { fmt.Println("k"); return 3 }

// Parts that are computed, inside of data.
var t = []T{
	{name: "a", n: [2]int{1, k()}},
	{p: &T{name: strings.Repeat("x", 3)}, s: []string{"q", strings.ToUpper("w")}},
	5: {m: map[string]int{"a": 1}, f: k},
	{s: []string{2: "z"}},
}

var pointer = &struct {
	next *T
	any  any
}{&T{name: "next"}, []int{1, 2}}

var nested = [2][2]*[2]int{{{1, 2}, nil}, {nil, {3, len(t)}}}
var empty = []T{}
var none []T
var zeros = make([]int, 3)

// What is data stays a variable, and what it is given stays alive.
func change() {
	t[0].p = &T{name: strings.Repeat("kept", 2)}
	nested[0][1] = new([2]int)
	*nested[0][0] = [2]int{7, 8}
	empty = append(empty, T{name: "grown"})
}

var table = map[string]int{
	"k0":       0,
	"k1":       1,
	"k2":       4,
	"k3":       9,
	"k4":       16,
	"k5":       25,
	"k6":       36,
	"k7":       49,
	"k8":       64,
	"k9":       81,
	"k10":      100,
	"k11":      121,
	"k12":      144,
	"k13":      169,
	"k14":      196,
	"k15":      225,
	"k16":      256,
	"k17":      289,
	"k18":      324,
	"k19":      361,
	"k20":      400,
	"k21":      441,
	"k22":      484,
	"k23":      529,
	"k24":      576,
	"k25":      625,
	"k26":      676,
	"k27":      729,
	"k28":      784,
	"k29":      841,
	"k30":      900,
	"k31":      961,
	"k32":      1024,
	"k33":      1089,
	"k34":      1156,
	"k35":      1225,
	"k36":      1296,
	"k37":      1369,
	"k38":      1444,
	"k39":      1521,
	"computed": k(),
}

var first = map[int]string{0: "v0", 1: "v1", 2: "v2", 3: "v3", 4: "v4", 5: "v5", 6: "v6", 7: "v7", 8: "v8", 9: "v9", 10: "v10", 11: "v11", 12: "v12", 13: "v13", 14: "v14", 15: "v15", 16: "v16", 17: "v17", 18: "v18", 19: "v19", 20: "v20", 21: "v21", 22: "v22", 23: "v23", 24: "v24", 25: "v25", 26: "v26", 27: "v27", 28: "v28", 29: "v29"}

func long(x int) ([]*T, [70]int, map[int][]int) {
	s := []*T{
		{name: "n0", n: [2]int{x, 0}},
		{name: "n1", n: [2]int{x, 1}},
		{name: "n2", n: [2]int{x, 2}},
		{name: "n3", n: [2]int{x, 3}},
		{name: "n4", n: [2]int{x, 4}},
		{name: "n5", n: [2]int{x, 5}},
		{name: "n6", n: [2]int{x, 6}},
		{name: "n7", n: [2]int{x, 7}},
		{name: "n8", n: [2]int{x, 8}},
		{name: "n9", n: [2]int{x, 9}},
		{name: "n10", n: [2]int{x, 10}},
		{name: "n11", n: [2]int{x, 11}},
		{name: "n12", n: [2]int{x, 12}},
		{name: "n13", n: [2]int{x, 13}},
		{name: "n14", n: [2]int{x, 14}},
		{name: "n15", n: [2]int{x, 15}},
		{name: "n16", n: [2]int{x, 16}},
		{name: "n17", n: [2]int{x, 17}},
		{name: "n18", n: [2]int{x, 18}},
		{name: "n19", n: [2]int{x, 19}},
		{name: "n20", n: [2]int{x, 20}},
		{name: "n21", n: [2]int{x, 21}},
		{name: "n22", n: [2]int{x, 22}},
		{name: "n23", n: [2]int{x, 23}},
		{name: "n24", n: [2]int{x, 24}},
		{name: "n25", n: [2]int{x, 25}},
		{name: "n26", n: [2]int{x, 26}},
		{name: "n27", n: [2]int{x, 27}},
		{name: "n28", n: [2]int{x, 28}},
		{name: "n29", n: [2]int{x, 29}},
		{name: "n30", n: [2]int{x, 30}},
		{name: "n31", n: [2]int{x, 31}},
		{name: "n32", n: [2]int{x, 32}},
		{name: "n33", n: [2]int{x, 33}},
		{name: "n34", n: [2]int{x, 34}},
		{name: "n35", n: [2]int{x, 35}},
		{name: "n36", n: [2]int{x, 36}},
		{name: "n37", n: [2]int{x, 37}},
		{name: "n38", n: [2]int{x, 38}},
		{name: "n39", n: [2]int{x, 39}},
		{name: "n40", n: [2]int{x, 40}},
		{name: "n41", n: [2]int{x, 41}},
		{name: "n42", n: [2]int{x, 42}},
		{name: "n43", n: [2]int{x, 43}},
		{name: "n44", n: [2]int{x, 44}},
		{name: "n45", n: [2]int{x, 45}},
		{name: "n46", n: [2]int{x, 46}},
		{name: "n47", n: [2]int{x, 47}},
		{name: "n48", n: [2]int{x, 48}},
		{name: "n49", n: [2]int{x, 49}},
		{name: "n50", n: [2]int{x, 50}},
		{name: "n51", n: [2]int{x, 51}},
		{name: "n52", n: [2]int{x, 52}},
		{name: "n53", n: [2]int{x, 53}},
		{name: "n54", n: [2]int{x, 54}},
		{name: "n55", n: [2]int{x, 55}},
		{name: "n56", n: [2]int{x, 56}},
		{name: "n57", n: [2]int{x, 57}},
		{name: "n58", n: [2]int{x, 58}},
		{name: "n59", n: [2]int{x, 59}},
		{name: "n60", n: [2]int{x, 60}},
		{name: "n61", n: [2]int{x, 61}},
		{name: "n62", n: [2]int{x, 62}},
		{name: "n63", n: [2]int{x, 63}},
		{name: "n64", n: [2]int{x, 64}},
		{name: "n65", n: [2]int{x, 65}},
		{name: "n66", n: [2]int{x, 66}},
		{name: "n67", n: [2]int{x, 67}},
		{name: "n68", n: [2]int{x, 68}},
		{name: "n69", n: [2]int{x, 69}},
		80: {name: "last"},
	}
	a := [70]int{x + 0, 1, 2, 3, 4, 5, 6, x + 7, 8, 9, 10, 11, 12, 13, x + 14, 15, 16, 17, 18, 19, 20, x + 21, 22, 23, 24, 25, 26, 27, x + 28, 29, 30, 31, 32, 33, 34, x + 35, 36, 37, 38, 39, 40, 41, x + 42, 43, 44, 45, 46, 47, 48, x + 49, 50, 51, 52, 53, 54, 55, x + 56, 57, 58, 59, 60, 61, 62, x + 63, 64, 65, 66, 67, 68}
	m := map[int][]int{0: {x}, 1: nil, 2: nil, 3: nil, 4: nil, 5: {x}, 6: nil, 7: nil, 8: nil, 9: nil, 10: {x}, 11: nil, 12: nil, 13: nil, 14: nil, 15: {x}, 16: nil, 17: nil, 18: nil, 19: nil, 20: {x}, 21: nil, 22: nil, 23: nil, 24: nil, 25: {x}, 26: nil, 27: nil, 28: nil, 29: nil}
	return s, a, m
}

func main() {
	fmt.Println(t[0].n, t[1].p.name, t[1].s, t[5].m, t[5].f(), len(t), t[6].s)
	fmt.Println(pointer.next.name, pointer.any, *nested[0][0], *nested[1][1], empty == nil, none == nil, zeros)
	change()
	for range 100 {
		_ = make([]byte, 1<<16)
	}
	fmt.Println(t[0].p.name, *nested[0][0], *nested[0][1], empty[0].name)
	fmt.Println(len(table), table["k7"], table["computed"], first)
	table["k7"] = 1
	s, a, m := long(5)
	fmt.Println(len(s), s[69].n, s[75], s[80].name, a, len(m), m[5], m[6])
	for range 2 {
		s, a, _ = long(len(s))
		s[0].name += "!"
		a[0]++
	}
	fmt.Println(s[0].name, a[0], table["k7"])
}
