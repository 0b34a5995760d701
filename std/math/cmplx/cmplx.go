// Package cmplx has mathematical functions of complex numbers. Special cases are those of the C standard's Annex G.
package cmplx

import "math"

// Abs returns the modulus of x.
func Abs(x complex128) float64 { return math.Hypot(real(x), imag(x)) }

// Phase returns the argument of x, in [-π, π].
func Phase(x complex128) float64 { return math.Atan2(imag(x), real(x)) }

// Polar returns modulus and argument of x.
func Polar(x complex128) (r, θ float64) { return Abs(x), Phase(x) }

// Rect returns the number with that modulus and argument.
func Rect(r, θ float64) complex128 {
	s, c := math.Sincos(θ)
	return complex(r*c, r*s)
}

// Conj returns the conjugate of x.
func Conj(x complex128) complex128 { return complex(real(x), -imag(x)) }

// Inf returns a complex infinity.
func Inf() complex128 {
	inf := math.Inf(1)
	return complex(inf, inf)
}

// IsInf reports whether a part of x is infinite.
func IsInf(x complex128) bool {
	if math.IsInf(real(x), 0) || math.IsInf(imag(x), 0) {
		return true
	}
	return false
}

// NaN returns a complex "not a number".
func NaN() complex128 {
	nan := math.NaN()
	return complex(nan, nan)
}

// IsNaN reports whether a part of x is NaN and none is infinite.
func IsNaN(x complex128) bool {
	switch {
	case math.IsInf(real(x), 0) || math.IsInf(imag(x), 0):
		return false
	case math.IsNaN(real(x)) || math.IsNaN(imag(x)):
		return true
	}
	return false
}

// noNumber reports whether f is infinite or NaN.
func noNumber(f float64) bool { return math.IsInf(f, 0) || math.IsNaN(f) }

func zeroLike(f float64) float64 { return math.Copysign(0, f) }
func oneLike(f float64) float64  { return math.Copysign(1, f) }

// timesI and overI multiply with i and -i: they lead from circular functions to hyperbolic ones and back.
func timesI(x complex128) complex128 { return complex(-imag(x), real(x)) }
func overI(x complex128) complex128  { return complex(imag(x), -real(x)) }

// Exp returns e**x.
func Exp(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case math.IsInf(re, 1) && im == 0:
		return x
	case math.IsInf(re, -1) && noNumber(im):
		return complex(0, zeroLike(im))
	case math.IsInf(re, 1) && noNumber(im):
		return complex(re, math.NaN())
	case math.IsNaN(re) && im == 0:
		return x
	}
	return Rect(math.Exp(re), im)
}

// Log returns the natural logarithm of x.
func Log(x complex128) complex128 { return complex(math.Log(Abs(x)), Phase(x)) }

// Log10 returns the decimal logarithm of x.
func Log10(x complex128) complex128 {
	z := Log(x)
	return complex(math.Log10E*real(z), math.Log10E*imag(z))
}

// Pow returns x**y.
func Pow(x, y complex128) complex128 {
	if x == 0 {
		return powOfZero(y)
	}
	modulus := Abs(x)
	if modulus == 0 {
		return 0
	}
	r := math.Pow(modulus, real(y))
	angle := Phase(x)
	θ := real(y) * angle
	if imag(y) != 0 {
		r *= math.Exp(-imag(y) * angle)
		θ += imag(y) * math.Log(modulus)
	}
	return Rect(r, θ)
}

func powOfZero(y complex128) complex128 {
	switch {
	case IsNaN(y):
		return NaN()
	case real(y) == 0:
		return 1
	case real(y) > 0:
		return 0
	case imag(y) == 0:
		return complex(math.Inf(1), 0)
	}
	return Inf()
}

// Sqrt returns the square root of x with a real part that is not negative.
func Sqrt(x complex128) complex128 {
	a, b := real(x), imag(x)
	switch {
	case b == 0 && a == 0:
		return complex(0, b)
	case b == 0 && a < 0:
		return complex(0, math.Copysign(math.Sqrt(-a), b))
	case b == 0:
		return complex(math.Sqrt(a), b)
	case math.IsInf(b, 0):
		return complex(math.Inf(1), b)
	case a == 0:
		r := math.Sqrt(0.5 * math.Abs(b))
		return complex(r, math.Copysign(r, b))
	}
	// Scaled by a power of 4, neither part overflows or loses digits.
	scale := 2.0
	if math.Abs(a) > 4 || math.Abs(b) > 4 {
		a *= 0.25
		b *= 0.25
	} else {
		a *= 1 << 54
		b *= 1 << 54
		scale = 1.0 / (1 << 27)
	}
	r := math.Hypot(a, b)
	var re, im float64
	if a > 0 {
		re = math.Sqrt(0.5*r + 0.5*a)
		im = scale * math.Abs((0.5*b)/re)
		re *= scale
	} else {
		im = math.Sqrt(0.5*r - 0.5*a)
		re = scale * math.Abs((0.5*b)/im)
		im *= scale
	}
	if b < 0 {
		im = -im
	}
	return complex(re, im)
}
