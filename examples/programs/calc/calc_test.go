package main

import (
	"errors"
	"math"
	"testing"
)

func TestEval(t *testing.T) {
	env := NewEnv()
	env.vars["x"] = 4
	for _, tt := range []struct {
		in   string
		want float64
	}{
		{"1", 1}, {"1-2-3", -4}, {"2*3+4", 10}, {"2+3*4", 14}, {"2^-1", 0.5}, {"-x^2", -16}, {"--x", 4},
		{"7%4", 3}, {"sqrt(x)", 2}, {"max(1,x,3)", 4}, {"hypot(x, 3)", 5}, {"y=x*2", 8}, {"y+1", 9}, {"floor(-0.5)", -1},
	} {
		got, err := env.Eval(tt.in)
		if err != nil || math.Abs(got-tt.want) > 1e-12 {
			t.Errorf("%s = %v, %v; want %v", tt.in, got, err, tt.want)
		}
	}
}

func TestErrors(t *testing.T) {
	for in, want := range map[string]string{
		"":       "syntax: column 1: found end of input, want an operand",
		"1 1":    `syntax: column 3: found number "1", want an operator`,
		"(1":     `syntax: column 3: found end of input, want ")"`,
		"ä + ü)": `syntax: column 6: found operator ")", want an operator`,
		"1/0":    "(1 / 0): division by zero",
		"q":      "undefined: q",
	} {
		_, err := NewEnv().Eval(in)
		if err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", in, err, want)
		}
	}
	_, err := NewEnv().Eval("1 % 0")
	if !errors.Is(err, errDivide) {
		t.Errorf("1 %% 0: %v", err)
	}
}

func TestSimplify(t *testing.T) {
	for in, want := range map[string]string{
		"1+2*3": "7", "x*1": "x", "0+x": "x", "(x+1)-0": "(x + 1)", "-(1-3)": "2", "x^1": "x", "f(1+1, x/1)": "f(2, x)", "1/0": "(1 / 0)",
	} {
		e, err := Parse(in)
		if err != nil {
			t.Fatal(err)
		}
		if got := Simplify(e).String(); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"1+2", "-x", "f(1,2)", "((", "a=b=c", "1..2", "é^2"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		e, err := Parse(in)
		if err != nil {
			return
		}
		if _, err := Parse(e.String()); err != nil {
			t.Errorf("%q printed as %q: %v", in, e, err)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse("area = pi * (r + 1) ^ 2 - max(1, 2, 3)"); err != nil {
			b.Fatal(err)
		}
	}
}
