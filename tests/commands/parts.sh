# After an edit only the parts of a long package are compiled whose C has changed.
printf 'module example.com/long\n\ngo 1.26\n' >go.mod
printf 'package main\n\nfunc main() {\n\tsum := 0\n' >main.go
for i in $(seq 150); do printf '\tsum += f%d(sum)\n' $i; done >>main.go
printf '\tprintln(sum)\n}\n' >>main.go
for i in $(seq 150); do
    printf 'package main\n\nfunc f%d(x int) int {\n\tm := map[int]int{x: %d}\n\tfor i := range x %% 7 {\n\t\tm[i] += x\n\t}\n\treturn len(m) + m[x]\n}\n' $i $i >f$(printf %03d $i).go
done
compiled() { "$ESCARGO" build -x -p 2 -o prog . 2>&1 | grep -c -e ' -c -o ' || true; }
all=$(compiled)
[ "$all" -ge 3 ] || { echo "$all parts"; exit 1; }
./prog 2>first
echo 'var more = len("more")' >>f075.go
[ "$(compiled)" = 1 ]                  # where variables are
sed -i 's/: 75}/: 76}/' f075.go
[ "$(compiled)" = 1 ]
./prog 2>second
cmp -s first second && exit 1
sed -i 's/: 76}/: 75}/' f075.go
[ "$(compiled)" = 0 ]                  # it was there before
./prog 2>third
cmp first third
