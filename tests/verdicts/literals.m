# command-line-arguments
./literals.go:12:14: parameter p leaks to ~r0 for structs with derefs=0:
./literals.go:12:14:   flow: ~r0 ← p:
./literals.go:12:14:     from user{...} (struct literal element) at ./literals.go:12:41
./literals.go:12:14:     from return user{...} (return) at ./literals.go:12:30
./literals.go:12:14: leaking param: p to result ~r0 level=0
./literals.go:14:39: &user{...} escapes to heap in pointers:
./literals.go:14:39:   flow: ~r0 ← &{storage for &user{...}}:
./literals.go:14:39:     from &user{...} (spill) at ./literals.go:14:39
./literals.go:14:39:     from return &user{...} (return) at ./literals.go:14:32
./literals.go:14:15: parameter p leaks to {storage for &user{...}} for pointers with derefs=0:
./literals.go:14:15:   flow: {storage for &user{...}} ← p:
./literals.go:14:15:     from user{...} (struct literal element) at ./literals.go:14:44
./literals.go:14:15: leaking param: p
./literals.go:14:39: &user{...} escapes to heap
./literals.go:16:13: parameter p leaks to ~r0 for arrays with derefs=0:
./literals.go:16:13:   flow: ~r0 ← p:
./literals.go:16:13:     from [2]*user{...} (array literal element) at ./literals.go:16:48
./literals.go:16:13:     from return [2]*user{...} (return) at ./literals.go:16:33
./literals.go:16:13: leaking param: p to result ~r0 level=0
./literals.go:18:46: []*user{...} escapes to heap in slices:
./literals.go:18:46:   flow: ~r0 ← &{storage for []*user{...}}:
./literals.go:18:46:     from []*user{...} (spill) at ./literals.go:18:46
./literals.go:18:46:     from return []*user{...} (return) at ./literals.go:18:32
./literals.go:18:13: parameter p leaks to {storage for []*user{...}} for slices with derefs=0:
./literals.go:18:13:   flow: {storage for []*user{...}} ← p:
./literals.go:18:13:     from []*user{...} (slice-literal-element) at ./literals.go:18:46
./literals.go:18:13: leaking param: p
./literals.go:18:46: []*user{...} escapes to heap
./literals.go:20:12: p does not escape
./literals.go:21:14: []*user{...} does not escape
./literals.go:22:7: &user{...} does not escape
./literals.go:27:11: parameter k leaks to {heap} for maps with derefs=0:
./literals.go:27:11:   flow: {heap} ← k:
./literals.go:27:11:     from map[string]*user{...} (map literal key) at ./literals.go:28:23
./literals.go:27:21: parameter p leaks to {heap} for maps with derefs=0:
./literals.go:27:21:   flow: {heap} ← p:
./literals.go:27:21:     from map[string]*user{...} (map literal value) at ./literals.go:28:23
./literals.go:27:11: leaking param: k
./literals.go:27:21: leaking param: p
./literals.go:28:23: map[string]*user{...} does not escape
./literals.go:35:29: []int{...} escapes to heap in nested:
./literals.go:35:29:   flow: {heap} ← &{storage for []int{...}}:
./literals.go:35:29:     from []int{...} (spill) at ./literals.go:35:29
./literals.go:35:29:     from map[string][]int{...} (map literal value) at ./literals.go:35:23
./literals.go:33:7: &user{...} does not escape
./literals.go:33:19: &user{...} does not escape
./literals.go:33:31: &user{} does not escape
./literals.go:34:16: [][]*user{...} does not escape
./literals.go:34:17: []*user{...} does not escape
./literals.go:34:18: &user{...} does not escape
./literals.go:34:32: []*user{} does not escape
./literals.go:35:23: map[string][]int{...} does not escape
./literals.go:35:29: []int{...} escapes to heap
./literals.go:46:23: ([]byte)(v) escapes to heap in strings:
./literals.go:46:23:   flow: ~r1 ← &{storage for ([]byte)(v)}:
./literals.go:46:23:     from ([]byte)(v) (spill) at ./literals.go:46:23
./literals.go:46:23:     from return x + w, ([]byte)(v) (return) at ./literals.go:46:2
./literals.go:46:11: x + w escapes to heap in strings:
./literals.go:46:11:   flow: ~r0 ← &{storage for x + w}:
./literals.go:46:11:     from x + w (spill) at ./literals.go:46:11
./literals.go:46:11:     from return x + w, ([]byte)(v) (return) at ./literals.go:46:2
./literals.go:39:14: s does not escape
./literals.go:39:24: b does not escape
./literals.go:39:34: r does not escape
./literals.go:40:9: s + string(b) does not escape
./literals.go:40:18: string(b) does not escape
./literals.go:41:14: ([]byte)(s) does not escape
./literals.go:42:14: ([]rune)(s) does not escape
./literals.go:43:14: string(r) does not escape
./literals.go:44:18: string(rune(len(z))) does not escape
./literals.go:46:11: x + w escapes to heap
./literals.go:46:23: ([]byte)(v) escapes to heap
./literals.go:49:15: s does not escape
./literals.go:51:27: ([]byte)(s) does not escape
./literals.go:51:27: zero-copy string->[]byte conversion
./literals.go:54:14: ([]byte)(s) does not escape
./literals.go:54:14: zero-copy string->[]byte conversion
./literals.go:58:27: parameter p leaks to {heap} for conversions with derefs=0:
./literals.go:58:27:   flow: {heap} ← p:
./literals.go:58:27:     from (*other)(p) (interface-converted) at ./literals.go:62:17
./literals.go:58:27:     from sink = (*other)(p) (assign) at ./literals.go:62:7
./literals.go:58:18: s does not escape
./literals.go:58:27: leaking param: p
./literals.go:68:23: map[string]int{...} escapes to heap in main:
./literals.go:68:23:   flow: {heap} ← &{storage for map[string]int{...}}:
./literals.go:68:23:     from map[string]int{...} (spill) at ./literals.go:68:23
./literals.go:68:23:     from map[string]int{...} (interface-converted) at ./literals.go:68:23
./literals.go:68:23:     from sink = map[string]int{...} (assign) at ./literals.go:68:7
./literals.go:69:27: struct { a int; b int }{...} escapes to heap in main:
./literals.go:69:27:   flow: {heap} ← &{storage for struct { a int; b int }{...}}:
./literals.go:69:27:     from struct { a int; b int }{...} (spill) at ./literals.go:69:27
./literals.go:69:27:     from sink = struct { a int; b int }{...} (assign) at ./literals.go:69:7
./literals.go:70:9: func literal escapes to heap in main:
./literals.go:70:9:   flow: {heap} ← &{storage for func literal}:
./literals.go:70:9:     from func literal (spill) at ./literals.go:70:9
./literals.go:70:9:     from func literal (interface-converted) at ./literals.go:70:9
./literals.go:70:9:     from sink = func literal (assign) at ./literals.go:70:7
./literals.go:68:23: map[string]int{...} escapes to heap
./literals.go:69:27: struct { a int; b int }{...} escapes to heap
./literals.go:70:9: func literal escapes to heap
