// Sums of products are rounded once, as the reference does on this machine; conversions and the library's functions.
package main

import (
	"fmt"
	"math"
)

type V struct{ x, y, z float64 }

func (a V) dot(b V) float64 { return a.x*b.x + a.y*b.y + a.z*b.z }
func (a V) cross(b V) V {
	return V{a.y*b.z - a.z*b.y, a.z*b.x - a.x*b.z, a.x*b.y - a.y*b.x}
}

//go:noinline
func poly(x float64) float64 { return ((0.1*x+0.2)*x+0.3)*x - 0.4 }

//go:noinline
func expl(x, y, z float64) float64 { return float64(x*y) + z }

//go:noinline
func impl(x, y, z float64) float64 { return x*y + z }

//go:noinline
func neg(x, y, z float64) (float64, float64, float64) { return z - x*y, -(x * y) - z, -(x * y) + z }

//go:noinline
func twice(x, y, z float64) (float64, float64) { t := x * y; return t, t + z }

//go:noinline
func f32(x, y, z float32) (float32, float32, float32) { return x*y + z, z - x*y, float32(x*y) - z }

//go:noinline
func cmul(a, b complex128) complex128 { return a * b }

//go:noinline
func cmul64(a, b complex64) complex64 { return a * b }

//go:noinline
func cdiv(a, b complex128) complex128 { return a / b }

func main() {
	s := uint64(88172645463325252)
	next := func() float64 {
		s ^= s << 13
		s ^= s >> 7
		s ^= s << 17
		return float64(s>>11)/(1<<53)*20 - 10
	}
	h := uint64(14695981039346656037)
	put := func(xs ...float64) {
		for _, x := range xs {
			h = (h ^ math.Float64bits(x)) * 1099511628211
		}
	}
	step := func(name string) { fmt.Printf("%s %x\n", name, h); h = 14695981039346656037 }
	for i := 0; i < 2000; i++ {
		put(V{next(), next(), next()}.dot(V{next(), next(), next()}))
	}
	step("dot")
	for i := 0; i < 2000; i++ {
		c := V{next(), next(), next()}.cross(V{next(), next(), next()})
		put(c.x, c.y, c.z)
	}
	step("cross")
	for i := 0; i < 2000; i++ {
		put(poly(next()))
	}
	step("poly")
	for i := 0; i < 2000; i++ {
		put(expl(next(), next(), next()))
	}
	step("expl")
	for i := 0; i < 2000; i++ {
		put(impl(next(), next(), next()))
	}
	step("impl")
	for i := 0; i < 2000; i++ {
		a, b, c := neg(next(), next(), next())
		put(a, b, c)
	}
	step("neg")
	for i := 0; i < 2000; i++ {
		a, b := twice(next(), next(), next())
		put(a, b)
	}
	step("twice")
	for i := 0; i < 2000; i++ {
		a, b, c := f32(float32(next()), float32(next()), float32(next()))
		put(float64(a), float64(b), float64(c))
	}
	step("f32")
	for i := 0; i < 2000; i++ {
		c := cmul(complex(next(), next()), complex(next(), next()))
		put(real(c), imag(c))
	}
	step("cmul")
	for i := 0; i < 2000; i++ {
		c := cmul64(complex64(complex(next(), next())), complex64(complex(next(), next())))
		put(float64(real(c)), float64(imag(c)))
	}
	step("cmul64")
	for i := 0; i < 2000; i++ {
		c := cdiv(complex(next(), next()), complex(next(), next()))
		put(real(c), imag(c))
	}
	step("cdiv")
	sum := 0.0
	for i := 0; i < 2000; i++ {
		sum += next() * next()
		put(sum)
	}
	step("acc")
	for i := 0; i < 2000; i++ {
		x := next()
		x *= next()
		x -= next()
		put(x)
	}
	step("stmt")
	functions := []struct {
		name string
		f    func(float64) float64
	}{
		{"exp", math.Exp},
		{"sin", math.Sin},
		{"cos", math.Cos},
		{"tan", math.Tan},
		{"atan", math.Atan},
		{"sinh", math.Sinh},
		{"tanh", math.Tanh},
		{"cbrt", math.Cbrt},
		{"gamma", math.Gamma},
		{"exp2", math.Exp2},
		{"asin", func(x float64) float64 { return math.Asin(x / 10) }},
		{"j0", math.J0},
		{"sqrt", func(x float64) float64 { return math.Sqrt(math.Abs(x)) }},
		{"pow", func(x float64) float64 { return math.Pow(math.Abs(x), 1.7) }},
		{"hypot", func(x float64) float64 { return math.Hypot(x, 3.3) }},
		{"mod", func(x float64) float64 { return math.Mod(x, 0.7) }},
	}
	for _, fn := range functions {
		for i := 0; i < 500; i++ {
			put(fn.f(next()))
		}
		step(fn.name)
	}
	for _, x := range []float64{1e30, -1e30, math.NaN(), math.Inf(1), 3e9, -3e9, 1.5, -1.5} {
		fmt.Println(int64(x), int32(int64(x)), uint64(x), int(float32(x)))
	}
}
