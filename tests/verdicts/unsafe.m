# command-line-arguments
./unsafe.go:6:14: parameter p leaks to ~r0 for convert with derefs=0:
./unsafe.go:6:14:   flow: ~r0 ← p:
./unsafe.go:6:14:     from return unsafe.Pointer(p) (return) at ./unsafe.go:6:39
./unsafe.go:6:14: leaking param: p to result ~r0 level=0
./unsafe.go:8:13: parameter p leaks to ~r0 for offset with derefs=0:
./unsafe.go:8:13:   flow: ~r0 ← p:
./unsafe.go:8:13:     from return unsafe.Pointer(uintptr(p) + n) (return) at ./unsafe.go:8:59
./unsafe.go:8:13: leaking param: p to result ~r0 level=0
./unsafe.go:10:13: p does not escape
./unsafe.go:12:22: parameter b leaks to ~r1 for parts with derefs=0:
./unsafe.go:12:22:   flow: ~r1 ← b:
./unsafe.go:12:22:     from <node unsafe.SliceData> (call parameter) at ./unsafe.go:12:94
./unsafe.go:12:22:     from return <node unsafe.StringData>, <node unsafe.SliceData> (return) at ./unsafe.go:12:49
./unsafe.go:12:12: parameter s leaks to ~r0 for parts with derefs=0:
./unsafe.go:12:12:   flow: ~r0 ← s:
./unsafe.go:12:12:     from <node unsafe.StringData> (call parameter) at ./unsafe.go:12:73
./unsafe.go:12:12:     from return <node unsafe.StringData>, <node unsafe.SliceData> (return) at ./unsafe.go:12:49
./unsafe.go:12:12: leaking param: s to result ~r0 level=0
./unsafe.go:12:22: leaking param: b to result ~r1 level=0
./unsafe.go:14:12: parameter p leaks to ~r2 for build with derefs=0:
./unsafe.go:14:12:   flow: ~r2 ← p:
./unsafe.go:14:12:     from unsafe.Add(unsafe.Pointer(p), n) (call parameter) at ./unsafe.go:15:60
./unsafe.go:14:12:     from return <node unsafe.String>, unsafe.Slice(p, n), unsafe.Add(unsafe.Pointer(p), n) (return) at ./unsafe.go:15:2
./unsafe.go:14:12: parameter p leaks to ~r1 for build with derefs=0:
./unsafe.go:14:12:   flow: ~r1 ← p:
./unsafe.go:14:12:     from unsafe.Slice(p, n) (call parameter) at ./unsafe.go:15:42
./unsafe.go:14:12:     from return <node unsafe.String>, unsafe.Slice(p, n), unsafe.Add(unsafe.Pointer(p), n) (return) at ./unsafe.go:15:2
./unsafe.go:14:12: parameter p leaks to ~r0 for build with derefs=0:
./unsafe.go:14:12:   flow: ~r0 ← p:
./unsafe.go:14:12:     from <node unsafe.String> (call parameter) at ./unsafe.go:15:22
./unsafe.go:14:12:     from return <node unsafe.String>, unsafe.Slice(p, n), unsafe.Add(unsafe.Pointer(p), n) (return) at ./unsafe.go:15:2
./unsafe.go:14:12: leaking param: p to result ~r0 level=0
./unsafe.go:14:12: leaking param: p to result ~r1 level=0
./unsafe.go:14:12: leaking param: p to result ~r2 level=0
