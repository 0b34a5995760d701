// A variable keeps its object alive until its last use, and no longer: what the collector leaves shows it.
package main

import (
	"fmt"
	"runtime"
	"weak"
)

type node struct {
	next *node
	data [6]int
}

type pair struct {
	a, b *node
	name string
}

var sink int

//go:noinline
func watch(n *node) weak.Pointer[node] { return weak.Make(n) }

//go:noinline
func use(n *node) { sink += n.data[0] }

func (p *pair) sum() int { return p.a.data[0] + p.b.data[0] }

func state(what string, w weak.Pointer[node]) {
	runtime.GC()
	fmt.Println(what, w.Value() != nil)
}

func pointer() {
	n := &node{data: [6]int{1}}
	w := watch(n)
	state("before the last use:", w)
	use(n)
	state("after the last use:", w)
}

func argument(n *node, w weak.Pointer[node]) {
	state("in use in the callee:", w)
	use(n)
	state("passed on as the last use:", w)
}

func branches(first bool) {
	n := &node{}
	w := watch(n)
	if first {
		state("used later in this arm:", w)
		use(n)
	} else {
		state("not used in this arm:", w)
	}
	state("after both:", w)
}

func loop() {
	n := &node{}
	w := watch(n)
	for i := range 2 {
		state(fmt.Sprint("round ", i), w)
		use(n)
	}
	state("after the loop:", w)
	for i := range 2 {
		m := &node{}
		v := watch(m)
		use(m)
		state(fmt.Sprint("of round ", i), v)
	}
}

func aggregates() {
	p := pair{a: &node{}, b: &node{}, name: "p"}
	w := watch(p.a)
	state("part of a struct:", w)
	sink += p.sum()
	list := make([]*node, sink+5)
	list[1] = &node{}
	w = watch(list[1])
	state("in a slice:", w)
	use(list[1])
	state("slice used no more:", w)
}

func channels() {
	c := make(chan *node, 2)
	n := &node{}
	w := watch(n)
	c <- n
	state("in the buffer:", w)
	use(<-c)
	state("received and used:", w)
	c <- &node{}
	select {
	case m := <-c:
		w = watch(m)
		state("received by select:", w)
		use(m)
		state("used:", w)
	}
	close(c)
}

func list() {
	var head *node
	var last weak.Pointer[node]
	for range 100 {
		head = &node{next: head}
		last = watch(head)
	}
	state("head of a list:", last)
	for head != nil {
		head = head.next
	}
	state("walked:", last)
}

func main() {
	pointer()
	n := &node{}
	argument(n, watch(n))
	branches(true)
	branches(false)
	loop()
	aggregates()
	channels()
	list()
}
