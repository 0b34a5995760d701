# Files that import "C" belong to no package, as where the reference works without cgo.
printf 'module example.com/m\n\ngo 1.26\n' >go.mod
printf 'package main\n\nfunc main() { println(name()) }\n' >main.go
printf 'package main\n\nfunc name() string { return "go" }\n' >plain.go
printf '// A comment.\npackage main\n\nimport (\n\t"fmt"\n)\n\n/*\n#include <stdio.h>\n*/\nimport "C"\n\nfunc name() string { return fmt.Sprint(C.EOF) }\n' >bound.go
[ "$("$ESCARGO" run . 2>&1)" = go ]
