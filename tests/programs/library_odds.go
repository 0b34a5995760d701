// Times in and out of text, in the common form and near it; names of months that are none; iterators used once; errors joined.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
)

func times() {
	for _, s := range []string{
		"2006-01-02T15:04:05Z", "2006-01-02T15:04:05+00:00", "2006-01-02T15:04:05-07:30", "2006-01-02T15:04:05.5Z", "2006-01-02T15:04:05.123456789+01:00",
		"2006-01-02T15:04:05.1234567890Z", "2006-01-02T15:04:05.Z", "2006-01-02T15:04:05,5Z", "2006-01-02T5:04:05Z", "2006-02-29T15:04:05Z", "2004-02-29T15:04:05Z",
		"0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "2006-01-02T24:04:05Z", "2006-01-02T15:60:05Z", "2006-01-02T15:04:60Z", "2006-13-02T15:04:05Z",
		"2006-00-02T15:04:05Z", "2006-01-02T15:04:05z", "2006-01-02t15:04:05Z", "2006-01-02 15:04:05Z", "2006-01-02T15:04:05", "2006-01-02T15:04:05+24:00",
		"2006-01-02T15:04:05+23:60", "2006-01-02T15:04:05+1:00", "x006-01-02T15:04:05Z", "", "2006-01-02T15:04:05Zx", "2006-01-32T15:04:05Z",
	} {
		var t, u time.Time
		err := t.UnmarshalText([]byte(s))
		err2 := json.Unmarshal([]byte(strconv.Quote(s)), &u)
		fmt.Println(s, t, err, err2, t.Equal(u), t.Weekday(), t.IsZero())
		if err == nil {
			b, err := t.MarshalText()
			fmt.Println(string(b), err)
		}
	}
	for _, t := range []time.Time{{}, time.Unix(0, 0).UTC(), time.Unix(-1<<40, 5).UTC(), time.Date(-400, 3, 1, 0, 0, 0, 0, time.UTC), time.Date(12345, 2, 28, 23, 59, 59, 0, time.UTC)} {
		y, w := t.ISOWeek()
		h, m, s := t.Clock()
		fmt.Println(t, t.Weekday(), t.YearDay(), y, w, h, m, s, t.IsZero())
	}
	fmt.Println(time.Month(-1), time.Month(0), time.Month(13), time.Weekday(7), time.Weekday(-1), time.Duration(math.MinInt64), time.Duration(1500))
}

func texts() {
	seq := strings.SplitSeq("a,b,c", ",")
	for s := range seq {
		fmt.Println(s)
		if s == "b" {
			break
		}
	}
	for s := range seq {
		fmt.Println("again", s)
	}
	for s := range bytes.SplitAfterSeq([]byte("a,b,c"), []byte(",")) {
		fmt.Printf("%q ", s)
	}
	for s := range bytes.FieldsFuncSeq([]byte(" a1 béc d"), unicode.IsSpace) {
		fmt.Printf("%q ", s)
	}
	for s := range strings.FieldsSeq(" x  y z ") {
		fmt.Printf("%q ", s)
	}
	isX := func(r rune) bool { return r == 'x' || r == 'é' }
	for _, s := range []string{"", "xéabxcé", "éx", "abc", "a\xffx"} {
		b := []byte(s)
		fmt.Printf("\n%d %d %q %q %q %v %d %d", bytes.IndexFunc(b, isX), bytes.LastIndexFunc(b, isX), bytes.TrimLeftFunc(b, isX), bytes.TrimRightFunc(b, isX),
			bytes.TrimFunc(b, isX), bytes.ContainsFunc(b, isX), bytes.LastIndexByte(b, 'x'), strings.LastIndexByte(s, 'a'))
	}
	fmt.Println("\n", strings.Compare("a", "b"), strings.Compare("b", ""), strings.Compare("ab", "ab"), bytes.Compare([]byte("a"), nil))
	fmt.Println(sort.SearchInts([]int{1, 3, 5}, 4), sort.SearchStrings([]string{"a", "c"}, "b"), sort.SearchFloat64s([]float64{1, 2}, 5))
}

func numbers() {
	for _, c := range []complex128{0, 1 + 2i, complex(math.NaN(), math.Inf(-1)), complex(-0.5, -1e100), complex(math.Inf(1), math.NaN())} {
		s := strconv.FormatComplex(c, 'g', -1, 128)
		d, err := strconv.ParseComplex(s, 128)
		fmt.Println(s, d, err)
	}
	for _, s := range []string{"1e400", "(1+2i", "1e400+2i", "x", "0x1p-2+1_0i", "-i", "+NaNi"} {
		c, err := strconv.ParseComplex(s, 128)
		f, err2 := strconv.ParseFloat(s, 32)
		fmt.Println(c, err, f, err2)
	}
	fmt.Println(strconv.FormatFloat(math.MaxFloat64, 'f', 300, 64), strconv.FormatFloat(0.1, 'e', 40, 32), string(strconv.AppendBool(nil, true)), strconv.Itoa(-45))
	fmt.Println(strconv.Quote("a\u00e9\u2028\x00"), strconv.QuoteToASCII("é☺"), strconv.QuoteToGraphic("\u3000\t"), strconv.QuoteRune('☺'), strconv.QuoteRuneToASCII('é'), strconv.QuoteRuneToGraphic('\u3000'))
	fmt.Println(errors.Is(func() error { _, err := strconv.ParseFloat("x", 64); return err }(), strconv.ErrSyntax))
}

func main() {
	times()
	texts()
	numbers()
	a := errors.Join(errors.New("x"), errors.New("y"))
	fmt.Println(errors.Join(a) == a, fmt.Errorf("plain"), fmt.Errorf("%w and %%", a))
	calls := 0
	f := sync.OnceFunc(func() { calls++; panic("once") })
	for range 2 {
		func() {
			defer func() { fmt.Println(recover(), calls) }()
			f()
		}()
	}
	v := sync.OnceValues(func() (int, error) { calls++; return calls, nil })
	fmt.Println(v())
	fmt.Println(v())
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Stop(), t.Stop(), t.Reset(time.Millisecond))
	<-t.C
	fmt.Println(t.Stop())
	k := time.NewTicker(time.Millisecond)
	<-k.C
	k.Stop()
	defer func() { fmt.Println(recover()) }()
	new(time.Timer).Stop()
}
