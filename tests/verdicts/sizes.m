# command-line-arguments
./sizes.go:6:6: b escapes to heap in variables:
./sizes.go:6:6:   flow: {heap} ← &b:
./sizes.go:6:6:     from b (too large for stack) at ./sizes.go:6:6
./sizes.go:6:6: moved to heap: b
./sizes.go:12:10: new([65537]byte) escapes to heap in implicit:
./sizes.go:12:10:   flow: {heap} ← &{storage for new([65537]byte)}:
./sizes.go:12:10:     from new([65537]byte) (too large for stack) at ./sizes.go:12:10
./sizes.go:13:7: &struct { b [65537]byte }{} escapes to heap in implicit:
./sizes.go:13:7:   flow: {heap} ← &{storage for &struct { b [65537]byte }{}}:
./sizes.go:13:7:     from &struct { b [65537]byte }{} (too large for stack) at ./sizes.go:13:7
./sizes.go:15:11: make([]byte, 65537) escapes to heap in implicit:
./sizes.go:15:11:   flow: {heap} ← &{storage for make([]byte, 65537)}:
./sizes.go:15:11:     from make([]byte, 65537) (too large for stack) at ./sizes.go:15:11
./sizes.go:17:11: make([]int64, 8193) escapes to heap in implicit:
./sizes.go:17:11:   flow: {heap} ← &{storage for make([]int64, 8193)}:
./sizes.go:17:11:     from make([]int64, 8193) (too large for stack) at ./sizes.go:17:11
./sizes.go:18:11: make([]struct {}, 10) escapes to heap in implicit:
./sizes.go:18:11:   flow: {heap} ← &{storage for make([]struct {}, 10)}:
./sizes.go:18:11:     from make([]struct {}, 10) (zero-sized element) at ./sizes.go:18:11
./sizes.go:11:10: new([65536]byte) does not escape
./sizes.go:12:10: new([65537]byte) escapes to heap
./sizes.go:13:7: &struct { b [65537]byte }{} escapes to heap
./sizes.go:14:11: make([]byte, 65536) does not escape
./sizes.go:15:11: make([]byte, 65537) escapes to heap
./sizes.go:16:11: make([]int64, 8192) does not escape
./sizes.go:17:11: make([]int64, 8193) escapes to heap
./sizes.go:18:11: make([]struct {}, 10) escapes to heap
