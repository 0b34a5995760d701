// Generic functions and types: inference, constraints, methods, instances of instances, embedded type parameters, aliases.
package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"sort"
	"strings"
)

type number interface {
	~int | ~int64 | ~float64
}

func sum[T number](xs ...T) (t T) {
	for _, x := range xs {
		t += x
	}
	return
}

func mapTo[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func keys[M ~map[K]V, K cmp.Ordered, V any](m M) []K {
	out := make([]K, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

type list[T any] struct {
	head *node[T]
	n    int
}
type node[T any] struct {
	v    T
	next *node[T]
}

func (l *list[T]) push(v T) *list[T] {
	l.head = &node[T]{v, l.head}
	l.n++
	return l
}

func (l *list[T]) each(f func(int, T)) {
	i := 0
	for n := l.head; n != nil; n = n.next {
		f(i, n.v)
		i++
	}
}

func (l *list[T]) all() func(yield func(int, T) bool) {
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

type pair[A, B any] struct {
	a A
	b B
}

func (p pair[A, B]) swap() pair[B, A] { return pair[B, A]{p.b, p.a} }
func (p pair[A, B]) String() string   { return fmt.Sprintf("<%v|%v>", p.a, p.b) }

type tree[K cmp.Ordered, V any] struct {
	root *entry[K, V]
}
type entry[K cmp.Ordered, V any] struct {
	k           K
	v           V
	left, right *entry[K, V]
}

func (t *tree[K, V]) put(k K, v V) {
	p := &t.root
	for *p != nil {
		switch c := cmp.Compare(k, (*p).k); {
		case c < 0:
			p = &(*p).left
		case c > 0:
			p = &(*p).right
		default:
			(*p).v = v
			return
		}
	}
	*p = &entry[K, V]{k: k, v: v}
}

func (e *entry[K, V]) walk(f func(K, V)) {
	if e != nil {
		e.left.walk(f)
		f(e.k, e.v)
		e.right.walk(f)
	}
}

type stringer interface{ String() string }

func join[T stringer](xs ...T) string {
	return strings.Join(mapTo(xs, func(x T) string { return x.String() }), ",")
}

type id int

func (i id) String() string { return fmt.Sprintf("#%d", int(i)) }

type setter[T any] interface {
	*T
	set(string)
}

func (i *id) set(s string) { *i = id(len(s)) }

func parse[T any, P setter[T]](ss ...string) []T {
	out := make([]T, len(ss))
	for i, s := range ss {
		P(&out[i]).set(s)
	}
	return out
}

func zero[T any]() (z T) { return }

func typeName[T any](v T) string {
	switch any(v).(type) {
	case int:
		return "int"
	case []T:
		return "slice"
	}
	return fmt.Sprintf("%T", v)
}

type number2 = number
type vec[T any] = []T

func ptr[T any](v T) *T { return &v }

func reduce[T, A any](xs []T, a A, f func(A, T) A) A {
	for _, x := range xs {
		a = f(a, x)
	}
	return a
}

type cache[K comparable, V any] struct {
	m    map[K]V
	miss func(K) (V, error)
}

func (c *cache[K, V]) get(k K) (V, error) {
	if v, ok := c.m[k]; ok {
		return v, nil
	}
	v, err := c.miss(k)
	if err != nil {
		var none V
		return none, fmt.Errorf("get %v: %w", k, err)
	}
	c.m[k] = v
	return v, nil
}

func main() {
	fmt.Println(sum(1, 2, 3), sum(1.5, 2), sum[id](), sum([]id{1, 2}...))
	fmt.Println(mapTo([]int{1, 2}, func(i int) string { return strings.Repeat("x", i) }), keys(map[string]int{"b": 1, "a": 2}))
	l := (&list[string]{}).push("a").push("b")
	l.each(func(i int, s string) { fmt.Print(i, s, " ") })
	for i, s := range l.all() {
		fmt.Print(i, s, ";")
		if i == 0 {
			continue
		}
		break
	}
	fmt.Println(l.n)
	p := pair[int, string]{1, "x"}
	fmt.Println(p, p.swap(), p.swap().swap() == p, fmt.Sprintf("%T", p.swap()))
	var t tree[string, int]
	for i, w := range strings.Fields("the quick brown fox jumps over the lazy dog") {
		t.put(w, i)
	}
	t.root.walk(func(k string, v int) { fmt.Print(k, v, " ") })
	fmt.Println(join(id(1), id(2)), join(p), parse[id]("a", "bcd"))
	fmt.Println(zero[int](), zero[*int]() == nil, zero[string]() == "", zero[pair[int, bool]]())
	fmt.Println(typeName(1), typeName("s"), typeName([]int{}), *ptr(3), vec[int]{1})
	fmt.Println(reduce([]int{1, 2, 3}, "", func(a string, x int) string { return a + fmt.Sprint(x) }))
	c := cache[string, int]{map[string]int{}, func(s string) (int, error) {
		if s == "" {
			return 0, errors.New("empty")
		}
		return len(s), nil
	}}
	fmt.Println(c.get("four"))
	fmt.Println(c.get(""))
	xs := []pair[string, int]{{"b", 2}, {"a", 2}, {"c", 1}}
	slices.SortFunc(xs, func(x, y pair[string, int]) int {
		return cmp.Or(cmp.Compare(x.b, y.b), strings.Compare(x.a, y.a))
	})
	sort.Slice(xs, func(i, j int) bool { return xs[i].a > xs[j].a })
	fmt.Println(xs, slices.Max([]float64{1, 3, 2}), slices.Contains([]id{1}, 1), slices.Index([]string{"x"}, "y"))
	f := sum[float64]
	fmt.Println(f(0.5, 0.25), min(2, 1.5))
}
