package main

import (
	"fmt"
	"regexp"
	"regexp/syntax"
)

var exprs = []string{`abc`, `a`, `a*`, `(?i)abc`, `(?i:abc)def`, `a.c`, `(?s)a.c`, `(?s:.)a.`, `^abc$`, `(?m)^abc$`, `\Aabc\z`, `[a-z]+`, `[^a-z]`, `(a)(?P<n>b)`, `(?:ab)+?c`, `a{2,3}`, `a{2,}?`, `(ab){3}`, `x{0}`, `x{1}`, `(x){0,2}`, `\bfoo\B`, `[\-\]]`, `\x{100}\n\t\x01`, `\pL+`, `ab|cd*`, `(|a)`, `(?:)`, `()`, `a(?i:b)c(?i:d)`, `[[:alpha:]_]x`, `x{2}{3}`, `\Qa.b\E+`, `(?i)k`, `(?-s).(?s:.)`, `foo.*bar.*baz`}

func main() {
	for _, e := range exprs {
		re, err := syntax.Parse(e, syntax.Perl)
		if err != nil {
			fmt.Println(e, err)
			continue
		}
		again, err := syntax.Parse(re.String(), syntax.Perl)
		fmt.Printf("%s -> %s -> %s %v %v\n", e, re, re.Simplify(), err == nil && again.Equal(re), re.Op)
	}
	fmt.Println(syntax.Op(77), syntax.InstOp(7), syntax.InstAltMatch, syntax.OpConcat)
	i := syntax.Inst{Op: syntax.InstRune, Rune: []rune{'a', 'c', 'x', 'z'}, Out: 3}
	fmt.Println(i.String(), i.MatchRunePos('b'), i.MatchRunePos('y'), i.MatchRunePos('d'))
	i = syntax.Inst{Op: syntax.InstRune, Rune: []rune{'A'}, Arg: uint32(syntax.FoldCase)}
	fmt.Println(i.String(), i.MatchRune('a'), i.MatchRune('b'))
	i = syntax.Inst{Op: syntax.InstEmptyWidth, Arg: uint32(syntax.EmptyWordBoundary)}
	fmt.Println(i.String(), i.MatchEmptyWidth('a', ' '), i.MatchEmptyWidth(-1, -1))
	fmt.Println(regexp.MustCompile(`(?i)straße|KELVIN`).FindAllString("STRASSE Straße kelvin KELVİN \u212aelvin", -1))
	re, _ := syntax.Parse(`a+[bc]`, syntax.Perl)
	p, _ := syntax.Compile(re.Simplify())
	fmt.Println(p.Prefix())
	fmt.Println(p.StartCond())
}
