// Scheduler and collector at once: goroutines over channels, select, mutexes, timers, pools, panics, finalizers, weak
// pointers and deep stacks, while collections run all the time. What is printed does not depend on the order.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
	"weak"
)

type node struct {
	left, right *node
	value       int
	pad         [3]uintptr
}

func tree(depth, value int) *node {
	if depth == 0 {
		return &node{value: value}
	}
	return &node{left: tree(depth-1, value), right: tree(depth-1, value+1), value: value}
}

func (n *node) sum() int {
	if n == nil {
		return 0
	}
	return n.value + n.left.sum() + n.right.sum()
}

// A frame of some size in each call, with a pointer that only this frame holds.
func deep(n int) int {
	var pad [16]int
	own := &node{value: n}
	for i := range pad {
		pad[i] = n + i
	}
	if n == 0 {
		runtime.GC()
		return own.value
	}
	r := deep(n - 1)
	if own.value != n || pad[7] != n+7 {
		panic("frame overwritten")
	}
	return r + own.value
}

func ring(n, rounds int) int {
	first := make(chan int)
	in := first
	for range n {
		out := make(chan int)
		go func(in <-chan int, out chan<- int) {
			for v := range in {
				out <- v + 1
			}
			close(out)
		}(in, out)
		in = out
	}
	sum := 0
	for i := range rounds {
		first <- i
		sum += <-in
	}
	close(first)
	_, open := <-in
	return sum + map[bool]int{true: 1 << 30}[open]
}

func selects(workers, each int) int {
	a, b, quit := make(chan *node), make(chan *node, 3), make(chan struct{})
	var sent, got atomic.Int64
	var senders, readers sync.WaitGroup
	for w := range workers {
		senders.Go(func() {
			for i := range each {
				select {
				case a <- tree(2, w+i):
				case b <- tree(3, w+i):
				case <-time.After(time.Hour):
					panic("late")
				}
				sent.Add(1)
			}
		})
		readers.Go(func() {
			for {
				select {
				case n := <-a:
					if n.sum() < 0 {
						panic("sum")
					}
				case n := <-b:
					if n.left.left.left == nil {
						panic("tree lost")
					}
				case <-quit:
					return
				}
				got.Add(1)
			}
		})
	}
	senders.Wait()
	for got.Load() != sent.Load() {
		runtime.Gosched()
	}
	close(quit)
	readers.Wait()
	return int(got.Load())
}

func panics(n int) (recovered, exited int) {
	var wg sync.WaitGroup
	var mu sync.Mutex
	for i := range n {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if i%3 == 0 {
				defer func() {
					mu.Lock()
					exited++
					mu.Unlock()
				}()
				defer runtime.Goexit() // ends the panic too
			}
			defer func() {
				if r := recover(); r != nil {
					mu.Lock()
					recovered += r.(*node).value
					mu.Unlock()
				}
			}()
			defer func() {
				defer func() { panic(recover()) }()
				panic(&node{value: 1, left: tree(3, i)})
			}()
			panic("first")
		}()
	}
	wg.Wait()
	return
}

var cleaned, finalized atomic.Int64

func finalizers(n int) {
	for i := range n {
		m := &node{value: i, left: tree(2, i)}
		runtime.SetFinalizer(m, func(m *node) {
			if m.left.sum() == 0 && m.value != 0 {
				panic("finalized without its tree")
			}
			if m.value%100 == 0 {
				runtime.GC()
			}
			finalized.Add(1)
		})
		runtime.AddCleanup(m.left, func(int) { cleaned.Add(1) }, i)
	}
}

func weaks(n int) (kept int) {
	var strong []*node
	var all []weak.Pointer[node]
	for i := range n {
		m := tree(1, i)
		if i%2 == 0 {
			strong = append(strong, m)
		}
		all = append(all, weak.Make(m))
	}
	runtime.GC()
	for i, w := range all {
		if m := w.Value(); m != nil && i%2 == 0 && m == strong[i/2] && m.right.value == i+1 {
			kept++
		}
	}
	runtime.KeepAlive(strong)
	return
}

func maps(n int) int {
	m := map[int]*node{}
	for i := range n {
		m[i] = &node{value: i}
	}
	seen := 0
	for k, v := range m {
		if k < n && v.value != k {
			panic("map")
		}
		seen += min(k, 1) * 0
		delete(m, (k*7)%n)
		m[n+k%50] = tree(1, k)
		if k%64 == 0 {
			runtime.GC()
		}
	}
	return len(m) - len(m) + n + seen
}

func pools(n int) int {
	p := sync.Pool{New: func() any { return tree(4, 1) }}
	var wg sync.WaitGroup
	var sum atomic.Int64
	for range n {
		wg.Go(func() {
			t := p.Get().(*node)
			sum.Add(int64(t.left.left.left.left.value))
			runtime.Gosched()
			p.Put(t)
		})
	}
	wg.Wait()
	return int(sum.Load())
}

func timers(n int) int {
	var fired atomic.Int64
	var wg sync.WaitGroup
	for i := range n {
		wg.Add(1)
		t := tree(2, i)
		time.AfterFunc(time.Duration(i%20)*time.Millisecond, func() {
			defer wg.Done()
			if t.left != nil {
				fired.Add(1)
			}
		})
		if s := time.NewTimer(time.Hour); !s.Stop() {
			panic("stopped late")
		}
	}
	wg.Wait()
	return int(fired.Load())
}

func main() {
	stop, stopped := make(chan bool), make(chan bool)
	go func() { // collects all the time
		for {
			select {
			case <-stop:
				close(stopped)
				return
			default:
				runtime.GC()
				time.Sleep(time.Millisecond)
			}
		}
	}()
	var wg sync.WaitGroup
	results := make([]string, 8)
	run := func(i int, name string, f func() any) {
		wg.Go(func() { results[i] = fmt.Sprint(name, " ", f()) })
	}
	run(0, "ring", func() any { return ring(40, 10) })
	run(1, "selects", func() any { return selects(10, 15) })
	run(2, "panics", func() any { r, e := panics(90); return [2]int{r, e} })
	run(3, "deep", func() any { return deep(1000) })
	run(4, "weaks", func() any { return weaks(100) })
	run(5, "maps", func() any { return maps(128) })
	run(6, "pools", func() any { return pools(200) })
	run(7, "timers", func() any { return timers(60) })
	finalizers(100)
	wg.Wait()
	close(stop)
	<-stopped
	for range 1000 {
		runtime.GC()
		if cleaned.Load() >= 80 && finalized.Load() >= 80 {
			break
		}
		time.Sleep(time.Millisecond)
	}
	for _, r := range results {
		fmt.Println(r)
	}
	fmt.Println("finalized and cleaned up:", finalized.Load() >= 80, cleaned.Load() >= 80)
}
