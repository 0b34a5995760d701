// -m=2 -l
package main

import "fmt"

type Shape interface{ Area() float64 }
type Square struct{ side float64 }
type Circle struct{ r float64 }

func (s Square) Area() float64  { return s.side * s.side }
func (c *Circle) Area() float64 { return c.r }

type Wrap struct{ Shape }
type Deep struct{ *Circle }

func one() float64 {
	var s Shape = Square{2}
	return s.Area()
}

func two(b bool) float64 {
	var s Shape = Square{2}
	if b {
		s = &Circle{1}
	}
	return s.Area()
}

func three() float64 {
	var s Shape
	s = &Circle{3}
	t := s
	func() { fmt.Println(t.Area()) }()
	defer s.Area()
	return t.(Shape).Area()
}

func four(x Shape) float64 {
	var s Shape = Wrap{x}
	var u Shape = Deep{&Circle{1}}
	return s.Area() + u.Area()
}

func five() (r float64) {
	defer func() { fmt.Println(recover()) }()
	var s Shape
	if r > 1 {
		s = Square{1}
	}
	return s.Area()
}

func main() { fmt.Println(one(), two(true), three(), four(Square{5}), five()) }
