package json

import (
	"reflect"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// field is what encoding and decoding know of one struct field, promoted ones included.
type field struct {
	name      string
	folded    string // for look-ups that ignore case
	key       string // `"name":`, ready to write
	keyHTML   string
	index     []int
	typ       reflect.Type
	tagged    bool
	omitEmpty bool
	omitZero  bool
	isZero    func(reflect.Value) bool
	quoted    bool
}

type structFields struct {
	list   []field
	byName map[string]*field
	byFold map[string]*field
}

var fieldCache sync.Map // reflect.Type -> *structFields

func fieldsOf(t reflect.Type) *structFields {
	if f, ok := fieldCache.Load(t); ok {
		return f.(*structFields)
	}
	f, _ := fieldCache.LoadOrStore(t, findFields(t))
	return f.(*structFields)
}

// level is one struct of the breadth-first walk through embedded structs.
type level struct {
	typ   reflect.Type
	index []int
}

// findFields lists the fields that encode, by Go's rules of promotion: the least nested wins, a tagged one among equals,
// and none where that is not decided.
func findFields(t reflect.Type) *structFields {
	var found []field
	seen := map[reflect.Type]bool{}
	next := []level{{typ: t}}
	var nextCount map[reflect.Type]int
	for len(next) > 0 {
		current, count := next, nextCount
		next, nextCount = nil, map[reflect.Type]int{}
		for _, l := range current {
			if seen[l.typ] {
				continue
			}
			seen[l.typ] = true
			for i := 0; i < l.typ.NumField(); i++ {
				f, embedded := oneField(l, i)
				if embedded != nil {
					nextCount[embedded]++
					if nextCount[embedded] == 1 {
						next = append(next, level{embedded, f.index})
					}
					continue
				}
				if f == nil {
					continue
				}
				found = append(found, *f)
				if count[l.typ] > 1 {
					found = append(found, *f) // several of one level annihilate each other: two are enough to show it
				}
			}
		}
	}
	return index(dominant(found))
}

// oneField looks at field i of a level: what encodes, or the embedded struct whose fields are promoted.
func oneField(l level, i int) (*field, reflect.Type) {
	sf := l.typ.Field(i)
	if sf.Anonymous {
		t := sf.Type
		if t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if !sf.IsExported() && t.Kind() != reflect.Struct {
			return nil, nil
		}
	} else if !sf.IsExported() {
		return nil, nil
	}
	tag := sf.Tag.Get("json")
	if tag == "-" {
		return nil, nil
	}
	name, options, _ := strings.Cut(tag, ",")
	if !validTag(name) {
		name = ""
	}
	path := append(slices.Clip(l.index), i)
	ft := sf.Type
	if ft.Name() == "" && ft.Kind() == reflect.Pointer {
		ft = ft.Elem()
	}
	if name == "" && sf.Anonymous && ft.Kind() == reflect.Struct {
		return &field{index: path}, ft
	}
	f := &field{name: name, tagged: name != "", index: path, typ: sf.Type}
	if name == "" {
		f.name = sf.Name
	}
	f.setOptions(options, ft, sf.Type)
	f.folded = foldName(f.name)
	f.key = string(appendString(nil, f.name, false)) + ":"
	f.keyHTML = string(appendString(nil, f.name, true)) + ":"
	return f, nil
}

type isZeroer interface{ IsZero() bool }

var isZeroerType = reflect.TypeFor[isZeroer]()

func (f *field) setOptions(options string, elem, typ reflect.Type) {
	for options != "" {
		var o string
		o, options, _ = strings.Cut(options, ",")
		switch o {
		case "omitempty":
			f.omitEmpty = true
		case "omitzero":
			f.omitZero = true
			f.isZero = zeroTest(typ)
		case "string":
			switch elem.Kind() {
			case reflect.Bool, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint8,
				reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr, reflect.Float32, reflect.Float64, reflect.String:
				f.quoted = true
			}
		}
	}
}

// zeroTest uses the type's IsZero method where it has one.
func zeroTest(t reflect.Type) func(reflect.Value) bool {
	switch {
	case t.Kind() == reflect.Interface && t.Implements(isZeroerType), t.Kind() == reflect.Pointer && t.Implements(isZeroerType):
		return func(v reflect.Value) bool { return v.IsNil() || v.Interface().(isZeroer).IsZero() }
	case t.Implements(isZeroerType):
		return func(v reflect.Value) bool { return v.Interface().(isZeroer).IsZero() }
	case reflect.PointerTo(t).Implements(isZeroerType):
		return func(v reflect.Value) bool {
			if !v.CanAddr() {
				p := reflect.New(v.Type()).Elem()
				p.Set(v)
				v = p
			}
			return v.Addr().Interface().(isZeroer).IsZero()
		}
	}
	return nil
}

func validTag(s string) bool {
	for _, c := range s {
		if !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", c) && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			return false
		}
	}
	return s != ""
}

// dominant keeps of fields with one name the one that wins, and puts all in source order.
func dominant(found []field) []field {
	slices.SortStableFunc(found, func(a, b field) int {
		if c := strings.Compare(a.name, b.name); c != 0 {
			return c
		}
		if len(a.index) != len(b.index) {
			return len(a.index) - len(b.index)
		}
		if a.tagged != b.tagged {
			if a.tagged {
				return -1
			}
			return 1
		}
		return slices.Compare(a.index, b.index)
	})
	var out []field
	for i := 0; i < len(found); {
		end := i + 1
		for end < len(found) && found[end].name == found[i].name {
			end++
		}
		first := found[i]
		if end == i+1 || len(first.index) != len(found[i+1].index) || first.tagged != found[i+1].tagged {
			out = append(out, first)
		}
		i = end
	}
	slices.SortFunc(out, func(a, b field) int { return slices.Compare(a.index, b.index) })
	return out
}

func index(list []field) *structFields {
	s := &structFields{list: list, byName: make(map[string]*field, len(list)), byFold: make(map[string]*field, len(list))}
	for i := range list {
		f := &list[i]
		s.byName[f.name] = f
		if s.byFold[f.folded] == nil {
			s.byFold[f.folded] = f
		}
	}
	return s
}

// foldName maps names that differ only in case to one text.
func foldName(s string) string {
	return strings.Map(func(r rune) rune {
		least := r
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			least = min(least, f)
		}
		return least
	}, s)
}
