package time

import "errors"

// Text to times.

// ParseError says what of a value did not fit which part of a layout.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

func (e *ParseError) Error() string {
	if e.Message == "" {
		return "parsing time " + quote(e.Value) + " as " + quote(e.Layout) + ": cannot parse " + quote(e.ValueElem) +
			" as " + quote(e.LayoutElem)
	}
	return "parsing time " + quote(e.Value) + e.Message
}

// quote puts s in quotes, with escapes for bytes that are not printable ASCII.
func quote(s string) string {
	const hex = "0123456789abcdef"
	b := make([]byte, 1, len(s)+2)
	b[0] = '"'
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 0x80 || c < ' ':
			b = append(b, '\\', 'x', hex[c>>4], hex[c&15])
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		default:
			b = append(b, c)
		}
	}
	return string(append(b, '"'))
}

var errBad = errors.New("bad value for field")

// Parse reads value as layout shows; without a zone it is UTC.
//
//go:noinline
func Parse(layout, value string) (Time, error) {
	return parse(layout, value, UTC, Local)
}

// ParseInLocation is Parse in a place: for values without a zone, and for the meaning of zone names.
//
//go:noinline
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc, loc)
}

// parsed is what parse has read.
type parsed struct {
	text           string
	at             int // where the rest of text begins
	year           int
	month, day     int // -1: not given
	yday           int
	hour, min, sec int
	nsec           int
	pm, am         bool
	utc            bool
	offset         int
	hasOffset      bool
	zoneName       span
	outOfRange     string
}

// span is a part of a text.
type span struct{ from, to int }

func (p *parsed) rest() string       { return p.text[p.at:] }
func (p *parsed) part(s span) string { return p.text[s.from:s.to] }

func parse(layout, value string, defaultLocation, local *Location) (Time, error) {
	if (layout == RFC3339 || layout == RFC3339Nano) && local == Local {
		if t, ok := parseRFC3339([]byte(value)); ok {
			return t, nil
		}
	}
	wholeLayout, wholeValue := layout, value
	fail := func(layoutElem, valueElem, message string) (Time, error) {
		return Time{}, &ParseError{string([]byte(wholeLayout)), string([]byte(wholeValue)), layoutElem, string([]byte(valueElem)), message}
	}
	p := parsed{text: value, month: -1, day: -1, yday: -1}
	for {
		prefix, c, suffix := nextChunk(layout)
		elem := layout[len(prefix) : len(layout)-len(suffix)]
		if !p.skip(prefix) {
			return fail(prefix, p.rest(), "")
		}
		if c.element == literal {
			if p.rest() != "" {
				return fail("", p.rest(), ": extra text: "+quote(p.rest()))
			}
			break
		}
		layout = suffix
		hold := p.rest()
		err := p.read(c, layout)
		if p.outOfRange != "" {
			return fail(elem, p.rest(), ": "+p.outOfRange+" out of range")
		}
		if err != nil {
			return fail(elem, hold, "")
		}
	}
	if message := p.settleDate(); message != "" {
		return fail("", p.rest(), message)
	}
	return p.time(defaultLocation, local), nil
}

func skipSpaces(s string) string {
	for s != "" && s[0] == ' ' {
		s = s[1:]
	}
	return s
}

// skip reads literal text; a run of spaces matches any other.
func (p *parsed) skip(prefix string) bool {
	for prefix != "" {
		if prefix[0] == ' ' {
			if p.rest() != "" && p.rest()[0] != ' ' {
				return false
			}
			prefix = skipSpaces(prefix)
			p.at = len(p.text) - len(skipSpaces(p.rest()))
			continue
		}
		if p.rest() == "" || p.rest()[0] != prefix[0] {
			return false
		}
		prefix = prefix[1:]
		p.at++
	}
	return true
}

// number reads one or two digits, two if fixed.
func (p *parsed) number(fixed bool) (int, error) {
	s := p.rest()
	switch {
	case !isDigit(s, 0) || fixed && !isDigit(s, 1):
		return 0, errBad
	case !isDigit(s, 1):
		p.at++
		return int(s[0] - '0'), nil
	}
	p.at += 2
	return int(s[0]-'0')*10 + int(s[1]-'0'), nil
}

// number3 reads one to three digits, three if fixed.
func (p *parsed) number3(fixed bool) (int, error) {
	n, i := 0, 0
	for ; i < 3 && isDigit(p.rest(), i); i++ {
		n = n*10 + int(p.rest()[i]-'0')
	}
	if i == 0 || fixed && i != 3 {
		return 0, errBad
	}
	p.at += i
	return n, nil
}

// limited reads a number that must lie between low and high.
func (p *parsed) limited(fixed bool, low, high int, what string) (int, error) {
	n, err := p.number(fixed)
	if err == nil && (n < low || n > high) {
		p.outOfRange = what
	}
	return n, err
}

// take cuts n bytes off.
func (p *parsed) take(n int) (string, error) {
	if len(p.rest()) < n {
		return "", errBad
	}
	s := p.rest()[:n]
	p.at += n
	return s, nil
}

