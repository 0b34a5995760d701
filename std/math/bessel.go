package math

// Bessel functions, after FreeBSD's msun (e_j0.c, e_j1.c, e_jn.c): rational functions up to 2; beyond, the asymptotic forms
//
//	J(x) = √(2/πx) (P(x) cos x₀ - Q(x) sin x₀)    Y(x) = √(2/πx) (P(x) sin x₀ + Q(x) cos x₀)
//
// with x₀ = x - (2n+1)π/4, and P and Q approximated on four intervals.

type asymptotic struct {
	pNumerator, pDenominator, qNumerator, qDenominator [4][]float64
	q                                                  float64 // Q(x)*x for large x
}

var besselZero = asymptotic{
	q: -0.125,
	pNumerator: [4][]float64{
		{
			0.0, -7.03124999999900357484e-02, -8.08167041275349795626, -2.57063105679704847262e+02,
			-2.48521641009428822144e+03, -5.25304380490729545272e+03,
		},
		{
			-1.14125464691894502584e-11, -7.03124940873599280078e-02, -4.15961064470587782438, -6.76747652265167261021e+01,
			-3.31231299649172967747e+02, -3.46433388365604912451e+02,
		},
		{
			-2.5470460177195191562e-09, -7.03119616381481654654e-02, -2.40903221549529611423, -2.19659774734883086467e+01,
			-5.80791704701737572236e+01, -3.14479470594888503854e+01,
		},
		{
			-8.87534333032526411254e-08, -7.03030995483624743247e-02, -1.45073846780952986357, -7.63569613823527770791,
			-1.11931668860356747786e+01, -3.23364579351335335033,
		},
	},
	pDenominator: [4][]float64{
		{
			1, 1.16534364619668181717e+02, 3.83374475364121826715e+03, 4.05978572648472545552e+04,
			1.16752972564375915681e+05, 4.76277284146730962675e+04,
		},
		{
			1, 6.07539382692300335975e+01, 1.05125230595704579173e+03, 5.97897094333855784498e+03,
			9.62544514357774460223e+03, 2.40605815922939109441e+03,
		},
		{
			1, 3.58560338055209726349e+01, 3.6151398305030386382e+02, 1.1936078379211153333e+03, 1.12799679856907414432e+03,
			1.73580930813335754692e+02,
		},
		{
			1, 2.22202997532088808441e+01, 1.36206794218215208048e+02, 2.70470278658083486789e+02,
			1.53875394208320329881e+02, 1.4657617694825619381e+01,
		},
	},
	qNumerator: [4][]float64{
		{
			0.0, 7.32421874999935051953e-02, 1.17682064682252693899e+01, 5.57673380256401856059e+02,
			8.85919720756468632317e+03, 3.70146267776887834771e+04,
		},
		{
			1.84085963594515531381e-11, 7.32421766612684765896e-02, 5.83563508962056953777, 1.35111577286449829671e+02,
			1.02724376596164097464e+03, 1.98997785864605384631e+03,
		},
		{
			4.37741014089738620906e-09, 7.32411180042911447163e-02, 3.34423137516170720929, 4.26218440745412650017e+01,
			1.70808091340565596283e+02, 1.66733948696651168575e+02,
		},
		{
			1.50444444886983272379e-07, 7.32234265963079278272e-02, 1.99819174093815998816, 1.44956029347885735348e+01,
			3.16662317504781540833e+01, 1.62527075710929267416e+01,
		},
	},
	qDenominator: [4][]float64{
		{
			1, 1.63776026895689824414e+02, 8.09834494656449805916e+03, 1.42538291419120476348e+05,
			8.03309257119514397345e+05, 8.40501579819060512818e+05, -3.43899293537866615225e+05,
		},
		{
			1, 8.27766102236537761883e+01, 2.07781416421392987104e+03, 1.8847288778571808507e+04,
			5.67511122894947329769e+04, 3.59767538425114471465e+04, -5.35434275601944773371e+03,
		},
		{
			1, 4.87588729724587182091e+01, 7.09689221056606015736e+02, 3.70414822620111362994e+03,
			6.46042516752568917582e+03, 2.51633368920368957333e+03, -1.49247451836156386662e+02,
		},
		{
			1, 3.03655848355219184498e+01, 2.69348118608049844624e+02, 8.44783757595320139444e+02,
			8.82935845112488550512e+02, 2.12666388511798828631e+02, -5.31095493882666946917,
		},
	},
}
var besselOne = asymptotic{
	q: 0.375,
	pNumerator: [4][]float64{
		{
			0.0, 1.1718749999998864797e-01, 1.32394806593073575129e+01, 4.12051854307378562225e+02,
			3.87474538913960532227e+03, 7.91447954031891731574e+03,
		},
		{
			1.31990519556243522749e-11, 1.17187493190614097638e-01, 6.80275127868432871736, 1.08308182990189109773e+02,
			5.17636139533199752805e+02, 5.28715201363337541807e+02,
		},
		{
			3.02503916137373618024e-09, 1.17186865567253592491e-01, 3.9329775003331564065, 3.51194035591636932736e+01,
			9.10550110750781271918e+01, 4.85590685197364919645e+01,
		},
		{
			1.07710830106873743082e-07, 1.17176219462683348094e-01, 2.36851496667608785174, 1.22426109148261232917e+01,
			1.7693971127168772739e+01, 5.0735231258881849925,
		},
	},
	pDenominator: [4][]float64{
		{
			1, 1.14207370375678408436e+02, 3.65093083420853463394e+03, 3.69562060269033463555e+04,
			9.76027935934950801311e+04, 3.08042720627888811578e+04,
		},
		{
			1, 5.92805987221131331921e+01, 9.91401418733614377743e+02, 5.35326695291487976647e+03,
			7.84469031749551231769e+03, 1.50404688810361062679e+03,
		},
		{
			1, 3.47913095001251519989e+01, 3.36762458747825746741e+02, 1.04687139975775130551e+03,
			8.90811346398256432622e+02, 1.03787932439639277504e+02,
		},
		{
			1, 2.14364859363821409488e+01, 1.2529022716840275109e+02, 2.32276469057162813669e+02,
			1.17679373287147100768e+02, 8.36463893371618283368,
		},
	},
	qNumerator: [4][]float64{
		{
			0.0, -1.02539062499992714161e-01, -1.62717534544589987888e+01, -7.59601722513950107896e+02,
			-1.18498066702429587167e+04, -4.8438512428575035301e+04,
		},
		{
			-2.08979931141764104297e-11, -1.02539050241375426231e-01, -8.0564482812393602984, -1.83669607474888380239e+02,
			-1.37319376065508163265e+03, -2.61244440453215656817e+03,
		},
		{
			-5.07831226461766561369e-09, -1.02537829820837089745e-01, -4.61011581139473403113, -5.78472216562783643212e+01,
			-2.28244540737631695038e+02, -2.19210128478909325622e+02,
		},
		{
			-1.78381727510958865572e-07, -1.0251704260798555346e-01, -2.7522056827818746072, -1.96636162643703720221e+01,
			-4.23253133372830490089e+01, -2.13719211703704061733e+01,
		},
	},
	qDenominator: [4][]float64{
		{
			1, 1.61395369700722909556e+02, 7.82538599923348465381e+03, 1.33875336287249578163e+05,
			7.19657723683240939863e+05, 6.66601232617776375264e+05, -2.94490264303834643215e+05,
		},
		{
			1, 8.12765501384335777857e+01, 1.99179873460485964642e+03, 1.74684851924908907677e+04,
			4.98514270910352279316e+04, 2.7948075163891811826e+04, -4.71918354795128470869e+03,
		},
		{
			1, 4.76651550323729509273e+01, 6.73865112676699709482e+02, 3.38015286679526343505e+03,
			5.54772909720722782367e+03, 1.90311919338810798763e+03, -1.35201191444307340817e+02,
		},
		{
			1, 2.95333629060523854548e+01, 2.52981549982190529136e+02, 7.57502834868645436472e+02,
			7.39393205320467245656e+02, 1.55949003336666123687e+02, -4.95949898822628210127,
		},
	},
}

