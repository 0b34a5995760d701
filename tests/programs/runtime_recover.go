// recover works only in a function that a panic calls directly.
package main

import "fmt"

func helper() any { return recover() }

func deep(depth int, f func()) {
	if depth == 0 {
		f()
		return
	}
	deep(depth-1, f)
}

type T struct{ name string }

func (t T) Value()                    { println(t.name, recover() != nil) }
func (t *T) Pointer()                 { println(t.name, recover() != nil) }
func take(x int)                      { println(x, recover() != nil) }
func takeNot(x int)                   { println(x, helper() != nil) }
func five(a, b, c, d, e, f, g, h int) { println(a+h, recover() != nil) }

func run(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			println(name, "came through")
		}
	}()
	f()
	println(name, "recovered")
}

type I interface{ Value() }

func nested() (s string) {
	defer func() { s += fmt.Sprint(" outer ", recover()) }()
	defer func() {
		defer func() { s += fmt.Sprint(" inner ", recover()) }()
		panic("second")
	}()
	panic("first")
}

func main() {
	run("helper", func() { defer func() { helper() }(); panic(1) })
	run("closure", func() { defer func() { recover() }(); panic(1) })
	run("closure in closure", func() { defer func() { func() { recover() }() }(); panic(1) })
	run("argument", func() { defer take(1); panic(1) })
	run("argument not", func() { defer takeNot(2); panic(1) })
	run("many arguments", func() { defer five(1, 2, 3, 4, 5, 6, 7, 8); panic(1) })
	run("method", func() { defer T{"value"}.Value(); panic(1) })
	run("pointer method", func() { t := &T{"pointer"}; defer t.Pointer(); panic(1) })
	run("promoted", func() { t := struct{ *T }{&T{"promoted"}}; defer t.Pointer(); panic(1) })
	run("interface", func() { var i I = T{"interface"}; defer i.Value(); panic(1) })
	run("pointer in interface", func() { var i I = &T{"pointer in interface"}; defer i.Value(); panic(1) })
	run("method value", func() { f := T{"method value"}.Value; defer f(); panic(1) })
	run("loop", func() {
		for i := range 3 {
			defer take(i)
		}
		panic(1)
	})
	run("deferred recover", func() { defer recover(); panic(1) })
	run("deferred in deferred", func() { defer func() { defer recover() }(); panic(1) })
	run("deep", func() { defer func() { recover() }(); deep(100, func() { panic(1) }) })
	println(nested())
}
