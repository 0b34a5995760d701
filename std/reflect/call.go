package reflect

import (
	"internal/abi"
	"unsafe"
)

// Calls of functions that are known only when the program runs.

// Call calls the function v. Arguments of a variadic function's last parameter are given one by one.
func (v Value) Call(in []Value) []Value {
	v.mustBe("Call", Func)
	v.mustBeExported("Call")
	return v.call("Call", in)
}

// CallSlice calls the variadic function v with a slice as last argument.
func (v Value) CallSlice(in []Value) []Value {
	v.mustBe("CallSlice", Func)
	v.mustBeExported("CallSlice")
	return v.call("CallSlice", in)
}

// A callee is code, its type, and the word that it takes besides its parameters: the receiver of a method as first, the
// closure of a func value as last.
type callee struct {
	code     unsafe.Pointer
	typ      *abi.Type
	word     unsafe.Pointer
	isMethod bool
}

func (v Value) callee() callee {
	if v.flag&flagMethod != 0 {
		return v.methodCallee()
	}
	closure := v.pointer()
	if closure == nil {
		panic("reflect.Value.Call: call of nil function")
	}
	return callee{code: *(*unsafe.Pointer)(closure), typ: v.typ_, word: closure}
}

func (v Value) methodCallee() callee {
	m := v.method()
	if m.PkgPath != "" {
		panic("reflect: reflect.Value.Call of unexported method")
	}
	if v.typ_.Kind_ != abi.Interface {
		return callee{m.Code, m.Type, v.dataWord(), true}
	}
	i := (*abi.Iface)(v.address())
	if i.Tab == nil {
		panic("reflect: Method on nil interface value")
	}
	return callee{i.Tab.FuncCode(int(v.flag >> methodShift)), m.Type, i.Data, true}
}

// dataWord returns what an interface that holds v has as second word.
func (v Value) dataWord() unsafe.Pointer {
	if v.typ_.IsDirectIface() {
		return v.pointer()
	}
	return v.ptr
}

var wordType = abi.TypeOf(unsafe.Pointer(nil))

// invoke calls with arguments at these addresses and returns the block of results.
func (c callee) invoke(args []unsafe.Pointer) unsafe.Pointer {
	word := unsafe.Pointer(&c.word)
	in := c.typ.FuncTypes()[:c.typ.Len]
	types := make([]*abi.Type, 0, len(in)+1)
	all := make([]unsafe.Pointer, 0, len(in)+1)
	if c.isMethod {
		types, all = append(types, wordType), append(all, word)
	}
	types, all = append(types, in...), append(all, args...)
	if !c.isMethod {
		types, all = append(types, wordType), append(all, word)
	}
	return abi.Call(c.code, types, all, c.typ.FuncTypes()[c.typ.Len:])
}

func (v Value) call(op string, in []Value) []Value {
	c := v.callee()
	t := toRType(c.typ)
	if op == "CallSlice" {
		if !t.IsVariadic() {
			panic("reflect: CallSlice of non-variadic function")
		}
		checkCount(op, len(in), t.NumIn(), t.NumIn())
	} else if t.IsVariadic() {
		checkCount(op, len(in), t.NumIn()-1, len(in))
	} else {
		checkCount(op, len(in), t.NumIn(), t.NumIn())
	}
	checkArguments(op, t, in)
	if op == "Call" && t.IsVariadic() {
		in = gatherVariadic(op, t, in)
	}
	args := make([]unsafe.Pointer, len(in))
	for i := range in {
		in[i].mustBeExported("Call")
		x := new(Value)
		*x = in[i].assignTo("reflect.Value.Call", toRType(t.t.FuncTypes()[i]))
		args[i] = x.address()
	}
	return t.resultValues(c.invoke(args))
}

func checkCount(op string, n, least, most int) {
	if n < least {
		panic("reflect: " + op + " with too few input arguments")
	}
	if n > most {
		panic("reflect: " + op + " with too many input arguments")
	}
}

// checkArguments checks all but the last ones of a variadic call.
func checkArguments(op string, t *rtype, in []Value) {
	for _, x := range in {
		if x.Kind() == Invalid {
			panic("reflect: " + op + " using zero Value argument")
		}
	}
	n := t.NumIn()
	if op == "Call" && t.IsVariadic() {
		n--
	}
	for i := range n {
		if have, want := in[i].Type(), t.In(i); !have.AssignableTo(want) {
			panic("reflect: " + op + " using " + have.String() + " as type " + want.String())
		}
	}
}

