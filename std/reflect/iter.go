package reflect

import "iter"

// Range loops over values.

// Seq returns an iterator over what `for x := range v` yields.
func (v Value) Seq() iter.Seq[Value] {
	if v.kind() == Func && canRange(v.Type().common(), 1) {
		return func(yield func(Value) bool) {
			v.Call([]Value{MakeFunc(v.Type().In(0), func(in []Value) []Value {
				return []Value{ValueOf(yield(in[0])).Convert(v.Type().In(0).Out(0))}
			})})
		}
	}
	switch v.kind() {
	case Int, Int8, Int16, Int32, Int64:
		return func(yield func(Value) bool) {
			for i := range v.Int() {
				x := newValue(v.typ_)
				x.SetInt(i)
				if !yield(x.result(v)) {
					return
				}
			}
		}
	case Uint, Uint8, Uint16, Uint32, Uint64, Uintptr:
		return func(yield func(Value) bool) {
			for i := range v.Uint() {
				x := newValue(v.typ_)
				x.SetUint(i)
				if !yield(x.result(v)) {
					return
				}
			}
		}
	case Chan:
		return func(yield func(Value) bool) {
			for x, ok := v.Recv(); ok; x, ok = v.Recv() {
				if !yield(x) {
					return
				}
			}
		}
	case Map:
		return func(yield func(Value) bool) {
			for it := v.MapRange(); it.Next(); {
				if !yield(it.Key()) {
					return
				}
			}
		}
	case Array, Slice, String, Pointer:
		return func(yield func(Value) bool) {
			for i := range v.Seq2() {
				if !yield(i) {
					return
				}
			}
		}
	}
	panic("reflect: " + v.Type().String() + " cannot produce iter.Seq[Value]")
}

// Seq2 returns an iterator over what `for x, y := range v` yields.
func (v Value) Seq2() iter.Seq2[Value, Value] {
	if v.kind() == Func && canRange(v.Type().common(), 2) {
		return func(yield func(Value, Value) bool) {
			v.Call([]Value{MakeFunc(v.Type().In(0), func(in []Value) []Value {
				return []Value{ValueOf(yield(in[0], in[1])).Convert(v.Type().In(0).Out(0))}
			})})
		}
	}
	switch v.Kind() {
	case Pointer:
		if v.Elem().kind() != Array {
			break
		}
		return v.Elem().Seq2()
	case Array, Slice:
		return func(yield func(Value, Value) bool) {
			for i := range v.Len() {
				if !yield(ValueOf(i), v.Index(i)) {
					return
				}
			}
		}
	case String:
		return func(yield func(Value, Value) bool) {
			for i, r := range v.String() {
				if !yield(ValueOf(i), ValueOf(r)) {
					return
				}
			}
		}
	case Map:
		return func(yield func(Value, Value) bool) {
			for it := v.MapRange(); it.Next(); {
				if !yield(it.Key(), it.Value()) {
					return
				}
			}
		}
	}
	panic("reflect: " + v.Type().String() + " cannot produce iter.Seq2[Value, Value]")
}

// Fields returns an iterator over a struct's fields.
func (v Value) Fields() iter.Seq2[StructField, Value] {
	t := v.Type()
	v.mustBe("NumField", Struct)
	return func(yield func(StructField, Value) bool) {
		for i := range v.NumField() {
			if !yield(t.Field(i), v.Field(i)) {
				return
			}
		}
	}
}
