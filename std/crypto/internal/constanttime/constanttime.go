// Package constanttime compares and selects without branches, so that the time taken does not tell what was compared.
package constanttime

// nonzero returns 1 for x != 0, else 0: x or its negation has the highest bit.
func nonzero(x uint64) int { return int((x | -x) >> 63) }

// Select returns x if v is not 0, else y.
func Select(v, x, y int) int {
	mask := -nonzero(uint64(v))
	return x&mask | y&^mask
}

// ByteEq and Eq return 1 if x and y are equal, else 0.
func ByteEq(x, y uint8) int { return 1 ^ nonzero(uint64(x^y)) }
func Eq(x, y int32) int     { return 1 ^ nonzero(uint64(uint32(x^y))) }

// LessOrEq returns 1 if x <= y, else 0. Neither is negative or above 1<<31 - 1.
func LessOrEq(x, y int) int { return 1 ^ int(uint64(y-x)>>63) }
