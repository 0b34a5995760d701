package main

import (
	"strings"
	"testing"
)

const doc = `{"a": [1, 2.50, {"b": "x"}], "c": {"e": true, "d": null}} [3]`

func query(q, in string) (string, error) {
	var b strings.Builder
	err := run(q, strings.NewReader(in), &b, "")
	return strings.ReplaceAll(b.String(), "\n", " "), err
}

func TestQueries(t *testing.T) {
	for _, tt := range []struct{ query, in, want string }{
		{".", doc, `{"a":[1,2.50,{"b":"x"}],"c":{"d":null,"e":true}} [3] `},
		{".a[0]", `{"a":[7]}`, "7 "},
		{".a[-1].b", `{"a":[1,{"b":"x"}]}`, `"x" `},
		{".[]", `[1,[2]] {"b":1,"a":2}`, "1 [2] 2 1 "},
		{".[] | .[]", `[[1,2],[],[3]]`, "1 2 3 "},
		{"[.[] | select(. >= 2)]", `[1,2,3]`, "[2,3] "},
		{`.[] | select(.k != "a") | .v`, `[{"k":"a","v":1},{"k":"b","v":2}]`, "2 "},
		{"{x: .a, b}", `{"a":1,"b":[]}`, `{"b":[],"x":1} `},
		{"sort", `["b","a",2,null,1,true]`, `[true,null,1,2,"a","b"] `},
		{"length", `"äöü" [1] {}`, "3 1 0 "},
		{"add", `[1,2.5,1e2]`, "103.5 "},
		{".a.b.c", `{} null`, "null null "},
	} {
		got, err := query(tt.query, tt.in)
		if got != tt.want || err != nil {
			t.Errorf("%s: %s, %v; want %s", tt.query, got, err, tt.want)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, tt := range []struct{ query, in, want string }{
		{".a", "[1]", `no field "a" in array`},
		{".[0]", `"s"`, "no element 0 in string"},
		{".[]", "1", "cannot range over number"},
		{"{x: .a | .[]}", `{"a":1}`, "x: cannot range over number"},
		{".", "{", "unexpected EOF"},
		{".", "[1,]", "invalid character ']' looking for beginning of value"},
		{"select(. ~ 1)", "1", "query:13: no comparison ~"},
		{"[.", "1", `query:3: found EOF, want "]"`},
		{"frob", "1", "query:5: no function frob"},
	} {
		_, err := query(tt.query, tt.in)
		if err == nil || err.Error() != tt.want {
			t.Errorf("%s: %v, want %s", tt.query, err, tt.want)
		}
	}
}

func TestStops(t *testing.T) {
	s, err := Compile(".[] | .x")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for range s([]any{map[string]any{}, map[string]any{}, 1}) {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d values", n)
	}
}

func BenchmarkQuery(b *testing.B) {
	in := "[" + strings.Repeat(`{"name":"x","age":31,"tags":["a","b"]},`, 100) + "{}]"
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := query(".[] | select(.age > 30) | {name, n: .tags | length}", in); err != nil {
			b.Fatal(err)
		}
	}
}
