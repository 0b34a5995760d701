# command-line-arguments
./bare_returns.go:4:6: can inline open with cost 3 as: func() (*int, error) { return nil, nil }
./bare_returns.go:6:6: cannot inline boxed: unhandled op DEFER
./bare_returns.go:8:8: can inline boxed.func1 with cost 4 as: func() { println(c != nil) }
./bare_returns.go:12:6: cannot inline redeclared: unhandled op DEFER
./bare_returns.go:15:8: can inline redeclared.func1 with cost 4 as: func() { println(err != nil) }
./bare_returns.go:19:6: cannot inline never: unhandled op DEFER
./bare_returns.go:20:8: can inline never.func1 with cost 2 as: func() { println(c) }
./bare_returns.go:25:6: cannot inline main: function too complex: cost 179 exceeds budget 80
./bare_returns.go:13:16: inlining call to open
./bare_returns.go:6:20: boxed capturing by ref: c (addr=false assign=true width=16)
./bare_returns.go:7:6: k escapes to heap in boxed:
./bare_returns.go:7:6:   flow: c ← &{storage for k}:
./bare_returns.go:7:6:     from k (spill) at ./bare_returns.go:7:6
./bare_returns.go:7:6:     from c = k (assign) at ./bare_returns.go:7:4
./bare_returns.go:7:6: k escapes to heap
./bare_returns.go:8:8: func literal does not escape
./bare_returns.go:12:20: redeclared capturing by ref: err (addr=false assign=true width=16)
./bare_returns.go:15:8: func literal does not escape
./bare_returns.go:19:12: never capturing by value: c (addr=false assign=false width=8)
./bare_returns.go:20:8: func literal does not escape
