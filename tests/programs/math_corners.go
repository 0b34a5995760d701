// Rounding, infinities and the other corners of package math, bit for bit, and where those of math/cmplx go.
package main

import (
	"fmt"
	"math"
	"math/cmplx"
)

var corners = []float64{0, math.Copysign(0, -1), 0.25, 0.49999999999999994, 0.5, 0.5000000000000001, 1, 1.5, 2.5, -0.5, -1.5, -2.4999999999999996,
	4503599627370495.5, 4503599627370496, 4503599627370497, 9007199254740993, 1e300, -1e300, math.Inf(1), math.Inf(-1), math.NaN(), 5e-324, math.MaxFloat64}

func main() {
	for _, x := range corners {
		i, f := math.Modf(x)
		m, e := math.Frexp(x)
		fmt.Printf("%v: %x %x %x %x %x %x", x, math.Float64bits(math.Round(x)), math.Float64bits(math.RoundToEven(x)), math.Float64bits(i), math.Float64bits(f)&^(1<<63), math.Float64bits(m), e)
		fmt.Println("", math.IsInf(x, 0), math.IsInf(x, 1), math.IsInf(x, -1), math.Signbit(x), math.Sqrt(x), math.Pow10(int(min(max(x, -400), 400))))
		for _, y := range corners {
			fmt.Print(" ", math.Max(x, y), " ", math.Min(x, y), " ", math.Mod(x, y), " ", math.Remainder(x, y), " ", math.Hypot(x, y), " ", math.Atan2(x, y), " ", math.Pow(x, y))
			c := complex(x, y)
			fmt.Print(" ", cmplx.Abs(c), cmplx.IsNaN(c), cmplx.IsInf(c), cmplx.Phase(c))
		}
		fmt.Println()
	}
	fmt.Println(math.Inf(0), math.Inf(-5), cmplx.Inf(), cmplx.NaN(), math.Acos(0.5), math.Log10(1000), math.Log2(8), math.Ldexp(0.75, -1074))
	for _, c := range []complex128{0, 1, 1i, -1 - 1i, 0.5 + 0.25i, 1e10 - 3i} {
		fmt.Println(cmplx.Asinh(c), cmplx.Atanh(c), cmplx.Asin(c), cmplx.Atan(c), cmplx.Acosh(c), cmplx.Exp(c), cmplx.Sqrt(c))
	}
}
