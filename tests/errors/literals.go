// Composite literals: fields, indices, keys.
package main

type point struct{ x, y int }

var _ = point{1}
var _ = point{1, 2, 3}
var _ = point{z: 1}
var _ = point{x: 1, 2}
var _ = point{x: 1, x: 2}
var _ = [2]int{1, 2, 3}
var _ = []int{0: 1, 0: 2}
var _ = map[string]int{"a": 1, "a": 2}
var _ = []int{"a"}

func main() {}
