// Matrix is a small desk calculator for matrices: it reads definitions such as `A = [1 2; 3 4]` and prints products,
// inverses, determinants and solutions of linear systems, in floating point or in exact fractions.
package main

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"strings"
	"text/tabwriter"
)

// Field is what the elements of a matrix can do. The zero value of T need not be usable: Zero and One come from values.
type Field[T any] interface {
	Add(T) T
	Sub(T) T
	Mul(T) T
	Div(T) T
	Size() float64 // how good a pivot it is; 0 for zero
	FromInt(int64) T
	fmt.Stringer
}

// Real is a field of floating point numbers.
type Real float64

func (x Real) Add(y Real) Real      { return x + y }
func (x Real) Sub(y Real) Real      { return x - y }
func (x Real) Mul(y Real) Real      { return x * y }
func (x Real) Div(y Real) Real      { return x / y }
func (x Real) FromInt(n int64) Real { return Real(n) }
func (x Real) String() string       { return fmt.Sprintf("%.4g", float64(x)) }
func (x Real) Size() float64 {
	if size := math.Abs(float64(x)); size > 1e-12 {
		return size
	}
	return 0
}

// Fraction is a field of exact fractions.
type Fraction struct{ r *big.Rat }

func (x Fraction) Add(y Fraction) Fraction  { return Fraction{new(big.Rat).Add(x.r, y.r)} }
func (x Fraction) Sub(y Fraction) Fraction  { return Fraction{new(big.Rat).Sub(x.r, y.r)} }
func (x Fraction) Mul(y Fraction) Fraction  { return Fraction{new(big.Rat).Mul(x.r, y.r)} }
func (x Fraction) Div(y Fraction) Fraction  { return Fraction{new(big.Rat).Quo(x.r, y.r)} }
func (x Fraction) FromInt(n int64) Fraction { return Fraction{big.NewRat(n, 1)} }
func (x Fraction) String() string           { return x.r.RatString() }
func (x Fraction) Size() float64            { return float64(min(1, x.r.Num().BitLen())) }

// Matrix has rows×cols elements, row by row.
type Matrix[T Field[T]] struct {
	rows, cols int
	at         []T
}

var (
	ErrShape    = errors.New("shapes do not fit")
	ErrSingular = errors.New("matrix is singular")
)

func newMatrix[T Field[T]](rows, cols int) *Matrix[T] {
	m := &Matrix[T]{rows: rows, cols: cols, at: make([]T, rows*cols)}
	var t T
	for i := range m.at {
		m.at[i] = t.FromInt(0)
	}
	return m
}

// Identity returns the n×n matrix with ones on its diagonal.
func Identity[T Field[T]](n int) *Matrix[T] {
	m := newMatrix[T](n, n)
	var t T
	for i := range n {
		m.row(i)[i] = t.FromInt(1)
	}
	return m
}

func (m *Matrix[T]) row(i int) []T { return m.at[i*m.cols : (i+1)*m.cols : (i+1)*m.cols] }

func (m *Matrix[T]) clone() *Matrix[T] {
	return &Matrix[T]{m.rows, m.cols, append([]T(nil), m.at...)}
}

// String shows m with its columns aligned to the right.
func (m *Matrix[T]) String() string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 8, 2, ' ', tabwriter.AlignRight)
	for i := range m.rows {
		for _, x := range m.row(i) {
			fmt.Fprintf(w, "%v\t", x)
		}
		fmt.Fprintln(w)
	}
	w.Flush()
	return b.String()
}

// Add returns m + n.
func (m *Matrix[T]) Add(n *Matrix[T]) (*Matrix[T], error) {
	if m.rows != n.rows || m.cols != n.cols {
		return nil, fmt.Errorf("%d×%d + %d×%d: %w", m.rows, m.cols, n.rows, n.cols, ErrShape)
	}
	sum := m.clone()
	for i, x := range n.at {
		sum.at[i] = sum.at[i].Add(x)
	}
	return sum, nil
}