// pq returns P(x) and Q(x).
func (a *asymptotic) pq(x float64) (float64, float64) {
	i := 3
	switch {
	case x >= 8:
		i = 0
	case x >= 4.5454:
		i = 1
	case x >= 2.8571:
		i = 2
	}
	z := 1 / (x * x)
	p := 1 + horner(z, a.pNumerator[i])/horner(z, a.pDenominator[i])
	q := a.q + horner(z, a.qNumerator[i])/horner(z, a.qDenominator[i])
	return p, q / x
}

// first and second are the functions of either kind for x >= 2, given √2 sin x₀ and √2 cos x₀.
func (a *asymptotic) first(x, sin, cos float64) float64 {
	if x > 1<<129 {
		return (1 / SqrtPi) * cos / Sqrt(x)
	}
	p, q := a.pq(x)
	return (1 / SqrtPi) * (p*cos - q*sin) / Sqrt(x)
}

func (a *asymptotic) second(x, sin, cos float64) float64 {
	if x > 1<<129 {
		return (1 / SqrtPi) * sin / Sqrt(x)
	}
	p, q := a.pq(x)
	return (1 / SqrtPi) * (p*sin + q*cos) / Sqrt(x)
}

// phaseZero and phaseOne return √2 sin x₀ and √2 cos x₀ for n = 0 and n = 1. The one of them that suffers from cancellation
// is had from the other: their product is ∓cos 2x.
func phaseZero(x float64) (sin, cos float64) {
	s, c := Sincos(x)
	sin, cos = s-c, s+c
	if x < MaxFloat64/2 {
		z := -Cos(x + x)
		if s*c < 0 {
			cos = z / sin
		} else {
			sin = z / cos
		}
	}
	return sin, cos
}

