// -m=2 -l
package main

func variables() int {
	var a [128 << 10]byte
	var b [128<<10 + 1]byte
	return len(a[:]) + len(b[:])
}

func implicit() int {
	a := new([64 << 10]byte)
	b := new([64<<10 + 1]byte)
	c := &struct{ b [64<<10 + 1]byte }{}
	d := make([]byte, 64<<10)
	e := make([]byte, 64<<10+1)
	f := make([]int64, 8192)
	g := make([]int64, 8193)
	h := make([]struct{}, 10)
	return len(a) + len(b) + len(c.b) + len(d) + len(e) + len(f) + len(g) + len(h)
}

func parameters(b [1 << 20]byte) (r [1 << 20]byte) { return b }

func main() { println(variables(), implicit()) }
