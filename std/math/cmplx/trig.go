package cmplx

import (
	"math"
	"math/bits"
)

// A circular function of x is a hyperbolic one of ix, turned: sin x = -i sinh ix, cos x = cosh ix, asin x = -i asinh ix.

// Sin returns the sine of x.
func Sin(x complex128) complex128 {
	if z, ok := sinhSpecial(timesI(x)); ok {
		return overI(z)
	}
	s, c := math.Sincos(real(x))
	sh, ch := sinhcosh(imag(x))
	return complex(s*ch, c*sh)
}

// Sinh returns the hyperbolic sine of x.
func Sinh(x complex128) complex128 {
	if z, ok := sinhSpecial(x); ok {
		return z
	}
	s, c := math.Sincos(imag(x))
	sh, ch := sinhcosh(real(x))
	return complex(c*sh, s*ch)
}

func sinhSpecial(x complex128) (z complex128, ok bool) {
	re, im := real(x), imag(x)
	switch {
	case re == 0 && noNumber(im), math.IsInf(re, 0) && noNumber(im):
		return complex(re, math.NaN()), true
	case math.IsInf(re, 0) && im == 0, math.IsNaN(re) && im == 0:
		return x, true
	}
	return 0, false
}

// Cos returns the cosine of x.
func Cos(x complex128) complex128 {
	if z, ok := coshSpecial(timesI(x)); ok {
		return z
	}
	s, c := math.Sincos(real(x))
	sh, ch := sinhcosh(imag(x))
	return complex(c*ch, -s*sh)
}

// Cosh returns the hyperbolic cosine of x.
func Cosh(x complex128) complex128 {
	if z, ok := coshSpecial(x); ok {
		return z
	}
	s, c := math.Sincos(imag(x))
	sh, ch := sinhcosh(real(x))
	return complex(c*ch, s*sh)
}

func coshSpecial(x complex128) (z complex128, ok bool) {
	re, im := real(x), imag(x)
	switch {
	case re == 0 && noNumber(im):
		return complex(math.NaN(), re*zeroLike(im)), true
	case math.IsInf(re, 0) && im == 0:
		return complex(math.Inf(1), im*zeroLike(re)), true
	case math.IsInf(re, 0) && noNumber(im):
		return complex(math.Inf(1), math.NaN()), true
	case math.IsNaN(re) && im == 0:
		return x, true
	}
	return 0, false
}

// sinhcosh returns both hyperbolic functions.
func sinhcosh(x float64) (sh, ch float64) {
	if math.Abs(x) <= 0.5 {
		return math.Sinh(x), math.Cosh(x)
	}
	e := math.Exp(x)
	inverse := 0.5 / e
	e *= 0.5
	return e - inverse, e + inverse
}

// Tan returns the tangent of x.
func Tan(x complex128) complex128 {
	if z, ok := tanhSpecial(timesI(x)); ok {
		return overI(z)
	}
	d := math.Cos(2*real(x)) + math.Cosh(2*imag(x))
	if math.Abs(d) < 0.25 {
		d = coshMinusCos(x)
	}
	if d == 0 {
		return Inf()
	}
	return complex(math.Sin(2*real(x))/d, math.Sinh(2*imag(x))/d)
}

// Tanh returns the hyperbolic tangent of x.
func Tanh(x complex128) complex128 {
	if z, ok := tanhSpecial(x); ok {
		return z
	}
	d := math.Cosh(2*real(x)) + math.Cos(2*imag(x))
	if d == 0 {
		return Inf()
	}
	return complex(math.Sinh(2*real(x))/d, math.Sin(2*imag(x))/d)
}

func tanhSpecial(x complex128) (z complex128, ok bool) {
	re, im := real(x), imag(x)
	switch {
	case math.IsInf(re, 0) && noNumber(im):
		return complex(oneLike(re), zeroLike(im)), true
	case math.IsInf(re, 0):
		return complex(oneLike(re), zeroLike(math.Sin(2*im))), true
	case math.IsNaN(re) && im == 0:
		return x, true
	}
	return 0, false
}

// Cot returns the cotangent of x.
func Cot(x complex128) complex128 {
	d := math.Cosh(2*imag(x)) - math.Cos(2*real(x))
	if math.Abs(d) < 0.25 {
		d = coshMinusCos(x)
	}
	if d == 0 {
		return Inf()
	}
	return complex(math.Sin(2*real(x))/d, -math.Sinh(2*imag(x))/d)
}

// coshMinusCos is cosh 2y - cos 2x of x + iy, by the Taylor series, where the difference would cancel. x is reduced by
// multiples of π.
func coshMinusCos(z complex128) float64 {
	const epsilon = 1.0 / (1 << 53)
	x := reducePi(math.Abs(2 * real(z)))
	y := math.Abs(2 * imag(z))
	x *= x
	y *= y
	powerX, powerY, factorial, n, sum := 1.0, 1.0, 1.0, 0.0, 0.0
	next := func() {
		for range 2 {
			n++
			factorial *= n
		}
		powerX *= x
		powerY *= y
	}
	for {
		next()
		sum += (powerY + powerX) / factorial
		next()
		last := (powerY - powerX) / factorial
		sum += last
		if !(math.Abs(last/sum) > epsilon) { // NaN ends it too
			return sum
		}
	}
}

