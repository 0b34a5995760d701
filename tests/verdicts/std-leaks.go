// -m -l
// What the standard library's functions do with their parameters, seen from outside: recorded from the reference.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"reflect"
	"sort"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

func text(n int) string { return string(make([]byte, n)) }

func bytesOf(n int) []byte { return make([]byte, n) }

func main() {
	duration := string([]byte{'c'})
	_, err := time.ParseDuration(duration)
	data, sum := []byte{1, 2, 3}, []byte{4}
	fmt.Fprintln(io.Discard, sha256.Sum256(data), hex.EncodeToString(sum), err)
	floats, ints, words := make([]float64, 3), make([]int, 3), make([]string, 3)
	sort.Float64s(floats)
	sort.Ints(ints)
	sort.Strings(words)
	sort.Slice(words, func(i, j int) bool { return words[i] < words[j] })
	sort.SliceStable(ints, func(i, j int) bool { return ints[i] < ints[j] })
	r := strings.NewReplacer("a", "b")
	s := new(strings.Replacer)
	_ = r.Replace(text(1)) + s.Replace(text(2))
	m := maps.Clone(map[int]int{1: 2})
	var b strings.Builder
	b.WriteString(text(len(m)))
	b.Write(bytesOf(3))
	var buf bytes.Buffer
	buf.Write(bytesOf(4))
	n, _ := strconv.Atoi(string([]byte{'7'}))
	f, _ := strconv.ParseFloat(string([]byte{'7'}), 64)
	ok := utf8.Valid(bytesOf(n)) && utf8.ValidString(text(int(f)))
	x := new(int)
	k := reflect.TypeOf(x).Kind()
	target := new(os.PathError)
	ok = ok && errors.As(err, &target) || k == reflect.Int
	fields := strings.Fields(text(5))
	joined := strings.Join(fields, string([]byte{','}))
	upper := strings.ToUpper(text(6))
	fmt.Fprintln(io.Discard, ok, joined, upper)
}
