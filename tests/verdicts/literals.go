// -m=2 -l
package main

type user struct {
	name string
	tags []string
	next *user
}

var sink any

func structs(p *user) user { return user{next: p} }

func pointers(p *user) *user { return &user{next: p} }

func arrays(p *user) [2]*user { return [2]*user{p, nil} }

func slices(p *user) []*user { return []*user{p, nil} }

func local(p *user) int {
	s := []*user{0: p, 5: nil}
	u := &user{next: p}
	a := [...]*user{p}
	return len(s) + len(u.tags) + len(a)
}

func maps(k string, p *user) int {
	m := map[string]*user{k: p}
	return len(m)
}

func nested() {
	x := &user{next: &user{next: &user{}}}
	y := [][]*user{{{name: "a"}}, {}}
	z := map[string][]int{"a": {1}}
	println(x, y, z)
}

func strings(s string, b []byte, r []rune) (string, []byte) {
	x := s + string(b)
	y := []byte(s)
	z := []rune(s)
	w := string(r)
	v := string(rune(len(z)))
	y[0] = 1
	return x + w, []byte(v)
}

func zeroCopy(s string) int {
	n := 0
	for _, c := range []byte(s) {
		n += int(c)
	}
	b := []byte(s)
	return n + len(b)
}

func conversions(s []int, p *user) {
	a := [2]int(s)
	q := (*[2]int)(s)
	type other user
	sink = (*other)(p)
	println(a[0], q[1])
}

func main() {
	nested()
	sink = map[string]int{"x": 1}
	sink = struct{ a, b int }{1, 2}
	sink = func() {}
}
