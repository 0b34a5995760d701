// Directives where they say nothing, functions without a body.
package main

//go:noinline
var x int

//go:embed file.txt
var text string

func assembler(n int) int

//go:noescape
func here(p *int) {}

//go:linkname other runtime.other
func other()

func main() {
	here(&x)
	other()
}
