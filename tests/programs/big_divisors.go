// Greatest common divisors with their factors, and inverses, of numbers of one to many words.
package main

import (
	"fmt"
	"math/big"
	"math/rand"
)

func main() {
	r := rand.New(rand.NewSource(3))
	num := func(bits int) *big.Int {
		x := new(big.Int).Rand(r, new(big.Int).Lsh(big.NewInt(1), uint(bits)))
		return x
	}
	for i := 0; i < 40; i++ {
		a, b := num(1+r.Intn(700)), num(1+r.Intn(700))
		if r.Intn(3) == 0 {
			c := num(1 + r.Intn(300))
			a.Mul(a, c)
			b.Mul(b, c)
		}
		if r.Intn(20) == 0 {
			b.Set(a)
		}
		if r.Intn(20) == 0 {
			b.Lsh(a, uint(r.Intn(200)))
		}
		if i%2 == 0 {
			b.Neg(b)
		}
		x, y := new(big.Int), new(big.Int)
		g := new(big.Int).GCD(x, y, a, b)
		x2 := new(big.Int)
		g2 := new(big.Int).GCD(x2, nil, a, b)
		y2 := new(big.Int)
		g3 := new(big.Int).GCD(nil, y2, a, b)
		g4 := new(big.Int).GCD(nil, nil, a, b)
		fmt.Println(g, x, y, g2, x2, g3, y2, g4)
		var m *big.Int
		if b.Sign() != 0 {
			m = new(big.Int).ModInverse(a, b)
		}
		fmt.Println(m)
		fmt.Println(big.NewRat(1, 1).SetFrac(a, new(big.Int).Add(new(big.Int).Abs(b), big.NewInt(1))))
		own, other := new(big.Int).Neg(a), new(big.Int).Set(b)
		g5 := new(big.Int).GCD(own, other, own, other)
		fmt.Println(g5, own.Add(own, new(big.Int)), other)
		aa := new(big.Int).Set(a)
		aa.GCD(aa, b, aa, b)
		fmt.Println(aa, b)
	}
}
