package math

// exp returns e**x: x is reduced by multiples of ln 2, a sixteenth of the rest goes through a Taylor series of e**x - 1, and
// four steps of (y+1)² - 1 = y(y+2) undo the sixteenth.
func exp(x float64) float64 {
	const (
		overflow = 7.09782712893384e+02
		log2E    = 1.4426950408889634073599246810018920
		high     = 0.69314718055966295651160180568695068359375
		low      = 0.28235290563031577122588448175013436025525412068e-12
	)
	switch {
	case IsNaN(x) || IsInf(x, 1):
		return x
	case x > overflow:
		return Inf(1)
	case x < -800:
		return 0
	}
	k := RoundToEven(log2E * x)
	y := FMA(-high, k, x)
	y = FMA(-low, k, y)
	y *= 0.0625
	p := 2.4801587301587301587e-5
	p = FMA(p, y, 1.9841269841269841270e-4)
	p = FMA(p, y, 1.3888888888888888889e-3)
	p = FMA(p, y, 8.3333333333333333333e-3)
	p = FMA(p, y, 4.1666666666666666667e-2)
	p = FMA(p, y, 1.6666666666666666667e-1)
	p = FMA(p, y, 0.5)
	p = FMA(p, y, 1)
	y *= p
	y *= y + 2
	y *= y + 2
	y *= y + 2
	y = FMA(y, y+2, 1)
	n := int(k) + floatBias
	switch {
	case n >= 0x7FF:
		return Inf(1)
	case n > 0:
		return y * Float64frombits(uint64(n)<<floatShift)
	case n < -52:
		return 0
	}
	// Subnormal: in two steps, so that only the last one rounds.
	y *= Float64frombits(uint64(n+floatBias-1) << floatShift)
	return y * Float64frombits(1<<floatShift)
}
