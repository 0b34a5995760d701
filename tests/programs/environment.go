// The environment after changes, and a time that was parsed out of a string that is used again.
package main

import (
	"fmt"
	"os"
	"slices"
	"time"
)

func main() {
	os.Clearenv()
	os.Setenv("A", "1")
	os.Setenv("B", "2")
	os.Setenv("A", "3")
	fmt.Println(os.Environ(), os.Getenv("A"), os.Setenv("", "x"), os.Setenv("a=", "x"), os.Setenv("x", "a\x00"))
	os.Unsetenv("A")
	_, ok := os.LookupEnv("A")
	fmt.Println(os.Environ(), ok)
	os.Setenv("A", "")
	s, ok := os.LookupEnv("A")
	fmt.Printf("%q %v %v\n", os.Environ(), s, ok)
	buf := []byte("Mon, 02 Jan 2006 15:04:05 XYZ")
	t, err := time.Parse(time.RFC1123, string(buf))
	fmt.Println(t, err)
	for _, v := range []string{"Mon, 02 Jan 2006 15:04:05 GMT+3", "Mon, 02 Jan 2006 15:04", "Mon, 32 Jan 2006 15:04:05 MST", "Mon, 02 Jan 2006 15:04:05 MST x",
		"Mon,  02 Jan 2006 15:04:05.123 CEST", "mon, 2 JAN 2006 1:04:05 -07", ""} {
		t, err := time.ParseInLocation(time.RFC1123, v, time.UTC)
		fmt.Println(t, err)
	}
	_, err = os.MkdirTemp("/no/such/folder", "x*y")
	fmt.Println(err)
	env := os.Environ()
	slices.Sort(env)
	fmt.Println(env)
}
