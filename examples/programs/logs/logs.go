// Logs reads the access log of a web server and prints a report: requests by hour, slow paths, errors, and clients that
// behave strangely. Without a file it makes a log up.
package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"math"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Entry is one line of the log.
type Entry struct {
	Client  string
	Time    time.Time
	Method  string
	Path    string
	Query   url.Values
	Status  int
	Bytes   int64
	Elapsed time.Duration
}

// line is `CLIENT - - [TIME] "METHOD TARGET PROTOCOL" STATUS BYTES ELAPSED`.
var line = regexp.MustCompile(`^(?P<client>\S+) \S+ \S+ \[(?P<time>[^\]]+)\] "(?P<method>[A-Z]+) (?P<target>\S+)[^"]*" (?P<status>\d{3}) (?P<bytes>\d+|-) (?P<elapsed>[\d.]+[µmn]?s)$`)

const timeLayout = "02/Jan/2006:15:04:05 -0700"

// ParseEntry reads one line.
func ParseEntry(text string) (e Entry, err error) {
	m := line.FindStringSubmatch(text)
	if m == nil {
		return e, fmt.Errorf("malformed: %.40q", text)
	}
	field := func(name string) string { return m[line.SubexpIndex(name)] }
	e.Client, e.Method = field("client"), field("method")
	if e.Time, err = time.Parse(timeLayout, field("time")); err != nil {
		return e, err
	}
	u, err := url.Parse(field("target"))
	if err != nil {
		return e, err
	}
	e.Path, e.Query = u.Path, u.Query()
	e.Status, _ = strconv.Atoi(field("status"))
	if b := field("bytes"); b != "-" {
		if e.Bytes, err = strconv.ParseInt(b, 10, 64); err != nil {
			return e, err
		}
	}
	e.Elapsed, err = time.ParseDuration(field("elapsed"))
	return e, err
}

// Durations are kept to tell quantiles of them.
type Durations []time.Duration

// Quantile returns the smallest duration that a share q of all does not exceed.
func (d Durations) Quantile(q float64) time.Duration {
	if len(d) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(d))
	return sorted[max(0, int(math.Ceil(q*float64(len(sorted))))-1)]
}

// group is what is known of the requests that have something in common.
type group struct {
	requests, errors int
	bytes            int64
	elapsed          Durations
}

func (g *group) add(e *Entry) {
	g.requests++
	g.bytes += e.Bytes
	g.elapsed = append(g.elapsed, e.Elapsed)
	if e.Status >= 500 {
		g.errors++
	}
}

// groups keeps a group for each key.
type groups[K cmp.Ordered] map[K]*group

func (gs groups[K]) add(key K, e *Entry) {
	g := gs[key]
	if g == nil {
		g = new(group)
		gs[key] = g
	}
	g.add(e)
}

// sorted returns the keys in the order of less, or by themselves where it does not decide.
func (gs groups[K]) sorted(compare func(a, b *group) int) []K {
	keys := make([]K, 0, len(gs))
	for k := range gs {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b K) int { return cmp.Or(compare(gs[a], gs[b]), cmp.Compare(a, b)) })
	return keys
}

// Analysis collects entries.
type Analysis struct {
	total     group
	byHour    groups[int]
	byPath    groups[string]
	byClient  groups[string]
	byStatus  groups[int]
	malformed []error
	first     time.Time
	last      time.Time
}

// NewAnalysis returns one of no entries.
func NewAnalysis() *Analysis {
	return &Analysis{byHour: groups[int]{}, byPath: groups[string]{}, byClient: groups[string]{}, byStatus: groups[int]{}}
}

// Read adds all lines of r. Lines that it cannot read are counted.
func (a *Analysis) Read(r io.Reader) error {
	in := bufio.NewScanner(r)
	for n := 1; in.Scan(); n++ {
		if strings.TrimSpace(in.Text()) == "" {
			continue
		}
		e, err := ParseEntry(in.Text())
		if err != nil {
			a.malformed = append(a.malformed, fmt.Errorf("line %d: %w", n, err))
			continue
		}
		a.Add(&e)
	}
	return in.Err()
}

// Add counts one entry.
func (a *Analysis) Add(e *Entry) {
	if a.first.IsZero() || e.Time.Before(a.first) {
		a.first = e.Time
	}
	if e.Time.After(a.last) {
		a.last = e.Time
	}
	a.total.add(e)
	a.byHour.add(e.Time.UTC().Hour(), e)
	a.byPath.add(e.Method+" "+e.Path, e)
	a.byClient.add(e.Client, e)
	a.byStatus.add(e.Status, e)
}

// strange returns the clients that ask far more often than the usual one, or mostly in vain.
func (a *Analysis) strange() (reasons []string) {
	mean := float64(a.total.requests) / float64(max(1, len(a.byClient)))
	for _, c := range a.byClient.sorted(func(x, y *group) int { return y.requests - x.requests }) {
		g := a.byClient[c]
		switch share := float64(g.errors) / float64(g.requests); {
		case float64(g.requests) > 3*mean:
			reasons = append(reasons, fmt.Sprintf("%s: %d requests, %.1f times the mean", c, g.requests, float64(g.requests)/mean))
		case g.requests >= 5 && share > 0.2:
			reasons = append(reasons, fmt.Sprintf("%s: %.0f%% errors of %d requests", c, 100*share, g.requests))
		}
	}
	return reasons
}
