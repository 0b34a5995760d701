package rand

// ChaCha8 is a generator that nobody can foresee without its seed: the stream of ChaCha with eight rounds (Daniel Bernstein,
// 2008). Four blocks are made at a time, and after sixteen the last numbers become the next seed.
type ChaCha8 struct {
	buf      [32]uint64
	seed     [4]uint64
	used     int // numbers of buf handed out
	size     int // numbers of buf to be handed out
	counter  uint32
	readBuf  uint64
	readLeft int // bytes of readBuf not yet read
}

const (
	blocksAtOnce    = 4
	blocksOfSeed    = 16
	numbersOfReseed = 4
)

// NewChaCha8 returns a ChaCha8 whose sequence the seed decides.
func NewChaCha8(seed [32]byte) *ChaCha8 {
	c := new(ChaCha8)
	c.Seed(seed)
	return c
}

func (c *ChaCha8) Seed(seed [32]byte) {
	*c = ChaCha8{}
	for i := range c.seed {
		for k := 7; k >= 0; k-- {
			c.seed[i] = c.seed[i]<<8 | uint64(seed[8*i+k])
		}
	}
	c.fill()
}

func (c *ChaCha8) Uint64() uint64 {
	if c.used >= c.size {
		c.counter += blocksAtOnce
		if c.counter == blocksOfSeed {
			copy(c.seed[:], c.buf[len(c.buf)-numbersOfReseed:])
			c.counter = 0
		}
		c.fill()
	}
	x := c.buf[c.used]
	c.used++
	return x
}

// Read fills p.
func (c *ChaCha8) Read(p []byte) (n int, err error) {
	for n = range p {
		if c.readLeft == 0 {
			c.readBuf = c.Uint64()
			c.readLeft = 8
		}
		p[n] = byte(c.readBuf)
		c.readBuf >>= 8
		c.readLeft--
	}
	return len(p), nil
}

func quarter(a, b, c, d uint32) (uint32, uint32, uint32, uint32) {
	a += b
	d ^= a
	d = d<<16 | d>>16
	c += d
	b ^= c
	b = b<<12 | b>>20
	a += b
	d ^= a
	d = d<<8 | d>>24
	c += d
	b ^= c
	b = b<<7 | b>>25
	return a, b, c, d
}

// fill makes the next four blocks. Word i of block k is half k%2 of number 2*i + k/2. Only the seed's words are added to the
// result, for the others are known.
func (c *ChaCha8) fill() {
	var key [8]uint32
	for i, s := range c.seed {
		key[2*i], key[2*i+1] = uint32(s), uint32(s>>32)
	}
	for k := range blocksAtOnce {
		x := [16]uint32{0x61707865, 0x3320646e, 0x79622d32, 0x6b206574, 12: c.counter + uint32(k)}
		copy(x[4:], key[:])
		for range 4 {
			for i := range 4 {
				x[i], x[4+i], x[8+i], x[12+i] = quarter(x[i], x[4+i], x[8+i], x[12+i])
			}
			for i := range 4 {
				b, c, d := 4+(i+1)%4, 8+(i+2)%4, 12+(i+3)%4
				x[i], x[b], x[c], x[d] = quarter(x[i], x[b], x[c], x[d])
			}
		}
		for i := range key {
			x[4+i] += key[i]
		}
		for i, w := range x {
			n := &c.buf[2*i+k/2]
			if k%2 == 0 {
				*n = uint64(w)
			} else {
				*n |= uint64(w) << 32
			}
		}
	}
	c.used, c.size = 0, len(c.buf)
	if c.counter == blocksOfSeed-blocksAtOnce {
		c.size -= numbersOfReseed
	}
}
