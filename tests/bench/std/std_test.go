// Micro-benchmarks of the standard library, for comparing two implementations of it: `make bench-std`.
package bench

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"math/big"
	"math/rand"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"
	"time"
)

var (
	sinkString string
	sinkInt    int
	sinkBytes  []byte
	sinkBool   bool
)

func BenchmarkSprintf(b *testing.B) {
	for i := 0; b.Loop(); i++ {
		sinkString = fmt.Sprintf("%s has %d items at %.2f, %v", "ann", i, 3.25, true)
	}
}

func BenchmarkSprintfStruct(b *testing.B) {
	type point struct {
		X, Y int
		Name string
	}
	p := point{1, -2, "origin"}
	for b.Loop() {
		sinkString = fmt.Sprintf("%+v", p)
	}
}

func BenchmarkAtoi(b *testing.B) {
	words := []string{"0", "42", "-123456", "9223372036854775807"}
	for b.Loop() {
		for _, w := range words {
			n, _ := strconv.Atoi(w)
			sinkInt += n
		}
	}
}

func BenchmarkItoa(b *testing.B) {
	for i := 0; b.Loop(); i++ {
		sinkString = strconv.Itoa(i * 1234567)
	}
}

func BenchmarkFormatFloat(b *testing.B) {
	values := []float64{0.1, 3.141592653589793, 1e21, 123456.789, 5e-324}
	for b.Loop() {
		for _, v := range values {
			sinkBytes = strconv.AppendFloat(sinkBytes[:0], v, 'g', -1, 64)
		}
	}
}

func BenchmarkParseFloat(b *testing.B) {
	words := []string{"0.1", "3.141592653589793", "1e21", "123456.789", "2.2250738585072011e-308"}
	for b.Loop() {
		for _, w := range words {
			f, _ := strconv.ParseFloat(w, 64)
			sinkBool = f > 1
		}
	}
}

func BenchmarkBuilder(b *testing.B) {
	for b.Loop() {
		var s strings.Builder
		for i := range 100 {
			s.WriteString("line ")
			s.WriteByte(byte('0' + i%10))
			s.WriteRune('é')
		}
		sinkString = s.String()
	}
}

var text = strings.Repeat("the quick brown fox jumps over the lazy dog, and then it sleeps\n", 100)

func BenchmarkFields(b *testing.B) {
	for b.Loop() {
		sinkInt = len(strings.Fields(text))
	}
}

func BenchmarkSplit(b *testing.B) {
	for b.Loop() {
		sinkInt = len(strings.Split(text, ","))
	}
}

func BenchmarkReplaceAll(b *testing.B) {
	for b.Loop() {
		sinkString = strings.ReplaceAll(text, "fox", "wolf")
	}
}

func BenchmarkContains(b *testing.B) {
	for b.Loop() {
		sinkBool = strings.Contains(text, "cat")
	}
}

func BenchmarkToUpper(b *testing.B) {
	for b.Loop() {
		sinkString = strings.ToUpper(text)
	}
}

func numbers() []int {
	r := rand.New(rand.NewSource(1))
	a := make([]int, 10000)
	for i := range a {
		a[i] = r.Intn(1000000)
	}
	return a
}

func BenchmarkSort(b *testing.B) {
	from := numbers()
	a := make([]int, len(from))
	for b.Loop() {
		copy(a, from)
		sort.Sort(sort.IntSlice(a))
	}
}

func BenchmarkSortSlice(b *testing.B) {
	from := numbers()
	a := make([]int, len(from))
	for b.Loop() {
		copy(a, from)
		sort.Slice(a, func(i, j int) bool { return a[i] < a[j] })
	}
}

func BenchmarkSlicesSort(b *testing.B) {
	from := numbers()
	a := make([]int, len(from))
	for b.Loop() {
		copy(a, from)
		slices.Sort(a)
	}
}

func BenchmarkSlicesSortFunc(b *testing.B) {
	from := strings.Fields(text)
	a := make([]string, len(from))
	for b.Loop() {
		copy(a, from)
		slices.SortFunc(a, strings.Compare)
	}
}

