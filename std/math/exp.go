package math

// Exponentials and logarithms, after FreeBSD's msun (e_log.c, s_log1p.c, s_expm1.c, s_cbrt.c).

const (
	ln2High = 6.93147180369123816490e-01
	ln2Low  = 1.90821492927058770002e-10
	invLn2  = 1.44269504088896338700e+00
)

// exp2 returns 2**x.
func exp2(x float64) float64 {
	switch {
	case IsNaN(x) || IsInf(x, 1):
		return x
	case IsInf(x, -1):
		return 0
	case x > 1.0239999999999999e+03:
		return Inf(1)
	case x < -1.0740e+03:
		return 0
	}
	k := 0
	switch {
	case x > 0:
		k = int(x + 0.5)
	case x < 0:
		k = int(x - 0.5)
	}
	t := x - float64(k)
	return expMulti(t*ln2High, -t*ln2Low, k)
}

// expMulti returns e**(high-low) * 2**k.
func expMulti(high, low float64, k int) float64 {
	const (
		p1 = 1.66666666666666657415e-01
		p2 = -2.77777777770155933842e-03
		p3 = 6.61375632143793436117e-05
		p4 = -1.65339022054652515390e-06
		p5 = 4.13813679705723846039e-08
	)
	r := high - low
	t := r * r
	c := r - t*(p1+t*(p2+t*(p3+t*(p4+t*p5))))
	y := 1 - ((low - (r*c)/(2-c)) - high)
	return Ldexp(y, k)
}

// log returns the natural logarithm of x.
func log(x float64) float64 {
	const (
		l1 = 6.666666666666735130e-01
		l2 = 3.999999999940941908e-01
		l3 = 2.857142874366239149e-01
		l4 = 2.222219843214978396e-01
		l5 = 1.818357216161805012e-01
		l6 = 1.531383769920937332e-01
		l7 = 1.479819860511658591e-01
	)
	switch {
	case IsNaN(x) || IsInf(x, 1):
		return x
	case x < 0:
		return NaN()
	case x == 0:
		return Inf(-1)
	}
	// x = f1 * 2**k with f1 in [√½, √2). Subnormal x is taken apart as if its exponent were that of the least normal number.
	bits := Float64bits(x)
	f1 := Float64frombits(bits&fracMask | 0x3FE<<floatShift)
	k := float64(int(bits>>floatShift) - 0x3FE)
	if f1 < Sqrt2/2 {
		f1 *= 2
		k--
	}
	f := f1 - 1
	s := f / (2 + f)
	s2 := s * s
	s4 := s2 * s2
	t1 := s2 * (l1 + s4*(l3+s4*(l5+s4*l7)))
	t2 := s4 * (l2 + s4*(l4+s4*l6))
	r := t1 + t2
	half := 0.5 * f * f
	return k*ln2High - ((half - (s*(half+r) + k*ln2Low)) - f)
}

// log2 returns the binary logarithm of x; it is exact for powers of two.
func log2(x float64) float64 {
	frac, exp := Frexp(x)
	if frac == 0.5 {
		return float64(exp - 1)
	}
	return Log(frac)*(1/Ln2) + float64(exp)
}

// log10 returns the decimal logarithm of x.
func log10(x float64) float64 { return Log(x) * (1 / Ln10) }

