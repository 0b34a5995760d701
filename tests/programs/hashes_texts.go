package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base32"
	"fmt"
	"hash/crc64"
	"io"
	"strings"
)

func main() {
	data := []byte(strings.Repeat("The quick brown fox. ", 20))
	for n := 0; n < len(data); n += 37 {
		fmt.Printf("%x\n%x\n%x\n%x\n", sha512.Sum512(data[:n]), sha512.Sum384(data[:n]), sha512.Sum512_256(data[:n]), sha512.Sum512_224(data[:n]))
		h := sha512.New()
		for _, b := range data[:n] {
			h.Write([]byte{b})
		}
		fmt.Printf("%x\n", h.Sum([]byte("x")))
		m := hmac.New(sha256.New, data[:n])
		m.Write([]byte("msg"))
		fmt.Printf("%x\n", m.Sum(nil))
		m.Reset()
		m.Write([]byte("2"))
		fmt.Printf("%x\n", m.Sum(nil))
		fmt.Println(crc64.Checksum(data[:n], crc64.MakeTable(crc64.ISO)), crc64.Checksum(data[:n], crc64.MakeTable(crc64.ECMA)))
		for _, e := range []*base32.Encoding{base32.StdEncoding, base32.HexEncoding, base32.StdEncoding.WithPadding(base32.NoPadding)} {
			s := e.EncodeToString(data[:n%11])
			b, err := e.DecodeString(s)
			fmt.Println(s, string(b), err)
			b, err = io.ReadAll(base32.NewDecoder(e, strings.NewReader(s)))
			fmt.Println(string(b), err)
		}
	}
	for _, s := range []string{"!!!!", "ABC", "AA======", "AAA=====", "AA=A====", "AAAAAAA", "A=======", "MZXW6===\n", "MZXW6YTB======"} {
		b, err := base32.StdEncoding.DecodeString(s)
		fmt.Println(s, b, err)
	}
	x, _ := sha512.New().(interface{ MarshalBinary() ([]byte, error) }).MarshalBinary()
	fmt.Printf("%x\n", x)
}
