// -m=2
package main

func open() (*int, error) { return nil, nil }

func boxed(k int) (c any, err error) {
	c = k
	defer func() { println(c != nil) }()
	return
}

func redeclared() (err error) {
	f, err := open()
	_ = f
	defer func() { println(err != nil) }()
	return
}

func never(c int) (r int) {
	defer func() { println(c) }()
	r = c
	return
}

func main() {
	boxed(1)
	redeclared()
	never(1)
}
