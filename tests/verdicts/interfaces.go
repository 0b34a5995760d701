// -m=2 -l
package main

type pt struct{ x, y int }
type single struct{ p *int }

func (p pt) String() string     { return "pt" }
func (s single) String() string { return "single" }

type stringer interface{ String() string }

var sink any

func boxes(p *int, s single, c chan int, f func(), m map[int]int, v pt) {
	sink = p
	sink = s
	sink = c
	sink = f
	sink = m
	sink = v
}

func constants() {
	sink = 1
	sink = "text"
	sink = 1.5
	sink = 'x'
	sink = true
	sink = pt{1, 2}
	sink = &pt{1, 2}
	sink = [3]int{1}
	sink = []int{1}
	sink = nil
}

func known() {
	n := 42
	var s stringer = pt{n, n}
	sink = n
	b := byte(7)
	sink = b
	f := float32(1.5)
	sink = f
	sink = s
}

func stays(v pt) int {
	var i any = v
	return i.(pt).x
}

func assertions(i any) (*int, pt) {
	p := i.(*int)
	v, _ := i.(pt)
	return p, v
}

func narrows(s stringer) any { return s }

func widens(i any) stringer { return i.(stringer) }

func switches(i any) *int {
	switch v := i.(type) {
	case *int:
		return v
	case single:
		return v.p
	case pt:
		return &v.x
	case stringer:
		sink = v
	case nil:
	}
	return nil
}

func compares(i any, v pt) bool { return i == v }

func main() {
	x := 1
	boxes(&x, single{&x}, nil, nil, nil, pt{})
}
