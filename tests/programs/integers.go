// Integer arithmetic wraps, divides towards zero and shifts by any count.
package main

import "fmt"

type small int8

func main() {
	var a, b int8 = 127, -128
	fmt.Println(a+1, b-1, -b, b/-1, b%-1, a*a, ^a, a&^5)
	var u8 uint8 = 200
	var u16 uint16 = 65535
	var u32 uint32 = 1 << 31
	var u64 uint64 = 1<<63 + 5
	fmt.Println(u8+100, u8<<1, u8>>3, ^u8, -u8, u16*u16, u32*2, u32<<1>>1, u64*2, u64/3, u64%7)
	for _, n := range []int{-7, 7} {
		for _, d := range []int{-2, 2, 3} {
			fmt.Print(n/d, " ", n%d, " ")
		}
	}
	fmt.Println()
	for _, s := range []uint{0, 1, 7, 8, 31, 32, 63, 64, 100} {
		x, y, z := int8(-100), uint32(0xF0F0F0F0), int64(-1)<<40
		fmt.Println(s, x<<s, x>>s, y<<s, y>>s, z<<s, z>>s, 1<<s>>s)
	}
	var i64 int64 = -1 << 63
	fmt.Println(i64, -i64, i64/-1, i64%-1, uint64(i64), int32(i64>>31), uint8(i64+255))
	const big = 1 << 100
	fmt.Println(big>>98, big/(1<<90), uint64(big>>37))
	x := small(100)
	x += 100
	x ^= 3
	x <<= 2
	x &^= 8
	fmt.Println(x, -x, +x, x == -100, x < 0)
	s := 3
	s++
	s--
	s |= 8
	s %= 7
	fmt.Println(s, int64(s)<<33, float64(s)/2, rune(s)+'a', min(s, 2, 9), max(s, 2, 9))
	func() {
		defer func() { fmt.Println(recover()) }()
		n := -1
		fmt.Println(1 << n)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		zero := 0
		fmt.Println(1 / zero)
	}()
}