// Mul returns m · n.
func (m *Matrix[T]) Mul(n *Matrix[T]) (*Matrix[T], error) {
	if m.cols != n.rows {
		return nil, fmt.Errorf("%d×%d * %d×%d: %w", m.rows, m.cols, n.rows, n.cols, ErrShape)
	}
	product := newMatrix[T](m.rows, n.cols)
	for i := range m.rows {
		out := product.row(i)
		for k, x := range m.row(i) {
			for j, y := range n.row(k) {
				out[j] = out[j].Add(x.Mul(y))
			}
		}
	}
	return product, nil
}

// Transpose returns m with rows and columns exchanged.
func (m *Matrix[T]) Transpose() *Matrix[T] {
	t := newMatrix[T](m.cols, m.rows)
	for i := range m.rows {
		for j, x := range m.row(i) {
			t.row(j)[i] = x
		}
	}
	return t
}

// Pow returns m multiplied n times with itself, by squaring.
func (m *Matrix[T]) Pow(n int) (*Matrix[T], error) {
	if m.rows != m.cols {
		return nil, ErrShape
	}
	if n < 0 {
		inverse, err := m.Inverse()
		if err != nil {
			return nil, err
		}
		return inverse.Pow(-n)
	}
	power := Identity[T](m.rows)
	for square := m; n > 0; n >>= 1 {
		if n&1 != 0 {
			power, _ = power.Mul(square)
		}
		square, _ = square.Mul(square)
	}
	return power, nil
}

// eliminate brings m to the identity by operations on rows, does the same to with, and returns m's determinant.
func (m *Matrix[T]) eliminate(with *Matrix[T]) (det T, err error) {
	if m.rows != m.cols || with.rows != m.rows {
		return det, ErrShape
	}
	det = det.FromInt(1)
	for col := range m.cols {
		best := col
		for i := col + 1; i < m.rows; i++ {
			if m.row(i)[col].Size() > m.row(best)[col].Size() {
				best = i
			}
		}
		pivot := m.row(best)[col]
		if pivot.Size() == 0 {
			return det.FromInt(0), ErrSingular
		}
		if best != col {
			m.swap(best, col)
			with.swap(best, col)
			det = det.FromInt(0).Sub(det)
		}
		det = det.Mul(pivot)
		m.scale(col, pivot)
		with.scale(col, pivot)
		for i := range m.rows {
			if factor := m.row(i)[col]; i != col && factor.Size() != 0 {
				m.subtract(i, col, factor)
				with.subtract(i, col, factor)
			}
		}
	}
	return det, nil
}

func (m *Matrix[T]) swap(i, j int) {
	a, b := m.row(i), m.row(j)
	for k := range a {
		a[k], b[k] = b[k], a[k]
	}
}

func (m *Matrix[T]) scale(i int, by T) {
	for k, x := range m.row(i) {
		m.row(i)[k] = x.Div(by)
	}
}

func (m *Matrix[T]) subtract(i, from int, factor T) {
	source := m.row(from)
	for k, x := range m.row(i) {
		m.row(i)[k] = x.Sub(source[k].Mul(factor))
	}
}

// Inverse returns the matrix that multiplied with m is the identity.
func (m *Matrix[T]) Inverse() (*Matrix[T], error) {
	inverse := Identity[T](m.rows)
	if _, err := m.clone().eliminate(inverse); err != nil {
		return nil, err
	}
	return inverse, nil
}

// Det returns the determinant.
func (m *Matrix[T]) Det() (T, error) {
	det, err := m.clone().eliminate(newMatrix[T](m.rows, 0))
	if errors.Is(err, ErrSingular) {
		err = nil
	}
	return det, err
}

// Solve returns x with m·x = b.
func (m *Matrix[T]) Solve(b *Matrix[T]) (*Matrix[T], error) {
	x := b.clone()
	_, err := m.clone().eliminate(x)
	return x, err
}
