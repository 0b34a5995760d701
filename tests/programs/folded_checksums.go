// Checksums and counts of bytes in texts of all lengths and places.
package main

import (
	"bytes"
	"fmt"
	"hash/crc32"
	"math/rand"
	"strings"
)

func main() {
	r := rand.New(rand.NewSource(1))
	p := make([]byte, 5000)
	r.Read(p)
	for i := range p {
		p[i] &= 7
	}
	t := crc32.MakeTable(crc32.Castagnoli)
	for n := 0; n < 5000; n += 1 + n/4 {
		for off := 0; off < 20; off += 7 {
			q := p[min(off, len(p)-n):][:n]
			fmt.Println(n, crc32.Checksum(q, t), crc32.Update(uint32(n), t, q), crc32.ChecksumIEEE(q), crc32.Update(7, crc32.IEEETable, q), bytes.Count(q, []byte{3}), strings.Count(string(q), "\x00"))
		}
	}
	z := make([]byte, 100000)
	fmt.Println(bytes.Count(z, []byte{0}), crc32.Checksum(z, t))
}
