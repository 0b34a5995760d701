package main

import (
	"fmt"
	"strings"
)

// Expressions of a given type. depth bounds how far they nest.

func (g *generator) declare(name string, t *typ) *variable {
	v := &variable{name: name, t: t, line: len(g.lines)}
	last := len(g.scopes) - 1
	g.scopes[last] = append(g.scopes[last], v)
	return v
}

// leave ends a scope; what was not used is used now, as Go wants it.
func (g *generator) leave() {
	last := len(g.scopes) - 1
	for _, v := range g.scopes[last] {
		if !v.param && !g.uses(v) {
			g.line("_ = %s", v.name)
		}
	}
	g.scopes = g.scopes[:last]
}

func (g *generator) uses(v *variable) bool {
	for i := len(g.lines) - 1; i >= v.line; i-- {
		if usesName(g.lines[i], v.name) {
			return true
		}
	}
	return false
}

func isWord(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' }

// usesName reports whether the line mentions the name other than as a variable that is declared or assigned.
func usesName(line, name string) bool {
	for at := 0; ; {
		i := strings.Index(line[at:], name)
		if i < 0 {
			return false
		}
		i += at
		at = i + len(name)
		if i > 0 && isWord(line[i-1]) || at < len(line) && isWord(line[at]) {
			continue
		}
		rest := line[at:]
		for strings.HasPrefix(rest, ", ") {
			rest = strings.TrimLeft(rest[2:], "abcdefghijklmnopqrstuvwxyz0123456789")
		}
		assigned := strings.HasPrefix(rest, " = ") || strings.HasPrefix(rest, " := ") || strings.HasPrefix(rest, " += ")
		if !assigned && !strings.HasSuffix(line[:i], "var ") {
			return true
		}
	}
}

// visible returns a variable for which ok holds, or nil. Inner ones are more likely.
func (g *generator) visible(ok func(*variable) bool) *variable {
	var found []*variable
	for _, scope := range g.scopes {
		for _, v := range scope {
			if ok(v) {
				found = append(found, v)
			}
		}
	}
	if len(found) == 0 {
		return nil
	}
	i := max(g.below(len(found)), g.below(len(found)))
	return found[i]
}

func (g *generator) variableOf(t *typ) *variable {
	return g.visible(func(v *variable) bool { return v.t == t })
}

func (g *generator) arguments(types []*typ, depth int) string {
	var list []string
	for _, t := range types {
		list = append(list, g.expr(t, depth))
	}
	return strings.Join(list, ", ")
}

func (g *generator) expr(t *typ, depth int) string {
	if depth <= 0 {
		if v := g.variableOf(t); v != nil && !g.one(4) {
			return v.name
		}
		return g.literal(t, depth)
	}
	for range 4 {
		if s := g.attempt(t, depth); s != "" {
			return s
		}
	}
	return g.literal(t, depth)
}

// attempt tries one way to write an expression; "": it is not possible here.
func (g *generator) attempt(t *typ, depth int) string {
	switch g.below(12) {
	case 0, 1:
		if v := g.variableOf(t); v != nil {
			return v.name
		}
	case 2:
		return g.fieldOf(t, depth)
	case 3:
		return g.elementOf(t)
	case 4:
		return g.call(t, depth)
	case 5:
		return g.immediate(t, depth)
	case 6:
		if v := g.visible(func(v *variable) bool { return v.t.kind == kPointer && v.t.elem == t }); v != nil {
			return fmt.Sprintf("val(%s)", v.name)
		}
	case 7:
		return fmt.Sprintf("pick[%s](%s, %s, %s)", t.name, g.condition(depth-1), g.expr(t, depth-1), g.expr(t, depth-1))
	case 8:
		return g.asserted(t, depth)
	case 9:
		if v := g.visible(func(v *variable) bool { return v.t.kind == kBox && v.t.elem == t }); v != nil {
			return fmt.Sprintf("%s.at(%s)", v.name, g.expr(intType, 0))
		}
	}
	return g.special(t, depth)
}

func (g *generator) fieldOf(t *typ, depth int) string {
	var name string
	v := g.visible(func(v *variable) bool {
		s := v.t
		if s.kind == kPointer {
			s = s.elem
		}
		if s.kind != kStruct {
			return false
		}
		for _, f := range s.fields {
			if f.t == t {
				return true
			}
		}
		return false
	})
	if v == nil {
		return ""
	}
	s := v.t
	if s.kind == kPointer {
		s = s.elem
	}
	for _, f := range s.fields {
		if f.t == t && (name == "" || g.one(2)) {
			name = f.name
		}
	}
	return v.name + "." + name
}

func (g *generator) elementOf(t *typ) string {
	v := g.visible(func(v *variable) bool {
		return v.t.elem == t && (v.t.kind == kSlice || v.t.kind == kArray || v.t.kind == kMap)
	})
	if v == nil {
		return ""
	}
	switch v.t.kind {
	case kMap:
		return fmt.Sprintf("%s[%s]", v.name, g.expr(v.t.key, 0))
	case kArray:
		return fmt.Sprintf("%s[(%s)&3]", v.name, g.expr(intType, 0))
	}
	return fmt.Sprintf("at(%s, %s)", v.name, g.expr(intType, 0))
}

func (g *generator) call(t *typ, depth int) string {
	if v := g.visible(func(v *variable) bool { return v.t.kind == kFunc && v.t.result == t }); v != nil && g.one(2) {
		return fmt.Sprintf("%s(%s)", v.name, g.arguments(v.t.params, depth-1))
	}
	var found []*function
	for _, f := range g.funcs[min(g.first, len(g.funcs)):] {
		if f.result == t {
			found = append(found, f)
		}
	}
	if len(found) == 0 {
		return ""
	}
	f := found[g.below(len(found))]
	return fmt.Sprintf("%s(%s)", f.name, g.arguments(f.params, depth-1))
}

// immediate is a function literal that is called where it stands.
func (g *generator) immediate(t *typ, depth int) string {
	g.scopes = append(g.scopes, nil)
	p := g.someType()
	v := g.declare(g.name("q"), p)
	body := g.expr(t, depth-1)
	g.scopes = g.scopes[:len(g.scopes)-1]
	return fmt.Sprintf("func(%s %s) %s { return %s }(%s)", v.name, p.name, t.name, body, g.expr(p, depth-1))
}

func (g *generator) asserted(t *typ, depth int) string {
	if t == anyType {
		return ""
	}
	v := g.visible(func(v *variable) bool { return v.t == anyType || v.t == ifaceType && implements(t) })
	if v == nil {
		return ""
	}
	return fmt.Sprintf("func() %s { x, _ := %s.(%s); return x }()", t.name, v.name, t.name)
}

func (g *generator) condition(depth int) string {
	switch g.below(5) {
	case 0:
		if v := g.variableOf(boolType); v != nil {
			return v.name
		}
	case 1:
		if v := g.visible(func(v *variable) bool {
			return v.t.kind == kPointer || v.t.kind == kFunc || v.t.kind == kAny || v.t.kind == kSlice
		}); v != nil {
			return v.name + []string{" == nil", " != nil"}[g.below(2)]
		}
	case 2:
		return fmt.Sprintf("id(%s) == %s", g.expr(stringType, depth-1), g.expr(stringType, 0))
	}
	return fmt.Sprintf("id(%s) %s %s", g.expr(intType, depth-1), []string{"<", ">", "!="}[g.below(3)], g.expr(intType, 0))
}

// special is a way that only expressions of this type have.
func (g *generator) special(t *typ, depth int) string {
	switch t.kind {
	case kInt:
		return g.intExpr(depth)
	case kString:
		return g.stringExpr(depth)
	case kBool:
		return "(" + g.condition(depth) + ")"
	case kPointer:
		if v := g.variableOf(t.elem); v != nil && !g.one(4) {
			return "&" + v.name
		}
		if g.one(3) {
			return fmt.Sprintf("ref[%s](%s)", t.elem.name, g.expr(t.elem, depth-1))
		}
		if g.one(4) {
			return fmt.Sprintf("new(%s)", t.elem.name)
		}
	case kIface:
		if v := g.visible(func(v *variable) bool { return implements(v.t) }); v != nil {
			return fmt.Sprintf("I(%s)", v.name)
		}
	case kAny:
		if v := g.visible(func(v *variable) bool { return v.t != anyType }); v != nil {
			return fmt.Sprintf("any(%s)", v.name)
		}
	case kSlice:
		return g.sliceExpr(t, depth)
	case kMap:
		if g.one(2) {
			return fmt.Sprintf("make(%s)", t.name)
		}
	case kFunc:
		return g.funcExpr(t, depth)
	}
	return g.literal(t, depth)
}

func (g *generator) intExpr(depth int) string {
	switch g.below(6) {
	case 0:
		return fmt.Sprintf("(%s %s %s)", g.expr(intType, depth-1), []string{"+", "-", "*", "&", "|", "^"}[g.below(6)], g.expr(intType, depth-1))
	case 1:
		if v := g.visible(func(v *variable) bool { return v.t.kind == kSlice || v.t.kind == kMap || v.t == stringType }); v != nil {
			return fmt.Sprintf("len(%s)", v.name)
		}
	case 2:
		return fmt.Sprintf("size(%s)", g.expr(g.someType(), depth-1))
	case 3:
		if v := g.visible(func(v *variable) bool { return v.t == ifaceType || implements(v.t) }); v != nil {
			if v.t == ifaceType && g.one(3) {
				return fmt.Sprintf("func() int { if %s == nil { return 0 }; return %s.M(%s) }()", v.name, v.name, g.expr(intType, 0))
			}
			return fmt.Sprintf("%s.M(%s)", v.name, g.expr(intType, depth-1))
		}
	case 4:
		return fmt.Sprintf("min(%s, %d)", g.expr(intType, depth-1), g.below(50))
	}
	return g.literal(intType, depth)
}

func (g *generator) stringExpr(depth int) string {
	switch g.below(6) {
	case 0, 1:
		return fmt.Sprintf("(%s + %s)", g.expr(stringType, depth-1), g.expr(stringType, depth-1))
	case 2:
		return fmt.Sprintf("string([]byte(%s))", g.expr(stringType, depth-1))
	case 3:
		return fmt.Sprintf("string(rune(97+(%s)&15))", g.expr(intType, depth-1))
	case 4:
		if v := g.variableOf(stringType); v != nil {
			return fmt.Sprintf("%s[len(%s)/2:]", v.name, v.name)
		}
	}
	return g.literal(stringType, depth)
}

func (g *generator) sliceExpr(t *typ, depth int) string {
	switch g.below(6) {
	case 0:
		if v := g.variableOf(t); v != nil {
			return fmt.Sprintf("append(%s, %s)", v.name, g.expr(t.elem, depth-1))
		}
	case 1:
		return fmt.Sprintf("make(%s, %s)", t.name, []string{"0", "3", "(" + g.expr(intType, 0) + ")&7"}[g.below(3)])
	case 2:
		if v := g.variableOf(t); v != nil {
			return fmt.Sprintf("%s[len(%s)/2:]", v.name, v.name)
		}
	case 3:
		if v := g.visible(func(v *variable) bool { return v.t.kind == kArray && v.t.elem == t.elem }); v != nil {
			return v.name + "[:]"
		}
	case 4:
		if v := g.variableOf(t); v != nil {
			return fmt.Sprintf("append([]%s(nil), %s...)", t.elem.name, v.name)
		}
	}
	return g.literal(t, depth)
}

func (g *generator) funcExpr(t *typ, depth int) string {
	if len(t.params) == 1 && t.params[0] == intType && t.result == intType {
		if v := g.visible(func(v *variable) bool { return implements(v.t) }); v != nil {
			return v.name + ".M"
		}
	}
	for _, f := range g.funcs[min(g.first, len(g.funcs)):] {
		if g.one(2) && g.interned[g.funcOf(f.params, f.result).name] == t {
			return f.name
		}
	}
	g.scopes = append(g.scopes, nil)
	params := g.parameters(t.params)
	body := ""
	if t.result != nil {
		body = "return " + g.expr(t.result, depth-1)
	} else if v := g.assignable(); v != nil {
		body = fmt.Sprintf("%s = %s", v.name, g.expr(v.t, depth-1))
	}
	g.scopes = g.scopes[:len(g.scopes)-1]
	return fmt.Sprintf("func(%s)%s { %s }", params, resultText(t.result), body)
}

func (g *generator) literal(t *typ, depth int) string {
	switch t.kind {
	case kInt:
		return fmt.Sprint(g.below(20))
	case kString:
		return fmt.Sprintf("%q", "abcdefgh"[:g.below(8)])
	case kBool:
		return []string{"true", "false"}[g.below(2)]
	case kStruct:
		return g.structLiteral(t, depth)
	case kPointer:
		if e := t.elem; e.kind == kStruct || e.kind == kArray || e.kind == kSlice || e.kind == kBox {
			if depth < -1 {
				return "nil"
			}
			return "&" + strings.TrimPrefix(g.literal(e, depth-1), "&")
		}
		return fmt.Sprintf("new(%s)", t.elem.name)
	case kSlice, kArray:
		return fmt.Sprintf("%s{%s}", t.name, g.elements(t, depth))
	case kMap:
		if depth < 0 || g.one(2) {
			return t.name + "{}"
		}
		return fmt.Sprintf("%s{%s: %s}", t.name, g.literal(t.key, 0), g.expr(t.elem, depth-1))
	case kFunc:
		if t.result == nil {
			return fmt.Sprintf("func(%s) {}", strings.Join(typeNames(t.params), ", "))
		}
		if depth < -1 {
			return fmt.Sprintf("(%s)(nil)", t.name)
		}
		return fmt.Sprintf("func(%s) %s { return %s }", blankParams(t.params), t.result.name, g.literal(t.result, depth-2))
	case kBox:
		if depth < -1 {
			return t.name + "{}"
		}
		return fmt.Sprintf("%s{v: %s}", t.name, g.expr(t.elem, depth-1))
	case kIface:
		return g.ifaceLiteral(depth)
	}
	return g.anyLiteral(depth)
}

func (g *generator) ifaceLiteral(depth int) string {
	s := g.structs[g.below(len(g.structs))]
	if s.value && g.one(2) {
		return g.structLiteral(s, depth)
	}
	return "&" + g.structLiteral(s, depth)
}

func (g *generator) anyLiteral(depth int) string {
	switch g.below(4) {
	case 0:
		return g.literal(intType, 0)
	case 1:
		return g.literal(stringType, 0)
	case 2:
		return g.ifaceLiteral(depth)
	}
	t := g.someType()
	if depth < 0 || t == anyType || t.kind == kFunc {
		return "nil"
	}
	return g.literal(t, depth-1)
}

func (g *generator) structLiteral(t *typ, depth int) string {
	if depth < -1 {
		return t.name + "{}"
	}
	var parts []string
	for _, f := range t.fields {
		if g.one(2) {
			parts = append(parts, f.name+": "+g.expr(f.t, depth-1))
		}
	}
	return t.name + "{" + strings.Join(parts, ", ") + "}"
}

func (g *generator) elements(t *typ, depth int) string {
	if depth < -1 {
		return ""
	}
	var parts []string
	for range g.below(4) {
		parts = append(parts, g.expr(t.elem, depth-1))
	}
	return strings.Join(parts, ", ")
}

func typeNames(types []*typ) (names []string) {
	for _, t := range types {
		names = append(names, t.name)
	}
	return names
}

func blankParams(types []*typ) string {
	names := typeNames(types)
	for i := range names {
		names[i] = "_ " + names[i]
	}
	return strings.Join(names, ", ")
}
