// Labels, goto, switch with fallthrough and no tag, nested loops, all forms of for, shadowing, order of evaluation.
package main

import "fmt"

var trace []string

func t(s string, n int) int { trace = append(trace, s); return n }

type pair struct{ a, b int }

func blank_labels(n int) int {
_:
	n++
_:
	n *= 2
	return n
}

func two() (int, int) { return t("two", 1), 2 }

func classify(n int) string {
	switch {
	case n < 0:
		return "negative"
	case n == 0:
		return "zero"
	case n < 10:
		if n == 5 {
			break
		}
		fallthrough
	case n < 100:
		return "small"
	default:
		return "large"
	}
	return "five"
}

func primes(n int) (out []int) {
next:
	for i := 2; i < n; i++ {
		for _, p := range out {
			if i%p == 0 {
				continue next
			}
		}
		out = append(out, i)
	}
	return
}

func jumps(n int) int {
	i := 0
again:
	i++
	if i < n {
		goto again
	}
	if i > 100 {
		goto done
	}
	i *= 2
done:
	return i
}

func main() {
	fmt.Println(blank_labels(1), blank_labels(2))
	for _, n := range []int{-1, 0, 3, 5, 50, 500} {
		fmt.Print(classify(n), " ")
	}
	fmt.Println(primes(30), jumps(5), jumps(200))
outer:
	for i := 0; ; i++ {
		switch {
		case i == 2:
			continue
		case i > 4:
			break outer
		}
		for j := range 10 {
			if j == i {
				break
			}
			if j == 3 {
				continue outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
	x := 1
	{
		x := x + 1
		x++
		fmt.Print(x, " ")
	}
	if x := x * 10; x > 5 {
		fmt.Print(x, " ")
	} else if y := x + 1; y > 0 {
		fmt.Print(y)
	}
	fmt.Println(x)
	a := []int{0, 0, 0}
	i := 0
	i, a[i] = 1, 5
	a[t("index", 1)], a[t("second", 2)] = t("left", 7), t("right", 8)
	fmt.Println(a, i)
	a[0], a[1], a[2] = a[2], a[0], a[1]
	p, q := two()
	pr := pair{b: t("b", 2), a: t("a", 1)}
	mm := map[int]int{t("k1", 1): t("v1", 1), t("k2", 2): t("v2", 2)}
	_ = t("and", 0) == 1 && t("never", 1) == 1 || t("or", 1) == 1
	fmt.Println(a, p, q, pr, mm, t("x", 1)+t("y", 2)*t("z", 3))
	fmt.Println(trace)
	switch y := any(x).(type) {
	case int:
		fmt.Println("int", y)
	}
	switch f := 2; f {
	case t("c1", 1), t("c2", 2), t("c3", 3):
		fmt.Println("two")
	}
	for i, n := 0, 3; i < n; i, n = i+1, n-1 {
		fmt.Print(i, n, ";")
	}
	for range 2 {
		fmt.Print("r")
	}
	for i := range uint8(3) {
		fmt.Printf("%d%T ", i, i)
	}
	var n int
	for n < 3 {
		n++
	}
	for {
		break
	}
	fmt.Println(n, len(trace))
}
