# -x shows the commands, -n shows them and runs none, -v names the packages; progress is for terminals, after a second.
export ESCARGOCACHE="$PWD/cache"
printf 'module example.com/m\n\ngo 1.26\n' >go.mod
printf 'package main\n\nfunc main() { println("there") }\n' >main.go
"$ESCARGO" build -n -o prog . 2>out
[ ! -e prog ] && [ ! -e cache ]
grep -q ' -c -o .*example.com,m.* example.com,m.c$' out && grep -q '^mv .*a.out prog$' out || { cat out; exit 1; }
"$ESCARGO" build -x -v -o prog . 2>out
grep -q '^example.com/m$' out && grep -q ' -c -o ' out && grep -q -- '-o .*a.out ' out
./prog 2>out && grep -q there out
"$ESCARGO" run -n . one 2>out
grep -q '/m one$' out && ! grep -q '^there$' out

# a slow compiler: nothing where nobody looks
cat >cc <<'END2'
#!/bin/sh
case " $* " in *" -c "*) sleep 1.2 ;; esac
exec cc "$@"
END2
chmod +x cc
for p in a b c; do mkdir $p; printf 'package %s\n\nfunc F() {}\n' $p >$p/$p.go; done
printf 'package main\n\nimport (\n\t"example.com/m/a"\n\t"example.com/m/b"\n\t"example.com/m/c"\n)\n\nfunc main() { a.F(); b.F(); c.F() }\n' >main.go
export CC=./cc
"$ESCARGO" build -o prog ./a 2>out
[ ! -s out ] || { cat out; exit 1; }
command -v script >/dev/null || exit 0
script -qec "'$ESCARGO' build -p 1 -o prog ." /dev/null </dev/null >out
grep -q '\[[0-9]*/[0-9]*\]' out || { echo 'no progress on a terminal'; od -c out | head; exit 1; }
