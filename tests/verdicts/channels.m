# command-line-arguments
./channels.go:4:24: parameter p leaks to {heap} for send with derefs=0:
./channels.go:4:24:   flow: {heap} ← p:
./channels.go:4:24:     from c <- p (send) at ./channels.go:4:36
./channels.go:4:11: c does not escape
./channels.go:4:24: leaking param: p
./channels.go:6:14: c does not escape
./channels.go:8:29: parameter p leaks to {heap} for choose with derefs=0:
./channels.go:8:29:   flow: {heap} ← p:
./channels.go:8:29:     from c <- p (send) at ./channels.go:11:9
./channels.go:8:13: c does not escape
./channels.go:8:16: d does not escape
./channels.go:8:29: leaking param: p
./channels.go:22:12: c does not escape
./channels.go:31:2: x escapes to heap in main:
./channels.go:31:2:   flow: {heap} ← &x:
./channels.go:31:2:     from &x (address-of) at ./channels.go:32:10
./channels.go:31:2:     from send(c, &x) (call parameter) at ./channels.go:32:6
./channels.go:31:2: moved to heap: x
