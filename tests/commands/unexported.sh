# What importers know of unexported names: what exported ones speak of, and what bodies mention that may be inlined.
mkdir q
printf 'module m\n\ngo 1.26\n' >go.mod
cat >q/q.go <<'END'
package q

func helper() int { return other() }
func Helper() int { return helper() }

//go:noinline
func other() int { return 1 }
func Other()     {}

func unused() {}
func Unused() {}

type typ int

func New() *typ { return nil }

const c1 = 1
const C1 = c1

type T struct{}

func (T) M() any { return hidden }

var hidden int

func Generic[P any]() { inner[P]() }
func inner[P any]()   {}
END
cat >m.go <<'END'
package m

import "m/q"

var _ = q.helper
var _ = q.other
var _ = q.unused
var _ q.typ
var _ = q.c1
var _ = q.hidden
var _ = q.inner[int]
END
cat >want <<'END'
# m
./m.go:5:11: name helper not exported by package q
./m.go:6:11: name other not exported by package q
./m.go:7:11: undefined: q.unused (but have Unused)
./m.go:8:9: name typ not exported by package q
./m.go:9:11: undefined: q.c1 (but have C1)
./m.go:10:11: name hidden not exported by package q
./m.go:11:11: name inner not exported by package q
END
"$ESCARGO" build . 2>got && exit 1
diff want got
