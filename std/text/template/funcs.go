package template

import (
	"errors"
	"fmt"
	"reflect"
	"sync"
	"unicode"
)

// FuncMap has functions by the names that templates call them by. A function has one result, or a second one of type error: if
// that is not nil, the execution ends with it.
type FuncMap map[string]any

// builtins are the functions that all templates have.
func builtins() FuncMap {
	return FuncMap{
		"and":      and,
		"call":     emptyCall,
		"html":     HTMLEscaper,
		"index":    index,
		"slice":    slice,
		"js":       JSEscaper,
		"len":      length,
		"not":      not,
		"or":       or,
		"print":    fmt.Sprint,
		"printf":   fmt.Sprintf,
		"println":  fmt.Sprintln,
		"urlquery": URLQueryEscaper,
		"eq":       eq,
		"ge":       ge,
		"gt":       gt,
		"le":       le,
		"lt":       lt,
		"ne":       ne,
	}
}

var builtinValues = sync.OnceValue(func() map[string]reflect.Value {
	m := map[string]reflect.Value{}
	addFuncs(m, builtins())
	return m
})

func addFuncs(out map[string]reflect.Value, in FuncMap) {
	for name, f := range in {
		if !isName(name) {
			panic(fmt.Errorf("function name %q is not a valid identifier", name))
		}
		v := reflect.ValueOf(f)
		if v.Kind() != reflect.Func {
			panic("value for " + name + " not a function")
		}
		if err := checkResults(name, v.Type()); err != nil {
			panic(err)
		}
		out[name] = v
	}
}

func checkResults(name string, t reflect.Type) error {
	switch n := t.NumOut(); {
	case n == 1 || n == 2 && t.Out(1) == errorType:
		return nil
	case n == 2:
		return fmt.Errorf("invalid function signature for %s: second return value should be error; is %s", name, t.Out(1))
	default:
		return fmt.Errorf("function %s has %d return values; should be 1 or 2", name, n)
	}
}

