// -m=2 -l
package main

type list struct {
	next *list
	n    int
}

func outside() *list {
	var l *list
	for i := 0; i < 3; i++ {
		l = &list{l, i}
	}
	return nil
}

func inside() int {
	sum := 0
	for i := 0; i < 3; i++ {
		l := &list{nil, i}
		sum += l.n
	}
	return sum
}

func kept() int {
	var p *int
	for i := range 3 {
		x := i
		p = &x
	}
	return *p
}

func backwards() {
	var p *int
	i := 0
again:
	x := i
	p = &x
	i++
	if i < *p {
		goto again
	}
}

func forwards(c bool) {
	var p *int
	if c {
		goto end
	}
	{
		x := 1
		p = &x
	}
end:
	println(p)
}

func rangeArray() *int {
	var a [3]*int
	for _, p := range a {
		if p != nil {
			return p
		}
	}
	return nil
}

func rangeSlice(s []*int) *int {
	for _, p := range s {
		return p
	}
	return nil
}

func rangeMap(m map[*int]*int) (k, v *int) {
	for k, v = range m {
	}
	return
}

func own() []func() int {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { return i })
	}
	for _, s := range []string{"a", "b"} {
		fs = append(fs, func() int { return len(s) })
	}
	return fs
}

func ownAddress() (ps []*int) {
	for i := 0; i < 3; i++ {
		ps = append(ps, &i)
	}
	return
}

func returned() *int {
	for i := 0; i < 3; i++ {
		if i > 1 {
			return &i
		}
	}
	return nil
}

func main() {
	println(outside(), inside(), kept(), own()[0](), *ownAddress()[0], returned())
	backwards()
	forwards(true)
}
