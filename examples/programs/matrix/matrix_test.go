package main

import (
	"errors"
	"fmt"
	"math/big"
	"math/rand"
	"strings"
	"testing"
)

func hilbert(n int) *Matrix[Fraction] {
	m := newMatrix[Fraction](n, n)
	for i := range n {
		for j := range n {
			m.row(i)[j] = Fraction{big.NewRat(1, int64(i+j+1))}
		}
	}
	return m
}

func random(r *rand.Rand, n int) *Matrix[Real] {
	m := newMatrix[Real](n, n)
	for i := range m.at {
		m.at[i] = Real(r.NormFloat64())
	}
	return m
}

func TestHilbert(t *testing.T) {
	for n := 1; n <= 6; n++ {
		h := hilbert(n)
		inverse, err := h.Inverse()
		if err != nil {
			t.Fatal(err)
		}
		product, _ := h.Mul(inverse)
		if product.String() != Identity[Fraction](n).String() {
			t.Errorf("n=%d: H·H⁻¹ =\n%v", n, product)
		}
	}
	det, _ := hilbert(4).Det()
	if det.String() != "1/6048000" {
		t.Errorf("det = %v", det)
	}
}

func TestSolve(t *testing.T) {
	r := rand.New(rand.NewSource(7))
	for n := range 8 {
		m, x := random(r, n+1), random(r, n+1)
		b, _ := m.Mul(x)
		got, err := m.Solve(b)
		if err != nil {
			t.Fatal(err)
		}
		for i, v := range got.at {
			if (v - x.at[i]).Size() > 1e-9 {
				t.Fatalf("n=%d: element %d is %v, want %v", n+1, i, v, x.at[i])
			}
		}
	}
}

func TestErrors(t *testing.T) {
	a, b := newMatrix[Real](2, 3), newMatrix[Real](2, 2)
	if _, err := a.Mul(b); !errors.Is(err, ErrShape) || !strings.HasPrefix(fmt.Sprint(err), "2×3 * 2×2:") {
		t.Errorf("Mul: %v", err)
	}
	if _, err := b.Inverse(); err != ErrSingular {
		t.Errorf("Inverse: %v", err)
	}
	if d, err := b.Det(); d != 0 || err != nil {
		t.Errorf("Det: %v, %v", d, err)
	}
	if _, err := a.Pow(2); err != ErrShape {
		t.Errorf("Pow: %v", err)
	}
}

func TestFibonacci(t *testing.T) {
	f := &Matrix[Fraction]{2, 2, nil}
	for _, n := range []int64{1, 1, 1, 0} {
		f.at = append(f.at, Fraction{big.NewRat(n, 1)})
	}
	p, err := f.Pow(90)
	if err != nil || p.at[1].String() != "2880067194370816120" {
		t.Errorf("F(90) = %v, %v", p.at[1], err)
	}
}

func BenchmarkMul(b *testing.B) {
	for _, n := range []int{8, 32, 64} {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			r := rand.New(rand.NewSource(1))
			x, y := random(r, n), random(r, n)
			b.ReportAllocs()
			for b.Loop() {
				x.Mul(y)
			}
		})
	}
}
