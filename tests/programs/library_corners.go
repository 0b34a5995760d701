// Corners of the library that the packages' own examples and tests ask about.
package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"math/big"
	randv2 "math/rand/v2"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing/fstest"
	"time"
	"unicode/utf16"
	"unicode/utf8"
)

func links() {
	dir, err := os.MkdirTemp("", "corners")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	os.MkdirAll(filepath.Join(dir, "a", "b"), 0o777)
	os.Symlink("a/b", filepath.Join(dir, "link"))
	os.WriteFile(filepath.Join(dir, "file"), nil, 0o666)
	real, _ := filepath.EvalSymlinks(dir)
	for _, p := range []string{"link", "link/..", "link/../b", "file/"} {
		s, err := filepath.EvalSymlinks(dir + "/" + p)
		fmt.Println(p, strings.TrimPrefix(s, real), err)
	}
	_, err = os.MkdirTemp(filepath.Join(dir, "missing"), "x")
	fmt.Println(strings.ReplaceAll(err.Error(), dir, ""), errors.Is(err, fs.ErrNotExist))
}

func readers() {
	fmt.Println(errors.Join(errors.Join(io.EOF)) == errors.Join(io.EOF), errors.Join(io.EOF, nil))
	both := io.MultiReader(strings.NewReader("one "), strings.NewReader("two"))
	outer := io.MultiReader(both)
	var first [2]byte
	outer.Read(first[:])
	rest, err := io.ReadAll(both)
	fmt.Printf("%q %q %v\n", first, rest, err)
	n, err := io.CopyN(io.Discard, io.MultiReader(strings.NewReader("12345"), broken{}), 5)
	fmt.Println(n, err)
	sub, _ := fs.Sub(fstest.MapFS{"d/link": {Data: []byte("file"), Mode: fs.ModeSymlink | 0o777}, "d/file": {Data: []byte("x")}}, "d")
	target, err := fs.ReadLink(sub, "link")
	fmt.Println(target, err)
	info, err := fs.Lstat(sub, "link")
	fmt.Println(info.Mode(), err)
	_, err = fs.Glob(sub, strings.Repeat("/", 10001))
	fmt.Println(err)
}

type broken struct{}

func (broken) Read(p []byte) (int, error) { return len(p), errors.New("broken") }

func numbers() {
	r := randv2.New(randv2.NewPCG(1, 2))
	fmt.Println(r.IntN(1000000000), r.Int32N(100), r.Uint32N(1048577), r.Int64N(1<<40), r.IntN(7))
	m, _ := new(big.Int).SetString("170141183460469231731687303715884105727", 10)
	for _, e := range []int64{0, 1, 2, 17, 65537, 1 << 40} {
		even := new(big.Int).Lsh(m, 3)
		x := new(big.Int).Lsh(big.NewInt(12345678987654321), 90)
		fmt.Println(new(big.Int).Exp(x, big.NewInt(e), m), new(big.Int).Exp(x, big.NewInt(e), even), new(big.Int).Exp(x, big.NewInt(e), big.NewInt(1000000007)))
	}
	fmt.Println(m.ProbablyPrime(5), new(big.Int).Mul(m, m).ProbablyPrime(5), new(big.Int).ModInverse(big.NewInt(3), m))
	f := new(big.Int).MulRange(1, 400)
	q, rest := new(big.Int).QuoRem(f, new(big.Int).Add(m, big.NewInt(2)), new(big.Int))
	fmt.Println(q, rest, new(big.Int).Sqrt(f))
	short, long := big.NewFloat(0.5), new(big.Float).SetPrec(300).SetFloat64(0.5)
	long.Add(long, new(big.Float).SetMantExp(big.NewFloat(1), -250))
	fmt.Println(short.Cmp(long), long.Cmp(short), short.Cmp(short))
	fmt.Println(binary.Size((*int8)(nil)), binary.Size(new(int8)))
}

