# -trimpath: no path of this machine in tracebacks, runtime.Caller and the program; with it or not, packages are not confused.
mkdir sub
printf 'module example.com/m\n\ngo 1.26\n' >go.mod
cat >main.go <<'G'
package main

import (
	"fmt"
	"runtime"

	"example.com/m/sub"
)

func main() {
	_, file, line, _ := runtime.Caller(0)
	fmt.Println(file, line)
	fmt.Println(sub.Where())
	var p *int
	fmt.Println(*p)
}
G
cat >sub/sub.go <<'G'
package sub

import "runtime"

func Where() string {
	_, file, _, _ := runtime.Caller(0)
	return file
}
G
"$ESCARGO" build -o plain .
"$ESCARGO" build -trimpath -o trimmed .
./plain >out 2>err || true
printf '%s/main.go 11\n%s/sub/sub.go\n' "$PWD" "$PWD" | diff - out
./trimmed >out 2>err || true
printf 'example.com/m/main.go 11\nexample.com/m/sub/sub.go\n' | diff - out
grep -q '^	example.com/m/main.go:15 ' err || { cat err; exit 1; }
if grep -q "$PWD" trimmed; then echo "the program names the folder"; strings trimmed | grep "$PWD"; exit 1; fi
mkdir one
printf 'package main\n\nimport "runtime"\n\nfunc main() {\n\t_, file, _, _ := runtime.Caller(0)\n\tprintln(file)\n}\n' >one/x.go
"$ESCARGO" run -trimpath one/x.go 2>out
echo ./x.go | diff - out
