package main

// The statements of template.go, and the functions that they use.

const templatePrelude = `
type setter[T any] interface {
	*T
	set(k int) *T
}

type counter struct {
	n   int
	log []string
}

func (c *counter) set(k int) *counter { c.n += k; c.log = append(c.log, "set"); return c }
func (c *counter) M(k int) int        { return c.n + k }

func build[T any, P setter[T]](k int) T {
	var t T
	p := P(&t)
	p = p.set(k)
	p.set(1)
	return t
}

func (c *counter) setTwice(k int) *counter { return c.set(k).set(k) }

func buildNew[P setter[T], T any](k int) *T { return P(new(T)).set(k) }

type node[T any] struct {
	v    T
	next *node[T]
}

type list[T any] struct {
	head, tail *node[T]
	n          int
}

func (l *list[T]) push(v T) *list[T] {
	n := &node[T]{v: v}
	if l.tail == nil {
		l.head = n
	} else {
		l.tail.next = n
	}
	l.tail = n
	l.n++
	return l
}

func (l *list[T]) all() func(func(int, T) bool) {
	return func(yield func(int, T) bool) {
		i := 0
		for n := l.head; n != nil; n = n.next {
			if !yield(i, n.v) {
				return
			}
			i++
		}
	}
}

func (l *list[T]) backward(yield func(T) bool) {
	var all []T
	for _, v := range l.all() {
		all = append(all, v)
	}
	for i := len(all) - 1; i >= 0; i-- {
		if !yield(all[i]) {
			return
		}
	}
}

func listOf[T any](vs ...T) (l list[T]) {
	for _, v := range vs {
		l.push(v)
	}
	return
}

func mapped[T, U any](s []T, f func(T) U) (out []U) {
	for _, v := range s {
		out = append(out, f(v))
	}
	return
}

func kept[S ~[]E, E any](s S, ok func(E) bool) S {
	var out S
	for _, v := range s {
		if ok(v) {
			out = append(out, v)
		}
	}
	return out
}

func fold[T, A any](s []T, a A, f func(A, T) A) A {
	for _, v := range s {
		a = f(a, v)
	}
	return a
}

func filtered[T any](seq func(func(T) bool), ok func(T) bool) func(func(T) bool) {
	return func(yield func(T) bool) {
		for v := range seq {
			if ok(v) && !yield(v) {
				break
			}
		}
	}
}

func bytesIn[T ~string | ~[]byte](x T) (n int) {
	for i := range len(x) {
		n += int(x[i])
	}
	return
}

func compose[A, B, C any](f func(A) B, g func(B) C) func(A) C {
	return func(a A) C { return g(f(a)) }
}

func memo[K comparable, V any](f func(K) V) func(K) V {
	known := map[K]V{}
	return func(k K) V {
		if v, ok := known[k]; ok {
			return v
		}
		v := f(k)
		known[k] = v
		return v
	}
}

type wrap[T I] struct{ inner T }

func (w wrap[T]) M(k int) int     { return w.inner.M(k) + 1 }
func wrapped[T I](x T) wrap[T]    { return wrap[T]{x} }
func (w *wrap[T]) replace(x T) *T { w.inner = x; return &w.inner }

func kindOf[T any](x T) string {
	switch v := any(x).(type) {
	case int, bool:
		return "plain"
	case string:
		return v + "!"
	case I:
		return "I"
	case []T:
		return "slice"
	case func() T:
		return "func"
	case nil:
		return "nil"
	}
	return "other"
}

type text1 string
type bytes1 []byte

type celsius float64

func (c celsius) M(k int) int { return int(c) + k }

type base struct {
	id   int
	next *base
}

func (b *base) name() string     { return "base" }
func (b base) M(k int) int       { return b.id * k }
func (b *base) add(k int) *base  { b.id += k; return b }

type middle struct {
	base
	tags map[string]int
}

type top struct {
	*middle
	J2
	label string
}

type J2 interface{ name2() string }

type namer string

func (n namer) name2() string { return string(n) + "2" }

type named2 interface {
	I
	name() string
}

type result struct {
	v   int
	err error
}

type failure struct{ code int }

func (f *failure) Error() string { return "failure" }

func check(k int) (int, error) {
	if k&1 == 1 {
		return 0, &failure{k}
	}
	return k, nil
}

func both(k int, err error) string {
	if err != nil {
		return err.Error()
	}
	return "fine"
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

type grid [2][3]int

func (g *grid) put(i, j, v int) *grid { g[uint(i)%2][uint(j)%3] = v; return g }
func (g grid) sum() (n int) {
	for _, row := range g {
		for _, v := range row {
			n += v
		}
	}
	return
}

type tree[T any] struct {
	left, right *tree[T]
	v           T
}

func (t *tree[T]) insert(v T, less func(a, b T) bool) *tree[T] {
	if t == nil {
		return &tree[T]{v: v}
	}
	if less(v, t.v) {
		t.left = t.left.insert(v, less)
	} else {
		t.right = t.right.insert(v, less)
	}
	return t
}

func (t *tree[T]) walk(yield func(T) bool) bool {
	return t == nil || t.left.walk(yield) && yield(t.v) && t.right.walk(yield)
}
`

