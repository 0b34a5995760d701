package math

// exp returns e**x, after FreeBSD's e_exp.c: x is k ln 2 and a rest in two parts, whose exponential is a rational function;
// sums of products are rounded once.
func exp(x float64) float64 {
	const (
		overflow  = 7.09782712893383973096e+02
		underflow = -7.45133219101941108420e+02
		p1        = 1.66666666666666657415e-01
		p2        = -2.77777777770155933842e-03
		p3        = 6.61375632143793436117e-05
		p4        = -1.65339022054652515390e-06
		p5        = 4.13813679705723846039e-08
	)
	switch {
	case IsNaN(x):
		return x
	case x > overflow:
		return Inf(1)
	case x < underflow:
		return 0
	case Abs(x) < 1.0/(1<<28):
		return 1 + x
	}
	n := int(FMA(invLn2, x, Copysign(0.5, x)))
	k := float64(n)
	high, low := FMA(-k, ln2High, x), float64(k*ln2Low)
	r := high - low
	t := float64(r * r)
	c := FMA(-t, FMA(t, FMA(t, FMA(t, FMA(t, p5, p4), p3), p2), p1), r)
	y := 1 - (low - float64(r*c)/(2-c) - high)
	bits := Float64bits(y)
	if int(bits>>floatShift)+n >= 1 {
		return Float64frombits(bits + uint64(n)<<floatShift)
	}
	const tiny = 1.0 / (1 << 52)
	return Float64frombits(bits+uint64(n+52)<<floatShift) * tiny
}
