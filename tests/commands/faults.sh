# Compilers that break, builds at once on one cache, interrupts, links: clear words, nothing half-written, nothing left.
printf 'module example.com/m\n\ngo 1.26\n' >go.mod
mkdir tmp real
export TMPDIR="$PWD/tmp" ESCARGOCACHE="$PWD/cache"
printf 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("one") }\n' >main.go
printf 'package real\n' >real/r.go
ln -s real link
left_nothing() { [ ! -e prog ] && [ ! "$(ls tmp)" ]; }

compiler() { printf '#!/bin/sh\n%s\n' "$1" >cc.sh; chmod +x cc.sh; ! CC=./cc.sh "$ESCARGO" build -o prog . 2>err || exit 1; left_nothing; }
compiler 'kill -9 $$'
grep -q 'cc.sh: signal: killed$' err && [ "$(wc -l <err)" = 1 ]
compiler 'echo trouble >&2; exit 3'
printf 'trouble\n' >want
sed 1d err | diff want -
grep -q 'cc.sh: exit status 3$' err
compiler 'exit 0'
grep -q 'made no object file$' err

for i in 1 2 3; do
    mkdir m$i && cp go.mod m$i && sed "s/one/number $i/" main.go >m$i/main.go
done
for i in 1 2 3; do
    (cd m$i && "$ESCARGO" build -o first .) &
    (cd m$i && "$ESCARGO" build -o second .) &
done
wait
for i in 1 2 3; do [ "$(m$i/first)$(m$i/second)" = "number $i""number $i" ]; done
[ ! "$(ls tmp)" ]

for delay in 0.01 0.05 0.1 0.2; do
    echo "// $delay" >>main.go
    "$ESCARGO" build -o prog . 2>err &
    sleep $delay
    kill -TERM $! 2>/dev/null || true
    wait $! || true
    [ ! "$(ls tmp)" ]
    if [ -e prog ]; then [ "$(./prog)" = one ]; fi
    rm -f prog
done
[ "$("$ESCARGO" run .)" = one ]

printf 'example.com/m\nexample.com/m/m1\nexample.com/m/m2\nexample.com/m/m3\nexample.com/m/real\n' >want
rm m?/go.mod
"$ESCARGO" list ./... | diff want -
