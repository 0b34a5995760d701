package fmt

import (
	"errors"
	"internal/bytealg"
)

// Errors with a formatted text that may wrap others.

// Errorf returns an error with the formatted text. Operands of %w are what it wraps.
func Errorf(format string, a ...any) (err error) {
	if err = errorf(format, a...); err != nil {
		return err
	}
	return errors.New(format)
}

// errorf returns nil where the format is the text: then Errorf is inlined with errors.New, and may cost nothing.
func errorf(format string, a ...any) error {
	if len(a) == 0 && bytealg.IndexByteString(format, '%') < 0 {
		return nil
	}
	p := newPrinter()
	p.wrapErrs = true
	p.doPrintf(format, a)
	s := string(p.buf)
	var err error
	switch len(p.wrappedErrs) {
	case 0:
		err = errors.New(s)
	case 1:
		w := &wrapError{msg: s}
		w.err, _ = a[p.wrappedErrs[0]].(error)
		err = w
	default:
		err = &wrapErrors{s, wrapped(a, p.wrappedErrs, p.reordered)}
	}
	p.free()
	return err
}

// wrapped returns the errors among the operands of %w, in the order of the operands, each once.
func wrapped(a []any, numbers []int, reordered bool) []error {
	if reordered {
		for i := 1; i < len(numbers); i++ {
			for k := i; k > 0 && numbers[k] < numbers[k-1]; k-- {
				numbers[k], numbers[k-1] = numbers[k-1], numbers[k]
			}
		}
	}
	var errs []error
	for i, n := range numbers {
		if i > 0 && numbers[i-1] == n {
			continue
		}
		if e, ok := a[n].(error); ok {
			errs = append(errs, e)
		}
	}
	return errs
}

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }
func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string   { return e.msg }
func (e *wrapErrors) Unwrap() []error { return e.errs }
