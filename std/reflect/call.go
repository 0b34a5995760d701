package reflect

import rt "internal/rtype"

// Calls of functions that are known only when the program runs.

func panicUnsupported(what string) {
	panic("reflect: not yet supported: " + what)
}

// Call calls the function v.
func (v Value) Call(in []Value) []Value {
	v.mustBe("Call", Func)
	v.mustBeExported("Call")
	panicUnsupported("Call")
	return nil
}

// methodFunc returns a method value as an ordinary function.
func (v Value) methodFunc() Value {
	panicUnsupported("method value as func")
	return Value{}
}

// methodExpression returns m as a function that takes its receiver first.
func methodExpression(t *rt.Type, m *rt.Method, f *rt.Type) Value { return Value{} }

// withReceiver returns the type of m with the receiver as first parameter.
func withReceiver(t, m *rt.Type) *rt.Type { return m }
