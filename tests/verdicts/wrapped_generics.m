# command-line-arguments
./wrapped_generics.go:10:6: can inline small.M with cost 5 as: method(small) func(int) int { return int(s) + k }
./wrapped_generics.go:15:6: can inline wrapped[go.shape.struct { command-line-arguments.inner command-line-arguments.small }] with cost 4 as: func(*[2]uintptr, go.shape.struct { command-line-arguments.inner command-line-arguments.small }) wrap[go.shape.struct { command-line-arguments.inner command-line-arguments.small }] { return wrap[go.shape.struct { command-line-arguments.inner command-line-arguments.small }]{...} }
./wrapped_generics.go:15:6: can inline wrapped[go.shape.int8] with cost 4 as: func(*[2]uintptr, go.shape.int8) wrap[go.shape.int8] { return wrap[go.shape.int8]{...} }
./wrapped_generics.go:14:6: can inline wrap[go.shape.struct { command-line-arguments.inner command-line-arguments.small }].M with cost 69 as: method(wrap[go.shape.struct { command-line-arguments.inner command-line-arguments.small }]) func(*[2]uintptr, int) int { return (func(go.shape.struct { command-line-arguments.inner command-line-arguments.small }, int) int)(&.dict[0])(w.inner, k) + 1 }
./wrapped_generics.go:17:6: cannot inline devirtualized: function too complex: cost 159 exceeds budget 80
./wrapped_generics.go:22:6: can inline kindOf[go.shape.string] with cost 24 as: func(*[3]uintptr, go.shape.string) string { switch statement; return "other" }
./wrapped_generics.go:22:6: can inline kindOf[go.shape.int] with cost 24 as: func(*[3]uintptr, go.shape.int) string { switch statement; return "other" }
./wrapped_generics.go:34:6: can inline kinds with cost 60 as: func() string { return kindOf[go.shape.string](&.dict.kindOf[string], "abc") + kindOf[go.shape.int](&.dict.kindOf[int], 1) }
./wrapped_generics.go:37:6: can inline values[go.shape.map[string]int,go.shape.string,go.shape.int] with cost 12 as: func(*[4]uintptr, go.shape.map[string]int) []go.shape.int { for loop; return  }
./wrapped_generics.go:44:6: can inline mapped with cost 21 as: func() []int { return values[go.shape.map[string]int,go.shape.string,go.shape.int](&.dict.values[map[string]int,string,int], map[string]int{...}) }
./wrapped_generics.go:46:6: can inline runes with cost 12 as: func() []rune { return []rune{...} }
./wrapped_generics.go:50:6: can inline pair.M with cost 5 as: method(pair) func(int) int { return p.a + k }
./wrapped_generics.go:52:6: can inline wrapper with cost 25 as: func(any) func(int) int { switch statement; return nil }
./wrapped_generics.go:55:10: can inline wrapper.func1 with cost 61 as: func(int) int { return (*pair).M(p, k) }
./wrapped_generics.go:37:6: can inline values[map[string]int,string,int] with cost 18 as: func(map[string]int) []int { return values[go.shape.map[string]int,go.shape.string,go.shape.int](&.dict.values[map[string]int,string,int], m) }
./wrapped_generics.go:22:6: can inline kindOf[int] with cost 30 as: func(int) string { return kindOf[go.shape.int](&.dict.kindOf[int], x) }
./wrapped_generics.go:22:6: can inline kindOf[string] with cost 30 as: func(string) string { return kindOf[go.shape.string](&.dict.kindOf[string], x) }
./wrapped_generics.go:14:6: can inline wrap[go.shape.int8].M with cost 69 as: method(wrap[go.shape.int8]) func(*[2]uintptr, int) int { return (func(go.shape.int8, int) int)(&.dict[0])(w.inner, k) + 1 }
./wrapped_generics.go:15:6: can inline wrapped[command-line-arguments.small] with cost 10 as: func(small) wrap[command-line-arguments.small] { return wrapped[go.shape.int8](&.dict.wrapped[command-line-arguments.small], x) }
./wrapped_generics.go:15:6: can inline wrapped[command-line-arguments.wrap[command-line-arguments.small]] with cost 10 as: func(wrap[command-line-arguments.small]) wrap[command-line-arguments.wrap[command-line-arguments.small]] { return wrapped[go.shape.struct { command-line-arguments.inner command-line-arguments.small }](&.dict.wrapped[command-line-arguments.wrap[command-line-arguments.small]], x) }
./wrapped_generics.go:14:6: can inline wrap[command-line-arguments.wrap[command-line-arguments.small]].M with cost 75 as: method(wrap[command-line-arguments.wrap[command-line-arguments.small]]) func(int) int { return wrap[go.shape.struct { command-line-arguments.inner command-line-arguments.small }].M(w, &.dict.wrap[command-line-arguments.wrap[command-line-arguments.small]], k) }
./wrapped_generics.go:14:6: can inline wrap[command-line-arguments.small].M with cost 75 as: method(wrap[command-line-arguments.small]) func(int) int { return wrap[go.shape.int8].M(w, &.dict.wrap[command-line-arguments.small], k) }
./wrapped_generics.go:19:24: devirtualizing I(x).M to wrap[command-line-arguments.wrap[command-line-arguments.small]]
./wrapped_generics.go:14:6: inlining call to wrap[go.shape.struct { command-line-arguments.inner command-line-arguments.small }].M
./wrapped_generics.go:18:22: inlining call to wrapped[go.shape.int8]
./wrapped_generics.go:18:14: inlining call to wrapped[go.shape.struct { command-line-arguments.inner command-line-arguments.small }]
./wrapped_generics.go:19:12: inlining call to wrap[go.shape.struct { command-line-arguments.inner command-line-arguments.small }].M
./wrapped_generics.go:19:24: inlining call to wrap[command-line-arguments.wrap[command-line-arguments.small]].M
./wrapped_generics.go:19:24: inlining call to wrap[go.shape.struct { command-line-arguments.inner command-line-arguments.small }].M
./wrapped_generics.go:34:36: inlining call to kindOf[go.shape.string]
./wrapped_generics.go:34:52: inlining call to kindOf[go.shape.int]
./wrapped_generics.go:44:36: inlining call to values[go.shape.map[string]int,go.shape.string,go.shape.int]
./wrapped_generics.go:37:6: inlining call to values[go.shape.map[string]int,go.shape.string,go.shape.int]
./wrapped_generics.go:22:6: inlining call to kindOf[go.shape.int]
./wrapped_generics.go:22:6: inlining call to kindOf[go.shape.string]
./wrapped_generics.go:15:6: inlining call to wrapped[go.shape.int8]
./wrapped_generics.go:15:6: inlining call to wrapped[go.shape.struct { command-line-arguments.inner command-line-arguments.small }]
./wrapped_generics.go:14:6: inlining call to wrap[go.shape.int8].M
<autogenerated>:1: inlining call to pair.M
<autogenerated>:1: inlining call to small.M
<autogenerated>:1: inlining call to wrap[command-line-arguments.small].M
<autogenerated>:1: inlining call to wrap[go.shape.int8].M
<autogenerated>:1: inlining call to wrap[command-line-arguments.wrap[command-line-arguments.small]].M
<autogenerated>:1: inlining call to wrap[go.shape.struct { command-line-arguments.inner command-line-arguments.small }].M
<autogenerated>:1: inlining call to wrap[go.shape.int8].M
<autogenerated>:1: inlining call to wrap[go.shape.struct { command-line-arguments.inner command-line-arguments.small }].M
./wrapped_generics.go:19:20: I(x) does not escape
./wrapped_generics.go:34:44: ~r0 + ~r0 escapes to heap in kinds:
./wrapped_generics.go:34:44:   flow: ~r0 ← &{storage for ~r0 + ~r0}:
./wrapped_generics.go:34:44:     from ~r0 + ~r0 (spill) at ./wrapped_generics.go:34:44
./wrapped_generics.go:34:44:     from return ~r0 + ~r0 (return) at ./wrapped_generics.go:34:23
./wrapped_generics.go:34:44: ~r0 + ~r0 escapes to heap
./wrapped_generics.go:34:36: any(go.shape.string("abc")) does not escape
./wrapped_generics.go:34:52: any(go.shape.int(1)) does not escape
./wrapped_generics.go:44:36: append(all, v) escapes to heap in mapped:
./wrapped_generics.go:44:36:   flow: all ← &{storage for append(all, v)}:
./wrapped_generics.go:44:36:     from append(all, v) (spill) at ./wrapped_generics.go:44:36
./wrapped_generics.go:44:36:     from all = append(all, v) (assign) at ./wrapped_generics.go:44:36
./wrapped_generics.go:44:36:   flow: ~r0 ← all:
./wrapped_generics.go:44:36:     from return all (return) at ./wrapped_generics.go:44:23
./wrapped_generics.go:44:51: map[string]int{...} does not escape
./wrapped_generics.go:44:36: append escapes to heap
./wrapped_generics.go:46:37: []rune{...} escapes to heap in runes:
./wrapped_generics.go:46:37:   flow: ~r0 ← &{storage for []rune{...}}:
./wrapped_generics.go:46:37:     from []rune{...} (spill) at ./wrapped_generics.go:46:37
./wrapped_generics.go:46:37:     from return []rune{...} (return) at ./wrapped_generics.go:46:23
./wrapped_generics.go:46:37: []rune{...} escapes to heap
./wrapped_generics.go:54:8: wrapper capturing by value: p (addr=false assign=false width=8)
./wrapped_generics.go:52:14: parameter x leaks to {heap} for wrapper with derefs=0:
./wrapped_generics.go:52:14:   flow: p ← x:
./wrapped_generics.go:52:14:     from case *pair: return func literal (switch case) at ./wrapped_generics.go:54:2
./wrapped_generics.go:52:14:   flow: {heap} ← p:
./wrapped_generics.go:52:14:     from (*pair).M(p, k) (call parameter) at ./wrapped_generics.go:55:44
./wrapped_generics.go:55:10: func literal escapes to heap in wrapper:
./wrapped_generics.go:55:10:   flow: ~r0 ← &{storage for func literal}:
./wrapped_generics.go:55:10:     from func literal (spill) at ./wrapped_generics.go:55:10
./wrapped_generics.go:55:10:     from return func literal (return) at ./wrapped_generics.go:55:3
./wrapped_generics.go:52:14: parameter x leaks to {storage for func literal} for wrapper with derefs=0:
./wrapped_generics.go:52:14:   flow: p ← x:
./wrapped_generics.go:52:14:     from case *pair: return func literal (switch case) at ./wrapped_generics.go:54:2
./wrapped_generics.go:52:14:   flow: {storage for func literal} ← p:
./wrapped_generics.go:52:14:     from p (captured by a closure) at ./wrapped_generics.go:55:45
./wrapped_generics.go:52:14: leaking param: x
./wrapped_generics.go:55:10: func literal escapes to heap
./wrapped_generics.go:39:15: append(all, v) escapes to heap in values[go.shape.map[string]int,go.shape.string,go.shape.int]:
./wrapped_generics.go:39:15:   flow: all ← &{storage for append(all, v)}:
./wrapped_generics.go:39:15:     from append(all, v) (spill) at ./wrapped_generics.go:39:15
./wrapped_generics.go:39:15:     from all = append(all, v) (assign) at ./wrapped_generics.go:39:7
./wrapped_generics.go:39:15: append escapes to heap
./wrapped_generics.go:37:6: append(all, v) escapes to heap in values[map[string]int,string,int]:
./wrapped_generics.go:37:6:   flow: all ← &{storage for append(all, v)}:
./wrapped_generics.go:37:6:     from append(all, v) (spill) at ./wrapped_generics.go:37:6
./wrapped_generics.go:37:6:     from all = append(all, v) (assign) at ./wrapped_generics.go:37:6
./wrapped_generics.go:37:6:   flow: all ← all:
./wrapped_generics.go:37:6:     from return all (return) at ./wrapped_generics.go:37:6
./wrapped_generics.go:37:6: append escapes to heap
./wrapped_generics.go:23:18: any(x) does not escape
./wrapped_generics.go:22:6: any(x) does not escape
./wrapped_generics.go:22:20: parameter x leaks to ~r0 for kindOf[go.shape.string] with derefs=0:
./wrapped_generics.go:22:20:   flow: {storage for any(x)} ← x:
./wrapped_generics.go:22:20:     from any(x) (interface-converted) at ./wrapped_generics.go:23:18
./wrapped_generics.go:22:20:   flow: {temp} ← &{storage for any(x)}:
./wrapped_generics.go:22:20:     from any(x) (spill) at ./wrapped_generics.go:23:18
./wrapped_generics.go:22:20:   flow: v ← *{temp}:
./wrapped_generics.go:22:20:     from case string: return v (switch case) at ./wrapped_generics.go:26:2
./wrapped_generics.go:22:20:   flow: ~r0 ← v:
./wrapped_generics.go:22:20:     from return v (return) at ./wrapped_generics.go:27:3
./wrapped_generics.go:23:18: any(x) does not escape
./wrapped_generics.go:22:20: parameter x leaks to ~r0 for kindOf[string] with derefs=0:
./wrapped_generics.go:22:20:   flow: x ← x:
./wrapped_generics.go:22:20:     from .dict, x := &.dict.kindOf[string], x (assign-pair) at ./wrapped_generics.go:22:6
./wrapped_generics.go:22:20:   flow: {storage for any(x)} ← x:
./wrapped_generics.go:22:20:     from any(x) (interface-converted) at ./wrapped_generics.go:22:6
./wrapped_generics.go:22:20:   flow: {temp} ← &{storage for any(x)}:
./wrapped_generics.go:22:20:     from any(x) (spill) at ./wrapped_generics.go:22:6
./wrapped_generics.go:22:20:   flow: v ← *{temp}:
./wrapped_generics.go:22:20:     from case string: ~r0 = v; goto .i0 (switch case) at ./wrapped_generics.go:22:6
./wrapped_generics.go:22:20:   flow: ~r0 ← v:
./wrapped_generics.go:22:20:     from ~r0 = v (assign-pair) at ./wrapped_generics.go:22:6
./wrapped_generics.go:22:20:   flow: ~r0 ← ~r0:
./wrapped_generics.go:22:20:     from return ~r0 (return) at ./wrapped_generics.go:22:6
./wrapped_generics.go:22:6: any(x) does not escape
<autogenerated>:1: parameter ~p0 leaks to {heap} for I.M with derefs=0:
<autogenerated>:1:   flow: {heap} ← ~p0:
<autogenerated>:1:     from ~p0.M(k) (call parameter) at <autogenerated>:1
