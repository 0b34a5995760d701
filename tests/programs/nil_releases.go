// x = nil lets go of what x held, though x is never read again.
package main

import (
	"fmt"
	"runtime"
)

type block [8 << 20]byte

var m runtime.MemStats

func inUse() uint64 {
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc >> 20
}

//go:noinline
func pointer(p *block, before uint64) {
	p[0] = 1
	fmt.Println("pointer held:", inUse()-before >= 8)
	runtime.KeepAlive(p)
	p = nil
	fmt.Println("pointer gone:", inUse()-before < 8)
}

// Values of all kinds live across allocations that find their run empty.
//
//go:noinline
func across(a, b, c, d, e, f int, x, y float64, s string) (total int, z float64, text string) {
	var list []*[3]int
	for i := range 20000 {
		list = append(list, &[3]int{a + i, b + i, c + i})
		total += d + e + f + list[i][i%3]
		z += x*y + float64(list[i/2][0])
		text = s[i%len(s):]
	}
	return
}

func main() {
	before := inUse()
	pointer(new(block), before)
	fmt.Println(across(1, 2, 3, 4, 5, 6, 1.5, 2.5, "some text"))
}
