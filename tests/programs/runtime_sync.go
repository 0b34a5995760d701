package main

import (
	"runtime"
	"sync"
	"sync/atomic"
)

type E struct{ s string }

func (e *E) Error() string { return e.s }

func try(name string, f func()) {
	defer func() {
		r := recover()
		if e, ok := r.(runtime.Error); ok {
			println(name, "runtime.Error", e.Error())
		} else if e, ok := r.(error); ok {
			println(name, "error", e.Error())
		} else if s, ok := r.(string); ok {
			println(name, "string", s)
		} else {
			println(name, r == nil)
		}
	}()
	f()
}

type I interface{ M() }
type J interface{ N() }

var nilmap map[string]int
var zero int

func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	var n int64
	total := 0
	for i := range 1000 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			atomic.AddInt64(&n, 1)
			mu.Lock()
			if i%10 == 0 {
				runtime.Gosched()
			}
			total += i
			mu.Unlock()
		}()
	}
	wg.Wait()
	println(n, total)
	var rw sync.RWMutex
	for i := range 100 {
		wg.Go(func() {
			if i%5 == 0 {
				rw.Lock()
				runtime.Gosched()
				total++
				rw.Unlock()
			} else {
				rw.RLock()
				runtime.Gosched()
				_ = total
				rw.RUnlock()
			}
		})
	}
	wg.Wait()
	println(total)
	var once sync.Once
	for range 3 {
		once.Do(func() { println("once") })
	}
	v := sync.OnceValue(func() int { println("computing"); return 42 })
	println(v(), v())
	c := sync.NewCond(&mu)
	ready := 0
	for range 5 {
		wg.Go(func() {
			mu.Lock()
			for ready == 0 {
				c.Wait()
			}
			ready++
			mu.Unlock()
		})
	}
	runtime.Gosched()
	mu.Lock()
	ready = 1
	c.Broadcast()
	mu.Unlock()
	wg.Wait()
	println(ready)
	var p sync.Pool
	p.New = func() any { return new(int) }
	x := p.Get().(*int)
	*x = 5
	p.Put(x)
	runtime.GC()
	runtime.GC()
	println(*p.Get().(*int))
	var m sync.Map
	m.Store("a", 1)
	m.Store("b", 2)
	m.Range(func(k, v any) bool { m.Delete(k); return true })
	_, ok := m.Load("a")
	println(ok)
	var a any = 5
	var s []int
	k := 7
	try("assert", func() { _ = a.(string) })
	try("iface", func() { _ = a.(I) })
	a = nil
	try("nil", func() { _ = a.(string) })
	try("nil iface", func() { _ = a.(I) })
	try("index", func() { s[k] = 1 })
	try("neg", func() { k = -1; s[k] = 1 })
	try("slice", func() { k = 5; s = s[2:k] })
	try("nilmap", func() { nilmap["a"] = 1 })
	try("div", func() { k = 1 / zero })
	try("nilptr", func() { var e *E; k = len(e.s) })
	try("err", func() { panic(&E{"mine"}) })
	try("string", func() { panic("text") })
	try("panicnil", func() { panic(nil) })
	try("none", func() {})
	try("close", func() { var c chan int; close(c) })
	try("closed", func() { c := make(chan int); close(c); c <- 1 })
	try("makeslice", func() { k = -5; s = make([]int, k) })
	try("shift", func() { k = -5; k = 1 << k })
	try("conv", func() { s = make([]int, 2); _ = [4]int(s) })
	try("cmp", func() { var x, y any = []int{1}, []int{2}; println(x == y) })
	try("hash", func() { m := map[any]int{}; m[func() {}] = 1 })
	try("negwg", func() { var wg sync.WaitGroup; wg.Done() })
	println(runtime.NumGoroutine(), runtime.GOOS, runtime.GOARCH)
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { println("deferred", recover() == nil) }()
		runtime.Goexit()
	}()
	<-done
	var ms runtime.MemStats
	runtime.ReadMemStats(&ms)
	before := ms.Mallocs
	sink = new([100]int)
	sink = new([100]int)
	runtime.ReadMemStats(&ms)
	println(ms.Mallocs - before)
}

var sink *[100]int