// log1p returns the natural logarithm of 1+x, exactly also for small x.
func log1p(x float64) float64 {
	const (
		sqrt2Minus1     = 4.142135623730950488017e-01
		sqrtHalfMinus1  = -2.928932188134524755992e-01
		tiny            = 1.0 / (1 << 54)
		small           = 1.0 / (1 << 29)
		bitsOfSqrtHalf2 = 0x0006a09e667f3bcd // fraction of √2
	)
	switch {
	case x < -1 || IsNaN(x):
		return NaN()
	case x == -1:
		return Inf(-1)
	case IsInf(x, 1):
		return Inf(1)
	}
	f, c := 0.0, 0.0 // 1+x = (1+f) * 2**k, with c correcting for the rounding of 1+x
	k := 1
	near := uint64(1) // 0: 1+f is 1 but for the last bits
	if size := Abs(x); size < sqrt2Minus1 {
		if size < small {
			if size < tiny {
				return x
			}
			return x - x*x*0.5
		}
		if x > sqrtHalfMinus1 {
			k, f = 0, x
		}
	}
	if k != 0 {
		u := x
		if Abs(x) < 1<<53 {
			u = 1.0 + x
		}
		near = Float64bits(u)
		k = int(near>>52) - 1023
		if Abs(x) < 1<<53 {
			if k > 0 {
				c = 1.0 - (u - x)
			} else {
				c = x - (u - 1.0)
			}
			c /= u
		}
		near &= fracMask
		if near < bitsOfSqrtHalf2 {
			u = Float64frombits(near | 0x3ff<<52)
		} else {
			k++
			u = Float64frombits(near | 0x3fe<<52)
			near = (1<<52 - near) >> 2
		}
		f = u - 1.0
	}
	half := 0.5 * f * f
	n := float64(k)
	r := 0.0 // assigned twice: half, not r, is the product that is rounded once with a sum of the two
	if near == 0 {
		if f == 0 {
			if k == 0 {
				return 0
			}
			return n*ln2High + (c + n*ln2Low)
		}
		r = half * (1.0 - 0.66666666666666666*f)
		if k == 0 {
			return f - r
		}
		return n*ln2High - ((r - (n*ln2Low + c)) - f)
	}
	s := f / (2.0 + f)
	z := s * s
	r = z * polynomial(z, 1.479819860511658591e-01, 1.531383769920937332e-01, 1.818357216161805012e-01,
		2.222219843214978396e-01, 2.857142874366239149e-01, 3.999999999940941908e-01, 6.666666666666735130e-01)
	if k == 0 {
		return f - (half - s*(half+r))
	}
	return n*ln2High - ((half - (s*(half+r) + (n*ln2Low + c))) - f)
}

// expm1 returns e**x - 1, exactly also for small x.
func expm1(x float64) float64 {
	const (
		overflow = 7.09782712893383973096e+02
		ln2x56   = 3.88162421113569373274e+01
		ln2x1_5  = 1.03972077083991796413e+00
		ln2x0_5  = 3.46573590279972654709e-01
	)
	switch {
	case IsInf(x, 1) || IsNaN(x):
		return x
	case IsInf(x, -1) || x <= -ln2x56:
		return -1
	case x >= overflow:
		return Inf(1)
	}
	// x is reduced to a rest within half a ln 2, and c corrects for the rounding.
	c, k := 0.0, 0
	if size := Abs(x); size > ln2x0_5 {
		switch {
		case size >= ln2x1_5:
			k = int(invLn2*x + Copysign(0.5, x))
		case x > 0:
			k = 1
		default:
			k = -1
		}
		t := float64(k)
		high, low := x-t*ln2High, t*ln2Low
		x = high - low
		c = (high - x) - low
	} else if size < 1.0/(1<<54) {
		return x
	}
	hx := 0.5 * x
	hxs := x * hx
	r := polynomial(hxs, -2.01099218183624371326e-07, 4.00821782732936239552e-06, -7.93650757867487942473e-05,
		1.58730158725481460165e-03, -3.33333333333331316428e-02, 1)
	t := 3 - r*hx
	e := hxs * ((r - t) / (6.0 - x*t))
	if k == 0 {
		return x - (x*e - hxs)
	}
	e = x*(e-c) - c
	e -= hxs
	switch {
	case k == -1:
		return 0.5*(x-e) - 0.5
	case k == 1:
		if x < -0.25 {
			return -2 * (e - (x + 0.5))
		}
		return 1 + 2*(x-e)
	case k <= -2 || k > 56:
		return scaled(1-(e-x), k) - 1
	case k < 20:
		t := Float64frombits(0x3ff<<52 - (1 << 53 >> uint(k))) // 1 - 2**-k
		return scaled(t-(e-x), k)
	}
	t = Float64frombits(uint64(0x3ff-k) << 52) // 2**-k
	return scaled(x-(e+t)+1, k)
}

