package main

import "fmt"

// Statements. The budget of a function bounds their number; loops are counted and use fuel.

func (g *generator) assignable() *variable {
	return g.visible(func(v *variable) bool { return !v.fixed })
}

func (g *generator) block(n int) {
	g.scopes = append(g.scopes, nil)
	g.statements(n)
	g.leave()
}

func (g *generator) statements(n int) {
	for ; n > 0 && g.budget > 0; n-- {
		g.budget--
		g.statement()
	}
}

func (g *generator) returnZero() {
	if g.result == nil {
		g.line("return")
		return
	}
	g.line("return *new(%s)", g.result.name)
}

func (g *generator) returnText() string {
	if g.result == nil {
		return "return"
	}
	return "return " + g.expr(g.result, 2)
}

func (g *generator) statement() {
	kinds := []func(){
		g.define, g.define, g.define, g.variable, g.assign, g.assign, g.assign, g.store, g.store, g.ifStmt, g.ifStmt,
		g.forStmt, g.forStmt, g.rangeStmt, g.rangeStmt, g.switchStmt, g.typeSwitch, g.deferStmt, g.goStmt, g.closureStmt,
		g.closureStmt, g.callStmt, g.printStmt, g.selectStmt, g.branch, g.branch, g.pair, g.gotoStmt,
	}
	kinds = append(kinds, g.more()...)
	kinds[g.below(len(kinds))]()
}

func (g *generator) define() {
	t := g.someType()
	value := g.expr(t, 2)
	v := g.declare(g.name("v"), t)
	if t.kind == kAny || t.kind == kIface || t.kind == kFunc || g.one(4) {
		g.line("var %s %s = %s", v.name, t.name, value)
	} else {
		g.line("%s := %s", v.name, value)
	}
}

func (g *generator) variable() {
	t := g.someType()
	v := g.declare(g.name("v"), t)
	g.line("var %s %s", v.name, t.name)
}

func (g *generator) assign() {
	v := g.assignable()
	if v == nil {
		return
	}
	if v.t == intType && g.one(2) || v.t == stringType && g.one(3) {
		g.line("%s += %s", v.name, g.expr(v.t, 1))
		return
	}
	g.line("%s = %s", v.name, g.expr(v.t, 2))
}

// store assigns to a part of a value: a field, an element, what a pointer points to.
func (g *generator) store() {
	v := g.visible(func(v *variable) bool {
		return v.t.kind == kPointer || v.t.kind == kStruct || v.t.kind == kMap || v.t.kind == kSlice || v.t.kind == kArray || v.t.kind == kBox
	})
	if v == nil {
		return
	}
	switch t := v.t; t.kind {
	case kStruct:
		f := t.fields[g.below(len(t.fields))]
		g.line("%s.%s = %s", v.name, f.name, g.expr(f.t, 2))
	case kMap:
		g.open("if %s != nil", v.name)
		g.line("%s[%s] = %s", v.name, g.expr(t.key, 1), g.expr(t.elem, 2))
		g.close()
		if g.one(5) {
			g.line("delete(%s, %s)", v.name, g.expr(t.key, 1))
		}
	case kArray:
		g.line("%s[(%s)&3] = %s", v.name, g.expr(intType, 0), g.expr(t.elem, 2))
	case kSlice:
		g.open("if len(%s) > 0", v.name)
		g.line("%s[0] = %s", v.name, g.expr(t.elem, 2))
		g.close()
	case kBox:
		g.line("%s.next = %s.push(%s)", v.name, v.name, g.expr(t.elem, 1))
	case kPointer:
		g.open("if %s != nil", v.name)
		g.storeThrough(v.name, t.elem)
		g.close()
	}
}

func (g *generator) storeThrough(p string, t *typ) {
	if t.kind == kStruct && !g.one(4) {
		f := t.fields[g.below(len(t.fields))]
		g.line("%s.%s = %s", p, f.name, g.expr(f.t, 2))
		return
	}
	g.line("*%s = %s", p, g.expr(t, 2))
}

