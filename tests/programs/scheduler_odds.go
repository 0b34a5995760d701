// Oddities of the scheduler: Goexit in deferred calls, panics that pass through it, finalizers that start goroutines and
// collect, maps changed while ranged under collections, channels of channels, nested selects.
package main

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"time"
)

type big struct {
	next *big
	data [200]int
}

func goexitInDefer() {
	done := make(chan []string)
	go func() {
		var log []string
		defer func() { done <- log }()
		defer func() { log = append(log, fmt.Sprint("recover after Goexit: ", recover())) }()
		defer runtime.Goexit()
		defer func() {
			defer func() {
				log = append(log, fmt.Sprint("inner ", recover()))
				runtime.Goexit()
			}()
			panic(errors.New("second"))
		}()
		panic("first")
	}()
	fmt.Println(strings.Join(<-done, "; "))
}

func grow(n int, p *int) int {
	var pad [64]int
	pad[n%64] = n
	if n == 0 {
		return *p
	}
	return grow(n-1, p) + pad[n%64] - n
}

func growEverywhere() {
	var wg sync.WaitGroup
	sum := make([]int, 50)
	for i := range sum {
		wg.Go(func() {
			x := i
			sum[i] = grow(500+i*20, &x)
		})
	}
	wg.Wait()
	total := 0
	for _, s := range sum {
		total += s
	}
	fmt.Println("grown", total)
}

func chansOfChans() {
	requests := make(chan chan *big)
	go func() {
		for i := 0; ; i++ {
			reply, ok := <-requests
			if !ok {
				return
			}
			b := &big{}
			b.data[0] = i
			reply <- b
		}
	}()
	sum := 0
	for range 200 {
		c := make(chan *big)
		requests <- c
		sum += (<-c).data[0]
	}
	close(requests)
	fmt.Println("replies", sum)
}

func rangeAndChange() {
	m := map[string]*big{}
	for i := range 60 {
		m[fmt.Sprint(i)] = &big{}
	}
	visits := 0
	for k, v := range m {
		visits++
		v.data[1]++
		for j := range 5 {
			m[k+"/"+fmt.Sprint(j)] = &big{next: v}
			delete(m, k+"/"+fmt.Sprint(j))
		}
		runtime.GC()
	}
	clean := true
	for _, v := range m {
		clean = clean && v.data[1] == 1
	}
	fmt.Println("visits", visits >= 60, len(m), clean)
}

func finalizersThatWork() {
	results := make(chan int, 100)
	for i := range 20 {
		b := &big{}
		b.data[3] = i
		runtime.SetFinalizer(b, func(b *big) {
			go func() {
				runtime.GC()
				c := &big{next: b}
				results <- c.next.data[3]
			}()
		})
	}
	got, limit := 0, time.After(10*time.Second)
	for got < 15 {
		runtime.GC()
		select {
		case <-results:
			got++
		case <-limit:
			fmt.Println("only", got)
			return
		case <-time.After(time.Millisecond):
		}
	}
	fmt.Println("finalizers worked")
}

func condBroadcast() {
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	ready, woken := 0, 0
	var wg sync.WaitGroup
	for range 500 {
		wg.Go(func() {
			mu.Lock()
			ready++
			for woken == 0 {
				cond.Wait()
			}
			woken++
			mu.Unlock()
		})
	}
	for {
		mu.Lock()
		if ready == 500 {
			woken = 1
			cond.Broadcast()
			mu.Unlock()
			break
		}
		mu.Unlock()
		runtime.Gosched()
	}
	wg.Wait()
	fmt.Println("woken", woken)
}

func onceAndMap() {
	var once sync.Once
	var m sync.Map
	var wg sync.WaitGroup
	for i := range 1000 {
		wg.Go(func() {
			once.Do(func() { time.Sleep(time.Millisecond); m.Store("once", &big{}) })
			m.LoadOrStore(i%10, &big{})
			if i%100 == 0 {
				runtime.GC()
			}
			if v, ok := m.Load("once"); !ok || v.(*big).next != nil {
				panic("once")
			}
		})
	}
	wg.Wait()
	n := 0
	m.Range(func(k, v any) bool { n++; return true })
	fmt.Println("map", n)
}

func iterators() {
	pull := func(yield func(*big) bool) {
		defer fmt.Println("iterator left")
		for i := range 1000 {
			b := &big{}
			b.data[0] = i
			runtime.GC()
			if !yield(b) {
				return
			}
		}
	}
	sum := 0
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		for b := range pull {
			sum += b.data[0]
			if b.data[0] == 20 {
				panic("in the body")
			}
		}
	}()
	fmt.Println(sum)
}

func main() {
	goexitInDefer()
	growEverywhere()
	chansOfChans()
	rangeAndChange()
	finalizersThatWork()
	condBroadcast()
	onceAndMap()
	iterators()
}
