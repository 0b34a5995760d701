# test: what is wrong with a flag or a pattern is said in go's words, by whoever finds it, with go's exit codes.
printf 'module m\n\ngo 1.26\n' >go.mod
cat >a_test.go <<'E'
package m

import (
	"fmt"
	"os"
	"runtime"
	"testing"
)

func TestOne(t *testing.T)  { fmt.Println(os.Args[1:]) }
func TestExit(t *testing.T) { runtime.Goexit() }
func TestEnv(t *testing.T)  { t.Parallel(); t.Setenv("A", "b") }
func TestClean(t *testing.T) {
	t.Cleanup(func() { fmt.Println("ran") })
	t.Cleanup(func() { panic("cleaning") })
}
func TestNames(t *testing.T) {
	for _, name := range []string{"x", "x", "x#01", "a b\n", ""} {
		t.Run(name, func(t *testing.T) {})
	}
}
E
says() {   # EXIT-CODE TEXT FLAGS...
    code=$1 text=$2
    shift 2
    set +e
    "$ESCARGO" test "$@" >out 2>&1
    got=$?
    set -e
    [ $got = "$code" ] && grep -qF -- "$text" out || { echo "$*: exit $got"; cat out; exit 1; }
}
says 1 'testing: invalid regexp for element 0 of -test.run ("["): error parsing regexp: missing closing ]: `[`' -run '['
says 1 'testing: invalid regexp for element 1 of -test.skip ("("): error parsing regexp: missing closing ): `(`' -skip 'A/('
says 1 'testing: invalid regexp in -test.list ("["): error parsing regexp: missing closing ]: `[`' -list '['
says 1 'testing: -parallel can only be given a positive integer' -parallel 0
says 1 'testing: invalid value "0" for -test.cpu' -cpu 0
says 1 'invalid value "0x" for flag -test.benchtime: invalid count' -bench . -benchtime 0x
says 1 'flag provided but not defined: -bogus' -bogus
says 2 'unknown flag -bogus cannot be used with -c' -c -bogus
says 2 'invalid value "x" for flag -count: parse error' -count x
says 2 'invalid boolean value "maybe" for -short: parse error' -short=maybe
says 2 '-shuffle argument must be "on", "off", or an int64' -shuffle x
says 2 'valid modes are "set", "count", or "atomic"' -covermode=most
says 0 '[-test.paniconexit0 -test.timeout=10m0s -test.run=One]' -test.run One
says 0 '[-test.paniconexit0 -test.timeout=10m0s -test.v=true -test.run=One . -short]' -v -run One -args . -short
says 1 'panic: test executed panic(nil) or runtime.Goexit' -run Exit
says 1 'panic: testing: test using t.Setenv, t.Chdir, or cryptotest.SetGlobalRandom can not use t.Parallel' -run Env
says 1 'panic: cleaning' -run Clean
grep -q '^ran$' out
says 0 '--- PASS: TestNames/x#01 ' -v -run 'Names/(x|a_b_|^#00)'
for name in x 'x#01' 'x#01#01' 'a_b_' '#00'; do grep -qF -- "--- PASS: TestNames/$name (" out; done
