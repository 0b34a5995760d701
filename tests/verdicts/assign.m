# command-line-arguments
./assign.go:13:28: map[string]*int{} escapes to heap in init:
./assign.go:13:28:   flow: {heap} ← &{storage for map[string]*int{}}:
./assign.go:13:28:     from map[string]*int{} (spill) at ./assign.go:13:28
./assign.go:13:28:     from table = map[string]*int{} (assign) at ./assign.go:13:5
./assign.go:13:28: map[string]*int{} escapes to heap
./assign.go:15:15: parameter p leaks to {heap} for toGlobal with derefs=0:
./assign.go:15:15:   flow: {heap} ← p:
./assign.go:15:15:     from global = p (assign) at ./assign.go:15:32
./assign.go:15:15: leaking param: p
./assign.go:17:23: parameter p leaks to {heap} for toField with derefs=0:
./assign.go:17:23:   flow: {heap} ← p:
./assign.go:17:23:     from n.val = p (assign) at ./assign.go:17:39
./assign.go:17:14: n does not escape
./assign.go:17:23: leaking param: p
./assign.go:19:17: parameter p leaks to ~r0 for toOwnField with derefs=0:
./assign.go:19:17:   flow: n ← p:
./assign.go:19:17:     from n.val = p (assign) at ./assign.go:21:8
./assign.go:19:17:   flow: ~r0 ← n:
./assign.go:19:17:     from n.val (dot) at ./assign.go:22:10
./assign.go:19:17:     from return n.val (return) at ./assign.go:22:2
./assign.go:19:17: leaking param: p to result ~r0 level=0
./assign.go:25:14: parameter p leaks to ~r0 for toArray with derefs=0:
./assign.go:25:14:   flow: a ← p:
./assign.go:25:14:     from a[1] = p (assign) at ./assign.go:27:7
./assign.go:25:14:   flow: ~r0 ← a:
./assign.go:25:14:     from a[0] (fixed-array-index-of) at ./assign.go:28:10
./assign.go:25:14:     from return a[0] (return) at ./assign.go:28:2
./assign.go:25:14: leaking param: p to result ~r0 level=0
./assign.go:31:24: parameter p leaks to {heap} for toSlice with derefs=0:
./assign.go:31:24:   flow: {heap} ← p:
./assign.go:31:24:     from s[0] = p (assign) at ./assign.go:31:39
./assign.go:31:14: s does not escape
./assign.go:31:24: leaking param: p
./assign.go:33:31: parameter k leaks to {heap} for toMap with derefs=0:
./assign.go:33:31:   flow: {heap} ← k:
./assign.go:33:31:     from m[k] (key of map put) at ./assign.go:33:52
./assign.go:33:41: parameter p leaks to {heap} for toMap with derefs=0:
./assign.go:33:41:   flow: {heap} ← p:
./assign.go:33:41:     from m[k] = p (assign) at ./assign.go:33:56
./assign.go:33:12: m does not escape
./assign.go:33:31: leaking param: k
./assign.go:33:41: leaking param: p
./assign.go:35:26: parameter p leaks to {heap} for toPointer with derefs=0:
./assign.go:35:26:   flow: {heap} ← p:
./assign.go:35:26:     from *pp = p (assign) at ./assign.go:35:40
./assign.go:35:16: pp does not escape
./assign.go:35:26: leaking param: p
./assign.go:37:14: parameter q leaks to ~r1 for pair with derefs=0:
./assign.go:37:14:   flow: ~r1 ← q:
./assign.go:37:14:     from return p, q (return) at ./assign.go:39:2
./assign.go:37:11: parameter p leaks to ~r1 for pair with derefs=0:
./assign.go:37:11:   flow: q ← p:
./assign.go:37:11:     from p, q = q, p (assign-pair) at ./assign.go:38:7
./assign.go:37:11:   flow: ~r1 ← q:
./assign.go:37:11:     from return p, q (return) at ./assign.go:39:2
./assign.go:37:11: parameter p leaks to ~r0 for pair with derefs=0:
./assign.go:37:11:   flow: ~r0 ← p:
./assign.go:37:11:     from return p, q (return) at ./assign.go:39:2
./assign.go:37:14: parameter q leaks to ~r0 for pair with derefs=0:
./assign.go:37:14:   flow: p ← q:
./assign.go:37:14:     from p, q = q, p (assign-pair) at ./assign.go:38:7
./assign.go:37:14:   flow: ~r0 ← p:
./assign.go:37:14:     from return p, q (return) at ./assign.go:39:2
./assign.go:37:11: leaking param: p to result ~r0 level=0
./assign.go:37:11: leaking param: p to result ~r1 level=0
./assign.go:37:14: leaking param: q to result ~r0 level=0
./assign.go:37:14: leaking param: q to result ~r1 level=0
./assign.go:42:12: pp does not escape
./assign.go:47:15: parameter ppp leaks to ~r0 for derefOut with derefs=2:
./assign.go:47:15:   flow: ~r0 ← **ppp:
./assign.go:47:15:     from *ppp (indirection) at ./assign.go:47:42
./assign.go:47:15:     from *(*ppp) (indirection) at ./assign.go:47:41
./assign.go:47:15:     from return *(*ppp) (return) at ./assign.go:47:34
./assign.go:47:15: leaking param: ppp to result ~r0 level=2
./assign.go:59:2: p escapes to heap in outAddress:
./assign.go:59:2:   flow: ~r0 ← &p:
./assign.go:59:2:     from &p (address-of) at ./assign.go:60:9
./assign.go:59:2:     from return &p (return) at ./assign.go:60:2
./assign.go:58:2: x escapes to heap in outAddress:
./assign.go:58:2:   flow: p ← &x:
./assign.go:58:2:     from &x (address-of) at ./assign.go:59:7
./assign.go:58:2:     from p := &x (assign) at ./assign.go:59:4
./assign.go:58:2: moved to heap: x
./assign.go:59:2: moved to heap: p
./assign.go:63:46: parameter i leaks to ~r0 for commaOk with derefs=0:
./assign.go:63:46:   flow: .autotmp_14 ← i:
./assign.go:63:46:     from i.(*int) (dot) at ./assign.go:66:13
./assign.go:63:46:     from .autotmp_14, .autotmp_15 := i.(*int) (assign-pair-dot-type) at ./assign.go:66:9
./assign.go:63:46:   flow: r ← .autotmp_14:
./assign.go:63:46:     from r, ok3 := (*int)(.autotmp_14), .autotmp_15 (assign-pair) at ./assign.go:66:9
./assign.go:63:46:   flow: ~r0 ← r:
./assign.go:63:46:     from return r (return) at ./assign.go:73:2
./assign.go:63:14: m does not escape
./assign.go:63:33: c does not escape
./assign.go:63:46: leaking param: i to result ~r0 level=0
./assign.go:76:26: parameter t leaks to {heap} for opAssign with derefs=0:
./assign.go:76:26:   flow: {heap} ← t:
./assign.go:76:26:     from *s += t (assign) at ./assign.go:76:41
./assign.go:76:15: s does not escape
./assign.go:76:26: leaking param: t
./assign.go:79:2: x escapes to heap in main:
./assign.go:79:2:   flow: {heap} ← &x:
./assign.go:79:2:     from &x (address-of) at ./assign.go:80:11
./assign.go:79:2:     from toGlobal(&x) (call parameter) at ./assign.go:80:10
./assign.go:79:5: y escapes to heap in main:
./assign.go:79:5:   flow: {heap} ← &y:
./assign.go:79:5:     from &y (address-of) at ./assign.go:82:13
./assign.go:79:5:     from toField(n, &y) (call parameter) at ./assign.go:82:9
./assign.go:79:5: y escapes to heap in main:
./assign.go:79:5:   flow: {heap} ← &y:
./assign.go:79:5:     from &y (address-of) at ./assign.go:84:23
./assign.go:79:5:     from toArray(&y) (call parameter) at ./assign.go:84:22
./assign.go:79:5:     from table["k"] = toArray(&y) (assign) at ./assign.go:84:13
./assign.go:79:2: moved to heap: x
./assign.go:79:5: moved to heap: y
./assign.go:81:7: &node{} does not escape
