package main

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

const text = `It is a truth universally acknowledged,
that a single snail in possession of a good shell
must be in want of a leaf. Don't ask 'why'; the snail doesn't know.
Élan vital, élan VITAL.
`

func TestTop(t *testing.T) {
	var c Counter
	if err := c.Add(strings.NewReader(text), options{}); err != nil {
		t.Fatal(err)
	}
	want := []Count{{"a", 4}, {"in", 2}, {"of", 2}, {"snail", 2}, {"vital", 2}, {"élan", 2}, {"acknowledged", 1}}
	if got := c.Top(7); !reflect.DeepEqual(got, want) {
		t.Errorf("Top(7) = %v, want %v", got, want)
	}
	if c.lines != 4 || c.total != 34 {
		t.Errorf("%d lines, %d words", c.lines, c.total)
	}
}

func TestRun(t *testing.T) {
	file := filepath.Join(t.TempDir(), "text.txt")
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		args []string
		want string
	}{
		{"stop words", []string{"-n", "2", "-stop", "a,in,of,élan"}, "    2  snail  ##############################\n    2  vital  ##############################\n4 lines, 34 words, 22 different\n"},
		{"long words", []string{"-n=1", "-min=11"}, "    1  acknowledged  ##############################\n4 lines, 34 words, 2 different\n"},
		{"file", []string{"-n", "1", file}, "    4  a  ##############################\n4 lines, 34 words, 26 different\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := run(tt.args, strings.NewReader(text), &out, io.Discard); err != nil {
				t.Fatal(err)
			}
			if out.String() != tt.want {
				t.Errorf("got\n%swant\n%s", out.String(), tt.want)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	for _, args := range [][]string{{"-n", "0"}, {"-n", "x"}, {"-stop", "a,,b"}, {"no such file"}} {
		var errout strings.Builder
		if err := run(args, strings.NewReader(""), io.Discard, &errout); err == nil {
			t.Errorf("%q: no error", args)
		} else {
			t.Logf("%q: %v", args, err)
		}
	}
	if err := run([]string{"-h"}, nil, io.Discard, io.Discard); err != flag.ErrHelp {
		t.Errorf("-h: %v", err)
	}
}

func BenchmarkAdd(b *testing.B) {
	long := strings.Repeat(text, 50)
	b.SetBytes(int64(len(long)))
	b.ReportAllocs()
	for b.Loop() {
		var c Counter
		if err := c.Add(strings.NewReader(long), options{}); err != nil {
			b.Fatal(err)
		}
	}
}
