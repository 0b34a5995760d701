package math

// The gamma function: for small arguments after Moshier's Cephes library (http://www.netlib.org/cephes), its logarithm after
// FreeBSD's msun (e_lgamma_r.c).

var gammaP = [...]float64{
	9.99999999999999996796e-01, 4.94214826801497100753e-01, 2.0744822764843597515e-01, 4.76367800457137231464e-02,
	1.04213797561761569935e-02, 1.19135147006586384913e-03, 1.60119522476751861407e-04,
}
var gammaQ = [...]float64{
	1.0000000000000000032, 7.14304917030273074085e-02, -2.34591795718243348568e-01, 3.58236398605498653373e-02,
	1.18139785222060435552e-02, -4.45641913851797240494e-03, 5.39605580493303397842e-04, -2.31581873324120129819e-05,
}
var stirlingSeries = [...]float64{
	8.33333333333482257126e-02, 3.4722222160545866731e-03, -2.68132617805781232825e-03, -2.2954996161337812638e-04,
	7.87311395793093628397e-04,
}

// stirling is Gamma(x) for large x, as two factors whose product may be too large.
func stirling(x float64) (float64, float64) {
	const (
		sqrtTwoPi = 2.506628274631000502417
		powMax    = 143.01608
	)
	if x > 200 {
		return Inf(1), 1
	}
	w := 1 / x
	w = 1 + w*horner(w, stirlingSeries[:])
	e := Exp(x)
	if x > powMax {
		v := Pow(x, 0.5*x-0.25)
		return v, sqrtTwoPi * w * (v / e)
	}
	return Pow(x, x-0.5) / e, sqrtTwoPi * w * 1
}

// Gamma returns the gamma function of x.
func Gamma(x float64) float64 {
	q := Abs(x)
	switch {
	case IsNaN(x) || IsInf(x, -1) || x < 0 && x == Trunc(x):
		return NaN()
	case IsInf(x, 1):
		return x
	case x == 0:
		return Copysign(Inf(1), x)
	case x > 33:
		a, b := stirling(x)
		return a * b
	case q > 33:
		return gammaReflected(q)
	}
	return gammaReduced(x)
}

// gammaReflected is Gamma(-q) = -π / (q sin(πq) Gamma(q)).
func gammaReflected(q float64) float64 {
	p := Floor(q)
	sign := 1
	if int64(p)&1 == 0 {
		sign = -1
	}
	z := q - p
	if z > 0.5 {
		z = q - (p + 1)
	}
	z = q * Sin(Pi*z)
	if z == 0 {
		return Inf(sign)
	}
	z = Abs(z)
	a, b := stirling(q)
	if d := z * a * b; !IsInf(d, 0) {
		return float64(sign) * (Pi / d)
	}
	return float64(sign) * (Pi / z / a / b)
}

// gammaReduced brings x into [2, 3) by Gamma(x+1) = x Gamma(x).
func gammaReduced(x float64) float64 {
	const euler = 0.57721566490153286060651209008240243104215933593992
	z := 1.0
	for x >= 3 {
		x--
		z *= x
	}
	for x < 2 {
		if -1e-9 < x && x < 1e-9 {
			if x == 0 {
				return Inf(1)
			}
			return z / ((1 + euler*x) * x)
		}
		z /= x
		x++
	}
	if x == 2 {
		return z
	}
	x -= 2
	return z * horner(x, gammaP[:]) / horner(x, gammaQ[:])
}

// ---- Its logarithm ----

var lgammaEvenA = [...]float64{
	7.72156649015328655494e-02, 6.73523010531292681824e-02, 7.38555086081402883957e-03, 1.19270763183362067845e-03,
	2.20862790713908385557e-04, 2.52144565451257326939e-05,
}
var lgammaOddA = [...]float64{
	3.22467033424113591611e-01, 2.05808084325167332806e-02, 2.89051383673415629091e-03, 5.10069792153511336608e-04,
	1.08011567247583939954e-04, 4.4864094961891516015e-05,
}
var lgammaT0 = [...]float64{
	4.83836122723810047042e-01, -3.27885410759859649565e-02, 6.10053870246291332635e-03, -1.40346469989232843813e-03,
	3.15632070903625950361e-04,
}
var lgammaT1 = [...]float64{
	-1.47587722994593911752e-01, 1.79706750811820387126e-02, -3.6845201678113825676e-03, 8.81081882437654011382e-04,
	-3.12754168375120860518e-04,
}
var lgammaT2 = [...]float64{
	6.46249402391333854778e-02, -1.0314224129834143745e-02, 2.2596478090061247225e-03, -5.38595305356740546715e-04,
	3.35529192635519073543e-04,
}
var lgammaU = [...]float64{
	-7.72156649015328655494e-02, 6.32827064025093366517e-01, 1.45492250137234768737, 9.77717527963372745603e-01,
	2.28963728064692451092e-01, 1.33810918536787660377e-02,
}
var lgammaV = [...]float64{
	1.0, 2.45597793713041134822, 2.12848976379893395361, 7.69285150456672783825e-01, 1.04222645593369134254e-01,
	3.2170924228242391181e-03,
}
var lgammaS = [...]float64{
	-7.72156649015328655494e-02, 2.14982415960608852501e-01, 3.25778796408930981787e-01, 1.46350472652464452805e-01,
	2.6642270303363860956e-02, 1.84028451407337715652e-03, 3.19475326584100867617e-05,
}
var lgammaR = [...]float64{
	1.0, 1.39200533467621045958, 7.21935547567138069525e-01, 1.71933865632803078993e-01, 1.86459191715652901344e-02,
	7.77942496381893596434e-04, 7.32668430744625636189e-06,
}
var lgammaW = [...]float64{
	4.18938533204672725052e-01, 8.33333333333329678849e-02, -2.7777777772877553647e-03, 7.936505586430195585e-04,
	-5.95187557450339963135e-04, 8.36339918996282139126e-04, -1.63092934096575273989e-03,
}

