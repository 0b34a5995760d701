// -m=2 -l
package main

func send(c chan *int, p *int) { c <- p }

func receive(c chan *int) *int { return <-c }

func choose(c, d chan *int, p *int) *int {
	var q *int
	select {
	case c <- p:
	case q = <-c:
	case r, ok := <-d:
		if ok {
			return r
		}
	default:
	}
	return q
}

func drain(c chan *int) (last *int) {
	for p := range c {
		last = p
	}
	return
}

func main() {
	c := make(chan *int, 1)
	x := 1
	send(c, &x)
	println(receive(c))
}
