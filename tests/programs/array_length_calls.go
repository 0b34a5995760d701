package main

// The length of an array is constant, but calls and receives in the operand happen. What an inlined function assigns
// to package variables while they are initialised stays.

var order = ""

func next(name string, _ ...int) int {
	print(order, name)
	order = " "
	return 0
}

var (
	_ = next("first", late)
	_ = next("second")
)

var late int = 42

func pointer() *[40]int { println("called"); return nil }

var length = len(pointer())

func main() {
	println()
	for i := range pointer() {
		_ = i
		break
	}
	println(length, cap(pointer()))
	c := make(chan [3]int, 1)
	c <- [3]int{}
	println(len(<-c), len(c))
}
