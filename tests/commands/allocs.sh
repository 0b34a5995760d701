# -allocs: after the run, a line on stderr for each allocation site of the module's code.
printf 'module example.com/m\n\ngo 1.26\n' >go.mod
cat >main.go <<'G'
package main

import (
	"fmt"
	"slices"
)

type user struct{ name string }

//go:noinline
func newUser(name string) *user {
	u := user{name}
	return &u
}

func twice[T any](x T) *[2]T { return &[2]T{x, x} }

func main() {
	total := 0
	for i := 0; i < 10; i++ {
		total += len(newUser("ann").name)
	}
	var sizes []int
	for i := range 100 {
		sizes = append(sizes, i)
	}
	slices.Sort(sizes)
	p, q := twice(1), twice("x")
	fmt.Println(total, len(sizes), p[0], q[1])
}
G
"$ESCARGO" run -gcflags=-l -allocs . >out 2>err
grep -q '^30 100 1 x$' out
head -1 err | grep -q '^allocation site  *expression  *verdict  *objects  *bytes$'
grep -q '^\./main.go:12:2   *u  *moved to heap  *10  *160$' err
[ "$(grep -c '^\./main.go:16:39  *&\[2\]go.shape.[a-z]*{...}  *escapes to heap  *1  ' err)" = 2 ]
grep -q 'does not escape  *stack$' err
if grep -q slices err; then exit 1; fi
"$ESCARGO" run . 2>err
[ ! -s err ]

# Counting changes neither the objects of other builds nor what the program does.
cat >main_test.go <<'G'
package main

import "testing"

func TestUser(t *testing.T) {
	for range 7 {
		newUser("bob")
	}
}
G
"$ESCARGO" test -allocs . >out 2>err
cat out err | grep -q '^\./main.go:12:2  *u  *moved to heap  *7  *112$'
cat out err | grep -q '^ok  	example.com/m	'
