package math

// What C computes exactly (runtime/math.c), and what follows from it.

// sqrt returns the square root of x.
func sqrt(x float64) float64

// Floor, Ceil and Trunc round down, up and towards zero; RoundToEven rounds to nearest, halves to even.
func Floor(x float64) float64
func Ceil(x float64) float64
func Trunc(x float64) float64
func RoundToEven(x float64) float64

// mod returns the remainder of x/y with x's sign; Remainder that of the quotient rounded to nearest.
func mod(x, y float64) float64
func remainder(x, y float64) float64

// FMA returns x*y + z, rounded once.
func FMA(x, y, z float64) float64

// Round rounds to nearest, halves away from zero: half of the last bit that stays is added, and what is below it cut off.
func Round(x float64) float64 {
	b := Float64bits(x)
	e := uint(b>>floatShift) & floatMask
	switch {
	case e < floatBias-1: // less than a half
		b &= 1 << 63
	case e == floatBias-1:
		b = b&(1<<63) | floatBias<<floatShift
	case e < floatBias+floatShift:
		e -= floatBias
		b += 1 << (floatShift - 1) >> e
		b &^= (1<<floatShift - 1) >> e
	}
	return Float64frombits(b)
}

// Modf splits f into its integer and its fraction, both with f's sign.
func Modf(f float64) (integer float64, fractional float64) {
	integer = Trunc(f)
	return integer, Copysign(f-integer, f)
}

// Dim returns x-y, or 0 if that is negative.
func Dim(x, y float64) float64 {
	v := x - y
	if v <= 0 {
		return 0
	}
	return v
}

// larger returns the larger of x and y; NaN if one is NaN, but +Inf if one is that.
func larger(x, y float64) float64 {
	switch {
	case IsInf(x, 1) || IsInf(y, 1):
		return Inf(1)
	case IsNaN(x) || IsNaN(y):
		return NaN()
	case x == 0 && x == y:
		if Signbit(x) {
			return y
		}
		return x
	}
	if x > y {
		return x
	}
	return y
}

// smaller returns the smaller of x and y; NaN if one is NaN, but -Inf if one is that.
func smaller(x, y float64) float64 {
	switch {
	case IsInf(x, -1) || IsInf(y, -1):
		return Inf(-1)
	case IsNaN(x) || IsNaN(y):
		return NaN()
	case x == 0 && x == y:
		if Signbit(x) {
			return x
		}
		return y
	}
	if x < y {
		return x
	}
	return y
}

// hypot returns the length of the hypotenuse, without overflow on the way.
func hypot(p, q float64) float64 {
	p, q = Abs(p), Abs(q)
	switch {
	case IsInf(p, 1) || IsInf(q, 1):
		return Inf(1)
	case IsNaN(p) || IsNaN(q):
		return NaN()
	}
	if p < q {
		p, q = q, p
	}
	if p == 0 {
		return 0
	}
	q /= p
	return p * Sqrt(q*q+1)
}

// Logb returns the binary exponent of x; Ilogb returns it as an integer.
func Logb(x float64) float64 {
	switch {
	case x == 0:
		return Inf(-1)
	case IsInf(x, 0):
		return Inf(1)
	case IsNaN(x):
		return x
	}
	return float64(ilogb(x))
}

func Ilogb(x float64) int {
	switch {
	case x == 0:
		return MinInt32
	case IsNaN(x):
		return MaxInt32
	case IsInf(x, 0):
		return MaxInt32
	}
	return ilogb(x)
}

func ilogb(x float64) int {
	x, exp := normalize(x)
	return int((Float64bits(x)>>floatShift)&floatMask) - floatBias + exp
}

// Pow10 returns 10**n.
func Pow10(n int) float64 {
	if 0 <= n && n <= 308 {
		return tensHigh[uint(n)/32] * tensLow[uint(n)%32]
	}
	if -323 <= n && n <= 0 {
		return tensNegative[uint(-n)/32] / tensLow[uint(-n)%32]
	}
	if n > 0 {
		return Inf(1)
	}
	return 0
}

var tensLow = [...]float64{
	1e00, 1e01, 1e02, 1e03, 1e04, 1e05, 1e06, 1e07, 1e08, 1e09, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
	1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22, 1e23, 1e24, 1e25, 1e26, 1e27, 1e28, 1e29, 1e30, 1e31,
}
var tensHigh = [...]float64{1e00, 1e32, 1e64, 1e96, 1e128, 1e160, 1e192, 1e224, 1e256, 1e288}
var tensNegative = [...]float64{
	1e-00, 1e-32, 1e-64, 1e-96, 1e-128, 1e-160, 1e-192, 1e-224, 1e-256, 1e-288, 1e-320,
}

// polynomial evaluates c[0]*x^n + c[1]*x^(n-1) + … by Horner's rule.
func polynomial(x float64, c ...float64) float64 {
	y := c[0]
	for _, k := range c[1:] {
		y = y*x + k
	}
	return y
}
