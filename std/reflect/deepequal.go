package reflect

import (
	"internal/abi"
	"unsafe"
)

// Deep equality. Pairs of pointers that are being compared count as equal when they are met again, so that cycles end.

type visit struct {
	a, b unsafe.Pointer
	typ  *abi.Type
}

// DeepEqual reports whether x and y are equal, looking through pointers and into slices and maps.
func DeepEqual(x, y any) bool {
	if x == nil || y == nil {
		return x == y
	}
	v, w := ValueOf(x), ValueOf(y)
	if v.typ_ != w.typ_ {
		return false
	}
	return deepEqual(v, w, make(map[visit]bool))
}

// seen reports whether the pair was met before, and notes it.
func seen(v, w Value, visited map[visit]bool) bool {
	var a, b unsafe.Pointer
	switch v.Kind() {
	case Pointer, Map:
		a, b = v.pointer(), w.pointer()
	case Slice, Interface:
		a, b = v.ptr, w.ptr
	default:
		return false
	}
	if a == nil || b == nil {
		return false
	}
	if uintptr(a) > uintptr(b) {
		a, b = b, a
	}
	k := visit{a, b, v.typ_}
	if visited[k] {
		return true
	}
	visited[k] = true
	return false
}

func deepEqual(v, w Value, visited map[visit]bool) bool {
	if !v.IsValid() || !w.IsValid() {
		return v.IsValid() == w.IsValid()
	}
	if v.typ_ != w.typ_ {
		return false
	}
	if seen(v, w, visited) {
		return true
	}
	switch v.Kind() {
	case Array:
		return deepEqualElements(v, w, visited)
	case Slice:
		if v.IsNil() != w.IsNil() || v.Len() != w.Len() {
			return false
		}
		return v.UnsafePointer() == w.UnsafePointer() || deepEqualElements(v, w, visited)
	case Interface:
		if v.IsNil() || w.IsNil() {
			return v.IsNil() == w.IsNil()
		}
		return deepEqual(v.Elem(), w.Elem(), visited)
	case Pointer:
		return v.pointer() == w.pointer() || deepEqual(v.Elem(), w.Elem(), visited)
	case Struct:
		for i := range v.NumField() {
			if !deepEqual(v.Field(i), w.Field(i), visited) {
				return false
			}
		}
		return true
	case Map:
		return deepEqualMaps(v, w, visited)
	case Func:
		return v.IsNil() && w.IsNil()
	}
	return abi.EqualValues(v.typ_, v.address(), w.address())
}

func deepEqualElements(v, w Value, visited map[visit]bool) bool {
	for i := range v.Len() {
		if !deepEqual(v.Index(i), w.Index(i), visited) {
			return false
		}
	}
	return true
}

func deepEqualMaps(v, w Value, visited map[visit]bool) bool {
	if v.IsNil() != w.IsNil() || v.Len() != w.Len() {
		return false
	}
	if v.pointer() == w.pointer() {
		return true
	}
	for it := v.MapRange(); it.Next(); {
		e := w.MapIndex(it.Key())
		if !e.IsValid() || !deepEqual(it.Value(), e, visited) {
			return false
		}
	}
	return true
}
