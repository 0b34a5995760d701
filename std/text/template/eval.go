package template

import (
	"reflect"
	"strings"
	"text/template/parse"
)

// evalPipeline returns the value of a pipeline: each command gets the value of the one before as its last argument. Variables
// that it declares get the value too.
func (s *state) evalPipeline(dot reflect.Value, pipe *parse.PipeNode) (value reflect.Value) {
	if pipe == nil {
		return
	}
	s.at(pipe)
	value = missingVal
	for _, cmd := range pipe.Cmds {
		value = s.evalCommand(dot, cmd, value)
		if value.Kind() == reflect.Interface && value.NumMethod() == 0 {
			value = reflect.ValueOf(value.Interface())
		}
	}
	for _, v := range pipe.Decl {
		if pipe.IsAssign {
			s.lookup(v.Ident[0]).value = value
		} else {
			s.push(v.Ident[0], value)
		}
	}
	return value
}

// noArguments ensures that a value that is no function has none.
func (s *state) noArguments(args []parse.Node, final reflect.Value) {
	if len(args) > 1 || !isMissing(final) {
		s.errorf("can't give argument to non-function %s", args[0])
	}
}

// evalCommand evaluates a command. final is the value from the pipeline, or missingVal.
func (s *state) evalCommand(dot reflect.Value, cmd *parse.CommandNode, final reflect.Value) reflect.Value {
	first := cmd.Args[0]
	switch n := first.(type) {
	case *parse.FieldNode:
		return s.evalField(dot, n, cmd.Args, final)
	case *parse.ChainNode:
		return s.evalChain(dot, n, cmd.Args, final)
	case *parse.IdentifierNode:
		return s.evalFunction(dot, n, cmd, cmd.Args, final)
	case *parse.PipeNode:
		s.noArguments(cmd.Args, final)
		return s.evalPipeline(dot, n)
	case *parse.VariableNode:
		return s.evalVariable(dot, n, cmd.Args, final)
	}
	s.at(first)
	s.noArguments(cmd.Args, final)
	switch n := first.(type) {
	case *parse.BoolNode:
		return reflect.ValueOf(n.True)
	case *parse.DotNode:
		return dot
	case *parse.NilNode:
		s.errorf("nil is not a command")
	case *parse.NumberNode:
		return s.constant(n)
	case *parse.StringNode:
		return reflect.ValueOf(n.Text)
	}
	s.errorf("can't evaluate command %q", first)
	return reflect.Value{}
}

// constant gives a number the type that Go would give it.
func (s *state) constant(n *parse.NumberNode) reflect.Value {
	s.at(n)
	isHex := len(n.Text) > 2 && n.Text[0] == '0' && (n.Text[1] == 'x' || n.Text[1] == 'X') && !strings.ContainsAny(n.Text, "pP")
	isRune := len(n.Text) > 0 && n.Text[0] == '\''
	switch {
	case n.IsComplex:
		return reflect.ValueOf(n.Complex128)
	case n.IsFloat && !isHex && !isRune && strings.ContainsAny(n.Text, ".eEpP"):
		return reflect.ValueOf(n.Float64)
	case n.IsInt:
		return reflect.ValueOf(int(n.Int64))
	case n.IsUint:
		s.errorf("%s overflows int", n.Text)
	}
	return reflect.Value{}
}

// ---- Fields ----

func (s *state) evalField(dot reflect.Value, n *parse.FieldNode, args []parse.Node, final reflect.Value) reflect.Value {
	s.at(n)
	return s.fields(dot, dot, n, n.Ident, args, final)
}

func (s *state) evalChain(dot reflect.Value, n *parse.ChainNode, args []parse.Node, final reflect.Value) reflect.Value {
	s.at(n)
	if len(n.Field) == 0 {
		s.errorf("internal error: no fields in evalChainNode")
	}
	if n.Node.Type() == parse.NodeNil {
		s.errorf("indirection through explicit nil in %s", n)
	}
	return s.fields(dot, s.evalArg(dot, nil, n.Node), n, n.Field, args, final)
}

