// Constants: overflow, truncation, division by zero, what is no constant.
package main

const big = 1 << 600
const c uint8 = 256
const d = 1 / 0.0
const e int = 1.5
const f = len([]int{1, 2})

var g int8 = -129
var h = 1 << 63
var i float32 = 1e39
var j = 'a' * 1.5 << 2
var k = "a"[1]

func main() {}
