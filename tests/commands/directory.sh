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
