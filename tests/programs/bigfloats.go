package main

import (
	"fmt"
	"math"
	"math/big"
)

func main() {
	for _, s := range []string{"0", "-0", "1", "3.14159265358979323846264338327950288", "1e100", "-2.5e-30", "0x1p-1074", "0x1.8p3", "0b101.11", "1e-400", "123456789.125", "Inf", "-inf", "0.1", "9.9999999999", "1_000.5"} {
		f, b, err := big.ParseFloat(s, 0, 80, big.ToNearestEven)
		fmt.Println(s, b, err)
		if err != nil {
			continue
		}
		for _, v := range []string{"%v", "%g", "%10.3f", "%e", "%+.20e", "%b", "%x", "%.3x", "%G", "%-30.5g|", "%030.4f", "%.40f"} {
			fmt.Printf(v+"\n", f)
		}
		fmt.Println(f, f.String(), f.Text('g', -1), f.Text('f', -1), f.Text('e', -1))
		a, acc := f.Float64()
		c, acc2 := f.Float32()
		i, acc3 := f.Int64()
		u, acc4 := f.Uint64()
		fmt.Println(a, acc, c, acc2, i, acc3, u, acc4, f.IsInt(), f.Sign(), f.MinPrec())
		n, acc5 := f.Int(nil)
		fmt.Println(n, acc5)
		r, acc6 := f.Rat(nil)
		fmt.Println(r, acc6)
		g, _ := f.GobEncode()
		fmt.Printf("%x\n", g)
		var h big.Float
		h.GobDecode(g)
		fmt.Println(h.Cmp(f), h.Prec())
	}
	for _, mode := range []big.RoundingMode{0, 1, 2, 3, 4, 5} {
		for _, prec := range []uint{1, 3, 24, 53, 100} {
			x := new(big.Float).SetPrec(prec).SetMode(mode)
			y := new(big.Float).SetFloat64(math.Pi)
			z := big.NewFloat(-1e-5)
			p := func(op string, f *big.Float) { fmt.Print(op, " ", f.Text('p', 0), " ", f.Acc(), " "); fmt.Println(f) }
			p("+", x.Add(y, z))
			p("-", x.Sub(z, y))
			p("*", x.Mul(y, z))
			p("/", x.Quo(y, z))
			p("sqrt", x.Sqrt(y))
			p("neg", x.Neg(y))
			p("set", x.Set(z))
			p("rat", x.SetRat(big.NewRat(-22, 7)))
			p("int", x.SetInt64(-1234567))
			p("u", x.SetUint64(math.MaxUint64))
			p("exp", x.SetMantExp(y, -70))
		}
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		inf := new(big.Float).SetInf(false)
		new(big.Float).Sub(inf, inf)
	}()
	x := new(big.Float).SetPrec(1000).SetInt64(2)
	fmt.Println(x.Sqrt(x).Text('f', 300))
	var q big.Float
	fmt.Println(fmt.Sscan("  12.5e3 xyz", &q))
	fmt.Println(&q)
	for _, s := range []string{"", "abc", "1e", "1.5x", "--1", "0x", "1.e5", ".5", "5."} {
		_, ok := new(big.Float).SetString(s)
		_, _, err := big.ParseFloat(s, 10, 10, 0)
		fmt.Println(s, ok, err)
	}
	for _, r := range []*big.Rat{big.NewRat(1, 3), big.NewRat(1, 8), big.NewRat(7, 1), big.NewRat(-3, 50), big.NewRat(1, 1<<40)} {
		fmt.Println(r.FloatPrec())
		fmt.Println(r.Float32())
	}
}
