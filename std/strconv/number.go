package strconv

import "internal/strconv"

// Numbers and booleans to text, and text to floats.

// FormatBool returns "true" or "false".
func FormatBool(b bool) string { return strconv.FormatBool(b) }

// AppendBool appends "true" or "false" to dst.
func AppendBool(dst []byte, b bool) []byte { return strconv.AppendBool(dst, b) }

// FormatInt returns i in the given base, 2 to 36.
func FormatInt(i int64, base int) string { return strconv.FormatInt(i, base) }

// FormatUint returns i in the given base, 2 to 36.
func FormatUint(i uint64, base int) string { return strconv.FormatUint(i, base) }

// Itoa is FormatInt(int64(i), 10).
func Itoa(i int) string { return strconv.Itoa(i) }

// AppendInt appends i in the given base to dst.
func AppendInt(dst []byte, i int64, base int) []byte { return strconv.AppendInt(dst, i, base) }

// AppendUint appends i in the given base to dst.
func AppendUint(dst []byte, i uint64, base int) []byte { return strconv.AppendUint(dst, i, base) }

// FormatFloat formats f, rounded to bitSize bits, in format fmt with prec digits (-1: as few as read back as f).
func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	return strconv.FormatFloat(f, fmt, prec, bitSize)
}

// AppendFloat appends what FormatFloat returns to dst.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	return strconv.AppendFloat(dst, f, fmt, prec, bitSize)
}

// FormatComplex formats c, whose two halves have bitSize bits together, as (a+bi).
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	return strconv.FormatComplex(c, fmt, prec, bitSize)
}

// ParseFloat reads a float of 32 or 64 bits, rounded to nearest, ties to even. Out of range gives ±Inf and an error.
func ParseFloat(s string, bitSize int) (float64, error) {
	f, err := strconv.ParseFloat(s, bitSize)
	if err != nil {
		return f, numError("ParseFloat", s, err)
	}
	return f, nil
}

// ParseComplex reads N, Ni or N±Ni, perhaps in parentheses, without spaces.
func ParseComplex(s string, bitSize int) (complex128, error) {
	c, err := strconv.ParseComplex(s, bitSize)
	if err != nil {
		return c, numError("ParseComplex", s, err)
	}
	return c, nil
}
