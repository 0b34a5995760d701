# make install gives a tree that works wherever it is moved.
make -s -C "$ROOT" install PREFIX="$PWD/tree" ESCARGO_NO_BUILD=1 >log 2>&1 || { cat log; exit 1; }
unset GOFLAGS     # the library's objects are those of programs without checks
mv tree moved
printf 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("moved") }\n' >main.go
export ESCARGOCACHE="$PWD/cache"
[ "$(moved/bin/escargo run main.go)" = moved ]
# the library's objects came along: only the program itself was compiled
[ "$(find cache -name '*.o' | wc -l)" = 1 ]