func BenchmarkMapInt(b *testing.B) {
	keys := numbers()
	for b.Loop() {
		m := make(map[int]int)
		for _, k := range keys {
			m[k]++
		}
		for _, k := range keys {
			sinkInt += m[k]
		}
	}
}

func BenchmarkMapString(b *testing.B) {
	words := strings.Fields(text)
	for b.Loop() {
		m := map[string]int{}
		for _, w := range words {
			m[w]++
		}
		sinkInt = len(m)
	}
}

func BenchmarkMapIterate(b *testing.B) {
	m := map[int]int{}
	for i := range 1000 {
		m[i] = i
	}
	for b.Loop() {
		for k, v := range m {
			sinkInt += k + v
		}
	}
}

func BenchmarkMapsKeys(b *testing.B) {
	m := map[string]int{}
	for i := range 100 {
		m[strconv.Itoa(i)] = i
	}
	for b.Loop() {
		sinkInt = len(slices.Sorted(maps.Keys(m)))
	}
}

type user struct {
	Name   string             `json:"name"`
	Age    int                `json:"age"`
	Tags   []string           `json:"tags"`
	Scores map[string]float64 `json:"scores,omitempty"`
	Friend *user              `json:"friend,omitempty"`
}

func BenchmarkJSON(b *testing.B) {
	u := user{"Ann", 30, []string{"a", "b", "c<d"}, map[string]float64{"x": 1.5, "y": 2}, &user{Name: "Bob"}}
	for b.Loop() {
		text, _ := json.Marshal(u)
		var back user
		if json.Unmarshal(text, &back) != nil || back.Friend.Name != "Bob" {
			b.Fatal("json")
		}
	}
}

func BenchmarkRegexpMatch(b *testing.B) {
	re := regexp.MustCompile(`(\w+)@(\w+)\.(com|org)`)
	line := "please write to somebody@example.org about it, or to nobody"
	for b.Loop() {
		sinkInt = len(re.FindStringSubmatch(line))
	}
}

func BenchmarkRegexpReplace(b *testing.B) {
	re := regexp.MustCompile(`[aeiou]+`)
	for b.Loop() {
		sinkString = re.ReplaceAllString(text[:500], "*")
	}
}

func BenchmarkScanner(b *testing.B) {
	for b.Loop() {
		s := bufio.NewScanner(strings.NewReader(text))
		n := 0
		for s.Scan() {
			n += len(s.Text())
		}
		sinkInt = n
	}
}

func BenchmarkScannerWords(b *testing.B) {
	for b.Loop() {
		s := bufio.NewScanner(strings.NewReader(text))
		s.Split(bufio.ScanWords)
		n := 0
		for s.Scan() {
			n += len(s.Bytes())
		}
		sinkInt = n
	}
}

func BenchmarkBytesBuffer(b *testing.B) {
	for b.Loop() {
		var buf bytes.Buffer
		for i := range 50 {
			fmt.Fprintf(&buf, "%d,", i)
		}
		sinkInt = buf.Len()
	}
}

func BenchmarkSha256(b *testing.B) {
	data := []byte(text)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		sum := sha256.Sum256(data)
		sinkInt = int(sum[0])
	}
}

func BenchmarkBigMul(b *testing.B) {
	x := new(big.Int).Exp(big.NewInt(3), big.NewInt(2000), nil)
	y := new(big.Int).Exp(big.NewInt(7), big.NewInt(1500), nil)
	z := new(big.Int)
	for b.Loop() {
		z.Mul(x, y)
	}
}

func BenchmarkBigString(b *testing.B) {
	x := new(big.Int).Exp(big.NewInt(3), big.NewInt(2000), nil)
	for b.Loop() {
		sinkString = x.String()
	}
}

func BenchmarkTimeFormat(b *testing.B) {
	t := time.Date(2024, 2, 29, 13, 4, 5, 678, time.UTC)
	for b.Loop() {
		sinkString = t.Format(time.RFC3339Nano)
	}
}

func BenchmarkTimeParse(b *testing.B) {
	for b.Loop() {
		t, err := time.Parse("2006-01-02 15:04:05", "2024-02-29 13:04:05")
		if err != nil {
			b.Fatal(err)
		}
		sinkInt = t.Second()
	}
}