func isName(name string) bool {
	for i, r := range name {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return name != ""
}

func findFunction(name string, t *Template) (f reflect.Value, builtin, ok bool) {
	if t != nil && t.common != nil {
		t.funcsMu.RLock()
		defer t.funcsMu.RUnlock()
		if f = t.execFuncs[name]; f.IsValid() {
			return f, false, true
		}
	}
	f, ok = builtinValues()[name]
	return f, true, ok
}

// safeCall calls a function; a panic is an error.
func safeCall(fun reflect.Value, args []reflect.Value) (val reflect.Value, err error) {
	defer func() {
		if r := recover(); r != nil {
			var ok bool
			if err, ok = r.(error); !ok {
				err = fmt.Errorf("%v", r)
			}
		}
	}()
	results := fun.Call(args)
	if len(results) == 2 && !results[1].IsNil() {
		return results[0], results[1].Interface().(error)
	}
	return results[0], nil
}

// ---- Truth ----

func truth(arg reflect.Value) bool {
	t, _ := isTrue(indirectInterface(arg))
	return t
}

// The arguments of and and or are evaluated one by one: calls of them do not come here.
func and(arg0 reflect.Value, args ...reflect.Value) reflect.Value { panic("unreachable") }
func or(arg0 reflect.Value, args ...reflect.Value) reflect.Value  { panic("unreachable") }

func not(arg reflect.Value) bool { return !truth(arg) }

// ---- Indexing ----

func isInteger(k reflect.Kind) bool { return reflect.Int <= k && k <= reflect.Uintptr }

// argument converts a value to a parameter's type, as a call or an index needs it.
func argument(value reflect.Value, t reflect.Type) (reflect.Value, error) {
	if !value.IsValid() {
		if !canBeNil(t) {
			return reflect.Value{}, fmt.Errorf("value is nil; should be of type %s", t)
		}
		value = reflect.Zero(t)
	}
	if value.Type().AssignableTo(t) {
		return value, nil
	}
	if isInteger(value.Kind()) && isInteger(t.Kind()) && value.Type().ConvertibleTo(t) {
		return value.Convert(t), nil
	}
	return reflect.Value{}, fmt.Errorf("value has type %s; should be %s", value.Type(), t)
}

// indexValue returns an index, which is at most limit.
func indexValue(index reflect.Value, limit int) (int, error) {
	var x int64
	switch k := index.Kind(); {
	case index.CanInt():
		x = index.Int()
	case index.CanUint():
		x = int64(index.Uint())
	case k == reflect.Invalid:
		return 0, fmt.Errorf("cannot index slice/array with nil")
	default:
		return 0, fmt.Errorf("cannot index slice/array with type %s", index.Type())
	}
	if x < 0 || x > int64(limit) {
		return 0, fmt.Errorf("index out of range: %d", x)
	}
	return int(x), nil
}

// index is item[indexes[0]][indexes[1]]…
func index(item reflect.Value, indexes ...reflect.Value) (reflect.Value, error) {
	item = indirectInterface(item)
	if !item.IsValid() {
		return reflect.Value{}, fmt.Errorf("index of untyped nil")
	}
	for _, i := range indexes {
		var isNil bool
		if item, isNil = indirect(item); isNil {
			return reflect.Value{}, fmt.Errorf("index of nil pointer")
		}
		var err error
		if item, err = element(item, indirectInterface(i)); err != nil {
			return reflect.Value{}, err
		}
	}
	return item, nil
}

func element(item, index reflect.Value) (reflect.Value, error) {
	switch item.Kind() {
	case reflect.Array, reflect.Slice, reflect.String:
		x, err := indexValue(index, item.Len())
		if err != nil {
			return reflect.Value{}, err
		}
		return item.Index(x), nil
	case reflect.Map:
		key, err := argument(index, item.Type().Key())
		if err != nil {
			return reflect.Value{}, err
		}
		if x := item.MapIndex(key); x.IsValid() {
			return x, nil
		}
		return reflect.Zero(item.Type().Elem()), nil
	}
	return reflect.Value{}, fmt.Errorf("can't index item of type %s", item.Type())
}

// slice is item[indexes[0]:indexes[1]:indexes[2]], as many as there are.
func slice(item reflect.Value, indexes ...reflect.Value) (reflect.Value, error) {
	item, isNil := indirect(item)
	switch {
	case !item.IsValid():
		return reflect.Value{}, fmt.Errorf("slice of untyped nil")
	case isNil:
		return reflect.Value{}, fmt.Errorf("slice of nil pointer")
	case len(indexes) > 3:
		return reflect.Value{}, fmt.Errorf("too many slice indexes: %d", len(indexes))
	}
	var limit int
	switch item.Kind() {
	case reflect.String:
		if len(indexes) == 3 {
			return reflect.Value{}, fmt.Errorf("cannot 3-index slice a string")
		}
		limit = item.Len()
	case reflect.Array, reflect.Slice:
		limit = item.Cap()
	default:
		return reflect.Value{}, fmt.Errorf("can't slice item of type %s", item.Type())
	}
	x := [3]int{0, item.Len()}
	for i, index := range indexes {
		var err error
		if x[i], err = indexValue(indirectInterface(index), limit); err != nil {
			return reflect.Value{}, err
		}
	}
	if x[0] > x[1] {
		return reflect.Value{}, fmt.Errorf("invalid slice index: %d > %d", x[0], x[1])
	}
	if len(indexes) < 3 {
		return item.Slice(x[0], x[1]), nil
	}
	if x[1] > x[2] {
		return reflect.Value{}, fmt.Errorf("invalid slice index: %d > %d", x[1], x[2])
	}
	return item.Slice3(x[0], x[1], x[2]), nil
}

func length(arg reflect.Value) (int, error) {
	arg, isNil := indirect(arg)
	if isNil {
		return 0, errors.New("len of nil pointer")
	}
	switch arg.Kind() {
	case reflect.Array, reflect.Chan, reflect.Map, reflect.Slice, reflect.String:
		return arg.Len(), nil
	}
	return 0, fmt.Errorf("len of type %s", arg.Type())
}

// ---- Call ----

// emptyCall has the signature of "call" in templates; call is what runs.
func emptyCall(fn reflect.Value, args ...reflect.Value) reflect.Value { panic("unreachable") }

func call(name string, fn reflect.Value, args ...reflect.Value) (reflect.Value, error) {
	fn = indirectInterface(fn)
	if !fn.IsValid() {
		return reflect.Value{}, fmt.Errorf("call of nil")
	}
	t := fn.Type()
	if t.Kind() != reflect.Func {
		return reflect.Value{}, fmt.Errorf("non-function %s of type %s", name, t)
	}
	if err := checkResults(name, t); err != nil {
		return reflect.Value{}, err
	}
	fixed := t.NumIn()
	if t.IsVariadic() {
		if fixed--; len(args) < fixed {
			return reflect.Value{}, fmt.Errorf("wrong number of args for %s: got %d want at least %d", name, len(args), fixed)
		}
	} else if len(args) != fixed {
		return reflect.Value{}, fmt.Errorf("wrong number of args for %s: got %d want %d", name, len(args), fixed)
	}
	argv := make([]reflect.Value, len(args))
	for i, arg := range args {
		var parameter reflect.Type
		if i < fixed {
			parameter = t.In(i)
		} else {
			parameter = t.In(fixed).Elem()
		}
		var err error
		if argv[i], err = argument(indirectInterface(arg), parameter); err != nil {
			return reflect.Value{}, fmt.Errorf("arg %d: %w", i, err)
		}
	}
	return safeCall(fn, argv)
}
