# command-line-arguments
./calls.go:10:7: parameter s leaks to ~r0 for (*square).area with derefs=1:
./calls.go:10:7:   flow: ~r0 ← *s:
./calls.go:10:7:     from s.side (dot of pointer) at ./calls.go:10:50
./calls.go:10:7:     from return s.side (return) at ./calls.go:10:42
./calls.go:10:7: leaking param: s to result ~r0 level=1
./calls.go:10:23: scale does not escape
./calls.go:14:13: parameter p leaks to ~r0 for level0 with derefs=0:
./calls.go:14:13:   flow: ~r0 ← p:
./calls.go:14:13:     from return p (return) at ./calls.go:14:37
./calls.go:14:13: leaking param: p to result ~r0 level=0
./calls.go:15:13: parameter p leaks to ~r0 for level1 with derefs=1:
./calls.go:15:13:   flow: ~r0 ← *p:
./calls.go:15:13:     from *p (indirection) at ./calls.go:15:44
./calls.go:15:13:     from return *p (return) at ./calls.go:15:37
./calls.go:15:13: leaking param: p to result ~r0 level=1
./calls.go:16:14: parameter q leaks to b for both with derefs=0:
./calls.go:16:14:   flow: b ← q:
./calls.go:16:14:     from return p, q (return) at ./calls.go:16:37
./calls.go:16:11: parameter p leaks to a for both with derefs=0:
./calls.go:16:11:   flow: a ← p:
./calls.go:16:11:     from return p, q (return) at ./calls.go:16:37
./calls.go:16:11: leaking param: p to result a level=0
./calls.go:16:14: leaking param: q to result b level=0
./calls.go:17:11: parameter p leaks to ~r0 for half with derefs=0:
./calls.go:17:11:   flow: ~r0 ← p:
./calls.go:17:11:     from return p, nil (return) at ./calls.go:17:37
./calls.go:17:11: leaking param: p to result ~r0 level=0
./calls.go:17:14: q does not escape
./calls.go:18:14: parameter p leaks to ~r0 for fieldOf with derefs=1:
./calls.go:18:14:   flow: ~r0 ← *p:
./calls.go:18:14:     from p.a (dot of pointer) at ./calls.go:18:45
./calls.go:18:14:     from return p.a (return) at ./calls.go:18:37
./calls.go:18:14: leaking param: p to result ~r0 level=1
./calls.go:19:13: parameter p leaks to ~r0 for addrOf with derefs=0:
./calls.go:19:13:   flow: ~r0 ← p:
./calls.go:19:13:     from p.b (dot of pointer) at ./calls.go:19:46
./calls.go:19:13:     from &p.b (address-of) at ./calls.go:19:44
./calls.go:19:13:     from return &p.b (return) at ./calls.go:19:37
./calls.go:19:13: leaking param: p to result ~r0 level=0
./calls.go:20:14: parameter p leaks to ~r0 for through with derefs=0:
./calls.go:20:14:   flow: ~r0 ← p:
./calls.go:20:14:     from level0(p) (call parameter) at ./calls.go:20:50
./calls.go:20:14:     from return level0(p) (return) at ./calls.go:20:37
./calls.go:20:14: leaking param: p to result ~r0 level=0
./calls.go:21:12: parameter p leaks to {heap} for leaks with derefs=0:
./calls.go:21:12:   flow: {heap} ← p:
./calls.go:21:12:     from sink = p (assign) at ./calls.go:21:42
./calls.go:21:12: leaking param: p
./calls.go:22:18: parameter p leaks to {heap} for throughLeak with derefs=0:
./calls.go:22:18:   flow: {heap} ← p:
./calls.go:22:18:     from leaks(p) (call parameter) at ./calls.go:22:42
./calls.go:22:18: leaking param: p
./calls.go:23:14: parameter p leaks to {heap} for content with derefs=1:
./calls.go:23:14:   flow: {heap} ← *p:
./calls.go:23:14:     from *p (indirection) at ./calls.go:23:43
./calls.go:23:14:     from leaks(*p) (call parameter) at ./calls.go:23:42
./calls.go:23:14: leaking param content: p
./calls.go:24:16: q does not escape
./calls.go:26:12: parameter p leaks to r for named with derefs=0:
./calls.go:26:12:   flow: r ← p:
./calls.go:26:12:     from r = p (assign) at ./calls.go:27:4
./calls.go:26:12: leaking param: p to result r level=0
./calls.go:40:17: parameter p leaks to {heap} for odd with derefs=0:
./calls.go:40:17:   flow: {heap} ← p:
./calls.go:40:17:     from sink = p (assign) at ./calls.go:42:8
./calls.go:33:18: parameter p leaks to {heap} for even with derefs=0:
./calls.go:33:18:   flow: p ← p:
./calls.go:33:18:     from odd(n - 1, p) (call parameter) at ./calls.go:37:12
./calls.go:33:18:   flow: {heap} ← p:
./calls.go:33:18:     from sink = p (assign) at ./calls.go:42:8
./calls.go:33:18: parameter p leaks to ~r0 for even with derefs=0:
./calls.go:33:18:   flow: ~r0 ← p:
./calls.go:33:18:     from return p (return) at ./calls.go:35:3
./calls.go:33:18:   flow: ~r0 ← ~r0:
./calls.go:33:18:     from return even(n - 1, p) (return) at ./calls.go:44:2
./calls.go:40:17: parameter p leaks to ~r0 for odd with derefs=0:
./calls.go:40:17:   flow: p ← p:
./calls.go:40:17:     from even(n - 1, p) (call parameter) at ./calls.go:44:13
./calls.go:40:17:   flow: ~r0 ← p:
./calls.go:40:17:     from return p (return) at ./calls.go:35:3
./calls.go:40:17:   flow: ~r0 ← ~r0:
./calls.go:40:17:     from return even(n - 1, p) (return) at ./calls.go:44:2
./calls.go:33:18: parameter p leaks to ~r0 for even with derefs=0:
./calls.go:33:18:   flow: ~r0 ← p:
./calls.go:33:18:     from return p (return) at ./calls.go:35:3
./calls.go:40:17: parameter p leaks to ~r0 for odd with derefs=0:
./calls.go:40:17:   flow: p ← p:
./calls.go:40:17:     from even(n - 1, p) (call parameter) at ./calls.go:44:13
./calls.go:40:17:   flow: ~r0 ← p:
./calls.go:40:17:     from return p (return) at ./calls.go:35:3
./calls.go:33:18: leaking param: p
./calls.go:40:17: leaking param: p
./calls.go:47:33: parameter p leaks to {heap} for unknown with derefs=0:
./calls.go:47:33:   flow: {heap} ← p:
./calls.go:47:33:     from f(p) (call parameter) at ./calls.go:47:56
./calls.go:47:14: f does not escape
./calls.go:47:33: leaking param: p
./calls.go:49:14: parameter s leaks to {heap} for dynamic with derefs=0:
./calls.go:49:14:   flow: {heap} ← s:
./calls.go:49:14:     from s.area(p) (call parameter) at ./calls.go:49:51
./calls.go:49:23: parameter p leaks to {heap} for dynamic with derefs=0:
./calls.go:49:23:   flow: {heap} ← p:
./calls.go:49:23:     from s.area(p) (call parameter) at ./calls.go:49:51
./calls.go:49:14: leaking param: s
./calls.go:49:23: leaking param: p
./calls.go:51:15: parameter ps leaks to ~r0 for variadic with derefs=1:
./calls.go:51:15:   flow: ~r0 ← *ps:
./calls.go:51:15:     from ps[0] (dot of pointer) at ./calls.go:51:43
./calls.go:51:15:     from return ps[0] (return) at ./calls.go:51:34
./calls.go:51:15: leaking param: ps to result ~r0 level=1
./calls.go:57:13: parameter b leaks to ~r0 for two with derefs=0:
./calls.go:57:13:   flow: ~r0 ← b:
./calls.go:57:13:     from return b (return) at ./calls.go:57:28
./calls.go:57:10: a does not escape
./calls.go:57:13: leaking param: b to result ~r0 level=0
./calls.go:67:3: func literal escapes to heap in deferred:
./calls.go:67:3:   flow: {heap} ← &{storage for func literal}:
./calls.go:67:3:     from func literal (spill) at ./calls.go:67:3
./calls.go:62:2: deferred capturing by value: .autotmp_1 (addr=false assign=false width=8)
./calls.go:64:16: deferred capturing by value: .autotmp_3 (addr=false assign=false width=8)
./calls.go:67:16: deferred capturing by value: .autotmp_6 (addr=false assign=false width=8)
./calls.go:61:15: parameter p leaks to {heap} for deferred with derefs=0:
./calls.go:61:15:   flow: .autotmp_1 ← p:
./calls.go:61:15:     from .autotmp_1 = p (assign-pair) at ./calls.go:62:2
./calls.go:61:15:   flow: {heap} ← .autotmp_1:
./calls.go:61:15:     from leaks(.autotmp_1) (call parameter) at ./calls.go:62:13
./calls.go:66:3: y escapes to heap in deferred:
./calls.go:66:3:   flow: .autotmp_6 ← &y:
./calls.go:66:3:     from &y (address-of) at ./calls.go:67:16
./calls.go:66:3:     from .autotmp_6 = &y (assign-pair) at ./calls.go:67:3
./calls.go:66:3:   flow: {storage for func literal} ← .autotmp_6:
./calls.go:66:3:     from .autotmp_6 (captured by a closure) at ./calls.go:67:16
./calls.go:61:15: leaking param: p
./calls.go:66:3: moved to heap: y
./calls.go:69:8: func literal does not escape
./calls.go:74:5: func literal escapes to heap in spawned:
./calls.go:74:5:   flow: {heap} ← &{storage for func literal}:
./calls.go:74:5:     from func literal (spill) at ./calls.go:74:5
./calls.go:73:2: x escapes to heap in spawned:
./calls.go:73:2:   flow: {heap} ← &x:
./calls.go:73:2:     from &x (address-of) at ./calls.go:74:19
./calls.go:73:2:     from c <- &x (send) at ./calls.go:74:16
./calls.go:76:2: func literal escapes to heap in spawned:
./calls.go:76:2:   flow: {heap} ← &{storage for func literal}:
./calls.go:76:2:     from func literal (spill) at ./calls.go:76:2
./calls.go:72:14: spawned capturing by value: c (addr=false assign=false width=8)
./calls.go:73:2: spawned capturing by ref: x (addr=true assign=false width=8)
./calls.go:73:2: x escapes to heap in spawned:
./calls.go:73:2:   flow: {storage for func literal} ← &x:
./calls.go:73:2:     from x (captured by a closure) at ./calls.go:74:20
./calls.go:73:2:     from x (reference) at ./calls.go:74:20
./calls.go:76:12: spawned capturing by value: .autotmp_3 (addr=false assign=false width=8)
./calls.go:75:2: y escapes to heap in spawned:
./calls.go:75:2:   flow: .autotmp_3 ← &y:
./calls.go:75:2:     from &y (address-of) at ./calls.go:76:12
./calls.go:75:2:     from .autotmp_3 = &y (assign-pair) at ./calls.go:76:2
./calls.go:75:2:   flow: {storage for func literal} ← .autotmp_3:
./calls.go:75:2:     from .autotmp_3 (captured by a closure) at ./calls.go:76:12
./calls.go:72:14: parameter c leaks to {storage for func literal} for spawned with derefs=0:
./calls.go:72:14:   flow: {storage for func literal} ← c:
./calls.go:72:14:     from c (captured by a closure) at ./calls.go:74:14
./calls.go:72:14: leaking param: c
./calls.go:73:2: moved to heap: x
./calls.go:75:2: moved to heap: y
./calls.go:74:5: func literal escapes to heap
./calls.go:80:5: b escapes to heap in main:
./calls.go:80:5:   flow: {heap} ← &b:
./calls.go:80:5:     from &b (address-of) at ./calls.go:84:16
./calls.go:80:5:     from level0(&b) (call parameter) at ./calls.go:84:15
./calls.go:80:5:     from sink = level0(&b) (assign) at ./calls.go:84:7
./calls.go:80:11: d escapes to heap in main:
./calls.go:80:11:   flow: {heap} ← &d:
./calls.go:80:11:     from &d (address-of) at ./calls.go:88:13
./calls.go:80:11:     from dynamic(s, &d) (call parameter) at ./calls.go:88:9
./calls.go:80:2: a escapes to heap in main:
./calls.go:80:2:   flow: {heap} ← &a:
./calls.go:80:2:     from &a (address-of) at ./calls.go:90:35
./calls.go:80:2:     from even(3, &a) (call parameter) at ./calls.go:90:31
./calls.go:80:2: a escapes to heap in main:
./calls.go:80:2:   flow: {heap} ← &a:
./calls.go:80:2:     from &a (address-of) at ./calls.go:90:56
./calls.go:80:2:     from unknown(level0, &a) (call parameter) at ./calls.go:90:47
./calls.go:80:8: c escapes to heap in main:
./calls.go:80:8:   flow: {storage for &pair{...}} ← &c:
./calls.go:80:8:     from &c (address-of) at ./calls.go:85:23
./calls.go:80:8:     from pair{...} (struct literal element) at ./calls.go:85:22
./calls.go:80:8:   flow: {heap} ← {storage for &pair{...}}:
./calls.go:80:8:     from &pair{...} (spill) at ./calls.go:85:17
./calls.go:80:8:     from addrOf(&pair{...}) (call parameter) at ./calls.go:85:16
./calls.go:80:8:     from *addrOf(&pair{...}) (indirection) at ./calls.go:85:9
./calls.go:80:8:     from sink = *addrOf(&pair{...}) (assign) at ./calls.go:85:7
./calls.go:87:16: &square{...} escapes to heap in main:
./calls.go:87:16:   flow: s ← &{storage for &square{...}}:
./calls.go:87:16:     from &square{...} (spill) at ./calls.go:87:16
./calls.go:87:16:     from &square{...} (interface-converted) at ./calls.go:87:16
./calls.go:87:16:     from s := &square{...} (assign) at ./calls.go:87:6
./calls.go:87:16:   flow: {heap} ← s:
./calls.go:87:16:     from dynamic(s, &d) (call parameter) at ./calls.go:88:9
./calls.go:80:2: moved to heap: a
./calls.go:80:5: moved to heap: b
./calls.go:80:8: moved to heap: c
./calls.go:80:11: moved to heap: d
./calls.go:85:17: &pair{...} does not escape
./calls.go:86:30: &pair{} does not escape
./calls.go:86:48: ... argument does not escape
./calls.go:87:16: &square{...} escapes to heap
<autogenerated>:1: parameter ~p0 leaks to {heap} for shape.area with derefs=0:
<autogenerated>:1:   flow: {heap} ← ~p0:
<autogenerated>:1:     from ~p0.area(scale) (call parameter) at <autogenerated>:1
./calls.go:5:7: parameter scale leaks to {heap} for shape.area with derefs=0:
./calls.go:5:7:   flow: {heap} ← scale:
./calls.go:5:7:     from ~p0.area(scale) (call parameter) at <autogenerated>:1
