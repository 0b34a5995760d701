package reflect

import "internal/abi"

// Maps.

// MapIndex returns the element of key, the zero Value if there is none.
func (v Value) MapIndex(key Value) Value {
	v.mustBe("MapIndex", Map)
	key = key.assignTo("reflect.Value.MapIndex", toRType(v.typ_.Key))
	e := abi.MapFind(v.typ_, v.pointer(), key.address())
	if e == nil {
		return Value{}
	}
	return copied(v.typ_.Elem, e, (v.flag | key.flag).ro())
}

// MapKeys returns all keys, in no order.
func (v Value) MapKeys() []Value {
	v.mustBe("MapKeys", Map)
	keys := make([]Value, 0, v.Len())
	var it abi.MapIter
	if v.pointer() == nil {
		return keys
	}
	for abi.MapIterStart(v.typ_, v.pointer(), &it); it.Key != nil; abi.MapIterNext(&it) {
		keys = append(keys, copied(v.typ_.Key, it.Key, v.flag.ro()))
	}
	return keys
}

// MapIter is an iterator over a map.
type MapIter struct {
	m       Value
	it      abi.MapIter
	started bool
}

// MapRange returns an iterator that stands before the first entry.
func (v Value) MapRange() *MapIter {
	if v.kind() != Map {
		v.wrongKind("MapRange")
	}
	return &MapIter{m: v}
}

// Next advances; it returns false at the end.
func (iter *MapIter) Next() bool {
	if !iter.m.IsValid() {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	if !iter.started {
		iter.started = true
		if iter.m.pointer() == nil {
			return false
		}
		abi.MapIterStart(iter.m.typ_, iter.m.pointer(), &iter.it)
	} else {
		if iter.it.Key == nil {
			panic("MapIter.Next called on exhausted iterator")
		}
		abi.MapIterNext(&iter.it)
	}
	return iter.it.Key != nil
}

func (iter *MapIter) check(method string) {
	if !iter.started {
		panic(method + " called before Next")
	}
	if iter.it.Key == nil {
		panic(method + " called on exhausted iterator")
	}
}

// Key returns the key of the entry.
func (iter *MapIter) Key() Value {
	iter.check("MapIter.Key")
	return copied(iter.m.typ_.Key, iter.it.Key, iter.m.flag.ro())
}

// Value returns the element of the entry.
func (iter *MapIter) Value() Value {
	iter.check("MapIter.Value")
	return copied(iter.m.typ_.Elem, iter.it.Elem, iter.m.flag.ro())
}

// Reset makes iter an iterator over v.
func (iter *MapIter) Reset(v Value) {
	if v.IsValid() {
		v.mustBe("MapRange", Map)
	}
	*iter = MapIter{m: v}
}

// SetIterKey is v.Set(iter.Key()), without a copy in between.
func (v Value) SetIterKey(iter *MapIter) {
	iter.check("reflect: Value.SetIterKey")
	v.Set(at(iter.m.typ_.Key, iter.it.Key, iter.m.flag.ro()))
}

// SetIterValue is v.Set(iter.Value()), without a copy in between.
func (v Value) SetIterValue(iter *MapIter) {
	iter.check("reflect: Value.SetIterValue")
	v.Set(at(iter.m.typ_.Elem, iter.it.Elem, iter.m.flag.ro()))
}

// SetMapIndex sets key's element, or deletes it if elem is the zero Value.
func (v Value) SetMapIndex(key, elem Value) {
	v.mustBe("SetMapIndex", Map)
	v.mustBeExported("SetMapIndex")
	key.mustBeExported("SetMapIndex")
	key = key.assignTo("reflect.Value.SetMapIndex", toRType(v.typ_.Key))
	if elem.typ_ == nil {
		abi.MapDelete(v.typ_, v.pointer(), key.address())
		return
	}
	elem.mustBeExported("SetMapIndex")
	elem = elem.assignTo("reflect.Value.SetMapIndex", toRType(v.typ_.Elem))
	abi.Move(abi.MapAssign(v.typ_, v.pointer(), key.address()), elem.address(), v.typ_.Elem.Size_)
}

// MakeMap makes a map.
func MakeMap(typ Type) Value { return MakeMapWithSize(typ, 0) }

// MakeMapWithSize makes a map with room for n entries.
func MakeMapWithSize(typ Type, n int) Value {
	if typ.Kind() != Map {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	t := typ.common()
	return direct(t, abi.MakeMap(t, n), 0)
}