func phaseOne(x float64) (sin, cos float64) {
	s, c := Sincos(x)
	sin, cos = -s-c, s-c
	if x < MaxFloat64/2 {
		z := Cos(x + x)
		if s*c > 0 {
			cos = z / sin
		} else {
			sin = z / cos
		}
	}
	return sin, cos
}

var (
	j0Numerator   = [...]float64{1.56249999999999947958e-02, -1.89979294238854721751e-04, 1.8295404953270066567e-06, -4.61832688532103189199e-09}
	j0Denominator = [...]float64{1, 1.56191029464890010492e-02, 1.1692678466333745026e-04, 5.13546550207318111446e-07, 1.16614003333790000205e-09}
	y0Numerator   = [...]float64{-7.38042951086872317523e-02, 1.76666452509181115538e-01, -1.38185671945596898896e-02,
		3.47453432093683650238e-04, -3.81407053724364161125e-06, 1.95590137035022920206e-08, -3.98205194132103398453e-11}
	y0Denominator = [...]float64{1, 1.27304834834123699328e-02, 7.60068627350353253702e-05, 2.59150851840457805467e-07, 4.41110311332675467403e-10}
	j1Numerator   = [...]float64{-6.25e-02, 1.40705666955189706048e-03, -1.5995563108403559752e-05, 4.96727999609584448412e-08}
	j1Denominator = [...]float64{1, 1.91537599538363460805e-02, 1.8594678558863091556e-04, 1.17718464042623683263e-06,
		5.04636257076217042715e-09, 1.23542274426137913908e-11}
	y1Numerator = [...]float64{-1.96057090646238940668e-01, 5.04438716639811282616e-02, -1.91256895875763547298e-03,
		2.35252600561610495928e-05, -9.19099158039878874504e-08}
	y1Denominator = [...]float64{1, 1.99167318236649903973e-02, 2.02552581025135171496e-04, 1.35608801097516229404e-06,
		6.22741452364621501295e-09, 1.66559246207992079114e-11}
)

// J0 returns the Bessel function of the first kind, order zero.
func J0(x float64) float64 {
	const (
		quadratic = 1.0 / (1 << 13)
		constant  = 1.0 / (1 << 27)
	)
	a := Abs(x)
	switch {
	case IsNaN(x):
		return x
	case IsInf(x, 0):
		return 0
	case a >= 2:
		sin, cos := phaseZero(a)
		return besselZero.first(a, sin, cos)
	case a < constant:
		return 1
	case a < quadratic:
		return 1 - 0.25*a*a
	}
	z := a * a
	r := z * horner(z, j0Numerator[:]) / horner(z, j0Denominator[:])
	if a < 1 {
		return 1 + z*(-0.25+r)
	}
	u := 0.5 * a
	return (1+u)*(1-u) + z*r
}

// Y0 returns the Bessel function of the second kind, order zero.
func Y0(x float64) float64 {
	const logarithm = 1.0 / (1 << 27)
	switch {
	case x < 0 || IsNaN(x):
		return NaN()
	case IsInf(x, 1):
		return 0
	case x == 0:
		return Inf(-1)
	case x >= 2:
		sin, cos := phaseZero(x)
		return besselZero.second(x, sin, cos)
	case x <= logarithm:
		return y0Numerator[0] + (2/Pi)*Log(x)
	}
	z := x * x
	return horner(z, y0Numerator[:])/horner(z, y0Denominator[:]) + (2/Pi)*J0(x)*Log(x)
}

// J1 returns the Bessel function of the first kind, order one.
func J1(x float64) float64 {
	switch {
	case IsNaN(x):
		return x
	case IsInf(x, 0) || x == 0:
		return 0
	case x < 0:
		return -j1Positive(-x)
	}
	return j1Positive(x)
}

