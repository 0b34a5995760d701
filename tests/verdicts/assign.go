// -m=2 -l
package main

type node struct {
	next *node
	val  *int
	arr  [4]*int
	data []byte
	m    map[string]*int
}

var global *int
var table = map[string]*int{}

func toGlobal(p *int) { global = p }

func toField(n *node, p *int) { n.val = p }

func toOwnField(p *int) *int {
	var n node
	n.val = p
	return n.val
}

func toArray(p *int) *int {
	var a [3]*int
	a[1] = p
	return a[0]
}

func toSlice(s []*int, p *int) { s[0] = p }

func toMap(m map[string]*int, k string, p *int) { m[k] = p }

func toPointer(pp **int, p *int) { *pp = p }

func pair(p, q *int) (*int, *int) {
	p, q = q, p
	return p, q
}

func deref(pp **int) int {
	p := *pp
	return *p
}

func derefOut(ppp ***int) *int { return **ppp }

func localAddress() int {
	x := 1
	p := &x
	pp := &p
	**pp = 2
	return x
}

func outAddress() **int {
	x := 1
	p := &x
	return &p
}

func commaOk(m map[string]*int, c chan *int, i any) *int {
	p, ok := m["a"]
	q, ok2 := <-c
	r, ok3 := i.(*int)
	if ok && ok2 && ok3 {
		return p
	}
	if p == nil {
		return q
	}
	return r
}

func opAssign(s *string, t string) { *s += t }

func main() {
	x, y := 1, 2
	toGlobal(&x)
	n := &node{}
	toField(n, &y)
	println(*toOwnField(&x), deref(&global), localAddress(), **outAddress())
	table["k"] = toArray(&y)
}
