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
grep -q '^gone.go:3:8: example.org/gone@v0.1.0 is not in the module cache; to get it:$' out
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

# before Go 1.17 go.mod lists only direct requirements; of several versions of a module the highest counts; a replacement
# counts where it replaces what is required
required() { # required MODULE VERSION GO 'REQUIREMENT'...
    d=cache/cache/download/$1/@v; mkdir -p "$d"
    to=$d/$2.mod
    { printf 'module %s\n\ngo %s\n' "$1" "$3"; shift 3; for r; do echo "require $r"; done; } >"$to"
}
required example.org/a v1.0.0 1.15 'example.org/c v1.9.0' 'example.org/b v1.0.0'
required example.org/b v1.0.0 1.15 'example.org/c v1.10.0-rc.1'
required example.org/c v1.9.0 1.15
required example.org/c v1.10.0-rc.1 1.15
library cache/example.org/a@v1.0.0 a 'a'
library cache/example.org/b@v1.0.0 b 'old b'
library other/b b 'replaced b'
library cache/example.org/c@v1.9.0 c 'old c'
library cache/example.org/c@v1.10.0-rc.1 c 'new c'
mkdir old
printf 'module example.com/old\n\ngo 1.16\n\nrequire example.org/a v1.0.0\n\nreplace example.org/b v1.0.0 => ../other/b\n' >old/go.mod
cp cache/cache/download/example.org/b/@v/v1.0.0.mod other/b/go.mod
cat >old/main.go <<'G'
package main

import (
	"example.org/a"
	"example.org/b"
	"example.org/c"
)

func main() {
	a.Say()
	b.Say()
	c.Say()
}
G
# such old language has `// +build`
printf '// +build ignore plan9,!linux\n\npackage main\n\nimport "nowhere"\n' >old/ignored.go
printf '// +build !ignore\n// +build linux darwin\n\npackage main\n\nfunc init() { println("chosen") }\n' >old/chosen.go
"$ESCARGO" run -C old . 2>out
printf 'chosen\na\nreplaced b\nnew c\n' | diff - out
