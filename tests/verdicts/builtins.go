// -m=2 -l
package main

func appendOne(s []*int, p *int) []*int { return append(s, p) }

func appendAll(s, t []*int) []*int { return append(s, t...) }

func appendInts(s []int, n int) []int { return append(s, n) }

func appendString(b []byte, s string) []byte { return append(b, s...) }

func copies(dst, src []*int) int { return copy(dst, src) }

func copyInts(dst, src []int) int { return copy(dst, src) }

func makes(n int) {
	a := make([]int, 10)
	b := make([]int, n)
	c := make([]int, 0, n)
	d := make(map[string]int)
	e := make(map[string]int, n)
	f := make(chan int, 3)
	g := make([]struct{}, n)
	h := make([]*int, 8193)
	const k = 5
	i := make([]int64, k, 2*k)
	println(len(a), len(b), len(c), len(d), len(e), len(f), len(g), len(h), len(i))
}

func known() {
	n := 10
	a := make([]int, n)
	s := []int{1, 2, 3}
	b := make([]int, len(s))
	m := 100000
	c := make([]int, 0, m)
	println(a, b, c)
}

func panics(p *int) { panic(p) }

func prints(p *int, s string) { println(p, s); print(s) }

func extremes(a, b string) string { return min(a, b) + max(a, b) }

func clears(m map[*int]*int, s []*int) {
	clear(m)
	clear(s)
	delete(m, s[0])
}

func complexes(a, b float64) float64 { c := complex(a, b); return real(c) + imag(c) }

func closes(c chan *int) { close(c) }

func news() (*int, *[1 << 14]int) {
	a := new(int)
	b := new([1 << 13]int)
	c := new([1 << 14]int)
	*a = len(b)
	return new(int), c
}

func main() { known() }
