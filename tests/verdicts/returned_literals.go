// -m
package main

type options struct {
	strict bool
	names  []string
}

type option func(*options)

func strict(yes bool) option   { return func(o *options) { o.strict = yes } }
func named(name string) option { return func(o *options) { o.names = append(o.names, name) } }
func upTo(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func direct() bool {
	var o options
	strict(true)(&o)
	return o.strict
}

func inside() int {
	var o options
	apply := func(o *options) {
		strict(false)(o)
		named("x")(o)
	}
	apply(&o)
	return len(o.names)
}

func loop() int {
	sum := 0
	for i := range upTo(3) {
		sum += i
	}
	return sum
}

func _() { loop() }

type inner struct{ n int }

func (i *inner) small() int { return i.n }

//go:noinline
func (i *inner) large() *int { return &i.n }

type outer struct{ inner }

func main() { println(direct(), inside(), loop(), (&outer{}).small(), (&outer{}).large()) }
