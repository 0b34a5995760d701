// A ChaCha8 written down and read back at every place of its sequence, and bad encodings.
package main

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
)

func main() {
	seed := [32]byte([]byte("chacha8: a seed of 32 bytes  ...."))
	c := rand.NewChaCha8(seed)
	var sum uint64
	for i := range 700 {
		if i%7 == 3 {
			c.Read(make([]byte, i%11))
		}
		b, err := c.MarshalBinary()
		if err != nil || i%97 == 0 {
			fmt.Println(i, hex.EncodeToString(b), err)
		}
		d := rand.NewChaCha8([32]byte{})
		if err := d.UnmarshalBinary(b); err != nil {
			fmt.Println(i, err)
		}
		e, _ := d.AppendBinary([]byte("x"))
		if !bytes.Equal(e[1:], b) {
			fmt.Println(i, "differs", hex.EncodeToString(e))
		}
		p, q := make([]byte, 13), make([]byte, 13)
		c.Read(p)
		d.Read(q)
		if x := c.Uint64(); x != d.Uint64() || !bytes.Equal(p, q) {
			fmt.Println(i, "goes on differently")
		} else {
			sum = sum*31 + x
		}
	}
	fmt.Println(sum)
	c.Seed(seed)
	fmt.Println(c.Uint64())
	good, _ := c.MarshalBinary()
	for _, bad := range []string{
		"", "chacha8:", string(good) + "x", string(good[:8]) + "\x00\x00\x00\x00\x00\x00\x00\x7d" + string(good[16:]),
		string(good[:8]) + "\x00\x00\x00\x00\x00\x00\x00\x7c" + string(good[16:]), "readbuf:", "readbuf:\x05abcd", "readbuf:\x02ab" + string(good),
		"readbuf:\x02ab" + string(good[1:]), "pcg:0123456789abcdef",
	} {
		err := c.UnmarshalBinary([]byte(bad))
		fmt.Printf("%q %v %d\n", bad, err, c.Uint64())
	}
}
