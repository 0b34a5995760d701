// Types that no machine can hold.
package main

type huge [1 << 50]byte

var words struct{ a, b [1 << 49]int64 }

func main() {}
