// Package ziggurat draws from the normal and the exponential distribution (George Marsaglia and Wai Wan Tsang, "The Ziggurat
// Method for Generating Random Variables", 2000): the area below the density is covered with layers of equal area, and nearly
// every draw is decided by one comparison of integers.
package ziggurat

import "math"

const (
	normalTail = 3.442619855899
	normalArea = 9.91256303526217e-3
	expTail    = 7.69711747013104972
	expArea    = 3.9496598225815571993e-3
)

// layers: k limits the quick answer, w scales an integer into the layer, f is the density at its edge.
type layers[N interface{ [128]uint32 | [256]uint32 }, F interface{ [128]float32 | [256]float32 }] struct {
	k    N
	w, f F
	made bool
}

var (
	normal      layers[[128]uint32, [128]float32]
	exponential layers[[256]uint32, [256]float32]
)

func makeNormal() {
	const m = 1 << 31
	t := &normal
	d, last := normalTail, normalTail
	q := normalArea / math.Exp(-0.5*d*d)
	t.k[0] = uint32(d / q * m)
	t.w[0], t.w[127] = float32(q/m), float32(d/m)
	t.f[0], t.f[127] = 1, float32(math.Exp(-0.5*d*d))
	for i := 126; i >= 1; i-- {
		d = math.Sqrt(-2 * math.Log(normalArea/d+math.Exp(-0.5*d*d)))
		t.k[i+1] = uint32(d / last * m)
		last = d
		t.f[i] = float32(math.Exp(-0.5 * d * d))
		t.w[i] = float32(d / m)
	}
	t.made = true
}

func makeExponential() {
	const m = 1 << 32
	t := &exponential
	d, last := expTail, expTail
	q := expArea / math.Exp(-d)
	t.k[0] = uint32(d / q * m)
	t.w[0], t.w[255] = float32(q/m), float32(d/m)
	t.f[0], t.f[255] = 1, float32(math.Exp(-d))
	for i := 254; i >= 1; i-- {
		d = -math.Log(expArea/d + math.Exp(-d))
		t.k[i+1] = uint32(d / last * m)
		last = d
		t.f[i] = float32(math.Exp(-d))
		t.w[i] = float32(d / m)
	}
	t.made = true
}

// Normal draws with mean 0 and deviation 1, from 32 bits and a layer. draw returns more of these, uniform a number in [0, 1).
func Normal(j int32, i int, draw func() (j int32, layer int), uniform func() float64) float64 {
	t := &normal
	if !t.made {
		makeNormal()
	}
	for ; ; j, i = draw() {
		x := float64(j) * float64(t.w[i])
		size := uint32(j)
		if j < 0 {
			size = uint32(-j)
		}
		if size < t.k[i] {
			return x
		}
		if i == 0 {
			for {
				x = -math.Log(uniform()) * (1.0 / normalTail)
				y := -math.Log(uniform())
				if y+y >= x*x {
					break
				}
			}
			if j > 0 {
				return normalTail + x
			}
			return -normalTail - x
		}
		if t.f[i]+float32(uniform())*(t.f[i-1]-t.f[i]) < float32(math.Exp(-.5*x*x)) {
			return x
		}
	}
}

// Exponential draws with rate 1.
func Exponential(j uint32, i int, draw func() (j uint32, layer int), uniform func() float64) float64 {
	t := &exponential
	if !t.made {
		makeExponential()
	}
	for ; ; j, i = draw() {
		x := float64(j) * float64(t.w[i])
		if j < t.k[i] {
			return x
		}
		if i == 0 {
			return expTail - math.Log(uniform())
		}
		if t.f[i]+float32(uniform())*(t.f[i-1]-t.f[i]) < float32(math.Exp(-x)) {
			return x
		}
	}
}
