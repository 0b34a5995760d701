// -m=2

// Methods of generic types behind interfaces, constants behind shaped variables, and method expressions through wrappers.
package p

type I interface{ M(k int) int }

type small int8

func (s small) M(k int) int { return int(s) + k }

type wrap[T I] struct{ inner T }

func (w wrap[T]) M(k int) int  { return w.inner.M(k) + 1 }
func wrapped[T I](x T) wrap[T] { return wrap[T]{x} }

func devirtualized() int {
	x := wrapped(wrapped(small(3)))
	return x.M(3) + I(x).M(1)
}

func kindOf[T any](x T) string {
	switch v := any(x).(type) {
	case int:
		return "int"
	case string:
		return v
	case func() T:
		return "func"
	}
	return "other"
}

func kinds() string { return kindOf("abc") + kindOf(1) }

// Blank variables have no type in the dictionary.
func values[Map ~map[K]V, K comparable, V any](m Map) (all []V) {
	for _, v := range m {
		all = append(all, v)
	}
	return
}

func mapped() []int { return values(map[string]int{"a": 1}) }

func runes() []rune { return []rune("abé") }

type pair struct{ a, b int }

func (p pair) M(k int) int { return p.a + k }

func wrapper(x any) func(int) int {
	switch p := x.(type) {
	case *pair:
		return func(k int) int { return (*pair).M(p, k) }
	}
	return nil
}
