# A module of fifty packages: an edit compiles what it changes, nothing else; -p says how many C compilers run at once.
printf 'module example.com/fifty\n\ngo 1.26\n' >go.mod
{
    printf 'package main\n\nimport (\n'
    for i in $(seq 49); do printf '\t"example.com/fifty/p%d"\n' $i; done
    printf ')\n\nfunc main() {\n\tsum := 0\n'
    for i in $(seq 49); do printf '\tsum += p%d.Value(%d)\n' $i $i; done
    printf '\tprintln(sum)\n}\n'
} >main.go
for i in $(seq 49); do
    mkdir p$i
    printf 'package p%d\n\nvar seen []int\n\nfunc Value(x int) int {\n\tseen = append(seen, x)\n\treturn len(seen) * x\n}\n' $i >p$i/p.go
done
# p7 imports p8
printf 'package p7\n\nimport "example.com/fifty/p8"\n\nfunc Value(x int) int { return p8.Value(x) - 1 }\n' >p7/p.go

cat >cc <<'END2'
#!/bin/sh
# counts compilations, and how many run at once
case " $* " in *" -c "*) ;; *) exec cc "$@" ;; esac
echo "$*" >>"$COUNT/log"
mkdir "$COUNT/running.$$"
ls -d "$COUNT"/running.* | wc -l >>"$COUNT/most"
cc "$@"; code=$?
rmdir "$COUNT/running.$$"
exit $code
END2
chmod +x cc
COUNT=$PWD/count; mkdir count
export COUNT CC="$PWD/cc"
files() { sed 's/.* //' count/log | sort -u; }     # a long one is compiled in parts
builds() { # builds N: so many packages are compiled
    rm -f count/log
    "$ESCARGO" build -p 2 -o prog .
    n=0; [ ! -f count/log ] || n=$(files | wc -l)
    [ "$n" -eq "$1" ] || { echo "$n compilations, want $1"; files; exit 1; }
}
own() { files | grep -c example.com || true; }
"$ESCARGO" build -p 2 -o prog .
[ "$(own)" -ge 50 ] || { echo "$(own) compilations of the module's packages"; exit 1; }
[ "$(sort -n count/most | tail -1)" = 2 ] || { echo "not two at once: $(sort -n count/most | tail -1)"; exit 1; }
./prog 2>out; grep -q '^[0-9]*$' out
builds 0
echo '// a comment' >>p3/p.go
builds 0            # the C is what it was
printf '\nfunc unused() {}\n' >>p8/p.go
builds 1            # p8: importers do not see it
sed -i 's/len(seen)/len(seen[:])/' p9/p.go
builds 2            # p9, and main, into which it is inlined
rm prog
builds 0
./prog
