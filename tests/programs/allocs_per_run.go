package main

// How many objects each of many small functions allocates. The numbers are the reference's: programs allocate where -m says,
// after inlining, and what the reference's runtime spares is spared here. Maps of more than eight entries, and of large
// ones, are not among them: the tables that they grow to are made of fewer objects.

import (
	"errors"
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"
	"testing"
)

type point struct{ x, y int }
type node struct {
	next *node
	v    int
}
type shape interface{ area() int }
type square struct{ side int }
type empty struct{}
type big struct{ a [100]int }
type id byte
type wrapped struct{ p *int }
type pair[K comparable, V any] struct {
	k K
	v V
}

func (s square) area() int     { return s.side * s.side }
func (p *point) area() int     { return p.x * p.y }
func (e empty) area() int      { return 0 }
func (p *point) move(d int)    { p.x += d }
func (n *node) push(v int) *node { return &node{n, v} }

var (
	sinkInt    int
	sinkString string
	sinkBytes  []byte
	sinkAny    any
	sinkShape  shape
	sinkPoint  *point
	sinkFunc   func() int
	sinkErr    error
	sinkInts   []int
	sinkMap    map[string]int
	n0, n1     = 0, 1
	n3, n4     = 3, 4
	n5, n10    = 5, 10
	n40, n100  = 40, 100
	n300       = 300
	short      = "short"
	long       = strings.Repeat("long", 20)
	none       = ""
	bytes      = []byte("some bytes that are long enough to be long")
	fewBytes   = []byte("few")
	noBytes    = []byte{}
	oneByte    = []byte("x")
	f0, f1     = 0.0, 1.5
	table      = map[string]int{"short": 1, "few": 2}
	origin     point
	list       *node
	ints       = []int{1, 2, 3, 4, 5}
)

//go:noinline
func use(any) {}

//go:noinline
func useShape(s shape) int { return s.area() }

//go:noinline
func useInts(s []int) int { return len(s) }

//go:noinline
func useBytes(s []byte) int { return len(s) }

//go:noinline
func useString(s string) int { return len(s) }

//go:noinline
func usePoint(p *point) int { return p.x }

//go:noinline
func useFunc(f func() int) int { return f() }

//go:noinline
func keep(x any) { sinkAny = x }

//go:noinline
func keepPoint(p *point) { sinkPoint = p }

//go:noinline
func variadic(xs ...int) int { return len(xs) }

//go:noinline
func variadicAny(xs ...any) int { return len(xs) }

//go:noinline
func keepAll(xs ...any) { sinkAny = xs }

func newPoint(x int) *point     { return &point{x, x} }
func identity(p *point) *point  { return p }
func adder(n int) func(int) int { return func(x int) int { return x + n } }
func makeInts(n int) []int      { return make([]int, n) }
func asShape(p point) shape     { return &p }
func boxed(x int) any           { return x }
func pairOf[K comparable, V any](k K, v V) *pair[K, V] { return &pair[K, V]{k, v} }
func double(s string) string    { return s + s }
func apply[T any](xs []T, f func(T) T) []T {
	var out []T
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

//go:noinline
func newPointSlow(x int) *point { return &point{x, x} }

//go:noinline
func recovers() (err any) {
	defer func() { err = recover() }()
	panic("constant")
}

//go:noinline
func defers(n int) int {
	p := point{n, n}
	defer p.move(1)
	defer func() { p.x++ }()
	return p.x
}

//go:noinline
func defersInLoop(n int) {
	for i := 0; i < n; i++ {
		defer func() { sinkInt += i }()
	}
}

func seq(n int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n && yield(i); i++ {
		}
	}
}

type row struct {
	name string
	f    func()
}

