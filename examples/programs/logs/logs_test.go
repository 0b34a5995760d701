package main

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"
)

func TestParseEntry(t *testing.T) {
	e, err := ParseEntry(`10.1.2.3 - ann [28/Feb/2026:23:59:58 -0500] "GET /a%20b?x=1&x=2&y=%2B HTTP/1.1" 404 - 1.5ms`)
	if err != nil {
		t.Fatal(err)
	}
	if want := time.Date(2026, 3, 1, 4, 59, 58, 0, time.UTC); !e.Time.Equal(want) {
		t.Errorf("time %v, want %v", e.Time, want)
	}
	if e.Path != "/a b" || !reflect.DeepEqual(map[string][]string(e.Query), map[string][]string{"x": {"1", "2"}, "y": {"+"}}) {
		t.Errorf("path %q, query %v", e.Path, e.Query)
	}
	if e.Elapsed != 1500*time.Microsecond || e.Status != 404 || e.Bytes != 0 {
		t.Errorf("%+v", e)
	}
}

func TestMalformed(t *testing.T) {
	a := NewAnalysis()
	err := a.Read(strings.NewReader("x\n\n1.1.1.1 - - [01/Foo/2026:00:00:00 +0000] \"GET / H\" 200 1 1s\n1.1.1.1 - - [01/Mar/2026:00:00:00 +0000] \"GET / H\" 200 1 1s\n"))
	if err != nil || len(a.malformed) != 2 || a.total.requests != 1 {
		t.Fatalf("%v, %v, %d", err, a.malformed, a.total.requests)
	}
	var pe *time.ParseError
	if !errors.As(a.malformed[1], &pe) || !strings.HasPrefix(a.malformed[1].Error(), "line 3: parsing time") {
		t.Errorf("%v", a.malformed[1])
	}
}

func TestQuantile(t *testing.T) {
	d := Durations{5, 1, 4, 2, 3}
	for q, want := range map[float64]time.Duration{0: 1, 0.2: 1, 0.21: 2, 0.5: 3, 1: 5} {
		if got := d.Quantile(q); got != want {
			t.Errorf("Quantile(%v) = %d, want %d", q, got, want)
		}
	}
	if Durations(nil).Quantile(0.5) != 0 {
		t.Error("of nothing")
	}
}

func TestSize(t *testing.T) {
	for n, want := range map[int64]string{0: "0 B", 999: "999 B", 1000: "1.0 kB", 1_234_567: "1.2 MB", 5e15: "5000.0 TB"} {
		if got := size(n); got != want {
			t.Errorf("size(%d) = %s, want %s", n, got, want)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteError(t *testing.T) {
	if err := NewAnalysis().Report(full{}); err == nil || err.Error() != "disk full" {
		t.Errorf("err = %v", err)
	}
}

func BenchmarkRead(b *testing.B) {
	var log bytes.Buffer
	invent(&log, 1, 500)
	b.SetBytes(int64(log.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if err := NewAnalysis().Read(bytes.NewReader(log.Bytes())); err != nil {
			b.Fatal(err)
		}
	}
}
