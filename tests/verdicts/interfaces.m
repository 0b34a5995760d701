# command-line-arguments
./interfaces.go:8:7: s does not escape
./interfaces.go:20:9: v escapes to heap in boxes:
./interfaces.go:20:9:   flow: {heap} ← &{storage for v}:
./interfaces.go:20:9:     from v (spill) at ./interfaces.go:20:9
./interfaces.go:20:9:     from sink = v (assign) at ./interfaces.go:20:7
./interfaces.go:14:12: parameter p leaks to {heap} for boxes with derefs=0:
./interfaces.go:14:12:   flow: {heap} ← p:
./interfaces.go:14:12:     from p (interface-converted) at ./interfaces.go:15:9
./interfaces.go:14:12:     from sink = p (assign) at ./interfaces.go:15:7
./interfaces.go:14:20: parameter s leaks to {heap} for boxes with derefs=0:
./interfaces.go:14:20:   flow: {heap} ← s:
./interfaces.go:14:20:     from s (interface-converted) at ./interfaces.go:16:9
./interfaces.go:14:20:     from sink = s (assign) at ./interfaces.go:16:7
./interfaces.go:14:30: parameter c leaks to {heap} for boxes with derefs=0:
./interfaces.go:14:30:   flow: {heap} ← c:
./interfaces.go:14:30:     from c (interface-converted) at ./interfaces.go:17:9
./interfaces.go:14:30:     from sink = c (assign) at ./interfaces.go:17:7
./interfaces.go:14:42: parameter f leaks to {heap} for boxes with derefs=0:
./interfaces.go:14:42:   flow: {heap} ← f:
./interfaces.go:14:42:     from f (interface-converted) at ./interfaces.go:18:9
./interfaces.go:14:42:     from sink = f (assign) at ./interfaces.go:18:7
./interfaces.go:14:52: parameter m leaks to {heap} for boxes with derefs=0:
./interfaces.go:14:52:   flow: {heap} ← m:
./interfaces.go:14:52:     from m (interface-converted) at ./interfaces.go:19:9
./interfaces.go:14:52:     from sink = m (assign) at ./interfaces.go:19:7
./interfaces.go:14:12: leaking param: p
./interfaces.go:14:20: leaking param: s
./interfaces.go:14:30: leaking param: c
./interfaces.go:14:42: leaking param: f
./interfaces.go:14:52: leaking param: m
./interfaces.go:20:9: v escapes to heap
./interfaces.go:24:9: 1 escapes to heap in constants:
./interfaces.go:24:9:   flow: {heap} ← &{storage for 1}:
./interfaces.go:24:9:     from 1 (spill) at ./interfaces.go:24:9
./interfaces.go:24:9:     from sink = 1 (assign) at ./interfaces.go:24:7
./interfaces.go:25:9: "text" escapes to heap in constants:
./interfaces.go:25:9:   flow: {heap} ← &{storage for "text"}:
./interfaces.go:25:9:     from "text" (spill) at ./interfaces.go:25:9
./interfaces.go:25:9:     from sink = "text" (assign) at ./interfaces.go:25:7
./interfaces.go:26:9: 1.5 escapes to heap in constants:
./interfaces.go:26:9:   flow: {heap} ← &{storage for 1.5}:
./interfaces.go:26:9:     from 1.5 (spill) at ./interfaces.go:26:9
./interfaces.go:26:9:     from sink = 1.5 (assign) at ./interfaces.go:26:7
./interfaces.go:27:9: 'x' escapes to heap in constants:
./interfaces.go:27:9:   flow: {heap} ← &{storage for 'x'}:
./interfaces.go:27:9:     from 'x' (spill) at ./interfaces.go:27:9
./interfaces.go:27:9:     from sink = 'x' (assign) at ./interfaces.go:27:7
./interfaces.go:28:9: true escapes to heap in constants:
./interfaces.go:28:9:   flow: {heap} ← &{storage for true}:
./interfaces.go:28:9:     from true (spill) at ./interfaces.go:28:9
./interfaces.go:28:9:     from sink = true (assign) at ./interfaces.go:28:7
./interfaces.go:29:11: pt{...} escapes to heap in constants:
./interfaces.go:29:11:   flow: {heap} ← &{storage for pt{...}}:
./interfaces.go:29:11:     from pt{...} (spill) at ./interfaces.go:29:11
./interfaces.go:29:11:     from sink = pt{...} (assign) at ./interfaces.go:29:7
./interfaces.go:30:9: &pt{...} escapes to heap in constants:
./interfaces.go:30:9:   flow: {heap} ← &{storage for &pt{...}}:
./interfaces.go:30:9:     from &pt{...} (spill) at ./interfaces.go:30:9
./interfaces.go:30:9:     from &pt{...} (interface-converted) at ./interfaces.go:30:9
./interfaces.go:30:9:     from sink = &pt{...} (assign) at ./interfaces.go:30:7
./interfaces.go:31:15: [3]int{...} escapes to heap in constants:
./interfaces.go:31:15:   flow: {heap} ← &{storage for [3]int{...}}:
./interfaces.go:31:15:     from [3]int{...} (spill) at ./interfaces.go:31:15
./interfaces.go:31:15:     from sink = [3]int{...} (assign) at ./interfaces.go:31:7
./interfaces.go:32:14: []int{...} escapes to heap in constants:
./interfaces.go:32:14:   flow: {heap} ← &{storage for []int{...}}:
./interfaces.go:32:14:     from []int{...} (spill) at ./interfaces.go:32:14
./interfaces.go:32:14:     from sink = []int{...} (assign) at ./interfaces.go:32:7
./interfaces.go:32:14: []int{...} escapes to heap in constants:
./interfaces.go:32:14:   flow: {storage for []int{...}} ← &{storage for []int{...}}:
./interfaces.go:32:14:     from []int{...} (spill) at ./interfaces.go:32:14
./interfaces.go:32:14:     from []int{...} (interface-converted) at ./interfaces.go:32:14
./interfaces.go:24:9: 1 escapes to heap
./interfaces.go:25:9: "text" escapes to heap
./interfaces.go:26:9: 1.5 escapes to heap
./interfaces.go:27:9: 'x' escapes to heap
./interfaces.go:28:9: true escapes to heap
./interfaces.go:29:11: pt{...} escapes to heap
./interfaces.go:30:9: &pt{...} escapes to heap
./interfaces.go:31:15: [3]int{...} escapes to heap
./interfaces.go:32:14: []int{...} escapes to heap
./interfaces.go:32:14: []int{...} escapes to heap
./interfaces.go:39:9: n escapes to heap in known:
./interfaces.go:39:9:   flow: {heap} ← &{storage for n}:
./interfaces.go:39:9:     from n (spill) at ./interfaces.go:39:9
./interfaces.go:39:9:     from sink = n (assign) at ./interfaces.go:39:7
./interfaces.go:41:9: b escapes to heap in known:
./interfaces.go:41:9:   flow: {heap} ← &{storage for b}:
./interfaces.go:41:9:     from b (spill) at ./interfaces.go:41:9
./interfaces.go:41:9:     from sink = b (assign) at ./interfaces.go:41:7
./interfaces.go:43:9: f escapes to heap in known:
./interfaces.go:43:9:   flow: {heap} ← &{storage for f}:
./interfaces.go:43:9:     from f (spill) at ./interfaces.go:43:9
./interfaces.go:43:9:     from sink = f (assign) at ./interfaces.go:43:7
./interfaces.go:38:21: pt{...} escapes to heap in known:
./interfaces.go:38:21:   flow: s ← &{storage for pt{...}}:
./interfaces.go:38:21:     from pt{...} (spill) at ./interfaces.go:38:21
./interfaces.go:38:21:     from s := pt{...} (assign) at ./interfaces.go:38:6
./interfaces.go:38:21:   flow: {heap} ← s:
./interfaces.go:38:21:     from s (interface-converted) at ./interfaces.go:44:9
./interfaces.go:38:21:     from sink = s (assign) at ./interfaces.go:44:7
./interfaces.go:38:21: pt{...} escapes to heap
./interfaces.go:39:9: 42 escapes to heap
./interfaces.go:41:9: byte(7) escapes to heap
./interfaces.go:43:9: float32(1.5) escapes to heap
./interfaces.go:48:14: v does not escape
./interfaces.go:52:17: parameter i leaks to ~r0 for assertions with derefs=0:
./interfaces.go:52:17:   flow: p ← i:
./interfaces.go:52:17:     from i.(*int) (dot) at ./interfaces.go:53:8
./interfaces.go:52:17:     from p := i.(*int) (assign) at ./interfaces.go:53:4
./interfaces.go:52:17:   flow: ~r0 ← p:
./interfaces.go:52:17:     from return p, v (return) at ./interfaces.go:55:2
./interfaces.go:52:17: leaking param: i to result ~r0 level=0
./interfaces.go:58:14: parameter s leaks to ~r0 for narrows with derefs=0:
./interfaces.go:58:14:   flow: ~r0 ← s:
./interfaces.go:58:14:     from s (interface-converted) at ./interfaces.go:58:39
./interfaces.go:58:14:     from return s (return) at ./interfaces.go:58:32
./interfaces.go:58:14: leaking param: s to result ~r0 level=0
./interfaces.go:60:13: parameter i leaks to ~r0 for widens with derefs=0:
./interfaces.go:60:13:   flow: ~r0 ← i:
./interfaces.go:60:13:     from i.(stringer) (dot) at ./interfaces.go:60:39
./interfaces.go:60:13:     from return i.(stringer) (return) at ./interfaces.go:60:31
./interfaces.go:60:13: leaking param: i to result ~r0 level=0
./interfaces.go:62:15: parameter i leaks to {heap} for switches with derefs=0:
./interfaces.go:62:15:   flow: {temp} ← i:
./interfaces.go:62:15:   flow: v ← {temp}:
./interfaces.go:62:15:     from case stringer: sink = v (switch case) at ./interfaces.go:70:2
./interfaces.go:62:15:   flow: {heap} ← v:
./interfaces.go:62:15:     from v (interface-converted) at ./interfaces.go:71:10
./interfaces.go:62:15:     from sink = v (assign) at ./interfaces.go:71:8
./interfaces.go:68:7: v escapes to heap in switches:
./interfaces.go:68:7:   flow: ~r0 ← &v:
./interfaces.go:68:7:     from v.x (dot) at ./interfaces.go:69:12
./interfaces.go:68:7:     from &v.x (address-of) at ./interfaces.go:69:10
./interfaces.go:68:7:     from return &v.x (return) at ./interfaces.go:69:3
./interfaces.go:62:15: parameter i leaks to ~r0 for switches with derefs=0:
./interfaces.go:62:15:   flow: {temp} ← i:
./interfaces.go:62:15:   flow: v ← {temp}:
./interfaces.go:62:15:     from case *int: return v (switch case) at ./interfaces.go:64:2
./interfaces.go:62:15:   flow: ~r0 ← v:
./interfaces.go:62:15:     from return v (return) at ./interfaces.go:65:3
./interfaces.go:62:15: leaking param: i
./interfaces.go:68:7: moved to heap: v
./interfaces.go:77:15: i does not escape
./interfaces.go:77:47: v does not escape
./interfaces.go:80:2: x escapes to heap in main:
./interfaces.go:80:2:   flow: {heap} ← &x:
./interfaces.go:80:2:     from &x (address-of) at ./interfaces.go:81:8
./interfaces.go:80:2:     from boxes(&x, single{...}, nil, nil, nil, pt{}) (call parameter) at ./interfaces.go:81:7
./interfaces.go:80:2: x escapes to heap in main:
./interfaces.go:80:2:   flow: {heap} ← &x:
./interfaces.go:80:2:     from &x (address-of) at ./interfaces.go:81:19
./interfaces.go:80:2:     from single{...} (struct literal element) at ./interfaces.go:81:18
./interfaces.go:80:2:     from boxes(&x, single{...}, nil, nil, nil, pt{}) (call parameter) at ./interfaces.go:81:7
./interfaces.go:80:2: moved to heap: x
<autogenerated>:1: parameter ~p0 leaks to {heap} for stringer.String with derefs=0:
<autogenerated>:1:   flow: {heap} ← ~p0:
<autogenerated>:1:     from ~p0.String() (call parameter) at <autogenerated>:1
