# command-line-arguments
./devirtualized_instance.go:18:6: can inline newMeasure
./devirtualized_instance.go:16:6: can inline (*list[go.shape.int]).Double
./devirtualized_instance.go:14:6: can inline (*list[go.shape.int]).Size
./devirtualized_instance.go:16:6: can inline (*list[int]).Double
./devirtualized_instance.go:14:6: can inline (*list[int]).Size
./devirtualized_instance.go:16:6: can inline (*list[go.shape.string]).Double
./devirtualized_instance.go:14:6: can inline (*list[go.shape.string]).Size
./devirtualized_instance.go:16:6: can inline (*list[string]).Double
./devirtualized_instance.go:14:6: can inline (*list[string]).Size
./devirtualized_instance.go:22:10: devirtualizing m.Double to *list[int]
./devirtualized_instance.go:23:16: devirtualizing m.Size to *list[int]
./devirtualized_instance.go:16:6: inlining call to (*list[go.shape.int]).Double
./devirtualized_instance.go:14:6: inlining call to (*list[go.shape.int]).Size
./devirtualized_instance.go:22:10: inlining call to (*list[int]).Double
./devirtualized_instance.go:23:16: inlining call to (*list[int]).Size
./devirtualized_instance.go:23:30: inlining call to newMeasure
./devirtualized_instance.go:23:37: devirtualizing .autotmp_1.Size to *list[string]
./devirtualized_instance.go:23:37: inlining call to (*list[string]).Size
./devirtualized_instance.go:22:10: inlining call to (*list[go.shape.int]).Double
./devirtualized_instance.go:23:16: inlining call to (*list[go.shape.int]).Size
./devirtualized_instance.go:23:37: inlining call to (*list[go.shape.string]).Size
./devirtualized_instance.go:16:6: inlining call to (*list[go.shape.string]).Double
./devirtualized_instance.go:14:6: inlining call to (*list[go.shape.string]).Size
./devirtualized_instance.go:18:36: &list[string]{...} escapes to heap
./devirtualized_instance.go:21:18: &list[int]{...} does not escape
./devirtualized_instance.go:23:30: &list[string]{...} does not escape
