# internal/ packages are for their parent's tree only; import cycles are refused.
printf 'module example.com/m\n\ngo 1.26\n' >go.mod
mkdir -p a/internal/x b c
printf 'package x\n\nconst X = 1\n' >a/internal/x/x.go
printf 'package a\n\nimport "example.com/m/a/internal/x"\n\nconst A = x.X\n' >a/a.go
printf 'package b\n\nimport "example.com/m/a/internal/x"\n\nconst B = x.X\n' >b/b.go
"$ESCARGO" build ./a
if "$ESCARGO" build ./b 2>err; then exit 1; fi
grep -q 'use of internal package example.com/m/a/internal/x not allowed' err
printf 'package c\n\nimport "example.com/m/d"\n\nvar _ = d.D\n' >c/c.go
mkdir d && printf 'package d\n\nimport "example.com/m/c"\n\nvar D = c.C\n' >d/d.go
if "$ESCARGO" build ./c 2>err; then exit 1; fi
grep -q 'import cycle not allowed' err
