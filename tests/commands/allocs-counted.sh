# The table of -allocs adds up to what runtime.MemStats says that the same code allocated.
printf 'module example.com/m\n\ngo 1.26\n' >go.mod
cat >main.go <<'G'
package main

import (
	"os"
	"runtime"
	"strconv"
)

type node struct {
	left, right *node
	name        string
}

type shape interface{ area() int }
type square struct{ a, b, c int }

func (s square) area() int { return s.a * s.b }

var kept *node
var shapes []shape
var words map[string]int
var text string
var call func() int

func grow(depth int) *node {
	if depth == 0 {
		return nil
	}
	return &node{grow(depth - 1), grow(depth - 1), "n"}
}

func work() {
	kept = grow(7)
	for i := 0; i < 100; i++ {
		shapes = append(shapes, square{i, i, i})
	}
	words = make(map[string]int)
	for i := range 50 {
		text += string(rune('a' + i%26))
	}
	n := len(text)
	call = func() int { n++; return n }
	buffer := make([]byte, n)
	copy(buffer, text)
	text = string(buffer)
}

func main() {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	work()
	runtime.ReadMemStats(&after)
	os.Stdout.WriteString(strconv.Itoa(int(after.Mallocs-before.Mallocs)) + " " + strconv.Itoa(int(after.TotalAlloc-before.TotalAlloc)) + "\n")
}
G
"$ESCARGO" run -allocs . >said 2>table
# the sites of work and grow: main's own are of what follows
awk '/^\.\/main.go:(2[4-9]|3[0-9]|4[0-7]):/ && $NF ~ /^[0-9]+$/ { objects += $(NF-1); bytes += $NF } END { print objects, bytes }' table >counted
diff said counted || { cat table; exit 1; }
cat >main_test.go <<'G'
package main

import "testing"

func BenchmarkWork(b *testing.B) {
	for range b.N {
		kept = grow(5)
	}
}
G
"$ESCARGO" test -allocs -run '^$' -bench Work -benchtime 10x -benchmem . >out 2>&1
grep -q '31 allocs/op' out || { cat out; exit 1; }
# one call to find the way, ten that are measured
grep -q '^\./main.go:29:9  *&node{...}  *escapes to heap  *341  *10912$' out || { cat out; exit 1; }
