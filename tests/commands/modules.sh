# Where modules come from: the module cache, replacements, vendor/, a workspace; and what is said when one is missing.
export GOMODCACHE="$PWD/cache"
module() { mkdir -p "$1" && printf 'module %s\n\ngo %s\n' "$2" "$3" >"$1/go.mod"; }
library() { mkdir -p "$1" && printf 'package %s\n\nfunc Say() { println("%s") }\n' "$2" "$3" >"$1/$2.go"; }

module 'cache/example.org/!upper@v1.2.3' example.org/Upper 1.21
library 'cache/example.org/!upper@v1.2.3' upper 'cached'
# its language is its own: one variable for all iterations
cat >'cache/example.org/!upper@v1.2.3/loop.go' <<'G'
package upper

func Loop() (sum int) {
	var fs []func()
	for i := 0; i < 3; i++ {
		fs = append(fs, func() { sum += i })
	}
	for _, f := range fs {
		f()
	}
	return
}
G
module side example.org/side 1.26
library side/pkg pkg 'replaced'
module m example.com/m 1.26
cat >>m/go.mod <<'G'

require (
	example.org/Upper v1.2.3
	example.org/gone v0.1.0 // indirect
)

replace example.org/side => ../side
G
cat >m/main.go <<'G'
package main

import (
	"example.org/Upper"
	"example.org/side/pkg"
)

func main() {
	upper.Say()
	pkg.Say()
	println(upper.Loop())
}
G
"$ESCARGO" run -C m . 2>out
printf 'cached\nreplaced\n9\n' | cmp - out

printf 'package main\n\nimport _ "example.org/gone/x"\n' >m/gone.go
if "$ESCARGO" build -C m . 2>out; then exit 1; fi
grep -q '^gone.go:3:10: example.org/gone@v0.1.0 is not in the module cache; to get it:$' out
grep -q '^	go mod download example.org/gone$' out
mkdir -p m/vendor/example.org
library m/vendor/example.org/gone/x x 'vendored'
printf 'package main\n\nimport "example.org/gone/x"\n\nfunc init() { x.Say() }\n' >m/gone.go
mv cache/example.org m/vendor/kept && mkdir -p m/vendor/example.org/Upper && cp m/vendor/kept/*/*.go m/vendor/example.org/Upper
"$ESCARGO" run -C m . 2>out
grep -q '^vendored$' out && grep -q '^cached$' out
rm -r m/vendor m/gone.go

# a workspace: other modules as they are on disk, before what is required
module work/lib example.org/Upper 1.26
library work/lib upper 'in the workspace'
mkdir -p work/app
printf 'module example.com/app\n\ngo 1.26\n\nrequire example.org/Upper v1.2.3\n' >work/app/go.mod
printf 'package main\n\nimport "example.org/Upper"\n\nfunc main() { upper.Say() }\n' >work/app/main.go
printf 'go 1.26\n\nuse (\n\t./app\n\t./lib\n)\n' >work/go.work
"$ESCARGO" run -C work/app . 2>out
grep -q '^in the workspace$' out
"$ESCARGO" run -C work ./app 2>out
grep -q '^in the workspace$' out
"$ESCARGO" build -C work -v ./lib/... ./app/... 2>out
grep -q '^example.org/Upper$' out && grep -q '^example.com/app$' out
if GOWORK=off "$ESCARGO" build -C work/app . 2>out; then exit 1; fi
grep -q 'go mod download example.org/Upper' out
