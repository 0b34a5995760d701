# command-line-arguments
./shapes.go:8:6: can inline (*Box[go.shape.struct { main.value go.shape.int; main.next *main.node[go.shape.int] }]).Get
./shapes.go:7:6: can inline (*Box[go.shape.struct { main.value go.shape.int; main.next *main.node[go.shape.int] }]).Put
./shapes.go:20:6: can inline (*list[go.shape.int]).push
./shapes.go:8:6: can inline (*Box[go.shape.struct { main.value go.shape.string; main.next *main.node[go.shape.string] }]).Get
./shapes.go:7:6: can inline (*Box[go.shape.struct { main.value go.shape.string; main.next *main.node[go.shape.string] }]).Put
./shapes.go:20:6: can inline (*list[go.shape.string]).push
./shapes.go:43:6: can inline appendTo[go.shape.[]go.shape.int,go.shape.int]
./shapes.go:27:6: can inline (*list[go.shape.int]).each
./shapes.go:37:2: can inline collect[go.shape.int]-range1
./shapes.go:43:6: can inline appendTo[go.shape.[]go.shape.string,go.shape.string]
./shapes.go:27:6: can inline (*list[go.shape.string]).each
./shapes.go:37:2: can inline collect[go.shape.string]-range1
./shapes.go:8:6: can inline (*Box[go.shape.struct { main.value int; main.next *main.node[int] }]).Get
./shapes.go:7:6: can inline (*Box[go.shape.struct { main.value int; main.next *main.node[int] }]).Put
./shapes.go:8:6: can inline (*Box[go.shape.struct { main.value string; main.next *main.node[string] }]).Get
./shapes.go:7:6: can inline (*Box[go.shape.struct { main.value string; main.next *main.node[string] }]).Put
./shapes.go:35:6: can inline collect[string]
./shapes.go:35:6: can inline collect[int]
./shapes.go:27:6: can inline (*list[string]).each
./shapes.go:20:6: can inline (*list[string]).push
./shapes.go:8:6: can inline (*Box[main.node[string]]).Get
./shapes.go:7:6: can inline (*Box[main.node[string]]).Put
./shapes.go:27:6: can inline (*list[int]).each
./shapes.go:20:6: can inline (*list[int]).push
./shapes.go:8:6: can inline (*Box[main.node[int]]).Get
./shapes.go:7:6: can inline (*Box[main.node[int]]).Put
./shapes.go:22:21: inlining call to (*Box[go.shape.struct { main.value go.shape.int; main.next *main.node[go.shape.int] }]).Get
./shapes.go:23:12: inlining call to (*Box[go.shape.struct { main.value go.shape.int; main.next *main.node[go.shape.int] }]).Put
./shapes.go:22:21: inlining call to (*Box[go.shape.struct { main.value go.shape.string; main.next *main.node[go.shape.string] }]).Get
./shapes.go:23:12: inlining call to (*Box[go.shape.struct { main.value go.shape.string; main.next *main.node[go.shape.string] }]).Put
./shapes.go:28:21: inlining call to (*Box[go.shape.struct { main.value go.shape.int; main.next *main.node[go.shape.int] }]).Get
./shapes.go:37:2: inlining call to (*list[go.shape.int]).each
./shapes.go:37:2: inlining call to (*Box[go.shape.struct { main.value go.shape.int; main.next *main.node[go.shape.int] }]).Get
./shapes.go:37:2: inlining call to collect[go.shape.int]-range1
./shapes.go:37:2: inlining call to appendTo[go.shape.[]go.shape.int,go.shape.int]
./shapes.go:38:17: inlining call to appendTo[go.shape.[]go.shape.int,go.shape.int]
./shapes.go:28:21: inlining call to (*Box[go.shape.struct { main.value go.shape.string; main.next *main.node[go.shape.string] }]).Get
./shapes.go:37:2: inlining call to (*list[go.shape.string]).each
./shapes.go:37:2: inlining call to (*Box[go.shape.struct { main.value go.shape.string; main.next *main.node[go.shape.string] }]).Get
./shapes.go:37:2: inlining call to collect[go.shape.string]-range1
./shapes.go:37:2: inlining call to appendTo[go.shape.[]go.shape.string,go.shape.string]
./shapes.go:38:17: inlining call to appendTo[go.shape.[]go.shape.string,go.shape.string]
./shapes.go:48:11: inlining call to (*list[go.shape.int]).push
./shapes.go:49:12: inlining call to (*list[go.shape.string]).push
./shapes.go:48:11: inlining call to (*Box[go.shape.struct { main.value go.shape.int; main.next *main.node[go.shape.int] }]).Get
./shapes.go:48:11: inlining call to (*Box[go.shape.struct { main.value go.shape.int; main.next *main.node[go.shape.int] }]).Put
./shapes.go:49:12: inlining call to (*Box[go.shape.struct { main.value go.shape.string; main.next *main.node[go.shape.string] }]).Get
./shapes.go:49:12: inlining call to (*Box[go.shape.struct { main.value go.shape.string; main.next *main.node[go.shape.string] }]).Put
./shapes.go:27:6: inlining call to (*list[go.shape.string]).each
./shapes.go:27:6: inlining call to (*Box[go.shape.struct { main.value go.shape.string; main.next *main.node[go.shape.string] }]).Get
./shapes.go:20:6: inlining call to (*list[go.shape.string]).push
./shapes.go:20:6: inlining call to (*Box[go.shape.struct { main.value go.shape.string; main.next *main.node[go.shape.string] }]).Get
./shapes.go:20:6: inlining call to (*Box[go.shape.struct { main.value go.shape.string; main.next *main.node[go.shape.string] }]).Put
./shapes.go:8:6: inlining call to (*Box[go.shape.struct { main.value string; main.next *main.node[string] }]).Get
./shapes.go:7:6: inlining call to (*Box[go.shape.struct { main.value string; main.next *main.node[string] }]).Put
./shapes.go:27:6: inlining call to (*list[go.shape.int]).each
./shapes.go:27:6: inlining call to (*Box[go.shape.struct { main.value go.shape.int; main.next *main.node[go.shape.int] }]).Get
./shapes.go:20:6: inlining call to (*list[go.shape.int]).push
./shapes.go:20:6: inlining call to (*Box[go.shape.struct { main.value go.shape.int; main.next *main.node[go.shape.int] }]).Get
./shapes.go:20:6: inlining call to (*Box[go.shape.struct { main.value go.shape.int; main.next *main.node[go.shape.int] }]).Put
./shapes.go:8:6: inlining call to (*Box[go.shape.struct { main.value int; main.next *main.node[int] }]).Get
./shapes.go:7:6: inlining call to (*Box[go.shape.struct { main.value int; main.next *main.node[int] }]).Put
./shapes.go:37:2: append escapes to heap
./shapes.go:37:2: append escapes to heap
./shapes.go:48:11: &node[go.shape.int]{...} escapes to heap
./shapes.go:49:12: &node[go.shape.string]{...} escapes to heap
./shapes.go:43:57: append escapes to heap
./shapes.go:43:57: append escapes to heap
./shapes.go:21:7: &node[go.shape.string]{...} escapes to heap
./shapes.go:21:7: &node[go.shape.int]{...} escapes to heap
./shapes.go:20:6: &node[go.shape.string]{...} escapes to heap
./shapes.go:20:6: &node[go.shape.int]{...} escapes to heap
