# command-line-arguments
./std-leaks.go:22:45: string(make([]byte, n)) escapes to heap
./std-leaks.go:22:45: make([]byte, n) does not escape
./std-leaks.go:24:41: make([]byte, n) escapes to heap
./std-leaks.go:51:2: moved to heap: target
./std-leaks.go:27:27: string([]byte{...}) escapes to heap
./std-leaks.go:27:27: []byte{...} does not escape
./std-leaks.go:29:21: []byte{...} does not escape
./std-leaks.go:29:38: []byte{...} does not escape
./std-leaks.go:30:14: ... argument does not escape
./std-leaks.go:30:40: sha256.Sum256(data) escapes to heap
./std-leaks.go:30:66: hex.EncodeToString(sum) escapes to heap
./std-leaks.go:31:29: make([]float64, 3) does not escape
./std-leaks.go:31:49: make([]int, 3) escapes to heap
./std-leaks.go:31:65: make([]string, 3) escapes to heap
./std-leaks.go:35:13: words escapes to heap
./std-leaks.go:35:20: func literal does not escape
./std-leaks.go:36:19: ints escapes to heap
./std-leaks.go:36:25: func literal does not escape
./std-leaks.go:37:26: ... argument does not escape
./std-leaks.go:38:10: new(strings.Replacer) escapes to heap
./std-leaks.go:39:25: (*strings.Replacer).Replace(r, text(1)) + (*strings.Replacer).Replace(s, text(2)) does not escape
./std-leaks.go:40:29: map[int]int{...} escapes to heap
./std-leaks.go:46:36: string([]byte{...}) does not escape
./std-leaks.go:46:36: []byte{...} does not escape
./std-leaks.go:47:42: string([]byte{...}) does not escape
./std-leaks.go:47:42: []byte{...} does not escape
./std-leaks.go:49:10: new(int) does not escape
./std-leaks.go:51:15: new(fs.PathError) escapes to heap
./std-leaks.go:54:46: string([]byte{...}) does not escape
./std-leaks.go:54:46: []byte{...} does not escape
./std-leaks.go:56:14: ... argument does not escape
./std-leaks.go:56:27: ok escapes to heap
./std-leaks.go:56:31: joined escapes to heap
./std-leaks.go:56:39: upper escapes to heap
