package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"
)

// size writes a number of bytes as people read it.
func size(n int64) string {
	units := "kMGT"
	f := float64(n)
	unit := ""
	for i := 0; f >= 1000 && i < len(units); i++ {
		f /= 1000
		unit = units[i : i+1]
	}
	if unit == "" {
		return fmt.Sprintf("%d B", n)
	}
	return fmt.Sprintf("%.1f %sB", f, unit)
}

// stickyWriter remembers the first error, so that printing needs no checks.
type stickyWriter struct {
	w   io.Writer
	err error
}

func (s *stickyWriter) Write(p []byte) (int, error) {
	if s.err == nil {
		_, s.err = s.w.Write(p)
	}
	return len(p), s.err
}

// Report prints everything that the analysis found.
func (a *Analysis) Report(out io.Writer) error {
	w := &stickyWriter{w: out}
	fmt.Fprintf(w, "%d requests, %s, from %s to %s (%v)\n", a.total.requests, size(a.total.bytes),
		a.first.UTC().Format(time.RFC3339), a.last.UTC().Format(time.Kitchen), a.last.Sub(a.first))
	for i, err := range a.malformed {
		if i == 3 {
			fmt.Fprintf(w, "  … %d more\n", len(a.malformed)-i)
			break
		}
		fmt.Fprintf(w, "  %v\n", err)
	}
	a.hours(w)
	a.paths(w, 5)
	a.statuses(w)
	for i, s := range a.strange() {
		if i == 0 {
			fmt.Fprintf(w, "\nstrange clients\n")
		}
		fmt.Fprintln(w, " ", s)
	}
	return w.err
}

func (a *Analysis) hours(w io.Writer) {
	most := 0
	for _, g := range a.byHour {
		most = max(most, g.requests)
	}
	fmt.Fprintf(w, "\nby hour\n")
	for h := range 24 {
		if g := a.byHour[h]; g != nil {
			fmt.Fprintf(w, "  %02d:00 %-40s %d\n", h, strings.Repeat("▇", (g.requests*40+most-1)/most), g.requests)
		}
	}
}

func (a *Analysis) paths(out io.Writer, n int) {
	fmt.Fprintf(out, "\nslowest paths\n")
	w := tabwriter.NewWriter(out, 1, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "requests\tmedian\t95%\tmax\tbytes\t path\t")
	keys := a.byPath.sorted(func(x, y *group) int { return int(y.elapsed.Quantile(0.95) - x.elapsed.Quantile(0.95)) })
	for _, k := range keys[:min(n, len(keys))] {
		g := a.byPath[k]
		q := func(q float64) time.Duration { return g.elapsed.Quantile(q).Round(100 * time.Microsecond) }
		fmt.Fprintf(w, "%d\t%v\t%v\t%v\t%s\t %s\t\n", g.requests, q(0.5), q(0.95), q(1), size(g.bytes), k)
	}
	w.Flush()
}

func (a *Analysis) statuses(w io.Writer) {
	fmt.Fprintf(w, "\nstatus\n")
	for _, s := range a.byStatus.sorted(func(x, y *group) int { return 0 }) {
		g := a.byStatus[s]
		fmt.Fprintf(w, "  %d %6d  %5.1f%%\n", s, g.requests, 100*float64(g.requests)/float64(a.total.requests))
	}
}
