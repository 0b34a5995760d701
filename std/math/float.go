// Package math has the mathematical constants and functions.
package math

import "unsafe"

// The bits of floats, and what they say.

const (
	floatMask  = 0x7FF
	floatShift = 64 - 11 - 1
	floatBias  = 1023
	fracMask   = 1<<floatShift - 1
)

// Float32bits returns the IEEE 754 representation of f.
func Float32bits(f float32) uint32 { return *(*uint32)(unsafe.Pointer(&f)) }

// Float32frombits returns the float with the representation b.
func Float32frombits(b uint32) float32 { return *(*float32)(unsafe.Pointer(&b)) }

// Float64bits returns the IEEE 754 representation of f.
func Float64bits(f float64) uint64 { return *(*uint64)(unsafe.Pointer(&f)) }

// Float64frombits returns the float with the representation b.
func Float64frombits(b uint64) float64 { return *(*float64)(unsafe.Pointer(&b)) }

// Inf returns positive infinity if sign >= 0, else negative infinity.
func Inf(sign int) float64 {
	bits := uint64(floatMask << floatShift)
	if sign < 0 {
		bits |= 1 << 63
	}
	return Float64frombits(bits)
}

// NaN returns a value that is not a number.
func NaN() float64 { return Float64frombits(0x7FF8000000000001) }

// IsNaN reports whether f is not a number.
func IsNaN(f float64) (is bool) {
	return f != f
}

// IsInf reports whether f is infinite: positively for sign > 0, negatively for sign < 0, either way for 0.
func IsInf(f float64, sign int) bool {
	switch {
	case sign > 0:
		return f > MaxFloat64
	case sign < 0:
		return f < -MaxFloat64
	}
	return Abs(f) > MaxFloat64
}

// Signbit reports whether x is negative or negative zero.
func Signbit(x float64) bool { return Float64bits(x)>>63 != 0 }

// Copysign returns f's magnitude with sign's sign.
func Copysign(f, sign float64) float64 {
	return Float64frombits(Float64bits(f)&^(1<<63) | Float64bits(sign)&(1<<63))
}

// Abs returns the absolute value of x.
func Abs(x float64) float64 { return Float64frombits(Float64bits(x) &^ (1 << 63)) }

// Nextafter returns the next float after x towards y.
func Nextafter(x, y float64) float64 {
	switch {
	case IsNaN(x) || IsNaN(y):
		return NaN()
	case x == y:
		return x
	case x == 0:
		return Copysign(Float64frombits(1), y)
	case (y > x) == (x > 0):
		return Float64frombits(Float64bits(x) + 1)
	}
	return Float64frombits(Float64bits(x) - 1)
}

// Nextafter32 is Nextafter for float32.
func Nextafter32(x, y float32) float32 {
	switch {
	case IsNaN(float64(x)) || IsNaN(float64(y)):
		return float32(NaN())
	case x == y:
		return x
	case x == 0:
		return float32(Copysign(float64(Float32frombits(1)), float64(y)))
	case (y > x) == (x > 0):
		return Float32frombits(Float32bits(x) + 1)
	}
	return Float32frombits(Float32bits(x) - 1)
}

// normalize returns y in the range of normal floats and exp with x == y * 2^exp.
func normalize(x float64) (y float64, exp int) {
	const smallestNormal = 0x1p-1022
	if Abs(x) < smallestNormal {
		return x * (1 << 52), -52
	}
	return x, 0
}

// frexp splits f into a fraction in [½, 1) and a power of two.
func frexp(f float64) (frac float64, exp int) {
	if f == 0 || IsInf(f, 0) || IsNaN(f) {
		return f, 0
	}
	f, exp = normalize(f)
	x := Float64bits(f)
	exp += int(x>>floatShift)&floatMask - floatBias + 1
	x &^= floatMask << floatShift
	x |= (floatBias - 1) << floatShift
	return Float64frombits(x), exp
}

// ldexp returns frac * 2^exp.
func ldexp(frac float64, exp int) float64 {
	if frac == 0 || IsInf(frac, 0) || IsNaN(frac) {
		return frac
	}
	frac, e := normalize(frac)
	exp += e
	x := Float64bits(frac)
	exp += int(x>>floatShift)&floatMask - floatBias
	if exp < -1075 {
		return Copysign(0, frac)
	}
	if exp > 1023 {
		return Copysign(Inf(1), frac)
	}
	m := 1.0
	if exp < -1022 {
		exp += 53
		m = 0x1p-53
	}
	x &^= floatMask << floatShift
	x |= uint64(exp+floatBias) << floatShift
	return m * Float64frombits(x)
}
