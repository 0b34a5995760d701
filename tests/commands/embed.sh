# //go:embed: strings, bytes, file systems; patterns, hidden files, quoted names; what go says of patterns without files.
printf 'module m\n\ngo 1.26\n' >go.mod
mkdir -p data/sub data/.hid empty
printf 'hello\n\0 "q"' >data/a.txt
echo b >data/b.txt; echo h >data/.hidden; echo s >data/sub/s.md; echo x >data/.hid/x; echo sp >'data/with space.txt'
cat >main.go <<'GO'
package main

import (
	"embed"
	"fmt"
	"io/fs"
)

//go:embed data/a.txt
var text string

//go:embed data/a.txt
var raw []byte

//go:embed data
var tree embed.FS

//go:embed all:data
var whole embed.FS

var (
	//go:embed data/sub/*.md
	//go:embed "data/with space.txt"
	some embed.FS
)

func show(f embed.FS) {
	fs.WalkDir(f, ".", func(path string, d fs.DirEntry, err error) error {
		fmt.Print(path, ";")
		return err
	})
	fmt.Println()
}

func main() {
	raw[0] = 'J'
	fmt.Printf("%q %q\n", text, raw)
	show(tree)
	show(whole)
	show(some)
	_, err := tree.ReadFile("data/nope")
	fmt.Println(err)
}
GO
cat >want <<'OUT'
"hello\n\x00 \"q\"" "Jello\n\x00 \"q\""
.;data;data/a.txt;data/b.txt;data/sub;data/sub/s.md;data/with space.txt;
.;data;data/.hid;data/.hid/x;data/.hidden;data/a.txt;data/b.txt;data/sub;data/sub/s.md;data/with space.txt;
.;data;data/sub;data/sub/s.md;data/with space.txt;
open data/nope: file does not exist
OUT
"$ESCARGO" run . >out
diff want out
# What is embedded is part of the program.
echo changed >data/a.txt
"$ESCARGO" run . | grep -q changed

refuses() {   # directive and declaration, message
    printf 'package main\n\nimport "embed"\n\n%b\n\nfunc main() { _ = v; var _ embed.FS }\n' "$1" >main.go
    if "$ESCARGO" build -o prog . 2>err; then exit 1; else [ $? = 1 ]; fi
    tail -1 err | diff - /dev/fd/3 3<<MESSAGE
$2
MESSAGE
}
refuses '//go:embed nope.txt\nvar v string' 'main.go:5:12: pattern nope.txt: no matching files found'
refuses '//go:embed data/a.txt ../x\nvar v string' 'main.go:5:23: pattern ../x: invalid pattern syntax'
refuses '//go:embed empty\nvar v embed.FS' 'main.go:5:12: pattern empty: cannot embed directory empty: contains no embeddable files'
refuses '//go:embed data\nvar v string' './main.go:6:5: invalid go:embed: multiple files for type string'
refuses '//go:embed data/b.txt\nvar v int' './main.go:6:5: go:embed cannot apply to var of type int'
