// Large maps that grow while they are iterated, emptied and filled again.
package main

import "fmt"

type wide struct {
	a, b, c int
	s    string
}

func main() {
	m := map[int]int{}
	for i := range 300000 {
		m[i*7] = i
	}
	sum := 0
	for i := range 300000 {
		sum += m[i*7]
	}
	fmt.Println(len(m), sum)
	seen := 0
	for k := range m {
		if k < 0 {
			continue
		}
		if k%2 == 0 {
			delete(m, k)
		}
		if seen++; seen < 100000 {
			m[-k-1] = k
		}
	}
	odd := 0
	for k := range m {
		if k > 0 && k%2 == 0 {
			panic("deleted")
		}
		if k > 0 {
			odd++
		}
	}
	fmt.Println(odd)
	clear(m)
	fmt.Println(len(m), m[7])
	for i := range 500000 {
		m[i]++
		m[i/2]++
	}
	fmt.Println(len(m), m[0], m[249999], m[250000])

	words := map[string]*wide{}
	for i := range 100000 {
		words[fmt.Sprint("word", i)] = &wide{i, i, i, fmt.Sprint(i)}
	}
	good := 0
	for k, w := range words {
		if "word"+w.s == k && w.a == w.c {
			good++
		}
	}
	fmt.Println(good)
	structs := map[wide][40]byte{}
	for i := range 30000 {
		w := wide{i, 0, -i, "x"}
		v := structs[w]
		v[i%40] = byte(i)
		structs[w] = v
	}
	for i := 0; i < 30000; i += 3 {
		delete(structs, wide{i, 0, -i, "x"})
	}
	wrong := 0
	for k, v := range structs {
		if v[k.a%40] != byte(k.a) || k.a%3 == 0 {
			wrong++
		}
	}
	fmt.Println(len(structs), wrong)
}
