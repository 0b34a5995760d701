// fmt: verbs, flags, width and precision, nested values, bad verbs, Stringer, Formatter, GoStringer, errors, Sscan.
package main

import (
	"errors"
	"fmt"
	"os"
	"time"
)

type point struct {
	X, Y int
	n    *point
}
type named []string
type str string
type stringer struct{ s string }
type gostr int
type formatter struct{}
type bad struct{}

func (s stringer) String() string { return "S(" + s.s + ")" }
func (g gostr) GoString() string  { return "gostr!" }
func (formatter) Format(f fmt.State, verb rune) {
	w, ok := f.Width()
	fmt.Fprintf(f, "F%c%d%v%v", verb, w, ok, f.Flag('+'))
}
func (*bad) String() string { panic("bad") }

func main() {
	p := point{1, 2, nil}
	fmt.Printf("%v %+v %#v %T %d %s\n", p, p, p, p, p, p)
	fmt.Printf("%v %+v\n", &p, []*int{nil})
	fmt.Printf("%d %5d|%-5d|%05d|%+d|%x|%X|%o|%O|%b|%c|%q|%U|%#U|%#x|% d\n", 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 65, 65, 0x1F600, 0x1F600, 42, 42)
	fmt.Printf("%s|%10s|%-10s|%.2s|%q|%x|% x|%#q|%+q\n", "héllo", "hi", "hi", "héllo", "a\"b", "hi", "hi", "raw", "é")
	fmt.Printf("%f|%.2f|%8.3f|%-8.1f|%e|%g|%G|%+.1f|%08.2f|%6.f\n", 3.14159, 3.14159, 3.14159, 3.14159, 314159.0, 1e-10, 1e20, 2.0, -2.5, 2.5)
	fmt.Printf("%t|%v|%p|%v|%5t\n", true, false, nil, nil, true)
	fmt.Printf("%v %v %v %v %v\n", []int{1, 2}, map[string]int{"b": 1, "a": 2}, [2]bool{true}, struct{}{}, named{"x", "y"})
	fmt.Printf("%#v %#v %#v %#v %#v\n", []int{1}, map[string]bool{"k": true}, str("s"), named{"q"}, [1]any{nil})
	fmt.Printf("%s %v %d %+v %#v\n", stringer{"x"}, stringer{"y"}, stringer{"z"}, []stringer{{"a"}}, gostr(1))
	fmt.Printf("%v|%+8d|%s\n", formatter{}, formatter{}, &bad{})
	fmt.Printf("%!|%z|%d %d|%s\n", 1, 2)
	fmt.Printf("%d\n", 1, "extra")
	fmt.Printf("%[2]d %[1]d %[3]*.[2]*[1]f|%*d|%-*d|\n", 1, 2, 8, 5, 42, 4, 7)
	fmt.Printf("%6.2f%%|%v|%v|%s|%v\n", 99.5, errors.New("err"), time.Second*90, []byte("bytes"), []byte{1, 2})
	fmt.Printf("%x %X %x % x %#x\n", []byte("abc"), "xyz", -255, []byte{1, 171}, []byte{1})
	fmt.Printf("%v %v %.3v %8v|%-8v|%08v\n", 1e6, 1e21, 3.14159, 2.5, 2.5, 2.5)
	fmt.Printf("%v %s %v\n", fmt.Errorf("a: %w, %w", errors.New("b"), os.ErrNotExist), any(nil), (*int)(nil))
	fmt.Println(1, "a", "b", 2, 3, 'x', nil, []any{1, "s", nil}, 2.0, float32(0.1), 1+2i)
	fmt.Print(1, 2, "a", "b", 3, 4.5, "\n")
	fmt.Println(fmt.Sprint("a", 1, 2, "b"), fmt.Sprintln("x", 1), fmt.Sprintf("%v", [3]byte{1, 2, 3}))
	fmt.Fprintln(os.Stdout, uint8(200), int8(-5), uintptr(10), rune('z'), byte('y'))
	fmt.Printf("%t %d %s\n", 1, true, 2.5)
	fmt.Printf("%v %v\n", struct {
		a any
		b error
	}{1, nil}, &map[string]int{"z": 1})
	fmt.Printf("%08b %o %#o %#b %x\n", 5, 64, 64, 5, 3.5)
	fmt.Printf("%3c|%-3c|%q|%#q|%+q\n", 'a', 'b', 'c', 'd', 'é')
	var a, b int
	var s string
	n, err := fmt.Sscanf("10-20 abc", "%d-%d %s", &a, &b, &s)
	fmt.Println(n, err, a, b, s)
	n, err = fmt.Sscan("7 8 word", &a, &b, &s)
	fmt.Println(n, err, a, b, s)
	fmt.Println(string(fmt.Appendf(nil, "%d,", 5)), fmt.Sprintf("%T %T %T %T", nil, err, fmt.Println, map[string][]int{}))
}
