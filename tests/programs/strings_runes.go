// Strings: bytes and runes, conversions, comparison, concatenation, slicing, ranging.
package main

import "fmt"

type bytes []byte
type text string

func main() {
	s := "héllo, 世界\x80!"
	fmt.Println(len(s), s[1], s[0:3], s[7:], s == "x", s < "i", s+"?"+s[:2])
	for i, r := range s {
		fmt.Print(i, ":", r, " ")
	}
	fmt.Println()
	for i := range s {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for range "ab" {
		fmt.Print(".")
	}
	fmt.Println()
	b := []byte(s)
	b[0] = 'H'
	r := []rune(s)
	fmt.Println(string(b), len(r), string(r[1:3]), string(r[0]), string(rune(0x4e16)), string(rune(-1)), []rune("\xff"))
	fmt.Println(text("x")+"y", string(bytes("abc")), bytes("z"), []byte("") == nil)
	t := ""
	for i := range 5 {
		t += string(rune('a' + i))
	}
	fmt.Printf("%q %x % X %s %v %q\n", t, t, t, b[:3], b[:3], r[:2])
	switch t {
	case "abc", "abcd":
		fmt.Println("no")
	case "abcde":
		fmt.Println("yes")
	}
	raw := `a\n
b`
	fmt.Println(raw, len(raw), "\a\b\f\n\r\t\v\\\"\x41\101\u00e9\U0001F600" == "", 'x', '\'', "\u00e9")
	m := map[string]int{string(b[:1]): 1}
	fmt.Println(m["H"], m[string([]byte{72})])
	copy(b, "yy")
	b = append(b, " tail"...)
	fmt.Println(string(b[:2]), string(b[len(b)-4:]), string(append([]byte("x"), s[:1]...)))
	func() {
		defer func() { fmt.Println(recover()) }()
		n := 100
		fmt.Println(s[n])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		n := 100
		fmt.Println(s[2:n])
	}()
}
