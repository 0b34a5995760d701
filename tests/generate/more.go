package main

import (
	"fmt"
	"strings"
)

// Constructs that are seldom written together: method values, embedding, variadics, results that recover, generic
// aliases and constraints, ranges over everything, views of memory.

const morePrelude = `
type number interface{ ~int | ~int8 | ~float64 }

type small int8

func (s small) M(k int) int { return int(s) + k }

func total[S ~[]E, E any](s S, f func(E) int) (n int) {
	for _, e := range s {
		n += f(e)
	}
	return
}

func twice[N number](n N) N { return n + max(n, 1) }

type pair[A, B any] struct {
	a A
	b B
}

func (p pair[A, B]) swap() pair[B, A]   { return pair[B, A]{p.b, p.a} }
func (p *pair[A, B]) set(a A) *A        { p.a = a; return &p.a }
func pairOf[A, B any](a A, b B) pair[A, B] { return pair[A, B]{a, b} }

type labelled[T any] = pair[string, T]

type J interface {
	I
	N() string
}

type inner struct {
	I
	*deep
	list []int
}

type deep struct{ name string }

func (d *deep) N() string { return d.name }

func last[T any](xs ...T) (v T) {
	if len(xs) > 0 {
		v = xs[len(xs)-1]
	}
	return
}

func call[T I](x T, k int) int { return x.M(k) }

func view(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }
func text(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
`

func (g *generator) methodValue() {
	v := g.visible(func(v *variable) bool { return implements(v.t) })
	if v == nil {
		return
	}
	t := g.funcOf([]*typ{intType}, intType)
	value := v.name + ".M"
	if g.one(2) {
		value = fmt.Sprintf("func(k int) int { return %s(%s, k) }", methodExpr(v.t), v.name)
	}
	g.line("%s := %s", g.declare(g.name("m"), t).name, value)
}

func methodExpr(t *typ) string {
	if t.kind == kPointer {
		return "(" + t.name + ").M"
	}
	return t.name + ".M"
}

func (g *generator) embedding() {
	i := g.variableOf(ifaceType)
	value := "small(3)"
	if i != nil {
		value = i.name
	}
	x := g.name("x")
	g.line("%s := inner{I: %s, deep: &deep{%s}}", x, value, g.expr(stringType, 1))
	g.open("if %s.I != nil", x)
	if g.one(2) {
		g.line("println(J(%s).N(), %s.M(%s))", x, x, g.expr(intType, 1))
	} else {
		g.line("var j J = &%s", x)
		g.line("println(j.N(), call(j, %s))", g.expr(intType, 0))
	}
	g.close()
}

func (g *generator) variadic() {
	t := g.someType()
	var list []string
	for range g.below(4) {
		list = append(list, g.expr(t, 1))
	}
	args := strings.Join(list, ", ")
	if v := g.visible(func(v *variable) bool { return v.t.kind == kSlice && v.t.elem == t }); v != nil && g.one(2) {
		args = v.name + "..."
	}
	value := fmt.Sprintf("last[%s](%s)", t.name, args)
	g.line("%s := %s", g.declare(g.name("v"), t).name, value)
}

func (g *generator) recovered() {
	t := g.someType()
	value, after := g.expr(t, 2), g.expr(t, 1)
	v := g.name("v")
	g.open("%s := func() (r %s)", v, t.name)
	g.open("defer func()")
	g.open("if e := recover(); e != nil")
	g.line("r = %s", after)
	g.close()
	g.indent--
	g.line("}()")
	g.open("if %s", g.condition(1))
	g.line("panic(%q)", v)
	g.close()
	g.line("r = %s", value)
	g.line("return")
	g.indent--
	g.line("}()")
	g.declare(v, t)
}

func (g *generator) closuresInLoop() {
	fs, i := g.name("fs"), g.name("i")
	g.line("var %s []func() int", fs)
	g.open("for %s := range 3", i)
	switch g.below(3) {
	case 0:
		g.line("%s = append(%s, func() int { %s++; return %s })", fs, fs, i, i)
	case 1:
		g.line("%s = append(%s, func() int { return %s + %s })", fs, fs, i, g.expr(intType, 1))
	default:
		g.line("defer func() { println(%s, %s) }()", i, g.expr(intType, 0))
	}
	g.close()
	g.open("for _, f := range %s", fs)
	g.line("println(f())")
	g.close()
}

func (g *generator) pairs() {
	a, b := g.someType(), g.someType()
	p := g.name("p")
	x, y := g.expr(a, 1), g.expr(b, 1)
	switch g.below(4) {
	case 0:
		g.line("%s := pairOf(%s(%s), %s(%s)).swap()", p, parens(a), x, parens(b), y)
		g.line("_ = %s", p)
		return
	case 1:
		g.line("%s := &pair[%s, %s]{%s, %s}", p, a.name, b.name, x, y)
		value := fmt.Sprintf("*%s.set(%s)", p, g.expr(a, 1))
		g.line("%s := %s", g.declare(g.name("v"), a).name, value)
		return
	case 2:
		g.line("%s := labelled[%s]{%s, %s}", p, b.name, g.expr(stringType, 1), y)
	default:
		g.line("var %s struct { pair[string, %s]; k [2]pair[int, %s] }", p, b.name, b.name)
		g.line("%s.pair = pairOf(%s, %s(%s))", p, g.expr(stringType, 0), parens(b), y)
		g.line("%s.k[1].b = %s.b", p, p)
	}
	g.line("%s := %s.b", g.declare(g.name("v"), b).name, p)
}

