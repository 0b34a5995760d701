package main

type Node struct {
	next *Node
	val  int
}

// push keeps the node it is given.
func push(list **Node, n *Node) {
	n.next = *list
	*list = n
}

// last only looks.
func last(n *Node) *Node {
	for n.next != nil {
		n = n.next
	}
	return n
}

func build(count int) int {
	var list *Node
	for i := 0; i < count; i++ {
		n := Node{val: i}
		push(&list, &n)
	}
	tail := Node{val: -1}
	return last(&tail).val
}

func main() { println(build(3)) }
