package p

var a int //go:noinline

//line foo.go:0
//line foo.go:x
//line foo.go:10:0
//line foo.go:10:y
//line :10
//line foo.go
/*line bar.go:20:5*/ var b = @
//line baz.go:100
var c = @
	//line not.go:1
var d = @

//go:noinline
type t int

//go:noinline
func f() {
	//go:nosplit
	f()
	//go:nosplit
	var x int
}

//go:noinline
type (
	//go:unknown
	u int
)

//go:embed x
func g()

//go:embed y
var s string

//go:build linux
const c = 1

//go:noinline
