// Results: too many, too few, none where some are wanted.
package main

func a() int {
	for {
		break
	}
}

func b() (int, string) {
	return 1
}

func c() {
	return 1
}

func d() (n int, err error) {
	if n := 2; n > 1 {
		return
	}
	return "a", nil
}

func e(n int) int {
	switch n {
	case 1:
		return 1
	default:
		panic("no")
	}
}

func f(n int) int {
	if n > 0 {
		return 1
	}
}

func main() {}