func (g *generator) ifStmt() {
	if g.one(4) {
		if v := g.visible(func(v *variable) bool { return v.t == anyType || v.t == ifaceType }); v != nil {
			t := g.someType()
			if v.t == anyType && t != anyType || implements(t) {
				g.scopes = append(g.scopes, nil)
				x := g.declare(g.name("x"), t)
				g.open("if %s, ok := %s.(%s); ok", x.name, v.name, t.name)
				g.block(2)
				g.leave()
				g.close()
				return
			}
		}
	}
	g.open("if %s", g.condition(1))
	g.block(1 + g.below(3))
	if g.one(3) {
		g.indent--
		g.line("} else {")
		g.indent++
		g.block(1 + g.below(2))
	}
	g.close()
}

// looped writes the body of a loop. The label is put before the loop if something in it uses it.
func (g *generator) looped(header string, vars []*variable) {
	start := len(g.lines)
	for _, v := range vars {
		v.line = start
	}
	g.scopes = append(g.scopes, vars)
	g.loops = append(g.loops, loop{label: g.name("L"), closures: g.closures})
	g.open("%s", header)
	g.open("if tick()")
	g.line("break")
	g.close()
	g.block(1 + g.below(4))
	g.leave()
	g.close()
	l := g.loops[len(g.loops)-1]
	g.loops = g.loops[:len(g.loops)-1]
	if l.used {
		g.lines = append(g.lines[:start], append([]string{l.label + ":"}, g.lines[start:]...)...)
	}
}

func (g *generator) forStmt() {
	i := &variable{name: g.name("i"), t: intType, fixed: true}
	g.looped(fmt.Sprintf("for %s := 0; %s < %d; %s++", i.name, i.name, 1+g.below(3), i.name), []*variable{i})
}

func (g *generator) rangeStmt() {
	switch g.below(6) {
	case 0:
		i := &variable{name: g.name("i"), t: intType}
		g.looped(fmt.Sprintf("for %s := range %d", i.name, 1+g.below(3)), []*variable{i})
		return
	case 1:
		i := &variable{name: g.name("i"), t: intType}
		g.looped(fmt.Sprintf("for %s := range count(%d)", i.name, 1+g.below(3)), []*variable{i})
		return
	}
	v := g.visible(func(v *variable) bool { return v.t.kind == kSlice || v.t.kind == kArray })
	if v == nil {
		return
	}
	i, e := &variable{name: g.name("i"), t: intType}, &variable{name: g.name("e"), t: v.t.elem}
	over := v.name
	if v.t.kind == kSlice && g.one(3) {
		over = fmt.Sprintf("each(%s)", over)
	} else if v.t.kind == kArray && g.one(2) {
		over = "&" + over
	}
	g.looped(fmt.Sprintf("for %s, %s := range %s", i.name, e.name, over), []*variable{i, e})
}

func (g *generator) switchStmt() {
	g.open("switch %s", g.expr(intType, 1))
	for c := range 1 + g.below(3) {
		g.line("case %d, %d:", c*2, c*2+1)
		g.indent++
		g.block(1 + g.below(2))
		g.indent--
	}
	if g.one(2) {
		g.line("default:")
		g.indent++
		g.block(1)
		g.indent--
	}
	g.close()
}

func (g *generator) typeSwitch() {
	x := g.expr(anyType, 1)
	name := g.name("x")
	g.open("switch %s := any(%s).(type)", name, x)
	seen := map[*typ]bool{}
	for range 1 + g.below(3) {
		t := g.someType()
		if seen[t] {
			continue
		}
		seen[t] = true
		g.line("case %s:", t.name)
		g.indent++
		g.line("_ = %s", name)
		g.scopes = append(g.scopes, nil)
		g.declare(name, t).param = true
		g.block(1 + g.below(2))
		g.leave()
		g.indent--
	}
	g.line("default:")
	g.line("\t_ = %s", name)
	g.close()
}

// literal body: a closure of statements.
func (g *generator) closureBody(result *typ, n int) {
	outer := g.result
	g.result = result
	g.closures++
	g.scopes = append(g.scopes, nil)
	g.statements(n)
	last := g.returnText()
	g.leave()
	g.line("%s", last)
	g.closures--
	g.result = outer
}

func (g *generator) closureStmt() {
	var types []*typ
	for _, t := range g.pool {
		if t.kind == kFunc {
			types = append(types, t)
		}
	}
	t := types[g.below(len(types))]
	g.scopes = append(g.scopes, nil)
	params := g.parameters(t.params)
	name := g.name("c")
	g.open("%s := func(%s)%s", name, params, resultText(t.result))
	g.closureBody(t.result, 1+g.below(3))
	g.leave()
	g.close()
	g.declare(name, t)
}

