package deep

const Secret = "deep"

var Table = map[string][]int{"k": {1, 2}}
