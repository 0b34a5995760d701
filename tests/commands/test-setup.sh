# test: packages that cannot be loaded come first, "setup failed", under their names and in go's words; the others are tested.
printf 'module m\n\ngo 1.26\n' >go.mod
mkdir ok syntax signature imports two cycle cycle/b
printf 'package ok\n\nimport "testing"\n\nfunc TestX(t *testing.T) {}\n' >ok/a_test.go
printf 'package syntax\n\nimport "testing"\n\nfunc TestX(t *testing.T) { x := }\n' >syntax/a_test.go
printf 'package signature\n\nimport "testing"\n\nfunc TestX(t *testing.B) {}\n' >signature/a_test.go
printf 'package imports\n\nimport _ "gone.example/x"\n' >imports/a_test.go
printf 'package two\n' >two/a.go
printf 'package other\n' >two/a_test.go
printf 'package cycle\n\nimport _ "m/cycle/b"\n' >cycle/a.go
printf 'package b\n\nimport _ "m/cycle"\n' >cycle/b/b.go
if "$ESCARGO" test ./... >out 2>err; then exit 1; fi
cat >want <<'W'
FAIL	m/cycle [setup failed]
FAIL	m/cycle/b [setup failed]
FAIL	m/imports [setup failed]
FAIL	m/signature [setup failed]
FAIL	m/syntax [setup failed]
FAIL	m/two [setup failed]
W
head -n 6 out | diff want -
grep -q '^ok  	m/ok	' out
grep -q "^syntax/a_test.go:5:33: expected operand, found '}'$" err
grep -q 'a_test.go:5:1: wrong signature for TestX, must be: func TestX(t \*testing.T)$' err
grep -q '^found packages two (a.go) and other (a_test.go) in ' err
[ "$(grep -c 'import cycle not allowed' err)" = 2 ]
"$ESCARGO" test -json ./... >events 2>err || true
[ ! -s err ]
grep -q '^{"ImportPath":"m/syntax.test","Action":"build-output","Output":"syntax/a_test.go:5:33: ' events

# files that are named, a package that is not there
"$ESCARGO" test ok/a_test.go >out
grep -q '^ok  	command-line-arguments	' out
if "$ESCARGO" test ./ok ./gone >out 2>&1; then exit 1; fi
grep -q '^FAIL	./gone \[setup failed\]$' out && grep -q '^ok  	m/ok	' out
