package time

// Layouts show how the reference time, Mon Jan 2 15:04:05 MST 2006 (01/02 03:04:05PM '06 -0700), is to be written.
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

// An element of a layout.
type element uint8

const (
	literal element = iota
	longMonth
	shortMonth
	numMonth
	zeroMonth
	longWeekday
	shortWeekday
	plainDay
	underDay
	zeroDay
	underYearDay
	zeroYearDay
	hour24
	hour12
	zeroHour12
	plainMinute
	zeroMinute
	plainSecond
	zeroSecond
	longYear
	shortYear
	upperPM
	lowerPM
	zoneName
	zoneOffset // as offsetForms says
	fraction0  // .000
	fraction9  // .999, trailing zeros left out
)

// A form of zone offset: Z07:00 writes Z for UTC.
type offsetForm struct {
	z, colon      bool
	minutes, secs bool
}

type chunk struct {
	element
	form   offsetForm
	digits int // of a fraction
}

func hasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }

func startsLower(s string) bool { return s != "" && 'a' <= s[0] && s[0] <= 'z' }

func isDigit[T []byte | string](s T, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

// nextChunk finds the first element of layout: what stands before it, the element, what follows.
func nextChunk(layout string) (prefix string, c chunk, suffix string) {
	for i := 0; i < len(layout); i++ {
		if !begins(layout[i]) {
			continue
		}
		if layout[i] == '_' && hasPrefix(layout[i:], "_2006") {
			return layout[:i+1], chunk{element: longYear}, layout[i+5:]
		}
		if c, n := chunkAt(layout[i:]); n > 0 {
			return layout[:i], c, layout[i+n:]
		}
	}
	return layout, chunk{}, ""
}

// begins reports whether an element may begin with c: one of -,. 0 to 6 and JMPZ_p.
func begins(c byte) bool {
	const low, high = 0x7f<<'0' | 1<<'-' | 1<<',' | 1<<'.', 1<<('J'-64) | 1<<('M'-64) | 1<<('P'-64) | 1<<('Z'-64) | 1<<('_'-64) | 1<<('p'-64)
	switch {
	case c < 64:
		return low>>c&1 != 0
	case c < 128:
		return high>>(c-64)&1 != 0
	}
	return false
}

// chunkAt returns the element that s begins with and its length, 0 if it begins with none.
func chunkAt(s string) (chunk, int) {
	e, n := literal, 0
	switch s[0] {
	case '-', 'Z':
		return offsetAt(s)
	case '.', ',':
		return fractionAt(s)
	case 'J':
		e, n = nameAt(s, "January", longMonth, shortMonth)
	case 'M':
		if hasPrefix(s, "MST") {
			return chunk{element: zoneName}, 3
		}
		e, n = nameAt(s, "Monday", longWeekday, shortWeekday)
	case '0':
		switch {
		case len(s) < 2:
		case '1' <= s[1] && s[1] <= '6':
			e, n = zeroElements[s[1]-'1'], 2
		case hasPrefix(s, "002"):
			e, n = zeroYearDay, 3
		}
	case '1':
		e, n = numMonth, 1
		if len(s) > 1 && s[1] == '5' {
			e, n = hour24, 2
		}
	case '2':
		e, n = plainDay, 1
		if hasPrefix(s, "2006") {
			e, n = longYear, 4
		}
	case '_':
		if hasPrefix(s, "_2") {
			e, n = underDay, 2
		} else if hasPrefix(s, "__2") {
			e, n = underYearDay, 3
		}
	case '3':
		e, n = hour12, 1
	case '4':
		e, n = plainMinute, 1
	case '5':
		e, n = plainSecond, 1
	case 'P':
		if hasPrefix(s, "PM") {
			e, n = upperPM, 2
		}
	case 'p':
		if hasPrefix(s, "pm") {
			e, n = lowerPM, 2
		}
	}
	return chunk{element: e}, n
}

var zeroElements = [...]element{zeroMonth, zeroDay, zeroHour12, zeroMinute, zeroSecond, shortYear}

// nameAt recognises a long name, or its first three letters where no small letter follows.
func nameAt(s, name string, long, short element) (element, int) {
	switch {
	case hasPrefix(s, name):
		return long, len(name)
	case hasPrefix(s, name[:3]) && !startsLower(s[3:]):
		return short, 3
	}
	return literal, 0
}

func offsetAt(s string) (chunk, int) {
	f := offsetForm{z: s[0] == 'Z', minutes: true}
	n := 0
	switch rest := s[1:]; {
	case hasPrefix(rest, "070000"):
		f.secs = true
		n = 7
	case hasPrefix(rest, "07:00:00"):
		f.secs, f.colon = true, true
		n = 9
	case hasPrefix(rest, "0700"):
		n = 5
	case hasPrefix(rest, "07:00"):
		f.colon = true
		n = 6
	case hasPrefix(rest, "07"):
		f.minutes = false
		n = 3
	default:
		return chunk{}, 0
	}
	return chunk{element: zoneOffset, form: f}, n
}

func fractionAt(s string) (chunk, int) {
	if len(s) < 2 || s[1] != '0' && s[1] != '9' {
		return chunk{}, 0
	}
	n := 1
	for n < len(s) && s[n] == s[1] {
		n++
	}
	if isDigit(s, n) {
		return chunk{}, 0
	}
	c := chunk{element: fraction0, digits: n - 1}
	if s[1] == '9' {
		c.element = fraction9
	}
	return c, n
}
