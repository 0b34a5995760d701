//go:build ignore

// Writes powers.go: `go run gen/powers.go > powers.go`.
package main

import (
	"fmt"
	"math/big"
)

const first, last = -348, 347

func main() {
	fmt.Println("// Made by gen/powers.go.\n\npackage strconv\n")
	fmt.Printf("// powers[q-firstPower] holds the 128 highest bits of 10^q, cut off below, high word first.\n")
	fmt.Printf("const (\n\tfirstPower = %d\n\tlastPower  = %d\n)\n\nvar powers = [...][2]uint64{\n", first, last)
	mask := new(big.Int).SetUint64(1<<64 - 1)
	for q := first; q <= last; q++ {
		n := new(big.Int)
		if q >= 0 {
			n.Exp(big.NewInt(10), big.NewInt(int64(q)), nil)
			n.Lsh(n, 200)
		} else {
			d := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(-q)), nil)
			n.Lsh(big.NewInt(1), uint(d.BitLen()+200))
			n.Quo(n, d)
		}
		n.Rsh(n, uint(n.BitLen()-128))
		hi := new(big.Int).Rsh(n, 64)
		fmt.Printf("\t{%#016x, %#016x},\n", hi.Uint64(), new(big.Int).And(n, mask).Uint64())
	}
	fmt.Println("}")
}
