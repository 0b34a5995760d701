package time

// The calendar. Days are counted from 1 March of the year 0, so that a leap day ends its year; 400 years are one cycle.

// Month is a month, January = 1.
type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

var longMonthNames = [...]string{
	"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
}

func (m Month) String() string {
	if January <= m && m <= December {
		return longMonthNames[m-1]
	}
	buf := make([]byte, 20)
	n := fmtInt(buf, uint64(m))
	return "%!Month(" + string(buf[n:]) + ")"
}

// Weekday is a day of the week, Sunday = 0.
type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

var longDayNames = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

func (d Weekday) String() string {
	if Sunday <= d && d <= Saturday {
		return longDayNames[d]
	}
	buf := make([]byte, 20)
	n := fmtInt(buf, uint64(d))
	return "%!Weekday(" + string(buf[n:]) + ")"
}

const (
	daysPer400Years = 365*400 + 97
	marchToYear1    = 306 // days from 1 March of the year 0 to 1 January of the year 1
)

// floorDiv returns the quotient rounded down, and the remainder, which is not negative.
func floorDiv(x, y int64) (q, r int64) {
	q, r = x/y, x%y
	if r < 0 {
		q--
		r += y
	}
	return
}

// daysSinceYear1 returns the number of days from 1 January of the year 1 to a date; month may have any value from 1 to 12.
func daysSinceYear1(year int64, month Month, day int64) int64 {
	y, m := year, int64(month)-3
	if m < 0 {
		m += 12
		y--
	}
	cycle, yearOfCycle := floorDiv(y, 400)
	dayOfYear := (153*m+2)/5 + day - 1
	return cycle*daysPer400Years + yearOfCycle*365 + yearOfCycle/4 - yearOfCycle/100 + dayOfYear - marchToYear1
}

// civil returns the date so many days after 1 January of the year 1.
func civil(days int64) (year int64, month Month, day int) {
	cycle, d := floorDiv(days+marchToYear1, daysPer400Years)
	// Quotients and remainders by multiplication (Neri and Schneider, "Euclidean affine functions and their application to
	// calendar algorithms", 2022).
	quarters := 4*uint32(d) + 3
	century, dayOfCentury := quarters/146097, quarters%146097/4
	product := 2939745 * uint64(4*dayOfCentury+3)
	yearOfCentury, dayOfYear := uint32(product>>32), uint32(product)/2939745/4
	months := 2141*dayOfYear + 197913
	year = cycle*400 + int64(100*century+yearOfCentury)
	month, day = Month(months>>16), int(months&0xffff/2141)+1
	if month > December {
		month -= 12
		year++
	}
	return year, month, day
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func daysIn(m Month, year int) int {
	switch m {
	case February:
		if isLeap(year) {
			return 29
		}
		return 28
	case April, June, September, November:
		return 30
	}
	return 31
}

// absSeconds and absDays count from a Sunday before all times, so that they are never negative.
type (
	absSeconds uint64
	absDays    uint64
)

// absOrigin is that day, as days since the year 1, which began on a Monday. The calendar repeats after 400 years, week and all.
const absOrigin = -1 - 730_000_000*daysPer400Years

func (s absSeconds) days() absDays { return absDays(s / secondsPerDay) }
func (d absDays) weekday() Weekday { return Weekday(d % 7) }

// absSec returns what clocks at t's place show.
func (t Time) absSec() absSeconds {
	sec := t.sec() - absOrigin*secondsPerDay
	if l := t.loc; l != nil && l != &utcLoc {
		_, offset, _, _, _ := l.lookup(t.unixSec())
		sec += int64(offset)
	}
	return absSeconds(sec)
}

// split returns the days since the year 1, and the seconds of the day.
func (t Time) split() (days, sec int64) {
	abs := t.absSec()
	return int64(abs.days()) + absOrigin, int64(abs % secondsPerDay)
}

func (t Time) Date() (year int, month Month, day int) {
	days, _ := t.split()
	y, month, day := civil(days)
	return int(y), month, day
}

//go:noinline
func (t Time) Year() int {
	year, _, _ := t.Date()
	return year
}

//go:noinline
func (t Time) Month() Month {
	_, month, _ := t.Date()
	return month
}

//go:noinline
func (t Time) Day() int {
	_, _, day := t.Date()
	return day
}

func weekdayOf(days int64) Weekday {
	_, r := floorDiv(days+1, 7) // the year 1 began on a Monday
	return Weekday(r)
}

func (t Time) Weekday() Weekday { return t.absSec().days().weekday() }

// ISOWeek returns the week by ISO 8601: week 1 is the one with the year's first Thursday.
func (t Time) ISOWeek() (year, week int) {
	days, _ := t.split()
	days += int64(Thursday - (weekdayOf(days)+6)%7 - 1) // the Thursday of that week
	y, _, _ := civil(days)
	return int(y), int(days-daysSinceYear1(y, January, 1))/7 + 1
}

func (t Time) Clock() (hour, min, sec int) {
	_, s := t.split()
	return clock(s)
}

func clock(s int64) (hour, min, sec int) {
	return int(s / secondsPerHour), int(s % secondsPerHour / secondsPerMinute), int(s % secondsPerMinute)
}

func (t Time) Hour() int {
	hour, _, _ := t.Clock()
	return hour
}

func (t Time) Minute() int {
	_, min, _ := t.Clock()
	return min
}

func (t Time) Second() int {
	_, _, sec := t.Clock()
	return sec
}

func (t Time) Nanosecond() int { return int(t.nsec()) }

// YearDay returns the day of the year, from 1.
func (t Time) YearDay() int {
	days, _ := t.split()
	y, _, _ := civil(days)
	return int(days-daysSinceYear1(y, January, 1)) + 1
}

// carry moves what is outside 0 ≤ lo < base from lo to hi.
func carry(hi, lo, base int) (int, int) {
	q, r := floorDiv(int64(lo), int64(base))
	return hi + int(q), int(r)
}

// Date returns the time that clocks at loc show so. Values out of range are carried on: 32 October is 1 November.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	year, m := carry(year, int(month)-1, 12)
	sec, nsec = carry(sec, nsec, 1e9)
	min, sec = carry(min, sec, 60)
	hour, min = carry(hour, min, 60)
	day, hour = carry(day, hour, 24)
	days := daysSinceYear1(int64(year), Month(m+1), int64(day))
	unix := days*secondsPerDay + int64(hour*secondsPerHour+min*secondsPerMinute+sec) - unixToInternal
	if loc != &utcLoc {
		// Look with the offset that is in effect at that moment of UTC; near a change, with that of the other side.
		_, offset, start, end, _ := loc.lookup(unix)
		if offset != 0 {
			utc := unix - int64(offset)
			if utc < start || utc >= end {
				_, offset, _, _, _ = loc.lookup(utc)
			}
			unix -= int64(offset)
		}
	}
	t := unixTime(unix, int32(nsec))
	t.setLoc(loc)
	return t
}