func (s *state) evalVariable(dot reflect.Value, n *parse.VariableNode, args []parse.Node, final reflect.Value) reflect.Value {
	s.at(n)
	value := s.lookup(n.Ident[0]).value
	if len(n.Ident) == 1 {
		s.noArguments(args, final)
		return value
	}
	return s.fields(dot, value, n, n.Ident[1:], args, final)
}

// fields evaluates .A.B.C of the receiver. Arguments are the last one's.
func (s *state) fields(dot, receiver reflect.Value, n parse.Node, names []string, args []parse.Node, final reflect.Value) reflect.Value {
	last := len(names) - 1
	for _, name := range names[:last] {
		receiver = s.field(dot, name, n, nil, missingVal, receiver)
	}
	return s.field(dot, names[last], n, args, final, receiver)
}

// field evaluates one field: a method, a field of a struct, or a key of a map.
func (s *state) field(dot reflect.Value, name string, n parse.Node, args []parse.Node, final, receiver reflect.Value) reflect.Value {
	if !receiver.IsValid() {
		if s.tmpl.option.missingKey == missingError {
			s.errorf("nil data; no entry for key %q", name)
		}
		return reflect.Value{}
	}
	t := receiver.Type()
	receiver, isNil := indirect(receiver)
	if receiver.Kind() == reflect.Interface && isNil {
		s.errorf("nil pointer evaluating %s.%s", t, name)
	}
	p := receiver
	if p.Kind() != reflect.Interface && p.Kind() != reflect.Pointer && p.CanAddr() {
		p = p.Addr()
	}
	if method := p.MethodByName(name); method.IsValid() {
		return s.call(dot, method, false, n, name, args, final)
	}
	hasArgs := len(args) > 1 || !isMissing(final)
	switch receiver.Kind() {
	case reflect.Struct:
		if f, ok := receiver.Type().FieldByName(name); ok {
			return s.structField(receiver, f, t, hasArgs)
		}
	case reflect.Map:
		key := reflect.ValueOf(name)
		if key.Type().AssignableTo(receiver.Type().Key()) {
			if hasArgs {
				s.errorf("%s is not a method but has arguments", name)
			}
			return s.mapElement(receiver, key)
		}
	case reflect.Pointer:
		elem := receiver.Type().Elem()
		if elem.Kind() == reflect.Struct {
			if _, ok := elem.FieldByName(name); !ok {
				break
			}
		}
		if isNil {
			s.errorf("nil pointer evaluating %s.%s", t, name)
		}
	}
	s.errorf("can't evaluate field %s in type %s", name, t)
	return reflect.Value{}
}

func (s *state) structField(receiver reflect.Value, f reflect.StructField, t reflect.Type, hasArgs bool) reflect.Value {
	value, err := receiver.FieldByIndexErr(f.Index)
	if !f.IsExported() {
		s.errorf("%s is an unexported field of struct type %s", f.Name, t)
	}
	if err != nil {
		s.errorf("%v", err)
	}
	if hasArgs {
		s.errorf("%s has arguments but cannot be invoked as function", f.Name)
	}
	return value
}

func (s *state) mapElement(m, key reflect.Value) reflect.Value {
	value := m.MapIndex(key)
	if value.IsValid() {
		return value
	}
	switch s.tmpl.option.missingKey {
	case missingZero:
		return reflect.Zero(m.Type().Elem())
	case missingError:
		s.errorf("map has no entry for key %q", key.String())
	}
	return value
}

// ---- Calls ----

func (s *state) evalFunction(dot reflect.Value, n *parse.IdentifierNode, cmd parse.Node, args []parse.Node, final reflect.Value) reflect.Value {
	s.at(n)
	function, builtin, ok := findFunction(n.Ident, s.tmpl)
	if !ok {
		s.errorf("%q is not a defined function", n.Ident)
	}
	return s.call(dot, function, builtin, cmd, n.Ident, args, final)
}

