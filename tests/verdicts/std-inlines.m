# command-line-arguments
./std-inlines.go:13:6: can inline prefixes
./std-inlines.go:23:6: can inline clone
./std-inlines.go:13:67: inlining call to strings.HasPrefix
./std-inlines.go:13:92: inlining call to strings.HasSuffix
./std-inlines.go:13:67: inlining call to stringslite.HasPrefix
./std-inlines.go:13:92: inlining call to stringslite.HasSuffix
./std-inlines.go:16:27: inlining call to strings.CutPrefix
./std-inlines.go:17:24: inlining call to strings.Cut
./std-inlines.go:18:27: inlining call to strings.TrimPrefix
./std-inlines.go:18:53: inlining call to strings.TrimSuffix
./std-inlines.go:16:27: inlining call to stringslite.CutPrefix
./std-inlines.go:18:27: inlining call to stringslite.TrimPrefix
./std-inlines.go:18:53: inlining call to stringslite.TrimSuffix
./std-inlines.go:16:27: inlining call to stringslite.HasPrefix
./std-inlines.go:18:27: inlining call to stringslite.HasPrefix
./std-inlines.go:18:53: inlining call to stringslite.HasSuffix
./std-inlines.go:21:51: inlining call to strings.Index
./std-inlines.go:21:77: inlining call to strings.IndexByte
./std-inlines.go:21:77: inlining call to stringslite.IndexByte
./std-inlines.go:23:51: inlining call to strings.Clone
./std-inlines.go:23:51: inlining call to stringslite.Clone
./std-inlines.go:26:25: inlining call to utf8.DecodeRune
./std-inlines.go:27:33: inlining call to utf8.DecodeRuneInString
./std-inlines.go:28:30: inlining call to utf8.AppendRune
./std-inlines.go:34:15: inlining call to strings.(*Builder).WriteString
./std-inlines.go:35:13: inlining call to strings.(*Builder).WriteByte
./std-inlines.go:34:15: inlining call to strings.(*Builder).copyCheck
./std-inlines.go:35:13: inlining call to strings.(*Builder).copyCheck
./std-inlines.go:34:15: inlining call to abi.NoEscape
./std-inlines.go:35:13: inlining call to abi.NoEscape
./std-inlines.go:47:10: inlining call to prefixes
./std-inlines.go:50:7: inlining call to clone
./std-inlines.go:47:10: inlining call to strings.HasPrefix
./std-inlines.go:47:10: inlining call to strings.HasSuffix
./std-inlines.go:50:7: inlining call to strings.Clone
./std-inlines.go:47:10: inlining call to stringslite.HasPrefix
./std-inlines.go:47:10: inlining call to stringslite.HasSuffix
./std-inlines.go:50:7: inlining call to stringslite.Clone
./std-inlines.go:13:15: s does not escape
./std-inlines.go:13:18: p does not escape
./std-inlines.go:15:11: leaking param: s to result ~r0 level=0
./std-inlines.go:15:11: leaking param: s to result ~r1 level=0
./std-inlines.go:15:14: p does not escape
./std-inlines.go:21:12: s does not escape
./std-inlines.go:21:15: p does not escape
./std-inlines.go:23:12: s does not escape
./std-inlines.go:23:51: make([]byte, len(stringslite.s)) escapes to heap
./std-inlines.go:25:12: leaking param: p to result ~r2 level=0
./std-inlines.go:25:22: s does not escape
./std-inlines.go:28:30: append escapes to heap
./std-inlines.go:31:14: b does not escape
./std-inlines.go:31:31: leaking param content: s
./std-inlines.go:34:15: "strings: illegal use of non-zero Builder copied by value" escapes to heap
./std-inlines.go:34:15: append escapes to heap
./std-inlines.go:35:13: "strings: illegal use of non-zero Builder copied by value" escapes to heap
./std-inlines.go:35:13: append escapes to heap
./std-inlines.go:38:12: t does not escape
./std-inlines.go:50:7: make([]byte, len(stringslite.s)) does not escape
./std-inlines.go:52:13: new(bytes.Buffer) does not escape
./std-inlines.go:52:32: new(strings.Builder) does not escape
