#!/bin/sh
# GODEBUG: the module's Go version, lines of go.mod and of the main package, and the environment say how packages behave.
cat >main.go <<'GO'
package main

import (
	"fmt"
	"math/rand"
	"net/url"
)

func main() {
	rand.Seed(42)
	fmt.Println(rand.Intn(1000000) == rand.New(rand.NewSource(42)).Intn(1000000))
	_, err := url.Parse("http://a:b:80/")
	fmt.Println(err)
	defer func() { fmt.Printf("%v\n", recover()) }()
	panic(nil)
}
GO

# expect HEAD WORDS: the program begins with the words.
expect() { "$ESCARGO" run . >out 2>&1 || true; head -"$1" out >got; printf "$2" | diff - got || { echo "  go.mod: $(cat go.mod)"; exit 1; }; }
module() { printf "module godebug\n\ngo $1\n${2-}" >go.mod; }

module 1.20; expect 3 'true\n<nil>\n<nil>\n'
module 1.21; expect 3 'true\n<nil>\npanic called with nil argument\n'
module 1.25; expect 2 'false\n<nil>\n'
module 1.26; expect 2 'false\nparse "http://a:b:80/": invalid port ":b:80" after host\n'
module 1.26 'godebug default=go1.22\n'; expect 2 'true\n<nil>\n'
module 1.26 'godebug (\n\trandseednop=0\n)\n'; expect 2 'true\nparse "http://a:b:80/": invalid port ":b:80" after host\n'
module 1.26; GODEBUG=randseednop=0,urlstrictcolons=0 expect 2 'true\n<nil>\n'
module 1.20; GODEBUG=randseednop=1 expect 2 'false\n<nil>\n'

module 1.26 'godebug foo=1\n'; expect 9 'go: error loading go.mod:\ngo.mod:4: unknown godebug "foo"\n'
module 1.26 'godebug default=1.20\n'; expect 9 'go: error loading go.mod:\ngo.mod:4: value for default= must be goVERSION\n'
module 1.26 'godebug x509sha1=1\n'; expect 9 'go: error loading go.mod:\ngo.mod:4: use of removed godebug "x509sha1", see https://go.dev/doc/godebug#go-124\n'
module 1.26 'godebug foo\n'; expect 9 'go: errors parsing go.mod:\ngo.mod:4: usage: godebug key=value\n'

module 1.26
{ printf '// Seeds count.\n\n//go:debug randseednop=0\n'; cat main.go; } >lines.go && mv lines.go main.go
expect 2 'true\nparse "http://a:b:80/": invalid port ":b:80" after host\n'
printf '//go:debug foo=1\n//go:debug x\n//go:debug panicnil=a b\n//go:debug panicnil=1\n//go:debug panicnil=0\npackage main\n\nfunc main() {}\n' >main.go
expect 9 '# godebug\n./main.go:1:1: invalid //go:debug: unknown //go:debug setting "foo"\n./main.go:2:1: invalid //go:debug: missing key=value\n./main.go:3:1: invalid //go:debug: value contains space\n./main.go:5:1: repeated //go:debug for panicnil\n\t./main.go:4:1: previous //go:debug\n'
mkdir p && printf '//go:debug panicnil=1\npackage p\n' >p/p.go
"$ESCARGO" build ./p 2>&1 | grep -qx 'p/p.go:1:1: //go:debug directive only valid in package main or test' || { echo "a line of a package that is no program"; exit 1; }
