# Texts that nobody would write end with an answer: deep nesting, long literals, long cycles, noise. No crash, no hang, no
# memory beyond measure (kilobytes here are of address space, of which the compiler reserves much for its stack).
case $ESCARGO in *-san) ;; *) ulimit -v 20000000 ;; esac
repeat() { awk -v text="$1" -v n="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", text }'; }
number() { awk -v form="$1\n" -v n="$2" 'BEGIN { for (i = 0; i < n; i++) printf form, i, (i + 1) % n }'; }
bad=0
# try NAME CODE: builds the text on the input, wants that exit code
try() {
    { echo "package p"; cat; } >bad.go
    code=0
    timeout 120 "$ESCARGO" build -o /dev/null bad.go >out 2>&1 || code=$?
    [ $code = "$2" ] || { echo "$1: exit status $code, want $2"; head -3 out; bad=1; }
}
deep=10000

{ printf 'var x = '; repeat '(' $deep; printf 1; repeat ')' $deep; echo; } | try parentheses 0
{ printf 'var x '; repeat '[' $deep; repeat ']' $deep; } | try brackets 1
{ printf 'func f() '; repeat '{' $deep; repeat '}' $deep; echo; } | try blocks 0
{ printf 'func f() {'; repeat 'if true {' $deep; repeat '}' $deep; echo '}'; } | try conditions 0
{ printf 'func f(x int) {'; repeat 'if x == 1 {} else ' $deep; echo '{}}'; } | try else 0
{ printf 'var x = '; repeat 'func() { _ = ' $deep; } | try functions 1
{ printf 'type T []T\nvar x = T'; repeat '{' $deep; repeat '}' $deep; echo; } | try literals 0
{ printf 'var x '; repeat 'struct{a ' $deep; printf int; repeat '}' $deep; echo; } | try structs 0
{ printf 'var x '; repeat 'map[string]*[]chan ' $deep; echo int; } | try types 0
{ printf 'var x = a'; repeat '.a' $deep; echo; } | try selectors 1
{ printf 'var x = '; repeat '1 + ' 1000000; echo 1; } | try sum 0
{ printf 'const x = "'; repeat 0123456789 5000000; echo '"'; echo 'var y = x'; } | try string 0
{ printf 'const x = '; repeat 0123456789 5000000; echo; } | try integer 1
{ printf 'const x = 0.'; repeat 3 1000000; echo; } | try float 1
{ echo 'const x0 = 1 << 500'; number 'const y%d = x0 << %d * 1000000' 100; } | try shifts 1
number 'type T%d struct { a T%d }' $deep | try cycle 1
number 'type T%d struct { a *T%d }' $deep | try pointers 0
number 'type T%d interface { T%d }' $deep | try interfaces 1
number 'type T%d = T%d' $deep | try aliases 1
number 'var x%d = x%d + 1' $deep | try variables 1
{ number 'type T%d[P any] struct { a T%d[T0[P]] }' 200; echo 'var x T1[int]'; } | try instances 1
{ printf '/*'; repeat '*' 1000000; } | try comment 1
dd if=/dev/urandom bs=1000 count=200 2>/dev/null | try noise 1
n=0
while [ $n -lt 40 ]; do
    head -c $((n * 97)) "$ROOT/tests/programs/control.go" >bad.go
    code=0
    timeout 10 "$ESCARGO" build -o /dev/null bad.go >out 2>&1 || code=$?
    [ $code -le 1 ] || { echo "the first $((n * 97)) bytes: exit status $code"; bad=1; }
    n=$((n + 1))
done
exit $bad
