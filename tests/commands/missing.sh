# Files, folders, imports and modules that are not there: one clear line each, exit status 1, no output file.
fails() { if "$@" >out 2>err; then echo "$* succeeded"; exit 1; else code=$?; fi; [ $code = 1 ] || { echo "$*: exit status $code"; exit 1; }; }
fails "$ESCARGO" build nosuch.go
grep -q 'nosuch.go' err
fails "$ESCARGO" build ./nosuch
grep -q 'directory not found' err
fails "$ESCARGO" build .
grep -q 'go.mod file not found' err
printf 'module m\n\ngo 1.26\n' >go.mod
fails "$ESCARGO" build .
grep -q '^no Go files in' err
printf 'package main\n\nimport "no/such"\n\nfunc main() { such.F() }\n' >main.go
fails "$ESCARGO" build -o prog .
grep -q '^main.go:3:8: package no/such is not in std' err
[ ! -e prog ]
printf 'package main\n\nimport "example.com/x"\n\nfunc main() { x.F() }\n' >main.go
fails "$ESCARGO" build -o prog .
grep -q 'no required module provides package example.com/x' err
mkdir empty && printf 'package main\n' >empty/main.go
fails "$ESCARGO" build -o prog ./empty
grep -q 'function main is undeclared in the main package' err
[ ! -e prog ]
