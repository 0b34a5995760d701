# command-line-arguments
./devirtualized.go:18:15: devirtualizing s.Area to Square
./devirtualized.go:35:23: devirtualizing t.(Shape).Area to *Circle
./devirtualized.go:41:15: partially devirtualizing s.Area to Wrap
./devirtualized.go:41:26: devirtualizing u.Area to Deep
./devirtualized.go:50:15: devirtualizing s.Area to Square
./devirtualized.go:33:29: devirtualizing t.Area to *Circle
./devirtualized.go:34:14: devirtualizing .autotmp_3.Area to *Circle
./devirtualized.go:11:7: c does not escape
./devirtualized.go:17:22: Square{...} does not escape
./devirtualized.go:22:22: Square{...} escapes to heap in two:
./devirtualized.go:22:22:   flow: s ← &{storage for Square{...}}:
./devirtualized.go:22:22:     from Square{...} (spill) at ./devirtualized.go:22:22
./devirtualized.go:22:22:     from s := Square{...} (assign) at ./devirtualized.go:22:6
./devirtualized.go:22:22:   flow: {heap} ← s:
./devirtualized.go:22:22:     from s.Area() (call parameter) at ./devirtualized.go:26:15
./devirtualized.go:24:7: &Circle{...} escapes to heap in two:
./devirtualized.go:24:7:   flow: s ← &{storage for &Circle{...}}:
./devirtualized.go:24:7:     from &Circle{...} (spill) at ./devirtualized.go:24:7
./devirtualized.go:24:7:     from &Circle{...} (interface-converted) at ./devirtualized.go:24:7
./devirtualized.go:24:7:     from s = &Circle{...} (assign) at ./devirtualized.go:24:5
./devirtualized.go:24:7:   flow: {heap} ← s:
./devirtualized.go:24:7:     from s.Area() (call parameter) at ./devirtualized.go:26:15
./devirtualized.go:22:22: Square{...} escapes to heap
./devirtualized.go:24:7: &Circle{...} escapes to heap
./devirtualized.go:32:2: three capturing by value: t (addr=false assign=false width=16)
./devirtualized.go:34:2: three capturing by value: .autotmp_3 (addr=false assign=false width=16)
./devirtualized.go:33:29: (*Circle).Area(t.(*Circle)) escapes to heap in three.func1:
./devirtualized.go:33:29:   flow: {storage for ... argument} ← &{storage for (*Circle).Area(t.(*Circle))}:
./devirtualized.go:33:29:     from (*Circle).Area(t.(*Circle)) (spill) at ./devirtualized.go:33:29
./devirtualized.go:33:29:     from ... argument (slice-literal-element) at ./devirtualized.go:33:22
./devirtualized.go:33:29:   flow: {heap} ← {storage for ... argument}:
./devirtualized.go:33:29:     from ... argument (spill) at ./devirtualized.go:33:22
./devirtualized.go:33:29:     from fmt.Println(... argument...) (call parameter) at ./devirtualized.go:33:22
./devirtualized.go:31:6: &Circle{...} does not escape
./devirtualized.go:33:2: func literal does not escape
./devirtualized.go:33:22: ... argument does not escape
./devirtualized.go:33:29: (*Circle).Area(t.(*Circle)) escapes to heap
./devirtualized.go:38:11: parameter x leaks to {heap} for four with derefs=0:
./devirtualized.go:38:11:   flow: {storage for Wrap{...}} ← x:
./devirtualized.go:38:11:     from Wrap{...} (struct literal element) at ./devirtualized.go:39:20
./devirtualized.go:38:11:     from Wrap{...} (interface-converted) at ./devirtualized.go:39:20
./devirtualized.go:38:11:   flow: s ← &{storage for Wrap{...}}:
./devirtualized.go:38:11:     from Wrap{...} (spill) at ./devirtualized.go:39:20
./devirtualized.go:38:11:     from s := Wrap{...} (assign) at ./devirtualized.go:39:6
./devirtualized.go:38:11:   flow: {heap} ← *s:
./devirtualized.go:38:11:     from s.(Wrap) (dot) at ./devirtualized.go:41:15
./devirtualized.go:38:11:     from s.(Wrap).Shape (dot) at ./devirtualized.go:41:10
./devirtualized.go:38:11:     from s.(Wrap).Shape.Area() (call parameter) at ./devirtualized.go:41:15
./devirtualized.go:38:11: leaking param: x
./devirtualized.go:39:20: Wrap{...} does not escape
./devirtualized.go:40:21: &Circle{...} does not escape
./devirtualized.go:45:28: ... argument does not escape
./devirtualized.go:45:8: func literal does not escape
./devirtualized.go:48:13: Square{...} does not escape
./devirtualized.go:53:65: Square{...} escapes to heap in main:
./devirtualized.go:53:65:   flow: {heap} ← &{storage for Square{...}}:
./devirtualized.go:53:65:     from Square{...} (spill) at ./devirtualized.go:53:65
./devirtualized.go:53:65:     from four(Square{...}) (call parameter) at ./devirtualized.go:53:58
./devirtualized.go:53:30: one() escapes to heap in main:
./devirtualized.go:53:30:   flow: {storage for ... argument} ← &{storage for one()}:
./devirtualized.go:53:30:     from one() (spill) at ./devirtualized.go:53:30
./devirtualized.go:53:30:     from ... argument (slice-literal-element) at ./devirtualized.go:53:26
./devirtualized.go:53:30:   flow: {heap} ← {storage for ... argument}:
./devirtualized.go:53:30:     from ... argument (spill) at ./devirtualized.go:53:26
./devirtualized.go:53:30:     from fmt.Println(... argument...) (call parameter) at ./devirtualized.go:53:26
./devirtualized.go:53:37: two(true) escapes to heap in main:
./devirtualized.go:53:37:   flow: {storage for ... argument} ← &{storage for two(true)}:
./devirtualized.go:53:37:     from two(true) (spill) at ./devirtualized.go:53:37
./devirtualized.go:53:37:     from ... argument (slice-literal-element) at ./devirtualized.go:53:26
./devirtualized.go:53:37:   flow: {heap} ← {storage for ... argument}:
./devirtualized.go:53:37:     from ... argument (spill) at ./devirtualized.go:53:26
./devirtualized.go:53:37:     from fmt.Println(... argument...) (call parameter) at ./devirtualized.go:53:26
./devirtualized.go:53:50: three() escapes to heap in main:
./devirtualized.go:53:50:   flow: {storage for ... argument} ← &{storage for three()}:
./devirtualized.go:53:50:     from three() (spill) at ./devirtualized.go:53:50
./devirtualized.go:53:50:     from ... argument (slice-literal-element) at ./devirtualized.go:53:26
./devirtualized.go:53:50:   flow: {heap} ← {storage for ... argument}:
./devirtualized.go:53:50:     from ... argument (spill) at ./devirtualized.go:53:26
./devirtualized.go:53:50:     from fmt.Println(... argument...) (call parameter) at ./devirtualized.go:53:26
./devirtualized.go:53:58: four(Square{...}) escapes to heap in main:
./devirtualized.go:53:58:   flow: {storage for ... argument} ← &{storage for four(Square{...})}:
./devirtualized.go:53:58:     from four(Square{...}) (spill) at ./devirtualized.go:53:58
./devirtualized.go:53:58:     from ... argument (slice-literal-element) at ./devirtualized.go:53:26
./devirtualized.go:53:58:   flow: {heap} ← {storage for ... argument}:
./devirtualized.go:53:58:     from ... argument (spill) at ./devirtualized.go:53:26
./devirtualized.go:53:58:     from fmt.Println(... argument...) (call parameter) at ./devirtualized.go:53:26
./devirtualized.go:53:75: five() escapes to heap in main:
./devirtualized.go:53:75:   flow: {storage for ... argument} ← &{storage for five()}:
./devirtualized.go:53:75:     from five() (spill) at ./devirtualized.go:53:75
./devirtualized.go:53:75:     from ... argument (slice-literal-element) at ./devirtualized.go:53:26
./devirtualized.go:53:75:   flow: {heap} ← {storage for ... argument}:
./devirtualized.go:53:75:     from ... argument (spill) at ./devirtualized.go:53:26
./devirtualized.go:53:75:     from fmt.Println(... argument...) (call parameter) at ./devirtualized.go:53:26
./devirtualized.go:53:26: ... argument does not escape
./devirtualized.go:53:30: one() escapes to heap
./devirtualized.go:53:37: two(true) escapes to heap
./devirtualized.go:53:50: three() escapes to heap
./devirtualized.go:53:58: four(Square{...}) escapes to heap
./devirtualized.go:53:65: Square{...} escapes to heap
./devirtualized.go:53:75: five() escapes to heap
<autogenerated>:1: parameter ~p0 leaks to {heap} for Shape.Area with derefs=0:
<autogenerated>:1:   flow: {heap} ← ~p0:
<autogenerated>:1:     from ~p0.Area() (call parameter) at <autogenerated>:1
<autogenerated>:1: parameter ~p0 leaks to {heap} for Wrap.Area with derefs=0:
<autogenerated>:1:   flow: {heap} ← ~p0:
<autogenerated>:1:     from ~p0.Shape (dot) at <autogenerated>:1
<autogenerated>:1:     from ~p0.Shape.Area() (call parameter) at <autogenerated>:1
<autogenerated>:1: parameter ~p0 leaks to {heap} for (*Wrap).Area with derefs=1:
<autogenerated>:1:   flow: {heap} ← *~p0:
<autogenerated>:1:     from ~p0.Shape (dot of pointer) at <autogenerated>:1
<autogenerated>:1:     from ~p0.Shape.Area() (call parameter) at <autogenerated>:1
