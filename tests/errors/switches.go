// Switches: cases twice, cases of other types, variables that nobody uses.
package main

func main() {
	n := 1
	var x any = n
	switch n {
	case 1, 2:
	case 2:
	case "a":
	default:
	default:
	}
	switch v := x.(type) {
	case int:
	case string, int:
	}
	switch n.(type) {
	}
	switch f := main; {
	case f == nil:
	case n:
	}
	switch main {
	case main:
	}
}
