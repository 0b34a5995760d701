# command-line-arguments
./shape_closures.go:18:8: can inline Map[go.shape.int,go.shape.string].func1 with cost 24 as: func(go.shape.int) { r = append(r, f(x)) }
./shape_closures.go:16:6: can inline Map[go.shape.int,go.shape.string] with cost 59 as: func(*[8]uintptr, []go.shape.int, func(go.shape.int) go.shape.string) []go.shape.string { r = <nil>; do := func literal; for loop; return r }
./shape_closures.go:30:13: can inline Use.func1 with cost 2 as: func(int) string { return "a" }
./shape_closures.go:6:6: can inline (*L[go.shape.string]).All with cost 17 as: method(*L[go.shape.string]) func(*[5]uintptr) func(func(go.shape.string) bool) { return func literal }
./shape_closures.go:7:9: can inline (*L[go.shape.string]).All.func1 with cost 30 as: func(func(go.shape.string) bool) { for loop }
./shape_closures.go:25:6: can inline Lazy[go.shape.[]int] with cost 17 as: func(*[2]uintptr, go.shape.[]int) func() go.shape.[]int { return func literal }
./shape_closures.go:25:41: can inline Lazy[go.shape.[]int].func1 with cost 2 as: func() go.shape.[]int { return x }
./shape_closures.go:25:6: can inline Lazy[go.shape.*uint8] with cost 17 as: func(*[2]uintptr, go.shape.*uint8) func() go.shape.*uint8 { return func literal }
./shape_closures.go:25:41: can inline Lazy[go.shape.*uint8].func1 with cost 2 as: func() go.shape.*uint8 { return x }
./shape_closures.go:29:6: cannot inline Use: function too complex: cost 316 exceeds budget 80
./shape_closures.go:31:2: can inline Use-range1 with cost 24 as: func(string) bool { #tmpState := #state1; #state1 = 2; if #tmpState != 1 { runtime.panicrangestate(#tmpState) }; g = s; #state1 = 1; return true }
./shape_closures.go:39:6: can inline Seq[go.shape.string,go.shape.int] with cost 17 as: func(*[7]uintptr, map[go.shape.string]go.shape.int) func(func(go.shape.string, go.shape.int) bool) { return func literal }
./shape_closures.go:42:4: can inline Seq[go.shape.string,go.shape.int].func1.1 with cost 21 as: func() { yield(k, v) }
./shape_closures.go:40:9: can inline Seq[go.shape.string,go.shape.int].func1 with cost 46 as: func(func(go.shape.string, go.shape.int) bool) { for loop }
./shape_closures.go:47:6: cannot inline Use2: function too complex: cost 128 exceeds budget 80
./shape_closures.go:49:2: can inline Use2-range1 with cost 23 as: func(string, int) bool { #tmpState := #state1; #state1 = 2; if #tmpState != 1 { runtime.panicrangestate(#tmpState) }; n += v; #state1 = 1; return true }
./shape_closures.go:55:6: can inline main with cost 0 as: func() {  }
./shape_closures.go:39:6: can inline Seq[string,int] with cost 23 as: func(map[string]int) func(func(string, int) bool) { return Seq[go.shape.string,go.shape.int](&.dict.Seq[string,int], m) }
./shape_closures.go:25:6: can inline Lazy[*main.L[string]] with cost 23 as: func(*L[string]) func() *L[string] { return Lazy[go.shape.*uint8](&.dict.Lazy[*main.L[string]], x) }
./shape_closures.go:25:6: can inline Lazy[[]int] with cost 23 as: func([]int) func() []int { return Lazy[go.shape.[]int](&.dict.Lazy[[]int], x) }
./shape_closures.go:16:6: can inline Map[int,string] with cost 66 as: func([]int, func(int) string) []string { return Map[go.shape.int,go.shape.string](&.dict.Map[int,string], a, f) }
./shape_closures.go:6:6: can inline (*L[string]).All with cost 22 as: method(*L[string]) func() func(func(string) bool) { return (*L[go.shape.string]).All(l, &.dict.L[string]) }
./shape_closures.go:20:5: inlining call to Map[go.shape.int,go.shape.string].func1
./shape_closures.go:30:9: inlining call to Map[go.shape.int,go.shape.string]
./shape_closures.go:31:22: inlining call to (*L[go.shape.string]).All
./shape_closures.go:7:9: can inline Use.(*L[go.shape.string]).All.func3 with cost 30 as: func(func(go.shape.string) bool) { for loop }
./shape_closures.go:31:2: inlining call to Use.(*L[go.shape.string]).All.func3
./shape_closures.go:34:11: inlining call to Lazy[go.shape.[]int]
./shape_closures.go:25:41: can inline Use.Lazy[go.shape.[]int].func4 with cost 2 as: func() go.shape.[]int { return x }
./shape_closures.go:35:7: inlining call to Use.Lazy[go.shape.[]int].func4
./shape_closures.go:36:10: inlining call to Lazy[go.shape.*uint8]
./shape_closures.go:18:8: can inline Use.Map[go.shape.int,go.shape.string].func2 with cost 9 as: func(go.shape.int) { r = append(r, f(x)) }
./shape_closures.go:30:9: inlining call to Use.Map[go.shape.int,go.shape.string].func2
./shape_closures.go:31:2: inlining call to Use-range1
./shape_closures.go:30:9: inlining call to Use.func1
./shape_closures.go:42:26: inlining call to Seq[go.shape.string,go.shape.int].func1.1
./shape_closures.go:49:23: inlining call to Seq[go.shape.string,go.shape.int]
./shape_closures.go:42:4: can inline Use2.Seq[go.shape.string,go.shape.int].func1.1 with cost 21 as: func() { yield(k, v) }
./shape_closures.go:40:9: can inline Use2.Seq[go.shape.string,go.shape.int].func1 with cost 46 as: func(func(go.shape.string, go.shape.int) bool) { for loop }
./shape_closures.go:49:2: inlining call to Use2.Seq[go.shape.string,go.shape.int].func1
./shape_closures.go:42:4: can inline Use2.Use2.Seq[go.shape.string,go.shape.int].func1.func2 with cost 21 as: func() { yield(k, v) }
./shape_closures.go:49:2: inlining call to Use2.Use2.Seq[go.shape.string,go.shape.int].func1.func2
./shape_closures.go:49:2: inlining call to Use2-range1
./shape_closures.go:39:6: inlining call to Seq[go.shape.string,go.shape.int]
./shape_closures.go:25:6: inlining call to Lazy[go.shape.*uint8]
./shape_closures.go:25:6: inlining call to Lazy[go.shape.[]int]
./shape_closures.go:16:6: inlining call to Map[go.shape.int,go.shape.string]
./shape_closures.go:18:8: can inline Map[int,string].Map[go.shape.int,go.shape.string].func1 with cost 24 as: func(go.shape.int) { r = append(r, f(x)) }
./shape_closures.go:16:6: inlining call to Map[int,string].Map[go.shape.int,go.shape.string].func1
./shape_closures.go:6:6: inlining call to (*L[go.shape.string]).All
./shape_closures.go:30:9: ~r0 escapes to heap in Use:
./shape_closures.go:30:9:   flow: {heap} ← &{storage for ~r0}:
./shape_closures.go:30:9:     from ~r0 (spill) at ./shape_closures.go:30:9
./shape_closures.go:30:9:     from g = ~r0 (assign) at ./shape_closures.go:30:4
./shape_closures.go:31:2: s escapes to heap in Use:
./shape_closures.go:31:2:   flow: {heap} ← &{storage for s}:
./shape_closures.go:31:2:     from s (spill) at ./shape_closures.go:31:2
./shape_closures.go:31:2:     from g = s (assign) at ./shape_closures.go:31:2
./shape_closures.go:35:7: ~r0 escapes to heap in Use:
./shape_closures.go:35:7:   flow: {heap} ← &{storage for ~r0}:
./shape_closures.go:35:7:     from ~r0 (spill) at ./shape_closures.go:35:7
./shape_closures.go:35:7:     from g = ~r0 (assign) at ./shape_closures.go:35:4
./shape_closures.go:31:22: Use capturing by value: l (addr=false assign=false width=8)
./shape_closures.go:31:22: Use capturing by value: .dict (addr=false assign=false width=8)
./shape_closures.go:34:11: Use capturing by value: x (addr=false assign=false width=24)
./shape_closures.go:34:11: Use capturing by value: .dict (addr=false assign=false width=8)
./shape_closures.go:36:10: Use capturing by value: x (addr=false assign=false width=8)
./shape_closures.go:36:10: Use capturing by value: .dict (addr=false assign=false width=8)
./shape_closures.go:36:10: func literal escapes to heap in Use:
./shape_closures.go:36:10:   flow: ~r0 ← &{storage for func literal}:
./shape_closures.go:36:10:     from func literal (spill) at ./shape_closures.go:36:10
./shape_closures.go:36:10:     from ~r0 = func literal (assign-pair) at ./shape_closures.go:36:10
./shape_closures.go:36:10:   flow: {heap} ← ~r0:
./shape_closures.go:36:10:     from ~r0 (interface-converted) at ./shape_closures.go:36:10
./shape_closures.go:36:10:     from g = ~r0 (assign) at ./shape_closures.go:36:4
./shape_closures.go:29:19: parameter l leaks to {heap} for Use with derefs=2:
./shape_closures.go:29:19:   flow: l ← l:
./shape_closures.go:29:19:     from l, .dict := l, &.dict.L[string] (assign-pair) at ./shape_closures.go:31:22
./shape_closures.go:29:19:   flow: {temp} ← *l:
./shape_closures.go:29:19:     from l.v (dot of pointer) at ./shape_closures.go:8:22
./shape_closures.go:29:19:   flow: x ← *{temp}:
./shape_closures.go:29:19:     from for loop (range-deref) at ./shape_closures.go:8:15
./shape_closures.go:29:19:   flow: {heap} ← x:
./shape_closures.go:29:19:     from yield(x) (call parameter) at ./shape_closures.go:9:13
./shape_closures.go:29:19: parameter l leaks to {storage for func literal} for Use with derefs=0:
./shape_closures.go:29:19:   flow: x ← l:
./shape_closures.go:29:19:     from .dict, x := &.dict.Lazy[*main.L[string]], l (assign-pair) at ./shape_closures.go:36:10
./shape_closures.go:29:19:   flow: {storage for func literal} ← x:
./shape_closures.go:29:19:     from x (captured by a closure) at ./shape_closures.go:36:10
./shape_closures.go:29:10: parameter a leaks to {storage for ~r0} for Use with derefs=0:
./shape_closures.go:29:10:   flow: x ← a:
./shape_closures.go:29:10:     from .dict, x := &.dict.Lazy[[]int], a (assign-pair) at ./shape_closures.go:34:11
./shape_closures.go:29:10:   flow: ~r0 ← x:
./shape_closures.go:29:10:     from ~r0 = x (assign-pair) at ./shape_closures.go:35:7
./shape_closures.go:29:10:   flow: {storage for ~r0} ← ~r0:
./shape_closures.go:29:10:     from ~r0 (interface-converted) at ./shape_closures.go:35:7
./shape_closures.go:29:19: parameter l leaks to {storage for s} for Use with derefs=2:
./shape_closures.go:29:19:   flow: l ← l:
./shape_closures.go:29:19:     from l, .dict := l, &.dict.L[string] (assign-pair) at ./shape_closures.go:31:22
./shape_closures.go:29:19:   flow: {temp} ← *l:
./shape_closures.go:29:19:     from l.v (dot of pointer) at ./shape_closures.go:31:2
./shape_closures.go:29:19:   flow: x ← *{temp}:
./shape_closures.go:29:19:     from for loop (range-deref) at ./shape_closures.go:31:2
./shape_closures.go:29:19:   flow: s ← x:
./shape_closures.go:29:19:     from s := x (assign-pair) at ./shape_closures.go:31:2
./shape_closures.go:29:19:   flow: {storage for s} ← s:
./shape_closures.go:29:19:     from s (interface-converted) at ./shape_closures.go:31:2
./shape_closures.go:30:9: append(r, ~r0) escapes to heap in Use:
./shape_closures.go:30:9:   flow: r ← &{storage for append(r, ~r0)}:
./shape_closures.go:30:9:     from append(r, ~r0) (spill) at ./shape_closures.go:30:9
./shape_closures.go:30:9:     from r = append(r, ~r0) (assign) at ./shape_closures.go:30:9
./shape_closures.go:30:9:   flow: ~r0 ← r:
./shape_closures.go:30:9:     from ~r0 = r (assign-pair) at ./shape_closures.go:30:9
./shape_closures.go:30:9:   flow: {storage for ~r0} ← ~r0:
./shape_closures.go:30:9:     from ~r0 (interface-converted) at ./shape_closures.go:30:9
./shape_closures.go:29:19: parameter l leaks to ~r0 for Use with derefs=0:
./shape_closures.go:29:19:   flow: x ← l:
./shape_closures.go:29:19:     from .dict, x := &.dict.Lazy[*main.L[string]], l (assign-pair) at ./shape_closures.go:36:10
./shape_closures.go:29:19:   flow: ~r0 ← x:
./shape_closures.go:29:19:     from return x (return) at ./shape_closures.go:25:52
./shape_closures.go:29:10: leaking param: a
./shape_closures.go:29:19: leaking param: l
./shape_closures.go:7:14: yield does not escape
./shape_closures.go:30:9: ~r0 escapes to heap
./shape_closures.go:30:9: append escapes to heap
./shape_closures.go:31:22: func literal does not escape
./shape_closures.go:31:2: s escapes to heap
./shape_closures.go:34:11: func literal does not escape
./shape_closures.go:35:7: ~r0 escapes to heap
./shape_closures.go:36:10: func literal escapes to heap
./shape_closures.go:49:23: Use2 capturing by value: m (addr=false assign=false width=8)
./shape_closures.go:49:23: Use2 capturing by value: .dict (addr=false assign=false width=8)
./shape_closures.go:40:14: Use2.Seq[go.shape.string,go.shape.int].func1 capturing by value: yield (addr=false assign=false width=8)
./shape_closures.go:41:7: Use2.Seq[go.shape.string,go.shape.int].func1 capturing by value: k (addr=false assign=false width=16)
./shape_closures.go:41:10: Use2.Seq[go.shape.string,go.shape.int].func1 capturing by value: v (addr=false assign=false width=8)
./shape_closures.go:49:23: Use2 capturing by value: .dict (addr=false assign=false width=8)
./shape_closures.go:47:11: m does not escape
./shape_closures.go:40:14: yield does not escape
./shape_closures.go:49:23: func literal does not escape
./shape_closures.go:42:4: func literal does not escape
./shape_closures.go:6:7: (*L[go.shape.string]).All capturing by value: l (addr=false assign=false width=8)
./shape_closures.go:6:6: (*L[go.shape.string]).All capturing by value: .dict (addr=false assign=false width=8)
./shape_closures.go:6:7: parameter l leaks to {heap} for (*L[go.shape.string]).All with derefs=2:
./shape_closures.go:6:7:   flow: {temp} ← *l:
./shape_closures.go:6:7:     from l.v (dot of pointer) at ./shape_closures.go:8:22
./shape_closures.go:6:7:   flow: x ← *{temp}:
./shape_closures.go:6:7:     from for loop (range-deref) at ./shape_closures.go:8:15
./shape_closures.go:6:7:   flow: {heap} ← x:
./shape_closures.go:6:7:     from yield(x) (call parameter) at ./shape_closures.go:9:13
./shape_closures.go:7:9: func literal escapes to heap in (*L[go.shape.string]).All:
./shape_closures.go:7:9:   flow: ~r0 ← &{storage for func literal}:
./shape_closures.go:7:9:     from func literal (spill) at ./shape_closures.go:7:9
./shape_closures.go:7:9:     from return func literal (return) at ./shape_closures.go:7:2
./shape_closures.go:6:7: parameter l leaks to {storage for func literal} for (*L[go.shape.string]).All with derefs=0:
./shape_closures.go:6:7:   flow: {storage for func literal} ← l:
./shape_closures.go:6:7:     from l (captured by a closure) at ./shape_closures.go:8:21
./shape_closures.go:6:6: parameter .dict leaks to {storage for func literal} for (*L[go.shape.string]).All with derefs=0:
./shape_closures.go:6:6:   flow: {storage for func literal} ← .dict:
./shape_closures.go:6:6:     from .dict (captured by a closure) at ./shape_closures.go:6:6
./shape_closures.go:7:9: func literal escapes to heap
./shape_closures.go:39:31: Seq[go.shape.string,go.shape.int] capturing by value: m (addr=false assign=false width=8)
./shape_closures.go:39:6: Seq[go.shape.string,go.shape.int] capturing by value: .dict (addr=false assign=false width=8)
./shape_closures.go:40:9: func literal escapes to heap in Seq[go.shape.string,go.shape.int]:
./shape_closures.go:40:9:   flow: ~r0 ← &{storage for func literal}:
./shape_closures.go:40:9:     from func literal (spill) at ./shape_closures.go:40:9
./shape_closures.go:40:9:     from return func literal (return) at ./shape_closures.go:40:2
./shape_closures.go:39:31: parameter m leaks to {storage for func literal} for Seq[go.shape.string,go.shape.int] with derefs=0:
./shape_closures.go:39:31:   flow: {storage for func literal} ← m:
./shape_closures.go:39:31:     from m (captured by a closure) at ./shape_closures.go:41:21
./shape_closures.go:39:6: parameter .dict leaks to {storage for func literal} for Seq[go.shape.string,go.shape.int] with derefs=0:
./shape_closures.go:39:6:   flow: {storage for func literal} ← .dict:
./shape_closures.go:39:6:     from .dict (captured by a closure) at ./shape_closures.go:39:6
./shape_closures.go:40:9: func literal escapes to heap
./shape_closures.go:39:6: Seq[string,int] capturing by value: m (addr=false assign=false width=8)
./shape_closures.go:39:6: Seq[string,int] capturing by value: .dict (addr=false assign=false width=8)
./shape_closures.go:40:14: Seq[string,int].Seq[go.shape.string,go.shape.int].func1 capturing by value: yield (addr=false assign=false width=8)
./shape_closures.go:41:7: Seq[string,int].Seq[go.shape.string,go.shape.int].func1 capturing by value: k (addr=false assign=false width=16)
./shape_closures.go:41:10: Seq[string,int].Seq[go.shape.string,go.shape.int].func1 capturing by value: v (addr=false assign=false width=8)
./shape_closures.go:39:6: Seq[string,int] capturing by value: .dict (addr=false assign=false width=8)
./shape_closures.go:39:6: func literal escapes to heap in Seq[string,int]:
./shape_closures.go:39:6:   flow: ~r0 ← &{storage for func literal}:
./shape_closures.go:39:6:     from func literal (spill) at ./shape_closures.go:39:6
./shape_closures.go:39:6:     from ~r0 = func literal (assign-pair) at ./shape_closures.go:39:6
./shape_closures.go:39:6:   flow: ~r0 ← ~r0:
./shape_closures.go:39:6:     from return ~r0 (return) at ./shape_closures.go:39:6
./shape_closures.go:39:31: parameter m leaks to {storage for func literal} for Seq[string,int] with derefs=0:
./shape_closures.go:39:31:   flow: m ← m:
./shape_closures.go:39:31:     from .dict, m := &.dict.Seq[string,int], m (assign-pair) at ./shape_closures.go:39:6
./shape_closures.go:39:31:   flow: {storage for func literal} ← m:
./shape_closures.go:39:31:     from m (captured by a closure) at ./shape_closures.go:39:6
./shape_closures.go:39:6: func literal escapes to heap
./shape_closures.go:42:4: func literal does not escape
./shape_closures.go:25:18: Lazy[go.shape.*uint8] capturing by value: x (addr=false assign=false width=8)
./shape_closures.go:25:6: Lazy[go.shape.*uint8] capturing by value: .dict (addr=false assign=false width=8)
./shape_closures.go:25:41: func literal escapes to heap in Lazy[go.shape.*uint8]:
./shape_closures.go:25:41:   flow: ~r0 ← &{storage for func literal}:
./shape_closures.go:25:41:     from func literal (spill) at ./shape_closures.go:25:41
./shape_closures.go:25:41:     from return func literal (return) at ./shape_closures.go:25:34
./shape_closures.go:25:18: parameter x leaks to {storage for func literal} for Lazy[go.shape.*uint8] with derefs=0:
./shape_closures.go:25:18:   flow: {storage for func literal} ← x:
./shape_closures.go:25:18:     from x (captured by a closure) at ./shape_closures.go:25:59
./shape_closures.go:25:6: parameter .dict leaks to {storage for func literal} for Lazy[go.shape.*uint8] with derefs=0:
./shape_closures.go:25:6:   flow: {storage for func literal} ← .dict:
./shape_closures.go:25:6:     from .dict (captured by a closure) at ./shape_closures.go:25:6
./shape_closures.go:25:18: parameter x leaks to ~r0 for Lazy[go.shape.*uint8] with derefs=0:
./shape_closures.go:25:18:   flow: ~r0 ← x:
./shape_closures.go:25:18:     from return x (return) at ./shape_closures.go:25:52
./shape_closures.go:25:41: func literal escapes to heap
./shape_closures.go:25:6: Lazy[*main.L[string]] capturing by value: x (addr=false assign=false width=8)
./shape_closures.go:25:6: Lazy[*main.L[string]] capturing by value: .dict (addr=false assign=false width=8)
./shape_closures.go:25:6: func literal escapes to heap in Lazy[*main.L[string]]:
./shape_closures.go:25:6:   flow: ~r0 ← &{storage for func literal}:
./shape_closures.go:25:6:     from func literal (spill) at ./shape_closures.go:25:6
./shape_closures.go:25:6:     from ~r0 = func literal (assign-pair) at ./shape_closures.go:25:6
./shape_closures.go:25:6:   flow: ~r0 ← ~r0:
./shape_closures.go:25:6:     from return ~r0 (return) at ./shape_closures.go:25:6
./shape_closures.go:25:18: parameter x leaks to {storage for func literal} for Lazy[*main.L[string]] with derefs=0:
./shape_closures.go:25:18:   flow: x ← x:
./shape_closures.go:25:18:     from .dict, x := &.dict.Lazy[*main.L[string]], x (assign-pair) at ./shape_closures.go:25:6
./shape_closures.go:25:18:   flow: {storage for func literal} ← x:
./shape_closures.go:25:18:     from x (captured by a closure) at ./shape_closures.go:25:6
./shape_closures.go:25:18: parameter x leaks to ~r0 for Lazy[*main.L[string]] with derefs=0:
./shape_closures.go:25:18:   flow: x ← x:
./shape_closures.go:25:18:     from .dict, x := &.dict.Lazy[*main.L[string]], x (assign-pair) at ./shape_closures.go:25:6
./shape_closures.go:25:18:   flow: ~r0 ← x:
./shape_closures.go:25:18:     from return x (return) at ./shape_closures.go:25:52
./shape_closures.go:25:6: func literal escapes to heap
./shape_closures.go:25:18: Lazy[go.shape.[]int] capturing by value: x (addr=false assign=false width=24)
./shape_closures.go:25:6: Lazy[go.shape.[]int] capturing by value: .dict (addr=false assign=false width=8)
./shape_closures.go:25:41: func literal escapes to heap in Lazy[go.shape.[]int]:
./shape_closures.go:25:41:   flow: ~r0 ← &{storage for func literal}:
./shape_closures.go:25:41:     from func literal (spill) at ./shape_closures.go:25:41
./shape_closures.go:25:41:     from return func literal (return) at ./shape_closures.go:25:34
./shape_closures.go:25:18: parameter x leaks to {storage for func literal} for Lazy[go.shape.[]int] with derefs=0:
./shape_closures.go:25:18:   flow: {storage for func literal} ← x:
./shape_closures.go:25:18:     from x (captured by a closure) at ./shape_closures.go:25:59
./shape_closures.go:25:6: parameter .dict leaks to {storage for func literal} for Lazy[go.shape.[]int] with derefs=0:
./shape_closures.go:25:6:   flow: {storage for func literal} ← .dict:
./shape_closures.go:25:6:     from .dict (captured by a closure) at ./shape_closures.go:25:6
./shape_closures.go:25:18: parameter x leaks to ~r0 for Lazy[go.shape.[]int] with derefs=0:
./shape_closures.go:25:18:   flow: ~r0 ← x:
./shape_closures.go:25:18:     from return x (return) at ./shape_closures.go:25:52
./shape_closures.go:25:41: func literal escapes to heap
./shape_closures.go:25:6: Lazy[[]int] capturing by value: x (addr=false assign=false width=24)
./shape_closures.go:25:6: Lazy[[]int] capturing by value: .dict (addr=false assign=false width=8)
./shape_closures.go:25:6: func literal escapes to heap in Lazy[[]int]:
./shape_closures.go:25:6:   flow: ~r0 ← &{storage for func literal}:
./shape_closures.go:25:6:     from func literal (spill) at ./shape_closures.go:25:6
./shape_closures.go:25:6:     from ~r0 = func literal (assign-pair) at ./shape_closures.go:25:6
./shape_closures.go:25:6:   flow: ~r0 ← ~r0:
./shape_closures.go:25:6:     from return ~r0 (return) at ./shape_closures.go:25:6
./shape_closures.go:25:18: parameter x leaks to {storage for func literal} for Lazy[[]int] with derefs=0:
./shape_closures.go:25:18:   flow: x ← x:
./shape_closures.go:25:18:     from .dict, x := &.dict.Lazy[[]int], x (assign-pair) at ./shape_closures.go:25:6
./shape_closures.go:25:18:   flow: {storage for func literal} ← x:
./shape_closures.go:25:18:     from x (captured by a closure) at ./shape_closures.go:25:6
./shape_closures.go:25:18: parameter x leaks to ~r0 for Lazy[[]int] with derefs=0:
./shape_closures.go:25:18:   flow: x ← x:
./shape_closures.go:25:18:     from .dict, x := &.dict.Lazy[[]int], x (assign-pair) at ./shape_closures.go:25:6
./shape_closures.go:25:18:   flow: ~r0 ← x:
./shape_closures.go:25:18:     from return x (return) at ./shape_closures.go:25:52
./shape_closures.go:25:6: func literal escapes to heap
./shape_closures.go:20:5: append(r, f(x)) escapes to heap in Map[go.shape.int,go.shape.string]:
./shape_closures.go:20:5:   flow: r ← &{storage for append(r, f(x))}:
./shape_closures.go:20:5:     from append(r, f(x)) (spill) at ./shape_closures.go:20:5
./shape_closures.go:20:5:     from r = append(r, f(x)) (assign) at ./shape_closures.go:20:5
./shape_closures.go:20:5:   flow: ~r0 ← r:
./shape_closures.go:20:5:     from return r (return) at ./shape_closures.go:22:2
./shape_closures.go:20:5: append escapes to heap
./shape_closures.go:16:6: append(r, f(x)) escapes to heap in Map[int,string]:
./shape_closures.go:16:6:   flow: r ← &{storage for append(r, f(x))}:
./shape_closures.go:16:6:     from append(r, f(x)) (spill) at ./shape_closures.go:16:6
./shape_closures.go:16:6:     from r = append(r, f(x)) (assign) at ./shape_closures.go:16:6
./shape_closures.go:16:6:   flow: ~r0 ← r:
./shape_closures.go:16:6:     from ~r0 = r (assign-pair) at ./shape_closures.go:16:6
./shape_closures.go:16:6:   flow: ~r0 ← ~r0:
./shape_closures.go:16:6:     from return ~r0 (return) at ./shape_closures.go:16:6
./shape_closures.go:16:6: append escapes to heap
./shape_closures.go:6:6: (*L[string]).All capturing by value: l (addr=false assign=false width=8)
./shape_closures.go:6:6: (*L[string]).All capturing by value: .dict (addr=false assign=false width=8)
./shape_closures.go:6:7: parameter l leaks to {heap} for (*L[string]).All with derefs=2:
./shape_closures.go:6:7:   flow: l ← l:
./shape_closures.go:6:7:     from l, .dict := l, &.dict.L[string] (assign-pair) at ./shape_closures.go:6:6
./shape_closures.go:6:7:   flow: {temp} ← *l:
./shape_closures.go:6:7:     from l.v (dot of pointer) at ./shape_closures.go:8:22
./shape_closures.go:6:7:   flow: x ← *{temp}:
./shape_closures.go:6:7:     from for loop (range-deref) at ./shape_closures.go:8:15
./shape_closures.go:6:7:   flow: {heap} ← x:
./shape_closures.go:6:7:     from yield(x) (call parameter) at ./shape_closures.go:9:13
./shape_closures.go:6:6: func literal escapes to heap in (*L[string]).All:
./shape_closures.go:6:6:   flow: ~r0 ← &{storage for func literal}:
./shape_closures.go:6:6:     from func literal (spill) at ./shape_closures.go:6:6
./shape_closures.go:6:6:     from ~r0 = func literal (assign-pair) at ./shape_closures.go:6:6
./shape_closures.go:6:6:   flow: ~r0 ← ~r0:
./shape_closures.go:6:6:     from return ~r0 (return) at ./shape_closures.go:6:6
./shape_closures.go:6:7: parameter l leaks to {storage for func literal} for (*L[string]).All with derefs=0:
./shape_closures.go:6:7:   flow: l ← l:
./shape_closures.go:6:7:     from l, .dict := l, &.dict.L[string] (assign-pair) at ./shape_closures.go:6:6
./shape_closures.go:6:7:   flow: {storage for func literal} ← l:
./shape_closures.go:6:7:     from l (captured by a closure) at ./shape_closures.go:6:6
./shape_closures.go:6:6: func literal escapes to heap
