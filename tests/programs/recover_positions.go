// recover where it works and where it does not, panics in loops over functions, iterators that misbehave.
package main

import "fmt"

func recoverIn(f func()) (r any) {
	defer func() { r = recover() }()
	f()
	return "none"
}
func helper() any { return recover() }

func d1() (s string) {
	defer func() {
		s = fmt.Sprint(helper())
		recover()
	}()
	panic(1)
}
func d2() (s string) {
	defer func() { s = "out" }()
	defer recover()
	panic(2)
}
func d3() (s string) {
	defer func() { defer func() { s = fmt.Sprint("nested ", recover()) }() }()
	panic(3)
}
func d4() (s string) {
	defer func() { s = fmt.Sprint("outer ", recover()) }()
	defer func() { func() { s = fmt.Sprint("inner ", recover()) }() }()
	panic(4)
}

type R struct{ out *string }

func (r R) rec()   { *r.out = fmt.Sprint("method ", recover()) }
func (r *R) prec() { *r.out = fmt.Sprint("pmethod ", recover()) }

type RI interface{ rec() }
type RE struct{ R }

func d5() (s string) { defer R{&s}.rec(); panic(5) }
func d6() (s string) { r := R{&s}; defer r.prec(); panic(6) }
func d7() (s string) { var i RI = R{&s}; defer i.rec(); panic(7) }
func d8() (s string) { var i RI = RE{R{&s}}; defer i.rec(); panic(8) }
func d9() (s string) { f := R{&s}.rec; defer f(); panic(9) }
func d10() (s string) {
	for i := 0; i < 5; i++ {
		defer func() { s += fmt.Sprint(i, recover(), " ") }()
	}
	panic(10)
}
func d11() (s string) {
	defer func() {
		r1 := recover()
		r2 := recover()
		s = fmt.Sprint(r1, r2)
	}()
	panic(11)
}
func d12() (s string) {
	defer func() { s += fmt.Sprint(" A", recover()) }()
	defer func() {
		defer func() { s += fmt.Sprint(" B", recover()) }()
		panic("12b")
	}()
	panic("12a")
}
func d13() (s string) {
	defer func() { s += fmt.Sprint(" A", recover()) }()
	defer func() { panic("13b") }()
	panic("13a")
}
func d14() (s string) {
	defer func() { s += fmt.Sprint(recover()) }()
	func() {
		defer func() { s += "x" }()
		panic("14")
	}()
	return "never"
}
func d15() (n int) {
	defer func() { n *= 2 }()
	n = 3
	return n + 4
}
func d16() (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("r: %v", r)
		}
	}()
	n = 5
	panic("16")
}
func gen[T any](x T) (s string) {
	defer func() { s = fmt.Sprint("gen ", recover()) }()
	panic(x)
}
func rf(yield func(int) bool) {
	defer func() { fmt.Println("rf cleanup") }()
	for i := 0; i < 3; i++ {
		if !yield(i) {
			return
		}
	}
}
func d17() (s string) {
	defer func() { s += fmt.Sprint(recover()) }()
	for i := range rf {
		defer func() { s += fmt.Sprint("d", i, " ") }()
		if i == 1 {
			panic("17")
		}
	}
	return "no"
}
func d18() (s string) {
	for i := range rf {
		defer func() { s += fmt.Sprint("d", i, recover(), " ") }()
	}
	panic("18")
}
func d19() string {
	for i := range rf {
		if i == 1 {
			return fmt.Sprint("ret", i)
		}
	}
	return "end"
}
func misuse1(yield func(int) bool) { yield(1); yield(2) }

var saved func(int) bool

func misuse2(yield func(int) bool) { saved = yield }
func misuse3(yield func(int) bool) { defer func() { recover() }(); yield(1) }
func misuse4(yield func(int) bool) { defer func() { recover(); yield(2) }(); yield(1) }
func m1() {
	for range misuse1 {
		break
	}
}
func m2() {
	for range misuse2 {
	}
	saved(1)
}
func m3() {
	for range misuse3 {
		panic("m3")
	}
}
func m4() {
	for range misuse4 {
		panic("m4")
	}
}
func m5() {
	for i := range misuse2 {
		fmt.Println(i)
	}
	saved(3)
}
func m6() {
	for range func(y func() bool) { go y(); select {} } {
	}
}
func m7() {
	for range func(y func() bool) { y(); panic("iter") } {
	}
}
func lab() (s string) {
outer:
	for i := range rf {
		for j := range rf {
			switch {
			case j == 1 && i == 0:
				continue outer
			case i == 1:
				s += "brk"
				break outer
			}
			s += fmt.Sprint(i, j, ";")
		}
	}
	goto end
end:
	return s
}
func main() {
	for i, f := range []func() string{d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, func() string { return gen(15) }, d17, d18, d19, lab} {
		fmt.Println(i, recoverIn(func() { fmt.Println(f()) }))
	}
	fmt.Println(d15())
	fmt.Println(d16())
	for i, f := range []func(){m1, m2, m3, m4, m5, m7} {
		fmt.Println("m", i, recoverIn(f))
	}
	var np func()
	fmt.Println(recoverIn(func() { defer np(); fmt.Println("before") }))
	fmt.Println(recoverIn(func() { defer panic("deferred panic") }))
	defer func() { fmt.Println("main deferred", recover()) }()
	defer func() {
		defer func() { fmt.Println("x", recover()) }()
		panic("again")
	}()
	var a []int
	_ = a[len(a)]
}
