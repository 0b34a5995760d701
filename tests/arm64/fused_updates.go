// x += y*z, and products in variables whose factors change: rounded once, as the reference does on this machine.
package main

import (
	"fmt"
	"math"
)

//go:noinline
func dot(a, b []float64) (s float64) {
	for i := range a {
		s += a[i] * b[i]
	}
	return
}

//go:noinline
func minus(a, b []float64) float64 {
	s := 1e3
	for i, x := range a {
		s -= x * b[i]
	}
	return s
}

//go:noinline
func single(a, b []float32) (s float32) {
	for i := range a {
		s += a[i] * -b[i]
	}
	return
}

type acc struct{ sum, weight float64 }

//go:noinline
func (a *acc) add(x, w float64) {
	a.sum += x * w
	a.weight -= -(x * w)
}

//go:noinline
func changing(x, y float64) float64 {
	f := x
	if y > 0 {
		f = x + y
	}
	half := 0.5 * f * f
	product := f * y
	f = 3
	return f + half - (y + product)
}

//go:noinline
func indexed(m map[string]float64, s []float64, k string, i int, x float64) {
	m[k] += x * x
	s[i] -= x * x
	s[i] += float64(x * x)
}

func main() {
	seed := uint64(88172645463325252)
	next := func() float64 {
		seed ^= seed << 13
		seed ^= seed >> 7
		seed ^= seed << 17
		return float64(seed>>11)/(1<<53)*20 - 10
	}
	a, b := make([]float64, 50), make([]float64, 50)
	a32, b32 := make([]float32, 50), make([]float32, 50)
	m, t := map[string]float64{}, acc{}
	for round := range 8 {
		for i := range a {
			a[i], b[i] = next(), next()
			a32[i], b32[i] = float32(a[i]), float32(b[i])
			t.add(a[i], b[i])
			indexed(m, b, "k", i, a[i])
		}
		fmt.Printf("%x %x %x\n", math.Float64bits(dot(a, b)), math.Float64bits(minus(a, b)), math.Float32bits(single(a32, b32)))
		fmt.Printf("%x %x %x\n", math.Float64bits(t.sum), math.Float64bits(t.weight), math.Float64bits(m["k"]))
		fmt.Printf("%x\n", math.Float64bits(changing(a[round], b[round])))
	}
	for i := 1; i < 300; i++ {
		x := float64(i) * 0.037
		if i%3 == 0 {
			x = 1 / x
		}
		fmt.Printf("%x %x %x %x ", math.Float64bits(math.Acosh(1+x)), math.Float64bits(math.Log(x)), math.Float64bits(math.Erf(x)), math.Float64bits(math.Gamma(x)))
		if i%5 == 0 {
			fmt.Println()
		}
	}
}
