# command-line-arguments
./self_assign.go:18:41: (*buffer).shrink ignoring self-assignment in b.buf = b.buf[n:]
./self_assign.go:18:7: b does not escape
./self_assign.go:19:41: (*buffer).three ignoring self-assignment in b.buf = b.buf[:n:n]
./self_assign.go:19:7: b does not escape
./self_assign.go:20:41: (*buffer).cut ignoring self-assignment in b.str = b.str[1:]
./self_assign.go:20:7: b does not escape
./self_assign.go:21:7: leaking param: b
./self_assign.go:22:42: (*buffer).swap ignoring self-assignment in b.head = b.tail
./self_assign.go:22:7: b does not escape
./self_assign.go:23:45: (*buffer).move ignoring self-assignment in b.list[i] = b.list[j]
./self_assign.go:23:7: b does not escape
./self_assign.go:24:7: leaking param content: b
./self_assign.go:25:42: (*buffer).inside ignoring self-assignment in b.in.a = b.in.b
./self_assign.go:25:7: b does not escape
./self_assign.go:26:7: b does not escape
./self_assign.go:26:24: leaking param content: c
./self_assign.go:33:34: byPointer ignoring self-assignment in *pp = (*pp)[1:]
./self_assign.go:33:16: pp does not escape
./self_assign.go:36:7: &buffer{} does not escape
