// Floating point and complex numbers, conversions, special values, printing.
package main

import (
	"fmt"
	"math"
)

func main() {
	var zero float64
	inf, nan := 1/zero, zero/zero
	fmt.Println(inf, -inf, nan, nan == nan, nan != nan, nan < 1, inf > 1e308, -zero, 1/(-1*zero))
	fmt.Println(0.1+0.2, float32(0.1)+float32(0.2), 1e100, 1e-7, 123456789.0, 1e20, 1e21, 5e-324, math.MaxFloat64)
	for _, f := range []float64{1.5, -1.5, 1e10, -1e10, 255.9, 3e9} {
		fmt.Println(int(f), int8(int(f)), int32(int64(f)), uint32(int64(f)), float32(f))
	}
	var u uint64 = 1<<63 + 1025
	fmt.Println(float64(u), float32(u), uint64(float64(u)), float64(int64(-5)), float64(uint8(200)))
	c := complex(1, 2)
	d := c * c
	fmt.Println(c, d, c/d, real(d), imag(d), c == complex(1, 2), -c, c+1i, complex64(d))
	var c64 complex64 = 3 + 4i
	fmt.Printf("%v %.2f %g %T\n", c64, c64, c64*c64, real(c64))
	fmt.Printf("%6.2f|%-8.3e|%+g|%08.3f|%x|%b\n", math.Pi, math.Pi, 1.0, -math.E, 1.5, 2.0)
	fmt.Println(math.Sqrt(2), math.Floor(-1.5), math.Ceil(-1.5), math.Trunc(-1.5), math.Round(2.5), math.RoundToEven(2.5))
	fmt.Println(math.Inf(1), math.IsNaN(nan), math.Abs(-3), math.Mod(7, -3), math.Hypot(3, 4), math.Pow(2, 0.5))
	fmt.Println(math.Sin(1), math.Cos(1), math.Exp(1), math.Log(10), math.Atan2(1, -1), math.Cbrt(27))
	const huge = 1e1000
	fmt.Println(huge/1e999, float32(16777217.0), math.Float64bits(1), math.Float32frombits(0x40490fdb))
	fmt.Println(min(1.5, nan), max(-0.0, 0.0), min(inf, 3))
}
