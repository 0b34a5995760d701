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