// call calls a function or method. args, if not nil, begins with the function itself.
func (s *state) call(dot, fun reflect.Value, builtin bool, n parse.Node, name string, args []parse.Node, final reflect.Value) reflect.Value {
	if args != nil {
		args = args[1:]
	}
	t := fun.Type()
	s.checkCount(t, name, args, final)
	if err := checkResults(name, t); err != nil {
		s.errorf("%v", err)
	}
	if builtin && (name == "and" || name == "or") {
		return s.shortCircuit(dot, t.In(0), name == "or", args, final)
	}
	argv := s.arguments(dot, t, args, final)
	if builtin && name == "call" { // its messages name what is called
		callee := final.String()
		if len(args) > 0 {
			callee = args[0].String()
		}
		argv = append([]reflect.Value{reflect.ValueOf(callee)}, argv...)
		fun = reflect.ValueOf(call)
	}
	value, err := safeCall(fun, argv)
	if err != nil {
		s.at(n)
		s.errorf("error calling %s: %w", name, err)
	}
	return unwrap(value)
}

// unwrap returns the value that a function of the package has wrapped.
func unwrap(v reflect.Value) reflect.Value {
	if v.Type() == valueType {
		v = v.Interface().(reflect.Value)
	}
	return v
}

func (s *state) checkCount(t reflect.Type, name string, args []parse.Node, final reflect.Value) {
	n := len(args)
	if !isMissing(final) {
		n++
	}
	if t.IsVariadic() {
		if n < t.NumIn()-1 {
			s.errorf("wrong number of args for %s: want at least %d got %d", name, t.NumIn()-1, len(args))
		}
	} else if n != t.NumIn() {
		s.errorf("wrong number of args for %s: want %d got %d", name, t.NumIn(), n)
	}
}

// shortCircuit evaluates arguments until one decides.
func (s *state) shortCircuit(dot reflect.Value, t reflect.Type, decides bool, args []parse.Node, final reflect.Value) (v reflect.Value) {
	for _, arg := range args {
		v = s.evalArg(dot, t, arg).Interface().(reflect.Value)
		if truth(v) == decides {
			return v
		}
	}
	if !isMissing(final) {
		v = unwrap(s.validate(final, t))
	}
	return v
}

func (s *state) arguments(dot reflect.Value, t reflect.Type, args []parse.Node, final reflect.Value) []reflect.Value {
	parameter := func(i int) reflect.Type {
		if last := t.NumIn() - 1; t.IsVariadic() && i >= last {
			return t.In(last).Elem()
		}
		return t.In(i)
	}
	var argv []reflect.Value
	for i, arg := range args {
		argv = append(argv, s.evalArg(dot, parameter(i), arg))
	}
	if !isMissing(final) {
		argv = append(argv, s.validate(final, parameter(len(args))))
	}
	return argv
}

func canBeNil(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Chan, reflect.Func, reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice:
		return true
	case reflect.Struct:
		return t == valueType
	}
	return false
}

// validate makes the value one of type t (nil: any), by what an assignment allows, and by following a pointer or taking one.
func (s *state) validate(value reflect.Value, t reflect.Type) reflect.Value {
	if !value.IsValid() {
		if t == nil {
			return reflect.ValueOf(nil)
		}
		if !canBeNil(t) {
			s.errorf("invalid value; expected %s", t)
		}
		return reflect.Zero(t)
	}
	if t == valueType && value.Type() != t {
		return reflect.ValueOf(value)
	}
	if t == nil || value.Type().AssignableTo(t) {
		return value
	}
	if value.Kind() == reflect.Interface && !value.IsNil() {
		value = value.Elem()
		if value.Type().AssignableTo(t) {
			return value
		}
	}
	switch {
	case value.Kind() == reflect.Pointer && value.Type().Elem().AssignableTo(t):
		value = value.Elem()
		if !value.IsValid() {
			s.errorf("dereference of nil pointer of type %s", t)
		}
	case reflect.PointerTo(value.Type()).AssignableTo(t) && value.CanAddr():
		value = value.Addr()
	default:
		s.errorf("wrong type for value; expected %s; got %s", t, value.Type())
	}
	return value
}

