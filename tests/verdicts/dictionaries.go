// -m=2
package main

func A[E ~int | ~uint64](x E) E    { m := E(0); return m }
func B[E ~int | ~uint64](x E) E    { return E(0) }
func C[E ~int | ~uint64](x E) E    { return ^E(0) }
func D[E ~int | ~uint64](x E) E    { return x + E(5) }
func F[E ~int | ~uint64](x int) E  { return E(x) * 64 }
func G[E ~int | ~uint64](x E) bool { return x >= 3 }
func H[E ~int | ~uint64](x E) int  { return max(int(x), 3) }
func I[E ~int | ~uint64](x E) (r int) {
	for j := E(0); j < 64; j++ {
		r += int(j)
	}
	return
}
func J[E ~int | ~uint64](m uint64, x E) bool { return m&(1<<x) == 0 }
func K[E ~int | ~uint64](m map[E]int, x E) bool {
	if k := x + 1; m[k] > 3 {
		return true
	}
	return false
}
func L[E ~int | ~uint64, I any](m map[E]I, x []I, f func(E, I) bool, e E) bool {
	if k := e + 1; !f(k, x[k]) {
		return true
	}
	return false
}
func M[E ~int | ~uint64](x []uint64) int {
	for i, m := range x {
		if m == 0 {
			continue
		}
		return i
	}
	return 0
}
func N[E ~int | ~uint64](x map[E]uint64) int {
	for i := range x {
		if i > 0 {
			return 3
		}
	}
	return 0
}
func U() {
	A(1)
	B(1)
	C(1)
	D(1)
	F[int](1)
	G(1)
	H(1)
	I(1)
	J(1, 1)
	K(map[int]int{}, 1)
	L[int, int](nil, nil, nil, 1)
	M[int](nil)
	N(map[int]uint64{})
}

var sink any

func O[E ~int | ~uint8 | ~float64](x E) { sink = E(3); sink = x + E(1); var y any = E(2); _ = y }
func P[S ~string | ~[]byte](x S)        { sink = S("abc"); sink = string(S("x")); _ = len(S("abc")) }
func Q[S ~float32 | ~int64](x S) S      { return S(1.0) * x / S(2) }
func Q2[T any](x T)                     { sink = any(T(x)); var z T; sink = any(z) }
func Rest() {
	O(1)
	O(uint8(1))
	O(1.5)
	P("a")
	P([]byte("b"))
	sink = Q(int64(3))
	sink = Q(float32(1))
	Q2(1)
	Q2("a")
	Q2(&sink)
}

func main() {}
