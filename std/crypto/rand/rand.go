// Package rand has random numbers that are good for secrets: the system's.
package rand

import (
	"crypto/internal/sysrand"
	"errors"
	"internal/godebug"
	"internal/sched"
	"io"
	"math/big"
)

// Reader gives random bytes without end.
var Reader io.Reader = source{}

type source struct{}

func (source) Read(b []byte) (n int, err error) {
	sysrand.Read(b)
	return len(b), nil
}

// Read fills b. It never fails: without random bytes the program ends.
func Read(b []byte) (n int, err error) {
	if _, ok := Reader.(source); ok {
		sysrand.Read(b)
		return len(b), nil
	}
	random := make([]byte, len(b)) // a reader of others may keep what it is given
	_, err = io.ReadFull(Reader, random)
	copy(b, random)
	if err != nil {
		sched.Fatal("crypto/rand: failed to read random data (see https://go.dev/issue/66821): " + err.Error())
	}
	return len(b), nil
}

// Text returns a random string of 26 letters and digits (base 32), with 130 bits of randomness.
func Text() string {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
	text := make([]byte, 26)
	Read(text)
	for i := range text {
		text[i] = alphabet[text[i]%32]
	}
	return string(text)
}

// Int returns a number below max, all of which are equally likely.
func Int(rand io.Reader, max *big.Int) (n *big.Int, err error) {
	if max.Sign() <= 0 {
		panic("crypto/rand: argument to Int is <= 0")
	}
	n = new(big.Int)
	n.Sub(max, n.SetUint64(1))
	bits := n.BitLen()
	if bits == 0 {
		return n, nil
	}
	bytes := make([]byte, (bits+7)/8)
	for {
		if _, err = io.ReadFull(rand, bytes); err != nil {
			return nil, err
		}
		bytes[0] &= byte(0xff >> (uint(len(bytes)*8 - bits)))
		if n.SetBytes(bytes); n.Cmp(max) < 0 {
			return n, nil
		}
	}
}

// customReader lets callers of Prime choose where its randomness comes from, as all could once.
var customReader = godebug.New("cryptocustomrand")

// Prime returns a number of so many bits that is very likely a prime. Its two highest bits are set. The randomness is the
// system's, but with GODEBUG=cryptocustomrand=1 that of r.
func Prime(r io.Reader, bits int) (*big.Int, error) {
	if bits < 2 {
		return nil, errors.New("crypto/rand: prime size must be at least 2-bit")
	}
	bytes := make([]byte, (bits+7)/8)
	p := new(big.Int)
	if customReader.Value() != "1" {
		r = Reader
	}
	for {
		if _, err := io.ReadFull(r, bytes); err != nil {
			return nil, err
		}
		p.SetBytes(bytes)
		p.Rsh(p, uint(len(bytes)*8-bits))
		p.SetBit(p, bits-1, 1)
		p.SetBit(p, bits-2, 1)
		if bits > 2 {
			p.SetBit(p, 0, 1)
		}
		if p.ProbablyPrime(20) {
			return p, nil
		}
	}
}
