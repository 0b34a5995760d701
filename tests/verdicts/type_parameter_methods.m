# command-line-arguments
./type_parameter_methods.go:27:48: imprecise interface call
./type_parameter_methods.go:26:45: imprecise interface call
./type_parameter_methods.go:25:44: imprecise interface call
./type_parameter_methods.go:17:17: imprecise interface call
./type_parameter_methods.go:18:27: imprecise interface call
./type_parameter_methods.go:19:34: imprecise interface call
./type_parameter_methods.go:11:6: can inline (*disk).Size with cost 3 as: method(*disk) func() int { return d.n }
./type_parameter_methods.go:12:6: can inline (*disk).Put with cost 7 as: method(*disk) func([]byte, ...string) (int, error) { return len(b) + len(more), nil }
./type_parameter_methods.go:14:6: can inline pick with cost 6 as: func() Sized { return &disk{...} }
./type_parameter_methods.go:19:7: can inline total[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }].func1 with cost 85 as: func() int { return (func(go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }) int)(&.dict[1])(make1()) + n }
./type_parameter_methods.go:16:6: cannot inline total[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]: function too complex: cost 288 exceeds budget 80
./type_parameter_methods.go:19:7: can inline total[go.shape.*uint8].func1 with cost 85 as: func() int { return (func(go.shape.*uint8) int)(&.dict[1])(make1()) + n }
./type_parameter_methods.go:16:6: cannot inline total[go.shape.*uint8]: function too complex: cost 288 exceeds budget 80
./type_parameter_methods.go:35:20: can inline main.func1 with cost 5 as: func() *disk { return &disk{...} }
./type_parameter_methods.go:25:6: can inline (*tree[go.shape.*uint8]).first with cost 66 as: method(*tree[go.shape.*uint8]) func(*[5]uintptr) int { return (func(go.shape.*uint8) int)(&.dict[0])(t.k) }
./type_parameter_methods.go:29:6: can inline static[go.shape.int] with cost 2 as: func(*[1]uintptr, go.shape.int) go.shape.int { return t }
./type_parameter_methods.go:26:6: can inline (*tree[go.shape.*uint8]).second with cost 74 as: method(*tree[go.shape.*uint8]) func(*[5]uintptr) int { return (func(go.shape.*uint8) int)(&.dict[0])(t.k) + static[go.shape.int](&.dict.static[int], 1) }
./type_parameter_methods.go:27:6: can inline (*tree[go.shape.*uint8]).third with cost 74 as: method(*tree[go.shape.*uint8]) func(*[5]uintptr) error { _, err := int(.autotmp_4), .autotmp_5; return err }
./type_parameter_methods.go:25:6: can inline (*tree[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]).first with cost 66 as: method(*tree[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]) func(*[5]uintptr) int { return (func(go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }) int)(&.dict[0])(t.k) }
./type_parameter_methods.go:26:6: can inline (*tree[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]).second with cost 74 as: method(*tree[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]) func(*[5]uintptr) int { return (func(go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }) int)(&.dict[0])(t.k) + static[go.shape.int](&.dict.static[int], 1) }
./type_parameter_methods.go:27:6: can inline (*tree[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]).third with cost 74 as: method(*tree[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]) func(*[5]uintptr) error { _, err := int(.autotmp_4), .autotmp_5; return err }
./type_parameter_methods.go:31:6: can inline fixed[go.shape.string] with cost 17 as: func(*[1]uintptr, go.shape.string) (go.shape.string, int) { return t, static[go.shape.int](&.dict.static[int], 2) + static[go.shape.int](&.dict.static[int], 3) }
./type_parameter_methods.go:33:6: cannot inline main: function too complex: cost 662 exceeds budget 80
./type_parameter_methods.go:29:6: can inline static[int] with cost 8 as: func(int) int { return static[go.shape.int](&.dict.static[int], t) }
./type_parameter_methods.go:31:6: can inline fixed[string] with cost 32 as: func(string) (string, int) { return .autotmp_3, .autotmp_4 }
./type_parameter_methods.go:27:6: can inline (*tree[main.Sized]).third with cost 79 as: method(*tree[main.Sized]) func() error { return (*tree[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]).third(t, &.dict.tree[main.Sized]) }
./type_parameter_methods.go:26:6: can inline (*tree[main.Sized]).second with cost 79 as: method(*tree[main.Sized]) func() int { return (*tree[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]).second(t, &.dict.tree[main.Sized]) }
./type_parameter_methods.go:25:6: can inline (*tree[main.Sized]).first with cost 71 as: method(*tree[main.Sized]) func() int { return (*tree[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]).first(t, &.dict.tree[main.Sized]) }
./type_parameter_methods.go:27:6: can inline (*tree[*main.disk]).third with cost 79 as: method(*tree[*main.disk]) func() error { return (*tree[go.shape.*uint8]).third(t, &.dict.tree[*main.disk]) }
./type_parameter_methods.go:26:6: can inline (*tree[*main.disk]).second with cost 79 as: method(*tree[*main.disk]) func() int { return (*tree[go.shape.*uint8]).second(t, &.dict.tree[*main.disk]) }
./type_parameter_methods.go:25:6: can inline (*tree[*main.disk]).first with cost 71 as: method(*tree[*main.disk]) func() int { return (*tree[go.shape.*uint8]).first(t, &.dict.tree[*main.disk]) }
./type_parameter_methods.go:16:6: can inline total[*main.disk] with cost 64 as: func(func() *disk, []byte) []byte { return total[go.shape.*uint8](&.dict.total[*main.disk], make1, b) }
./type_parameter_methods.go:16:6: can inline total[main.Sized] with cost 64 as: func(func() Sized, []byte) []byte { return total[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }](&.dict.total[main.Sized], make1, b) }
./type_parameter_methods.go:20:13: inlining call to total[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }].func1
./type_parameter_methods.go:20:13: imprecise interface call
./type_parameter_methods.go:20:13: inlining call to total[go.shape.*uint8].func1
./type_parameter_methods.go:26:66: inlining call to static[go.shape.int]
./type_parameter_methods.go:26:66: inlining call to static[go.shape.int]
./type_parameter_methods.go:31:56: inlining call to static[go.shape.int]
./type_parameter_methods.go:31:68: inlining call to static[go.shape.int]
./type_parameter_methods.go:37:17: inlining call to (*tree[go.shape.*uint8]).first
./type_parameter_methods.go:37:29: inlining call to (*tree[go.shape.*uint8]).second
./type_parameter_methods.go:37:40: inlining call to (*tree[go.shape.*uint8]).third
./type_parameter_methods.go:38:23: inlining call to pick
./type_parameter_methods.go:39:17: inlining call to (*tree[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]).first
./type_parameter_methods.go:39:17: imprecise interface call
./type_parameter_methods.go:39:29: inlining call to (*tree[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]).second
./type_parameter_methods.go:39:29: imprecise interface call
./type_parameter_methods.go:39:40: inlining call to (*tree[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]).third
./type_parameter_methods.go:39:40: imprecise interface call
./type_parameter_methods.go:40:15: inlining call to fixed[go.shape.string]
./type_parameter_methods.go:37:29: inlining call to static[go.shape.int]
./type_parameter_methods.go:39:29: inlining call to static[go.shape.int]
./type_parameter_methods.go:40:15: inlining call to static[go.shape.int]
./type_parameter_methods.go:40:15: inlining call to static[go.shape.int]
./type_parameter_methods.go:29:6: inlining call to static[go.shape.int]
./type_parameter_methods.go:31:6: inlining call to fixed[go.shape.string]
./type_parameter_methods.go:31:6: inlining call to static[go.shape.int]
./type_parameter_methods.go:31:6: inlining call to static[go.shape.int]
./type_parameter_methods.go:27:6: inlining call to (*tree[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]).third
./type_parameter_methods.go:27:6: imprecise interface call
./type_parameter_methods.go:26:6: inlining call to (*tree[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]).second
./type_parameter_methods.go:26:6: imprecise interface call
./type_parameter_methods.go:26:6: inlining call to static[go.shape.int]
./type_parameter_methods.go:25:6: inlining call to (*tree[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]).first
./type_parameter_methods.go:25:6: imprecise interface call
./type_parameter_methods.go:27:6: inlining call to (*tree[go.shape.*uint8]).third
./type_parameter_methods.go:26:6: inlining call to (*tree[go.shape.*uint8]).second
./type_parameter_methods.go:26:6: inlining call to static[go.shape.int]
./type_parameter_methods.go:25:6: inlining call to (*tree[go.shape.*uint8]).first
./type_parameter_methods.go:11:7: d does not escape
./type_parameter_methods.go:12:7: d does not escape
./type_parameter_methods.go:12:20: b does not escape
./type_parameter_methods.go:12:30: more does not escape
./type_parameter_methods.go:14:28: &disk{...} escapes to heap in pick:
./type_parameter_methods.go:14:28:   flow: ~r0 ← &{storage for &disk{...}}:
./type_parameter_methods.go:14:28:     from &disk{...} (spill) at ./type_parameter_methods.go:14:28
./type_parameter_methods.go:14:28:     from &disk{...} (interface-converted) at ./type_parameter_methods.go:14:28
./type_parameter_methods.go:14:28:     from return &disk{...} (return) at ./type_parameter_methods.go:14:21
./type_parameter_methods.go:14:28: &disk{...} escapes to heap
./type_parameter_methods.go:17:21: ... argument escapes to heap in total[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]:
./type_parameter_methods.go:17:21:   flow: {heap} ← &{storage for ... argument}:
./type_parameter_methods.go:17:21:     from ... argument (spill) at ./type_parameter_methods.go:17:21
./type_parameter_methods.go:17:21:     from (func(go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }, []byte, ...string) (int, error))(&.dict[0])(make1(), b, ... argument...) (call parameter) at ./type_parameter_methods.go:17:21
./type_parameter_methods.go:16:37: parameter b leaks to {heap} for total[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }] with derefs=0:
./type_parameter_methods.go:16:37:   flow: {heap} ← b:
./type_parameter_methods.go:16:37:     from (func(go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }, []byte, ...string) (int, error))(&.dict[0])(make1(), b, ... argument...) (call parameter) at ./type_parameter_methods.go:17:21
./type_parameter_methods.go:18:11: make([]byte, (func(go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }) int)(&.dict[1])(make1())) escapes to heap in total[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]:
./type_parameter_methods.go:18:11:   flow: x ← &{storage for make([]byte, (func(go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }) int)(&.dict[1])(make1()))}:
./type_parameter_methods.go:18:11:     from make([]byte, (func(go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }) int)(&.dict[1])(make1())) (spill) at ./type_parameter_methods.go:18:11
./type_parameter_methods.go:18:11:     from x := make([]byte, (func(go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }) int)(&.dict[1])(make1())) (assign) at ./type_parameter_methods.go:18:4
./type_parameter_methods.go:18:11:   flow: ~r0 ← x:
./type_parameter_methods.go:18:11:     from x[:~r0] (slice) at ./type_parameter_methods.go:20:10
./type_parameter_methods.go:18:11:     from return x[:~r0] (return) at ./type_parameter_methods.go:20:2
./type_parameter_methods.go:17:21: ... argument escapes to heap
./type_parameter_methods.go:18:11: make([]byte, (func(go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }) int)(&.dict[1])(make1())) escapes to heap
./type_parameter_methods.go:17:21: ... argument escapes to heap in total[go.shape.*uint8]:
./type_parameter_methods.go:17:21:   flow: {heap} ← &{storage for ... argument}:
./type_parameter_methods.go:17:21:     from ... argument (spill) at ./type_parameter_methods.go:17:21
./type_parameter_methods.go:17:21:     from (func(go.shape.*uint8, []byte, ...string) (int, error))(&.dict[0])(make1(), b, ... argument...) (call parameter) at ./type_parameter_methods.go:17:21
./type_parameter_methods.go:16:37: parameter b leaks to {heap} for total[go.shape.*uint8] with derefs=0:
./type_parameter_methods.go:16:37:   flow: {heap} ← b:
./type_parameter_methods.go:16:37:     from (func(go.shape.*uint8, []byte, ...string) (int, error))(&.dict[0])(make1(), b, ... argument...) (call parameter) at ./type_parameter_methods.go:17:21
./type_parameter_methods.go:18:11: make([]byte, (func(go.shape.*uint8) int)(&.dict[1])(make1())) escapes to heap in total[go.shape.*uint8]:
./type_parameter_methods.go:18:11:   flow: x ← &{storage for make([]byte, (func(go.shape.*uint8) int)(&.dict[1])(make1()))}:
./type_parameter_methods.go:18:11:     from make([]byte, (func(go.shape.*uint8) int)(&.dict[1])(make1())) (spill) at ./type_parameter_methods.go:18:11
./type_parameter_methods.go:18:11:     from x := make([]byte, (func(go.shape.*uint8) int)(&.dict[1])(make1())) (assign) at ./type_parameter_methods.go:18:4
./type_parameter_methods.go:18:11:   flow: ~r0 ← x:
./type_parameter_methods.go:18:11:     from x[:~r0] (slice) at ./type_parameter_methods.go:20:10
./type_parameter_methods.go:18:11:     from return x[:~r0] (return) at ./type_parameter_methods.go:20:2
./type_parameter_methods.go:17:21: ... argument escapes to heap
./type_parameter_methods.go:18:11: make([]byte, (func(go.shape.*uint8) int)(&.dict[1])(make1())) escapes to heap
./type_parameter_methods.go:35:42: &disk{...} escapes to heap in main.func1:
./type_parameter_methods.go:35:42:   flow: ~r0 ← &{storage for &disk{...}}:
./type_parameter_methods.go:35:42:     from &disk{...} (spill) at ./type_parameter_methods.go:35:42
./type_parameter_methods.go:35:42:     from return &disk{...} (return) at ./type_parameter_methods.go:35:35
./type_parameter_methods.go:35:42: &disk{...} escapes to heap
./type_parameter_methods.go:36:19: &disk{...} escapes to heap in main:
./type_parameter_methods.go:36:19:   flow: t ← &{storage for &disk{...}}:
./type_parameter_methods.go:36:19:     from &disk{...} (spill) at ./type_parameter_methods.go:36:19
./type_parameter_methods.go:36:19:     from tree[*main.disk]{...} (struct literal element) at ./type_parameter_methods.go:36:18
./type_parameter_methods.go:36:19:     from t := tree[*main.disk]{...} (assign) at ./type_parameter_methods.go:36:4
./type_parameter_methods.go:36:19:   flow: t ← &t:
./type_parameter_methods.go:36:19:     from t (address-of) at ./type_parameter_methods.go:37:11
./type_parameter_methods.go:36:19:     from t, .dict := t, &.dict.tree[*main.disk] (assign-pair) at ./type_parameter_methods.go:37:17
./type_parameter_methods.go:36:19:   flow: {heap} ← *t:
./type_parameter_methods.go:36:19:     from t.k (dot of pointer) at ./type_parameter_methods.go:37:17
./type_parameter_methods.go:36:19:     from (func(go.shape.*uint8) int)(&.dict[0])(t.k) (call parameter) at ./type_parameter_methods.go:37:17
./type_parameter_methods.go:38:23: &disk{...} escapes to heap in main:
./type_parameter_methods.go:38:23:   flow: ~r0 ← &{storage for &disk{...}}:
./type_parameter_methods.go:38:23:     from &disk{...} (spill) at ./type_parameter_methods.go:38:23
./type_parameter_methods.go:38:23:     from &disk{...} (interface-converted) at ./type_parameter_methods.go:38:23
./type_parameter_methods.go:38:23:     from ~r0 = &disk{...} (assign-pair) at ./type_parameter_methods.go:38:23
./type_parameter_methods.go:38:23:   flow: u ← ~r0:
./type_parameter_methods.go:38:23:     from tree[main.Sized]{...} (struct literal element) at ./type_parameter_methods.go:38:18
./type_parameter_methods.go:38:23:     from u := tree[main.Sized]{...} (assign) at ./type_parameter_methods.go:38:4
./type_parameter_methods.go:38:23:   flow: t ← &u:
./type_parameter_methods.go:38:23:     from u (address-of) at ./type_parameter_methods.go:39:11
./type_parameter_methods.go:38:23:     from t, .dict := u, &.dict.tree[main.Sized] (assign-pair) at ./type_parameter_methods.go:39:17
./type_parameter_methods.go:38:23:   flow: {heap} ← *t:
./type_parameter_methods.go:38:23:     from t.k (dot of pointer) at ./type_parameter_methods.go:39:17
./type_parameter_methods.go:38:23:     from (func(go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }) int)(&.dict[0])(t.k) (call parameter) at ./type_parameter_methods.go:39:17
./type_parameter_methods.go:35:20: func literal does not escape
./type_parameter_methods.go:36:19: &disk{...} escapes to heap
./type_parameter_methods.go:38:23: &disk{...} escapes to heap
./type_parameter_methods.go:31:19: parameter t leaks to ~r0 for fixed[go.shape.string] with derefs=0:
./type_parameter_methods.go:31:19:   flow: ~r0 ← t:
./type_parameter_methods.go:31:19:     from return t, (~r0) + (~r0) (return) at ./type_parameter_methods.go:31:35
./type_parameter_methods.go:31:19: parameter t leaks to ~r0 for fixed[string] with derefs=0:
./type_parameter_methods.go:31:19:   flow: t ← t:
./type_parameter_methods.go:31:19:     from .dict, t := &.dict.fixed[string], t (assign-pair) at ./type_parameter_methods.go:31:6
./type_parameter_methods.go:31:19:   flow: ~r0 ← t:
./type_parameter_methods.go:31:19:     from ~r0, ~r1 = t, (~r0) + (~r0) (assign-pair) at ./type_parameter_methods.go:31:6
./type_parameter_methods.go:31:19:   flow: .autotmp_3 ← ~r0:
./type_parameter_methods.go:31:19:   flow: ~r0 ← .autotmp_3:
./type_parameter_methods.go:31:19:     from return .autotmp_3, .autotmp_4 (return) at ./type_parameter_methods.go:31:6
./type_parameter_methods.go:27:7: parameter t leaks to {heap} for (*tree[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]).third with derefs=1:
./type_parameter_methods.go:27:7:   flow: {heap} ← *t:
./type_parameter_methods.go:27:7:     from t.k (dot of pointer) at ./type_parameter_methods.go:27:46
./type_parameter_methods.go:27:7:     from (func(go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }, []byte, ...string) (int, error))(&.dict[1])(t.k, nil, nil...) (call parameter) at ./type_parameter_methods.go:27:52
./type_parameter_methods.go:26:7: parameter t leaks to {heap} for (*tree[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]).second with derefs=1:
./type_parameter_methods.go:26:7:   flow: {heap} ← *t:
./type_parameter_methods.go:26:7:     from t.k (dot of pointer) at ./type_parameter_methods.go:26:43
./type_parameter_methods.go:26:7:     from (func(go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }) int)(&.dict[0])(t.k) (call parameter) at ./type_parameter_methods.go:26:50
./type_parameter_methods.go:25:7: parameter t leaks to {heap} for (*tree[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }]).first with derefs=1:
./type_parameter_methods.go:25:7:   flow: {heap} ← *t:
./type_parameter_methods.go:25:7:     from t.k (dot of pointer) at ./type_parameter_methods.go:25:42
./type_parameter_methods.go:25:7:     from (func(go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }) int)(&.dict[0])(t.k) (call parameter) at ./type_parameter_methods.go:25:49
./type_parameter_methods.go:27:7: parameter t leaks to {heap} for (*tree[main.Sized]).third with derefs=1:
./type_parameter_methods.go:27:7:   flow: t ← t:
./type_parameter_methods.go:27:7:     from t, .dict := t, &.dict.tree[main.Sized] (assign-pair) at ./type_parameter_methods.go:27:6
./type_parameter_methods.go:27:7:   flow: {heap} ← *t:
./type_parameter_methods.go:27:7:     from t.k (dot of pointer) at ./type_parameter_methods.go:27:6
./type_parameter_methods.go:27:7:     from (func(go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }, []byte, ...string) (int, error))(&.dict[1])(t.k, nil, nil...) (call parameter) at ./type_parameter_methods.go:27:6
./type_parameter_methods.go:26:7: parameter t leaks to {heap} for (*tree[main.Sized]).second with derefs=1:
./type_parameter_methods.go:26:7:   flow: t ← t:
./type_parameter_methods.go:26:7:     from t, .dict := t, &.dict.tree[main.Sized] (assign-pair) at ./type_parameter_methods.go:26:6
./type_parameter_methods.go:26:7:   flow: {heap} ← *t:
./type_parameter_methods.go:26:7:     from t.k (dot of pointer) at ./type_parameter_methods.go:26:6
./type_parameter_methods.go:26:7:     from (func(go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }) int)(&.dict[0])(t.k) (call parameter) at ./type_parameter_methods.go:26:6
./type_parameter_methods.go:25:7: parameter t leaks to {heap} for (*tree[main.Sized]).first with derefs=1:
./type_parameter_methods.go:25:7:   flow: t ← t:
./type_parameter_methods.go:25:7:     from t, .dict := t, &.dict.tree[main.Sized] (assign-pair) at ./type_parameter_methods.go:25:6
./type_parameter_methods.go:25:7:   flow: {heap} ← *t:
./type_parameter_methods.go:25:7:     from t.k (dot of pointer) at ./type_parameter_methods.go:25:6
./type_parameter_methods.go:25:7:     from (func(go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }) int)(&.dict[0])(t.k) (call parameter) at ./type_parameter_methods.go:25:6
./type_parameter_methods.go:27:7: parameter t leaks to {heap} for (*tree[go.shape.*uint8]).third with derefs=1:
./type_parameter_methods.go:27:7:   flow: {heap} ← *t:
./type_parameter_methods.go:27:7:     from t.k (dot of pointer) at ./type_parameter_methods.go:27:46
./type_parameter_methods.go:27:7:     from (func(go.shape.*uint8, []byte, ...string) (int, error))(&.dict[1])(t.k, nil, nil...) (call parameter) at ./type_parameter_methods.go:27:52
./type_parameter_methods.go:26:7: parameter t leaks to {heap} for (*tree[go.shape.*uint8]).second with derefs=1:
./type_parameter_methods.go:26:7:   flow: {heap} ← *t:
./type_parameter_methods.go:26:7:     from t.k (dot of pointer) at ./type_parameter_methods.go:26:43
./type_parameter_methods.go:26:7:     from (func(go.shape.*uint8) int)(&.dict[0])(t.k) (call parameter) at ./type_parameter_methods.go:26:50
./type_parameter_methods.go:25:7: parameter t leaks to {heap} for (*tree[go.shape.*uint8]).first with derefs=1:
./type_parameter_methods.go:25:7:   flow: {heap} ← *t:
./type_parameter_methods.go:25:7:     from t.k (dot of pointer) at ./type_parameter_methods.go:25:42
./type_parameter_methods.go:25:7:     from (func(go.shape.*uint8) int)(&.dict[0])(t.k) (call parameter) at ./type_parameter_methods.go:25:49
./type_parameter_methods.go:27:7: parameter t leaks to {heap} for (*tree[*main.disk]).third with derefs=1:
./type_parameter_methods.go:27:7:   flow: t ← t:
./type_parameter_methods.go:27:7:     from t, .dict := t, &.dict.tree[*main.disk] (assign-pair) at ./type_parameter_methods.go:27:6
./type_parameter_methods.go:27:7:   flow: {heap} ← *t:
./type_parameter_methods.go:27:7:     from t.k (dot of pointer) at ./type_parameter_methods.go:27:6
./type_parameter_methods.go:27:7:     from (func(go.shape.*uint8, []byte, ...string) (int, error))(&.dict[1])(t.k, nil, nil...) (call parameter) at ./type_parameter_methods.go:27:6
./type_parameter_methods.go:26:7: parameter t leaks to {heap} for (*tree[*main.disk]).second with derefs=1:
./type_parameter_methods.go:26:7:   flow: t ← t:
./type_parameter_methods.go:26:7:     from t, .dict := t, &.dict.tree[*main.disk] (assign-pair) at ./type_parameter_methods.go:26:6
./type_parameter_methods.go:26:7:   flow: {heap} ← *t:
./type_parameter_methods.go:26:7:     from t.k (dot of pointer) at ./type_parameter_methods.go:26:6
./type_parameter_methods.go:26:7:     from (func(go.shape.*uint8) int)(&.dict[0])(t.k) (call parameter) at ./type_parameter_methods.go:26:6
./type_parameter_methods.go:25:7: parameter t leaks to {heap} for (*tree[*main.disk]).first with derefs=1:
./type_parameter_methods.go:25:7:   flow: t ← t:
./type_parameter_methods.go:25:7:     from t, .dict := t, &.dict.tree[*main.disk] (assign-pair) at ./type_parameter_methods.go:25:6
./type_parameter_methods.go:25:7:   flow: {heap} ← *t:
./type_parameter_methods.go:25:7:     from t.k (dot of pointer) at ./type_parameter_methods.go:25:6
./type_parameter_methods.go:25:7:     from (func(go.shape.*uint8) int)(&.dict[0])(t.k) (call parameter) at ./type_parameter_methods.go:25:6
./type_parameter_methods.go:16:37: parameter b leaks to {heap} for total[*main.disk] with derefs=0:
./type_parameter_methods.go:16:37:   flow: {heap} ← b:
./type_parameter_methods.go:16:37:     from total[go.shape.*uint8](&.dict.total[*main.disk], make1, b) (call parameter) at ./type_parameter_methods.go:16:6
./type_parameter_methods.go:16:37: parameter b leaks to {heap} for total[main.Sized] with derefs=0:
./type_parameter_methods.go:16:37:   flow: {heap} ← b:
./type_parameter_methods.go:16:37:     from total[go.shape.interface { Put([]uint8, ...string) (int, error); Size() int }](&.dict.total[main.Sized], make1, b) (call parameter) at ./type_parameter_methods.go:16:6
<autogenerated>:1: parameter ~p0 leaks to {heap} for Sized.Put with derefs=0:
<autogenerated>:1:   flow: {heap} ← ~p0:
<autogenerated>:1:     from ~p0.Put(~p1, ~p2...) (call parameter) at <autogenerated>:1
./type_parameter_methods.go:6:6: parameter ~p1 leaks to {heap} for Sized.Put with derefs=0:
./type_parameter_methods.go:6:6:   flow: {heap} ← ~p1:
./type_parameter_methods.go:6:6:     from ~p0.Put(~p1, ~p2...) (call parameter) at <autogenerated>:1
./type_parameter_methods.go:6:14: parameter ~p2 leaks to {heap} for Sized.Put with derefs=0:
./type_parameter_methods.go:6:14:   flow: {heap} ← ~p2:
./type_parameter_methods.go:6:14:     from ~p0.Put(~p1, ~p2...) (call parameter) at <autogenerated>:1
<autogenerated>:1: parameter ~p0 leaks to {heap} for Sized.Size with derefs=0:
<autogenerated>:1:   flow: {heap} ← ~p0:
<autogenerated>:1:     from ~p0.Size() (call parameter) at <autogenerated>:1
<autogenerated>:1: parameter go.shape.~p0 leaks to {heap} for interface { Put([]uint8, ...string) (int, error); Size() int }.Put with derefs=0:
<autogenerated>:1:   flow: {heap} ← go.shape.~p0:
<autogenerated>:1:     from go.shape.~p0.Put(go.shape.~p1, go.shape.~p2...) (call parameter) at <autogenerated>:1
./type_parameter_methods.go:6:6: parameter go.shape.~p1 leaks to {heap} for interface { Put([]uint8, ...string) (int, error); Size() int }.Put with derefs=0:
./type_parameter_methods.go:6:6:   flow: {heap} ← go.shape.~p1:
./type_parameter_methods.go:6:6:     from go.shape.~p0.Put(go.shape.~p1, go.shape.~p2...) (call parameter) at <autogenerated>:1
./type_parameter_methods.go:6:14: parameter go.shape.~p2 leaks to {heap} for interface { Put([]uint8, ...string) (int, error); Size() int }.Put with derefs=0:
./type_parameter_methods.go:6:14:   flow: {heap} ← go.shape.~p2:
./type_parameter_methods.go:6:14:     from go.shape.~p0.Put(go.shape.~p1, go.shape.~p2...) (call parameter) at <autogenerated>:1
<autogenerated>:1: parameter go.shape.~p0 leaks to {heap} for interface { Put([]uint8, ...string) (int, error); Size() int }.Size with derefs=0:
<autogenerated>:1:   flow: {heap} ← go.shape.~p0:
<autogenerated>:1:     from go.shape.~p0.Size() (call parameter) at <autogenerated>:1
