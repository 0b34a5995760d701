// Package errors makes, wraps and inspects errors.
package errors

// New returns an error that says text. Each call makes a distinct error, even for equal texts.
func New(text string) error {
	return &errorString{text}
}

type errorString struct {
	s string
}

func (e *errorString) Error() string {
	return e.s
}

// ErrUnsupported says that an operation cannot be done because it is not supported.
var ErrUnsupported = New("unsupported operation")