func equalFold(a, b string) bool {
	for i := 0; i < len(a); i++ {
		x, y := a[i], b[i]
		if x != y && (x|0x20 != y|0x20 || x|0x20 < 'a' || x|0x20 > 'z') {
			return false
		}
	}
	return true
}

// name reads one of names, or of their first length letters; case does not matter.
func (p *parsed) name(names []string, length int) (int, error) {
	for i, name := range names {
		if length > 0 {
			name = name[:length]
		}
		if len(p.rest()) >= len(name) && equalFold(p.rest()[:len(name)], name) {
			p.at += len(name)
			return i, nil
		}
	}
	return -1, errBad
}

// read reads an element; layout is what follows it.
func (p *parsed) read(c chunk, layout string) (err error) {
	switch c.element {
	case shortYear:
		hold := p.at
		s, err := p.take(2)
		if err == nil {
			p.year, err = digits(s)
		}
		if err != nil {
			p.at = hold
			return errBad
		}
		if p.year >= 69 {
			p.year += 1900
		} else {
			p.year += 2000
		}
	case longYear:
		if len(p.rest()) < 4 || !isDigit(p.rest(), 0) {
			return errBad
		}
		s, _ := p.take(4)
		p.year, err = digits(s)
	case shortMonth:
		p.month, err = p.name(longMonthNames[:], 3)
		p.month++
	case longMonth:
		p.month, err = p.name(longMonthNames[:], 0)
		p.month++
	case numMonth, zeroMonth:
		p.month, err = p.limited(c.element == zeroMonth, 1, 12, "month")
	case shortWeekday:
		_, err = p.name(longDayNames[:], 3)
	case longWeekday:
		_, err = p.name(longDayNames[:], 0)
	case plainDay, underDay, zeroDay:
		if c.element == underDay && p.rest() != "" && p.rest()[0] == ' ' {
			p.at++
		}
		p.day, err = p.number(c.element == zeroDay)
	case underYearDay, zeroYearDay:
		for range 2 {
			if c.element == underYearDay && p.rest() != "" && p.rest()[0] == ' ' {
				p.at++
			}
		}
		p.yday, err = p.number3(c.element == zeroYearDay)
	case hour24:
		p.hour, err = p.limited(false, 0, 23, "hour")
	case hour12, zeroHour12:
		p.hour, err = p.limited(c.element == zeroHour12, 0, 12, "hour")
	case plainMinute, zeroMinute:
		p.min, err = p.limited(c.element == zeroMinute, 0, 59, "minute")
	case plainSecond, zeroSecond:
		p.sec, err = p.limited(c.element == zeroSecond, 0, 59, "second")
		if err == nil && p.outOfRange == "" {
			err = p.hiddenFraction(layout)
		}
	case upperPM:
		err = p.readPM("PM", "AM")
	case lowerPM:
		err = p.readPM("pm", "am")
	case zoneName:
		err = p.readZoneName()
	case zoneOffset:
		err = p.readOffset(c.form)
	case fraction0:
		err = p.fraction(1 + c.digits)
	case fraction9:
		if len(p.rest()) < 2 || !isPoint(p.rest()[0]) || !isDigit(p.rest(), 1) {
			break
		}
		n := 1
		for isDigit(p.rest(), n) {
			n++
		}
		err = p.fraction(n)
	}
	return err
}

// digits reads all of s as a number, perhaps with a sign.
func digits(s string) (n int, err error) {
	i := 0
	if s != "" && (s[0] == '+' || s[0] == '-') {
		i++
	}
	if i == len(s) {
		return 0, errBad
	}
	for ; i < len(s); i++ {
		if !isDigit(s, i) {
			return 0, errBad
		}
		n = n*10 + int(s[i]-'0')
	}
	if s[0] == '-' {
		n = -n
	}
	return n, nil
}

func isPoint(c byte) bool { return c == '.' || c == ',' }

// hiddenFraction reads a fraction behind the seconds that the layout does not show.
func (p *parsed) hiddenFraction(layout string) error {
	if len(p.rest()) < 2 || !isPoint(p.rest()[0]) || !isDigit(p.rest(), 1) {
		return nil
	}
	if _, c, _ := nextChunk(layout); c.element == fraction0 || c.element == fraction9 {
		return nil
	}
	n := 2
	for isDigit(p.rest(), n) {
		n++
	}
	return p.fraction(n)
}

// fraction reads a point and digits, n bytes together.
func (p *parsed) fraction(n int) error {
	s, err := p.take(n)
	if err != nil || !isPoint(s[0]) {
		return errBad
	}
	if len(s) > 10 {
		s = s[:10]
	}
	p.nsec, err = digits(s[1:])
	if p.nsec < 0 {
		p.outOfRange = "fractional second"
	}
	for i := len(s); i < 10; i++ {
		p.nsec *= 10
	}
	return err
}

