// generate writes random Go programs: small, terminating, deterministic, and full of what escape analysis is about.
//
//	generate program PACKAGE SEED    one program, a package with a function Run, to standard output
//	generate main MODULE PACKAGE...  the program that runs them
//	generate reduce FILE COMMAND     makes FILE smaller for as long as COMMAND succeeds
//
// The same seed gives the same program. What a program prints does not depend on the order of maps or goroutines.
package main

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
)

type variable struct {
	name  string
	t     *typ
	line  int  // where it is declared
	param bool // Go does not ask for its use
	fixed bool // not to be assigned: counters of loops
}

type function struct {
	name   string
	params []*typ
	result *typ
	small  bool // one expression: will be inlined
}

type generator struct {
	state    uint64
	lines    []string
	indent   int
	interned map[string]*typ
	structs  []*typ
	pool     []*typ
	funcs    []*function
	first    int // functions from here on may be called: they do not call back
	scopes   [][]*variable
	result   *typ // of the function being written
	closures int  // how many function literals are around
	loops    []loop
	names    int
	budget   int // statements left for the function
}

type loop struct {
	label    string
	used     bool
	closures int
}

// xorshift: the generator must not depend on a library's random numbers.
func (g *generator) below(n int) int {
	g.state ^= g.state << 13
	g.state ^= g.state >> 7
	g.state ^= g.state << 17
	return int(g.state>>11) % n
}
func (g *generator) one(in int) bool { return g.below(in) == 0 }

func (g *generator) line(format string, args ...any) {
	text := format
	if len(args) > 0 {
		text = fmt.Sprintf(format, args...)
	}
	g.lines = append(g.lines, strings.Repeat("\t", g.indent)+text)
}

func (g *generator) open(format string, args ...any) {
	g.line(format+" {", args...)
	g.indent++
}

func (g *generator) close() {
	g.indent--
	g.line("}")
}

func (g *generator) name(stem string) string {
	g.names++
	return fmt.Sprint(stem, g.names)
}

const prelude = `
var fuel = 300

func tick() bool { fuel--; return fuel < 0 }

func at[T any](s []T, i int) (v T) {
	if len(s) > 0 {
		v = s[uint(i)%uint(len(s))]
	}
	return
}

func val[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return
}

func ref[T any](v T) *T { return &v }

// What is compared is never constant.
func id[T any](v T) T { return v }

func pick[T any](first bool, a, b T) T {
	if first {
		return a
	}
	return b
}

func each[T any](s []T) func(yield func(int, T) bool) {
	return func(yield func(int, T) bool) {
		for i, v := range s {
			if !yield(i, v) {
				return
			}
		}
	}
}

func count(n int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n && yield(i); i++ {
		}
	}
}

var (
	_ = errors.New
	_ = maps.Keys[map[int]int]
	_ = runtime.Goexit
	_ = slices.Max[[]int]
	_ = sort.Ints
	_ = strings.Join
	_ sync.Once
)

func size(x any) int {
	switch x := x.(type) {
	case int:
		return x
	case string:
		return len(x)
	case []int:
		return len(x)
	case *int:
		return val(x)
	case I:
		return 5
	}
	return 1
}

func try(name string, f func()) {
	fuel = 300
	defer func() {
		if r := recover(); r != nil {
			if e, ok := r.(error); ok {
				println(name, e.Error())
			} else {
				println(name, size(r))
			}
		}
	}()
	f()
}
`

func (g *generator) program(pkg string) {
	g.line("package %s", pkg)
	g.line("import (")
	for _, path := range []string{"errors", "maps", "runtime", "slices", "sort", "strings", "sync", "unsafe"} {
		g.line("\t%q", path)
	}
	g.line(")")
	g.makeTypes()
	for _, l := range strings.Split(strings.TrimSpace(prelude+morePrelude+templatePrelude), "\n") {
		g.lines = append(g.lines, l)
	}
	g.declareTypes()
	g.planFunctions()
	g.scopes = [][]*variable{nil}
	for range 3 + g.below(4) {
		v := g.declare(g.name("g"), g.someType())
		v.param = true
		g.line("var %s %s", v.name, v.t.name)
	}
	for _, s := range g.structs {
		g.method(s)
	}
	for i, f := range g.funcs {
		g.first = i + 1
		g.function(f)
	}
	g.open("func Run()")
	for _, f := range g.funcs {
		g.first = len(g.funcs)
		args := g.arguments(f.params, 1)
		g.open("try(%q, func()", f.name)
		if f.result == nil {
			g.line("%s(%s)", f.name, args)
		} else {
			g.line("println(%q, size(%s(%s)))", f.name, f.name, args)
		}
		g.indent--
		g.line("})")
	}
	g.close()
}

