package template

import (
	"fmt"
	"internal/fmtsort"
	"io"
	"reflect"
	"runtime"
	"strings"
	"text/template/parse"
)

// Templates that call each other deeper than this have gone astray.
const mostDepth = 100000

// state is where an execution stands.
type state struct {
	tmpl  *Template
	wr    io.Writer
	node  parse.Node // for messages
	vars  []variable // those declared last come last
	depth int        // of {{template}}
}

type variable struct {
	name  string
	value reflect.Value
}

// ExecError is an error of Execute that is not the writer's.
type ExecError struct {
	Name string // of the template
	Err  error
}

func (e ExecError) Error() string { return e.Err.Error() }
func (e ExecError) Unwrap() error { return e.Err }

// writeError carries an error of the writer through a panic.
type writeError struct{ err error }

// ---- Variables ----

func (s *state) push(name string, value reflect.Value) {
	s.vars = append(s.vars, variable{name, value})
}

// pop forgets all but the first n variables.
func (s *state) pop(n int) { s.vars = s.vars[:n] }

func (s *state) lookup(name string) *variable {
	for i := len(s.vars) - 1; i >= 0; i-- {
		if s.vars[i].name == name {
			return &s.vars[i]
		}
	}
	s.errorf("undefined variable: %s", name)
	return nil
}

// setTop sets the n-th variable from the end.
func (s *state) setTop(n int, value reflect.Value) { s.vars[len(s.vars)-n].value = value }

// ---- Errors ----

func (s *state) at(node parse.Node) { s.node = node }

// errorf ends the execution; Execute returns the error.
func (s *state) errorf(format string, args ...any) {
	name := strings.ReplaceAll(s.tmpl.Name(), "%", "%%")
	if s.node == nil {
		format = fmt.Sprintf("template: %s: %s", name, format)
	} else {
		location, context := s.tmpl.ErrorContext(s.node)
		format = fmt.Sprintf("template: %s: executing %q at <%s>: %s", location, name, strings.ReplaceAll(context, "%", "%%"), format)
	}
	panic(ExecError{Name: s.tmpl.Name(), Err: fmt.Errorf(format, args...)})
}

func (s *state) write(text []byte) {
	if _, err := s.wr.Write(text); err != nil {
		panic(writeError{err})
	}
}

func recoverError(err *error) {
	switch e := recover().(type) {
	case nil:
	case runtime.Error:
		panic(e)
	case writeError:
		*err = e.err
	case ExecError:
		*err = e
	default:
		panic(e)
	}
}

// ---- Execution ----

// ExecuteTemplate executes the associated template of that name.
func (t *Template) ExecuteTemplate(wr io.Writer, name string, data any) error {
	n := t.Lookup(name)
	if n == nil {
		return fmt.Errorf("template: no template %q associated with template %q", name, t.name)
	}
	return n.Execute(wr, data)
}

// Execute writes the template with data for dot. If it fails, some of it may have been written.
func (t *Template) Execute(wr io.Writer, data any) error { return t.execute(wr, data) }

func (t *Template) execute(wr io.Writer, data any) (err error) {
	defer recoverError(&err)
	value, ok := data.(reflect.Value)
	if !ok {
		value = reflect.ValueOf(data)
	}
	s := &state{tmpl: t, wr: wr, vars: []variable{{"$", value}}}
	if t.Tree == nil || t.Root == nil {
		s.errorf("%q is an incomplete or empty template", t.Name())
	}
	s.walk(value, t.Root)
	return
}