func texts() {
	for _, s := range []string{"plain", "q\"b\\s\x00\x7f", "é\xff\u2028日本", "`"} {
		fmt.Println(strconv.Quote(s), strconv.QuoteToASCII(s), utf8.ValidString(s), utf8.RuneCountInString(s), []rune(s))
	}
	bad := strings.Repeat("ascii only here ", 3) + "\xed\xa0\x80\xf4\x90\x80\x80\xc0\x80\xe0\x80\x80\xf0\x8f\xbf\xbf" + "€😀"
	for i, r := range bad[48:] {
		fmt.Print(i, " ", r, " ")
	}
	fmt.Println(utf8.ValidString(bad), utf8.Valid([]byte(bad)[:48]), utf8.RuneCount([]byte(bad)))
	fmt.Println(utf16.Encode([]rune{'a', 0xd800, 0x1f600, -1, 0x110000}))
	fmt.Println(strings.Trim("xxabcxx", "x"), strings.TrimLeft("é€é", "é"), strings.TrimRight("abc...", "."))
	base, _ := url.Parse("http://a.com/x/y")
	for _, ref := range []string{"//b.com//z", "../../..//s?q=1", ".", "..", "./z/../", "http://c.com///d/e"} {
		u, err := base.Parse(ref)
		fmt.Println(u, err)
	}
	fmt.Printf("%q\n", base.User.String())
}

func times() {
	for _, s := range []string{"2024-02-29T01:02:03Z", "2023-02-29T01:02:03Z", "2024-02-29T01:02:03.123456789123Z", "2024-02-29T01:02:03,5Z",
		"2024-02-29T24:02:03Z", "2024-13-29T01:02:03Z", "2024-02-29T01:02:03+05:30", "2024-02-29T01:02:03-25:00", "2024-2-29T01:02:03Z",
		"2024-02-29T1:02:03Z", "2024-02-29t01:02:03Z", "2024-02-29T01:02:03", "2024-02-29T01:02:03.Z", "0000-01-01T00:00:00Z"} {
		t, err := time.Parse(time.RFC3339, s)
		fmt.Println(t, err)
	}
	day := time.Date(-400, 2, 27, 23, 0, 0, 0, time.UTC)
	for range 12 {
		fmt.Print(day.Format("Mon 2006-01-02 __2 3PM;"))
		day = day.AddDate(57, 5, 13)
	}
	fmt.Println()
}

func reflection() {
	type inner struct{ x, X int }
	type outer struct{ inner }
	v := reflect.ValueOf(&outer{}).Elem().Field(0).Addr().Elem()
	fmt.Println(v.CanSet(), v.Field(0).CanSet(), v.Field(1).CanSet())
	zero := 0.0
	fmt.Println(reflect.ValueOf(-zero).IsZero(), reflect.ValueOf(complex(0, -zero)).IsZero())
	fmt.Println(reflect.TypeFor[<-chan (<-chan int)](), reflect.ChanOf(reflect.RecvDir, reflect.TypeFor[<-chan int]()), reflect.TypeFor[chan (<-chan int)]())
	x, ok := reflect.TypeAssert[int](reflect.ValueOf(any(7)))
	_, wrong := reflect.TypeAssert[string](reflect.ValueOf(any(7)))
	fmt.Println(x, ok, wrong)
	m := reflect.ValueOf(map[string]int{"a": 1})
	k, e := reflect.New(m.Type().Key()).Elem(), reflect.New(m.Type().Elem()).Elem()
	for it := m.MapRange(); it.Next(); {
		k.SetIterKey(it)
		e.SetIterValue(it)
	}
	fmt.Println(k, e)
	for _, f := range []func(){
		func() { k.SetIterKey(m.MapRange()) },
		func() { reflect.ValueOf(true).TryRecv() },
		func() { reflect.ValueOf([]int{1}).Equal(reflect.ValueOf([]int{1})) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
	next, stop := iter.Pull(func(yield func(int) bool) {
		for i := 0; yield(i); i++ {
		}
	})
	fmt.Println(next())
	stop()
	fmt.Println(next())
}

type node struct {
	Next *node
	Kids []*node
	By   map[int]string `json:",omitempty"`
	Any  map[string]any `json:",omitempty"`
	N    json.Number    `json:",omitempty"`
}

func trees() {
	var n node
	err := json.Unmarshal([]byte(`{"next":{"Kids":[{},{"by":{"-3":"x","4":"y\u00e9"}}]},"Any":{"a":1,"b":[2,{"c":null}]},"N":12.50}`), &n)
	out, err2 := json.Marshal(n)
	fmt.Println(string(out), err, err2)
	fmt.Println(json.Unmarshal([]byte(`{"By":{"z":"w"}}`), &n), json.Unmarshal([]byte(`{"next":{"kids":[{"by":7}]}}`), &n))
	n.Next = &n
	_, err = json.Marshal(n)
	fmt.Println(err)
	n.Next = nil
	var b bytes.Buffer
	json.Indent(&b, out, "", " ")
	fmt.Println(b.Len())
}

func main() {
	links()
	readers()
	numbers()
	texts()
	times()
	reflection()
	trees()
}
