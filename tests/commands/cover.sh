# Coverage: what is printed, and profiles as the reference writes them, line by line.
printf 'module example.com/m\n\ngo 1.26\n' >go.mod
mkdir a b none literals
cat >a/a.go <<'T'
package a

import "example.com/m/b"

var first = func(n int) int { return n + 1 }

func A(n int) (r int) {
	if n > 1 {
		r = b.B(n)
	} else if n == 1 {
		return 7
	} else {
		n++
	}
	switch {
	case n > 0:
		n = first(n)
	default:
	}
	for i := range func() []int { return []int{1, 2} }() {
		if i := i; func() bool { return true }() { r += i } else /* no */ if i > 2 { continue } else // yes
		{
			break
		}
	}
again:
	n--
	if n > 5 {
		goto again
	}
	;;
	var (
		x = []int{
			1,
		}
		text = `a
b`
	)
	_, _ = x, text
	defer func() { recover() }()
	panic("end"); return n
}

//line other.go:100
func Lines(n int) int { if n > 0 { n++ } else { n-- }; if n > 0 { n++ } else { n-- }; return n }

//line :7:3
func Columns(n int) int { if n > 1 { return 1 }; return 2 }

func _() { A(1) }
T
cat >a/a_test.go <<'T'
package a

import "testing"

func TestA(t *testing.T) {
	A(9)
	if Lines(-3) != -5 || testing.CoverMode() == "" {
		t.Fatal()
	}
	t.Log(testing.Coverage())
}
T
printf 'package b\n\nfunc B(n int) int { return n * 2 }\nfunc C() { B(1) }\n' >b/b.go
printf 'package none\n\nconst X = 1\n' >none/none.go
printf 'package literals\n\nfunc Empty() {}\n' >literals/l.go
printf 'package literals\n\nimport "testing"\n\nfunc TestNothing(t *testing.T) {}\n' >literals/l_test.go

timeless() { sed -E 's/[0-9.]+s(\t|$)/TIME\1/'; }
"$ESCARGO" test -covermode=count -coverprofile=c.out ./... | timeless >out
cat >want <<'T'
ok  	example.com/m/a	TIME	coverage: 67.6% of statements
	example.com/m/b		coverage: 0.0% of statements
ok  	example.com/m/literals	TIME	coverage: [no statements]
?   	example.com/m/none	[no test files]
T
diff want out
cat >want <<'T'
mode: count
example.com/m/a/a.go:5.29,5.45 1 1
example.com/m/a/a.go:7.23,8.11 1 1
example.com/m/a/a.go:8.11,10.3 1 1
example.com/m/a/a.go:10.8,10.19 1 0
example.com/m/a/a.go:10.19,12.3 1 0
example.com/m/a/a.go:12.8,14.3 1 0
example.com/m/a/a.go:15.2,15.9 1 1
example.com/m/a/a.go:16.13,17.15 1 1
example.com/m/a/a.go:18.10,18.10 0 0
example.com/m/a/a.go:20.2,20.30 1 1
example.com/m/a/a.go:20.30,20.52 1 1
example.com/m/a/a.go:20.55,21.26 1 2
example.com/m/a/a.go:21.26,21.41 1 2
example.com/m/a/a.go:21.44,21.54 1 2
example.com/m/a/a.go:21.59,21.78 1 0
example.com/m/a/a.go:21.78,21.88 1 0
example.com/m/a/a.go:21.95,23.9 1 0
example.com/m/a/a.go:27.2,28.11 2 5
example.com/m/a/a.go:28.11,29.13 1 4
example.com/m/a/a.go:31.2,40.15 5 1
example.com/m/a/a.go:40.15,40.28 1 1
example.com/m/a/a.go:41.2,41.14 1 1
example.com/m/a/a.go:41.16,41.24 1 0
example.com/m/a/other.go:7.27,7.38 1 0
example.com/m/a/other.go:7.38,7.50 1 0
example.com/m/a/other.go:7.52,7.60 1 0
example.com/m/a/other.go:100.0,100.0 1 1
example.com/m/a/other.go:100.0,100.1 1 1
example.com/m/a/other.go:100.0,100.2 1 1
example.com/m/a/other.go:100.0,100.3 1 0
example.com/m/a/other.go:100.0,100.4 1 1
example.com/m/a/other.go:100.0,100.5 1 0
example.com/m/a/other.go:100.0,100.6 1 1
example.com/m/b/b.go:3.19,3.35 1 0
example.com/m/b/b.go:4.10,4.18 1 0
example.com/m/literals/l.go:3.15,3.16 0 0
T
diff want c.out

# A kept result brings its profile along; the whole profile is for all packages that were tested.
"$ESCARGO" test -covermode=count -coverprofile=again.out ./... >out
grep -q '(cached)	coverage: ' out
diff want again.out
"$ESCARGO" test -coverpkg=./b,./literals ./a ./literals | timeless >out
printf 'ok  \texample.com/m/a\tTIME\tcoverage: 50.0%% of statements in ./b, ./literals\n' >want
printf 'ok  \texample.com/m/literals\tTIME\tcoverage: 0.0%% of statements in ./b, ./literals\n' >>want
diff want out
"$ESCARGO" test -c -covermode=atomic -o a.test ./a
(cd a && ../a.test -test.coverprofile=atomic.out) >out
printf 'PASS\ncoverage: 67.6%% of statements\n' >want
diff want out
grep -q '^mode: atomic$' a/atomic.out

# What cannot be.
"$ESCARGO" test -covermode=some ./a 2>err && exit 1
grep -q 'valid modes are "set", "count", or "atomic"' err
"$ESCARGO" test -coverpkg=strings ./a 2>err && exit 1
grep -q 'is of the standard library, which is not instrumented' err
"$ESCARGO" build -cover ./a 2>err && exit 1
grep -q 'only tests are instrumented' err
"$ESCARGO" test -c ./b 2>/dev/null; "$ESCARGO" test -c -o l.test ./literals
./l.test -test.coverprofile=x 2>err && exit 1
grep -q 'was not built with coverage enabled' err
