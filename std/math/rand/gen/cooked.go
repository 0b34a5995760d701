//go:build ignore

// Writes cooked.go: `go run gen/cooked.go > cooked.go`. The additive generator starts from a table of numbers far along its own
// sequence. 607 outputs of a seeded generator tell its state, and with it the table.
package main

import (
	"fmt"
	"math/rand"
)

const (
	length = 607
	tap    = 273
)

func next(x int32) int32 {
	hi, lo := x/44488, x%44488
	x = 48271*lo - 3399*hi
	if x < 0 {
		x += 1<<31 - 1
	}
	return x
}

func main() {
	src := rand.NewSource(1).(rand.Source64)
	var x, v [length]uint64
	for k := range x {
		x[k] = src.Uint64()
	}
	for k := tap; k < length; k++ {
		v[(length-tap-1-k+length)%length] = x[k] - x[k-tap]
	}
	for k := 0; k < tap; k++ {
		v[length-tap-1-k] = x[k] - v[length-1-k]
	}
	fmt.Print("// Made by gen/cooked.go.\n\npackage rand\n\n// cooked is the state that seeds are mixed with.\nvar cooked = [...]uint64{")
	s := int32(1)
	for i := -20; i < length; i++ {
		s = next(s)
		if i >= 0 {
			u := int64(s) << 40
			s = next(s)
			u ^= int64(s) << 20
			s = next(s)
			u ^= int64(s)
			if i%6 == 0 {
				fmt.Print("\n\t")
			} else {
				fmt.Print(" ")
			}
			fmt.Printf("%#x,", v[i]^uint64(u))
		}
	}
	fmt.Println("\n}")
}
