package math

// The functions that work in several steps are lower-case; their exported names are short, so that calls of them are inlined.

// Sqrt returns the square root of x, Cbrt its cube root.
func Sqrt(x float64) float64 { return sqrt(x) }
func Cbrt(x float64) float64 { return cbrt(x) }

// Exp returns e**x, Exp2 2**x, Expm1 e**x - 1, exactly also for small x.
func Exp(x float64) float64   { return exp(x) }
func Exp2(x float64) float64  { return exp2(x) }
func Expm1(x float64) float64 { return expm1(x) }

// Log returns the natural logarithm of x, Log2 the binary one, exact for powers of two, Log10 the decimal one; Log1p that of
// 1+x, exactly also for small x.
func Log(x float64) float64   { return log(x) }
func Log2(x float64) float64  { return log2(x) }
func Log10(x float64) float64 { return log10(x) }
func Log1p(x float64) float64 { return log1p(x) }

// Pow returns x**y.
func Pow(x, y float64) float64 { return pow(x, y) }

// Sin, Cos and Tan take x in radians; Asin, Acos and Atan are their inverses. Atan2 returns the angle of the point (x, y).
func Sin(x float64) float64      { return sin(x) }
func Cos(x float64) float64      { return cos(x) }
func Tan(x float64) float64      { return tan(x) }
func Asin(x float64) float64     { return asin(x) }
func Acos(x float64) float64     { return acos(x) }
func Atan(x float64) float64     { return atan(x) }
func Atan2(y, x float64) float64 { return atan2(y, x) }

// Sinh, Cosh and Tanh are the hyperbolic functions; Asinh, Acosh and Atanh are their inverses.
func Sinh(x float64) float64  { return sinh(x) }
func Cosh(x float64) float64  { return cosh(x) }
func Tanh(x float64) float64  { return tanh(x) }
func Asinh(x float64) float64 { return asinh(x) }
func Acosh(x float64) float64 { return acosh(x) }
func Atanh(x float64) float64 { return atanh(x) }

// Hypot returns the length of the hypotenuse, without overflow on the way.
func Hypot(p, q float64) float64 { return hypot(p, q) }

// Max returns the larger of x and y; NaN if one is NaN, but +Inf if one is that.
func Max(x, y float64) float64 { return larger(x, y) }

// Min returns the smaller of x and y; NaN if one is NaN, but -Inf if one is that.
func Min(x, y float64) float64 { return smaller(x, y) }

// Mod returns the remainder of x/y with x's sign; Remainder that of the quotient rounded to nearest.
func Mod(x, y float64) float64       { return mod(x, y) }
func Remainder(x, y float64) float64 { return remainder(x, y) }

// Frexp splits f into a fraction in [½, 1) and a power of two; Ldexp puts them together.
func Frexp(f float64) (frac float64, exp int) { return frexp(f) }
func Ldexp(frac float64, exp int) float64     { return ldexp(frac, exp) }
