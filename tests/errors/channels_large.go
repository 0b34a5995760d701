// Channels of elements that are too large to be copied.
package main

type block [1 << 16]byte

var c chan block

func main() {}
