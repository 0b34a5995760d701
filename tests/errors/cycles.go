// Types that contain themselves, and values that need themselves.
package main

type self self

type inner struct{ o outer }
type outer struct{ i [2]inner }

type alias = *alias

type embeds interface{ embeds }

type list[T any] struct {
	next list[T]
}

type size [len(size{})]int

const k = l
const l = k + 1

var v = f()

func f() int { return g() }
func g() int { return v }

type fine struct {
	next *fine
	m    map[string]fine
	fn   func(fine) fine
}

func main() {
	type local struct{ l local }
}
