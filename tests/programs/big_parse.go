package main

import (
	"fmt"
	"math/big"
	"strings"
)

func main() {
	for _, s := range []string{"", "+", "-", "0", "-0", "0x", "0x1p-2", "0x1.8p1", "1_000", "1__0", "_1", "1_", "0_7", "07", "09", "0b101", "0o17", "1e10", "1E-10", "1e", "1e+", "1p5", "1.5p-3", "1e1000000000", "1e-1000000000", "1e10000000000", "1e99999999999999999999", ".5", "5.", ".", "1.2.3", "Inf", "-Inf", "+inf", "inf x", "1 ", " 1", "1e5x", "0x.p1", "0b1.01", "0o1.4", "1_0.0_1", "1_.0", "1._0", "1e1_0", "1e_1", "123456789012345678901234567890.5e-3", "1/3", "0x10/0b11", "1/-3", "1/0", "-1/2", "1.5/2", "3/", "/3", "1e1000001", "1p-3", "zz"} {
		f, b, err := new(big.Float).Parse(s, 0)
		fmt.Printf("%q Parse0 ", s)
		if err != nil {
			fmt.Println("err", f == nil, b, err)
		} else {
			fmt.Println(f.Text('g', 30), b, f.Prec(), f.Acc())
		}
		for _, base := range []int{2, 8, 10, 16} {
			f, b, err := big.ParseFloat(s, base, 100, big.ToNearestEven)
			if err != nil {
				fmt.Print("  err ", f == nil, b, err)
			} else {
				fmt.Print("  ", f.Text('g', 40), b)
			}
		}
		fmt.Println()
		for _, base := range []int{0, 2, 10, 16, 36, 62} {
			i, ok := new(big.Int).SetString(s, base)
			fmt.Print(" ", i, ok)
		}
		r, ok := new(big.Rat).SetString(s)
		if ok && (len(r.Num().Bits()) > 10 || len(r.Denom().Bits()) > 10) {
			fmt.Println(" rat big", r.Num().BitLen(), r.Denom().BitLen())
		} else {
			fmt.Println(" rat", r, ok)
		}
		var i big.Int
		var x, y big.Float
		n, err := fmt.Sscan(s+" 7", &i, &x)
		fmt.Println(" scan", n, err, &i, x.Text('g', 20))
		n, err = fmt.Sscanf(s+"rest", "%d", &i)
		fmt.Println(" scanf", n, err, &i)
		n, err = fmt.Sscanf(s+"rest", "%g", &y)
		fmt.Println(" scanf", n, err, y.Text('g', 20))
		var q big.Rat
		n, err = fmt.Sscan(s, &q)
		if len(q.Num().Bits()) < 10 && len(q.Denom().Bits()) < 10 {
			fmt.Println(" scan", n, err, err != nil || q.Sign() >= 0)
		}
		fmt.Println(i.UnmarshalText([]byte(s)), y.UnmarshalText([]byte(s)), q.UnmarshalText([]byte(s)))
	}
	z := big.NewInt(-17)
	for _, d := range []int64{5, -5, 3, -3, 17} {
		y := big.NewInt(d)
		fmt.Println(new(big.Int).Rem(z, y), new(big.Int).Div(z, y), new(big.Int).Mod(z, y), new(big.Int).Quo(z, y))
		a, b := big.NewInt(-17), big.NewInt(d)
		fmt.Println(a.Rem(a, y), b.Rem(z, b), b)
		a, b = big.NewInt(-17), big.NewInt(d)
		fmt.Println(a.Div(a, y), b.Div(z, b))
		a, b = big.NewInt(-17), big.NewInt(d)
		fmt.Println(a.Mod(a, y), b.Mod(z, b))
		b = big.NewInt(d)
		fmt.Println(b.Mod(b, b), big.NewRat(d, -6))
	}
	w, _ := new(big.Int).SetString(strings.Repeat("9", 100), 10)
	v, _ := new(big.Int).SetString("-"+strings.Repeat("7", 60), 10)
	fmt.Println(new(big.Int).Rem(w, v), new(big.Int).Mod(v, w), new(big.Int).Div(v, w), w.Mod(w, v), v.Div(v, w))
	fmt.Printf("%x %x\n", w.FillBytes(make([]byte, 30)), v.Bytes())
	func() {
		defer func() { fmt.Println(recover()) }()
		w.FillBytes(make([]byte, 3))
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		w.SetString("1", 1)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		new(big.Float).Parse("1", 7)
	}()
	for _, x := range []float64{0, 1, -1, 1e300, 1e-310} {
		f := big.NewFloat(x)
		a, b := f.Float32()
		c, d := new(big.Float).Neg(f).Float64()
		fmt.Println(a, b, c, d, f.IsInt(), new(big.Float).Copy(f))
	}
	f := new(big.Float).SetInf(true)
	a, b := f.Float32()
	fmt.Println(a, b, f.IsInt())
	func() {
		defer func() { fmt.Println(recover()) }()
		f.Add(f, new(big.Float).SetInf(false))
	}()
}
