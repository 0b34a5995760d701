# command-line-arguments
./generics.go:9:47: &list[go.shape.int]{...} escapes to heap
./generics.go:15:13: append escapes to heap
./generics.go:26:25: []int{...} does not escape
./generics.go:27:25: []int{...} does not escape
./generics.go:27:30: func literal does not escape
