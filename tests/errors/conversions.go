// Conversions that are not there.
package main

type a struct{ x int }
type b struct{ y int }

func main() {
	var p *int
	var s []string
	_ = int("1")
	_ = string(1.5)
	_ = b(a{})
	_ = (*b)(p)
	_ = [2]int(s)
	_ = int8(300)
	_ = error(a{})
	_ = int(1, 2)
	_ = []byte(1)
	_ = int()
}
