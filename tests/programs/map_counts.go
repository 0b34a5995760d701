package main

import "fmt"

// Maps in the frame: a new element is zero, whatever the frame held before.

//go:noinline
func dirty(n int) (sum int) {
	var a [512]int
	for i := range a {
		a[i] = n + i
	}
	for _, x := range a {
		sum += x
	}
	return sum
}

type size int

//go:noinline
func bySize(list []size) (int, int, int) {
	counts := make(map[size]int)
	for _, s := range list {
		counts[s] += 1
	}
	return counts[0], counts[1], counts[2]
}

type point struct{ x, y int32 }

//go:noinline
func byPoint(list []point) (n int, f float64) {
	seen := map[point]int{}
	sums := map[point]float64{}
	lists := map[point][]int{}
	for i, p := range list {
		seen[p]++
		sums[p] += float64(i) / 2
		lists[p] = append(lists[p], i)
	}
	return seen[list[0]] + len(lists[list[0]]), sums[list[0]]
}

//go:noinline
func byWord(words ...string) int {
	count := map[string]uint8{}
	for _, w := range words {
		count[w]++
		delete(count, "x")
	}
	return int(count["a"])*100 + len(count)
}

func main() {
	for i := range 3 {
		fmt.Println(dirty(1 << (20 * i)))
		fmt.Println(bySize([]size{1, 2, 0, 1, 1, 2, 0}))
		fmt.Println(dirty(3 << (20 * i)))
		fmt.Println(byPoint([]point{{1, 2}, {3, 4}, {1, 2}}))
		fmt.Println(dirty(7))
		fmt.Println(byWord("a", "x", "b", "a", "x"))
	}
}