// DefinedTemplates lists the associated templates, for messages: "; defined templates are: …".
func (t *Template) DefinedTemplates() string {
	var names []string
	for _, other := range t.Templates() {
		if other.Tree != nil && other.Root != nil {
			names = append(names, fmt.Sprintf("%q", other.name))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "; defined templates are: " + strings.Join(names, ", ")
}

// flow says how to go on behind a node.
type flow int

const (
	goOn flow = iota
	breakLoop
	continueLoop
)

func (s *state) walk(dot reflect.Value, node parse.Node) flow {
	s.at(node)
	switch node := node.(type) {
	case *parse.ActionNode:
		value := s.evalPipeline(dot, node.Pipe)
		if len(node.Pipe.Decl) == 0 {
			s.printValue(node, value)
		}
	case *parse.BreakNode:
		return breakLoop
	case *parse.ContinueNode:
		return continueLoop
	case *parse.CommentNode:
	case *parse.IfNode:
		return s.walkCondition(parse.NodeIf, dot, &node.BranchNode)
	case *parse.WithNode:
		return s.walkCondition(parse.NodeWith, dot, &node.BranchNode)
	case *parse.ListNode:
		for _, n := range node.Nodes {
			if f := s.walk(dot, n); f != goOn {
				return f
			}
		}
	case *parse.RangeNode:
		return s.walkRange(dot, node)
	case *parse.TemplateNode:
		s.walkTemplate(dot, node)
	case *parse.TextNode:
		s.write(node.Text)
	default:
		s.errorf("unknown node: %s", node)
	}
	return goOn
}

func (s *state) walkCondition(kind parse.NodeType, dot reflect.Value, b *parse.BranchNode) flow {
	defer s.pop(len(s.vars))
	value := s.evalPipeline(dot, b.Pipe)
	truth, ok := isTrue(indirectInterface(value))
	if !ok {
		s.errorf("if/with can't use %v", value)
	}
	switch {
	case truth && kind == parse.NodeWith:
		return s.walk(value, b.List)
	case truth:
		return s.walk(dot, b.List)
	case b.ElseList != nil:
		return s.walk(dot, b.ElseList)
	}
	return goOn
}

// IsTrue reports whether the value counts as true in a condition: it is not the zero value, or it is a struct. ok is false if
// the question makes no sense.
func IsTrue(val any) (truth, ok bool) { return isTrue(reflect.ValueOf(val)) }

func isTrue(val reflect.Value) (truth, ok bool) {
	if !val.IsValid() {
		return false, true
	}
	switch val.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return val.Len() > 0, true
	case reflect.Bool:
		return val.Bool(), true
	case reflect.Complex64, reflect.Complex128:
		return val.Complex() != 0, true
	case reflect.Chan, reflect.Func, reflect.Pointer, reflect.UnsafePointer, reflect.Interface:
		return !val.IsNil(), true
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return val.Int() != 0, true
	case reflect.Float32, reflect.Float64:
		return val.Float() != 0, true
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return val.Uint() != 0, true
	case reflect.Struct:
		return true, true
	}
	return
}

func (s *state) walkTemplate(dot reflect.Value, t *parse.TemplateNode) {
	s.at(t)
	tmpl := s.tmpl.Lookup(t.Name)
	if tmpl == nil {
		s.errorf("template %q not defined", t.Name)
	}
	if s.depth == mostDepth {
		s.errorf("exceeded maximum template depth (%v)", mostDepth)
	}
	dot = s.evalPipeline(dot, t.Pipe)
	inner := state{tmpl: tmpl, wr: s.wr, node: s.node, vars: []variable{{"$", dot}}, depth: s.depth + 1}
	inner.walk(dot, tmpl.Root)
}

// ---- Range ----

func (s *state) walkRange(dot reflect.Value, r *parse.RangeNode) flow {
	defer s.pop(len(s.vars))
	value, _ := indirect(s.evalPipeline(dot, r.Pipe))
	ran := s.iterate(r, value, s.iteration(r))
	if !ran && r.ElseList != nil {
		return s.walk(dot, r.ElseList)
	}
	return goOn
}

// iteration returns what a range does with each element; false: the loop ends.
func (s *state) iteration(r *parse.RangeNode) func(index, elem reflect.Value) bool {
	decl, mark := r.Pipe.Decl, len(s.vars)
	return func(index, elem reflect.Value) bool {
		switch {
		case len(decl) == 0:
		case r.Pipe.IsAssign && len(decl) > 1:
			s.lookup(decl[0].Ident[0]).value = index
			s.lookup(decl[1].Ident[0]).value = elem
		case r.Pipe.IsAssign:
			s.lookup(decl[0].Ident[0]).value = elem
		default:
			s.setTop(1, elem)
			if len(decl) > 1 {
				s.setTop(2, index)
			}
		}
		f := s.walk(elem, r.List)
		s.pop(mark)
		return f != breakLoop
	}
}

// iterate calls once with all elements of the value, and reports whether there are any.
func (s *state) iterate(r *parse.RangeNode, value reflect.Value, once func(index, elem reflect.Value) bool) (ran bool) {
	two := len(r.Pipe.Decl) > 1
	switch value.Kind() {
	case reflect.Invalid: // a nil map, most likely
		return false
	case reflect.Array, reflect.Slice:
		for i := range value.Len() {
			if !once(reflect.ValueOf(i), value.Index(i)) {
				break
			}
		}
		return value.Len() > 0
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint8, reflect.Uint16,
		reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if two {
			s.errorf("can't use %v to iterate over more than one variable", value)
		}
		return rangeSeq(value, once)
	case reflect.Map:
		for _, e := range fmtsort.Sort(value) {
			if !once(e.Key, e.Value) {
				break
			}
		}
		return value.Len() > 0
	case reflect.Chan:
		return s.rangeChan(value, once)
	case reflect.Func:
		if value.Type().CanSeq() {
			if two {
				s.errorf("can't use %v iterate over more than one variable", value)
			}
			return rangeSeq(value, once)
		}
		if value.Type().CanSeq2() {
			return rangeSeq2(value, two, once)
		}
	}
	s.errorf("range can't iterate over %v", value)
	return false
}

func rangeSeq(value reflect.Value, once func(index, elem reflect.Value) bool) (ran bool) {
	for v := range value.Seq() {
		ran = true
		if !once(v, v) {
			break
		}
	}
	return ran
}

func rangeSeq2(value reflect.Value, two bool, once func(index, elem reflect.Value) bool) (ran bool) {
	for k, v := range value.Seq2() {
		ran = true
		if !two { // the one variable is the first value
			v = k
		}
		if !once(k, v) {
			break
		}
	}
	return ran
}

func (s *state) rangeChan(value reflect.Value, once func(index, elem reflect.Value) bool) bool {
	if value.IsNil() {
		return false
	}
	if value.Type().ChanDir() == reflect.SendDir {
		s.errorf("range over send-only channel %v", value)
	}
	i := 0
	for ; ; i++ {
		elem, ok := value.Recv()
		if !ok || !once(reflect.ValueOf(i), elem) {
			return ok || i > 0
		}
	}
}

// ---- Values ----

var (
	errorType    = reflect.TypeFor[error]()
	stringerType = reflect.TypeFor[fmt.Stringer]()
	valueType    = reflect.TypeFor[reflect.Value]()
	missingType  = reflect.TypeFor[missing]()
	missingVal   = reflect.ValueOf(missing{})
)

// missing is the type of missingVal, which stands for the value of a pipeline before its first command.
type missing struct{}

func isMissing(v reflect.Value) bool { return v.IsValid() && v.Type() == missingType }

// indirect follows pointers and interfaces; isNil: to one that is nil, which it returns.
func indirect(v reflect.Value) (rv reflect.Value, isNil bool) {
	for ; v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface; v = v.Elem() {
		if v.IsNil() {
			return v, true
		}
	}
	return v, false
}

// indirectInterface returns what is in an interface; the zero Value if that is nil.
func indirectInterface(v reflect.Value) reflect.Value {
	if v.Kind() != reflect.Interface {
		return v
	}
	if v.IsNil() {
		return reflect.Value{}
	}
	return v.Elem()
}

func (s *state) printValue(n parse.Node, v reflect.Value) {
	s.at(n)
	value, ok := printable(v)
	if !ok {
		s.errorf("can't print %s of type %s", n, v.Type())
	}
	if _, err := fmt.Fprint(s.wr, value); err != nil {
		panic(writeError{err})
	}
}

// printable returns what fmt is to print of the value.
func printable(v reflect.Value) (any, bool) {
	if v.Kind() == reflect.Pointer {
		v, _ = indirect(v)
	}
	if !v.IsValid() {
		return "<no value>", true
	}
	if t := v.Type(); !hasText(t) {
		if v.CanAddr() && hasText(reflect.PointerTo(t)) {
			v = v.Addr()
		} else if v.Kind() == reflect.Chan || v.Kind() == reflect.Func {
			return nil, false
		}
	}
	return v.Interface(), true
}

func hasText(t reflect.Type) bool { return t.Implements(errorType) || t.Implements(stringerType) }