// gatherVariadic replaces the arguments from the variadic parameter on by a slice of them.
func gatherVariadic(op string, t *rtype, in []Value) []Value {
	n := t.NumIn() - 1
	rest := MakeSlice(t.In(n), len(in)-n, len(in)-n)
	elem := t.In(n).Elem()
	for i, x := range in[n:] {
		if have := x.Type(); !have.AssignableTo(elem) {
			panic("reflect: cannot use " + have.String() + " as type " + elem.String() + " in " + op)
		}
		rest.Index(i).Set(x)
	}
	return append(append(make([]Value, 0, n+1), in[:n]...), rest)
}

func (t *rtype) resultValues(results unsafe.Pointer) []Value {
	out := t.t.FuncTypes()[t.t.Len:]
	if len(out) == 0 {
		return nil
	}
	values := make([]Value, len(out))
	for i, offset := range abi.Offsets(out) {
		values[i] = copied(out[i], unsafe.Add(results, offset), 0)
	}
	return values
}

// ---- Functions that reflection makes ----

// makeFunc returns a func value of type t that runs run.
func makeFunc(t *abi.Type, run func(m *abi.Made, args, results unsafe.Pointer)) Value {
	code := abi.MadeCode(t)
	if code == nil {
		panic("reflect: arguments of " + t.Text + " are too large for a function made at run time")
	}
	return direct(t, unsafe.Pointer(&abi.Made{Code: code, Type: t, Run: run}), 0)
}

// MakeFunc returns a func value of that type that calls fn.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	if typ.Kind() != Func {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	t := typ.common()
	return makeFunc(t, func(m *abi.Made, args, results unsafe.Pointer) {
		in, out := t.FuncTypes()[:t.Len], t.FuncTypes()[t.Len:]
		values := make([]Value, len(in))
		for i, offset := range abi.Offsets(in) {
			values[i] = copied(in[i], unsafe.Add(args, offset), 0)
		}
		abi.PassDeferred(m.Code, ValueOf(fn).callee().code)
		storeResults(out, fn(values), results)
	})
}

func storeResults(out []*abi.Type, values []Value, results unsafe.Pointer) {
	if len(values) != len(out) {
		panic("reflect: wrong return count from function created by MakeFunc")
	}
	for i, offset := range abi.Offsets(out) {
		x := values[i]
		if x.typ_ == nil {
			panic("reflect: function created by MakeFunc using closure returned zero Value")
		}
		if x.flag&flagRO != 0 {
			panic("reflect: function created by MakeFunc using closure returned value obtained from unexported field")
		}
		x = x.assignTo("reflect.MakeFunc", toRType(out[i]))
		abi.Move(unsafe.Add(results, offset), x.address(), x.typ_.Size_)
	}
}

// passOn calls c with the block of arguments of a made func, from the argument `from` on.
func passOn(m *abi.Made, c callee, from int, args, results unsafe.Pointer) {
	addresses := make([]unsafe.Pointer, m.Type.Len)
	for i, offset := range abi.Offsets(m.Type.FuncTypes()[:m.Type.Len]) {
		addresses[i] = unsafe.Add(args, offset)
	}
	out := m.Type.FuncTypes()[m.Type.Len:]
	abi.PassDeferred(m.Code, c.code)
	block := c.invoke(addresses[from:])
	for i, offset := range abi.Offsets(out) {
		abi.Move(unsafe.Add(results, offset), unsafe.Add(block, offset), out[i].Size_)
	}
}

// methodFunc returns a method value as an ordinary function.
func (v Value) methodFunc() Value {
	c := v.methodCallee()
	f := makeFunc(c.typ, func(m *abi.Made, args, results unsafe.Pointer) { passOn(m, c, 0, args, results) })
	f.flag |= v.flag & flagRO
	return f
}

// methodExpression returns m as a function of type f that takes its receiver, a t, first.
func methodExpression(t *abi.Type, m *abi.Method, f *abi.Type) Value {
	return makeFunc(f, func(made *abi.Made, args, results unsafe.Pointer) {
		receiver := at(t, args, 0)
		passOn(made, callee{m.Code, m.Type, receiver.dataWord(), true}, 1, args, results)
	})
}

// withReceiver returns the type of m, a method of t, with the receiver as first parameter.
func withReceiver(t, m *abi.Type) *abi.Type {
	types := append(append(make([]*abi.Type, 0, len(m.FuncTypes())+1), t), m.FuncTypes()...)
	return funcOf(types, m.Len+1, m.Flags&abi.Variadic != 0)
}
