// Checksums of texts of many lengths: processors have instructions for some.
package main

import (
	"crypto/md5"
	"crypto/sha1"
	"fmt"
	"hash/crc32"
)

func main() {
	b := make([]byte, 5000)
	x := uint32(12345)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = byte(x >> 24)
	}
	ct := crc32.MakeTable(crc32.Castagnoli)
	for n := 0; n < len(b); n += 1 + n/7 {
		c := crc32.ChecksumIEEE(b[:n])
		fmt.Printf("%d %x %x %x %x %x\n", n, sha1.Sum(b[:n]), md5.Sum(b[:n]), c, crc32.Update(c, crc32.IEEETable, b[n:]), crc32.Checksum(b[:n], ct))
	}
	h := sha1.New()
	for i := 0; i < len(b); i += 13 {
		h.Write(b[i:min(i+13, len(b))])
	}
	fmt.Printf("%x\n", h.Sum(nil))
}
