// Imports: unused, twice, under a name that is taken.
package main

import (
	"bytes"
	"errors"
	str "strings"
	. "sort"
	_ "io"
	os2 "os"
	os2 "io"
)

func errors() {}

func main() {
	fmt.Println(str.ToUpper("a"), str.lower("b"), str)
	os2.exit(1)
}
