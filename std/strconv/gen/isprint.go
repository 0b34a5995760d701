//go:build ignore

// Writes isprint.go: `go run gen/isprint.go > isprint.go`.
package main

import (
	"fmt"
	"unicode"
)

func main() {
	fmt.Println("// Made by gen/isprint.go.\n\npackage strconv\n")
	fmt.Println("// Where runes begin and stop to print: before the first they do not, then they do, and so on in turn.")
	table("printTurns16", "uint16", 0, 1<<16)
	fmt.Println("\n// The same for runes from 1<<16 on, less 1<<16.")
	table("printTurns32", "uint32", 1<<16, unicode.MaxRune+1)
	fmt.Println("\n// Runes that are graphic but do not print: spaces.")
	fmt.Print("var graphicOnly = [...]uint16{")
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.IsGraphic(r) && !unicode.IsPrint(r) {
			fmt.Printf("%#x, ", r)
		}
	}
	fmt.Println("}")
}

func table(name, kind string, from, to rune) {
	fmt.Printf("var %s = [...]%s{", name, kind)
	was, n := false, 0
	for r := from; r < to; r++ {
		if is := unicode.IsPrint(r); is != was {
			if n%14 == 0 {
				fmt.Print("\n\t")
			} else {
				fmt.Print(" ")
			}
			fmt.Printf("%#x,", r-from)
			was = is
			n++
		}
	}
	fmt.Println("\n}")
}
