package main

type Point struct{ X, Y int }

type Shape interface{ Area() int }

type Rect struct{ Min, Max Point }

func (r *Rect) Area() int { return (r.Max.X - r.Min.X) * (r.Max.Y - r.Min.Y) }

// newRect gives its callers a pointer: its rectangle moves to the heap, unless it is inlined.
func newRect(w, h int) *Rect {
	return &Rect{Max: Point{w, h}}
}

func apply(n int, f func(int) int) int { return f(n) }

func sum(shapes []*Rect) int {
	total := 0
	for _, s := range shapes {
		total += s.Area()
	}
	defer println("summed", len(shapes))
	return total
}

func main() {
	r := newRect(3, 4)
	var s Shape = r
	scale := 2
	println(apply(s.Area(), func(n int) int { return n * scale }))
	println(sum([]*Rect{r}))
}