var rows = []row{
	// variables and literals
	{"new stays", func() { p := new(point); sinkInt = usePoint(p) }},
	{"new moves", func() { keepPoint(new(point)) }},
	{"literal stays", func() { sinkInt = usePoint(&point{1, 2}) }},
	{"literal moves", func() { sinkPoint = &point{1, 2} }},
	{"variable stays", func() { p := point{1, n3}; sinkInt = usePoint(&p) }},
	{"variable moves", func() { p := point{1, n3}; sinkPoint = &p }},
	{"inlined constructor", func() { sinkInt = newPoint(n3).x }},
	{"inlined constructor to callee", func() { sinkInt = usePoint(newPoint(n3)) }},
	{"constructor called", func() { sinkInt = newPointSlow(n3).x }},
	{"identity", func() { p := point{}; sinkInt = identity(&p).y }},
	{"identity kept", func() { p := point{}; sinkPoint = identity(&p) }},
	{"list on stack", func() {
		a := node{nil, 1}
		b := node{&a, 2}
		c := node{&b, 3}
		for p := &c; p != nil; p = p.next {
			sinkInt += p.v
		}
	}},
	{"list on heap", func() {
		var l *node
		for i := range 5 {
			l = l.push(i)
		}
		sinkInt = l.v
	}},
	{"loop variable", func() {
		for i := range 4 {
			p := point{i, i}
			sinkInt += usePoint(&p)
		}
	}},
	{"loop variable kept", func() {
		for i := range 4 {
			p := point{i, i}
			sinkPoint = &p
		}
	}},
	{"pointer outlives iteration", func() {
		var last *point
		for i := range 4 {
			p := point{i, i}
			last = &p
		}
		sinkInt = last.x
	}},
	{"big stays", func() { var b big; b.a[n3] = 1; p := &b; sinkInt = p.a[n4] }},
	{"too big", func() { b := new([70000]byte); sinkInt = int(b[n3]) }},
	{"pointer to pointer", func() { p := &point{}; q := &p; sinkInt = (*q).x }},
	{"array of pointers", func() { a := [3]*point{{}, {}, {}}; sinkInt = a[n1].x }},
	{"slice of pointers", func() { a := []*point{{}, {}, {}}; sinkInt = a[n1].x }},
	{"swap", func() { a, b := &point{}, &point{}; a, b = b, a; sinkInt = a.x + b.x }},
	{"generic pair", func() { sinkInt = pairOf(n3, "x").k }},
	{"generic pair kept", func() { sinkAny = pairOf(n3, "x") }},

	// interfaces
	{"box constant", func() { keep(1000) }},
	{"box small", func() { keep(n10) }},
	{"box 255", func() { keep(n300 - 45) }},
	{"box 256", func() { keep(n300 - 44) }},
	{"box large", func() { keep(n300) }},
	{"box to callee", func() { use(n300) }},
	{"box byte", func() { keep(byte(n300)) }},
	{"box named byte", func() { keep(id(n300)) }},
	{"box bool", func() { keep(n3 == n4) }},
	{"box int8", func() { keep(int8(n300)) }},
	{"box uint16 small", func() { keep(uint16(n10)) }},
	{"box uint16 large", func() { keep(uint16(n300)) }},
	{"box rune", func() { keep(rune(n300)) }},
	{"box rune small", func() { keep(rune(n100)) }},
	{"box zero float", func() { keep(f0) }},
	{"box float", func() { keep(f1) }},
	{"box float32 zero", func() { keep(float32(f0)) }},
	{"box complex", func() { keep(complex(f1, f1)) }},
	{"box string", func() { keep(short) }},
	{"box empty string", func() { keep(none) }},
	{"box constant string", func() { keep("constant") }},
	{"box slice", func() { keep(ints) }},
	{"box nil slice", func() { keep([]int(nil)) }},
	{"box nil slice variable", func() { var s []int; keep(s) }},
	{"box struct", func() { keep(point{n3, n4}) }},
	{"box zero struct", func() { keep(origin) }},
	{"box constant struct", func() { keep(point{1, 2}) }},
	{"box empty struct", func() { keep(empty{}) }},
	{"box one-pointer struct", func() { keep(wrapped{&sinkInt}) }},
	{"box pointer", func() { keep(&sinkInt) }},
	{"box func", func() { keep(recovers) }},
	{"box array of one", func() { keep([1]int{n300}) }},
	{"box array of one pointer", func() { keep([1]*int{&sinkInt}) }},
	{"box map", func() { keep(table) }},
	{"box one-byte struct", func() { keep(struct{ b byte }{byte(n3)}) }},
	{"inlined box", func() { sinkInt = boxed(n300).(int) }},
	{"shape by value", func() { sinkInt = useShape(square{n3}) }},
	{"shape by pointer", func() { sinkInt = useShape(&point{n3, n4}) }},
	{"shape kept", func() { sinkShape = square{n300} }},
	{"shape kept small", func() { sinkShape = square{n3} }},
	{"shape devirtualized", func() { var s shape = square{n300}; sinkInt = s.area() }},
	{"shape of inlined", func() { sinkInt = asShape(point{n3, n4}).area() }},
	{"shape empty", func() { sinkShape = empty{} }},
	{"assert", func() { sinkInt = sinkShape.(shape).area() }},
	{"convert interface", func() { sinkAny = sinkShape }},
	{"method value of interface", func() { var s shape = square{n300}; sinkInt = useFunc(s.area) }},
	{"two boxes, one variable", func() { x := any(n300); keep(x); keep(x) }},
	{"compare with interface", func() { sinkInt += map[bool]int{true: 1}[sinkAny == any(n300)] }},

	// closures
	{"closure stays", func() { x := n3; sinkInt = useFunc(func() int { return x }) }},
	{"closure by reference stays", func() { x := n3; sinkInt = useFunc(func() int { x++; return x }) + x }},
	{"closure moves", func() { x := n3; sinkFunc = func() int { return x } }},
	{"closure by reference moves", func() { x := n3; sinkFunc = func() int { x++; return x } }},
	{"closure of nothing", func() { sinkFunc = func() int { return 1 } }},
	{"adder inlined", func() { sinkInt = adder(n3)(n4) }},
	{"adder kept", func() { f := adder(n3); sinkFunc = func() int { return f(n1) } }},
	{"method value stays", func() { p := point{}; f := p.move; f(1) }},
	{"method value moves", func() { p := &point{n3, n4}; sinkFunc = p.area }},
	{"method expression", func() { f := (*point).area; sinkInt = f(&point{1, 2}) }},
	{"closure in closure", func() {
		x := n3
		f := func() func() int { return func() int { return x } }
		sinkInt = useFunc(f())
	}},
	{"generic with closure", func() { k := n3; sinkInts = apply(ints[:1], func(x int) int { return x + k }) }},
	{"defer", func() { sinkInt = defers(n3) }},
	{"defer in loop", func() { defersInLoop(3) }},
	{"recover", func() { recovers() }},
	{"range over func", func() {
		for i := range seq(n3) {
			sinkInt += i
		}
	}},
	{"sort.Slice", func() { s := []int{3, 1, 2}; sort.Slice(s, func(i, j int) bool { return s[i] < s[j] }); sinkInt = s[0] }},
	{"sort.Ints", func() { s := [...]int{3, 1, 2}; sort.Ints(s[:]); sinkInt = s[0] }},
	{"sort.Search", func() { sinkInt = sort.Search(n100, func(i int) bool { return i > n10 }) }},

	// slices
	{"slice literal stays", func() { sinkInt = useInts([]int{1, n3}) }},
	{"slice literal moves", func() { sinkInts = []int{1, n3} }},
	{"empty slice literal", func() { sinkInts = []int{} }},
	{"variadic", func() { sinkInt = variadic(1, 2, n3) }},
	{"variadic none", func() { sinkInt = variadic() }},
	{"variadic any", func() { sinkInt = variadicAny(n300, short, 1) }},
	{"variadic kept", func() { keepAll(n300, 1) }},
	{"make constant stays", func() { s := make([]int, 10); sinkInt = useInts(s) }},
	{"make constant moves", func() { sinkInts = make([]int, 10) }},
	{"make zero", func() { sinkInts = make([]int, n0) }},
	{"make small variable", func() { sinkInt = useInts(make([]int, n3)) }},
	{"make 4 words", func() { sinkInt = useInts(make([]int, n4)) }},
	{"make 5 words", func() { sinkInt = useInts(make([]int, n5)) }},
	{"make bytes 32", func() { sinkInt = useBytes(make([]byte, n40-8)) }},
	{"make bytes 33", func() { sinkInt = useBytes(make([]byte, n40-7)) }},
	{"make with capacity", func() { sinkInt = useInts(make([]int, 0, n3)) }},
	{"make with constant capacity", func() { sinkInt = useInts(make([]int, n3, 20)) }},
	{"make pointers", func() { s := make([]*int, n3); sinkInt = len(s) }},
	{"make structs", func() { s := make([]point, n3); sinkInt = s[0].x }},
	{"make inlined", func() { sinkInt = useInts(makeInts(3)) }},
	{"make inlined variable", func() { sinkInt = useInts(makeInts(n5)) }},
	{"make too large", func() { sinkInt = useBytes(make([]byte, 70000)) }},
	{"append to nil", func() { var s []int; s = append(s, n3); sinkInt = useInts(s) }},
	{"append to nil, kept", func() { var s []int; s = append(s, n3); sinkInts = s }},
	{"append many to nil", func() {
		var s []int
		for i := range 4 {
			s = append(s, i)
		}
		sinkInt = useInts(s)
	}},
	{"append 5 to nil", func() {
		var s []int
		for i := range 5 {
			s = append(s, i)
		}
		sinkInt = useInts(s)
	}},
	{"append 20 to nil", func() {
		var s []int
		for i := range 20 {
			s = append(s, i)
		}
		sinkInt = useInts(s)
	}},
	{"append many, kept", func() {
		var s []int
		for i := range 4 {
			s = append(s, i)
		}
		sinkInts = s
	}},
	{"append 20, kept", func() {
		var s []int
		for i := range 20 {
			s = append(s, i)
		}
		sinkInts = s
	}},
	{"append bytes", func() {
		var s []byte
		for i := range 30 {
			s = append(s, byte(i))
		}
		sinkInt = useBytes(s)
	}},
	{"append 100 bytes", func() {
		var s []byte
		for i := range 100 {
			s = append(s, byte(i))
		}
		sinkInt = useBytes(s)
	}},
	{"append strings", func() {
		var s []string
		for range 2 {
			s = append(s, short)
		}
		sinkInt = len(s)
	}},
	{"append 3 strings", func() {
		var s []string
		for range 3 {
			s = append(s, short)
		}
		sinkInt = len(s)
	}},
	{"append big", func() { var s []big; s = append(s, big{}); sinkInt = len(s) }},
	{"append spread", func() { var s []int; s = append(s, ints...); sinkInt = useInts(s) }},
	{"append spread few", func() { var s []int; s = append(s, ints[:3]...); sinkInt = useInts(s) }},
	{"append to literal", func() { s := append([]int{1, 2}, n3); sinkInt = useInts(s) }},
	{"append to room", func() { s := make([]int, 0, 10); s = append(s, 1, 2, 3); sinkInt = useInts(s) }},
	{"append past room", func() { s := make([]int, 0, 2); s = append(s, 1, 2, 3); sinkInt = useInts(s) }},
	{"append past variable room", func() {
		s := make([]int, 0, n1)
		for i := range 3 {
			s = append(s, i)
		}
		sinkInt = useInts(s)
	}},
	{"append a string", func() { b := append([]byte(nil), short...); sinkInt = useBytes(b) }},
	{"append a long string", func() { b := append([]byte(nil), long...); sinkInt = useBytes(b) }},
	{"append returned by inlined", func() { s := apply(ints[:3], func(x int) int { return x }); sinkInt = useInts(s) }},
	{"append make", func() { s := append([]int{}, make([]int, n3)...); sinkInt = useInts(s) }},
	{"append in map", func() { m := map[int][]int{}; m[1] = append(m[1], 2); sinkInt = len(m[1]) }},
	{"append in struct", func() {
		var b struct{ s []int }
		b.s = append(b.s, n3)
		sinkInt = useInts(b.s)
	}},
	{"slice of array", func() { a := [4]int{1, 2, 3, 4}; sinkInt = useInts(a[1:]) }},
	{"copy", func() { s := make([]int, 5); copy(s, ints); sinkInt = useInts(s) }},

	// strings
	{"concat stays", func() { s := short + "abc"; sinkInt = useString(s) }},
	{"concat 32", func() { s := short + long[:27]; sinkInt = useString(s) }},
	{"concat 33", func() { s := short + long[:28]; sinkInt = useString(s) }},
	{"concat moves", func() { sinkString = short + "abc" }},
	{"concat with empty", func() { sinkString = short + none }},
	{"concat of constants", func() { sinkString = "a" + "b" }},
	{"concat of many", func() { sinkString = short + "," + long + "," + short + ";" + long }},
	{"concat for comparison", func() { sinkInt += map[bool]int{true: 1}[short+long == long] }},
	{"concat for map", func() { sinkInt = table[short+none] }},
	{"concat in loop", func() {
		s := ""
		for range 3 {
			s += short
		}
		sinkString = s
	}},
	{"double inlined", func() { sinkInt = useString(double(short)) }},
	{"bytes of short", func() { b := []byte(short); b[0] = 1; sinkInt = useBytes(b) }},
	{"bytes of long", func() { b := []byte(long); b[0] = 1; sinkInt = useBytes(b) }},
	{"bytes of long unwritten", func() { sinkInt = useBytes([]byte(long)) }},
	{"bytes kept", func() { sinkBytes = []byte(short) }},
	{"bytes of empty kept", func() { sinkBytes = []byte(none) }},
	{"string of bytes", func() { s := string(fewBytes); sinkInt = useString(s) }},
	{"string of many bytes", func() { s := string(bytes); sinkInt = useString(s) }},
	{"string of bytes kept", func() { sinkString = string(fewBytes) }},
	{"string of one byte kept", func() { sinkString = string(oneByte) }},
	{"string of no bytes kept", func() { sinkString = string(noBytes) }},
	{"string for map", func() { sinkInt = table[string(bytes)] }},
	{"string for comparison", func() { sinkInt += map[bool]int{true: 1}[string(bytes) == long] }},
	{"string for switch", func() {
		switch string(fewBytes) {
		case "few":
			sinkInt++
		}
	}},
	{"string for range", func() {
		for _, c := range string(bytes) {
			sinkInt += int(c)
		}
	}},
	{"range over bytes of string", func() {
		for _, c := range []byte(long) {
			sinkInt += int(c)
		}
	}},
	{"string of rune", func() { s := string(rune(n300)); sinkInt = useString(s) }},
	{"string of rune kept", func() { sinkString = string(rune(n300)) }},
	{"string of ascii rune kept", func() { sinkString = string(rune(n100)) }},
	{"runes", func() { r := []rune(short); r[0] = 'x'; sinkInt = len(r) }},
	{"runes of long", func() { r := []rune(long); r[0] = 'x'; sinkInt = len(r) }},
	{"string of runes", func() { s := string([]rune{'a', rune(n300)}); sinkInt = useString(s) }},
	{"substring", func() { sinkString = long[n3:n10] }},
	{"string index as string", func() { sinkString = string(short[n3]) }},
	{"slice a byte of string", func() { sinkString = short[n3 : n3+1] }},

	// maps and channels
	{"map stays", func() { m := map[string]int{"a": n3}; sinkInt = m["a"] }},
	{"map moves", func() { sinkMap = map[string]int{"a": n3} }},
	{"map of make", func() { m := make(map[int]int); m[1] = n3; sinkInt = m[1] }},
	{"map of make 8", func() { m := make(map[int]int, 8); m[1] = n3; sinkInt = m[1] }},
	{"map of make variable", func() { m := make(map[int]int, n3); m[1] = n3; sinkInt = m[1] }},
	{"map grows to 8", func() {
		m := map[int]int{}
		for i := range 8 {
			m[i] = i
		}
		sinkInt = len(m)
	}},
	{"map empty kept", func() { sinkMap = map[string]int{} }},
	{"map kept 8", func() { sinkMap = make(map[string]int, 8) }},
	{"map of pointers", func() { m := map[int]*point{1: {1, 2}}; sinkInt = m[1].x }},
	{"map of structs", func() { m := map[point]int{{1, 2}: 1}; sinkInt = m[point{n1, 2}] }},
	{"map of any", func() { m := map[any]int{1: 1}; sinkInt = m[n300] }},
	{"map range", func() {
		for k, v := range table {
			sinkInt += len(k) + v
		}
	}},
	{"map clear", func() { m := map[int]int{1: 1}; clear(m); m[2] = 2; sinkInt = len(m) }},
	{"set", func() { m := map[string]struct{}{}; m[short] = struct{}{}; sinkInt = len(m) }},
	{"channel", func() { c := make(chan int, 1); c <- 1; sinkInt = <-c }},
	{"channel of pointers", func() { c := make(chan *point, 1); c <- &point{1, 2}; sinkInt = (<-c).x }},
	{"channel unbuffered", func() { c := make(chan int); close(c); sinkInt = <-c }},
	{"channel of nothing", func() { c := make(chan struct{}, 3); c <- struct{}{}; <-c }},
	{"select", func() {
		c := make(chan int, 1)
		select {
		case c <- 1:
		default:
		}
		sinkInt = <-c
	}},

	// the library
	{"errors.New", func() { sinkErr = errors.New("x") }},
	{"errors.New stays", func() { sinkInt += map[bool]int{true: 1}[errors.New("x") == nil] }},
	{"strconv.Itoa small", func() { sinkString = strconv.Itoa(n40) }},
	{"strconv.Itoa", func() { sinkString = strconv.Itoa(n300) }},
	{"strconv.Itoa stays", func() { sinkInt = useString(strconv.Itoa(n300)) }},
	{"strconv.AppendInt", func() { var b [20]byte; sinkInt = len(strconv.AppendInt(b[:0], int64(n300), 10)) }},
	{"strconv.Atoi", func() { sinkInt, _ = strconv.Atoi("123") }},
	{"strconv.Atoi fails", func() { _, sinkErr = strconv.Atoi(short) }},
	{"strconv.Quote", func() { sinkString = strconv.Quote(short) }},
	{"strings.Builder", func() { var b strings.Builder; b.WriteString(short); b.WriteByte('x'); sinkString = b.String() }},
	{"strings.Builder grown", func() { var b strings.Builder; b.Grow(100); b.WriteString(long); sinkString = b.String() }},
	{"strings.Join", func() { sinkString = strings.Join([]string{short, long, short}, ",") }},
	{"strings.Repeat", func() { sinkString = strings.Repeat(short, n3) }},
	{"strings.Split", func() { sinkInt = len(strings.Split("a,b,c", ",")) }},
	{"strings.Fields", func() { sinkInt = len(strings.Fields(" a b c ")) }},
	{"strings.ToUpper", func() { sinkString = strings.ToUpper(short) }},
	{"strings.ToLower of lower", func() { sinkString = strings.ToLower(short) }},
	{"strings.Replace", func() { sinkString = strings.Replace(short, "s", "S", 1) }},
	{"strings.Contains", func() { sinkInt += map[bool]int{true: 1}[strings.Contains(long, short)] }},
	{"strings.NewReader", func() { r := strings.NewReader(short); sinkInt = r.Len() }},
	{"strings.Map", func() { sinkString = strings.Map(func(r rune) rune { return r + 1 }, short) }},
	{"fmt.Sprint", func() { sinkString = fmt.Sprint(n10) }},
	{"fmt.Sprint large", func() { sinkString = fmt.Sprint(n300) }},
	{"fmt.Sprintf", func() { sinkString = fmt.Sprintf("%d %s", n10, short) }},
	{"fmt.Sprintf constants", func() { sinkString = fmt.Sprintf("%d %s", 1, "x") }},
	{"fmt.Sprintf struct", func() { sinkString = fmt.Sprintf("%v", point{n3, n4}) }},
	{"fmt.Sprintf pointer", func() { sinkString = fmt.Sprintf("%v", &point{n3, n4}) }},
	{"fmt.Errorf", func() { sinkErr = fmt.Errorf("wrong: %w", errNone) }},
	{"math.Float64bits", func() { sinkInt = int(math.Float64bits(f1)) }},
}

var errNone = errors.New("none")

func main() {
	for _, r := range rows {
		fmt.Println(r.name+":", testing.AllocsPerRun(100, r.f))
	}
}
