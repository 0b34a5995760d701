# command-line-arguments
./dictionaries.go:4:6: can inline A[go.shape.int] with cost 7 as: func(*[2]uintptr, go.shape.int) go.shape.int { m := go.shape.int(0); return m }
./dictionaries.go:5:6: can inline B[go.shape.int] with cost 2 as: func(*[2]uintptr, go.shape.int) go.shape.int { return go.shape.int(0) }
./dictionaries.go:6:6: can inline C[go.shape.int] with cost 3 as: func(*[2]uintptr, go.shape.int) go.shape.int { return ^go.shape.int(0) }
./dictionaries.go:7:6: can inline D[go.shape.int] with cost 4 as: func(*[2]uintptr, go.shape.int) go.shape.int { return x + go.shape.int(5) }
./dictionaries.go:8:6: can inline F[go.shape.int] with cost 4 as: func(*[2]uintptr, int) go.shape.int { return go.shape.int(x) * go.shape.int(64) }
./dictionaries.go:9:6: can inline G[go.shape.int] with cost 4 as: func(*[1]uintptr, go.shape.int) bool { return x >= go.shape.int(3) }
./dictionaries.go:10:6: can inline H[go.shape.int] with cost 4 as: func(*[2]uintptr, go.shape.int) int { return max(int(x), 3) }
./dictionaries.go:11:6: can inline I[go.shape.int] with cost 16 as: func(*[3]uintptr, go.shape.int) int { for loop; return  }
./dictionaries.go:17:6: can inline J[go.shape.int] with cost 8 as: func(*[1]uintptr, uint64, go.shape.int) bool { return m & (uint64(1) << x) == uint64(0) }
./dictionaries.go:18:6: can inline K[go.shape.int] with cost 17 as: func(*[2]uintptr, map[go.shape.int]int, go.shape.int) bool { if m[k] > 3 { return true }; return false }
./dictionaries.go:24:6: can inline L[go.shape.int,go.shape.int] with cost 36 as: func(*[4]uintptr, map[go.shape.int]go.shape.int, []go.shape.int, func(go.shape.int, go.shape.int) bool, go.shape.int) bool { if !f(k, x[k]) { return true }; return false }
./dictionaries.go:30:6: can inline M[go.shape.int] with cost 17 as: func(*[0]uintptr, []uint64) int { for loop; return 0 }
./dictionaries.go:39:6: can inline N[go.shape.int] with cost 13 as: func(*[3]uintptr, map[go.shape.int]uint64) int { for loop; return 0 }
./dictionaries.go:47:6: cannot inline U: function too complex: cost 205 exceeds budget 80
./dictionaries.go:65:6: can inline O[go.shape.int] with cost 19 as: func(*[3]uintptr, go.shape.int) { sink = go.shape.int(3); sink = x + go.shape.int(1); y := go.shape.int(2); _ = y }
./dictionaries.go:65:6: can inline O[go.shape.uint8] with cost 22 as: func(*[3]uintptr, go.shape.uint8) { sink = go.shape.uint8(3); sink = x + go.shape.uint8(1); y := go.shape.uint8(2); _ = y }
./dictionaries.go:65:6: can inline O[go.shape.float64] with cost 22 as: func(*[3]uintptr, go.shape.float64) { sink = go.shape.float64(3); sink = x + go.shape.float64(1); y := go.shape.float64(2); _ = y }
./dictionaries.go:66:6: can inline P[go.shape.string] with cost 12 as: func(*[4]uintptr, go.shape.string) { sink = go.shape.string("abc"); sink = string(go.shape.string("x")); _ = len(go.shape.string("abc")) }
./dictionaries.go:66:6: can inline P[go.shape.[]uint8] with cost 16 as: func(*[4]uintptr, go.shape.[]uint8) { sink = go.shape.[]uint8("abc"); sink = string(go.shape.[]uint8("x")); _ = len(go.shape.[]uint8("abc")) }
./dictionaries.go:67:6: can inline Q[go.shape.int64] with cost 7 as: func(*[3]uintptr, go.shape.int64) go.shape.int64 { return go.shape.int64(1) * x / go.shape.int64(2) }
./dictionaries.go:67:6: can inline Q[go.shape.float32] with cost 8 as: func(*[3]uintptr, go.shape.float32) go.shape.float32 { return go.shape.float32(1) * x / go.shape.float32(2) }
./dictionaries.go:68:6: can inline Q2[go.shape.int] with cost 12 as: func(*[3]uintptr, go.shape.int) { sink = any(go.shape.int(x)); z = <nil>; sink = any(z) }
./dictionaries.go:68:6: can inline Q2[go.shape.string] with cost 12 as: func(*[3]uintptr, go.shape.string) { sink = any(go.shape.string(x)); z = <nil>; sink = any(z) }
./dictionaries.go:68:6: can inline Q2[go.shape.*uint8] with cost 12 as: func(*[3]uintptr, go.shape.*uint8) { sink = any(go.shape.*uint8(x)); z = <nil>; sink = any(z) }
./dictionaries.go:69:6: cannot inline Rest: function too complex: cost 200 exceeds budget 80
./dictionaries.go:82:6: can inline main with cost 0 as: func() {  }
./dictionaries.go:68:6: can inline Q2[*interface {}] with cost 17 as: func(*any) { Q2[go.shape.*uint8](&.dict.Q2[*interface {}], x) }
./dictionaries.go:68:6: can inline Q2[string] with cost 17 as: func(string) { Q2[go.shape.string](&.dict.Q2[string], x) }
./dictionaries.go:68:6: can inline Q2[int] with cost 17 as: func(int) { Q2[go.shape.int](&.dict.Q2[int], x) }
./dictionaries.go:67:6: can inline Q[float32] with cost 14 as: func(float32) float32 { return Q[go.shape.float32](&.dict.Q[float32], x) }
./dictionaries.go:67:6: can inline Q[int64] with cost 13 as: func(int64) int64 { return Q[go.shape.int64](&.dict.Q[int64], x) }
./dictionaries.go:66:6: can inline P[[]uint8] with cost 21 as: func([]byte) { P[go.shape.[]uint8](&.dict.P[[]uint8], x) }
./dictionaries.go:66:6: can inline P[string] with cost 17 as: func(string) { P[go.shape.string](&.dict.P[string], x) }
./dictionaries.go:65:6: can inline O[float64] with cost 27 as: func(float64) { O[go.shape.float64](&.dict.O[float64], x) }
./dictionaries.go:65:6: can inline O[uint8] with cost 27 as: func(uint8) { O[go.shape.uint8](&.dict.O[uint8], x) }
./dictionaries.go:65:6: can inline O[int] with cost 24 as: func(int) { O[go.shape.int](&.dict.O[int], x) }
./dictionaries.go:39:6: can inline N[int] with cost 19 as: func(map[int]uint64) int { return N[go.shape.int](&.dict.N[int], x) }
./dictionaries.go:30:6: can inline M[int] with cost 23 as: func([]uint64) int { return M[go.shape.int](&.dict.M[int], x) }
./dictionaries.go:24:6: can inline L[int,int] with cost 45 as: func(map[int]int, []int, func(int, int) bool, int) bool { return L[go.shape.int,go.shape.int](&.dict.L[int,int], m, x, f, e) }
./dictionaries.go:18:6: can inline K[int] with cost 24 as: func(map[int]int, int) bool { return K[go.shape.int](&.dict.K[int], m, x) }
./dictionaries.go:17:6: can inline J[int] with cost 15 as: func(uint64, int) bool { return J[go.shape.int](&.dict.J[int], m, x) }
./dictionaries.go:11:6: can inline I[int] with cost 22 as: func(int) int { return I[go.shape.int](&.dict.I[int], x) }
./dictionaries.go:10:6: can inline H[int] with cost 10 as: func(int) int { return H[go.shape.int](&.dict.H[int], x) }
./dictionaries.go:9:6: can inline G[int] with cost 10 as: func(int) bool { return G[go.shape.int](&.dict.G[int], x) }
./dictionaries.go:8:6: can inline F[int] with cost 10 as: func(int) int { return F[go.shape.int](&.dict.F[int], x) }
./dictionaries.go:7:6: can inline D[int] with cost 10 as: func(int) int { return D[go.shape.int](&.dict.D[int], x) }
./dictionaries.go:6:6: can inline C[int] with cost 9 as: func(int) int { return C[go.shape.int](&.dict.C[int], x) }
./dictionaries.go:5:6: can inline B[int] with cost 8 as: func(int) int { return B[go.shape.int](&.dict.B[int], x) }
./dictionaries.go:4:6: can inline A[int] with cost 13 as: func(int) int { return A[go.shape.int](&.dict.A[int], x) }
./dictionaries.go:48:3: inlining call to A[go.shape.int]
./dictionaries.go:49:3: inlining call to B[go.shape.int]
./dictionaries.go:50:3: inlining call to C[go.shape.int]
./dictionaries.go:51:3: inlining call to D[go.shape.int]
./dictionaries.go:52:8: inlining call to F[go.shape.int]
./dictionaries.go:53:3: inlining call to G[go.shape.int]
./dictionaries.go:54:3: inlining call to H[go.shape.int]
./dictionaries.go:55:3: inlining call to I[go.shape.int]
./dictionaries.go:56:3: inlining call to J[go.shape.int]
./dictionaries.go:57:3: inlining call to K[go.shape.int]
./dictionaries.go:58:13: inlining call to L[go.shape.int,go.shape.int]
./dictionaries.go:59:8: inlining call to M[go.shape.int]
./dictionaries.go:60:3: inlining call to N[go.shape.int]
./dictionaries.go:70:3: inlining call to O[go.shape.int]
./dictionaries.go:71:3: inlining call to O[go.shape.uint8]
./dictionaries.go:72:3: inlining call to O[go.shape.float64]
./dictionaries.go:73:3: inlining call to P[go.shape.string]
./dictionaries.go:74:3: inlining call to P[go.shape.[]uint8]
./dictionaries.go:75:10: inlining call to Q[go.shape.int64]
./dictionaries.go:76:10: inlining call to Q[go.shape.float32]
./dictionaries.go:77:4: inlining call to Q2[go.shape.int]
./dictionaries.go:78:4: inlining call to Q2[go.shape.string]
./dictionaries.go:79:4: inlining call to Q2[go.shape.*uint8]
./dictionaries.go:68:6: inlining call to Q2[go.shape.*uint8]
./dictionaries.go:68:6: inlining call to Q2[go.shape.string]
./dictionaries.go:68:6: inlining call to Q2[go.shape.int]
./dictionaries.go:67:6: inlining call to Q[go.shape.float32]
./dictionaries.go:67:6: inlining call to Q[go.shape.int64]
./dictionaries.go:66:6: inlining call to P[go.shape.[]uint8]
./dictionaries.go:66:6: inlining call to P[go.shape.string]
./dictionaries.go:65:6: inlining call to O[go.shape.float64]
./dictionaries.go:65:6: inlining call to O[go.shape.uint8]
./dictionaries.go:65:6: inlining call to O[go.shape.int]
./dictionaries.go:39:6: inlining call to N[go.shape.int]
./dictionaries.go:30:6: inlining call to M[go.shape.int]
./dictionaries.go:24:6: inlining call to L[go.shape.int,go.shape.int]
./dictionaries.go:18:6: inlining call to K[go.shape.int]
./dictionaries.go:17:6: inlining call to J[go.shape.int]
./dictionaries.go:11:6: inlining call to I[go.shape.int]
./dictionaries.go:10:6: inlining call to H[go.shape.int]
./dictionaries.go:9:6: inlining call to G[go.shape.int]
./dictionaries.go:8:6: inlining call to F[go.shape.int]
./dictionaries.go:7:6: inlining call to D[go.shape.int]
./dictionaries.go:6:6: inlining call to C[go.shape.int]
./dictionaries.go:5:6: inlining call to B[go.shape.int]
./dictionaries.go:4:6: inlining call to A[go.shape.int]
./dictionaries.go:57:15: map[int]int{} does not escape
./dictionaries.go:60:18: map[int]uint64{} does not escape
./dictionaries.go:70:3: go.shape.int(3) escapes to heap in Rest:
./dictionaries.go:70:3:   flow: {heap} ← &{storage for go.shape.int(3)}:
./dictionaries.go:70:3:     from go.shape.int(3) (spill) at ./dictionaries.go:70:3
./dictionaries.go:70:3:     from sink = go.shape.int(3) (assign) at ./dictionaries.go:70:3
./dictionaries.go:70:3: x + go.shape.int(1) escapes to heap in Rest:
./dictionaries.go:70:3:   flow: {heap} ← &{storage for x + go.shape.int(1)}:
./dictionaries.go:70:3:     from x + go.shape.int(1) (spill) at ./dictionaries.go:70:3
./dictionaries.go:70:3:     from sink = x + go.shape.int(1) (assign) at ./dictionaries.go:70:3
./dictionaries.go:71:3: go.shape.uint8(3) escapes to heap in Rest:
./dictionaries.go:71:3:   flow: {heap} ← &{storage for go.shape.uint8(3)}:
./dictionaries.go:71:3:     from go.shape.uint8(3) (spill) at ./dictionaries.go:71:3
./dictionaries.go:71:3:     from sink = go.shape.uint8(3) (assign) at ./dictionaries.go:71:3
./dictionaries.go:71:3: x + go.shape.uint8(1) escapes to heap in Rest:
./dictionaries.go:71:3:   flow: {heap} ← &{storage for x + go.shape.uint8(1)}:
./dictionaries.go:71:3:     from x + go.shape.uint8(1) (spill) at ./dictionaries.go:71:3
./dictionaries.go:71:3:     from sink = x + go.shape.uint8(1) (assign) at ./dictionaries.go:71:3
./dictionaries.go:72:3: go.shape.float64(3) escapes to heap in Rest:
./dictionaries.go:72:3:   flow: {heap} ← &{storage for go.shape.float64(3)}:
./dictionaries.go:72:3:     from go.shape.float64(3) (spill) at ./dictionaries.go:72:3
./dictionaries.go:72:3:     from sink = go.shape.float64(3) (assign) at ./dictionaries.go:72:3
./dictionaries.go:72:3: x + go.shape.float64(1) escapes to heap in Rest:
./dictionaries.go:72:3:   flow: {heap} ← &{storage for x + go.shape.float64(1)}:
./dictionaries.go:72:3:     from x + go.shape.float64(1) (spill) at ./dictionaries.go:72:3
./dictionaries.go:72:3:     from sink = x + go.shape.float64(1) (assign) at ./dictionaries.go:72:3
./dictionaries.go:73:3: go.shape.string("abc") escapes to heap in Rest:
./dictionaries.go:73:3:   flow: {heap} ← &{storage for go.shape.string("abc")}:
./dictionaries.go:73:3:     from go.shape.string("abc") (spill) at ./dictionaries.go:73:3
./dictionaries.go:73:3:     from sink = go.shape.string("abc") (assign) at ./dictionaries.go:73:3
./dictionaries.go:73:3: string(go.shape.string("x")) escapes to heap in Rest:
./dictionaries.go:73:3:   flow: {heap} ← &{storage for string(go.shape.string("x"))}:
./dictionaries.go:73:3:     from string(go.shape.string("x")) (spill) at ./dictionaries.go:73:3
./dictionaries.go:73:3:     from sink = string(go.shape.string("x")) (assign) at ./dictionaries.go:73:3
./dictionaries.go:74:3: go.shape.[]uint8("abc") escapes to heap in Rest:
./dictionaries.go:74:3:   flow: {heap} ← &{storage for go.shape.[]uint8("abc")}:
./dictionaries.go:74:3:     from go.shape.[]uint8("abc") (spill) at ./dictionaries.go:74:3
./dictionaries.go:74:3:     from sink = go.shape.[]uint8("abc") (assign) at ./dictionaries.go:74:3
./dictionaries.go:74:3: go.shape.[]uint8("abc") escapes to heap in Rest:
./dictionaries.go:74:3:   flow: {storage for go.shape.[]uint8("abc")} ← &{storage for go.shape.[]uint8("abc")}:
./dictionaries.go:74:3:     from go.shape.[]uint8("abc") (spill) at ./dictionaries.go:74:3
./dictionaries.go:74:3:     from go.shape.[]uint8("abc") (interface-converted) at ./dictionaries.go:74:3
./dictionaries.go:74:3: string(go.shape.[]uint8("x")) escapes to heap in Rest:
./dictionaries.go:74:3:   flow: {heap} ← &{storage for string(go.shape.[]uint8("x"))}:
./dictionaries.go:74:3:     from string(go.shape.[]uint8("x")) (spill) at ./dictionaries.go:74:3
./dictionaries.go:74:3:     from sink = string(go.shape.[]uint8("x")) (assign) at ./dictionaries.go:74:3
./dictionaries.go:74:3: string(go.shape.[]uint8("x")) escapes to heap in Rest:
./dictionaries.go:74:3:   flow: {storage for string(go.shape.[]uint8("x"))} ← &{storage for string(go.shape.[]uint8("x"))}:
./dictionaries.go:74:3:     from string(go.shape.[]uint8("x")) (spill) at ./dictionaries.go:74:3
./dictionaries.go:74:3:     from string(go.shape.[]uint8("x")) (interface-converted) at ./dictionaries.go:74:3
./dictionaries.go:75:10: ~r0 escapes to heap in Rest:
./dictionaries.go:75:10:   flow: {heap} ← &{storage for ~r0}:
./dictionaries.go:75:10:     from ~r0 (spill) at ./dictionaries.go:75:10
./dictionaries.go:75:10:     from sink = ~r0 (assign) at ./dictionaries.go:75:7
./dictionaries.go:76:10: ~r0 escapes to heap in Rest:
./dictionaries.go:76:10:   flow: {heap} ← &{storage for ~r0}:
./dictionaries.go:76:10:     from ~r0 (spill) at ./dictionaries.go:76:10
./dictionaries.go:76:10:     from sink = ~r0 (assign) at ./dictionaries.go:76:7
./dictionaries.go:77:4: any(go.shape.int(x)) escapes to heap in Rest:
./dictionaries.go:77:4:   flow: {heap} ← &{storage for any(go.shape.int(x))}:
./dictionaries.go:77:4:     from any(go.shape.int(x)) (spill) at ./dictionaries.go:77:4
./dictionaries.go:77:4:     from sink = any(go.shape.int(x)) (assign) at ./dictionaries.go:77:4
./dictionaries.go:77:4: any(z) escapes to heap in Rest:
./dictionaries.go:77:4:   flow: {heap} ← &{storage for any(z)}:
./dictionaries.go:77:4:     from any(z) (spill) at ./dictionaries.go:77:4
./dictionaries.go:77:4:     from sink = any(z) (assign) at ./dictionaries.go:77:4
./dictionaries.go:78:4: any(go.shape.string(x)) escapes to heap in Rest:
./dictionaries.go:78:4:   flow: {heap} ← &{storage for any(go.shape.string(x))}:
./dictionaries.go:78:4:     from any(go.shape.string(x)) (spill) at ./dictionaries.go:78:4
./dictionaries.go:78:4:     from sink = any(go.shape.string(x)) (assign) at ./dictionaries.go:78:4
./dictionaries.go:78:4: any(z) escapes to heap in Rest:
./dictionaries.go:78:4:   flow: {heap} ← &{storage for any(z)}:
./dictionaries.go:78:4:     from any(z) (spill) at ./dictionaries.go:78:4
./dictionaries.go:78:4:     from sink = any(z) (assign) at ./dictionaries.go:78:4
./dictionaries.go:70:3: go.shape.int(3) escapes to heap
./dictionaries.go:70:3: x + go.shape.int(1) escapes to heap
./dictionaries.go:70:3: go.shape.int(2) does not escape
./dictionaries.go:71:3: go.shape.uint8(3) escapes to heap
./dictionaries.go:71:3: x + go.shape.uint8(1) escapes to heap
./dictionaries.go:71:3: go.shape.uint8(2) does not escape
./dictionaries.go:72:3: go.shape.float64(3) escapes to heap
./dictionaries.go:72:3: x + go.shape.float64(1) escapes to heap
./dictionaries.go:72:3: go.shape.float64(2) does not escape
./dictionaries.go:73:3: go.shape.string("abc") escapes to heap
./dictionaries.go:73:3: "x" escapes to heap
./dictionaries.go:74:11: ([]byte)("b") does not escape
./dictionaries.go:74:11: zero-copy string->[]byte conversion
./dictionaries.go:74:3: go.shape.[]uint8("abc") escapes to heap
./dictionaries.go:74:3: go.shape.[]uint8("abc") escapes to heap
./dictionaries.go:74:3: string(go.shape.[]uint8("x")) escapes to heap
./dictionaries.go:74:3: string(go.shape.[]uint8("x")) escapes to heap
./dictionaries.go:74:3: go.shape.[]uint8("x") does not escape
./dictionaries.go:74:3: zero-copy string->[]byte conversion
./dictionaries.go:74:3: go.shape.[]uint8("abc") does not escape
./dictionaries.go:74:3: zero-copy string->[]byte conversion
./dictionaries.go:75:10: ~r0 escapes to heap
./dictionaries.go:76:10: ~r0 escapes to heap
./dictionaries.go:77:4: any(go.shape.int(1)) escapes to heap
./dictionaries.go:77:4: any(z) escapes to heap
./dictionaries.go:78:4: any(go.shape.string("a")) escapes to heap
./dictionaries.go:78:4: any(z) escapes to heap
./dictionaries.go:68:16: parameter x leaks to {heap} for Q2[go.shape.*uint8] with derefs=0:
./dictionaries.go:68:16:   flow: {heap} ← x:
./dictionaries.go:68:16:     from any(go.shape.*uint8(x)) (interface-converted) at ./dictionaries.go:68:55
./dictionaries.go:68:16:     from sink = any(go.shape.*uint8(x)) (assign) at ./dictionaries.go:68:48
./dictionaries.go:68:16: parameter x leaks to {heap} for Q2[*interface {}] with derefs=0:
./dictionaries.go:68:16:   flow: x ← x:
./dictionaries.go:68:16:     from .dict, x := &.dict.Q2[*interface {}], x (assign-pair) at ./dictionaries.go:68:6
./dictionaries.go:68:16:   flow: {heap} ← x:
./dictionaries.go:68:16:     from any(go.shape.*uint8(x)) (interface-converted) at ./dictionaries.go:68:6
./dictionaries.go:68:16:     from sink = any(go.shape.*uint8(x)) (assign) at ./dictionaries.go:68:6
./dictionaries.go:68:55: any(go.shape.string(x)) escapes to heap in Q2[go.shape.string]:
./dictionaries.go:68:55:   flow: {heap} ← &{storage for any(go.shape.string(x))}:
./dictionaries.go:68:55:     from any(go.shape.string(x)) (spill) at ./dictionaries.go:68:55
./dictionaries.go:68:55:     from sink = any(go.shape.string(x)) (assign) at ./dictionaries.go:68:48
./dictionaries.go:68:81: any(z) escapes to heap in Q2[go.shape.string]:
./dictionaries.go:68:81:   flow: {heap} ← &{storage for any(z)}:
./dictionaries.go:68:81:     from any(z) (spill) at ./dictionaries.go:68:81
./dictionaries.go:68:81:     from sink = any(z) (assign) at ./dictionaries.go:68:75
./dictionaries.go:68:16: parameter x leaks to {storage for any(go.shape.string(x))} for Q2[go.shape.string] with derefs=0:
./dictionaries.go:68:16:   flow: {storage for any(go.shape.string(x))} ← x:
./dictionaries.go:68:16:     from any(go.shape.string(x)) (interface-converted) at ./dictionaries.go:68:55
./dictionaries.go:68:55: any(go.shape.string(x)) escapes to heap
./dictionaries.go:68:81: any(z) escapes to heap
./dictionaries.go:68:6: any(go.shape.string(x)) escapes to heap in Q2[string]:
./dictionaries.go:68:6:   flow: {heap} ← &{storage for any(go.shape.string(x))}:
./dictionaries.go:68:6:     from any(go.shape.string(x)) (spill) at ./dictionaries.go:68:6
./dictionaries.go:68:6:     from sink = any(go.shape.string(x)) (assign) at ./dictionaries.go:68:6
./dictionaries.go:68:6: any(z) escapes to heap in Q2[string]:
./dictionaries.go:68:6:   flow: {heap} ← &{storage for any(z)}:
./dictionaries.go:68:6:     from any(z) (spill) at ./dictionaries.go:68:6
./dictionaries.go:68:6:     from sink = any(z) (assign) at ./dictionaries.go:68:6
./dictionaries.go:68:16: parameter x leaks to {storage for any(go.shape.string(x))} for Q2[string] with derefs=0:
./dictionaries.go:68:16:   flow: x ← x:
./dictionaries.go:68:16:     from .dict, x := &.dict.Q2[string], x (assign-pair) at ./dictionaries.go:68:6
./dictionaries.go:68:16:   flow: {storage for any(go.shape.string(x))} ← x:
./dictionaries.go:68:16:     from any(go.shape.string(x)) (interface-converted) at ./dictionaries.go:68:6
./dictionaries.go:68:6: any(go.shape.string(x)) escapes to heap
./dictionaries.go:68:6: any(z) escapes to heap
./dictionaries.go:68:55: any(go.shape.int(x)) escapes to heap in Q2[go.shape.int]:
./dictionaries.go:68:55:   flow: {heap} ← &{storage for any(go.shape.int(x))}:
./dictionaries.go:68:55:     from any(go.shape.int(x)) (spill) at ./dictionaries.go:68:55
./dictionaries.go:68:55:     from sink = any(go.shape.int(x)) (assign) at ./dictionaries.go:68:48
./dictionaries.go:68:81: any(z) escapes to heap in Q2[go.shape.int]:
./dictionaries.go:68:81:   flow: {heap} ← &{storage for any(z)}:
./dictionaries.go:68:81:     from any(z) (spill) at ./dictionaries.go:68:81
./dictionaries.go:68:81:     from sink = any(z) (assign) at ./dictionaries.go:68:75
./dictionaries.go:68:55: any(go.shape.int(x)) escapes to heap
./dictionaries.go:68:81: any(z) escapes to heap
./dictionaries.go:68:6: any(go.shape.int(x)) escapes to heap in Q2[int]:
./dictionaries.go:68:6:   flow: {heap} ← &{storage for any(go.shape.int(x))}:
./dictionaries.go:68:6:     from any(go.shape.int(x)) (spill) at ./dictionaries.go:68:6
./dictionaries.go:68:6:     from sink = any(go.shape.int(x)) (assign) at ./dictionaries.go:68:6
./dictionaries.go:68:6: any(z) escapes to heap in Q2[int]:
./dictionaries.go:68:6:   flow: {heap} ← &{storage for any(z)}:
./dictionaries.go:68:6:     from any(z) (spill) at ./dictionaries.go:68:6
./dictionaries.go:68:6:     from sink = any(z) (assign) at ./dictionaries.go:68:6
./dictionaries.go:68:6: any(go.shape.int(x)) escapes to heap
./dictionaries.go:68:6: any(z) escapes to heap
./dictionaries.go:66:51: go.shape.[]uint8("abc") escapes to heap in P[go.shape.[]uint8]:
./dictionaries.go:66:51:   flow: {heap} ← &{storage for go.shape.[]uint8("abc")}:
./dictionaries.go:66:51:     from go.shape.[]uint8("abc") (spill) at ./dictionaries.go:66:51
./dictionaries.go:66:51:     from sink = go.shape.[]uint8("abc") (assign) at ./dictionaries.go:66:48
./dictionaries.go:66:52: go.shape.[]uint8("abc") escapes to heap in P[go.shape.[]uint8]:
./dictionaries.go:66:52:   flow: {storage for go.shape.[]uint8("abc")} ← &{storage for go.shape.[]uint8("abc")}:
./dictionaries.go:66:52:     from go.shape.[]uint8("abc") (spill) at ./dictionaries.go:66:52
./dictionaries.go:66:52:     from go.shape.[]uint8("abc") (interface-converted) at ./dictionaries.go:66:51
./dictionaries.go:66:73: string(go.shape.[]uint8("x")) escapes to heap in P[go.shape.[]uint8]:
./dictionaries.go:66:73:   flow: {heap} ← &{storage for string(go.shape.[]uint8("x"))}:
./dictionaries.go:66:73:     from string(go.shape.[]uint8("x")) (spill) at ./dictionaries.go:66:73
./dictionaries.go:66:73:     from sink = string(go.shape.[]uint8("x")) (assign) at ./dictionaries.go:66:65
./dictionaries.go:66:75: string(go.shape.[]uint8("x")) escapes to heap in P[go.shape.[]uint8]:
./dictionaries.go:66:75:   flow: {storage for string(go.shape.[]uint8("x"))} ← &{storage for string(go.shape.[]uint8("x"))}:
./dictionaries.go:66:75:     from string(go.shape.[]uint8("x")) (spill) at ./dictionaries.go:66:75
./dictionaries.go:66:75:     from string(go.shape.[]uint8("x")) (interface-converted) at ./dictionaries.go:66:73
./dictionaries.go:66:51: go.shape.[]uint8("abc") escapes to heap
./dictionaries.go:66:52: go.shape.[]uint8("abc") escapes to heap
./dictionaries.go:66:73: string(go.shape.[]uint8("x")) escapes to heap
./dictionaries.go:66:75: string(go.shape.[]uint8("x")) escapes to heap
./dictionaries.go:66:76: go.shape.[]uint8("x") does not escape
./dictionaries.go:66:76: zero-copy string->[]byte conversion
./dictionaries.go:66:93: go.shape.[]uint8("abc") does not escape
./dictionaries.go:66:93: zero-copy string->[]byte conversion
./dictionaries.go:66:6: go.shape.[]uint8("abc") escapes to heap in P[[]uint8]:
./dictionaries.go:66:6:   flow: {heap} ← &{storage for go.shape.[]uint8("abc")}:
./dictionaries.go:66:6:     from go.shape.[]uint8("abc") (spill) at ./dictionaries.go:66:6
./dictionaries.go:66:6:     from sink = go.shape.[]uint8("abc") (assign) at ./dictionaries.go:66:6
./dictionaries.go:66:6: go.shape.[]uint8("abc") escapes to heap in P[[]uint8]:
./dictionaries.go:66:6:   flow: {storage for go.shape.[]uint8("abc")} ← &{storage for go.shape.[]uint8("abc")}:
./dictionaries.go:66:6:     from go.shape.[]uint8("abc") (spill) at ./dictionaries.go:66:6
./dictionaries.go:66:6:     from go.shape.[]uint8("abc") (interface-converted) at ./dictionaries.go:66:6
./dictionaries.go:66:6: string(go.shape.[]uint8("x")) escapes to heap in P[[]uint8]:
./dictionaries.go:66:6:   flow: {heap} ← &{storage for string(go.shape.[]uint8("x"))}:
./dictionaries.go:66:6:     from string(go.shape.[]uint8("x")) (spill) at ./dictionaries.go:66:6
./dictionaries.go:66:6:     from sink = string(go.shape.[]uint8("x")) (assign) at ./dictionaries.go:66:6
./dictionaries.go:66:6: string(go.shape.[]uint8("x")) escapes to heap in P[[]uint8]:
./dictionaries.go:66:6:   flow: {storage for string(go.shape.[]uint8("x"))} ← &{storage for string(go.shape.[]uint8("x"))}:
./dictionaries.go:66:6:     from string(go.shape.[]uint8("x")) (spill) at ./dictionaries.go:66:6
./dictionaries.go:66:6:     from string(go.shape.[]uint8("x")) (interface-converted) at ./dictionaries.go:66:6
./dictionaries.go:66:6: go.shape.[]uint8("abc") escapes to heap
./dictionaries.go:66:6: go.shape.[]uint8("abc") escapes to heap
./dictionaries.go:66:6: string(go.shape.[]uint8("x")) escapes to heap
./dictionaries.go:66:6: string(go.shape.[]uint8("x")) escapes to heap
./dictionaries.go:66:6: go.shape.[]uint8("x") does not escape
./dictionaries.go:66:6: zero-copy string->[]byte conversion
./dictionaries.go:66:6: go.shape.[]uint8("abc") does not escape
./dictionaries.go:66:6: zero-copy string->[]byte conversion
./dictionaries.go:66:51: go.shape.string("abc") escapes to heap in P[go.shape.string]:
./dictionaries.go:66:51:   flow: {heap} ← &{storage for go.shape.string("abc")}:
./dictionaries.go:66:51:     from go.shape.string("abc") (spill) at ./dictionaries.go:66:51
./dictionaries.go:66:51:     from sink = go.shape.string("abc") (assign) at ./dictionaries.go:66:48
./dictionaries.go:66:73: string(go.shape.string("x")) escapes to heap in P[go.shape.string]:
./dictionaries.go:66:73:   flow: {heap} ← &{storage for string(go.shape.string("x"))}:
./dictionaries.go:66:73:     from string(go.shape.string("x")) (spill) at ./dictionaries.go:66:73
./dictionaries.go:66:73:     from sink = string(go.shape.string("x")) (assign) at ./dictionaries.go:66:65
./dictionaries.go:66:51: go.shape.string("abc") escapes to heap
./dictionaries.go:66:73: "x" escapes to heap
./dictionaries.go:66:6: go.shape.string("abc") escapes to heap in P[string]:
./dictionaries.go:66:6:   flow: {heap} ← &{storage for go.shape.string("abc")}:
./dictionaries.go:66:6:     from go.shape.string("abc") (spill) at ./dictionaries.go:66:6
./dictionaries.go:66:6:     from sink = go.shape.string("abc") (assign) at ./dictionaries.go:66:6
./dictionaries.go:66:6: string(go.shape.string("x")) escapes to heap in P[string]:
./dictionaries.go:66:6:   flow: {heap} ← &{storage for string(go.shape.string("x"))}:
./dictionaries.go:66:6:     from string(go.shape.string("x")) (spill) at ./dictionaries.go:66:6
./dictionaries.go:66:6:     from sink = string(go.shape.string("x")) (assign) at ./dictionaries.go:66:6
./dictionaries.go:66:6: go.shape.string("abc") escapes to heap
./dictionaries.go:66:6: "x" escapes to heap
./dictionaries.go:65:51: go.shape.float64(3) escapes to heap in O[go.shape.float64]:
./dictionaries.go:65:51:   flow: {heap} ← &{storage for go.shape.float64(3)}:
./dictionaries.go:65:51:     from go.shape.float64(3) (spill) at ./dictionaries.go:65:51
./dictionaries.go:65:51:     from sink = go.shape.float64(3) (assign) at ./dictionaries.go:65:48
./dictionaries.go:65:65: x + go.shape.float64(1) escapes to heap in O[go.shape.float64]:
./dictionaries.go:65:65:   flow: {heap} ← &{storage for x + go.shape.float64(1)}:
./dictionaries.go:65:65:     from x + go.shape.float64(1) (spill) at ./dictionaries.go:65:65
./dictionaries.go:65:65:     from sink = x + go.shape.float64(1) (assign) at ./dictionaries.go:65:61
./dictionaries.go:65:51: go.shape.float64(3) escapes to heap
./dictionaries.go:65:65: x + go.shape.float64(1) escapes to heap
./dictionaries.go:65:86: go.shape.float64(2) does not escape
./dictionaries.go:65:6: go.shape.float64(3) escapes to heap in O[float64]:
./dictionaries.go:65:6:   flow: {heap} ← &{storage for go.shape.float64(3)}:
./dictionaries.go:65:6:     from go.shape.float64(3) (spill) at ./dictionaries.go:65:6
./dictionaries.go:65:6:     from sink = go.shape.float64(3) (assign) at ./dictionaries.go:65:6
./dictionaries.go:65:6: x + go.shape.float64(1) escapes to heap in O[float64]:
./dictionaries.go:65:6:   flow: {heap} ← &{storage for x + go.shape.float64(1)}:
./dictionaries.go:65:6:     from x + go.shape.float64(1) (spill) at ./dictionaries.go:65:6
./dictionaries.go:65:6:     from sink = x + go.shape.float64(1) (assign) at ./dictionaries.go:65:6
./dictionaries.go:65:6: go.shape.float64(3) escapes to heap
./dictionaries.go:65:6: x + go.shape.float64(1) escapes to heap
./dictionaries.go:65:6: go.shape.float64(2) does not escape
./dictionaries.go:65:51: go.shape.uint8(3) escapes to heap in O[go.shape.uint8]:
./dictionaries.go:65:51:   flow: {heap} ← &{storage for go.shape.uint8(3)}:
./dictionaries.go:65:51:     from go.shape.uint8(3) (spill) at ./dictionaries.go:65:51
./dictionaries.go:65:51:     from sink = go.shape.uint8(3) (assign) at ./dictionaries.go:65:48
./dictionaries.go:65:65: x + go.shape.uint8(1) escapes to heap in O[go.shape.uint8]:
./dictionaries.go:65:65:   flow: {heap} ← &{storage for x + go.shape.uint8(1)}:
./dictionaries.go:65:65:     from x + go.shape.uint8(1) (spill) at ./dictionaries.go:65:65
./dictionaries.go:65:65:     from sink = x + go.shape.uint8(1) (assign) at ./dictionaries.go:65:61
./dictionaries.go:65:51: go.shape.uint8(3) escapes to heap
./dictionaries.go:65:65: x + go.shape.uint8(1) escapes to heap
./dictionaries.go:65:86: go.shape.uint8(2) does not escape
./dictionaries.go:65:6: go.shape.uint8(3) escapes to heap in O[uint8]:
./dictionaries.go:65:6:   flow: {heap} ← &{storage for go.shape.uint8(3)}:
./dictionaries.go:65:6:     from go.shape.uint8(3) (spill) at ./dictionaries.go:65:6
./dictionaries.go:65:6:     from sink = go.shape.uint8(3) (assign) at ./dictionaries.go:65:6
./dictionaries.go:65:6: x + go.shape.uint8(1) escapes to heap in O[uint8]:
./dictionaries.go:65:6:   flow: {heap} ← &{storage for x + go.shape.uint8(1)}:
./dictionaries.go:65:6:     from x + go.shape.uint8(1) (spill) at ./dictionaries.go:65:6
./dictionaries.go:65:6:     from sink = x + go.shape.uint8(1) (assign) at ./dictionaries.go:65:6
./dictionaries.go:65:6: go.shape.uint8(3) escapes to heap
./dictionaries.go:65:6: x + go.shape.uint8(1) escapes to heap
./dictionaries.go:65:6: go.shape.uint8(2) does not escape
./dictionaries.go:65:51: go.shape.int(3) escapes to heap in O[go.shape.int]:
./dictionaries.go:65:51:   flow: {heap} ← &{storage for go.shape.int(3)}:
./dictionaries.go:65:51:     from go.shape.int(3) (spill) at ./dictionaries.go:65:51
./dictionaries.go:65:51:     from sink = go.shape.int(3) (assign) at ./dictionaries.go:65:48
./dictionaries.go:65:65: x + go.shape.int(1) escapes to heap in O[go.shape.int]:
./dictionaries.go:65:65:   flow: {heap} ← &{storage for x + go.shape.int(1)}:
./dictionaries.go:65:65:     from x + go.shape.int(1) (spill) at ./dictionaries.go:65:65
./dictionaries.go:65:65:     from sink = x + go.shape.int(1) (assign) at ./dictionaries.go:65:61
./dictionaries.go:65:51: go.shape.int(3) escapes to heap
./dictionaries.go:65:65: x + go.shape.int(1) escapes to heap
./dictionaries.go:65:86: go.shape.int(2) does not escape
./dictionaries.go:65:6: go.shape.int(3) escapes to heap in O[int]:
./dictionaries.go:65:6:   flow: {heap} ← &{storage for go.shape.int(3)}:
./dictionaries.go:65:6:     from go.shape.int(3) (spill) at ./dictionaries.go:65:6
./dictionaries.go:65:6:     from sink = go.shape.int(3) (assign) at ./dictionaries.go:65:6
./dictionaries.go:65:6: x + go.shape.int(1) escapes to heap in O[int]:
./dictionaries.go:65:6:   flow: {heap} ← &{storage for x + go.shape.int(1)}:
./dictionaries.go:65:6:     from x + go.shape.int(1) (spill) at ./dictionaries.go:65:6
./dictionaries.go:65:6:     from sink = x + go.shape.int(1) (assign) at ./dictionaries.go:65:6
./dictionaries.go:65:6: go.shape.int(3) escapes to heap
./dictionaries.go:65:6: x + go.shape.int(1) escapes to heap
./dictionaries.go:65:6: go.shape.int(2) does not escape