func j1Positive(x float64) float64 {
	const linear = 1.0 / (1 << 27)
	if x >= 2 {
		sin, cos := phaseOne(x)
		return besselOne.first(x, sin, cos)
	}
	if x < linear {
		return 0.5 * x
	}
	z := x * x
	r := z * horner(z, j1Numerator[:]) * x
	return 0.5*x + r/horner(z, j1Denominator[:])
}

// Y1 returns the Bessel function of the second kind, order one.
func Y1(x float64) float64 {
	const inverse = 1.0 / (1 << 54)
	switch {
	case x < 0 || IsNaN(x):
		return NaN()
	case IsInf(x, 1):
		return 0
	case x == 0:
		return Inf(-1)
	case x >= 2:
		sin, cos := phaseOne(x)
		return besselOne.second(x, sin, cos)
	case x <= inverse:
		return -(2 / Pi) / x
	}
	z := x * x
	return x*(horner(z, y1Numerator[:])/horner(z, y1Denominator[:])) + (2/Pi)*(J1(x)*Log(x)-1/x)
}

// ---- Any order ----

// From here on, J(n, x) and Y(n, x) are √(2/πx) times a cosine and a sine.
const besselWave = 1 << 302

// Jn returns the Bessel function of the first kind, order n.
func Jn(n int, x float64) float64 {
	switch {
	case IsNaN(x):
		return x
	case IsInf(x, 0):
		return 0
	case n == 0:
		return J0(x)
	case x == 0:
		return 0
	}
	if n < 0 {
		n, x = -n, -x
	}
	switch {
	case n == 1:
		return J1(x)
	case x < 0 && n%2 != 0:
		return -jnPositive(n, -x)
	}
	return jnPositive(n, Abs(x))
}

func jnPositive(n int, x float64) float64 {
	const linear = 1.0 / (1 << 29)
	switch {
	case x >= besselWave:
		s, c := Sincos(x)
		wave := [4]float64{c + s, -c + s, -c - s, c - s}
		return (1 / SqrtPi) * wave[n%4] / Sqrt(x)
	case float64(n) <= x:
		a, b := J0(x), J1(x)
		for i := 1; i < n; i++ {
			a, b = b, b*(float64(i+i)/x)-a
		}
		return b
	case x < linear:
		return jnTiny(n, x)
	}
	return jnBackward(n, x)
}

// jnTiny is the first term of the series: (x/2)ⁿ / n!.
func jnTiny(n int, x float64) float64 {
	if n > 33 {
		return 0
	}
	half := x * 0.5
	power, factorial := half, 1.0
	for i := 2; i <= n; i++ {
		factorial *= float64(i)
		power *= half
	}
	return power / factorial
}

// jnBackward goes from J(n, x)/J(n-1, x), a continued fraction, back to J0 by the recurrence.
func jnBackward(n int, x float64) float64 {
	const overflow = 7.09782712893383973096e+02
	w := float64(n+n) / x
	h := 2 / x
	z := w + h
	q0, q1 := w, w*z-1
	terms := 1
	for q1 < 1e9 {
		terms++
		z += h
		q0, q1 = q1, z*q1-q0
	}
	ratio := 0.0
	for i := 2 * (n + terms); i >= n+n; i -= 2 {
		ratio = 1 / (float64(i)/x - ratio)
	}
	large := float64(n) * Log(Abs(h*float64(n))) // of the logarithm of what b may grow to
	a, b := ratio, 1.0
	for i := n - 1; i > 0; i-- {
		a, b = b, b*float64(i+i)/x-a
		if large >= overflow && b > 1e100 {
			a /= b
			ratio /= b
			b = 1
		}
	}
	return ratio * J0(x) / b
}

// Yn returns the Bessel function of the second kind, order n.
func Yn(n int, x float64) float64 {
	odd := n%2 != 0
	switch {
	case x < 0 || IsNaN(x):
		return NaN()
	case IsInf(x, 1):
		return 0
	case n == 0:
		return Y0(x)
	case x == 0 && n < 0 && odd:
		return Inf(1)
	case x == 0:
		return Inf(-1)
	case n < 0 && odd:
		return -ynPositive(-n, x)
	case n < 0:
		return ynPositive(-n, x)
	}
	return ynPositive(n, x)
}

func ynPositive(n int, x float64) float64 {
	if n > 1 && x >= besselWave {
		s, c := Sincos(x)
		wave := [4]float64{s - c, -s - c, -s + c, s + c}
		return (1 / SqrtPi) * wave[n%4] / Sqrt(x)
	}
	a, b := Y0(x), Y1(x)
	for i := 1; i < n && !IsInf(b, -1); i++ {
		a, b = b, (float64(i+i)/x)*b-a
	}
	return b
}
