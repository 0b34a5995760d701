package lru_test

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"sync"
	"testing"
	"time"

	"example.com/programs/lru"
)

func keys[K comparable, V any](c *lru.Cache[K, V]) (ks []K) {
	for k := range c.All() {
		ks = append(ks, k)
	}
	return ks
}

func TestOrder(t *testing.T) {
	var gone []string
	c := lru.New(3, lru.OnEvict(func(k string, v int) { gone = append(gone, fmt.Sprint(k, "=", v)) }))
	for i, k := range []string{"a", "b", "c"} {
		c.Put(k, i)
	}
	c.Get("a")
	c.Put("d", 3)
	c.Put("c", 20)
	c.Put("e", 4)
	if got, want := keys(c), []string{"e", "c", "d"}; !slices.Equal(got, want) {
		t.Errorf("keys = %v, want %v", got, want)
	}
	if want := []string{"b=1", "a=0"}; !slices.Equal(gone, want) {
		t.Errorf("evicted %v, want %v", gone, want)
	}
	if v, ok := c.Get("c"); v != 20 || !ok {
		t.Errorf("c = %d, %v", v, ok)
	}
	if !c.Delete("c") || c.Delete("c") || c.Len() != 2 {
		t.Errorf("after Delete: %d entries", c.Len())
	}
}

func TestTTL(t *testing.T) {
	now := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
	c := lru.New(10, lru.WithTTL[int, string](time.Minute), lru.WithClock[int, string](func() time.Time { return now }))
	c.Put(1, "one")
	now = now.Add(59 * time.Second)
	c.Put(2, "two")
	if _, ok := c.Get(1); !ok {
		t.Error("1 expired early")
	}
	now = now.Add(time.Second)
	if _, ok := c.Get(1); ok {
		t.Error("1 did not expire")
	}
	if got := keys(c); !slices.Equal(got, []int{2}) {
		t.Errorf("keys = %v", got)
	}
	if got, want := c.Stats().String(), "1 hits, 1 misses (50.0%), 0 evicted, 1 expired"; got != want {
		t.Errorf("stats: %s, want %s", got, want)
	}
}

var errOdd = errors.New("odd")

func TestGetOrLoad(t *testing.T) {
	calls := 0
	half := func(n int) (string, error) {
		calls++
		if n%2 != 0 {
			return "", errOdd
		}
		return strconv.Itoa(n / 2), nil
	}
	c := lru.New[int, string](2)
	for _, n := range []int{4, 4, 3, 8, 4, 3} {
		s, err := c.GetOrLoad(n, half)
		switch {
		case n%2 != 0 && !errors.Is(err, errOdd):
			t.Errorf("%d: error %v", n, err)
		case n%2 == 0 && s != strconv.Itoa(n/2):
			t.Errorf("%d: %q, %v", n, s, err)
		}
	}
	if calls != 4 {
		t.Errorf("%d loads, want 4", calls)
	}
}

func TestLimit(t *testing.T) {
	defer func() {
		if r := recover(); r != "lru: limit 0" {
			t.Errorf("recovered %v", r)
		}
	}()
	lru.New[int, int](0)
}

func TestConcurrent(t *testing.T) {
	c := lru.New[int, int](64)
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for i := range 1000 {
				k := (i*7 + g) % 100
				if v, ok := c.Get(k); ok && v != k*k {
					t.Errorf("%d: %d", k, v)
				}
				c.Put(k, k*k)
			}
		})
	}
	wg.Wait()
	if c.Len() != 64 {
		t.Errorf("%d entries", c.Len())
	}
}

func ExampleCache() {
	c := lru.New[string, int](2)
	c.Put("ant", 6)
	c.Put("bee", 6)
	c.Get("ant")
	c.Put("cat", 4)
	for k, v := range c.All() {
		fmt.Println(k, v)
	}
	fmt.Println(c.Stats())
	// Output:
	// cat 4
	// ant 6
	// 1 hits, 0 misses (100.0%), 1 evicted, 0 expired
}

func BenchmarkGet(b *testing.B) {
	c := lru.New[int, int](1024)
	for i := range 1024 {
		c.Put(i, i)
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		c.Get(i & 1023)
		i += 7
	}
}

func BenchmarkPutEvict(b *testing.B) {
	c := lru.New[int, int](1024)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		c.Put(i, i)
	}
}
