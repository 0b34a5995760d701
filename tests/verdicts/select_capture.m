# command-line-arguments
./select_capture.go:11:11: leaking param: f
./select_capture.go:13:15: ch does not escape
./select_capture.go:16:8: func literal escapes to heap
./select_capture.go:20:13: ch does not escape
./select_capture.go:22:7: moved to heap: v
./select_capture.go:24:9: func literal escapes to heap
./select_capture.go:29:10: ch does not escape
./select_capture.go:33:9: func literal escapes to heap
./select_capture.go:38:25: f does not escape
