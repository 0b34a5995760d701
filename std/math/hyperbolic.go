package math

// Hyperbolic functions and their inverses, after Cephes and FreeBSD's msun.

// sinh returns the hyperbolic sine of x.
func sinh(x float64) float64 {
	a := x // keeps the sign of -0
	if x < 0 {
		a = -x
	}
	y := 0.0
	switch {
	case a > 21:
		y = Exp(a) * 0.5
	case a > 0.5:
		e := Exp(a)
		y = (e - 1/e) * 0.5
	default:
		s := a * a
		y = (((-0.2630563213397497062819489e+2*s+-0.2894211355989563807284660366e+4)*s+-0.8991272022039509355398013511e+5)*s +
			-0.6307673640497716991184787251e+6) * a
		y = y / (((s+-0.173678953558233699533450911e+3)*s+0.1521517378790019070696485176e+5)*s + -0.6307673640497716991212077277e+6)
	}
	if x < 0 {
		y = -y
	}
	return y
}

// cosh returns the hyperbolic cosine of x.
func cosh(x float64) float64 {
	x = Abs(x)
	if x > 21 {
		return Exp(x) * 0.5
	}
	e := Exp(x)
	return (e + 1/e) * 0.5
}

// tanh returns the hyperbolic tangent of x.
func tanh(x float64) float64 {
	const maxLog = 8.8029691931113054295988e+01
	z := Abs(x)
	switch {
	case z > 0.5*maxLog:
		return Copysign(1, x)
	case z >= 0.625:
		s := Exp(2 * z)
		z = 1 - 2/(s+1)
		if x < 0 {
			z = -z
		}
		return z
	case x == 0:
		return x
	}
	s := x * x
	return x + x*s*((-9.64399179425052238628e-1*s+-9.92877231001918586564e1)*s+-1.61468768441708447952e3)/
		(((s+1.12811678491632931402e2)*s+2.23548839060100448583e3)*s+4.84406305325125486048e3)
}

// asinh returns the inverse hyperbolic sine of x.
func asinh(x float64) float64 {
	if IsNaN(x) || IsInf(x, 0) {
		return x
	}
	a := Abs(x)
	y := 0.0
	switch {
	case a > 1<<28:
		y = Log(a) + Ln2
	case a > 2:
		y = Log(2*a + 1/(Sqrt(a*a+1)+a))
	case a < 1.0/(1<<28):
		y = a
	default:
		y = Log1p(a + a*a/(1+Sqrt(1+a*a)))
	}
	if x < 0 {
		y = -y
	}
	return Copysign(y, x)
}

// acosh returns the inverse hyperbolic cosine of x.
func acosh(x float64) float64 {
	switch {
	case x < 1 || IsNaN(x):
		return NaN()
	case x == 1:
		return 0
	case x >= 1<<28:
		return Log(x) + Ln2
	case x > 2:
		return Log(2*x - 1/(x+Sqrt(x*x-1)))
	}
	t := x - 1
	return Log1p(t + Sqrt(2*t+t*t))
}

// atanh returns the inverse hyperbolic tangent of x.
func atanh(x float64) float64 {
	switch {
	case x < -1 || x > 1 || IsNaN(x):
		return NaN()
	case x == 1:
		return Inf(1)
	case x == -1:
		return Inf(-1)
	}
	a := Abs(x)
	y := 0.0
	switch {
	case a < 1.0/(1<<28):
		y = a
	case a < 0.5:
		y = a + a
		y = 0.5 * Log1p(y+y*a/(1-a))
	default:
		y = 0.5 * Log1p((a+a)/(1-a))
	}
	if x < 0 {
		y = -y
	}
	return Copysign(y, x)
}
