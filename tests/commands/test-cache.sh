# Results of tests are kept: for packages that are named, until the program, its flags, or what it reads has changed.
printf 'module m\n\ngo 1.26\n' >go.mod
mkdir p q
printf 'package p\n\nfunc F() int { return 1 }\n' >p/p.go
cat >p/p_test.go <<'GO'
package p

import (
	"os"
	"testing"
)

func TestReads(t *testing.T) {
	b, err := os.ReadFile("testdata.txt")
	if err != nil || len(b) == 0 {
		t.Fatal(err)
	}
	t.Log(os.Getenv("COLOUR"))
}
GO
printf 'package q\n\nimport "testing"\n\nfunc TestFails(t *testing.T) { t.Fail() }\n' >q/q_test.go
echo one >p/testdata.txt
touch -d '1 minute ago' p/testdata.txt
runs() { "$ESCARGO" test "$@" >out; if grep -q '(cached)' out; then cat out; exit 1; fi; }
kept() { "$ESCARGO" test "$@" >out; grep -q '(cached)$' out; }
export COLOUR=red
runs ./p
kept ./p
runs -v ./p
kept -v ./p
grep -q '^    p_test.go:13: red$' out
runs -count=1 ./p
kept -timeout=5m ./p
COLOUR=blue runs ./p
kept ./p
echo two >p/testdata.txt
touch -d '1 minute ago' p/testdata.txt
runs ./p
kept ./p
sed -i 's/return 1/return 2/' p/p.go
runs ./p
(cd p && runs)
for i in 1 2; do
    if "$ESCARGO" test ./q >out; then exit 1; fi
    grep -q '^FAIL	m/q	[0-9.]*s$' out
done
# Some fresh file may change again without a newer time.
echo three >p/testdata.txt
touch -d '1 minute' p/testdata.txt         # the compiler may take long
runs ./p
runs ./p
