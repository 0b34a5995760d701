// Hashes, and random numbers as far as they can be told.
package main

import (
	"crypto/md5"
	"crypto/rand"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash/adler32"
	"hash/crc32"
	"hash/fnv"
	"hash/maphash"
	"math/big"
	"unique"
)

type header struct {
	Kind  uint8
	_     [3]byte
	Size  int32
	Scale [2]float32
}

func main() {
	data := []byte("The quick brown fox jumps over the lazy dog")
	fmt.Printf("%x\n%x\n%x\n%x\n", md5.Sum(data), sha1.Sum(data), sha256.Sum256(data), sha256.Sum224(data))
	fmt.Println(crc32.ChecksumIEEE(data), crc32.Checksum(data, crc32.MakeTable(crc32.Castagnoli)), adler32.Checksum(data))
	h := fnv.New64a()
	h.Write(data)
	wide := fnv.New128()
	wide.Write(data)
	fmt.Printf("%x %x\n", h.Sum64(), wide.Sum(nil))
	seed := maphash.MakeSeed()
	fmt.Println(maphash.Bytes(seed, data) == maphash.String(seed, string(data)))

	buf, err := binary.Append(nil, binary.BigEndian, header{1, [3]byte{}, -2, [2]float32{1.5, -1}})
	fmt.Println(buf, err)
	var back header
	n, err := binary.Decode(buf, binary.BigEndian, &back)
	fmt.Println(n, err, back.Kind, back.Size, back.Scale)
	fmt.Println(binary.AppendVarint(nil, -300), binary.LittleEndian.Uint32(buf))
	_, err = binary.Append(nil, binary.LittleEndian, []int{1})
	fmt.Println(err)

	limit := big.NewInt(1000)
	i, err := rand.Int(rand.Reader, limit)
	fmt.Println(i.Cmp(limit), err, len(rand.Text()), rand.Text() != rand.Text())
	p, err := rand.Prime(rand.Reader, 64)
	fmt.Println(p.BitLen(), p.ProbablyPrime(20), err)
	fmt.Println(unique.Make("a") == unique.Make(string(data[36:37])), unique.Make(1) == unique.Make(2))
}