// ---- Arguments ----

// evalArg evaluates an argument for a parameter of type t.
func (s *state) evalArg(dot reflect.Value, t reflect.Type, n parse.Node) reflect.Value {
	s.at(n)
	switch arg := n.(type) {
	case *parse.NilNode:
		if !canBeNil(t) {
			s.errorf("cannot assign nil to %s", t)
		}
		return reflect.Zero(t)
	case *parse.DotNode, *parse.FieldNode, *parse.VariableNode, *parse.PipeNode, *parse.IdentifierNode, *parse.ChainNode:
		return s.validate(s.evalOperand(dot, arg), t)
	}
	return s.constantArg(dot, t, n)
}

// evalOperand evaluates what has no type before it is evaluated.
func (s *state) evalOperand(dot reflect.Value, n parse.Node) reflect.Value {
	switch n := n.(type) {
	case *parse.DotNode:
		return dot
	case *parse.FieldNode:
		return s.evalField(dot, n, []parse.Node{n}, missingVal)
	case *parse.VariableNode:
		return s.evalVariable(dot, n, nil, missingVal)
	case *parse.PipeNode:
		return s.evalPipeline(dot, n)
	case *parse.IdentifierNode:
		return s.evalFunction(dot, n, n, nil, missingVal)
	case *parse.ChainNode:
		return s.evalChain(dot, n, nil, missingVal)
	}
	return reflect.Value{}
}

// constantArg gives a constant the type t.
func (s *state) constantArg(dot reflect.Value, t reflect.Type, n parse.Node) reflect.Value {
	number, _ := n.(*parse.NumberNode)
	value := reflect.New(t).Elem()
	expect := func(ok bool, what string) {
		if !ok {
			s.errorf("expected %s; found %s", what, n)
		}
	}
	switch t.Kind() {
	case reflect.Bool:
		b, ok := n.(*parse.BoolNode)
		expect(ok, "bool")
		value.SetBool(b.True)
	case reflect.Complex64, reflect.Complex128:
		expect(number != nil && number.IsComplex, "complex")
		value.SetComplex(number.Complex128)
	case reflect.Float32, reflect.Float64:
		expect(number != nil && number.IsFloat, "float")
		value.SetFloat(number.Float64)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		expect(number != nil && number.IsInt, "integer")
		value.SetInt(number.Int64)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		expect(number != nil && number.IsUint, "unsigned integer")
		value.SetUint(number.Uint64)
	case reflect.String:
		text, ok := n.(*parse.StringNode)
		expect(ok, "string")
		value.SetString(text.Text)
	case reflect.Interface:
		if t.NumMethod() > 0 {
			s.errorf("can't handle %s for arg of type %s", n, t)
		}
		return s.untypedArg(n)
	case reflect.Struct:
		if t != valueType {
			s.errorf("can't handle %s for arg of type %s", n, t)
		}
		return reflect.ValueOf(s.untypedArg(n))
	default:
		s.errorf("can't handle %s for arg of type %s", n, t)
	}
	return value
}

func (s *state) untypedArg(n parse.Node) reflect.Value {
	switch n := n.(type) {
	case *parse.BoolNode:
		return reflect.ValueOf(n.True)
	case *parse.NumberNode:
		return s.constant(n)
	case *parse.StringNode:
		return reflect.ValueOf(n.Text)
	}
	s.errorf("can't handle assignment of %s to empty interface argument", n)
	return reflect.Value{}
}
