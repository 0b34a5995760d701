package main

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"text/scanner"
)

// parser reads queries by recursive descent:
//
//	pipeline = term { "|" term } .
//	term     = path | literal | "[" pipeline "]" | "{" field { "," field } "}" | "select" "(" pipeline op pipeline ")" | name .
//	path     = "." [ name ] { "." name | "[" [ "-" ] [ int ] "]" } .
//	field    = name [ ":" pipeline ] .
type parser struct {
	s   scanner.Scanner
	tok rune
}

// Compile makes a step of a query.
func Compile(query string) (s step, err error) {
	p := &parser{}
	p.s.Init(strings.NewReader(query))
	p.s.Mode = scanner.ScanIdents | scanner.ScanInts | scanner.ScanFloats | scanner.ScanStrings
	p.s.Error = func(_ *scanner.Scanner, message string) { p.fail("%s", message) }
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(error)
			if !ok {
				panic(r)
			}
			s, err = nil, e
		}
	}()
	p.next()
	s = p.pipeline()
	if p.tok != scanner.EOF {
		p.fail("unexpected %s", scanner.TokenString(p.tok))
	}
	return s, nil
}

func (p *parser) fail(format string, args ...any) {
	panic(fmt.Errorf("query:%d: "+format, append([]any{p.s.Pos().Column}, args...)...))
}

func (p *parser) next() { p.tok = p.s.Scan() }

func (p *parser) accept(tok rune) bool {
	if p.tok != tok {
		return false
	}
	p.next()
	return true
}

func (p *parser) want(tok rune) {
	if !p.accept(tok) {
		p.fail("found %s, want %s", scanner.TokenString(p.tok), scanner.TokenString(tok))
	}
}

func (p *parser) name() string {
	text := p.s.TokenText()
	p.want(scanner.Ident)
	return text
}

func (p *parser) pipeline() step {
	s := p.term()
	for p.accept('|') {
		s = s.then(p.term())
	}
	return s
}

func (p *parser) term() step {
	text := p.s.TokenText()
	switch {
	case p.tok == '.':
		return p.path()
	case p.accept('['):
		s := p.pipeline()
		p.want(']')
		return collect(s)
	case p.accept('{'):
		return p.object()
	case p.accept(scanner.Int), p.accept(scanner.Float):
		return one(func(any) (any, error) { return json.Number(text), nil })
	case p.accept(scanner.String):
		s, err := strconv.Unquote(text)
		if err != nil {
			p.fail("%s: %v", text, err)
		}
		return one(func(any) (any, error) { return s, nil })
	}
	switch name := p.name(); name {
	case "select":
		return p.selection()
	case "true", "false":
		return one(func(any) (any, error) { return name == "true", nil })
	case "null":
		return one(func(any) (any, error) { return nil, nil })
	default:
		f, ok := functions[name]
		if !ok {
			p.fail("no function %s", name)
		}
		return one(f)
	}
}

func (p *parser) path() step {
	s := identity
	for p.tok == '.' || p.tok == '[' {
		if p.accept('.') {
			if p.tok == scanner.Ident {
				s = s.then(field(p.name()))
			}
			continue
		}
		p.want('[')
		s = s.then(p.subscript())
		p.want(']')
	}
	return s
}

func (p *parser) subscript() step {
	sign := 1
	if p.accept('-') {
		sign = -1
	}
	text := p.s.TokenText()
	if !p.accept(scanner.Int) {
		return each
	}
	i, err := strconv.Atoi(text)
	if err != nil {
		p.fail("%v", err)
	}
	return index(sign * i)
}

func (p *parser) object() step {
	var names []string
	steps := map[string]step{}
	for {
		name := p.name()
		names = append(names, name)
		if p.accept(':') {
			steps[name] = p.pipeline()
		} else {
			steps[name] = field(name)
		}
		if !p.accept(',') {
			p.want('}')
			return object(names, steps)
		}
	}
}

func (p *parser) selection() step {
	p.want('(')
	left := p.pipeline()
	op := string(p.tok)
	p.next()
	if p.accept('=') {
		op += "="
	}
	if comparisons[op] == nil {
		p.fail("no comparison %s", op)
	}
	right := p.pipeline()
	p.want(')')
	return selectWhere(left, op, right)
}
