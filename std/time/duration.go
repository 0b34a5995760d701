package time

// Duration is a span of time in nanoseconds.
type Duration int64

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

// String returns the duration as "72h3m0.5s"; durations below a second have a smaller unit: "1.5µs".
func (d Duration) String() string {
	var arr [32]byte
	n := d.format(&arr)
	return string(arr[n:])
}

// format writes d to the end of b and returns where it begins.
func (d Duration) format(b *[32]byte) int {
	w := len(b)
	u := uint64(d)
	if d < 0 {
		u = -u
	}
	if u < uint64(Second) {
		w--
		b[w] = 's'
		w--
		prec := 0
		switch {
		case u == 0:
			b[w] = '0'
			return w
		case u < uint64(Microsecond):
			b[w] = 'n'
		case u < uint64(Millisecond):
			prec = 3
			w-- // µ has two bytes
			copy(b[w:], "µ")
		default:
			prec = 6
			b[w] = 'm'
		}
		w, u = formatFraction(b[:w], u, prec)
		w = fmtInt(b[:w], u)
	} else {
		w--
		b[w] = 's'
		w, u = formatFraction(b[:w], u, 9)
		w = fmtInt(b[:w], u%60)
		u /= 60
		if u > 0 {
			w--
			b[w] = 'm'
			w = fmtInt(b[:w], u%60)
			u /= 60
			if u > 0 {
				w--
				b[w] = 'h'
				w = fmtInt(b[:w], u)
			}
		}
	}
	if d < 0 {
		w--
		b[w] = '-'
	}
	return w
}

// formatFraction writes v/10^prec's fraction to the end of b, without trailing zeros; it returns where that begins and v/10^prec.
func formatFraction(b []byte, v uint64, prec int) (w int, rest uint64) {
	w = len(b)
	print := false
	for range prec {
		digit := v % 10
		print = print || digit != 0
		if print {
			w--
			b[w] = byte('0' + digit)
		}
		v /= 10
	}
	if print {
		w--
		b[w] = '.'
	}
	return w, v
}

func fmtInt(b []byte, v uint64) int {
	w := len(b)
	for ; v >= 10; v /= 10 {
		w--
		b[w] = byte('0' + v%10)
	}
	w--
	b[w] = byte('0' + v)
	return w
}

func (d Duration) Nanoseconds() int64  { return int64(d) }
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }

func (d Duration) Seconds() float64 {
	return float64(d/Second) + float64(d%Second)/1e9
}

func (d Duration) Minutes() float64 {
	return float64(d/Minute) + float64(d%Minute)/(60*1e9)
}

func (d Duration) Hours() float64 {
	return float64(d/Hour) + float64(d%Hour)/(60*60*1e9)
}

// Truncate rounds towards zero to a multiple of m.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds to the nearest multiple of m, halves away from zero.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	r := d % m
	if d < 0 {
		r = -r
		if uint64(r)+uint64(r) < uint64(m) {
			return d + r
		}
		if d1 := d - m + r; d1 < d {
			return d1
		}
		return minDuration
	}
	if uint64(r)+uint64(r) < uint64(m) {
		return d - r
	}
	if d1 := d + m - r; d1 > d {
		return d1
	}
	return maxDuration
}

// Abs returns the absolute value.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}

// unit returns the unit that s begins with, and its length.
func unit(s string) (size uint64, length int) {
	for length < len(s) && s[length] != '.' && (s[length] < '0' || s[length] > '9') {
		length++
	}
	switch s[:length] {
	case "ns":
		size = uint64(Nanosecond)
	case "us", "µs", "μs":
		size = uint64(Microsecond)
	case "ms":
		size = uint64(Millisecond)
	case "s":
		size = uint64(Second)
	case "m":
		size = uint64(Minute)
	case "h":
		size = uint64(Hour)
	}
	return size, length
}

// durationError tells what is wrong with a duration, or with a unit in it.
type durationError struct {
	problem, unit, duration string
}

func (e *durationError) Error() string {
	if e.unit != "" {
		return "time: " + e.problem + " " + quote(e.unit) + " in duration " + quote(e.duration)
	}
	return "time: " + e.problem + " duration " + quote(e.duration)
}

// ParseDuration reads numbers with units, as in "300ms", "-1.5h" or "2h45m".
func ParseDuration(s string) (Duration, error) {
	orig := s
	invalid := func() (Duration, error) { return 0, &durationError{"invalid", "", orig} }
	negative := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		negative = s[0] == '-'
		s = s[1:]
	}
	if s == "0" {
		return 0, nil
	}
	if s == "" {
		return invalid()
	}
	var d uint64
	for s != "" {
		whole, n, ok := leadingInt(s)
		if !ok {
			return invalid()
		}
		s = s[n:]
		var fraction uint64
		scale := 1.0
		if s != "" && s[0] == '.' {
			k := 0
			fraction, scale, k = leadingFraction(s[1:])
			s = s[1+k:]
			n += k
		}
		if n == 0 {
			return invalid()
		}
		size, length := unit(s)
		if length == 0 {
			return 0, &durationError{"missing unit in", "", orig}
		}
		if size == 0 {
			return 0, &durationError{"unknown unit", s[:length], orig}
		}
		s = s[length:]
		if whole > 1<<63/size {
			return invalid()
		}
		whole *= size
		if fraction > 0 {
			whole += uint64(float64(fraction) * (float64(size) / scale))
			if whole > 1<<63 {
				return invalid()
			}
		}
		d += whole
		if d > 1<<63 {
			return invalid()
		}
	}
	if negative {
		return -Duration(d), nil
	}
	if d > 1<<63-1 {
		return invalid()
	}
	return Duration(d), nil
}

// leadingInt reads the digits that s begins with; not ok: overflow.
func leadingInt(s string) (x uint64, n int, ok bool) {
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		if x > 1<<63/10 {
			return 0, n, false
		}
		x = x*10 + uint64(s[n]-'0')
		if x > 1<<63 {
			return 0, n, false
		}
		n++
	}
	return x, n, true
}

// leadingFraction reads digits as x/scale; digits beyond what fits are skipped.
func leadingFraction(s string) (x uint64, scale float64, n int) {
	scale = 1
	full := false
	for ; n < len(s) && '0' <= s[n] && s[n] <= '9'; n++ {
		if full {
			continue
		}
		if x > (1<<63-1)/10 {
			full = true
			continue
		}
		y := x*10 + uint64(s[n]-'0')
		if y > 1<<63 {
			full = true
			continue
		}
		x = y
		scale *= 10
	}
	return
}
