package math

import "math/bits"

// Trigonometry, after Cephes (Stephen Moshier): the argument is reduced to an eighth of a turn, and a polynomial gives sine or
// cosine there.

const (
	pi4A = 7.85398125648498535156e-1 // π/4 in three parts
	pi4B = 3.77489470793079817668e-8
	pi4C = 2.69515142907905952645e-15

	reduceThreshold = 1 << 29 // above it, three parts are too few
)

// fourOverPi holds the binary digits of 4/π.
var fourOverPi = [...]uint64{
	0x0000000000000001, 0x45f306dc9c882a53, 0xf84eafa3ea69bb81, 0xb6c52b3278872083,
	0xfca2c757bd778ac3, 0x6e48dc74849ba5c0, 0x0c925dd413a32439, 0xfc3bd63962534e7d,
	0xd1046bea5d768909, 0xd338e04d68befc82, 0x7323ac7306a673e9, 0x3908bf177bf25076,
	0x3ff12fffbc0b301f, 0xde5e2316b414da3e, 0xda6cfd9e4f96136e, 0x9e8c7ecd3cbfd45a,
	0xea4f758fd7cbe2f6, 0x7a0e73ef14a525d4, 0xd7f6bf623f1aba10, 0xac06608df8f6d757,
}

// reduce returns x less a multiple of π/4, and the number of that multiple, modulo 8.
func reduce(x float64) (octant uint64, z float64) {
	if x >= reduceThreshold {
		return reduceLarge(x)
	}
	octant = uint64(x * (4 / Pi))
	y := float64(octant)
	if octant&1 == 1 {
		octant++
		y++
	}
	return octant & 7, ((x - y*pi4A) - y*pi4B) - y*pi4C
}

// reduceLarge multiplies x by the digits of 4/π that matter (Mary Payne and Robert Hanek, 1983).
func reduceLarge(x float64) (octant uint64, z float64) {
	mant := Float64bits(x)&fracMask | 1<<floatShift
	exp := int(Float64bits(x)>>floatShift&floatMask) - floatBias - floatShift
	digit, shift := uint(exp+61)/64, uint(exp+61)%64
	at := func(i uint) uint64 {
		return fourOverPi[digit+i]<<shift | fourOverPi[digit+i+1]>>(64-shift)
	}
	low, _ := bits.Mul64(at(2), mant)
	middleHigh, middleLow := bits.Mul64(at(1), mant)
	lo, carry := bits.Add64(middleLow, low, 0)
	hi, _ := bits.Add64(at(0)*mant, middleHigh, carry)
	octant = hi >> 61
	hi = hi<<3 | lo>>61
	zeros := uint(bits.LeadingZeros64(hi))
	e := uint64(floatBias - (zeros + 1))
	hi = hi<<(zeros+1) | lo>>(64-(zeros+1))
	z = Float64frombits(hi>>(64-floatShift) | e<<floatShift)
	if octant&1 == 1 {
		octant = (octant + 1) & 7
		z--
	}
	return octant, z * (Pi / 4)
}

func sinPolynomial(z float64) float64 {
	zz := z * z
	return z + z*zz*((((((1.58962301576546568060e-10*zz)+-2.50507477628578072866e-8)*zz+2.75573136213857245213e-6)*zz+
		-1.98412698295895385996e-4)*zz+8.33333333332211858878e-3)*zz+-1.66666666666666307295e-1)
}

func cosPolynomial(z float64) float64 {
	zz := z * z
	return 1.0 - 0.5*zz + zz*zz*((((((-1.13585365213876817300e-11*zz)+2.08757008419747316778e-9)*zz+
		-2.75573141792967388112e-7)*zz+2.48015872888517045348e-5)*zz+-1.38888888888730564116e-3)*zz+4.16666666666665929218e-2)
}

// sin returns the sine of x radians.
func sin(x float64) float64 {
	switch {
	case x == 0 || IsNaN(x):
		return x
	case IsInf(x, 0):
		return NaN()
	}
	negative := x < 0
	octant, z := reduce(Abs(x))
	if octant > 3 {
		negative = !negative
		octant -= 4
	}
	y := 0.0
	if octant == 1 || octant == 2 {
		y = cosPolynomial(z)
	} else {
		y = sinPolynomial(z)
	}
	if negative {
		y = -y
	}
	return y
}