// scaled adds k to y's exponent.
func scaled(y float64, k int) float64 { return Float64frombits(Float64bits(y) + uint64(k)<<52) }

// cbrt returns the cube root: an estimate from the exponent, refined to 23 bits, and one step of Newton's.
func cbrt(x float64) float64 {
	if x == 0 || IsNaN(x) || IsInf(x, 0) {
		return x
	}
	a := Abs(x)
	t := Float64frombits(Float64bits(a)/3 + 715094163<<32)
	if a < 2.22507385850720138309e-308 {
		t = float64(1<<54) * a
		t = Float64frombits(Float64bits(t)/3 + 696219795<<32)
	}
	r := t * t / a
	s := 5.42857142857142815906e-01 + r*t
	t *= 3.57142857142857150787e-01 + 1.60714285714285720630e+00/(s+1.41428571428571436819e+00+-7.05306122448979611050e-01/s)
	t = Float64frombits(Float64bits(t)&(0xFFFFFFFFC<<28) + 1<<30)
	s = t * t
	r = a / s
	w := t + t
	r = (r - t) / (w + r)
	t = t + t*r
	return Copysign(t, x)
}

// pow returns x**y: by repeated squaring for the integer part of y, by Exp and Log for the rest.
func pow(x, y float64) float64 {
	switch {
	case y == 0 || x == 1:
		return 1
	case y == 1:
		return x
	case IsNaN(x) || IsNaN(y):
		return NaN()
	case x == 0:
		return powOfZero(x, y)
	case IsInf(y, 0):
		return powToInf(x, y)
	case IsInf(x, 0):
		if IsInf(x, -1) {
			if y == Trunc(y) && Abs(y) < 1<<53 && int64(y)&1 == 1 {
				return Copysign(Pow(Inf(1), y), -1)
			}
			return Pow(Inf(1), y)
		}
		if y < 0 {
			return 0
		}
		return Inf(1)
	case y == 0.5:
		return Sqrt(x)
	case y == -0.5:
		return 1 / Sqrt(x)
	}
	yi, yf := Modf(Abs(y))
	if yf != 0 && x < 0 {
		return NaN()
	}
	if yi >= 1<<63 {
		switch {
		case x == -1:
			return 1
		case (Abs(x) < 1) == (y > 0):
			return 0
		}
		return Inf(1)
	}
	a, ae := 1.0, 0 // the result is a * 2**ae
	if yf != 0 {
		if yf > 0.5 {
			yf--
			yi++
		}
		a = Exp(yf * Log(x))
	}
	f, fe := Frexp(x)
	for i := int64(yi); i != 0; i >>= 1 {
		if fe < -1<<12 || 1<<12 < fe {
			ae += fe // far out of range already
			break
		}
		if i&1 == 1 {
			a *= f
			ae += fe
		}
		f *= f
		fe <<= 1
		if f < 0.5 {
			f += f
			fe--
		}
	}
	if y < 0 {
		a = 1 / a
		ae = -ae
	}
	return Ldexp(a, ae)
}

func isOddInteger(x float64) bool {
	if Abs(x) >= 1<<53 {
		return false
	}
	i, f := Modf(x)
	return f == 0 && int64(i)&1 == 1
}

func powOfZero(x, y float64) float64 {
	switch {
	case y < 0 && Signbit(x) && isOddInteger(y):
		return Copysign(Inf(1), x)
	case y < 0:
		return Inf(1)
	case Signbit(x) && isOddInteger(y):
		return x
	}
	return 0
}

func powToInf(x, y float64) float64 {
	switch {
	case x == -1:
		return 1
	case (Abs(x) < 1) == IsInf(y, 1):
		return 0
	}
	return Inf(1)
}
