// Jsonq transforms JSON: a query, such as `.users[] | select(.age > 30) | {name, mail: .contact.mail}`, is a pipeline of
// steps each of which makes any number of values of one.
package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A step takes a value and yields values. It stops at the first error.
type step func(any) iter.Seq2[any, error]

func one(f func(any) (any, error)) step {
	return func(v any) iter.Seq2[any, error] {
		return func(yield func(any, error) bool) { yield(f(v)) }
	}
}

// then runs b on everything that a yields.
func (a step) then(b step) step {
	return func(v any) iter.Seq2[any, error] {
		return func(yield func(any, error) bool) {
			for x, err := range a(v) {
				if err != nil {
					yield(nil, err)
					return
				}
				for y, err := range b(x) {
					if !yield(y, err) || err != nil {
						return
					}
				}
			}
		}
	}
}

// kind names the type of a JSON value.
func kind(v any) string {
	switch v.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case json.Number:
		return "number"
	case string:
		return "string"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	}
	return fmt.Sprintf("%T", v)
}

var identity = one(func(v any) (any, error) { return v, nil })

func field(name string) step {
	return one(func(v any) (any, error) {
		switch v := v.(type) {
		case map[string]any:
			return v[name], nil
		case nil:
			return nil, nil
		}
		return nil, fmt.Errorf("no field %q in %s", name, kind(v))
	})
}

func index(i int) step {
	return one(func(v any) (any, error) {
		list, ok := v.([]any)
		if !ok {
			return nil, fmt.Errorf("no element %d in %s", i, kind(v))
		}
		at := i
		if at < 0 {
			at += len(list)
		}
		if at < 0 || at >= len(list) {
			return nil, nil
		}
		return list[at], nil
	})
}

// each yields the elements of an array, or the values of an object in the order of its keys.
func each(v any) iter.Seq2[any, error] {
	return func(yield func(any, error) bool) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				if !yield(x, nil) {
					return
				}
			}
		case map[string]any:
			for _, key := range slices.Sorted(maps.Keys(v)) {
				if !yield(v[key], nil) {
					return
				}
			}
		default:
			yield(nil, fmt.Errorf("cannot range over %s", kind(v)))
		}
	}
}

// compare orders values of one kind; others by the names of their kinds.
func compare(a, b any) int {
	switch x := a.(type) {
	case json.Number:
		if y, ok := b.(json.Number); ok {
			fx, _ := x.Float64()
			fy, _ := y.Float64()
			return cmp.Compare(fx, fy)
		}
	case string:
		if y, ok := b.(string); ok {
			return strings.Compare(x, y)
		}
	case bool:
		if y, ok := b.(bool); ok && x != y {
			return map[bool]int{true: 1, false: -1}[x]
		}
	}
	return cmp.Compare(kind(a), kind(b))
}

var comparisons = map[string]func(int) bool{
	"==": func(c int) bool { return c == 0 }, "!=": func(c int) bool { return c != 0 },
	"<": func(c int) bool { return c < 0 }, "<=": func(c int) bool { return c <= 0 },
	">": func(c int) bool { return c > 0 }, ">=": func(c int) bool { return c >= 0 },
}

// first runs s for its first value.
func first(s step, v any) (any, error) {
	for x, err := range s(v) {
		return x, err
	}
	return nil, nil
}

func selectWhere(left step, op string, right step) step {
	return func(v any) iter.Seq2[any, error] {
		return func(yield func(any, error) bool) {
			a, err := first(left, v)
			if err != nil {
				yield(nil, err)
				return
			}
			b, err := first(right, v)
			if err != nil || comparisons[op](compare(a, b)) {
				yield(v, err)
			}
		}
	}
}

// object makes an object, each field by its own step.
func object(names []string, steps map[string]step) step {
	return one(func(v any) (any, error) {
		o := make(map[string]any, len(names))
		for _, name := range names {
			x, err := first(steps[name], v)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			o[name] = x
		}
		return o, nil
	})
}

// functions work on one value.
var functions = map[string]func(any) (any, error){
	"length": func(v any) (any, error) {
		switch v := v.(type) {
		case []any:
			return json.Number(strconv.Itoa(len(v))), nil
		case map[string]any:
			return json.Number(strconv.Itoa(len(v))), nil
		case string:
			return json.Number(strconv.Itoa(len([]rune(v)))), nil
		}
		return nil, fmt.Errorf("%s has no length", kind(v))
	},
	"keys": func(v any) (any, error) {
		o, ok := v.(map[string]any)
		if !ok {
			return nil, fmt.Errorf("%s has no keys", kind(v))
		}
		keys := []any{}
		for _, k := range slices.Sorted(maps.Keys(o)) {
			keys = append(keys, k)
		}
		return keys, nil
	},
	"sort": func(v any) (any, error) {
		list, ok := v.([]any)
		if !ok {
			return nil, fmt.Errorf("cannot sort %s", kind(v))
		}
		return slices.SortedStableFunc(slices.Values(list), compare), nil
	},
	"add": func(v any) (any, error) {
		list, _ := v.([]any)
		sum := 0.0
		for _, x := range list {
			n, ok := x.(json.Number)
			if !ok {
				return nil, fmt.Errorf("cannot add %s", kind(x))
			}
			f, err := n.Float64()
			if err != nil {
				return nil, err
			}
			sum += f
		}
		return json.Number(strconv.FormatFloat(sum, 'g', -1, 64)), nil
	},
	"type": func(v any) (any, error) { return kind(v), nil },
}

// collect makes one array of all that s yields.
func collect(s step) step {
	return one(func(v any) (any, error) {
		list := []any{}
		for x, err := range s(v) {
			if err != nil {
				return nil, err
			}
			list = append(list, x)
		}
		return list, nil
	})
}
