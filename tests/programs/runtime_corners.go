// Finalizers, cleanups, weak pointers, statistics, unsafe, maps that change under a loop, broken UTF-8, integers' limits.
package main

import (
	"fmt"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"time"
	"unique"
	"unsafe"
	"weak"
)

type Obj struct {
	id  int
	buf [64]byte
}

//go:noinline
func makeObjs(ch chan string) weak.Pointer[Obj] {
	o := &Obj{id: 1}
	runtime.SetFinalizer(o, func(o *Obj) { ch <- fmt.Sprint("fin ", o.id) })
	o2 := &Obj{id: 2}
	runtime.AddCleanup(o2, func(s string) { ch <- "cleanup " + s }, "arg")
	c := runtime.AddCleanup(o2, func(s string) { ch <- "stopped cleanup " + s }, "arg")
	c.Stop()
	w := weak.Make(o2)
	fmt.Println(w.Value() == o2, w == weak.Make(o2))
	return w
}

func clobber(n int) int {
	var a [200]int
	for i := range a {
		a[i] = n
	}
	if n > 0 {
		return clobber(n-1) + a[n]
	}
	return 0
}

type S struct {
	a byte
	b int32
	c byte
	d int64
}

func main() {
	ch := make(chan string, 10)
	w := makeObjs(ch)
	clobber(20)
	for i := 0; i < 3; i++ {
		runtime.GC()
		time.Sleep(time.Millisecond)
	}
	fmt.Println(w.Value() == nil)
	got := map[string]bool{}
	for len(ch) > 0 {
		got[<-ch] = true
	}
	fmt.Println(got)
	u1, u2 := unique.Make("abc"), unique.Make(strings.Clone("abc"))
	fmt.Println(u1 == u2, u1.Value())
	// memstats
	var ms, ms2 runtime.MemStats
	runtime.ReadMemStats(&ms)
	x := make([]byte, 1<<20)
	_ = x
	for i := 0; i < 1000; i++ {
		sink = append(sink, new(int))
	}
	runtime.ReadMemStats(&ms2)
	fmt.Println(ms2.Mallocs-ms.Mallocs >= 1000, ms2.TotalAlloc-ms.TotalAlloc >= 1<<20, ms2.NumGC >= 3, ms2.HeapAlloc > 0, ms2.Sys > ms2.HeapAlloc, len(ms2.BySize))
	runtime.KeepAlive(x)
	fmt.Println(debug.SetGCPercent(50), debug.SetGCPercent(100), debug.SetMemoryLimit(-1) == math.MaxInt64, debug.SetMaxStack(1<<20) == 1000000000, debug.SetMaxThreads(100))
	var gs debug.GCStats
	debug.ReadGCStats(&gs)
	fmt.Println(gs.NumGC >= 3, len(gs.Pause) > 0)
	debug.FreeOSMemory()
	bi, ok := debug.ReadBuildInfo()
	fmt.Println(ok, bi != nil)
	fmt.Println(runtime.GOOS, runtime.GOARCH, runtime.Compiler, strings.HasPrefix(runtime.Version(), "go1."))
	// unsafe
	s := S{1, 2, 3, 4}
	fmt.Println(unsafe.Sizeof(s), unsafe.Offsetof(s.d), unsafe.Alignof(s.b))
	p := (*int64)(unsafe.Add(unsafe.Pointer(&s), unsafe.Offsetof(s.d)))
	*p = 9
	fmt.Println(s.d, unsafe.String(unsafe.StringData("hello"), 3), unsafe.Slice(&[]int{1, 2, 3}[0], 2))
	// maps
	m := map[float64]int{}
	m[math.NaN()] = 1
	m[math.NaN()] = 2
	_, ok = m[math.NaN()]
	fmt.Println(len(m), ok)
	delete(m, math.NaN())
	fmt.Println(len(m))
	clear(m)
	fmt.Println(len(m))
	mm := map[int]int{}
	for i := range 100 {
		mm[i] = i
	}
	seen := 0
	for k := range mm {
		delete(mm, k)
		delete(mm, k+1)
		seen++
	}
	fmt.Println(seen <= 100, len(mm))
	for i := range 10 {
		mm[i] = i
	}
	for k := range mm {
		mm[k+1000] = 1
		if len(mm) > 500 {
			break
		}
	}
	z := map[any]string{0.0: "zero", 1: "int", "1": "s", int8(1): "i8", [2]int{1, 2}: "arr", struct{ a int }{1}: "st", nil: "nil"}
	fmt.Println(z[math.Copysign(0, -1)], z[1], z[int8(1)], z[[2]int{1, 2}], z[struct{ a int }{1}], z[nil], len(z))
	// strings
	for i, r := range "a\xffé\xe2\x82z\xf0\x9f\x98\x80" {
		fmt.Print(i, ":", r, " ")
	}
	fmt.Println([]rune("\xff\xfe"), string([]rune{-1, 0xd800, 0x110000, 'x'}), string(rune(0x10ffff+1)) == "\ufffd")
	fmt.Println(strings.ToValidUTF8("a\xffb", "?"))
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i *= 2; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	// int
	mi := math.MinInt64
	one := -1
	fmt.Println(mi/one, mi%one, -mi == mi, int8(-128)/int8(one), uint8(mi&255)+100, int32(math.MaxInt32)+int32(-one))
	var sh uint = 70
	fmt.Println(1<<sh == 0, int64(-8)>>sh, uint32(1)<<sh, int8(one)<<7)
	a := [3]int{1, 2, 3}
	for i, v := range a {
		a[2] = 10
		if i == 2 {
			fmt.Println(v)
		}
	}
	sl := a[:]
	for i, v := range sl {
		sl[2] = 20
		if i == 2 {
			fmt.Println(v)
		}
	}
	fmt.Println(runtime.NumGoroutine())
	fmt.Println(min(3, 1, 2), max(2.5, 1), min("b", "a"), math.IsNaN(min(1, math.NaN())))
	defer os.Exit(3)
	panic("x")
}

var sink []*int
