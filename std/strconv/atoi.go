package strconv

import (
	"errors"
	"internal/strconv"
)

// Text to integers, and the errors of all conversions.

var (
	ErrRange  = strconv.ErrRange // of the type that was asked for
	ErrSyntax = strconv.ErrSyntax
)

// IntSize is the size of an int.
const IntSize = 64

// NumError is the error of a failed conversion.
type NumError struct {
	Func string // the function that failed
	Num  string // its input
	Err  error  // why
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": " + "parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

func (e *NumError) Unwrap() error { return e.Err }

// clone copies s, so that an error does not keep, or seem to keep, the input.
func clone(s string) string { return string([]byte(s)) }

func numError(fn, str string, err error) *NumError { return &NumError{fn, clone(str), err} }

func syntaxError(fn, str string) *NumError { return numError(fn, str, ErrSyntax) }
func rangeError(fn, str string) *NumError  { return numError(fn, str, ErrRange) }

func baseError(fn, str string, base int) *NumError {
	return &NumError{fn, clone(str), errors.New("invalid base " + Itoa(base))}
}

func bitSizeError(fn, str string, bitSize int) *NumError {
	return &NumError{fn, clone(str), errors.New("invalid bit size " + Itoa(bitSize))}
}

const maxUint64 = 1<<64 - 1

func lower(c byte) byte { return c | ('x' - 'X') }

// ParseUint is ParseInt for numbers without a sign.
func ParseUint(s string, base int, bitSize int) (uint64, error) {
	const fn = "ParseUint"
	if s == "" {
		return 0, syntaxError(fn, s)
	}
	s0 := s
	prefixed := base == 0
	switch {
	case 2 <= base && base <= 36:
	case base == 0:
		base, s = basePrefix(s)
	default:
		return 0, baseError(fn, s0, base)
	}
	if bitSize == 0 {
		bitSize = IntSize
	} else if bitSize < 0 || bitSize > 64 {
		return 0, bitSizeError(fn, s0, bitSize)
	}
	limit := uint64(maxUint64)
	if bitSize < 64 {
		limit = 1<<uint(bitSize) - 1
	}
	underscores := false
	var n uint64
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '_' && prefixed {
			underscores = true
			continue
		}
		d := uint64(strconv.DigitValue(c))
		if d >= uint64(base) {
			return 0, syntaxError(fn, s0)
		}
		if n > (maxUint64-d)/uint64(base) {
			return limit, rangeError(fn, s0)
		}
		n = n*uint64(base) + d
		if n > limit {
			return limit, rangeError(fn, s0)
		}
	}
	if underscores && !strconv.UnderscoresOK(s0) {
		return 0, syntaxError(fn, s0)
	}
	return n, nil
}

// basePrefix splits a base's prefix off: 0x, 0o, 0b, or 0 for octal.
func basePrefix(s string) (base int, rest string) {
	if s[0] != '0' {
		return 10, s
	}
	if len(s) >= 3 {
		switch lower(s[1]) {
		case 'b':
			return 2, s[2:]
		case 'o':
			return 8, s[2:]
		case 'x':
			return 16, s[2:]
		}
	}
	return 8, s[1:]
}

// ParseInt reads an integer in the given base; base 0 takes it from the prefix and allows underscores. bitSize limits
// its range; out of range gives the nearest value and an error.
func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	const fn = "ParseInt"
	if s == "" {
		return 0, syntaxError(fn, s)
	}
	s0 := s
	negative := s[0] == '-'
	if negative || s[0] == '+' {
		s = s[1:]
	}
	u, err := ParseUint(s, base, bitSize)
	if err != nil && err.(*NumError).Err != ErrRange {
		err.(*NumError).Func = fn
		err.(*NumError).Num = clone(s0)
		return 0, err
	}
	if bitSize == 0 {
		bitSize = IntSize
	}
	limit := uint64(1) << uint(bitSize-1)
	if !negative && u >= limit {
		return int64(limit - 1), rangeError(fn, s0)
	}
	if negative && u > limit {
		return -int64(limit), rangeError(fn, s0)
	}
	i = int64(u)
	if negative {
		i = -i
	}
	return i, nil
}

// Atoi is ParseInt(s, 10, 0) as an int.
func Atoi(s string) (int, error) {
	const fn = "Atoi"
	if 0 < len(s) && len(s) < 19 {
		// Short enough not to overflow.
		i := 0
		if s[0] == '-' || s[0] == '+' {
			i = 1
			if len(s) == 1 {
				return 0, syntaxError(fn, s)
			}
		}
		n := 0
		for ; i < len(s); i++ {
			d := s[i] - '0'
			if d > 9 {
				return 0, syntaxError(fn, s)
			}
			n = n*10 + int(d)
		}
		if s[0] == '-' {
			n = -n
		}
		return n, nil
	}
	n, err := ParseInt(s, 10, 0)
	if e, ok := err.(*NumError); ok {
		e.Func = fn
	}
	return int(n), err
}
