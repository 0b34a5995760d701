package main

import (
	"fmt"
	"strings"
)

// Statements written out as text, with holes for what the generator knows to make: one way to add a construct is to write it down.
//
//	@x        a name of this statement's own: the same wherever @x stands
//	#i #s #b  an expression: int, string, bool
//	#n        a small number
//	#T #t     a type of the pool, and an expression of it; so are #U #u
//	#S #p     a struct, and an expression of type *#S
//	#K #k     a type that can be a map's key, and an expression of it
//	!block    statements
//	!returns T  what follows is in a function literal with this result; `nothing`: a bare return will do
//	!let x T  from here on @x, of type T (one of the letters above, or int, string, bool), is one of the visible variables
//	!param x T  likewise, if Go does not ask for its use

type filling struct {
	g        *generator
	names    map[byte]string
	types    map[byte]*typ
	literals []literal
}

// A function literal that is being written: what the generator knew before of the function that it stands in.
type literal struct {
	indent int
	result *typ
}

func (f *filling) typeOf(letter byte) *typ {
	g := f.g
	if t := f.types[letter]; t != nil {
		return t
	}
	var t *typ
	switch letter {
	case 'S':
		t = g.structs[g.below(len(g.structs))]
	case 'K':
		t = []*typ{intType, stringType, boolType, anyType}[g.below(3)]
	default:
		t = g.someType()
	}
	f.types[letter] = t
	return t
}

func (f *filling) expr(letter byte) string {
	g := f.g
	switch letter {
	case 'i':
		return g.expr(intType, 1)
	case 's':
		return g.expr(stringType, 1)
	case 'b':
		return "(" + g.condition(1) + ")"
	case 'n':
		return fmt.Sprint(1 + g.below(9))
	case 'p':
		return g.expr(g.pointerTo(f.typeOf('S')), 1)
	case 'T', 'U', 'S', 'K':
		return f.typeOf(letter).name
	}
	return g.expr(f.typeOf(letter-'a'+'A'), 1)
}

// fill puts something into every hole of a line.
func (f *filling) fill(line string) string {
	var out strings.Builder
	for i := 0; i < len(line); i++ {
		c := line[i]
		if (c == '@' || c == '#') && i+1 < len(line) {
			i++
			if c == '#' {
				out.WriteString(f.expr(line[i]))
				continue
			}
			if f.names[line[i]] == "" {
				f.names[line[i]] = f.g.name(string(line[i]))
			}
			out.WriteString(f.names[line[i]])
			continue
		}
		out.WriteByte(c)
	}
	return out.String()
}

func (f *filling) named(name string) *typ {
	if t := map[string]*typ{"int": intType, "string": stringType, "bool": boolType}[name]; t != nil {
		return t
	}
	return f.typeOf(name[0])
}

func (f *filling) enter(result string) {
	f.literals = append(f.literals, literal{f.g.indent, f.g.result})
	f.g.closures++
	f.g.result = nil
	if result != "nothing" {
		f.g.result = f.named(result)
	}
}

// leave ends the literal that the brace closes, if it closes one.
func (f *filling) leave() {
	if n := len(f.literals) - 1; n >= 0 && f.literals[n].indent == f.g.indent {
		f.g.result = f.literals[n].result
		f.g.closures--
		f.literals = f.literals[:n]
	}
}

func (f *filling) let(name, letter string, param bool) {
	f.g.declare(f.fill("@"+name), f.named(letter)).param = param
}

// write adds the statement. Each brace that a line leaves open is a scope, and each clause of a switch.
func (g *generator) write(template string) {
	f := &filling{g: g, names: map[byte]string{}, types: map[byte]*typ{}}
	for _, line := range strings.Split(strings.Trim(template, "\n"), "\n") {
		text := strings.TrimSpace(line)
		words := strings.Fields(text)
		switch words[0] {
		case "!block":
			g.block(1 + g.below(2))
			continue
		case "!returns":
			f.enter(words[1])
			continue
		case "!let", "!param":
			f.let(words[1], words[2], words[0] == "!param")
			continue
		}
		clause := words[0] == "case" || words[0] == "default:"
		if text[0] == '}' || clause {
			g.leave()
			f.leave()
			g.indent--
		}
		g.line("%s", f.fill(text))
		if text[len(text)-1] == '{' || clause {
			g.indent++
			g.scopes = append(g.scopes, nil)
		}
	}
}

func (g *generator) written() {
	g.write(templates[g.below(len(templates))])
}
