# Mistakes in go.mod, folders of two packages, cycles, packages that a test cannot load: go's words.
fails() { if "$ESCARGO" "$@" >out 2>&1; then exit 1; else [ $? = 1 ]; fi; }
says() { cat >want && diff want out; }
printf 'package main\n\nfunc main() {}\n' >main.go
printf 'module ex/m\n\ngo 1.26\nrequire (\n' >go.mod
fails build .
says <<OUT
go: errors parsing go.mod:
go.mod:5: syntax error (unterminated block started at $PWD/go.mod:4:1)
OUT
printf 'module ex/m\n\ngo abc\n' >go.mod
fails build .
says <<'OUT'
go: errors parsing go.mod:
go.mod:3: invalid go version 'abc': must match format 1.23.0
OUT
printf 'module ex/m\n\ngo 1.26\nrequire x\n' >go.mod
fails build .
says <<'OUT'
go: errors parsing go.mod:
go.mod:4: usage: require module/path v1.2.3
OUT
printf 'module ex/m\n\ngo 1.26\n' >go.mod
mkdir a b c
printf 'package a\n\nimport _ "ex/m/b"\n' >a/a.go
printf 'package b\n\nimport _ "ex/m/a"\n' >b/b.go
fails build ./a
says <<'OUT'
package ex/m/a
	imports ex/m/b from a.go
	imports ex/m/a from b.go: import cycle not allowed
OUT
printf 'package one\n' >c/one.go
printf 'package two\n' >c/two.go
fails build ./c
says <<OUT
found packages one (one.go) and two (two.go) in $PWD/c
OUT
fails test ./c
says <<OUT
# ex/m/c
found packages one (one.go) and two (two.go) in $PWD/c
FAIL	ex/m/c [setup failed]
FAIL
OUT
# An interrupt in the middle of a build leaves nothing behind.
rm -r a b c
mkdir tmp
for i in $(seq 400); do printf 'func F%d(x map[string]int) int { x["a%d"]++; return len(x) }\n' $i $i; done >>main.go
TMPDIR=$PWD/tmp "$ESCARGO" build -o prog . &
sleep 0.3
kill -INT $! 2>/dev/null || kill -TERM $! 2>/dev/null || true
wait $! || true
[ -z "$(ls tmp)" ]
