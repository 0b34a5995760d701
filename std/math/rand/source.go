package rand

// The additive lagged Fibonacci generator (D. P. Mitchell and J. A. Reeds): each number is the sum of the ones 607 and 273
// before it.

const (
	stateLength = 607
	tapDistance = 273
	int32max    = 1<<31 - 1
)

type rngSource struct {
	tap, feed int
	vec       [stateLength]uint64
}

// nextSeed is x*48271 mod 2³¹-1.
func nextSeed(x int32) int32 {
	hi, lo := x/44488, x%44488
	x = 48271*lo - 3399*hi
	if x < 0 {
		x += int32max
	}
	return x
}

func (r *rngSource) Seed(seed int64) {
	r.tap = 0
	r.feed = stateLength - tapDistance
	seed %= int32max
	if seed < 0 {
		seed += int32max
	}
	if seed == 0 {
		seed = 89482311
	}
	x := int32(seed)
	for range 20 {
		x = nextSeed(x)
	}
	for i := range r.vec {
		x = nextSeed(x)
		u := int64(x) << 40
		x = nextSeed(x)
		u ^= int64(x) << 20
		x = nextSeed(x)
		u ^= int64(x)
		r.vec[i] = uint64(u) ^ cooked[i]
	}
}

func (r *rngSource) Int63() int64 { return int64(r.Uint64() &^ (1 << 63)) }

func (r *rngSource) Uint64() uint64 {
	r.tap--
	if r.tap < 0 {
		r.tap += stateLength
	}
	r.feed--
	if r.feed < 0 {
		r.feed += stateLength
	}
	x := r.vec[r.feed] + r.vec[r.tap]
	r.vec[r.feed] = x
	return x
}
