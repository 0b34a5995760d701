package time

import "errors"

// Files of the time zone database (RFC 8536), and the rules in their footer.

var errBadData = errors.New("malformed time zone information")

// A tzReader reads big-endian numbers; failed is set when there are too few bytes.
type tzReader struct {
	p      []byte
	failed bool
}

func (d *tzReader) take(n int) []byte {
	if len(d.p) < n {
		d.p, d.failed = nil, true
		return nil
	}
	b := d.p[:n]
	d.p = d.p[n:]
	return b
}

func bigEndian(b []byte) int64 {
	var x uint64
	for _, c := range b {
		x = x<<8 | uint64(c)
	}
	if len(b) == 4 {
		return int64(int32(x))
	}
	return int64(x)
}

// LoadLocationFromTZData reads a file of the database.
func LoadLocationFromTZData(name string, data []byte) (*Location, error) {
	d := tzReader{p: data}
	h := d.header()
	if h.failed {
		return nil, errBadData
	}
	wordSize := 4
	if h.version > 1 {
		// The first part has 32-bit times; the second one has 64 bits.
		d.take(h.changes*5 + h.zones*6 + h.chars + h.leaps*8 + h.std + h.utc)
		h = d.header()
		wordSize = 8
	}
	times := d.take(h.changes * wordSize)
	indexes := d.take(h.changes)
	zones := d.take(h.zones * 6)
	abbreviations := d.take(h.chars)
	d.take(h.leaps*(wordSize+4) + h.std + h.utc)
	if d.failed || h.failed || h.zones == 0 {
		return nil, errBadData
	}
	l := &Location{name: name}
	if r, ok := parseRule(footer(d.p)); ok {
		l.extend = &r
	}
	for i := range h.zones {
		z := zones[i*6:]
		if int(z[5]) >= len(abbreviations) {
			return nil, errBadData
		}
		l.zone = append(l.zone, zone{cString(abbreviations[z[5]:]), int(bigEndian(z[:4])), z[4] != 0})
	}
	for i := range h.changes {
		if int(indexes[i]) >= len(l.zone) {
			return nil, errBadData
		}
		l.tx = append(l.tx, zoneTrans{bigEndian(times[i*wordSize:][:wordSize]), indexes[i]})
	}
	if len(l.tx) == 0 {
		l.tx = append(l.tx, zoneTrans{alpha, 0})
	}
	l.remember(Now().Unix())
	return l, nil
}

// remember keeps the period around a time.
func (l *Location) remember(sec int64) {
	name, offset, start, end, isDST := l.search(sec)
	l.now = period{start, end, zone{name, offset, isDST}}
}

type tzHeader struct {
	version                                int
	utc, std, leaps, changes, zones, chars int
	failed                                 bool
}

func (d *tzReader) header() (h tzHeader) {
	b := d.take(44)
	if b == nil || string(b[:4]) != "TZif" {
		h.failed = true
		return
	}
	h.version = 1
	if b[4] >= '2' {
		h.version = int(b[4] - '0')
	}
	for i, n := range []*int{&h.utc, &h.std, &h.leaps, &h.changes, &h.zones, &h.chars} {
		*n = int(bigEndian(b[20+4*i:][:4]))
	}
	return
}

func footer(rest []byte) string {
	if len(rest) > 2 && rest[0] == '\n' && rest[len(rest)-1] == '\n' {
		return string(rest[1 : len(rest)-1])
	}
	return ""
}

func cString(b []byte) string {
	for i, c := range b {
		if c == 0 {
			return string(b[:i])
		}
	}
	return string(b)
}

// A rule: standard time and, if dst is set, daylight saving time between two days of each year.
type rule struct {
	std, dst   zone
	start, end ruleDay
}

// A ruleDay: kind 'J' counts days from 1 without 29 February, 'D' from 0 with it, 'M' is day (of the week) in week of month.
type ruleDay struct {
	kind             byte
	month, week, day int
	time             int // seconds after midnight
}

// parseRule reads a POSIX TZ string such as CET-1CEST,M3.5.0,M10.5.0/3.
func parseRule(s string) (r rule, ok bool) {
	p := ruleReader{s, true}
	r.std.name = p.name()
	r.std.offset = -p.offset()
	if p.s == "" || !p.ok {
		return r, p.ok
	}
	r.dst = zone{p.name(), r.std.offset + secondsPerHour, true}
	if p.s != "" && p.s[0] != ',' {
		r.dst.offset = -p.offset()
	}
	if p.s == "" {
		p.s = ",M3.2.0,M11.1.0"
	}
	p.literal(',')
	r.start = p.day()
	p.literal(',')
	r.end = p.day()
	return r, p.ok && p.s == ""
}