// lgammaMinimum is where Lgamma has its minimum for positive arguments.
const lgammaMinimum = 1.46163214496836224576e+00

// Lgamma returns the natural logarithm of |Gamma(x)|, and the sign (1 or -1) of Gamma(x).
func Lgamma(x float64) (lgamma float64, sign int) {
	const (
		tiny     = 1.0 / (1 << 70)
		integers = 1 << 52 // from here on all numbers are
	)
	a := Abs(x)
	switch {
	case IsNaN(x):
		return x, 1
	case IsInf(x, 0):
		return x, 1
	case x == 0:
		return Inf(1), 1
	case a < tiny && x < 0:
		return -Log(a), -1
	case a < tiny:
		return -Log(a), 1
	case x > 0:
		return lgammaPositive(x), 1
	case a >= integers:
		return Inf(1), 1
	}
	s := -sinOfPiTimes(a)
	if s == 0 {
		return Inf(1), 1
	}
	sign = 1
	if s < 0 {
		sign = -1
	}
	reflected := Log(Pi / Abs(s*a))
	if a == 1 || a == 2 {
		return 0, sign
	}
	return reflected - lgammaPositive(a), sign
}

func lgammaPositive(x float64) float64 {
	const large = 1 << 58
	switch {
	case x == 1 || x == 2:
		return 0
	case x <= 0.9:
		return -Log(x) + lgammaNear(x, x-(lgammaMinimum-1))
	case x < 2:
		return lgammaNear(x-1, x-lgammaMinimum)
	case x < 8:
		return lgammaMiddle(x)
	case x < large:
		z := 1 / x
		w := lgammaW[0] + z*horner(z*z, lgammaW[1:])
		return (x-0.5)*(Log(x)-1) + w
	}
	return x * (Log(x) - 1)
}

// lgammaNear is Lgamma(1+x) for x in [0, 1], by three expansions: at 2, at the minimum, of which it is above away, at 1.
func lgammaNear(x, above float64) float64 {
	const (
		value = -1.21486290535849611461e-01 // at the minimum, in two parts
		tail  = -3.63867699703950536541e-18
		least = 1.461632144968362245
	)
	switch {
	case x >= least-1+0.27:
		y := 1 - x
		z := y * y
		p := y*horner(z, lgammaEvenA[:]) + z*horner(z, lgammaOddA[:])
		return p - 0.5*y
	case x >= least-1-0.27:
		y := above
		z := y * y
		w := z * y
		p := z*horner(w, lgammaT0[:]) - (tail - w*(horner(w, lgammaT1[:])+y*horner(w, lgammaT2[:])))
		return value + p
	}
	return -0.5*x + x*horner(x, lgammaU[:])/horner(x, lgammaV[:])
}

// lgammaMiddle, for x in [2, 8), goes down to [2, 3) by Lgamma(x+1) = Lgamma(x) + Log(x).
func lgammaMiddle(x float64) float64 {
	i := int(x)
	y := x - float64(i)
	r := 0.5*y + y*horner(y, lgammaS[:])/horner(y, lgammaR[:])
	if i < 3 {
		return r
	}
	z := 1.0
	for k := i - 1; k >= 2; k-- {
		z *= y + float64(k)
	}
	return r + Log(z)
}

// sinOfPiTimes is sin(πx) for x > 0, reduced to an eighth of the circle before the multiplication.
func sinOfPiTimes(x float64) float64 {
	if x < 0.25 {
		return Sin(Pi * x)
	}
	x = Mod(x, 2)
	switch int(x * 4) {
	case 0:
		return Sin(Pi * x)
	case 1, 2:
		return Cos(Pi * (0.5 - x))
	case 3, 4:
		return Sin(Pi * (1 - x))
	case 5, 6:
		return -Cos(Pi * (x - 1.5))
	}
	return Sin(Pi * (x - 2))
}
