// Integers and fractions of any size.
package main

import (
	"encoding/json"
	"fmt"
	"math/big"
)

func main() {
	f := new(big.Int).MulRange(1, 60)
	fmt.Println(f, f.BitLen(), f.TrailingZeroBits())
	p := new(big.Int).Exp(big.NewInt(3), big.NewInt(5000), nil)
	q, r := new(big.Int).QuoRem(p, f, new(big.Int))
	fmt.Println(len(p.String()), len(q.Text(36)), r)
	fmt.Println(new(big.Int).Add(new(big.Int).Mul(q, f), r).Cmp(p))
	fmt.Println(new(big.Int).Div(big.NewInt(-7), big.NewInt(2)), new(big.Int).Mod(big.NewInt(-7), big.NewInt(2)))

	a, ok := new(big.Int).SetString("-0x1234_5678_9abc_def0_1234", 0)
	fmt.Println(a, ok)
	fmt.Printf("%d|%x|%#X|%+30d|%-30d|%030d|%b|%v|%s\n", a, a, a, a, a, a, big.NewInt(10), a, a)
	fmt.Println(new(big.Int).And(a, f), new(big.Int).Or(a, f), new(big.Int).Not(a), new(big.Int).Rsh(a, 70))

	x, y := new(big.Int), new(big.Int)
	g := new(big.Int).GCD(x, y, big.NewInt(240), big.NewInt(46))
	fmt.Println(g, x, y, new(big.Int).ModInverse(big.NewInt(3), big.NewInt(11)))
	m := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 127), big.NewInt(1))
	fmt.Println(m.ProbablyPrime(10), new(big.Int).Add(m, big.NewInt(2)).ProbablyPrime(10))
	fmt.Println(new(big.Int).Sqrt(p), new(big.Int).Binomial(100, 50))

	sum := new(big.Rat)
	for i := int64(1); i <= 30; i++ {
		sum.Add(sum, big.NewRat(1, i))
	}
	near, exact := sum.Float64()
	fmt.Println(sum, sum.FloatString(40), near, exact)
	third, _ := new(big.Rat).SetString("-1.25e-1")
	fmt.Println(third, third.Cmp(big.NewRat(-1, 8)), new(big.Rat).SetFloat64(0.1))
	text, err := json.Marshal(map[string]*big.Int{"n": f})
	fmt.Println(string(text), err)
	defer func() { fmt.Println(recover()) }()
	x.Div(x, new(big.Int))
}
