# Messages about the language's version say where it can be changed: in the file, or in go.mod.
cat >range.go <<'END'
//go:build go1.21

package p

func f() {
	for range 10 {
	}
}
END
cat >embed.go <<'END'
package p

import _ "embed"

//go:embed range.go
var text string

type I interface{ M() }

type _ interface {
	I
	I
}
END
check() { # check LANG FILE WANT
    "$ESCARGO" tool compile -lang="$1" -o x.o "$2" >got 2>&1 && { echo "$2 compiles with -lang=$1"; exit 1; }
    printf '%b' "$3" | diff - got
}
check go1.21 range.go 'range.go:6:12: cannot range over 10 (untyped int constant): requires go1.22 or later (file declares //go:build go1.21)\n'
check go1.26 range.go 'range.go:6:12: cannot range over 10 (untyped int constant): requires go1.22 or later (file declares //go:build go1.21)\n'
check go1.13 embed.go 'embed.go:12:2: duplicate method M\n\tembed.go:11:2: other declaration of method M\n'
sed -i '/^type/,$d' embed.go
check go1.15 embed.go 'embed.go:5:3: go:embed requires go1.16 or later (-lang was set to go1.15; check go.mod)\n'
