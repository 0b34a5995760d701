package main

import (
	"bytes"
	"compress/bzip2"
	"compress/flate"
	"compress/gzip"
	"compress/lzw"
	"compress/zlib"
	"encoding/base64"
	"fmt"
	"hash/crc64"
	"io"
	"strings"
)

var text = strings.Repeat("the quick brown fox jumps over the lazy dog; ", 50)

func round(name string, b *bytes.Buffer, r io.Reader, err error) {
	n := b.Len()
	back, err2 := io.ReadAll(r)
	fmt.Println(name, n, err, err2, string(back) == text)
}

func main() {
	var b bytes.Buffer
	for level := flate.HuffmanOnly; level <= 9; level++ {
		b.Reset()
		w, _ := flate.NewWriter(&b, level)
		io.WriteString(w, text)
		w.Close()
		round(fmt.Sprint("flate ", level), &b, flate.NewReader(bytes.NewReader(b.Bytes())), nil)
	}
	b.Reset()
	g := gzip.NewWriter(&b)
	g.Name, g.Comment = "fox.txt", "a fox"
	io.WriteString(g, text)
	g.Close()
	r, err := gzip.NewReader(bytes.NewReader(b.Bytes()))
	fmt.Println(r.Name, r.Comment)
	round("gzip", &b, r, err)
	b.Reset()
	z := zlib.NewWriter(&b)
	io.WriteString(z, text)
	z.Close()
	zr, err := zlib.NewReader(bytes.NewReader(b.Bytes()))
	round("zlib", &b, zr, err)
	b.Reset()
	l := lzw.NewWriter(&b, lzw.LSB, 8)
	io.WriteString(l, text)
	l.Close()
	round("lzw", &b, lzw.NewReader(bytes.NewReader(b.Bytes()), lzw.LSB, 8), nil)
	_, err = gzip.NewReader(strings.NewReader("not gzip"))
	fmt.Println(err)
	hello, _ := base64.StdEncoding.DecodeString("QlpoOTFBWSZTWdhyL2oAAAHXgAAQYAAEQAgABkSQACAAIgM0hDAhNcXJ4u5IpwoSGw5F7UA=")
	back, err := io.ReadAll(bzip2.NewReader(bytes.NewReader(hello)))
	fmt.Printf("%q %v\n", back, err)
	fmt.Printf("%x\n", crc64.Checksum([]byte(text), crc64.MakeTable(crc64.ECMA)))
}
