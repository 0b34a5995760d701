// Calls: numbers and types of arguments, what cannot be called.
package main

func none()                       {}
func one(n int) int               { return n }
func many(n int, s ...string)     {}
func pair() (int, string)         { return 0, "" }

func main() {
	one()
	one(1, 2)
	one("a")
	many(1, "a", 2)
	many(1, []string{}...)
	one([]int{}...)
	one(pair())
	x := none()
	many(none())
	go one
	defer int(3)
	3(4)
}