type ruleReader struct {
	s  string
	ok bool
}

func (p *ruleReader) literal(c byte) {
	if p.s == "" || p.s[0] != c {
		p.ok = false
		return
	}
	p.s = p.s[1:]
}

func (p *ruleReader) name() string {
	i := 0
	if p.s != "" && p.s[0] == '<' {
		for i < len(p.s) && p.s[i] != '>' {
			i++
		}
		if i == len(p.s) {
			p.ok = false
			return ""
		}
		name := p.s[1:i]
		p.s = p.s[i+1:]
		return name
	}
	for i < len(p.s) && (p.s[i]|0x20 >= 'a' && p.s[i]|0x20 <= 'z') {
		i++
	}
	p.ok = p.ok && i >= 3
	name := p.s[:i]
	p.s = p.s[i:]
	return name
}

func (p *ruleReader) number() int {
	x, n, ok := leadingInt(p.s)
	p.ok = p.ok && ok && n > 0
	p.s = p.s[n:]
	return int(x)
}

// offset reads [+-]hh[:mm[:ss]] in seconds.
func (p *ruleReader) offset() int {
	negative := false
	if p.s != "" && (p.s[0] == '+' || p.s[0] == '-') {
		negative = p.s[0] == '-'
		p.s = p.s[1:]
	}
	sec := p.number() * secondsPerHour
	for size := secondsPerMinute; size > 0 && p.s != "" && p.s[0] == ':'; size /= 60 {
		p.s = p.s[1:]
		sec += p.number() * size
	}
	if negative {
		return -sec
	}
	return sec
}

func (p *ruleReader) day() (d ruleDay) {
	d.kind = 'D'
	if p.s != "" && (p.s[0] == 'J' || p.s[0] == 'M') {
		d.kind = p.s[0]
		p.s = p.s[1:]
	}
	if d.kind == 'M' {
		d.month = p.number()
		p.literal('.')
		d.week = p.number()
		p.literal('.')
	}
	d.day = p.number()
	d.time = 2 * secondsPerHour
	if p.s != "" && p.s[0] == '/' {
		p.s = p.s[1:]
		d.time = p.offset()
	}
	return d
}

// at returns the moment in a year, in seconds since 1970, for a clock with that offset.
func (d ruleDay) at(year int64, offset int) int64 {
	first := daysSinceYear1(year, January, 1)
	days := first
	switch d.kind {
	case 'J':
		days += int64(d.day - 1)
		if isLeap(int(year)) && d.day >= 60 {
			days++
		}
	case 'D':
		days += int64(d.day)
	case 'M':
		days = daysSinceYear1(year, Month(d.month), 1)
		days += (int64(d.day) - int64(weekdayOf(days)) + 7) % 7
		last := daysSinceYear1(year, Month(d.month), int64(daysIn(Month(d.month), int(year))))
		for w := 1; w < d.week && days+7 <= last; w++ {
			days += 7
		}
	}
	return days*secondsPerDay + int64(d.time) - int64(offset) - unixToInternal
}

// lookup returns what Location.lookup does. Spans end with the year, as the reference has them.
func (r *rule) lookup(sec, lastChange int64) (name string, offset int, start, end int64, isDST bool) {
	if !r.dst.isDST {
		return r.std.name, r.std.offset, lastChange, omega, false
	}
	days, _ := floorDiv(sec+unixToInternal, secondsPerDay)
	year, _, _ := civil(days)
	newYear := daysSinceYear1(year, January, 1)*secondsPerDay - unixToInternal
	first, second := r.start.at(year, r.std.offset), r.end.at(year, r.dst.offset)
	outer, inner := &r.std, &r.dst
	if second < first {
		first, second = second, first
		outer, inner = inner, outer
	}
	switch {
	case sec < first:
		return outer.name, outer.offset, newYear, first, outer.isDST
	case sec >= second:
		return outer.name, outer.offset, second, newYear + 365*secondsPerDay, outer.isDST
	}
	return inner.name, inner.offset, first, second, inner.isDST
}
