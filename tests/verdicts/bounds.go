// -m -l
package main

var table [256]int

func byByte(b byte) int        { return table[b] }
func byMask(i int) int         { return table[i&255] }
func byRemainder(i uint) int   { return table[i%16] }
func byShift(i uint32) int     { return table[i>>24] }
func signed(i int) int         { return table[i%16] }
func ofString(i uint8) byte    { return "0123456789abcdef"[i&15] }
func byQuotient(i uint16) int  { return table[i/256] }
func constant() int            { return table[3] }
func stored(i uint8, x [8]int) { x[i&7] = 1 }

func main() { println(byByte(1)) }
