# -C: the command is run as if it had been started in another folder.
mkdir -p m/p
printf 'module example.com/m\n\ngo 1.26\n' >m/go.mod
printf 'package main\n\nfunc main() { println("there") }\n' >m/p/main.go
"$ESCARGO" run -C m ./p 2>out
grep -q '^there$' out
"$ESCARGO" build -C m/p -o ../prog .
./m/prog 2>out
grep -q '^there$' out
if "$ESCARGO" build -C nowhere . 2>out; then exit 1; fi
grep -q 'nowhere' out

# In messages of a package, files of other packages are found from the working folder: of a/x, a/x/x.go is just that.
mkdir -p n/b n/a/x
printf 'module example.com/n\n\ngo 1.26\n' >n/go.mod
printf 'package b\n\nfunc F[T any](x T) *T { return &x }\n' >n/b/b.go
printf 'package x\n\nimport "example.com/n/b"\n\nfunc H(i int) *int { return b.F(i) }\n' >n/a/x/x.go
(cd n && "$ESCARGO" build -gcflags=-m ./a/x) 2>out
cut -d: -f1 out | sort -u | diff - /dev/fd/3 3<<F
# example.com/n/a/x
./b/b.go
a/x/x.go
F
(cd n/a && "$ESCARGO" build -gcflags=-m ./x) 2>out
cut -d: -f1 out | sort -u | diff - /dev/fd/3 3<<F
# example.com/n/a/x
../b/b.go
x/x.go
F
