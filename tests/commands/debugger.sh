# gdb steps through the Go source of a -g build, in functions that were inlined from another folder too, and agrees with a
# panic's traceback and with a profile about functions and lines.
command -v gdb >/dev/null || exit 77
mkdir util
printf 'module example.com/gd\n\ngo 1.26\n' >go.mod
cat >main.go <<'G'
package main

import (
	"fmt"
	"os"

	"example.com/gd/util"
)

//go:noinline
func sum(values []int) int {
	total := 0
	for _, v := range values {
		total += v
	}
	return total
}

func depth(n int) int {
	if n == 0 {
		return util.Head(os.Args[10:])
	}
	return depth(n-1) + 1
}

func main() {
	values := []int{3, 6, 4}
	total := sum(values)
	fmt.Println(total)
	fmt.Println(depth(2))
}
G
cat >util/util.go <<'G'
package util

func Head(words []string) int {
	sum := 0
	for i := range words[0] {
		sum += i + len(words[0])
	}
	return sum
}
G
fail() { echo "$1"; cat out; exit 1; }
"$ESCARGO" build -g -o prog .
gdb -batch -ex 'break main.go:16' -ex run -ex 'print total' -ex backtrace -ex finish -ex next -ex 'print total' -ex 'info source' \
    --args ./prog a b c d e f g h i jk >out 2>&1
grep -q '^Breakpoint 1, .*sum.*main.go:16$' out || fail 'no stop at line 16'
grep -q '^16.*return total$' out || fail 'the source is not shown'
grep -q '^\$1 = 13$' out || fail 'the variable'
grep -q '^#1 .*main (.*) at .*main.go:28$' out || fail 'the caller'
grep -q '^29.*fmt.Println(total)$' out || fail 'the next line'

# an inlined function: its lines, its variables, its source in another folder
gdb -batch -ex 'break util.go:6' -ex run -ex 'print i' -ex backtrace -ex next -ex next -ex 'print sum' --args ./prog a b c d e f g h i jk >out 2>&1
grep -q 'util.go:6$' out && grep -q '^6.*sum += i + len(words\[0\])$' out || fail 'no stop in the inlined function'
grep -q '^\$1 = 0$' out && grep -q '^\$2 = 2$' out || fail 'its variables'

# where it panics, with the same lines in an ordinary build, whose functions the C compiler inlines
for flags in -g ''; do
    "$ESCARGO" build $flags -o prog .
    gdb -batch -ex 'break rt_panic_slice_b' -ex 'break rt_panic_slice_alen' -ex 'break rt_panic_slice_acap' -ex run -ex backtrace --args ./prog a b c d e f g h i >out 2>&1 || true
    grep -o '[a-z]*\.go:[0-9]*' out | sed '/^Break/d' | uniq >debugger
    ./prog a b c d e f g h i >traceback 2>&1 || true
    sed -n 's|^	.*/\([a-z]*\.go:[0-9]*\).*|\1|p' traceback >said
    printf 'util.go:5\nmain.go:21\nmain.go:23\nmain.go:23\nmain.go:30\n' | diff - said || { cat traceback; exit 1; }
    uniq said | diff - debugger || fail "gdb and the traceback differ ($flags)"
done
