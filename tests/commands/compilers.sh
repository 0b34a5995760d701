# CC is any C compiler, with a launcher before it: the program does the same.
cat >main.go <<'G'
package main

import (
	"fmt"
	"math"
	"strings"
)

type shape interface{ area() float64 }
type circle struct{ r float64 }

func (c circle) area() float64 { return math.Round(math.Pi * c.r * c.r) }

func main() {
	shapes := []shape{circle{1}, circle{2}}
	sum := 0.0
	for _, s := range shapes {
		sum += s.area()
	}
	defer func() { fmt.Println(recover(), strings.Repeat("=", 3)) }()
	fmt.Println(sum, fmt.Sprintf("%v %T", shapes, shapes[0]))
	fmt.Println(shapes[int(sum)])
}
G
cat >want <<'OUT'
16 [{1} {2}] main.circle
runtime error: index out of range [16] with length 2 ===
OUT
export ESCARGOCACHE="$PWD/cache"
# without the library, which a compiler that has not made it yet would have to compile first
printf 'package main\n\nfunc main() {\n\tdefer func() { println(recover().(error).Error()) }()\n\ts := make([]int, 3)\n\tprintln(s[len(s)])\n}\n' >small.go
echo 'runtime error: index out of range [3] with length 3' >small.want
source=main.go want=want
with() { # with CC [COMMAND TO RUN IT]
    cc=$1; shift
    CC=$cc "$ESCARGO" build -o prog $source || { echo "does not build with $cc"; exit 1; }
    "$@" ./prog >out 2>&1 || { echo "does not run: $cc"; cat out; exit 1; }
    diff $want out || { echo "output differs: $cc"; exit 1; }
    rm -f prog main.o
}
has() { command -v "$1" >/dev/null; }
with cc
if has ccache; then
    export CCACHE_DIR="$PWD/ccache"
    rm -r cache
    with 'ccache cc'
    rm -r cache; ccache -z >/dev/null
    with 'ccache cc'        # what was compiled in another temporary folder is found
    ccache -s | grep -qi 'hits: *[1-9]' || { ccache -s; exit 1; }
fi
if has aarch64-linux-gnu-gcc && has qemu-aarch64 && [ -f "$ROOT/lib/arm64/libescargo_rt.a" ]; then with aarch64-linux-gnu-gcc qemu-aarch64; fi
if has clang; then (source=small.go want=small.want; with clang); fi
if has distcc && has distccd; then
    rm -rf cache
    port=$((20000 + $$ % 20000))
    distccd --daemon --no-detach --listen 127.0.0.1 --allow 127.0.0.1 --port $port --log-stderr --verbose --enable-tcp-insecure 2>distccd.log &
    server=$!
    trap 'kill $server 2>/dev/null; wait $server 2>/dev/null || true' EXIT
    for _ in 1 2 3 4 5 6 7 8 9 10; do grep -q 'waiting to accept\|listening on' distccd.log 2>/dev/null && break; sleep 0.2; done
    export DISTCC_HOSTS="127.0.0.1:$port" DISTCC_FALLBACK=0 DISTCC_DIR="$PWD/distcc"
    mkdir distcc
    with 'distcc cc'
    grep -q 'COMPILE_OK' distccd.log || { echo 'nothing was compiled by the daemon'; tail -5 distccd.log; exit 1; }
fi
