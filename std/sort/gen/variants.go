//go:build ignore

// Writes pdqsort for functions and for slices from pdqsort.go, which sorts what implements Interface: Less and Swap become
// what each kind of collection compares and swaps with, in place. Run `go run gen/variants.go` in the folder of package sort.
package main

import (
	"go/format"
	"log"
	"os"
	"regexp"
	"strings"
)

type variant struct {
	file, pkg, imports  string
	suffix              string // of the functions' names
	typeParameters      string
	parameters, operand string // instead of `data Interface` and `data`
	less, swap          string // of elements I and J
	shared              bool   // constants and types are those of another file of the package
}

var variants = []variant{
	{
		file: "pdqsort_func.go", pkg: "sort", imports: `"math/bits"`, suffix: "Func",
		parameters: "data lessSwap", operand: "data", less: "data.Less(I, J)", swap: "data.Swap(I, J)", shared: true,
	},
	{
		file: "../slices/pdqsort_ordered.go", pkg: "slices", imports: `"cmp"; "math/bits"`, suffix: "Ordered",
		typeParameters: "[E cmp.Ordered]", parameters: "x []E", operand: "x",
		less: "cmp.Less(x[I], x[J])", swap: "x[I], x[J] = x[J], x[I]",
	},
	{
		file: "../slices/pdqsort_func.go", pkg: "slices", imports: `"math/bits"`, suffix: "Func",
		typeParameters: "[E any]", parameters: "x []E, cmp func(a, b E) int", operand: "x, cmp",
		less: "(cmp(x[I], x[J]) < 0)", swap: "x[I], x[J] = x[J], x[I]", shared: true,
	},
}

var (
	declaration = regexp.MustCompile(`func (\w+)\(data Interface, `)
	call        = regexp.MustCompile(`(\w+)\(data, `)
	method      = regexp.MustCompile(`data\.(Less|Swap)\(([^(),]+), ([^(),]+)\)`)
	comment     = regexp.MustCompile(`(?m)^// (\w+) `)
)

func (v *variant) rewrite(body string) string {
	elements := func(text string) string {
		m := method.FindStringSubmatch(text)
		form := v.less
		if m[1] == "Swap" {
			form = v.swap
		}
		return strings.NewReplacer("I", m[2], "J", m[3]).Replace(form)
	}
	body = declaration.ReplaceAllString(body, "func ${1}"+v.suffix+v.typeParameters+"("+v.parameters+", ")
	body = call.ReplaceAllString(body, "${1}"+v.suffix+"("+v.operand+", ")
	body = method.ReplaceAllStringFunc(body, elements)
	return comment.ReplaceAllString(body, "// ${1}"+v.suffix+" ")
}

func main() {
	source, err := os.ReadFile("pdqsort.go")
	if err != nil {
		log.Fatal(err)
	}
	text := string(source)
	constants := strings.Index(text, "const (")
	functions := strings.Index(text, "// pdqsort sorts")
	for _, v := range variants {
		out := "// Made by gen/variants.go from pdqsort.go of package sort.\n\npackage " + v.pkg + "\n\nimport (" + v.imports + ")\n\n"
		if !v.shared {
			out += text[constants:functions]
		}
		formatted, err := format.Source([]byte(out + v.rewrite(text[functions:])))
		if err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile(v.file, formatted, 0o666); err != nil {
			log.Fatal(err)
		}
	}
}
