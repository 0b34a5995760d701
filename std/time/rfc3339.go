package time

// The form in which times travel, 2006-01-02T15:04:05.999999999Z07:00, read without looking at a layout. What is not exactly so
// is left to Parse, which finds the words for what is wrong.

// digitsWithin reads b[i] and b[i+1] into *n, and reports whether that is a number from low to high.
func digitsWithin(b []byte, i, low, high int, n *int) bool {
	if b[i]-'0' > 9 || b[i+1]-'0' > 9 {
		return false
	}
	*n = int(b[i]-'0')*10 + int(b[i+1]-'0')
	return low <= *n && *n <= high
}

func parseRFC3339(b []byte) (Time, bool) {
	const seconds = len("2006-01-02T15:04:05")
	if len(b) <= seconds || b[4] != '-' || b[7] != '-' || b[10] != 'T' || b[13] != ':' || b[16] != ':' {
		return Time{}, false
	}
	var p parsed
	var century int
	if !digitsWithin(b, 0, 0, 99, &century) || !digitsWithin(b, 2, 0, 99, &p.year) || !digitsWithin(b, 5, 1, 12, &p.month) ||
		!digitsWithin(b, 8, 1, 31, &p.day) || !digitsWithin(b, 11, 0, 23, &p.hour) || !digitsWithin(b, 14, 0, 59, &p.min) ||
		!digitsWithin(b, 17, 0, 59, &p.sec) {
		return Time{}, false
	}
	p.year += century * 100
	if p.day > daysIn(Month(p.month), p.year) {
		return Time{}, false
	}
	b = p.plainFraction(b[seconds:])
	if !p.numericZone(b) {
		return Time{}, false
	}
	return p.time(UTC, Local), true
}

// plainFraction reads a point and up to nine digits, if they are there, and returns the rest.
func (p *parsed) plainFraction(b []byte) []byte {
	if len(b) < 2 || b[0] != '.' || b[1]-'0' > 9 {
		return b
	}
	b = b[1:]
	scale := 100_000_000
	for len(b) > 0 && b[0]-'0' <= 9 && scale > 0 {
		p.nsec += int(b[0]-'0') * scale
		scale /= 10
		b = b[1:]
	}
	return b
}

// numericZone reports whether b is Z or a distance from it.
func (p *parsed) numericZone(b []byte) bool {
	if len(b) == 1 && b[0] == 'Z' {
		p.utc = true
		return true
	}
	var hours, minutes int
	if len(b) != len("-07:00") || b[0] != '+' && b[0] != '-' || b[3] != ':' ||
		!digitsWithin(b, 1, 0, 23, &hours) || !digitsWithin(b, 4, 0, 59, &minutes) {
		return false
	}
	p.hasOffset, p.offset = true, (hours*60+minutes)*60
	if b[0] == '-' {
		p.offset = -p.offset
	}
	return true
}
