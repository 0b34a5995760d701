# Where programs go: -o FILE, -o DIR/, the folder's name, /dev/null.
mkdir -p m/cmd/a m/cmd/b m/lib && cd m
printf 'module example.com/m\n\ngo 1.26\n' >go.mod
printf 'package lib\n\nfunc Name() string { return "lib" }\n' >lib/lib.go
for p in a b; do printf 'package main\n\nimport "example.com/m/lib"\n\nfunc main() { println("%s", lib.Name()) }\n' $p >cmd/$p/main.go; done
"$ESCARGO" build ./lib && [ ! -e lib.o ]
"$ESCARGO" build ./cmd/a && [ "$(./a 2>&1)" = "a lib" ]
"$ESCARGO" build -o x ./cmd/b && [ "$(./x 2>&1)" = "b lib" ]
"$ESCARGO" build -o out/ ./... && [ "$(out/a 2>&1)" = "a lib" ] && [ "$(out/b 2>&1)" = "b lib" ]
"$ESCARGO" build -o /dev/null ./cmd/a && [ -c /dev/null ]
"$ESCARGO" build ./... && [ ! -e b ]
