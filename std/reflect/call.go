package reflect

import (
	rt "internal/rtype"
	"unsafe"
)

// Calls of functions that are known only when the program runs.

func panicUnsupported(what string) {
	panic("reflect: not yet supported: " + what)
}

// A callee is a function to be called: its code, its type, and what it takes before or after the arguments.
type callee struct {
	code     unsafe.Pointer
	typ      *rt.Type
	receiver unsafe.Pointer // data word of a method's receiver
	isMethod bool
	closure  unsafe.Pointer // of a func value: passed last
}

func (v Value) callee() callee {
	switch {
	case v.flag&flagMethod != 0 && v.typ.Kind == rt.Interface:
		x := ValueOf(rt.LoadInterface(v.address(), v.typ))
		name := v.method().Name
		for i := range x.typ.Methods {
			if m := &x.typ.Methods[i]; m.Name == name {
				return callee{code: m.Code, typ: m.Type, receiver: x.dataWord(), isMethod: true}
			}
		}
	case v.flag&flagMethod != 0:
		m := v.method()
		v.flag &= flagIndirect
		return callee{code: m.Code, typ: m.Type, receiver: v.dataWord(), isMethod: true}
	}
	p := v.pointer()
	if p == nil {
		panic("reflect: call of nil function")
	}
	return callee{code: *(*unsafe.Pointer)(p), typ: v.typ, closure: p}
}

// dataWord returns the word that an interface would hold for v.
func (v Value) dataWord() unsafe.Pointer {
	if v.typ.IsDirect() {
		return v.pointer()
	}
	return copied(v.typ, v.ptr, 0).ptr
}

// Call calls the function v.
func (v Value) Call(in []Value) []Value {
	v.mustBe("Call", Func)
	v.mustBeExported("Call")
	return v.call("Call", in)
}

// CallSlice calls the variadic function v with its last argument as the slice.
func (v Value) CallSlice(in []Value) []Value {
	v.mustBe("Call", Func)
	v.mustBeExported("CallSlice")
	return v.call("CallSlice", in)
}

func (v Value) call(op string, in []Value) []Value {
	if v.flag&flagExpression != 0 {
		if len(in) == 0 {
			panic("reflect: Call with too few input arguments")
		}
		name := v.method().Name
		return in[0].assignTo("reflect.Value.Call", toRType(v.typ)).MethodByName(name).call(op, in[1:])
	}
	c := v.callee()
	params := c.typ.FuncTypes()[:c.typ.Len]
	results := c.typ.FuncTypes()[c.typ.Len:]
	variadic := c.typ.Flags&rt.Variadic != 0
	if op == "CallSlice" && !variadic {
		panic("reflect: CallSlice of non-variadic function")
	}
	in = gather(op, in, params, variadic && op == "Call")
	var frame callFrame
	size := uintptr(0)
	align := uintptr(1)
	offsets := make([]uintptr, len(results))
	for i, t := range results {
		a := uintptr(t.Align)
		size = (size + a - 1) &^ (a - 1)
		offsets[i] = size
		size += t.Size
		align = max(align, a)
	}
	size = (size + align - 1) &^ (align - 1)
	memory := rt.New(&rt.Type{Size: max(size, 16)})
	inRegisters := size <= 16
	if !inRegisters {
		frame.word(uint64(uintptr(memory)))
	}
	if c.isMethod {
		frame.word(uint64(uintptr(c.receiver)))
	}
	for i, t := range params {
		x := in[i].assignTo("reflect.Value.Call", toRType(t))
		frame.value(t, x.address())
	}
	if c.closure != nil {
		frame.word(uint64(uintptr(c.closure)))
	}
	frame.call(c.code)
	if inRegisters {
		frame.results(results, offsets, (*[2]uint64)(memory))
	}
	ret := make([]Value, len(results))
	for i, t := range results {
		ret[i] = copied(t, unsafe.Add(memory, offsets[i]), 0)
	}
	return ret
}

// gather checks the number of arguments, and makes a slice of those for a variadic parameter.
func gather(op string, in []Value, params []*rt.Type, variadic bool) []Value {
	n := len(params)
	if variadic {
		n--
	}
	if len(in) < n {
		panic("reflect: " + op + " with too few input arguments")
	}
	if !variadic && len(in) > n {
		panic("reflect: " + op + " with too many input arguments")
	}
	for _, x := range in {
		if x.Kind() == Invalid {
			panic("reflect: " + op + " using zero Value argument")
		}
	}
	if !variadic {
		return in
	}
	t := params[n]
	rest := MakeSlice(toRType(t), len(in)-n, len(in)-n)
	for i, x := range in[n:] {
		if !assignable(t.Elem, x.typ) && x.flag&flagMethod == 0 {
			panic("reflect: cannot use " + x.Type().String() + " as type " + t.Elem.Text + " in " + op)
		}
		rest.Index(i).Set(x)
	}
	return append(append([]Value(nil), in[:n]...), rest)
}

// methodFunc returns a method value as an ordinary function.
func (v Value) methodFunc() Value {
	panicUnsupported("a method value as func")
	return Value{}
}

// methodExpression returns method i of t as a function that takes its receiver first.
func methodExpression(t *rt.Type, i int) Value {
	return Value{t, nil, flagMethod | flagExpression | flag(i)<<methodShift}
}

// withReceiver returns the type of a method with the receiver as first parameter.
func withReceiver(t, m *rt.Type) *rt.Type {
	types := append([]*rt.Type{t}, m.FuncTypes()...)
	return funcOf(types, m.Len+1, m.Flags&rt.Variadic != 0)
}

// FuncOf returns the function type with these parameters and results.
func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	types := make([]*rt.Type, 0, len(in)+len(out))
	for _, t := range in {
		types = append(types, t.common())
	}
	for _, t := range out {
		types = append(types, t.common())
	}
	return toType(funcOf(types, len(in), variadic))
}

var funcTypes = map[string][]*rt.Type{}

func funcOf(types []*rt.Type, in int, variadic bool) *rt.Type {
	text := funcText(types, in, variadic)
	made.Lock()
	defer made.Unlock()
	for _, t := range funcTypes[text] {
		if sameTypes(t.FuncTypes(), types, true) {
			return t
		}
	}
	t := &rt.Type{Kind: rt.Func, Text: text, Size: 8, Align: 8, FieldAlign: 8, Flags: rt.Direct, Len: in, Hash: hashText(text)}
	if variadic {
		t.Flags |= rt.Variadic
	}
	t.SetFuncTypes(types)
	funcTypes[text] = append(funcTypes[text], t)
	return t
}

func funcText(types []*rt.Type, in int, variadic bool) string {
	s := "func("
	for i, t := range types[:in] {
		if i > 0 {
			s += ", "
		}
		if variadic && i == in-1 {
			s += "..." + t.Elem.Text
		} else {
			s += t.Text
		}
	}
	s += ")"
	switch out := types[in:]; len(out) {
	case 0:
	case 1:
		s += " " + out[0].Text
	default:
		s += " ("
		for i, t := range out {
			if i > 0 {
				s += ", "
			}
			s += t.Text
		}
		s += ")"
	}
	return s
}
