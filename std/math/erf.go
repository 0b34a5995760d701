package math

// The error function, after FreeBSD's msun (s_erf.c): rational approximations on five intervals.

// horner evaluates c[0] + c[1]*x + c[2]*x² + …
func horner(x float64, c []float64) float64 {
	y := c[len(c)-1]
	for i := len(c) - 2; i >= 0; i-- {
		y = c[i] + x*y
	}
	return y
}

var erfSmallP = [...]float64{
	1.28379167095512558561e-01, -3.2504210724700149937e-01, -2.84817495755985104766e-02, -5.77027029648944159157e-03,
	-2.37630166566501626084e-05,
}
var erfSmallQ = [...]float64{
	1, 3.97917223959155352819e-01, 6.50222499887672944485e-02, 5.08130628187576562776e-03, 1.32494738004321644526e-04,
	-3.9602282787753681232e-06,
}
var erfMiddleP = [...]float64{
	-2.36211856075265944077e-03, 4.14856118683748331666e-01, -3.72207876035701323847e-01, 3.18346619901161753674e-01,
	-1.10894694282396677476e-01, 3.54783043256182359371e-02, -2.166375594868790843e-03,
}
var erfMiddleQ = [...]float64{
	1, 1.06420880400844228286e-01, 5.40397917702171048937e-01, 7.18286544141962662868e-02, 1.26171219808761642112e-01,
	1.36370839120290507362e-02, 1.1984499846799107417e-02,
}
var erfLargeP = [...]float64{
	-9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01,
	-6.23753324503260060396e+01, -1.62396669462573470355e+02, -1.84605092906711035994e+02,
	-8.12874355063065934246e+01, -9.81432934416914548592,
}
var erfLargeQ = [...]float64{
	1, 1.96512716674392571292e+01, 1.376577541435190426e+02, 4.34565877475229228821e+02, 6.45387271733267880336e+02,
	4.29008140027567833386e+02, 1.08635005541779435134e+02, 6.57024977031928170135, -6.04244152148580987438e-02,
}
var erfTailP = [...]float64{
	-9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01,
	-1.60636384855821916062e+02, -6.37566443368389627722e+02, -1.02509513161107724954e+03,
	-4.83519191608651397019e+02,
}
var erfTailQ = [...]float64{
	1, 3.03380607434824582924e+01, 3.25792512996573918826e+02, 1.53672958608443695994e+03, 3.19985821950859553908e+03,
	2.55305040643316442583e+03, 4.74528541206955367215e+02, -2.24409524465858183362e+01,
}

const (
	erfSmall  = 0.84375
	erfMiddle = 1.25
	erfLarge  = 1 / 0.35
	erfAtOne  = 8.45062911510467529297e-01 // erf(1), rounded to a float32
)

// Erf returns the error function of x.
func Erf(x float64) float64 { return erf(x) }

// Erfc returns 1 - Erf(x), without the loss of digits that the difference has for large x.
func Erfc(x float64) float64 { return erfc(x) }

// erfRatio is erf(x)/x - 1 for small x.
func erfRatio(x float64) float64 {
	z := x * x
	return horner(z, erfSmallP[:]) / horner(z, erfSmallQ[:])
}

// erfAroundOne is erf(x) - erfAtOne for x near 1.
func erfAroundOne(x float64) float64 {
	return horner(x-1, erfMiddleP[:]) / horner(x-1, erfMiddleQ[:])
}

// erfcTail is erfc(x)*x: exp(-x²) with the square in two parts, times a rational function of 1/x².
func erfcTail(x float64) float64 {
	s := 1 / (x * x)
	var ratio float64
	if x < erfLarge {
		ratio = horner(s, erfLargeP[:]) / horner(s, erfLargeQ[:])
	} else {
		ratio = horner(s, erfTailP[:]) / horner(s, erfTailQ[:])
	}
	z := Float64frombits(Float64bits(x) &^ (1<<32 - 1))
	return Exp(-z*z-0.5625) * Exp((z-x)*(z+x)+ratio)
}

func erf(x float64) float64 {
	if IsNaN(x) {
		return NaN()
	}
	if x < 0 {
		return -erfPositive(-x)
	}
	return erfPositive(x)
}

