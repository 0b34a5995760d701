// Package runtime holds what programs ask of the run time. The run time itself is C (runtime/ in the source tree); this
// package gives it the error values of its panics, and programs a view of the heap, the goroutines and the call stack.
package runtime

// Error is an error that the run time found.
type Error interface {
	error
	RuntimeError()
}

// TypeAssertionError explains a failed type assertion.
type TypeAssertionError struct {
	inter, concrete, asserted string
	missing                   string // a method that the concrete type lacks
	otherPackage              bool
}

func (*TypeAssertionError) RuntimeError() {}

// Error says what was not what. Who prints errors does not want the texts in line.
//
//go:noinline
func (e *TypeAssertionError) Error() string {
	const conversion = "interface conversion: "
	switch {
	case e.concrete == "":
		return conversion + e.inter + " is nil, not " + e.asserted
	case e.missing != "":
		return conversion + e.concrete + " is not " + e.asserted + ": missing method " + e.missing
	case e.concrete != e.asserted:
		return conversion + e.inter + " is " + e.concrete + ", not " + e.asserted
	}
	origin := "scopes"
	if e.otherPackage {
		origin = "packages"
	}
	return conversion + e.inter + " is " + e.concrete + ", not " + e.asserted + " (types from different " + origin + ")"
}

// errorString is a runtime error with the usual prefix, plainError one without.
type errorString string

func (e errorString) RuntimeError() {}
func (e errorString) Error() string { return "runtime error: " + string(e) }

// faultError is about an address that was not nil.
type faultError struct {
	message string
	address uintptr
}

func (e faultError) RuntimeError() {}
func (e faultError) Error() string { return "runtime error: " + e.message }

// Addr returns the address of the access.
func (e faultError) Addr() uintptr { return e.address }

type plainError string

func (e plainError) RuntimeError() {}
func (e plainError) Error() string { return string(e) }

// PanicNilError is what panic(nil) panics with.
type PanicNilError struct {
	_ [0]*PanicNilError // like no other struct
}

func (*PanicNilError) Error() string {
	return "panic called with nil argument"
}
func (*PanicNilError) RuntimeError() {}

// boundsError is an index or slice bound x out of range; y is the length, the capacity or the other bound.
type boundsError struct {
	x      int64
	y      int
	signed bool
	code   uint8
}

// By code, in the order of BoundsCode in runtime/panic.c: the text for %x in range of its type, and for negative %x.
var boundsTexts = [...][2]string{
	{"index out of range [%x] with length %y", "index out of range [%x]"},
	{"slice bounds out of range [:%x] with length %y", "slice bounds out of range [:%x]"},
	{"slice bounds out of range [:%x] with capacity %y", "slice bounds out of range [:%x]"},
	{"slice bounds out of range [%x:%y]", "slice bounds out of range [%x:]"},
	{"slice bounds out of range [::%x] with length %y", "slice bounds out of range [::%x]"},
	{"slice bounds out of range [::%x] with capacity %y", "slice bounds out of range [::%x]"},
	{"slice bounds out of range [:%x:%y]", "slice bounds out of range [:%x:]"},
	{"slice bounds out of range [%x:%y:]", "slice bounds out of range [%x::]"},
	{"cannot convert slice with length %y to array or pointer to array with length %x", ""},
}

func (e boundsError) RuntimeError() {}

func (e boundsError) Error() string {
	negative := e.signed && e.x < 0
	text := boundsTexts[e.code][0]
	if negative {
		text = boundsTexts[e.code][1]
	}
	b := append(make([]byte, 0, 100), "runtime error: "...)
	for i := 0; i < len(text); i++ {
		if text[i] != '%' {
			b = append(b, text[i])
			continue
		}
		i++
		switch {
		case text[i] == 'y':
			b = appendDecimal(b, uint64(e.y))
		case negative:
			b = appendDecimal(append(b, '-'), -uint64(e.x))
		default:
			b = appendDecimal(b, uint64(e.x))
		}
	}
	return string(b)
}

func appendDecimal(b []byte, x uint64) []byte {
	if x >= 10 {
		b = appendDecimal(b, x/10)
	}
	return append(b, byte('0'+x%10))
}

// The C side calls these by their symbols, and panics with what they return.

func boundsValue(x int64, signed bool, y int64, code uint8) any {
	return boundsError{x, int(y), signed, code}
}
func errorValue(message string) any { return errorString(message) }
func addressValue(address uintptr) any {
	return faultError{"invalid memory address or nil pointer dereference", address}
}
func plainValue(message string) any { return plainError(message) }
func nilArgumentValue() any         { return new(PanicNilError) }

func assertionValue(inter, concrete, asserted, missing string, otherPackage bool) any {
	return &TypeAssertionError{inter, concrete, asserted, missing, otherPackage}
}
