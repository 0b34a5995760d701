# command-line-arguments
./live.go:17:6: live at entry to order: p q
./live.go:18:11: live at call to next: p q
./live.go:19:11: live at call to next: p x
./live.go:26:6: live at entry to loop: p
./live.go:28:10: live at call to next: p
./live.go:31:8: live at call to make1: p
./live.go:38:14: live at call to make1: a
./live.go:40:6: stack object t pair
./live.go:41:17: live at call to make1: t
./live.go:46:6: live at entry to moved: p
./live.go:47:2: live at call to newobject: p
./live.go:47:11: live at call to next: &q
./live.go:48:7: live at call to make1: &q
