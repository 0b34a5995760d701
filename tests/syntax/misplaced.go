//go:build linux

//go:noinline
package p

//go:noinline
import "fmt"

//go:noinline
//go:nosplit
func f() {
	//go:nosplit
	f()
	//go:nosplit
	var x int
	for { //go:noinline
	}
}

//go:noinline
type t int

//go:noinline
type (
	//go:unknown
	u int
	//go:noinline
	v int
)

//go:embed x
func g()

//go:embed y
var s string

//go:build linux
const c = 1

//go:noinline

//go:noinline
func h() {}

//go:noinline