// The binary digits of 1/π, after the point from the second word on.
var inversePi = [...]uint64{
	0x0000000000000000, 0x517cc1b727220a94, 0xfe13abe8fa9a6ee0, 0x6db14acc9e21c820, 0xff28b1d5ef5de2b0,
	0xdb92371d2126e970, 0x0324977504e8c90e, 0x7f0ef58e5894d39f, 0x74411afa975da242, 0x74ce38135a2fbf20,
	0x9cc8eb1cc1a99cfa, 0x4e422fc5defc941d, 0x8ffc4bffef02cc07, 0xf79788c5ad05368f, 0xb69b3f6793e584db,
	0xa7a31fb34f2ff516, 0xba93dd63f5f2f8bd, 0x9e839cfbc5294975, 0x35fdafd88fc6ae84, 0x2b0198237e3db5d5,
}

// reducePi takes the nearest multiple of π from x: with π in three parts for small x (Cody and Waite), with as many digits
// of 1/π as it takes for large x (Payne and Hanek).
func reducePi(x float64) float64 {
	const (
		pi1 = 3.141592502593994
		pi2 = 1.5099578831723193e-07
		pi3 = 1.0780605716316238e-14
	)
	if math.Abs(x) < 1<<30 {
		n := float64(int64(x/math.Pi + 0.5))
		return ((x - n*pi1) - n*pi2) - n*pi3
	}
	const mantissaBits = 52
	b := math.Float64bits(x)
	exponent := int(b>>mantissaBits&0x7FF) - 1023 - mantissaBits
	mantissa := b&(1<<mantissaBits-1) | 1<<mantissaBits
	word, shift := uint(exponent+64)/64, uint(exponent+64)%64
	digits := func(i uint) uint64 { return inversePi[i]<<shift | inversePi[i+1]>>(64-shift) }
	third, _ := bits.Mul64(digits(word+2), mantissa)
	secondHigh, secondLow := bits.Mul64(digits(word+1), mantissa)
	low, carry := bits.Add64(secondLow, third, 0)
	high, _ := bits.Add64(digits(word)*mantissa, secondHigh, carry)
	// The fraction of x/π, as a float in [0, 1).
	zeros := uint(bits.LeadingZeros64(high)) + 1
	fraction := (high<<zeros | low>>(64-zeros)) >> (64 - mantissaBits)
	f := math.Float64frombits(fraction | uint64(1023-zeros)<<mantissaBits)
	if f > 0.5 {
		f--
	}
	return math.Pi * f
}

// ---- Inverses ----

// Asin returns the inverse sine of x.
func Asin(x complex128) complex128 {
	if math.IsInf(real(x), 0) && math.IsNaN(imag(x)) {
		return complex(math.NaN(), real(x))
	}
	return overI(Asinh(timesI(x)))
}

// Asinh returns the inverse hyperbolic sine of x.
func Asinh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && math.Abs(re) <= 1:
		return complex(math.Asinh(re), im)
	case re == 0 && math.Abs(im) <= 1:
		return complex(re, math.Asin(im))
	case math.IsInf(re, 0) && math.IsInf(im, 0):
		return complex(re, math.Copysign(math.Pi/4, im))
	case math.IsInf(re, 0) && math.IsNaN(im), math.IsNaN(re) && im == 0:
		return x
	case math.IsInf(re, 0):
		return complex(re, zeroLike(im))
	case math.IsNaN(re) && math.IsInf(im, 0):
		return complex(im, re)
	case math.IsNaN(re):
		return NaN()
	case math.IsInf(im, 0):
		return complex(math.Copysign(im, re), math.Copysign(math.Pi/2, im))
	}
	square := x * x
	return Log(x + Sqrt(complex(1+real(square), imag(square))))
}

// Acos returns the inverse cosine of x.
func Acos(x complex128) complex128 {
	w := Asin(x)
	return complex(math.Pi/2-real(w), -imag(w))
}

// Acosh returns the inverse hyperbolic cosine of x.
func Acosh(x complex128) complex128 {
	if x == 0 {
		return complex(0, math.Copysign(math.Pi/2, imag(x)))
	}
	w := Acos(x)
	if imag(w) <= 0 {
		return timesI(w)
	}
	return overI(w)
}

// Atan returns the inverse tangent of x.
func Atan(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0:
		return complex(math.Atan(re), im)
	case re == 0 && math.Abs(im) <= 1:
		return complex(re, math.Atanh(im))
	case (math.IsInf(im, 0) || math.IsInf(re, 0)) && math.IsNaN(re):
		return complex(re, zeroLike(im))
	case math.IsInf(im, 0) || math.IsInf(re, 0):
		return complex(math.Copysign(math.Pi/2, re), zeroLike(im))
	case math.IsNaN(re) || math.IsNaN(im):
		return NaN()
	}
	square := re * re
	a := 1 - square - im*im
	below, above := im-1, im+1
	b := square + below*below
	if a == 0 || b == 0 {
		return NaN()
	}
	angle := reducePi(0.5 * math.Atan2(2*re, a))
	return complex(angle, 0.25*math.Log((square+above*above)/b))
}

// Atanh returns the inverse hyperbolic tangent of x.
func Atanh(x complex128) complex128 {
	y := Atan(complex(-imag(x), real(x)))
	return complex(imag(y), -real(y))
}
