package errors

import "internal/abi"

// The tree of an error: the error itself, and depth first those it wraps, through Unwrap() error or Unwrap() []error.

// Unwrap returns what err's method Unwrap() error returns, or nil without one.
func Unwrap(err error) error {
	u, ok := err.(interface {
		Unwrap() error
	})
	if !ok {
		return nil
	}
	return u.Unwrap()
}

// Is reports whether an error in err's tree equals target or says that it is target through its method Is.
func Is(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	return is(err, target, abi.TypeOf(target).Comparable())
}

func is(err, target error, comparable bool) bool {
	for err != nil {
		if comparable && err == target {
			return true
		}
		if x, ok := err.(interface{ Is(error) bool }); ok && x.Is(target) {
			return true
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
		case interface{ Unwrap() []error }:
			for _, err := range x.Unwrap() {
				if is(err, target, comparable) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

// As finds the first error in err's tree that can be assigned to *target, or that sets it through its method As.
// It panics if target is not a pointer to an interface or to a type that implements error.
func As(err error, target any) bool {
	if err == nil {
		return false
	}
	if target == nil {
		panic("errors: target cannot be nil")
	}
	t := abi.TypeOf(target)
	if t.Kind_ != abi.Pointer || abi.DataOf(target) == nil {
		panic("errors: target must be a non-nil pointer")
	}
	if t.Elem.Kind_ != abi.Interface && !abi.Implements(t.Elem, errorType) {
		panic("errors: *target must be interface or implement error")
	}
	return as(err, target, t.Elem)
}

var errorType = abi.TypeOf((*error)(nil)).Elem

func as(err error, target any, want *abi.Type) bool {
	for err != nil {
		if abi.Assign(abi.DataOf(target), want, err) {
			return true
		}
		if x, ok := err.(interface{ As(any) bool }); ok && x.As(target) {
			return true
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
		case interface{ Unwrap() []error }:
			for _, err := range x.Unwrap() {
				if err != nil && as(err, target, want) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

// AsType finds the first error in err's tree of type E, or that yields one through its method As.
func AsType[E error](err error) (E, bool) {
	if err == nil {
		var zero E
		return zero, false
	}
	var found *E // made only where a method As asks for it
	return asType(err, &found)
}

func asType[E error](err error, found **E) (_ E, _ bool) {
	for {
		if e, ok := err.(E); ok {
			return e, true
		}
		if x, ok := err.(interface{ As(any) bool }); ok {
			if *found == nil {
				*found = new(E)
			}
			if x.As(*found) {
				return **found, true
			}
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
			if err == nil {
				return
			}
		case interface{ Unwrap() []error }:
			for _, err := range x.Unwrap() {
				if err == nil {
					continue
				}
				if e, ok := asType(err, found); ok {
					return e, true
				}
			}
			return
		default:
			return
		}
	}
}
