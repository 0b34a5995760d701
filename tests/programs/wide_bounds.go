package main

import "fmt"

// Bounds of unsigned types above the largest integer show as they are.

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	s, a, t := []int{1, 2, 3}, [3]int{}, "abc"
	big := ^uint64(0)
	max, zero := 1<<63-1, 0
	try(func() { fmt.Println(s[:big]) })
	try(func() { fmt.Println(s[:max]) })
	try(func() { fmt.Println(s[big:2]) })
	try(func() { fmt.Println(a[1:big]) })
	try(func() { fmt.Println(t[big-1:]) })
	try(func() { fmt.Println(s[0:1:big]) })
	try(func() { fmt.Println(s[big]) })
	try(func() { fmt.Println(t[:zero-max]) })
}
