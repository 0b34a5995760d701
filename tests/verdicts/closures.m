# command-line-arguments
./closures.go:7:2: byValue capturing by value: n (addr=false assign=false width=8)
./closures.go:8:9: func literal escapes to heap in byValue:
./closures.go:8:9:   flow: ~r0 ← &{storage for func literal}:
./closures.go:8:9:     from func literal (spill) at ./closures.go:8:9
./closures.go:8:9:     from return func literal (return) at ./closures.go:8:2
./closures.go:8:9: func literal escapes to heap
./closures.go:12:2: byReference capturing by ref: n (addr=false assign=true width=8)
./closures.go:13:9: func literal escapes to heap in byReference:
./closures.go:13:9:   flow: ~r0 ← &{storage for func literal}:
./closures.go:13:9:     from func literal (spill) at ./closures.go:13:9
./closures.go:13:9:     from return func literal (return) at ./closures.go:13:2
./closures.go:12:2: n escapes to heap in byReference:
./closures.go:12:2:   flow: {storage for func literal} ← &n:
./closures.go:12:2:     from n (captured by a closure) at ./closures.go:13:22
./closures.go:12:2:     from n (reference) at ./closures.go:13:22
./closures.go:12:2: moved to heap: n
./closures.go:13:9: func literal escapes to heap
./closures.go:17:6: large capturing by ref: b (addr=false assign=false width=200)
./closures.go:18:9: func literal escapes to heap in large:
./closures.go:18:9:   flow: ~r0 ← &{storage for func literal}:
./closures.go:18:9:     from func literal (spill) at ./closures.go:18:9
./closures.go:18:9:     from return func literal (return) at ./closures.go:18:2
./closures.go:17:6: b escapes to heap in large:
./closures.go:17:6:   flow: {storage for func literal} ← &b:
./closures.go:17:6:     from b (captured by a closure) at ./closures.go:18:30
./closures.go:17:6:     from b (reference) at ./closures.go:18:30
./closures.go:17:6: moved to heap: b
./closures.go:18:9: func literal escapes to heap
./closures.go:22:2: called capturing by ref: n (addr=false assign=true width=8)
./closures.go:22:2: called capturing by ref: n (addr=true assign=true width=8)
./closures.go:24:12: p does not escape
./closures.go:23:2: func literal does not escape
./closures.go:24:7: func literal does not escape
./closures.go:31:2: result capturing by ref: u (addr=true assign=false width=8)
./closures.go:32:7: func literal does not escape
./closures.go:40:14: append(*fs, f) escapes to heap in lost:
./closures.go:40:14:   flow: {heap} ← &{storage for append(*fs, f)}:
./closures.go:40:14:     from append(*fs, f) (spill) at ./closures.go:40:14
./closures.go:40:14:     from *fs = append(*fs, f) (assign) at ./closures.go:40:6
./closures.go:38:2: lost capturing by ref: u (addr=true assign=false width=8)
./closures.go:37:11: parameter fs leaks to {heap} for lost with derefs=1:
./closures.go:37:11:   flow: {temp} ← *fs:
./closures.go:37:11:     from *fs (indirection) at ./closures.go:40:15
./closures.go:37:11:     from append(*fs, f) (call parameter) at ./closures.go:40:14
./closures.go:37:11:   flow: {temp} ← {temp}:
./closures.go:37:11:   flow: {heap} ← {temp}:
./closures.go:37:11:     from *fs = append(*fs, f) (assign) at ./closures.go:40:6
./closures.go:39:7: func literal escapes to heap in lost:
./closures.go:39:7:   flow: f ← &{storage for func literal}:
./closures.go:39:7:     from func literal (spill) at ./closures.go:39:7
./closures.go:39:7:     from f := func literal (assign) at ./closures.go:39:4
./closures.go:39:7:   flow: {heap} ← f:
./closures.go:39:7:     from append(*fs, f) (call parameter) at ./closures.go:40:14
./closures.go:38:2: u escapes to heap in lost:
./closures.go:38:2:   flow: {storage for func literal} ← &u:
./closures.go:38:2:     from u (captured by a closure) at ./closures.go:39:29
./closures.go:38:2:     from u (reference) at ./closures.go:39:29
./closures.go:37:11: leaking param content: fs
./closures.go:38:2: moved to heap: u
./closures.go:39:7: func literal escapes to heap
./closures.go:40:14: append escapes to heap
./closures.go:44:5: nested capturing by ref: y (addr=false assign=true width=8)
./closures.go:44:2: nested capturing by value: x (addr=false assign=false width=8)
./closures.go:44:2: nested capturing by value: x (addr=false assign=false width=8)
./closures.go:44:5: nested capturing by ref: y (addr=true assign=true width=8)
./closures.go:47:10: func literal escapes to heap in nested.func1:
./closures.go:47:10:   flow: ~r0 ← &{storage for func literal}:
./closures.go:47:10:     from func literal (spill) at ./closures.go:47:10
./closures.go:47:10:     from return func literal (return) at ./closures.go:47:3
./closures.go:44:5: y escapes to heap in nested:
./closures.go:44:5:   flow: {storage for func literal} ← &y:
./closures.go:44:5:     from y (captured by a closure) at ./closures.go:47:34
./closures.go:44:5:     from y (reference) at ./closures.go:47:34
./closures.go:45:9: func literal escapes to heap in nested:
./closures.go:45:9:   flow: ~r0 ← &{storage for func literal}:
./closures.go:45:9:     from func literal (spill) at ./closures.go:45:9
./closures.go:45:9:     from return func literal (return) at ./closures.go:45:2
./closures.go:44:5: moved to heap: y
./closures.go:45:9: func literal escapes to heap
./closures.go:47:10: func literal escapes to heap
./closures.go:52:2: before capturing by value: x (addr=false assign=false width=8)
./closures.go:54:9: func literal escapes to heap in before:
./closures.go:54:9:   flow: ~r0 ← &{storage for func literal}:
./closures.go:54:9:     from func literal (spill) at ./closures.go:54:9
./closures.go:54:9:     from return func literal (return) at ./closures.go:54:2
./closures.go:54:9: func literal escapes to heap
./closures.go:58:2: after capturing by ref: x (addr=false assign=true width=8)
./closures.go:59:7: func literal escapes to heap in after:
./closures.go:59:7:   flow: f ← &{storage for func literal}:
./closures.go:59:7:     from func literal (spill) at ./closures.go:59:7
./closures.go:59:7:     from f := func literal (assign) at ./closures.go:59:4
./closures.go:59:7:   flow: ~r0 ← f:
./closures.go:59:7:     from return f (return) at ./closures.go:61:2
./closures.go:58:2: x escapes to heap in after:
./closures.go:58:2:   flow: {storage for func literal} ← &x:
./closures.go:58:2:     from x (captured by a closure) at ./closures.go:59:27
./closures.go:58:2:     from x (reference) at ./closures.go:59:27
./closures.go:58:2: moved to heap: x
./closures.go:59:7: func literal escapes to heap
./closures.go:70:3: m escapes to heap in recursive.func1:
./closures.go:70:3:   flow: {heap} ← &m:
./closures.go:70:3:     from &m (address-of) at ./closures.go:71:12
./closures.go:70:3:     from f(&m) (call parameter) at ./closures.go:71:11
./closures.go:64:16: n escapes to heap in recursive:
./closures.go:64:16:   flow: {heap} ← &n:
./closures.go:64:16:     from &n (address-of) at ./closures.go:73:11
./closures.go:64:16:     from f(&n) (call parameter) at ./closures.go:73:10
./closures.go:65:6: recursive capturing by ref: f (addr=false assign=true width=8)
./closures.go:66:11: p does not escape
./closures.go:64:16: moved to heap: n
./closures.go:70:3: moved to heap: m
./closures.go:66:6: func literal does not escape
./closures.go:77:6: inner capturing by ref: p (addr=false assign=true width=8)
./closures.go:79:3: x escapes to heap in inner.func1:
./closures.go:79:3:   flow: p ← &x:
./closures.go:79:3:     from &x (address-of) at ./closures.go:80:7
./closures.go:79:3:     from p = &x (assign) at ./closures.go:80:5
./closures.go:79:3:   flow: {storage for func literal} ← &p:
./closures.go:79:3:     from p (captured by a closure) at ./closures.go:80:3
./closures.go:79:3:     from p (reference) at ./closures.go:80:3
./closures.go:79:3: moved to heap: x
./closures.go:78:2: func literal does not escape
./closures.go:85:31: parameter p leaks to {heap} for takes with derefs=0:
./closures.go:85:31:   flow: {heap} ← p:
./closures.go:85:31:     from f(p) (call parameter) at ./closures.go:85:54
./closures.go:85:12: f does not escape
./closures.go:85:31: leaking param: p
./closures.go:99:7: t does not escape
./closures.go:89:10: t.do escapes to heap in method:
./closures.go:89:10:   flow: ~r0 ← &{storage for t.do}:
./closures.go:89:10:     from t.do (spill) at ./closures.go:89:10
./closures.go:89:10:     from return t.do (return) at ./closures.go:89:2
./closures.go:89:10: t.do escapes to heap
./closures.go:100:7: t does not escape
./closures.go:94:10: t.set escapes to heap in pointerMethod:
./closures.go:94:10:   flow: ~r0 ← &{storage for t.set}:
./closures.go:94:10:     from t.set (spill) at ./closures.go:94:10
./closures.go:94:10:     from return t.set (return) at ./closures.go:94:2
./closures.go:93:10: new(thing) escapes to heap in pointerMethod:
./closures.go:93:10:   flow: t ← &{storage for new(thing)}:
./closures.go:93:10:     from new(thing) (spill) at ./closures.go:93:10
./closures.go:93:10:     from t := new(thing) (assign) at ./closures.go:93:4
./closures.go:93:10:   flow: {temp} ← t:
./closures.go:93:10:   flow: {storage for t.set} ← {temp}:
./closures.go:93:10: new(thing) escapes to heap
./closures.go:94:10: t.set escapes to heap
./closures.go:104:21: parameter p leaks to ~r0 for main.func1 with derefs=0:
./closures.go:104:21:   flow: ~r0 ← p:
./closures.go:104:21:     from return p (return) at ./closures.go:104:36
./closures.go:104:21: leaking param: p to result ~r0 level=0
./closures.go:103:2: x escapes to heap in main:
./closures.go:103:2:   flow: {heap} ← &x:
./closures.go:103:2:     from &x (address-of) at ./closures.go:104:48
./closures.go:103:2:     from takes(func literal, &x) (call parameter) at ./closures.go:104:15
./closures.go:103:2: moved to heap: x
./closures.go:104:16: func literal does not escape
./closures.go:108:4: &thing{} does not escape
./closures.go:109:17: (&thing{}).set does not escape
./closures.go:109:8: &thing{} does not escape