func erfPositive(x float64) float64 {
	const (
		tiny     = 2.848094538889218e-306
		linear   = 1.0 / (1 << 28)
		slope    = 1.28379167095512586316e-01 // 2/√π - 1
		slopeBy8 = 1.02703333676410069053e+00
	)
	switch {
	case x < tiny:
		return 0.125 * (8.0*x + slopeBy8*x)
	case x < linear:
		return x + slope*x
	case x < erfSmall:
		return x + x*erfRatio(x)
	case x < erfMiddle:
		return erfAtOne + erfAroundOne(x)
	case x >= 6:
		return 1
	}
	return 1 - erfcTail(x)/x
}

func erfc(x float64) float64 {
	const tiny = 1.0 / (1 << 56)
	a := Abs(x)
	negative := x < 0
	switch {
	case IsNaN(x):
		return NaN()
	case a < erfSmall:
		part := a
		if a >= 0.25 {
			part = 0.5 + (a*erfRatio(a) + (a - 0.5))
		} else if a >= tiny {
			part = a + a*erfRatio(a)
		}
		if negative {
			return 1 + part
		}
		return 1 - part
	case a < erfMiddle && negative:
		return 1 + erfAtOne + erfAroundOne(a)
	case a < erfMiddle:
		return 1 - erfAtOne - erfAroundOne(a)
	case negative && a > 6:
		return 2
	case a >= 28:
		return 0
	case negative:
		return 2 - erfcTail(a)/a
	}
	return erfcTail(a) / a
}

// ---- The inverse, after Wichura: Algorithm AS 241 (https://doi.org/10.2307/2347330) ----

var erfinvCenterP = [...]float64{
	1.1975323115670912564578, 4.7072688112383978012285e1, 6.9706266534389598238465e2, 4.8548868893843886794648e3,
	1.6235862515167575384252e4, 2.3782041382114385731252e4, 1.1819493347062294404278e4, 8.87094069625455148302e2,
}
var erfinvCenterQ = [...]float64{
	1.0, 4.2313330701600911252e1, 6.871870074920579083e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
	3.930789580009271061e4, 2.8729085735721942674e4, 5.226495278852854561e3,
}
var erfinvMiddleP = [...]float64{
	1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
	1.27045825245236838258, 2.4178072517745061177e-1, 2.27238449892691845833e-2, 7.7454501427834140764e-4,
}
var erfinvMiddleQ = [...]float64{
	1.4142135623730950488016887, 2.9036514445419946173133295, 2.3707661626024532365971225,
	9.7547832001787427186894837e-1, 2.0945065210512749128288442e-1, 2.1494160384252876777097297e-2,
	7.7441459065157709165577218e-4, 1.4859850019840355905497876e-9,
}
var erfinvTailP = [...]float64{
	6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 2.9656057182850489123e-1,
	2.6532189526576123093e-2, 1.2426609473880784386e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
}
var erfinvTailQ = [...]float64{
	1.414213562373095048801689, 8.482908416595164588112026e-1, 1.936480946950659106176712e-1,
	2.103693768272068968719679e-2, 1.112800997078859844711555e-3, 2.61108840508059362513802e-5,
	2.010321207683943062279931e-7, 2.891024605872965461538222e-15,
}

// Erfinv returns the inverse of the error function of x.
func Erfinv(x float64) float64 {
	switch {
	case x == -1 || x == 1:
		return Inf(int(x))
	case !(-1 < x && x < 1):
		return NaN()
	case x < 0:
		return -erfinvPositive(-x)
	}
	return erfinvPositive(x)
}

func erfinvPositive(x float64) float64 {
	if x <= 0.85 {
		r := 0.180625 - 0.25*x*x
		return x * horner(r, erfinvCenterP[:]) / horner(r, erfinvCenterQ[:])
	}
	r := Sqrt(Ln2 - Log(1.0-x))
	if r <= 5.0 {
		r -= 1.6
		return horner(r, erfinvMiddleP[:]) / horner(r, erfinvMiddleQ[:])
	}
	r -= 5.0
	return horner(r, erfinvTailP[:]) / horner(r, erfinvTailQ[:])
}

// Erfcinv returns the inverse of Erfc(x).
func Erfcinv(x float64) float64 { return Erfinv(1 - x) }
