# -ldflags=-X sets string variables, declared with or without a constant value.
printf 'module example.com/m\n\ngo 1.26\n' >go.mod
mkdir info
printf 'package info\n\nvar Commit string\n' >info/info.go
cat >main.go <<'G'
package main

import "example.com/m/info"

var version = "dev"
var number = 1

func main() { println(version, info.Commit, number) }
G
"$ESCARGO" run . 2>out
grep -q '^dev  1$' out
"$ESCARGO" run -ldflags="-s -w -X main.version=1.2 -X 'example.com/m/info.Commit=ab cd'" . 2>out
grep -q '^1.2 ab cd 1$' out
"$ESCARGO" run -ldflags=-X=main.version=2.0 . 2>out
grep -q '^2.0  1$' out
"$ESCARGO" run . 2>out
grep -q '^dev  1$' out
if "$ESCARGO" run -ldflags='-X main.number=5' . 2>out; then exit 1; fi
grep -q '^./main.go:6:5: cannot set number with -X: not a variable of type string$' out
if "$ESCARGO" run -ldflags='-X version' . 2>out; then exit 1; fi
grep -q 'importpath.name=value' out