func (p *parsed) readPM(pm, am string) error {
	s, err := p.take(2)
	switch {
	case err != nil:
	case s == pm:
		p.pm = true
	case s == am:
		p.am = true
	default:
		err = errBad
	}
	return err
}

func (p *parsed) readOffset(f offsetForm) error {
	if f.z && p.rest() != "" && p.rest()[0] == 'Z' {
		p.at++
		p.utc = true
		return nil
	}
	n := 3
	if f.minutes {
		n += 2
	}
	if f.secs {
		n += 2
	}
	if f.colon {
		n += (n - 3) / 2
	}
	s, err := p.take(n)
	if err != nil {
		return err
	}
	sign := s[0]
	q := parsed{text: s[1:]}
	var part [3]int
	for i := 0; q.rest() != "" && err == nil; i++ {
		if i > 0 && f.colon && !q.skip(":") {
			return errBad
		}
		part[i], err = q.number(true)
	}
	switch {
	case part[0] > 24:
		p.outOfRange = "time zone offset hour"
	case part[1] > 60:
		p.outOfRange = "time zone offset minute"
	case part[2] > 60:
		p.outOfRange = "time zone offset second"
	}
	p.offset = (part[0]*60+part[1])*60 + part[2]
	p.hasOffset = true
	switch sign {
	case '+':
	case '-':
		p.offset = -p.offset
	default:
		return errBad
	}
	return err
}

func (p *parsed) readZoneName() error {
	if hasPrefix(p.rest(), "UTC") {
		p.utc = true
		p.at += 3
		return nil
	}
	n := zoneNameLength(p.rest())
	if n == 0 {
		return errBad
	}
	p.zoneName = span{p.at, p.at + n}
	p.at += n
	return nil
}

// zoneNameLength returns the length of the zone's abbreviation that s begins with, 0 if there is none.
func zoneNameLength(s string) int {
	if len(s) < 3 {
		return 0
	}
	if hasPrefix(s, "ChST") || hasPrefix(s, "MeST") {
		return 4
	}
	if s[:3] == "GMT" {
		return 3 + signedHours(s[3:])
	}
	if s[0] == '+' || s[0] == '-' {
		return signedHours(s)
	}
	n := 0
	for n < 6 && n < len(s) && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	switch {
	case n == 5 && s[4] == 'T', n == 4 && (s[3] == 'T' || s[:4] == "WITA"), n == 3:
		return n
	}
	return 0
}

// signedHours returns the length of a sign and hours below 24, as in GMT+3.
func signedHours(s string) int {
	if s == "" || s[0] != '+' && s[0] != '-' {
		return 0
	}
	x, n, ok := leadingInt(s[1:])
	if !ok || n == 0 || x > 23 {
		return 0
	}
	return 1 + n
}

// settleDate makes hours, month and day whole; it returns what is wrong with them.
func (p *parsed) settleDate() string {
	if p.pm && p.hour < 12 {
		p.hour += 12
	} else if p.am && p.hour == 12 {
		p.hour = 0
	}
	if p.yday >= 0 {
		last := 365
		if isLeap(p.year) {
			last++
		}
		if p.yday < 1 || p.yday > last {
			return ": day-of-year out of range"
		}
		_, m, d := civil(daysSinceYear1(int64(p.year), January, 1) + int64(p.yday) - 1)
		if p.month >= 0 && p.month != int(m) {
			return ": day-of-year does not match month"
		}
		p.month = int(m)
		if p.day >= 0 && p.day != d {
			return ": day-of-year does not match day"
		}
		p.day = d
	}
	if p.month < 0 {
		p.month = int(January)
	}
	if p.day < 0 {
		p.day = 1
	}
	if p.day < 1 || p.day > daysIn(Month(p.month), p.year) {
		return ": day out of range"
	}
	return ""
}

func (p *parsed) date(loc *Location) Time {
	return Date(p.year, Month(p.month), p.day, p.hour, p.min, p.sec, p.nsec, loc)
}

func (p *parsed) time(defaultLocation, local *Location) Time {
	zone := p.part(p.zoneName)
	switch {
	case p.utc:
		return p.date(UTC)
	case p.hasOffset && p.offset != -1:
		t := p.date(UTC)
		t.addSec(-int64(p.offset))
		name, offset, _, _, _ := local.lookup(t.unixSec())
		if offset == p.offset && (zone == "" || name == zone) {
			t.setLoc(local)
			return t
		}
		t.setLoc(FixedZone(string([]byte(zone)), p.offset))
		return t
	case zone != "":
		t := p.date(UTC)
		if offset, ok := local.lookupName(zone, t.unixSec()); ok {
			t.addSec(-int64(offset))
			t.setLoc(local)
			return t
		}
		offset := 0
		if len(zone) > 3 && zone[:3] == "GMT" {
			offset, _ = digits(zone[4:])
			if zone[3] == '-' {
				offset = -offset
			}
			offset *= 3600
		}
		t.setLoc(FixedZone(string([]byte(zone)), offset))
		return t
	}
	return p.date(defaultLocation)
}
