# test: pass, fail, external tests, benchmarks with allocations.
printf 'module example.com/m\n\ngo 1.26\n' >go.mod
printf 'package m\n\nfunc Add(a, b int) int { return a + b }\n\nvar sink any\n' >m.go
cat >m_test.go <<'T'
package m

import "testing"

func TestAdd(t *testing.T) {
	if Add(1, 2) != 3 {
		t.Fatal("wrong")
	}
}

func BenchmarkBox(b *testing.B) {
	for i := 0; i < b.N; i++ {
		sink = [3]int{i, i, i}
	}
}
T
cat >x_test.go <<'T'
package m_test

import (
	"testing"

	"example.com/m"
)

func TestOutside(t *testing.T) {
	t.Logf("sum %d", m.Add(2, 2))
}
T
"$ESCARGO" test . >out
grep -q '^ok  	example.com/m	' out
"$ESCARGO" test -v -run Outside . >out
grep -q '^=== RUN   TestOutside' out && grep -q '^--- PASS: TestOutside' out && ! grep -q TestAdd out
grep -q 'x_test.go:10: sum 4' out
"$ESCARGO" test -run '^$' -bench . -benchmem -benchtime 1000x . >out
grep -q '^BenchmarkBox.*	 *1000	.* ns/op	.* 24 B/op	 *1 allocs/op' out
printf 'package m\n\nimport "testing"\n\nfunc TestBad(t *testing.T) { t.Error("bad") }\n' >bad_test.go
if "$ESCARGO" test . >out 2>&1; then exit 1; else [ $? = 1 ]; fi
grep -q '^--- FAIL: TestBad' out && grep -q '^FAIL	example.com/m	' out && grep -q '^FAIL$' out

# a folder with nothing but external tests
mkdir outside
printf 'package outside_test\n\nimport "testing"\n\nfunc TestAlone(t *testing.T) {}\n' >outside/x_test.go
"$ESCARGO" test ./outside >out
grep -q '^ok  	example.com/m/outside	' out
