// Package main is an evaluator of arithmetic expressions: a lexer, a parser by precedence climbing, a tree that
// prints itself, is simplified, and evaluated with variables and functions.
package main

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// SyntaxError tells where in the input, in runes from 0, something is wrong.
type SyntaxError struct {
	Offset  int
	Message string
}

func (e *SyntaxError) Error() string { return fmt.Sprintf("column %d: %s", e.Offset+1, e.Message) }

type tokenKind int

const (
	tokEnd tokenKind = iota
	tokNumber
	tokName
	tokOperator
)

func (k tokenKind) String() string {
	return [...]string{"end of input", "number", "name", "operator"}[k]
}

type token struct {
	kind  tokenKind
	text  string
	at    int
	value float64
}

func (t token) String() string {
	if t.kind == tokEnd {
		return t.kind.String()
	}
	return fmt.Sprintf("%v %q", t.kind, t.text)
}

// lex cuts input into tokens.
func lex(input string) (tokens []token, err error) {
	runes := []rune(input)
	span := func(i int, in func(rune) bool) string {
		j := i
		for j < len(runes) && in(runes[j]) {
			j++
		}
		return string(runes[i:j])
	}
	for i := 0; i < len(runes); {
		r := runes[i]
		t := token{at: i}
		switch {
		case unicode.IsSpace(r):
			i++
			continue
		case unicode.IsDigit(r) || r == '.':
			t.kind, t.text = tokNumber, span(i, func(r rune) bool { return unicode.IsDigit(r) || r == '.' })
			if t.value, err = strconv.ParseFloat(t.text, 64); err != nil {
				return nil, &SyntaxError{i, err.Error()}
			}
		case unicode.IsLetter(r):
			t.kind, t.text = tokName, span(i, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
		case strings.ContainsRune("+-*/^%(),=", r):
			t.kind, t.text = tokOperator, string(r)
		default:
			return nil, &SyntaxError{i, fmt.Sprintf("unexpected %q", r)}
		}
		i += utf8.RuneCountInString(t.text)
		tokens = append(tokens, t)
	}
	return append(tokens, token{kind: tokEnd, at: len(runes)}), nil
}

// Expr is a node of the tree.
type Expr interface {
	fmt.Stringer
	eval(*Env) (float64, error)
}

type (
	Number float64
	Name   string
	Unary  struct{ X Expr }
	Binary struct {
		Op   string
		X, Y Expr
	}
	Call struct {
		Func string
		Args []Expr
	}
	Assign struct {
		Name string
		X    Expr
	}
)

func (n Number) String() string { return strconv.FormatFloat(float64(n), 'g', -1, 64) }
func (n Name) String() string   { return string(n) }
func (u Unary) String() string  { return "-" + u.X.String() }
func (b Binary) String() string { return fmt.Sprintf("(%v %s %v)", b.X, b.Op, b.Y) }
func (a Assign) String() string { return fmt.Sprintf("%s = %v", a.Name, a.X) }
func (c Call) String() string {
	args := make([]string, len(c.Args))
	for i, a := range c.Args {
		args[i] = a.String()
	}
	return c.Func + "(" + strings.Join(args, ", ") + ")"
}

// An operator's place among the others, and what it does.
type operator struct {
	precedence int
	right      bool
	apply      func(x, y float64) (float64, error)
}

var errDivide = errors.New("division by zero")

func pure(f func(x, y float64) float64) func(x, y float64) (float64, error) {
	return func(x, y float64) (float64, error) { return f(x, y), nil }
}

func nonzero(f func(x, y float64) float64) func(x, y float64) (float64, error) {
	return func(x, y float64) (float64, error) {
		if y == 0 {
			return 0, errDivide
		}
		return f(x, y), nil
	}
}

var operators = map[string]operator{
	"+": {1, false, pure(func(x, y float64) float64 { return x + y })},
	"-": {1, false, pure(func(x, y float64) float64 { return x - y })},
	"*": {2, false, pure(func(x, y float64) float64 { return x * y })},
	"/": {2, false, nonzero(func(x, y float64) float64 { return x / y })},
	"%": {2, false, nonzero(math.Mod)},
	"^": {3, true, pure(math.Pow)},
}

type parser struct {
	tokens []token
	pos    int
}

func (p *parser) peek() token { return p.tokens[p.pos] }

func (p *parser) next() token {
	t := p.tokens[p.pos]
	if t.kind != tokEnd {
		p.pos++
	}
	return t
}

func (p *parser) accept(op string) bool {
	if t := p.peek(); t.kind == tokOperator && t.text == op {
		p.pos++
		return true
	}
	return false
}

func (p *parser) fail(t token, want string) {
	panic(&SyntaxError{t.at, fmt.Sprintf("found %v, want %s", t, want)})
}

// Parse reads one expression or assignment.
func Parse(input string) (e Expr, err error) {
	tokens, err := lex(input)
	if err != nil {
		return nil, err
	}
	defer func() {
		switch r := recover().(type) {
		case nil:
		case *SyntaxError:
			e, err = nil, r
		default:
			panic(r)
		}
	}()
	p := &parser{tokens: tokens}
	if len(tokens) > 2 && tokens[0].kind == tokName && tokens[1].text == "=" {
		p.pos = 2
		e = Assign{tokens[0].text, p.expr(1)}
	} else {
		e = p.expr(1)
	}
	if t := p.next(); t.kind != tokEnd {
		p.fail(t, "an operator")
	}
	return e, nil
}

// expr climbs: it reads operators of at least the given precedence.
func (p *parser) expr(precedence int) Expr {
	x := p.unary()
	for {
		t := p.peek()
		op, ok := operators[t.text]
		if t.kind != tokOperator || !ok || op.precedence < precedence {
			return x
		}
		p.next()
		next := op.precedence + 1
		if op.right {
			next = op.precedence
		}
		x = Binary{t.text, x, p.expr(next)}
	}
}

func (p *parser) unary() Expr {
	if p.accept("-") {
		return Unary{p.expr(3)}
	}
	return p.primary()
}

func (p *parser) primary() Expr {
	switch t := p.next(); {
	case t.kind == tokNumber:
		return Number(t.value)
	case t.kind == tokName && p.accept("("):
		return Call{t.text, p.args()}
	case t.kind == tokName:
		return Name(t.text)
	case t.text == "(":
		x := p.expr(1)
		if !p.accept(")") {
			p.fail(p.peek(), `")"`)
		}
		return x
	default:
		p.fail(t, "an operand")
		return nil
	}
}

func (p *parser) args() (args []Expr) {
	if p.accept(")") {
		return nil
	}
	for {
		args = append(args, p.expr(1))
		if p.accept(")") {
			return args
		}
		if !p.accept(",") {
			p.fail(p.peek(), `"," or ")"`)
		}
	}
}

// Simplify folds constants and drops what has no effect, such as x*1 and x+0.
func Simplify(e Expr) Expr {
	switch e := e.(type) {
	case Unary:
		if n, ok := Simplify(e.X).(Number); ok {
			return -n
		}
		return Unary{Simplify(e.X)}
	case Binary:
		return simplifyBinary(Binary{e.Op, Simplify(e.X), Simplify(e.Y)})
	case Call:
		args := make([]Expr, 0, len(e.Args))
		for _, a := range e.Args {
			args = append(args, Simplify(a))
		}
		return Call{e.Func, args}
	case Assign:
		return Assign{e.Name, Simplify(e.X)}
	}
	return e
}

func simplifyBinary(b Binary) Expr {
	x, xn := b.X.(Number)
	y, yn := b.Y.(Number)
	switch {
	case xn && yn:
		if v, err := operators[b.Op].apply(float64(x), float64(y)); err == nil {
			return Number(v)
		}
	case yn && y == 0 && (b.Op == "+" || b.Op == "-"), yn && y == 1 && strings.Contains("*/^", b.Op):
		return b.X
	case xn && x == 0 && b.Op == "+", xn && x == 1 && b.Op == "*":
		return b.Y
	}
	return b
}

// Env holds variables.
type Env struct {
	vars  map[string]float64
	depth int
}

// NewEnv returns an environment that knows pi and e.
func NewEnv() *Env { return &Env{vars: map[string]float64{"pi": math.Pi, "e": math.E}} }

// Names returns the variables' names in order.
func (env *Env) Names() []string { return slices.Sorted(maps.Keys(env.vars)) }

// Eval parses and evaluates one line.
func (env *Env) Eval(line string) (float64, error) {
	e, err := Parse(line)
	if err != nil {
		return 0, fmt.Errorf("syntax: %w", err)
	}
	return Simplify(e).eval(env)
}

func (n Number) eval(*Env) (float64, error) { return float64(n), nil }

func (n Name) eval(env *Env) (float64, error) {
	v, ok := env.vars[string(n)]
	if !ok {
		return 0, fmt.Errorf("undefined: %s", string(n))
	}
	return v, nil
}

func (u Unary) eval(env *Env) (float64, error) {
	v, err := u.X.eval(env)
	return -v, err
}

func (b Binary) eval(env *Env) (float64, error) {
	x, err := b.X.eval(env)
	if err != nil {
		return 0, err
	}
	y, err := b.Y.eval(env)
	if err != nil {
		return 0, err
	}
	v, err := operators[b.Op].apply(x, y)
	if err != nil {
		return 0, fmt.Errorf("%v: %w", b, err)
	}
	return v, nil
}

func (a Assign) eval(env *Env) (float64, error) {
	v, err := a.X.eval(env)
	if err == nil {
		env.vars[a.Name] = v
	}
	return v, err
}

var functions = map[string]any{
	"sqrt":  math.Sqrt,
	"abs":   math.Abs,
	"floor": math.Floor,
	"hypot": math.Hypot,
	"max":   func(xs ...float64) float64 { return slices.Max(xs) },
	"sum": func(xs ...float64) (s float64) {
		for _, x := range xs {
			s += x
		}
		return
	},
}

func (c Call) eval(env *Env) (float64, error) {
	args := make([]float64, len(c.Args))
	for i, a := range c.Args {
		var err error
		if args[i], err = a.eval(env); err != nil {
			return 0, err
		}
	}
	wrong := func(want string) (float64, error) {
		return 0, fmt.Errorf("%s takes %s, not %d", c.Func, want, len(args))
	}
	switch f := functions[c.Func].(type) {
	case func(float64) float64:
		if len(args) != 1 {
			return wrong("1 argument")
		}
		return f(args[0]), nil
	case func(x, y float64) float64:
		if len(args) != 2 {
			return wrong("2 arguments")
		}
		return f(args[0], args[1]), nil
	case func(...float64) float64:
		if len(args) == 0 {
			return wrong("arguments")
		}
		return f(args...), nil
	}
	return 0, fmt.Errorf("no function %s", c.Func)
}