// cos returns the cosine of x radians.
func cos(x float64) float64 {
	if IsNaN(x) || IsInf(x, 0) {
		return NaN()
	}
	octant, z := reduce(Abs(x))
	negative := false
	if octant > 3 {
		octant -= 4
		negative = true
	}
	if octant > 1 {
		negative = !negative
	}
	y := 0.0
	if octant == 1 || octant == 2 {
		y = sinPolynomial(z)
	} else {
		y = cosPolynomial(z)
	}
	if negative {
		y = -y
	}
	return y
}

// Sincos returns Sin(x), Cos(x).
func Sincos(x float64) (sin, cos float64) { return Sin(x), Cos(x) }

// tan returns the tangent of x radians.
func tan(x float64) float64 {
	switch {
	case x == 0 || IsNaN(x):
		return x
	case IsInf(x, 0):
		return NaN()
	}
	octant, z := reduce(Abs(x))
	zz := z * z
	y := z
	if zz > 1e-14 {
		y = z + z*(zz*(((-1.30936939181383777646e4*zz)+1.15351664838587416140e6)*zz+-1.79565251976484877988e7)/
			((((zz+1.36812963470692954678e4)*zz+-1.32089234440210967447e6)*zz+2.50083801823357915839e7)*zz+-5.38695755929454629881e7))
	}
	if octant&2 == 2 {
		y = -1 / y
	}
	if x < 0 {
		y = -y
	}
	return y
}

// atanSmall returns the arctangent of x in [0, 0.66].
func atanSmall(x float64) float64 {
	z := x * x
	z = z * ((((-8.750608600031904122785e-01*z+-1.615753718733365076637e+01)*z+-7.500855792314704667340e+01)*z+
		-1.228866684490136173410e+02)*z + -6.485021904942025371773e+01) /
		(((((z+2.485846490142306297962e+01)*z+1.650270098316988542046e+02)*z+4.328810604912902668951e+02)*z+
			4.853903996359136964868e+02)*z + 1.945506571482613964425e+02)
	return x*z + x
}

// atanPositive returns the arctangent of x > 0.
func atanPositive(x float64) float64 {
	const (
		lostBits = 6.123233995736765886130e-17 // of π/2
		tan3Pi8  = 2.41421356237309504880
	)
	switch {
	case x <= 0.66:
		return atanSmall(x)
	case x > tan3Pi8:
		return Pi/2 - atanSmall(1/x) + lostBits
	}
	return Pi/4 + atanSmall((x-1)/(x+1)) + 0.5*lostBits
}

// atan returns the arctangent of x.
func atan(x float64) float64 {
	if x == 0 {
		return x
	}
	if x > 0 {
		return atanPositive(x)
	}
	return -atanPositive(-x)
}

// atan2 returns the angle of the point (x, y).
func atan2(y, x float64) float64 {
	switch {
	case IsNaN(y) || IsNaN(x):
		return NaN()
	case y == 0:
		if x >= 0 && !Signbit(x) {
			return Copysign(0, y)
		}
		return Copysign(Pi, y)
	case x == 0:
		return Copysign(Pi/2, y)
	case IsInf(x, 0):
		if IsInf(x, 1) {
			if IsInf(y, 0) {
				return Copysign(Pi/4, y)
			}
			return Copysign(0, y)
		}
		if IsInf(y, 0) {
			return Copysign(3*Pi/4, y)
		}
		return Copysign(Pi, y)
	case IsInf(y, 0):
		return Copysign(Pi/2, y)
	}
	q := Atan(y / x)
	if x < 0 {
		if q <= 0 {
			return q + Pi
		}
		return q - Pi
	}
	return q
}

// asin returns the arcsine of x.
func asin(x float64) float64 {
	if x == 0 {
		return x
	}
	a := Abs(x)
	if a > 1 || IsNaN(x) {
		return NaN()
	}
	y := Sqrt(1 - a*a)
	if a > 0.7 {
		y = Pi/2 - atanPositiveOrZero(y/a)
	} else {
		y = atanPositiveOrZero(a / y)
	}
	if x < 0 {
		y = -y
	}
	return y
}

func atanPositiveOrZero(x float64) float64 {
	if x == 0 {
		return atanSmall(x)
	}
	return atanPositive(x)
}

// acos returns the arccosine of x.
func acos(x float64) float64 { return Pi/2 - Asin(x) }
