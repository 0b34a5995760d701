package template

import (
	"errors"
	"fmt"
	"reflect"
)

var (
	errNotOrdered   = errors.New("invalid type for comparison")
	errNothingThere = errors.New("missing argument for comparison")
)

// basicKind puts kinds together whose values compare with each other.
type basicKind int

const (
	otherKind basicKind = iota
	boolKind
	complexKind
	floatKind
	intKind
	stringKind
	uintKind
)

func basicKindOf(v reflect.Value) (basicKind, error) {
	switch {
	case v.Kind() == reflect.Bool:
		return boolKind, nil
	case v.CanInt():
		return intKind, nil
	case v.CanUint():
		return uintKind, nil
	case v.CanFloat():
		return floatKind, nil
	case v.CanComplex():
		return complexKind, nil
	case v.Kind() == reflect.String:
		return stringKind, nil
	}
	return otherKind, errNotOrdered
}

func isNil(v reflect.Value) bool {
	if !v.IsValid() {
		return true
	}
	switch v.Kind() {
	case reflect.Chan, reflect.Func, reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice:
		return v.IsNil()
	}
	return false
}

// eq reports whether arg1 equals one of the others.
func eq(arg1 reflect.Value, arg2 ...reflect.Value) (bool, error) {
	arg1 = indirectInterface(arg1)
	if len(arg2) == 0 {
		return false, errNothingThere
	}
	for _, arg := range arg2 {
		if same, err := equal(arg1, indirectInterface(arg)); same || err != nil {
			return same, err
		}
	}
	return false, nil
}

func equal(a, b reflect.Value) (bool, error) {
	ka, _ := basicKindOf(a)
	kb, _ := basicKindOf(b)
	switch {
	case ka == intKind && kb == uintKind:
		return a.Int() >= 0 && uint64(a.Int()) == b.Uint(), nil
	case ka == uintKind && kb == intKind:
		return b.Int() >= 0 && a.Uint() == uint64(b.Int()), nil
	case ka != kb:
		if a.IsValid() && b.IsValid() {
			return false, fmt.Errorf("incompatible types for comparison: %v and %v", a.Type(), b.Type())
		}
		return false, nil
	}
	switch ka {
	case boolKind:
		return a.Bool() == b.Bool(), nil
	case complexKind:
		return a.Complex() == b.Complex(), nil
	case floatKind:
		return a.Float() == b.Float(), nil
	case intKind:
		return a.Int() == b.Int(), nil
	case stringKind:
		return a.String() == b.String(), nil
	case uintKind:
		return a.Uint() == b.Uint(), nil
	}
	return equalOther(a, b)
}

func equalOther(a, b reflect.Value) (bool, error) {
	if a.IsValid() && b.IsValid() && a.Kind() != b.Kind() {
		return false, fmt.Errorf("non-comparable types %s: %v, %s: %v", a, a.Type(), b.Type(), b)
	}
	if isNil(a) || isNil(b) {
		return isNil(a) == isNil(b), nil
	}
	if !b.Type().Comparable() {
		return false, fmt.Errorf("non-comparable type %s: %v", b, b.Type())
	}
	return a.Interface() == b.Interface(), nil
}

func ne(arg1, arg2 reflect.Value) (bool, error) {
	same, err := eq(arg1, arg2)
	return !same, err
}

func lt(arg1, arg2 reflect.Value) (bool, error) {
	a, b := indirectInterface(arg1), indirectInterface(arg2)
	ka, err := basicKindOf(a)
	if err != nil {
		return false, err
	}
	kb, err := basicKindOf(b)
	if err != nil {
		return false, err
	}
	switch {
	case ka == intKind && kb == uintKind:
		return a.Int() < 0 || uint64(a.Int()) < b.Uint(), nil
	case ka == uintKind && kb == intKind:
		return b.Int() >= 0 && a.Uint() < uint64(b.Int()), nil
	case ka != kb:
		return false, fmt.Errorf("incompatible types for comparison: %v and %v", a.Type(), b.Type())
	}
	switch ka {
	case floatKind:
		return a.Float() < b.Float(), nil
	case intKind:
		return a.Int() < b.Int(), nil
	case stringKind:
		return a.String() < b.String(), nil
	case uintKind:
		return a.Uint() < b.Uint(), nil
	}
	return false, errNotOrdered
}

func le(arg1, arg2 reflect.Value) (bool, error) {
	less, err := lt(arg1, arg2)
	if less || err != nil {
		return less, err
	}
	return eq(arg1, arg2)
}

func gt(arg1, arg2 reflect.Value) (bool, error) {
	lessOrEqual, err := le(arg1, arg2)
	if err != nil {
		return false, err
	}
	return !lessOrEqual, nil
}

func ge(arg1, arg2 reflect.Value) (bool, error) {
	less, err := lt(arg1, arg2)
	if err != nil {
		return false, err
	}
	return !less, nil
}
