// Package rand makes pseudo-random numbers. They are no secret.
package rand

import (
	"internal/godebug"
	"internal/sched"
	"internal/ziggurat"
	"sync"
)

// Source makes numbers below 1<<63.
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// Source64 also makes numbers of 64 bits.
type Source64 interface {
	Source
	Uint64() uint64
}

// NewSource returns a source whose sequence the seed decides.
func NewSource(seed int64) Source {
	return newSource(seed)
}

func newSource(seed int64) *rngSource {
	var rng rngSource
	rng.Seed(seed)
	return &rng
}

// Rand makes numbers of many kinds.
type Rand struct {
	src     Source
	s64     Source64 // nil if src has no Uint64
	readVal int64    // bytes left of the last number, for Read
	readPos int8
}

func New(src Source) *Rand {
	s64, _ := src.(Source64)
	return &Rand{src: src, s64: s64}
}

func (r *Rand) Seed(seed int64) {
	if l, ok := r.src.(*lockedSource); ok {
		l.Seed(seed)
		r.readPos = 0
		return
	}
	r.src.Seed(seed)
	r.readPos = 0
}

func (r *Rand) Int63() int64 { return r.src.Int63() }

func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }

func (r *Rand) Int31() int32 { return int32(r.Int63() >> 32) }

func (r *Rand) Int() int {
	u := uint(r.Int63())
	return int(u << 1 >> 1) // never negative, however long an int is
}

func (r *Rand) Uint64() uint64 {
	if r.s64 != nil {
		return r.s64.Uint64()
	}
	return uint64(r.Int63())>>31 | uint64(r.Int63())<<32
}

// Int63n returns a number below n.
func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	limit := int64((1 << 63) - 1 - (1<<63)%uint64(n))
	v := r.Int63()
	for v > limit {
		v = r.Int63()
	}
	return v % n
}

func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	if n&(n-1) == 0 {
		return r.Int31() & (n - 1)
	}
	limit := int32((1 << 31) - 1 - (1<<31)%uint32(n))
	v := r.Int31()
	for v > limit {
		v = r.Int31()
	}
	return v % n
}

// below is Int31n by multiplication (Daniel Lemire, "Fast Random Integer Generation in an Interval", 2019).
func (r *Rand) below(n int32) int32 {
	prod := uint64(r.Uint32()) * uint64(n)
	low := uint32(prod)
	if low < uint32(n) {
		for limit := uint32(-n) % uint32(n); low < limit; low = uint32(prod) {
			prod = uint64(r.Uint32()) * uint64(n)
		}
	}
	return int32(prod >> 32)
}

func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	if n <= 1<<31-1 {
		return int(r.Int31n(int32(n)))
	}
	return int(r.Int63n(int64(n)))
}

// Float64 returns a number in [0, 1).
func (r *Rand) Float64() float64 {
	for {
		if f := float64(r.Int63()) / (1 << 63); f != 1 {
			return f
		}
	}
}

func (r *Rand) Float32() float32 {
	for {
		if f := float32(r.Float64()); f != 1 {
			return f
		}
	}
}

// Perm returns the numbers below n in random order.
func (r *Rand) Perm(n int) []int {
	m := make([]int, n)
	for i := 0; i < n; i++ {
		j := r.Intn(i + 1)
		m[i] = m[j]
		m[j] = i
	}
	return m
}

// Shuffle swaps n things into random order.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	i := n - 1
	for ; i > 1<<31-1-1; i-- {
		swap(i, int(r.Int63n(int64(i+1))))
	}
	for ; i > 0; i-- {
		swap(i, int(r.below(int32(i+1))))
	}
}

// Read fills p.
func (r *Rand) Read(p []byte) (n int, err error) {
	for n = range p {
		if r.readPos == 0 {
			r.readVal = r.Int63()
			r.readPos = 7
		}
		p[n] = byte(r.readVal)
		r.readVal >>= 8
		r.readPos--
	}
	return len(p), nil
}

// NormFloat64 is normally distributed, with mean 0 and standard deviation 1.
func (r *Rand) NormFloat64() float64 {
	u := r.Uint32()
	return ziggurat.Normal(int32(u), int(u&0x7F), func() (int32, int) {
		u := r.Uint32()
		return int32(u), int(u & 0x7F)
	}, r.Float64)
}

// ExpFloat64 is exponentially distributed, with rate 1.
func (r *Rand) ExpFloat64() float64 {
	u := r.Uint32()
	return ziggurat.Exponential(u, int(u&0xFF), func() (uint32, int) {
		u := r.Uint32()
		return u, int(u & 0xFF)
	}, r.Float64)
}

// lockedSource is the source of the package's functions: the runtime's numbers until it is seeded.
type lockedSource struct {
	mu sync.Mutex
	s  *rngSource
}

func (l *lockedSource) Seed(seed int64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.s = new(rngSource)
	l.s.Seed(seed)
}

func (l *lockedSource) Int63() int64 { return int64(l.Uint64() &^ (1 << 63)) }

func (l *lockedSource) Uint64() uint64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.s != nil {
		return l.s.Uint64()
	}
	return sched.Random()
}

var global = newGlobal()

func newGlobal() *Rand {
	r := New(new(lockedSource))
	if godebug.New("randautoseed").Value() == "0" {
		r.Seed(1)
	}
	return r
}

var seedDoesNothing = godebug.New("randseednop")

// Seed makes the package's functions a sequence that the seed decides, where GODEBUG has randseednop=0: in modules of Go
// before 1.24. Else it does nothing.
//
//go:noinline
func Seed(seed int64) {
	if seedDoesNothing.Value() == "0" {
		global.Seed(seed)
	}
}

//go:noinline
func Int63() int64 { return global.Int63() }

//go:noinline
func Uint32() uint32 { return global.Uint32() }

//go:noinline
func Uint64() uint64 { return global.Uint64() }

//go:noinline
func Int31() int32 { return global.Int31() }

//go:noinline
func Int() int { return global.Int() }

//go:noinline
func Int63n(n int64) int64 { return global.Int63n(n) }

//go:noinline
func Int31n(n int32) int32 { return global.Int31n(n) }

//go:noinline
func Intn(n int) int   { return global.Intn(n) }
func Float64() float64 { return global.Float64() }

//go:noinline
func Float32() float32 { return global.Float32() }

//go:noinline
func Perm(n int) []int { return global.Perm(n) }

//go:noinline
func Shuffle(n int, swap func(i, j int)) { global.Shuffle(n, swap) }

//go:noinline
func Read(p []byte) (n int, err error) { return global.Read(p) }
func NormFloat64() float64             { return global.NormFloat64() }
func ExpFloat64() float64              { return global.ExpFloat64() }
