# Profiles that a program writes name its functions and lines; `go tool pprof` reads them where Go is installed.
cat >burn.go <<'END'
package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/pprof"
)

type leaf struct{ words [64]int }

var kept []*leaf

//go:noinline
func keep(n int) {
	for range n {
		kept = append(kept, new(leaf))
	}
}

//go:noinline
func spin(x uint64) uint64 {
	for i := range uint64(600_000_000) {
		x = x*6364136223846793005 + i
	}
	return x
}

func write(name string, debug int) {
	f, err := os.Create(name + fmt.Sprint(debug))
	if err != nil {
		panic(err)
	}
	defer f.Close()
	if err := pprof.Lookup(name).WriteTo(f, debug); err != nil {
		panic(err)
	}
}

func main() {
	runtime.MemProfileRate = 1
	keep(1000)
	f, _ := os.Create("cpu")
	if err := pprof.StartCPUProfile(f); err != nil {
		panic(err)
	}
	if spin(1) == 0 {
		return
	}
	pprof.StopCPUProfile()
	f.Close()
	wait := make(chan int)
	for range 3 {
		go func() { <-wait }()
	}
	runtime.Gosched()
	for _, name := range []string{"heap", "goroutine"} {
		write(name, 0)
		write(name, 1)
	}
}
END
"$ESCARGO" build -o burn burn.go
./burn
for f in cpu heap0 goroutine0; do
    [ "$(od -An -tx1 -N3 "$f" | tr -d ' ')" = 1f8b08 ] || { echo "$f is not packed"; exit 1; }
done
grep -q '^1000: 512000 \[1000: 512000\] @' heap1 || { echo "no record of 1000 objects"; head heap1; exit 1; }
grep -q 'main.keep+0x[0-9a-f]*	.*burn.go:17$' heap1 || { echo "no line of the allocation"; head heap1; exit 1; }
grep -q '^3 @' goroutine1 && grep -q 'main.main.func1+0x[0-9a-f]*	.*burn.go:54$' goroutine1 ||
    { echo "goroutines:"; cat goroutine1; exit 1; }

command -v go >/dev/null || exit 0
go tool pprof -top burn cpu 2>/dev/null >top
awk '$NF == "main.spin" { percent = $2 } END { exit !(percent + 0 > 90) }' top || { cat top; exit 1; }
go tool pprof -traces -sample_index=alloc_objects burn heap0 2>/dev/null | grep -q '1000 *main.keep' || { echo "heap0"; exit 1; }
go tool pprof -traces burn goroutine0 2>/dev/null | grep -q '3 *main.main.func1' || { echo "goroutine0"; exit 1; }
go tool pprof -list main.keep -sample_index=alloc_space burn heap0 >list 2>/dev/null
grep -q ' 5[0-9.]*kB .*kept = append(kept, new(leaf))' list || { cat list; exit 1; }
go tool pprof -list main.spin burn cpu 2>/dev/null | grep -q 's .*x = x\*6364136223846793005' || { echo 'no lines of spin'; exit 1; }
