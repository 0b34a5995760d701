package time

import (
	"errors"
	"sync"
	"syscall"
)

// Places: zones, when they change, and the rule for times after the last change.

// Location is a place's history of zones.
type Location struct {
	name   string
	zone   []zone
	tx     []zoneTrans
	extend *rule  // for times after the last of tx, where there is one
	now    period // the one at the time of loading: most look-ups want it
}

// A period is a zone, and from when until when it is in effect.
type period struct {
	start, end int64
	zone       zone
}

// A zone: abbreviation, seconds east of UTC, daylight saving time.
type zone struct {
	name   string
	offset int
	isDST  bool
}

// zoneTrans: from when (seconds since 1970) on, zone number index is in effect.
type zoneTrans struct {
	when  int64
	index uint8
}

// No change before or after.
const (
	alpha = -1 << 63
	omega = 1<<63 - 1
)

// UTC is universal time.
var UTC *Location = &utcLoc

var utcLoc = Location{name: "UTC"}

// Local is the system's own place.
var Local *Location = &localLoc

var (
	localLoc  Location
	localOnce sync.Once
)

func (l *Location) get() *Location {
	if l == nil {
		return &utcLoc
	}
	if l == &localLoc {
		localOnce.Do(initLocal)
	}
	return l
}

func (l *Location) String() string { return l.get().name }

// FixedZone returns a place with one zone.
//
//go:noinline
func FixedZone(name string, offset int) *Location {
	return &Location{
		name: name,
		zone: []zone{{name, offset, false}},
		tx:   []zoneTrans{{alpha, 0}},
	}
}

// lookup returns the zone in effect at a time, and from when until when it is.
func (l *Location) lookup(sec int64) (name string, offset int, start, end int64, isDST bool) {
	l = l.get()
	if len(l.zone) == 0 {
		return "UTC", 0, alpha, omega, false
	}
	if s := &l.now; s.start <= sec && sec < s.end {
		return s.zone.name, s.zone.offset, s.start, s.end, s.zone.isDST
	}
	return l.search(sec)
}

// search is lookup for a place that was read and has zones.
func (l *Location) search(sec int64) (name string, offset int, start, end int64, isDST bool) {
	if len(l.tx) == 0 || sec < l.tx[0].when {
		z := &l.zone[l.firstZone()]
		end = omega
		if len(l.tx) > 0 {
			end = l.tx[0].when
		}
		return z.name, z.offset, alpha, end, z.isDST
	}
	low, high := 0, len(l.tx)
	end = omega
	for high-low > 1 {
		m := int(uint(low+high) >> 1)
		if when := l.tx[m].when; sec < when {
			end = when
			high = m
		} else {
			low = m
		}
	}
	z := &l.zone[l.tx[low].index]
	start = l.tx[low].when
	if low == len(l.tx)-1 && l.extend != nil {
		return l.extend.lookup(sec, start)
	}
	return z.name, z.offset, start, end, z.isDST
}

// firstZone returns the zone of times before the first change: the first zone that no change leads to, or the last one
// before daylight saving time.
func (l *Location) firstZone() int {
	used := false
	for _, tx := range l.tx {
		if tx.index == 0 {
			used = true
			break
		}
	}
	if !used {
		return 0
	}
	if len(l.tx) > 0 && l.zone[l.tx[0].index].isDST {
		for i := int(l.tx[0].index) - 1; i >= 0; i-- {
			if !l.zone[i].isDST {
				return i
			}
		}
	}
	for i := range l.zone {
		if !l.zone[i].isDST {
			return i
		}
	}
	return 0
}

// lookupName returns the offset of a zone by its abbreviation: the one in effect at that time, if there is a choice.
func (l *Location) lookupName(name string, unix int64) (offset int, ok bool) {
	l = l.get()
	for i := range l.zone {
		if z := &l.zone[i]; z.name == name {
			if n, offset, _, _, _ := l.lookup(unix - int64(z.offset)); n == z.name {
				return offset, true
			}
		}
	}
	for i := range l.zone {
		if z := &l.zone[i]; z.name == name {
			return z.offset, true
		}
	}
	return 0, false
}

var zoneSources = []string{"/usr/share/zoneinfo/", "/usr/share/lib/zoneinfo/", "/usr/lib/locale/TZ/", "/etc/zoneinfo/"}

func initLocal() {
	tz, ok := syscall.Getenv("TZ")
	switch {
	case !ok:
		if data, err := readFile("/etc/localtime"); err == nil {
			if z, err := LoadLocationFromTZData("Local", data); err == nil {
				localLoc = *z
				localLoc.name = "Local"
				return
			}
		}
	case tz != "":
		if tz[0] == ':' {
			tz = tz[1:]
		}
		if tz != "" && tz[0] == '/' {
			if data, err := readFile(tz); err == nil {
				if z, err := LoadLocationFromTZData(tz, data); err == nil {
					localLoc = *z
					if tz == "/etc/localtime" {
						localLoc.name = "Local"
					}
					return
				}
			}
		} else if tz != "" && tz != "UTC" {
			if z, err := loadLocation(tz); err == nil {
				localLoc = *z
				return
			}
		}
	}
	localLoc.name = "UTC"
}

func readFile(name string) ([]byte, error) {
	fd, err := syscall.Open(name, syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	defer syscall.Close(fd)
	var data []byte
	buf := make([]byte, 4096)
	for {
		n, err := syscall.Read(fd, buf)
		if n > 0 {
			data = append(data, buf[:n]...)
		}
		if n <= 0 || len(data) > 10<<20 {
			return data, err
		}
	}
}

var errLocation = errors.New("time: invalid location name")

// LoadLocation returns the place of an IANA name such as "Europe/Berlin".
func LoadLocation(name string) (*Location, error) {
	if name == "" || name == "UTC" {
		return UTC, nil
	}
	if name == "Local" {
		return Local, nil
	}
	if name[0] == '/' || name[0] == '\\' || containsDotDot(name) {
		return nil, errLocation
	}
	if dir, _ := syscall.Getenv("ZONEINFO"); dir != "" {
		if data, err := readFile(dir + "/" + name); err == nil {
			if z, err := LoadLocationFromTZData(name, data); err == nil {
				return z, nil
			}
		}
	}
	return loadLocation(name)
}

func containsDotDot(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		if s[i] == '.' && s[i+1] == '.' {
			return true
		}
	}
	return false
}

// loadEmbedded finds zones in the program itself, where it holds package time/tzdata, which registers it.
var loadEmbedded func(name string) (string, error)

func registerLoadFromEmbeddedTZData(load func(name string) (string, error)) { loadEmbedded = load }

func loadLocation(name string) (*Location, error) {
	var first error
	for _, dir := range zoneSources {
		data, err := readFile(dir + name)
		if err == nil {
			var z *Location
			if z, err = LoadLocationFromTZData(name, data); err == nil {
				return z, nil
			}
		}
		if first == nil && err != syscall.ENOENT {
			first = err
		}
	}
	if loadEmbedded != nil {
		if data, err := loadEmbedded(name); err == nil {
			if z, err := LoadLocationFromTZData(name, []byte(data)); err == nil {
				return z, nil
			}
		}
	}
	if first != nil {
		return nil, first
	}
	return nil, errors.New("unknown time zone " + name)
}
