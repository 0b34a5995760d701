package time

import "errors"

// Times to text.

// appendInt appends x with at least width digits.
func appendInt(b []byte, x int, width int) []byte {
	switch {
	case uint(x) < 10 && width < 2:
		return append(b, byte('0'+x))
	case uint(x) < 100 && width <= 2:
		return append(b, byte('0'+x/10), byte('0'+x%10))
	case uint(x) < 10000 && width == 4:
		return append(b, byte('0'+x/1000), byte('0'+x/100%10), byte('0'+x/10%10), byte('0'+x%10))
	}
	u := uint64(x)
	if x < 0 {
		b = append(b, '-')
		u = -u
	}
	var buf [20]byte
	w := fmtInt(buf[:], u)
	for n := len(buf) - w; n < width; n++ {
		b = append(b, '0')
	}
	return append(b, buf[w:]...)
}

// Format writes t as layout shows.
func (t Time) Format(layout string) string {
	const size = 64
	var buf [size]byte
	b := buf[:0]
	if n := len(layout) + 10; n > size {
		b = make([]byte, 0, n)
	}
	return string(t.AppendFormat(b, layout))
}

// AppendFormat appends t.Format(layout) to b.
func (t Time) AppendFormat(b []byte, layout string) []byte {
	f := fields{t: t}
	f.name, f.offset, _, _, _ = t.loc.lookup(t.unixSec())
	days, sec := floorDiv(t.sec()+int64(f.offset), secondsPerDay)
	f.days = days
	year, month, day := civil(days)
	f.year, f.month, f.day = int(year), month, day
	f.hour, f.min, f.sec = clock(sec)
	if (layout == RFC3339 || layout == RFC3339Nano) && 0 <= f.year && f.year <= 9999 {
		return f.appendRFC3339(b, layout == RFC3339Nano)
	}
	for layout != "" {
		prefix, c, suffix := nextChunk(layout)
		if prefix != "" {
			b = append(b, prefix...)
		}
		if c.element == literal {
			break
		}
		sep := byte('.')
		if c.element >= fraction0 {
			sep = layout[len(prefix)]
		}
		layout = suffix
		b = f.append(b, c, sep)
	}
	return b
}

// fields are the parts of a time.
type fields struct {
	t              Time
	name           string
	offset         int
	days           int64
	year           int
	month          Month
	day            int
	hour, min, sec int
}

func twoDigits(b []byte, n int) { b[0], b[1] = byte('0'+n/10), byte('0'+n%10) }

// appendRFC3339 is append with the layouts that programs use most.
func (f *fields) appendRFC3339(b []byte, nano bool) []byte {
	date := [19]byte{4: '-', 7: '-', 10: 'T', 13: ':', 16: ':'}
	twoDigits(date[0:], f.year/100)
	twoDigits(date[2:], f.year%100)
	twoDigits(date[5:], int(f.month))
	twoDigits(date[8:], f.day)
	twoDigits(date[11:], f.hour)
	twoDigits(date[14:], f.min)
	twoDigits(date[17:], f.sec)
	b = append(b, date[:]...)
	if nano {
		b = appendFraction(b, f.t.Nanosecond(), chunk{element: fraction9, digits: 9}, '.')
	}
	if f.offset == 0 {
		return append(b, 'Z')
	}
	zone := [6]byte{'+', 3: ':'}
	minutes := f.offset / 60
	if minutes < 0 {
		zone[0], minutes = '-', -minutes
	}
	twoDigits(zone[1:], minutes/60)
	twoDigits(zone[4:], minutes%60)
	return append(b, zone[:]...)
}

func (f *fields) yearDay() int { return int(f.days-daysSinceYear1(int64(f.year), January, 1)) + 1 }

func (f *fields) clock12() int {
	if h := f.hour % 12; h != 0 {
		return h
	}
	return 12
}

func appendPadded(b []byte, x, width int) []byte {
	for limit := 10; width > 1; width-- {
		if x < limit {
			b = append(b, ' ')
		}
		limit *= 10
	}
	return appendInt(b, x, 0)
}

func (f *fields) append(b []byte, c chunk, sep byte) []byte {
	switch c.element {
	case shortYear:
		return appendInt(b, max(f.year, -f.year)%100, 2)
	case longYear:
		return appendInt(b, f.year, 4)
	case shortMonth:
		return append(b, f.month.String()[:3]...)
	case longMonth:
		return append(b, f.month.String()...)
	case numMonth:
		return appendInt(b, int(f.month), 0)
	case zeroMonth:
		return appendInt(b, int(f.month), 2)
	case shortWeekday:
		return append(b, weekdayOf(f.days).String()[:3]...)
	case longWeekday:
		return append(b, weekdayOf(f.days).String()...)
	case plainDay:
		return appendInt(b, f.day, 0)
	case underDay:
		return appendPadded(b, f.day, 2)
	case zeroDay:
		return appendInt(b, f.day, 2)
	case underYearDay:
		return appendPadded(b, f.yearDay(), 3)
	case zeroYearDay:
		return appendInt(b, f.yearDay(), 3)
	case hour24:
		return appendInt(b, f.hour, 2)
	case hour12:
		return appendInt(b, f.clock12(), 0)
	case zeroHour12:
		return appendInt(b, f.clock12(), 2)
	case plainMinute:
		return appendInt(b, f.min, 0)
	case zeroMinute:
		return appendInt(b, f.min, 2)
	case plainSecond:
		return appendInt(b, f.sec, 0)
	case zeroSecond:
		return appendInt(b, f.sec, 2)
	case upperPM:
		return append(b, "AMPM"[f.hour/12*2:][:2]...)
	case lowerPM:
		return append(b, "ampm"[f.hour/12*2:][:2]...)
	case zoneName:
		if f.name != "" {
			return append(b, f.name...)
		}
		return appendOffset(b, f.offset, offsetForm{minutes: true})
	case zoneOffset:
		if c.form.z && f.offset == 0 {
			return append(b, 'Z')
		}
		return appendOffset(b, f.offset, c.form)
	case fraction0, fraction9:
		return appendFraction(b, f.t.Nanosecond(), c, sep)
	}
	return b
}

