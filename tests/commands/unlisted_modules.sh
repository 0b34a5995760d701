# What go.mod does not list: packages of a module may import what only that module requires. Its go.mod is read then.
export GOMODCACHE=$PWD/cache GOFLAGS=-mod=mod GOPROXY=off
module() {      # PATH REQUIREMENT SOURCE: version v1.0.0, in the cache
    dir=cache/$1@v1.0.0 mod=cache/cache/download/$1/@v
    mkdir -p "$dir/sub" "$mod"
    printf 'module %s\n\ngo 1.26\n%s' "$1" "$2" | tee "$dir/go.mod" >"$mod/v1.0.0.mod"
    printf 'package %s\n\nfunc Name() string { return "%s" }\n' "$(basename "$1")" "$1" >"$dir/a.go"
    printf '%s' "$3" >"$dir/sub/a.go"
}
module example.com/far '' 'package sub
'
module example.com/near '
require example.com/far v1.0.0
' 'package sub

import "example.com/far"

func Name() string { return far.Name() }
'
printf 'module example.com/m\n\ngo 1.26\n\nrequire example.com/near v1.0.0\n' >go.mod
printf 'package main\n\nimport "example.com/near/sub"\n\nfunc main() { println(sub.Name()) }\n' >main.go
"$ESCARGO" run . 2>out
echo example.com/far | diff - out
# and what nobody requires is said to be missing
printf 'package main\n\nimport _ "example.com/none"\n\nfunc main() {}\n' >main.go
if "$ESCARGO" build . 2>err; then exit 1; fi
grep -q 'no required module provides package example.com/none' err
