package main

import (
	"fmt"
	"go/ast"
	"go/build/constraint"
	"go/doc"
	"go/format"
	"go/parser"
	"go/printer"
	"go/scanner"
	"go/token"
	"go/version"
	"os"
)

const source = `// Package p does.
package p

import "fmt"

// F says x.
func F(x int)  { if x>1 {fmt.Println( x+1,"a" ) } }
type T struct{ A,B int; c string }
`

func main() {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, "p.go", source, parser.ParseComments)
	fmt.Println(err, file.Name)
	ast.Inspect(file, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			fmt.Print(id.Name, "@", set.Position(id.Pos()), " ")
		}
		return true
	})
	fmt.Println()
	printer.Fprint(os.Stdout, set, file)
	formatted, err := format.Source([]byte(source))
	fmt.Println(string(formatted), err)
	_, err = parser.ParseExpr("a + * b)")
	fmt.Println(err)
	var s scanner.Scanner
	s.Init(set.AddFile("q", set.Base(), 12), []byte("a := 1 + b+c"), nil, 0)
	for {
		pos, tok, lit := s.Scan()
		if tok == token.EOF {
			break
		}
		fmt.Printf("%v:%v:%q ", set.Position(pos), tok, lit)
	}
	fmt.Println()
	p, _ := doc.NewFromFiles(set, []*ast.File{file}, "example.com/p")
	fmt.Println(p.Doc, p.Funcs[0].Doc)
	e, err := constraint.Parse("//go:build linux && (amd64 || !cgo)")
	fmt.Println(e, err, version.Compare("go1.21rc1", "go1.21.0"))
}