func appendOffset(b []byte, offset int, f offsetForm) []byte {
	minutes := offset / 60
	if minutes < 0 {
		b = append(b, '-')
		minutes, offset = -minutes, -offset
	} else {
		b = append(b, '+')
	}
	b = appendInt(b, minutes/60, 2)
	if f.minutes {
		if f.colon {
			b = append(b, ':')
		}
		b = appendInt(b, minutes%60, 2)
	}
	if f.secs {
		if f.colon {
			b = append(b, ':')
		}
		b = appendInt(b, offset%60, 2)
	}
	return b
}

func appendFraction(b []byte, nsec int, c chunk, sep byte) []byte {
	start := len(b)
	b = append(b, sep)
	b = appendInt(b, nsec, 9)
	n := start + 1 + min(c.digits, 9)
	if c.element == fraction9 {
		for n > start+1 && b[n-1] == '0' {
			n--
		}
		if n == start+1 {
			return b[:start]
		}
	}
	return b[:n]
}

// String returns the time as "2006-01-02 15:04:05.999999999 -0700 MST", with the monotonic reading, if there is one, as m=±value.
func (t Time) String() string {
	s := t.Format("2006-01-02 15:04:05.999999999 -0700 MST")
	if t.wall&hasMonotonic == 0 {
		return s
	}
	m := t.ext
	sign := byte('+')
	u := uint64(m)
	if m < 0 {
		sign = '-'
		u = -u
	}
	b := append([]byte(s), " m="...)
	b = append(b, sign)
	b = appendInt(b, int(u/1e9), 0)
	b = append(b, '.')
	return string(appendInt(b, int(u%1e9), 9))
}

// GoString returns Go source of t.
func (t Time) GoString() string {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	b := append(make([]byte, 0, 80), "time.Date("...)
	b = appendInt(b, year, 0)
	if January <= month && month <= December {
		b = append(b, ", time."...)
		b = append(b, month.String()...)
	} else {
		b = appendInt(b, int(month), 0)
	}
	for _, x := range [...]int{day, hour, min, sec, t.Nanosecond()} {
		b = append(b, ", "...)
		b = appendInt(b, x, 0)
	}
	b = append(b, ", "...)
	switch loc := t.Location(); loc {
	case UTC, nil:
		b = append(b, "time.UTC"...)
	case Local:
		b = append(b, "time.Local"...)
	default:
		b = append(b, `time.Location(`...)
		b = append(b, quote(loc.name)...)
		b = append(b, ')')
	}
	return string(append(b, ')'))
}

// appendStrict appends t by RFC 3339, whose years have four digits and whose offsets are below a day.
func (t Time) appendStrict(b []byte) ([]byte, error) {
	n := len(b)
	b = t.AppendFormat(b, RFC3339Nano)
	switch {
	case b[n+4] != '-':
		return b, errors.New("year outside of range [0,9999]")
	case b[len(b)-1] != 'Z':
		c := b[len(b)-6]
		if '0' <= c && c <= '9' || 10*(b[len(b)-5]-'0')+b[len(b)-4]-'0' >= 24 {
			return b, errors.New("timezone hour outside of range [0,23]")
		}
	}
	return b, nil
}

func (t Time) MarshalJSON() ([]byte, error) {
	b := append(make([]byte, 0, len(RFC3339Nano)+2), '"')
	b, err := t.appendStrict(b)
	if err != nil {
		return nil, errors.New("Time.MarshalJSON: " + err.Error())
	}
	return append(b, '"'), nil
}

func (t *Time) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	if len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"' {
		return errors.New("Time.UnmarshalJSON: input is not a JSON string")
	}
	var err error
	*t, err = parseText(data[1 : len(data)-1])
	return err
}

func (t Time) appendTo(b []byte, method string) ([]byte, error) {
	b, err := t.appendStrict(b)
	if err != nil {
		return nil, errors.New(method + err.Error())
	}
	return b, nil
}

func (t Time) AppendText(b []byte) ([]byte, error) { return t.appendTo(b, "Time.AppendText: ") }

func (t Time) MarshalText() ([]byte, error) {
	return t.appendTo(make([]byte, 0, len(RFC3339Nano)), "Time.MarshalText: ")
}

// parseText reads what the methods above write.
func parseText(b []byte) (Time, error) {
	if t, ok := parseRFC3339(b); ok {
		return t, nil
	}
	return Parse(RFC3339, string(b))
}

func (t *Time) UnmarshalText(data []byte) error {
	var err error
	*t, err = parseText(data)
	return err
}