func (g *generator) deferStmt() {
	if len(g.loops) > 0 && g.one(2) {
		return
	}
	if v := g.visible(func(v *variable) bool { return v.t.kind == kFunc }); v != nil && g.one(3) {
		g.open("if %s != nil", v.name)
		g.line("defer %s(%s)", v.name, g.arguments(v.t.params, 1))
		g.close()
		return
	}
	g.open("defer func()")
	if g.one(3) {
		g.line("recover()")
	}
	g.closureBody(nil, 1+g.below(2))
	g.indent--
	g.line("}()")
}

// goStmt starts a goroutine and waits for it.
func (g *generator) goStmt() {
	t := g.someType()
	ch := g.name("ch")
	capacity := []string{"", ", 1"}[g.below(2)]
	g.line("%s := make(chan %s%s)", ch, t.name, capacity)
	if g.one(2) {
		p := g.someType()
		q := g.name("q")
		arg := g.expr(p, 1)
		g.scopes = append(g.scopes, nil)
		g.declare(q, p).param = true
		g.open("go func(%s %s)", q, p.name)
		g.line("defer close(%s)", ch)
		g.line("defer func() { recover() }()")
		g.line("%s <- %s", ch, g.expr(t, 2))
		g.scopes = g.scopes[:len(g.scopes)-1]
		g.indent--
		g.line("}(%s)", arg)
	} else {
		g.open("go func()")
		g.line("defer close(%s)", ch)
		g.line("defer func() { recover() }()")
		g.line("%s <- %s", ch, g.expr(t, 2))
		g.indent--
		g.line("}()")
	}
	g.line("%s := <-%s", g.declare(g.name("v"), t).name, ch)
}

func (g *generator) selectStmt() {
	t := g.someType()
	ch := g.name("ch")
	g.line("%s := make(chan %s, 1)", ch, t.name)
	if g.one(2) {
		g.line("%s <- %s", ch, g.expr(t, 1))
	}
	g.open("select")
	g.scopes = append(g.scopes, nil)
	g.line("case %s := <-%s:", g.declare(g.name("v"), t).name, ch)
	g.indent++
	g.block(1)
	g.leave()
	g.indent--
	g.line("default:")
	g.indent++
	g.block(1)
	g.indent--
	g.close()
}

func (g *generator) callStmt() {
	if g.first >= len(g.funcs) {
		g.printStmt()
		return
	}
	f := g.funcs[g.first+g.below(len(g.funcs)-g.first)]
	g.line("%s(%s)", f.name, g.arguments(f.params, 2))
}

func (g *generator) printStmt() {
	g.line("println(%q, %s, %s)", g.name("#"), g.expr(intType, 1), g.expr(stringType, 0))
}

// branch leaves or goes on with a loop, or returns.
func (g *generator) branch() {
	var open []int
	for i, l := range g.loops {
		if l.closures == g.closures {
			open = append(open, i)
		}
	}
	if len(open) == 0 || g.one(4) {
		g.open("if %s", g.condition(1))
		g.line("%s", g.returnText())
		g.close()
		return
	}
	word := []string{"break", "continue"}[g.below(2)]
	l := &g.loops[open[g.below(len(open))]]
	l.used = true
	g.open("if %s", g.condition(1))
	g.line("%s %s", word, l.label)
	g.close()
}

func (g *generator) pair() {
	v := g.assignable()
	if v == nil {
		return
	}
	w := g.visible(func(w *variable) bool { return !w.fixed && w.t == v.t && w != v })
	if w == nil {
		return
	}
	g.line("%s, %s = %s, %s", v.name, w.name, g.expr(v.t, 1), g.expr(v.t, 1))
}

// gotoStmt is a loop made of a label and a jump back.
func (g *generator) gotoStmt() {
	label, n := g.name("L"), g.name("n")
	g.open("")
	g.line("%s := 0", n)
	g.lines = append(g.lines, label+":")
	g.line("%s++", n)
	g.open("if !tick()")
	g.block(1 + g.below(2))
	g.close()
	g.open("if %s < 3", n)
	g.line("goto %s", label)
	g.close()
	g.close()
}
