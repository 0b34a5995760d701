# explain: the lines of source that a path goes through, with a mark under each step; one line alone; what stays.
cat >main.go <<'GO'
package main

type node struct {
	next *node
	v    int
}

func list(n int) (head *node) {
	for i := range n {
		x := node{v: i}
		x.next = head
		head = &x
	}
	return
}

func main() {
	tail := node{v: 1}
	println(list(3).v, (&tail).v)
}
GO
cat >want <<'END'
./main.go:10:3: x is on the heap: returned from list
    10 | 		x := node{v: i}
    12 | 		head = &x
       | 		       ^ its address is taken
       | 		     ^ assigned: head ← &x

on the heap: 1, on the stack: 0, ways that parameters leak: 0
END
"$ESCARGO" explain -gcflags=-l main.go | diff want -
"$ESCARGO" explain -gcflags=-l main.go:10 >out
head -6 want | diff - out
cat >go.mod <<'END'
module m

go 1.26
END
"$ESCARGO" explain -gcflags=-l main.go:10 | diff out -
"$ESCARGO" build -emit=explain -gcflags=-l . | diff want -
[ -z "$("$ESCARGO" explain main.go:1)" ]
