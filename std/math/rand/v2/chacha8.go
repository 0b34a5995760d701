package rand

import (
	"errors"
	"internal/byteorder"
)

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
	c.start(seed)
	return c
}

func (c *ChaCha8) Seed(seed [32]byte) {
	c.start(seed)
	c.readLeft = 0
}

func (c *ChaCha8) start(seed [32]byte) {
	for i := range c.seed {
		c.seed[i] = byteorder.LEUint64(seed[8*i:])
	}
	c.counter = 0
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

// chachaBlocks makes the four blocks from counter on (in C: one word of all four at a time). Word i of block k is half k%2 of
// number 2*i + k/2 of out.
func chachaBlocks(seed *[4]uint64, out *[32]uint64, counter uint32)

// fill makes the next four blocks.
func (c *ChaCha8) fill() {
	chachaBlocks(&c.seed, &c.buf, c.counter)
	c.used, c.size = 0, len(c.buf)
	if c.counter == blocksOfSeed-blocksAtOnce {
		c.size -= numbersOfReseed
	}
}

var (
	errUnmarshalChaCha8 = errors.New("invalid ChaCha8 encoding")
	errReadBuffer       = errors.New("invalid ChaCha8 Read buffer encoding")
)

// The encoding: what Read has left of a number, if anything; how many numbers of the seed were used; and the seed.
const (
	chachaLeft   = "readbuf:"
	chachaPrefix = "chacha8:"
	chachaLength = len(chachaPrefix) + 5*8
)

func (c *ChaCha8) AppendBinary(b []byte) ([]byte, error) {
	if c.readLeft > 0 {
		b = append(b, chachaLeft...)
		b = append(b, byte(c.readLeft))
		for i := range c.readLeft {
			b = append(b, byte(c.readBuf>>(8*i)))
		}
	}
	return append(b, c.state()...), nil
}

func (c *ChaCha8) state() []byte {
	b := make([]byte, chachaLength)
	copy(b, chachaPrefix)
	rest := b[len(chachaPrefix):]
	byteorder.BEPutUint64(rest, uint64(c.counter)/blocksAtOnce*uint64(len(c.buf))+uint64(c.used))
	for i, s := range c.seed {
		byteorder.LEPutUint64(rest[8+8*i:], s)
	}
	return b
}

func (c *ChaCha8) MarshalBinary() ([]byte, error) { return c.AppendBinary(make([]byte, 0, 64)) }

func (c *ChaCha8) UnmarshalBinary(data []byte) error {
	if len(data) >= len(chachaLeft) && string(data[:len(chachaLeft)]) == chachaLeft {
		data = data[len(chachaLeft):]
		if len(data) == 0 || data[0] > 8 || len(data) < 1+int(data[0]) {
			return errReadBuffer
		}
		c.readLeft, c.readBuf = int(data[0]), 0
		for i := c.readLeft; i > 0; i-- {
			c.readBuf = c.readBuf<<8 | uint64(data[i])
		}
		data = data[1+c.readLeft:]
	}
	return c.unmarshal(data)
}

func (c *ChaCha8) unmarshal(data []byte) error {
	if len(data) != chachaLength || string(data[:len(chachaPrefix)]) != chachaPrefix {
		return errUnmarshalChaCha8
	}
	data = data[len(chachaPrefix):]
	used := byteorder.BEUint64(data)
	if used > blocksOfSeed/blocksAtOnce*uint64(len(c.buf))-numbersOfReseed {
		return errUnmarshalChaCha8
	}
	for i := range c.seed {
		c.seed[i] = byteorder.LEUint64(data[8+8*i:])
	}
	c.counter = uint32(used) / uint32(len(c.buf)) * blocksAtOnce
	c.fill()
	c.used = int(used) % len(c.buf)
	return nil
}
