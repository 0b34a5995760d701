// Package fmtsort sorts the entries of maps for printing: by key, in an order that is defined for all types of keys.
package fmtsort

import (
	"reflect"
	"slices"
)

// Entry is a key with its element.
type Entry struct {
	Key, Value reflect.Value
}

// Sort returns the entries of a map in the order of their keys: numbers and strings ascending, false before true, NaN
// before other floats, complex numbers by real part and then imaginary part, pointers and channels by address, structs and
// arrays field by field, interfaces by type and then value.
func Sort(m reflect.Value) []Entry {
	if m.Type().Kind() != reflect.Map {
		return nil
	}
	entries := make([]Entry, 0, m.Len())
	for it := m.MapRange(); it.Next(); {
		entries = append(entries, Entry{it.Key(), it.Value()})
	}
	slices.SortStableFunc(entries, func(a, b Entry) int { return compare(a.Key, b.Key) })
	return entries
}

func order[T int64 | uint64 | uintptr | string](a, b T) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func orderFloat(a, b float64) int {
	switch {
	case a < b || a != a && b == b:
		return -1
	case a > b || b != b && a == a:
		return 1
	}
	return 0
}

func compare(a, b reflect.Value) int {
	if a.Type() != b.Type() {
		return -1
	}
	switch a.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return order(a.Int(), b.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return order(a.Uint(), b.Uint())
	case reflect.String:
		return order(a.String(), b.String())
	case reflect.Float32, reflect.Float64:
		return orderFloat(a.Float(), b.Float())
	case reflect.Complex64, reflect.Complex128:
		x, y := a.Complex(), b.Complex()
		if c := orderFloat(real(x), real(y)); c != 0 {
			return c
		}
		return orderFloat(imag(x), imag(y))
	case reflect.Bool:
		switch x, y := a.Bool(), b.Bool(); {
		case x == y:
			return 0
		case x:
			return 1
		}
		return -1
	case reflect.Pointer, reflect.UnsafePointer:
		return order(a.Pointer(), b.Pointer())
	case reflect.Chan:
		if c, ok := compareNil(a, b); ok {
			return c
		}
		return order(a.Pointer(), b.Pointer())
	case reflect.Struct:
		for i := 0; i < a.NumField(); i++ {
			if c := compare(a.Field(i), b.Field(i)); c != 0 {
				return c
			}
		}
		return 0
	case reflect.Array:
		for i := 0; i < a.Len(); i++ {
			if c := compare(a.Index(i), b.Index(i)); c != 0 {
				return c
			}
		}
		return 0
	case reflect.Interface:
		if c, ok := compareNil(a, b); ok {
			return c
		}
		x, y := reflect.ValueOf(a.Elem().Type()), reflect.ValueOf(b.Elem().Type())
		if c := compare(x, y); c != 0 {
			return c
		}
		return compare(a.Elem(), b.Elem())
	}
	panic("bad type in compare: " + a.Type().String())
}

// compareNil settles comparisons with nil.
func compareNil(a, b reflect.Value) (int, bool) {
	switch {
	case a.IsNil() && b.IsNil():
		return 0, true
	case a.IsNil():
		return -1, true
	case b.IsNil():
		return 1, true
	}
	return 0, false
}