func (g *generator) planFunctions() {
	for i := range 5 + g.below(5) {
		f := &function{name: fmt.Sprint("f", i), small: g.one(3)}
		for range g.below(4) {
			f.params = append(f.params, g.someType())
		}
		if f.small || !g.one(4) {
			f.result = g.someType()
		}
		g.funcs = append(g.funcs, f)
	}
}

func (g *generator) parameters(types []*typ) string {
	var list []string
	for _, t := range types {
		v := g.declare(g.name("p"), t)
		v.param = true
		list = append(list, v.name+" "+t.name)
	}
	return strings.Join(list, ", ")
}

func resultText(t *typ) string {
	if t == nil {
		return ""
	}
	return " " + t.name
}

func (g *generator) function(f *function) {
	if g.one(6) {
		g.line("//go:noinline")
	}
	g.scopes = append(g.scopes, nil)
	params := g.parameters(f.params)
	g.result = f.result
	named := ""
	if f.result != nil && !f.small && g.one(4) {
		v := g.declare(g.name("r"), f.result)
		v.param = true
		named = v.name
	}
	if named == "" {
		g.open("func %s(%s)%s", f.name, params, resultText(f.result))
	} else {
		g.open("func %s(%s) (%s %s)", f.name, params, named, f.result.name)
	}
	if !f.small {
		g.open("if tick()")
		g.returnZero()
		g.close()
		g.budget = 4 + g.below(14)
		g.statements(2 + g.below(6))
	}
	last := g.returnText()
	g.leave()
	g.line("%s", last)
	g.close()
}

func (g *generator) method(s *typ) {
	receiver := g.pointerTo(s)
	if s.value {
		receiver = s
	}
	g.scopes = append(g.scopes, nil)
	g.first = len(g.funcs) // methods call no functions, which may call methods
	recv := g.declare("t", receiver)
	k := g.declare("k", intType)
	recv.param, k.param = true, true
	g.result = intType
	g.open("func (t %s) M(k int) int", receiver.name)
	if !s.value {
		g.open("if t == nil")
		g.line("return k")
		g.close()
	}
	start := len(g.lines)
	if g.one(2) {
		g.budget = 3
		g.statements(2)
	}
	last := g.expr(intType, 1)
	g.leave()
	g.line("return t.n + %s", last)
	g.close()
	if body := strings.Join(g.lines[start:], "\n"); strings.Contains(body, "M(") || strings.Contains(body, ".M") {
		g.lines = slices.Insert(g.lines, start, "\tif tick() {", "\t\treturn k", "\t}") // it may come back here
	}
}

func main() {
	usage := "usage: generate program PACKAGE SEED | main MODULE PACKAGE... | reduce FILE COMMAND"
	if len(os.Args) < 4 {
		println(usage)
		os.Exit(2)
	}
	switch os.Args[1] {
	case "program":
		seed, _ := strconv.ParseUint(os.Args[3], 10, 64)
		g := &generator{state: seed*0x9E3779B97F4A7C15 + 0x1234567, interned: map[string]*typ{}}
		g.program(os.Args[2])
		fmt.Println(strings.Join(g.lines, "\n"))
	case "main":
		fmt.Println("package main\n\nimport (")
		for _, p := range os.Args[3:] {
			fmt.Printf("\t%q\n", os.Args[2]+"/"+p)
		}
		fmt.Println(")\n\nfunc main() {")
		for _, p := range os.Args[3:] {
			fmt.Printf("\tprintln(\"# %s\")\n\t%s.Run()\n", p, p)
		}
		fmt.Println("}")
	case "reduce":
		reduce(os.Args[2], os.Args[3])
	default:
		println(usage)
		os.Exit(2)
	}
}
