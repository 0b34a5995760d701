package strconv

// Complex numbers: (a+bi).

// FormatComplex formats c, whose two halves have bitSize bits together, as (a+bi).
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	var buf [64]byte
	return string(AppendComplex(buf[:0], c, fmt, prec, bitSize))
}

// AppendComplex appends what FormatComplex returns to dst.
func AppendComplex(dst []byte, c complex128, fmt byte, prec, bitSize int) []byte {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	bitSize /= 2
	dst = AppendFloat(append(dst, '('), real(c), fmt, prec, bitSize)
	at := len(dst)
	dst = AppendFloat(append(dst, '+'), imag(c), fmt, prec, bitSize)
	if sign := dst[at+1]; sign == '+' || sign == '-' {
		dst = append(dst[:at], dst[at+1:]...)
	}
	return append(dst, "i)"...)
}

// ParseComplex reads N, Ni or N±Ni, perhaps in parentheses, without spaces.
func ParseComplex(s string, bitSize int) (complex128, error) {
	info := &float64Info
	if bitSize == 64 {
		info = &float32Info
	}
	if len(s) >= 2 && s[0] == '(' && s[len(s)-1] == ')' {
		s = s[1 : len(s)-1]
	}
	var failed error
	read := func(text string) float64 {
		f, err := parseFloat(text, info)
		if err == ErrSyntax || err != nil && failed == nil {
			failed = err
		}
		return f
	}
	var re, im float64
	n := floatPrefix(s)
	switch {
	case n == 0:
		failed = ErrSyntax
	case n == len(s):
		re = read(s)
	case s[n:] == "i":
		im = read(s[:n])
	default:
		re = read(s[:n])
		s = s[n:]
		if s[0] == '+' && len(s) > 1 && s[1] != '+' {
			s = s[1:] // +NaN is no float
		} else if s[0] != '-' {
			failed = ErrSyntax
			break
		}
		n = floatPrefix(s)
		if n == 0 || s[n:] != "i" {
			failed = ErrSyntax
			break
		}
		im = read(s[:n])
	}
	if failed == ErrSyntax {
		return 0, failed
	}
	return complex(re, im), failed
}

// floatPrefix returns the length of the float that s begins with.
func floatPrefix(s string) int {
	for n := len(s); n > 0; n-- {
		if _, ok := readFloat(s[:n]); ok {
			return n
		}
		if _, ok := special(s[:n]); ok {
			return n
		}
	}
	return 0
}
