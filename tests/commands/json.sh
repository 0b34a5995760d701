# -gcflags=-json=0,DIR: a file for each source file, first a line about it, then a diagnostic for each finding.
printf 'module example.com/m\n\ngo 1.26\n' >go.mod
mkdir p
cat >p/p.go <<'G'
package p

func New(n int) *int {
	x := n & 255
	return &x
}

var kept *int

func keep(s *int) { kept = s }

func Use() {
	for range 3 {
		keep(New(1))
	}
}
G
printf 'package p\n\nfunc Add(a, b int) int { return a + b }\n' >p/q.go
"$ESCARGO" build -gcflags="-json=0,$PWD/out" ./p 2>err
[ ! -s err ]
p=out/example.com%2Fm%2Fp
[ "$(head -1 $p/q.json)" = '{"version":0,"package":"example.com/m/p","goos":"linux","goarch":"'"$("$ESCARGO" env GOARCH)"'","gc_version":"go1.26","file":"'"$PWD"'/p/q.go"}' ]
at() { printf '{"start":{"line":%d,"character":%d},"end":{"line":%d,"character":%d}}' "$1" "$2" "$1" "$2"; }
record() { printf '{"range":%s,"severity":3,"code":"%s","source":"go compiler","message":"%s"' "$(at "$1" "$2")" "$3" "$4"; }
related() { printf '{"location":{"uri":"file://%s/p/p.go","range":%s},"message":"%s"}' "$PWD" "$(at "$1" "$2")" "$3"; }
grep -qxF "$(record 3 6 canInlineFunction 'cost: 4')}" $p/q.json
grep -qF "$(record 4 2 escape 'x escapes to heap'),\"relatedInformation\":[$(related 5 9 'escflow:    flow: ~r0 ← \u0026x:'),$(related 5 9 'escflow:      from \u0026x (address-of)'),$(related 5 2 'escflow:      from return \u0026x (return)')]}" $p/p.json
grep -qF "$(record 10 11 leak 'parameter s leaks to {heap} with derefs=0')" $p/p.json
# what was inlined is told where the call stands, and where it came from
grep -qF "$(record 14 11 escape 'x escapes to heap'),\"relatedInformation\":[$(related 4 2 inlineLoc)," $p/p.json
if "$ESCARGO" build -gcflags=-json=0,/dev/null/no ./p 2>err; then exit 1; fi
grep -q 'writing /dev/null/no' err
