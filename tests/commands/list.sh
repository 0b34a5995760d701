# list: fields under go's names, by template and as JSON; patterns, and words about those that match nothing.
printf 'module example.com/m\n\ngo 1.26\n' >go.mod
mkdir -p lib/internal/deep cmd/one only nested/sub lost
printf '// Package lib names things. It has more to say.\npackage lib\n\nimport (\n\t"example.com/m/lib/internal/deep"\n\t_ "embed"\n)\n\n//go:embed names.txt\nvar Names string\n\nconst A = deep.A\n' >lib/lib.go
echo names >lib/names.txt
printf '//go:build never\n\npackage lib\n' >lib/never.go
printf 'package lib\n\nimport "testing"\n\nfunc TestIn(t *testing.T) {}\n' >lib/in_test.go
printf 'package lib_test\n\nimport _ "strings"\n' >lib/out_test.go
printf 'package deep\n\nconst A = 1\n' >lib/internal/deep/deep.go
printf 'package main\n\nimport "example.com/m/lib"\n\nfunc main() { println(lib.A) }\n' >cmd/one/main.go
printf 'package only\n' >only/x_test.go
printf 'module example.com/nested\n' >nested/go.mod
printf 'package sub\n' | tee nested/n.go >nested/sub/s.go
printf 'package lost\n\nimport _ "example.com/nowhere/x"\n' >lost/l.go

fails() { ! "$ESCARGO" "$@" >out 2>err || exit 1; }

"$ESCARGO" list ./... >out
printf 'example.com/m/%s\n' cmd/one lib lib/internal/deep lost only >want
diff want out
format='{{/* no words */}}{{.Name}} {{.GoFiles}} {{join .TestGoFiles ","}} {{.XTestImports}}
{{- range .IgnoredGoFiles}} no {{.}}{{end}} {{with .Module}}{{.Path}}{{end}} {{if and .Standard .Name}}std
{{- else if .EmbedFiles}}{{.EmbedFiles | len | printf "%d files" | print "has "}}{{else}}{{$.ImportPath}}{{end}}'
"$ESCARGO" list -f "$format" ./lib ./only >out
cat >want <<'T'
lib [lib.go] in_test.go [strings] no never.go example.com/m has 1 files
only [] x_test.go [] example.com/m example.com/m/only
T
diff want out
"$ESCARGO" list -json=ImportPath,Name,Doc,Imports,EmbedFiles,Module ./lib | sed "s|$PWD|HERE|" >out
cat >want <<'T'
{
	"ImportPath": "example.com/m/lib",
	"Name": "lib",
	"Doc": "Package lib names things.",
	"Module": {
		"Path": "example.com/m",
		"Main": true,
		"Dir": "HERE",
		"GoMod": "HERE/go.mod",
		"GoVersion": "1.26"
	},
	"EmbedFiles": [
		"names.txt"
	],
	"Imports": [
		"embed",
		"example.com/m/lib/internal/deep"
	]
}
T
diff want out
"$ESCARGO" list -deps ./cmd/one | grep '^example' >out
printf 'example.com/m/%s\n' lib/internal/deep lib cmd/one >want
diff want out
[ "$("$ESCARGO" list -m)" = example.com/m ]
[ "$("$ESCARGO" list -e -f '{{.ImportPath}} {{.Incomplete}} {{.Error}}' ./lost ./nosuch)" = "example.com/m/lost true <nil>
./nosuch true stat $PWD/nosuch: directory not found" ]
fails list -f '{{' ./lib
[ "$(cat err)" = 'template: main:1: unclosed action' ]
fails list -f '{{.Nope}}' ./lib
grep -q "can't evaluate field Nope in type \*load.PackagePublic" err
fails list -f '{{html .Name}}' ./lib
grep -q 'html in -f is not supported by escargo' err

# Patterns.
"$ESCARGO" list ./.../deep >out 2>err
[ "$(cat out)" = example.com/m/lib/internal/deep ]
"$ESCARGO" build './...nosuch' 2>err
grep -q 'warning: "./...nosuch" matched no packages' err
fails build ./nested
grep -q 'main module (example.com/m) does not contain package example.com/m/nested' err
fails build ./nested/...
grep -q 'pattern ./nested/...: directory prefix nested does not contain main module or its selected dependencies' err
fails build 'bad path'
grep -q "malformed import path \"bad path\": invalid char ' '" err

# Before the command, too.
[ "$("$ESCARGO" -C lib list)" = example.com/m/lib ]
[ "$("$ESCARGO" env GOOS GOWORK)" = "linux" ]
[ "$("$ESCARGO" env -json GOARCH GOOS | wc -l)" = 4 ]
