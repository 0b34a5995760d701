# test -fuzz: an input that fails is found from the seeds, made short, kept in testdata/fuzz, and run by every later test.
printf 'module m\n\ngo 1.26\n' >go.mod
cat >a_test.go <<'E'
package m

import "testing"

func FuzzLong(f *testing.F) {
	f.Add("seed", 3)
	f.Fuzz(func(t *testing.T, s string, n int) {
		if len(s) > 6 {
			t.Errorf("bad %q", s)
		}
	})
}
E
mkdir -p testdata/fuzz/FuzzLong
printf 'go test fuzz v1\nstring("ab")\nint(4)\n' >testdata/fuzz/FuzzLong/one
"$ESCARGO" test -v >out
grep -q -- '    --- PASS: FuzzLong/seed#0 (' out && grep -q -- '    --- PASS: FuzzLong/one (' out
if "$ESCARGO" test -fuzz . -fuzztime 60s >out 2>&1; then cat out; exit 1; fi
grep -q '^    Failing input written to testdata/fuzz/FuzzLong/[0-9a-f]*$' out
if "$ESCARGO" test >out 2>&1; then exit 1; fi
grep -q 'a_test.go:9: bad ' out
rm testdata/fuzz/FuzzLong/one testdata/fuzz/FuzzLong/[0-9a-f]*
"$ESCARGO" test -fuzz . -fuzztime 3x >out
grep -q '^PASS$' out
printf 'nothing\n\n' >testdata/fuzz/FuzzLong/bad
if "$ESCARGO" test >out 2>&1; then exit 1; fi
grep -q '"testdata/fuzz/FuzzLong/bad": unmarshal: unknown encoding version: nothing' out
