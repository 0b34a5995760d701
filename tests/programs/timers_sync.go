// Timers as they are since Go 1.23, fair selects, preemption, contexts, package sync's panics and results, Goexit.
package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	// select fairness
	a, b := make(chan int, 1000), make(chan int, 1000)
	for i := 0; i < 1000; i++ {
		a <- i
		b <- i
	}
	na, nb := 0, 0
	for i := 0; i < 1000; i++ {
		select {
		case <-a:
			na++
		case <-b:
			nb++
		}
	}
	fmt.Println("fair", na > 400 && nb > 400)
	// timers
	t := time.NewTimer(time.Millisecond)
	time.Sleep(5 * time.Millisecond)
	fmt.Println("stop after fire", t.Stop(), len(t.C), cap(t.C))
	select {
	case <-t.C:
		fmt.Println("stale value")
	default:
		fmt.Println("no stale")
	}
	t.Reset(time.Millisecond)
	<-t.C
	fmt.Println("reset ok", t.Reset(time.Hour), t.Stop(), t.Stop())
	t2 := time.NewTimer(time.Millisecond)
	time.Sleep(3 * time.Millisecond)
	fmt.Println(t2.Reset(2 * time.Millisecond))
	<-t2.C
	fired := make(chan string, 3)
	f := time.AfterFunc(time.Millisecond, func() { fired <- "af" })
	fmt.Println(<-fired, f.Stop(), f.C == nil)
	fmt.Println(f.Reset(time.Millisecond), <-fired)
	tk := time.NewTicker(2 * time.Millisecond)
	for i := 0; i < 3; i++ {
		<-tk.C
	}
	tk.Stop()
	tk.Reset(time.Millisecond)
	<-tk.C
	tk.Stop()
	select {
	case <-tk.C:
		fmt.Println("tick after stop")
	case <-time.After(5 * time.Millisecond):
		fmt.Println("quiet")
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		time.NewTicker(0)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var t time.Timer
		t.Stop()
	}()
	// preemption
	old := runtime.GOMAXPROCS(1)
	var stop atomic.Bool
	go func() { time.Sleep(time.Millisecond); stop.Store(true) }()
	n := 0
	for !stop.Load() {
		n++
	}
	fmt.Println("preempted", n > 0)
	runtime.GOMAXPROCS(old)
	done := make(chan bool)
	go func() {
		for {
			select {
			case <-done:
				return
			default:
			}
		}
	}()
	time.Sleep(time.Millisecond)
	done <- true
	// context
	ctx, cancel := context.WithTimeoutCause(context.Background(), time.Millisecond, errors.New("cause"))
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx))
	cancel()
	ctx, cancel2 := context.WithCancelCause(context.WithValue(context.Background(), "k", 1))
	stopf := context.AfterFunc(ctx, func() { fired <- "ctx" })
	cancel2(errors.New("why"))
	fmt.Println(<-fired, stopf(), ctx.Value("k"), context.Cause(ctx), ctx)
	// sync
	var once sync.Once
	func() {
		defer func() { fmt.Println("once", recover()) }()
		once.Do(func() { panic("in once") })
	}()
	once.Do(func() { fmt.Println("never") })
	of := sync.OnceFunc(func() { panic("oncefunc") })
	for i := 0; i < 2; i++ {
		func() {
			defer func() { fmt.Println(recover()) }()
			of()
		}()
	}
	ov := sync.OnceValues(func() (int, error) { fmt.Println("computed"); return 3, nil })
	ov()
	fmt.Println(ov())
	var m sync.Map
	m.Store(1, "a")
	fmt.Println(m.LoadOrStore(1, "b"))
	fmt.Println(m.LoadOrStore(2, "c"))
	fmt.Println(m.Swap(2, "d"))
	fmt.Println(m.CompareAndSwap(2, "d", "e"), m.CompareAndDelete(2, "x"), m.CompareAndDelete(2, "e"))
	m.Range(func(k, v any) bool { fmt.Println(k, v); return true })
	m.Clear()
	fmt.Println(m.LoadAndDelete(1))
	var mu sync.RWMutex
	fmt.Println(mu.TryLock(), mu.TryRLock(), mu.TryLock())
	mu.Unlock()
	var wg sync.WaitGroup
	var cnt atomic.Int32
	for i := range 100 {
		wg.Go(func() { cnt.Add(int32(i)); runtime.Gosched() })
	}
	wg.Wait()
	fmt.Println(cnt.Load(), cnt.And(0xff), cnt.Or(1), cnt.CompareAndSwap(1, 2))
	func() {
		defer func() { fmt.Println(recover()) }()
		wg.Add(-1)
	}()
	p := sync.Pool{New: func() any { return "new" }}
	p.Put("x")
	fmt.Println(p.Get(), p.Get())
	c := sync.NewCond(&sync.Mutex{})
	ready := 0
	for range 3 {
		go func() { c.L.Lock(); ready++; c.L.Unlock(); c.Broadcast() }()
	}
	c.L.Lock()
	for ready < 3 {
		c.Wait()
	}
	c.L.Unlock()
	fmt.Println("ready", ready)
	var av atomic.Value
	av.Store(1)
	func() {
		defer func() { fmt.Println(recover()) }()
		av.Store("x")
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		av.Store(nil)
	}()
	// goexit
	gd := make(chan string, 4)
	go func() {
		defer close(gd)
		defer func() { gd <- fmt.Sprint("r", recover()) }()
		func() {
			defer func() { gd <- "inner" }()
			runtime.Goexit()
		}()
		gd <- "unreached"
	}()
	for s := range gd {
		fmt.Println(s)
	}
	runtime.LockOSThread()
	runtime.UnlockOSThread()
	fmt.Println(runtime.NumGoroutine() >= 1, runtime.NumCPU() > 0)
}