// parens: the type as the head of a conversion.
func parens(t *typ) string { return "(" + t.name + ")" }

func (g *generator) constrained() {
	switch g.below(3) {
	case 0:
		if v := g.visible(func(v *variable) bool { return v.t.kind == kSlice }); v != nil {
			g.line("println(total(%s, func(e %s) int { return size(e) + %s }))", v.name, v.t.elem.name, g.expr(intType, 0))
		}
	case 1:
		g.line("println(twice(%s), twice(small(%s)), twice(1.5))", g.expr(intType, 1), g.expr(intType, 0))
	default:
		g.line("println(call(small(%s), %s))", g.expr(intType, 0), g.expr(intType, 1))
	}
}

func (g *generator) views() {
	v := g.name("b")
	g.line("%s := view(id(%s) + \"x\")", v, g.expr(stringType, 1))
	g.line("%s := text(append([]byte(nil), %s...))", g.declare(g.name("v"), stringType).name, v)
	if g.one(2) {
		g.line("println(string(%s[:1]) == \"x\", unsafe.Sizeof(%s))", v, v)
	}
}

func (g *generator) severalTypes() {
	x := g.expr(anyType, 1)
	name := g.name("x")
	g.open("switch %s := any(%s).(type)", name, x)
	g.line("case int, string, bool:")
	g.line("\tprintln(size(%s))", name)
	t := g.structs[g.below(len(g.structs))]
	g.line("case %s, *%s:", t.name, t.name)
	g.indent++
	g.block(1)
	g.indent--
	g.line("case nil:")
	g.line("case interface{ M(int) int }:")
	g.line("\tprintln(size(%s))", name)
	g.line("default:")
	g.line("\t_ = %s", name)
	g.close()
}

func (g *generator) rangeMore() {
	switch g.below(4) {
	case 0:
		i, r := &variable{name: g.name("i"), t: intType}, &variable{name: g.name("r"), t: runeType, fixed: true}
		g.looped(fmt.Sprintf("for %s, %s := range id(%s) + \"é\"", i.name, r.name, g.expr(stringType, 0)), []*variable{i, r})
	case 1:
		ch, t := g.name("ch"), g.someType()
		g.line("%s := make(chan %s, 3)", ch, t.name)
		g.line("%s <- %s", ch, g.expr(t, 1))
		g.line("close(%s)", ch)
		v := &variable{name: g.name("v"), t: t}
		g.looped(fmt.Sprintf("for %s := range %s", v.name, ch), []*variable{v})
	case 2:
		t := g.someType()
		k, v := &variable{name: g.name("k"), t: stringType}, &variable{name: g.name("v"), t: t}
		g.looped(fmt.Sprintf("for %s, %s := range map[string]%s{%s: %s}", k.name, v.name, t.name, g.expr(stringType, 0), g.expr(t, 1)), []*variable{k, v})
	default:
		t := g.structs[g.below(len(g.structs))]
		a := g.name("a")
		g.line("%s := [3]%s{1: %s}", a, t.name, g.expr(t, 1))
		e := &variable{name: g.name("e"), t: g.pointerTo(t)}
		g.open("for i := range %s", a)
		g.line("%s := &%s[i]", e.name, a)
		g.scopes = append(g.scopes, []*variable{e})
		e.line = len(g.lines)
		g.block(1 + g.below(2))
		g.leave()
		g.close()
	}
}

func (g *generator) leak() {
	t := g.someType()
	ch := g.name("ch")
	g.line("%s := make(chan %s)", ch, t.name)
	g.open("go func()")
	g.line("<-%s", ch)
	g.line("println(%s)", g.expr(intType, 0))
	g.indent--
	g.line("}()")
}

func (g *generator) tables() {
	m := g.name("m")
	f := g.funcOf([]*typ{intType}, intType)
	g.line("%s := map[string]%s{\"a\": %s, %s: func(k int) int { return k + %s }}", m, f.name, g.expr(f, 1),
		"id(\"b\")", g.expr(intType, 1))
	g.open("if f := %s[%s]; f != nil", m, "\"b\"")
	g.line("println(f(%s))", g.expr(intType, 0))
	g.close()
	if g.one(2) {
		g.line("clear(%s)", m)
	}
	g.line("println(len(%s), max(%s, %s))", m, g.expr(intType, 0), g.expr(intType, 0))
}

func (g *generator) copies() {
	v := g.visible(func(v *variable) bool { return v.t.kind == kPointer && v.t.elem.kind == kStruct })
	if v == nil {
		return
	}
	g.open("if %s != nil", v.name)
	c := g.name("c")
	g.line("%s := *%s", c, v.name)
	g.line("%s.n++", c)
	g.line("*%s, %s = %s, *%s", v.name, c, c, v.name)
	g.close()
}

func (g *generator) more() []func() {
	return []func(){g.methodValue, g.embedding, g.variadic, g.recovered, g.closuresInLoop, g.pairs, g.pairs, g.constrained, g.views,
		g.severalTypes, g.rangeMore, g.rangeMore, g.leak, g.tables, g.copies,
		g.written, g.written, g.written, g.written, g.written, g.written, g.written, g.written, g.written, g.written}
}
