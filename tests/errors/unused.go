// Variables and expressions that nobody uses.
package main

import "os"
import str "strings"

func main() {
	a := 1
	var b, c = 2, 3
	_ = c
	d := func() {
		e := 1
	}
	a == 1
	main
	func() {}
	-c
	"text"
}