var templates = []string{
	// type parameters
	`
	@c := build[counter](#i)
	println(@c.n, len(@c.log), buildNew[*counter](#i).M(#n))`,
	`
	@l := listOf(#t, #t)
	@l.push(#t)
	for _, @v := range @l.all() {
		!let v T
		!block
	}`,
	`
	@l := new(list[#T])
	@l.push(#t).push(#t)
	for @v := range @l.backward {
		!let v T
		if #b {
			break
		}
		!block
	}
	println(@l.n)`,
	`
	@s := mapped([]#T{#t, #t}, func(@v #T) #U {
		!returns U
		!param v T
		!block
		return #u
	})
	println(len(@s))
	for _, @e := range @s {
		!let e U
		!block
	}`,
	`println(len(kept([]#T{#t, #t}, func(@v #T) bool { return size(@v) > #i })))`,
	`
	@v := fold([]#T{#t}, #u, func(@a #U, @b #T) #U { return pick(size(@b) > #n, @a, #u) })
	!let v U`,
	`
	for @v := range filtered(count(3), func(@k int) bool { return @k != #i }) {
		!let v int
		!block
	}`,
	`println(bytesIn(#s), bytesIn(text1(#s)), bytesIn([]byte(#s)), bytesIn(bytes1("xy")))`,
	`
	@f := compose(func(@a #T) int { return size(@a) + #i }, func(@b int) #U { return #u })
	@v := @f(#t)
	!let v U`,
	`
	@f := memo(func(@k #K) #T { return #t })
	_ = @f(#k)
	@v := @f(#k)
	!let v T`,
	`
	@w := wrapped(small(#n))
	@x := wrapped(@w)
	println(@x.M(#i), call(@x, #n), I(@x).M(1), *@w.replace(3))`,
	`println(kindOf(#t), kindOf(#u), kindOf[any](#t), kindOf([]int(nil)))`,
	`
	var @t *tree[#K]
	for @i := range 3 {
		!let i int
		@t = @t.insert(#k, func(@a, @b #K) bool { return size(@a) < size(@b) })
	}
	@t.walk(func(@v #K) bool {
		!returns bool
		!param v K
		println(@v)
		return #b
	})`,
	`println(slices.Max([]int{#i, #i, 3}), slices.Contains([]string{#s, "a"}, #s), slices.Index([]int{1, 2}, #i))`,
	`
	@m := map[#K]#T{#k: #t}
	@l := slices.Collect(maps.Values(@m))
	@v := @l[0]
	!let v T`,
	`
	@s := []string{#s, #s, "b"}
	slices.SortFunc(@s, func(@a, @b string) int { return strings.Compare(@b, @a) })
	println(strings.Join(@s, ","))`,
	`
	@s := []int{#i, #i, #i}
	sort.Slice(@s, func(@i, @j int) bool { return @s[@i] < @s[@j] })
	println(@s[0], @s[2])`,
	// conversions of strings, bytes and runes
	`
	@b := []byte(#s)
	@r := []rune(#s + "é")
	@b = append(@b, #s...)
	@b = append(@b, "tail"...)
	@c := make([]byte, 4)
	println(copy(@c, #s), copy(@b, @c), string(@b), string(@r), string(@r[:1]))`,
	`
	@m := map[string]int{#s: 1, "ab": 2}
	@b := []byte(#s)
	println(@m[string(@b)], string(@b) == "ab", string(@b) < #s, "x"+string(@b)+"y")
	for @i, @c := range []byte(#s) {
		println(@i, @c)
	}
	switch string(@b) {
	case "ab", "abc":
		!block
	case #s + "x":
		println("x")
	}`,
	`
	@b := [4]byte{1, 2, byte(#i)}
	@a := [2]byte(@b[1:])
	@p := (*[3]byte)(@b[:])
	@p[0] = 9
	println(@a[0], @b[0], len(@p), @a == [2]byte{2, 3})`,
	`
	@b := []byte(#s)
	@x := string(@b)
	for @i := range @b {
		@b[@i]++
	}
	println(@x, string(@b))`,
	// numbers
	`
	@x, @y := int8(#i), uint16(#i*977)
	@z := uint32(@y) << (uint(#i) & 31)
	println(@x<<3, @x>>1, @y>>2, @z, @z>>28, ^@x, -@y, int64(@z)*int64(@x), uint8(@z)/7, @x%5, uint64(@y)&^3)`,
	`
	const @c = 1 << 40
	@f := float64(#i) / 4
	println(@c>>(uint(#i)&63), @f*2, float32(@f), int(@f), uint8(int(@f)), celsius(@f).M(#n), min(@f, 2.5), max(1, @f))`,
	`
	@c := complex(float64(#i), 2)
	@d := @c*@c - complex128(complex64(@c))
	println(real(@d), imag(@d), @c == @d, @c+1i)`,
	`
	@a, @b := #i, id(#n)
	println(@a/@b, @a%@b, @a/8, @a%8, -@a/4, @a&^@b, uint(@a)>>@b, @a<<uint(@b))`,
	`
	@d := #i
	println(#i / @d)`,
	// arrays, slices, maps
	`
	var @g grid
	@g.put(#i, #i, #n).put(1, 1, #i)
	@h := @g
	@h[0][1] = 7
	@r := @g[1][:]
	@r[2] = #i
	println(@g.sum(), @h.sum(), @g == @h, len(@g[0]))`,
	`
	@a := [2][2]#T{{#t}, {1: #t}}
	@b := &@a
	for @i, @row := range @a {
		for _, @e := range @row {
			!let e T
			@b[@i][0] = @e
			!block
		}
	}
	@v := @b[id(#n)&1][1]
	!let v T`,
	`
	@m := map[string]#S{"a": *ref(#S{})}
	@e := @m[#s]
	@e.n = #i
	@m["b"] = @e
	println(@m["b"].n, len(@m))
	for @k, @v := range @m {
		if @k == "b" {
			println(@v.n, @v.M(1) == 0)
		}
	}
	clear(@m)`,
	`
	@m := map[[2]int][]#T{}
	@m[[2]int{#i, 1}] = append(@m[[2]int{#i, 1}], #t)
	@m[[2]int{1}] = append(@m[[2]int{1}], #t, #t)
	println(len(@m[[2]int{1}]), len(@m) > 0)`,
	`
	@m := map[any]int{#i: 1, #s: 2, #b: 3, [1]int{#i}: 4}
	@m[#i]++
	println(len(@m), @m[#i], @m[any(#t)])`,
	`
	@m := map[string]map[string]*#S{"a": {"b": #p}}
	if @v := @m["a"]["b"]; @v != nil {
		println(@v.n, @m["c"]["d"] == nil)
	}`,
	`
	var @m map[#K]#T
	if #b {
		@m = make(map[#K]#T, id(#n))
	}
	@m[#k] = #t`,
	`
	@s := make([]#T, 2, 8)
	@x := append(@s[:1], #t)
	@y := append(@s[:1:1], #t, #t)
	@s[0] = #t
	copy(@s[1:], @y)
	println(len(@x), cap(@x), len(@y), len(@s[:0]), cap(@s[2:]))
	@v := @x[1]
	!let v T`,
	`
	var @s []#T
	for @i := range #n {
		!let i int
		@s = append(@s, #t)
	}
	println(len(@s))
	@v := @s[len(@s)-1]
	!let v T`,
	`
	@s := append([]*#T(nil), ref(#t))
	@s = slices.Insert(@s, 0, new(#T))
	@s = append(@s[:0], @s[1:]...)
	@v := *@s[0]
	!let v T`,
	`
	@i, @a := 0, []int{#i, #i, 5}
	@i, @a[@i] = 1, #i
	@a[0], @a[1], @a[2] = @a[2], @a[0], @a[1]
	println(@i, @a[0], @a[1], @a[id(@i+#n)])`,
	`
	@x := struct { a #T; b [2]int }{b: [2]int{#i, 1}}
	@y := @x
	@y.b[1]++
	@p := &@x
	@p.a = #t
	println(@p.b == @y.b, size(@p.a))`,
	// functions
	`
	var @f func(int) int
	@f = func(@n int) int {
		!returns int
		!param n int
		if @n <= 0 {
			return #i
		}
		return @f(@n-1) + #n
	}
	println(@f(3))`,
	`
	@n := #i
	@f := func() func() int { @n++; return func() int { @n *= 2; return @n } }
	!let n int
	println(@f()(), @f()())
	!block`,
	`
	@f, @g := func() (#T, int) { return #t, #i }, func(@a #T, @b int) int { return size(@a) + @b }
	println(@g(@f()))
	@v, _ := @f()
	!let v T`,
	`
	@o := struct { f func(int) int; g func() #T }{g: func() #T { return #t }}
	@o.f = func(@k int) int { return @k + #i + size(@o.g()) }
	println(@o.f(#n))`,
	`
	var @fs [3]func() int
	for @i := 0; @i < 3; @i++ {
		@fs[@i] = func() int { @i += 10; return @i }
		if @i == 1 {
			@i++
			@fs[2] = func() int { return -@i }
		}
	}
	println(@fs[0](), @fs[1](), @fs[2]())`,
	`
	@x := &base{id: #i}
	@f, @g, @h := @x.M, (*base).add, base.M
	@x.id = 5
	@e := I.M
	println(@f(2), @g(@x, 1).id, @h(*@x, 3), @e(@x, 4), (*base).M(@x, #n))
	defer @x.add(#i).add(1)
	defer I(@x).M(#i)
	go @x.name()`,
	`
	@t := top{&middle{base{id: #i}, nil}, namer(#s), #s}
	@t.add(1).add(#i)
	@n := named2(@t)
	@f := @t.M
	@g := @n.name
	println(@t.id, @t.name2(), @n.M(2), @f(1), @g(), @t.middle.base.id)
	if @j, ok := any(@t).(J2); ok {
		println(@j.name2())
	}`,
	`println(both(check(#i)), must(id(#n), nil), must(check(#i)))`,
	`
	@k, @err := check(#i)
	if @e, ok := @err.(*failure); ok {
		println(@e.code)
	} else if @x := new(failure); errors.As(@err, &@x) {
		println(@x.code)
	}
	!let k int`,
	// defer and recover
	`
	@v, @e := func() (@r #T, @s string) {
		!returns nothing
		!param r T
		!param s string
		defer func() {
			if @x := recover(); @x != nil {
				@s = "recovered"
				@r = #t
			}
		}()
		for @i := range 2 {
			!let i int
			defer func(@k int) { @s += "d" }(@i)
		}
		!block
		if #b {
			panic(&failure{#i})
		}
		return #t, #s
	}()
	!let v T
	!let e string
	println(@e)`,
	`
	func() {
		defer println("outer", #i)
		defer func() {
			defer func() { println("second", recover() != nil) }()
			panic("again")
		}()
		if #b {
			panic(#s)
		}
	}()`,
	`
	@f := func() (@n int) {
		defer func() { @n *= 2 }()
		defer func() { @n += #i }()
		return #n
	}
	println(@f())`,
	`
	for @v := range count(4) {
		!let v int
		defer println("late", @v)
		if #b {
			continue
		}
		!block
	}`,
	`
	@d := make(chan int, 1)
	go func() {
		defer close(@d)
		defer func() { recover() }()
		defer func() { @d <- #i }()
		if #b {
			runtime.Goexit()
		}
	}()
	println(<-@d)`,
	// ways through a function
	`
@o:
	for @i := range 3 {
		!let i int
		for @j := 0; ; @j++ {
			switch {
			case @j > 2:
				continue @o
			case @i+@j > #i:
				break @o
			}
			if tick() {
				break
			}
			!block
		}
	}`,
	`
	switch @k := #i; {
	case @k < 3:
		println("low")
		fallthrough
	case @k < 5:
		!block
	case @k == 7:
		break
	default:
		println("high")
	}`,
	`
	switch @v := #s; @v + "z" {
	case "z":
		println("empty")
	case #s, "abz":
		!block
	}`,
	`
	@n := 0
@l:
	if @n < 3 {
		@n++
		if @n == 2 {
			goto @l
		}
		@p := &@n
		*@p += 0
		goto @l
	}
	println(@n)`,
	`
	@c, @d := make(chan #T, 1), make(chan *#S, 1)
	@d <- #p
	for @n := range 3 {
		select {
		case @v, @o := <-@d:
			println(@n, @o, @v == nil)
		case @w := <-@c:
			!let w T
			!block
		default:
			@c <- #t
		}
	}`,
	`
	var @w sync.WaitGroup
	var @m sync.Mutex
	@n := 0
	for @i := range 3 {
		@w.Add(1)
		go func() {
			defer @w.Done()
			@m.Lock()
			defer @m.Unlock()
			@n += @i
		}()
	}
	@w.Wait()
	println(@n)`,
	`
	var @o sync.Once
	@v := #t
	@o.Do(func() { @v = #t })
	!let v T`,
	`
	@s, @e, @i := []int{#i, 2}, 0, 0
	for @i, @s[0] = range [...]int{4, 5} {
		@e += @s[0]
	}
	for @i := range @s {
		@e += @i
	}
	println(@e, @i)`,
	// interfaces
	`
	@x, @y := any(#t), any(#k)
	switch @v := @x.(type) {
	case nil:
		println("nil")
	case interface{ M(int) int; name() string }:
		println(@v.name())
	case I, error:
		println(@v == @y)
	case func() int:
		println("func")
	case map[string]int, []any:
		println(@v != nil)
	default:
		println(kindOf(@v))
	}`,
	`println(any(#k) == any(#k), any(#p) == any(nil), I(small(1)) == I(small(id(1))))`,
	`println(any(#t) == any(#t))`,
	`
	var @e error = &failure{#i}
	@f := errors.Join(@e, errors.New(#s))
	println(errors.Is(@f, @e), @f.Error())`,
	`
	@x := []any{#t, #u, #i, #s, nil, small(2), celsius(1.5), struct{}{}, [0]int{}}
	for _, @e := range @x {
		println(size(@e))
	}`,
	`
	@i := []I{small(#n), celsius(#n), &base{id: #i}, wrapped(small(1)), &counter{n: #i}}
	@n := 0
	for _, @e := range @i {
		@n += @e.M(#n)
	}
	println(@n)`,
	// memory
	`
	@x := [2]struct { a int8; b int32 }{{1, #n}}
	@p := (*int32)(unsafe.Add(unsafe.Pointer(&@x[0]), unsafe.Offsetof(@x[0].b)))
	*@p += int32(#i)
	println(@x[0].b, unsafe.Sizeof(@x), unsafe.Alignof(@x[0].b))`,
	`
	@a := [4]int{#i, 1, 2}
	@s := unsafe.Slice(&@a[1], 2)
	@u := *(*uint)(unsafe.Pointer(&@a[0]))
	println(len(@s), @s[0], @u == uint(@a[0]), uintptr(unsafe.Pointer(&@a[1]))-uintptr(unsafe.Pointer(&@a[0])))`,
	`
	@b := strings.Builder{}
	@b.WriteString(#s)
	@b.WriteByte('x')
	println(@b.String(), @b.Len(), strings.Repeat(#s, 2), strings.Fields(#s + " y")[0])`,
	`
	@p, @q := #p, new(#S)
	if @p != nil {
		*@q = *@p
		@r := &@q.n
		*@r++
		println(@p.n+1 == @q.n, @p == @q)
	}`,
}
