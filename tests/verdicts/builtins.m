# command-line-arguments
./builtins.go:4:26: parameter p leaks to {heap} for appendOne with derefs=0:
./builtins.go:4:26:   flow: {heap} ← p:
./builtins.go:4:26:     from append(s, p) (call parameter) at ./builtins.go:4:56
./builtins.go:4:16: parameter s leaks to {heap} for appendOne with derefs=1:
./builtins.go:4:16:   flow: {temp} ← s:
./builtins.go:4:16:     from append(s, p) (call parameter) at ./builtins.go:4:56
./builtins.go:4:16:   flow: {heap} ← *{temp}:
./builtins.go:4:16:     from append(s, p) (appendee slice) at ./builtins.go:4:56
./builtins.go:4:56: append(s, p) escapes to heap in appendOne:
./builtins.go:4:56:   flow: ~r0 ← &{storage for append(s, p)}:
./builtins.go:4:56:     from append(s, p) (spill) at ./builtins.go:4:56
./builtins.go:4:56:     from return append(s, p) (return) at ./builtins.go:4:43
./builtins.go:4:16: parameter s leaks to ~r0 for appendOne with derefs=0:
./builtins.go:4:16:   flow: {temp} ← s:
./builtins.go:4:16:     from append(s, p) (call parameter) at ./builtins.go:4:56
./builtins.go:4:16:   flow: {temp} ← {temp}:
./builtins.go:4:16:   flow: ~r0 ← {temp}:
./builtins.go:4:16:     from return append(s, p) (return) at ./builtins.go:4:43
./builtins.go:4:16: leaking param content: s
./builtins.go:4:16: leaking param: s to result ~r0 level=0
./builtins.go:4:26: leaking param: p
./builtins.go:4:56: append escapes to heap
./builtins.go:6:19: parameter t leaks to {heap} for appendAll with derefs=1:
./builtins.go:6:19:   flow: {heap} ← *t:
./builtins.go:6:19:     from append(s, t...) (call parameter) at ./builtins.go:6:51
./builtins.go:6:19:     from append(s, t...) (appended slice...) at ./builtins.go:6:51
./builtins.go:6:16: parameter s leaks to {heap} for appendAll with derefs=1:
./builtins.go:6:16:   flow: {temp} ← s:
./builtins.go:6:16:     from append(s, t...) (call parameter) at ./builtins.go:6:51
./builtins.go:6:16:   flow: {heap} ← *{temp}:
./builtins.go:6:16:     from append(s, t...) (appendee slice) at ./builtins.go:6:51
./builtins.go:6:51: append(s, t...) escapes to heap in appendAll:
./builtins.go:6:51:   flow: ~r0 ← &{storage for append(s, t...)}:
./builtins.go:6:51:     from append(s, t...) (spill) at ./builtins.go:6:51
./builtins.go:6:51:     from return append(s, t...) (return) at ./builtins.go:6:38
./builtins.go:6:16: parameter s leaks to ~r0 for appendAll with derefs=0:
./builtins.go:6:16:   flow: {temp} ← s:
./builtins.go:6:16:     from append(s, t...) (call parameter) at ./builtins.go:6:51
./builtins.go:6:16:   flow: {temp} ← {temp}:
./builtins.go:6:16:   flow: ~r0 ← {temp}:
./builtins.go:6:16:     from return append(s, t...) (return) at ./builtins.go:6:38
./builtins.go:6:16: leaking param content: s
./builtins.go:6:16: leaking param: s to result ~r0 level=0
./builtins.go:6:19: leaking param content: t
./builtins.go:6:51: append escapes to heap
./builtins.go:8:54: append(s, n) escapes to heap in appendInts:
./builtins.go:8:54:   flow: ~r0 ← &{storage for append(s, n)}:
./builtins.go:8:54:     from append(s, n) (spill) at ./builtins.go:8:54
./builtins.go:8:54:     from return append(s, n) (return) at ./builtins.go:8:41
./builtins.go:8:17: parameter s leaks to ~r0 for appendInts with derefs=0:
./builtins.go:8:17:   flow: {temp} ← s:
./builtins.go:8:17:     from append(s, n) (call parameter) at ./builtins.go:8:54
./builtins.go:8:17:   flow: ~r0 ← {temp}:
./builtins.go:8:17:     from return append(s, n) (return) at ./builtins.go:8:41
./builtins.go:8:17: leaking param: s to result ~r0 level=0
./builtins.go:8:54: append escapes to heap
./builtins.go:10:61: append(b, s...) escapes to heap in appendString:
./builtins.go:10:61:   flow: ~r0 ← &{storage for append(b, s...)}:
./builtins.go:10:61:     from append(b, s...) (spill) at ./builtins.go:10:61
./builtins.go:10:61:     from return append(b, s...) (return) at ./builtins.go:10:48
./builtins.go:10:19: parameter b leaks to ~r0 for appendString with derefs=0:
./builtins.go:10:19:   flow: {temp} ← b:
./builtins.go:10:19:     from append(b, s...) (call parameter) at ./builtins.go:10:61
./builtins.go:10:19:   flow: ~r0 ← {temp}:
./builtins.go:10:19:     from return append(b, s...) (return) at ./builtins.go:10:48
./builtins.go:10:19: leaking param: b to result ~r0 level=0
./builtins.go:10:29: s does not escape
./builtins.go:10:61: append escapes to heap
./builtins.go:12:18: parameter src leaks to {heap} for copies with derefs=1:
./builtins.go:12:18:   flow: {heap} ← *src:
./builtins.go:12:18:     from copy(dst, src) (call parameter) at ./builtins.go:12:47
./builtins.go:12:18:     from copy(dst, src) (copied slice) at ./builtins.go:12:47
./builtins.go:12:13: dst does not escape
./builtins.go:12:18: leaking param content: src
./builtins.go:14:15: dst does not escape
./builtins.go:14:20: src does not escape
./builtins.go:23:11: make([]struct {}, n) escapes to heap in makes:
./builtins.go:23:11:   flow: {heap} ← &{storage for make([]struct {}, n)}:
./builtins.go:23:11:     from make([]struct {}, n) (zero-sized element) at ./builtins.go:23:11
./builtins.go:24:11: make([]*int, 8193) escapes to heap in makes:
./builtins.go:24:11:   flow: {heap} ← &{storage for make([]*int, 8193)}:
./builtins.go:24:11:     from make([]*int, 8193) (too large for stack) at ./builtins.go:24:11
./builtins.go:17:11: make([]int, 10) does not escape
./builtins.go:18:11: make([]int, n) does not escape
./builtins.go:19:11: make([]int, 0, n) does not escape
./builtins.go:20:11: make(map[string]int) does not escape
./builtins.go:21:11: make(map[string]int, n) does not escape
./builtins.go:23:11: make([]struct {}, n) escapes to heap
./builtins.go:24:11: make([]*int, 8193) escapes to heap
./builtins.go:26:11: make([]int64, 5, 10) does not escape
./builtins.go:36:11: make([]int, 0, 100000) escapes to heap in known:
./builtins.go:36:11:   flow: {heap} ← &{storage for make([]int, 0, 100000)}:
./builtins.go:36:11:     from make([]int, 0, 100000) (too large for stack) at ./builtins.go:36:11
./builtins.go:32:11: make([]int, 10) does not escape
./builtins.go:33:12: []int{...} does not escape
./builtins.go:34:11: make([]int, 3) does not escape
./builtins.go:36:11: make([]int, 0, 100000) escapes to heap
./builtins.go:40:13: parameter p leaks to {heap} for panics with derefs=0:
./builtins.go:40:13:   flow: {heap} ← p:
./builtins.go:40:13:     from p (interface-converted) at ./builtins.go:40:29
./builtins.go:40:13:     from panic(p) (call parameter) at ./builtins.go:40:28
./builtins.go:40:13: leaking param: p
./builtins.go:42:13: p does not escape
./builtins.go:42:21: s does not escape
./builtins.go:44:54: min(a, b) + max(a, b) escapes to heap in extremes:
./builtins.go:44:54:   flow: ~r0 ← &{storage for min(a, b) + max(a, b)}:
./builtins.go:44:54:     from min(a, b) + max(a, b) (spill) at ./builtins.go:44:54
./builtins.go:44:54:     from return min(a, b) + max(a, b) (return) at ./builtins.go:44:37
./builtins.go:44:15: a does not escape
./builtins.go:44:18: b does not escape
./builtins.go:44:54: min(a, b) + max(a, b) escapes to heap
./builtins.go:46:13: m does not escape
./builtins.go:46:30: s does not escape
./builtins.go:54:13: c does not escape
./builtins.go:59:10: new([16384]int) escapes to heap in news:
./builtins.go:59:10:   flow: {heap} ← &{storage for new([16384]int)}:
./builtins.go:59:10:     from new([16384]int) (too large for stack) at ./builtins.go:59:10
./builtins.go:61:12: new(int) escapes to heap in news:
./builtins.go:61:12:   flow: ~r0 ← &{storage for new(int)}:
./builtins.go:61:12:     from new(int) (spill) at ./builtins.go:61:12
./builtins.go:61:12:     from return new(int), c (return) at ./builtins.go:61:2
./builtins.go:57:10: new(int) does not escape
./builtins.go:58:10: new([8192]int) does not escape
./builtins.go:59:10: new([16384]int) escapes to heap
./builtins.go:61:12: new(int) escapes to heap
