# -checkescape: a sound program runs as ever; where the analysis is overruled by -d=forcestack the program finds it out.
cat >main.go <<'G'
package main

import (
	"os"
	"unsafe"
)

type node struct {
	next *node
	v    int
}

var head *node
var ch = make(chan *node, 1)
var table = map[string]*node{}
var run func() int

//go:noinline
func returned() *node {
	a := node{v: 1}
	return &a
}

//go:noinline
func global() {
	b := node{v: 2}
	head = &b
}

//go:noinline
func looped() int {
	var last *node
	for i := range 3 {
		c := node{last, i}
		last = &c
	}
	return last.next.next.v
}

//go:noinline
func outer(to **node) {
	d := node{v: 4}
	*to = &d
}

//go:noinline
func sent() {
	e := node{v: 5}
	ch <- &e
}

//go:noinline
func mapped() {
	f := node{v: 6}
	table["f"] = &f
}

//go:noinline
func captured() {
	g := 7
	run = func() int { g++; return g }
}

//go:noinline
func appended(list []*node) []*node {
	h := node{v: 8}
	return append(list, &h)
}

//go:noinline
func linked(list *node) {
	list.next = &node{v: 9}
}

//go:noinline
func hidden() uintptr {
	x := [4]byte{1, 1, 1, 1}
	return uintptr(unsafe.Pointer(&x))
}

func panics() (err any) {
	defer func() { err = recover() }()
	local := node{v: 3}
	p := &local
	for p.v > 0 {
		q := *p
		p = &q
		p.v--
	}
	panic(p.v)
}

func main() {
	if len(os.Args) > 1 {
		println(*(*byte)(unsafe.Pointer(hidden())) == 0xdb)
		return
	}
	println(returned().v, looped(), panics().(int))
	global()
	var p *node
	outer(&p)
	sent()
	mapped()
	captured()
	var list node
	linked(&list)
	println(head.v, p.v, (<-ch).v, table["f"].v, run(), appended(nil)[0].v, list.next.v)
}
G
"$ESCARGO" build -checkescape main.go
./main 2>out
printf '1 0 0\n2 4 5 6 8 8 9\n' | diff - out
[ "$(./main poisoned 2>&1)" = true ]

# The position of each declaration, what is there, and the words for the place that its pointer must not get to.
forced() {
    "$ESCARGO" build -checkescape -gcflags="-d=forcestack=$1" main.go
    if ./main 2>out; then echo "$1: not found"; exit 1; fi
    grep -q "a pointer to $2 (./main.go:$1) is stored $3" out || { cat out; exit 1; }
    grep -q '^fatal error: escape check: ' out
}
forced 20:2 a 'where it lives longer'
forced 26:2 b 'on the heap or in a package variable'
forced 34:3 c 'where it lives longer'
forced 42:2 d 'where it lives longer'
forced 48:2 e 'on the heap'
forced 54:2 f 'on the heap'
forced 60:2 g 'on the heap'
forced 61:8 'func literal' 'on the heap'
forced 66:2 h 'on the heap'
forced 72:14 '&node{...}' 'where it lives longer'

# GOFLAGS gives flags to every command that knows them.
GOFLAGS='-checkescape -benchmem' "$ESCARGO" build main.go
[ "$(./main poisoned 2>&1)" = true ]
