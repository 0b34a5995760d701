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

# packages that cannot be built for what they are: programs that are imported, files of two folders, no file for this system
mkdir -p odd/program odd/user odd/other odd/outside
cd odd
printf 'module odd\n\ngo 1.26\n' >go.mod
printf 'package main\n\nfunc main() {}\n' >program/main.go
printf 'package user\n\nimport "odd/program"\n\nvar _ = main.X\n' >user/a.go
printf 'package other\n' >other/a_windows.go
if "$ESCARGO" build ./user 2>err; then exit 1; fi
grep -qx 'user/a.go:3:8: import "odd/program" is a program, not an importable package' err
if "$ESCARGO" build program/main.go user/a.go 2>err; then exit 1; fi
grep -qx 'named files must all be in one directory; have program and user' err
if "$ESCARGO" build ./other 2>err; then exit 1; fi
grep -q '^package odd/other: build constraints exclude all Go files in ' err
if "$ESCARGO" build ./program 2>err; then exit 1; fi
grep -qx 'escargo: build output "program" already exists and is a directory' err
cd ..
