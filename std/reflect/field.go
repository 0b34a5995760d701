package reflect

import (
	"internal/abi"
	"iter"
	"strconv"
)

// Fields of struct types, found by number, by path or by name.

// StructField describes a field.
type StructField struct {
	Name      string
	PkgPath   string // "" if exported
	Type      Type
	Tag       StructTag
	Offset    uintptr
	Index     []int
	Anonymous bool
}

// IsExported reports whether the field is exported.
func (f StructField) IsExported() bool { return f.PkgPath == "" }

// StructTag is a field's tag: by convention key:"value" pairs.
type StructTag string

// Get returns the value of key, or "".
func (tag StructTag) Get(key string) string {
	v, _ := tag.Lookup(key)
	return v
}

// indexes holds 0, 1, … so that the indexes of fields need no memory of their own.
var indexes = func() (all [64]int) {
	for i := range all {
		all[i] = i
	}
	return all
}()

func indexOf(i int) []int {
	if i < len(indexes) {
		return indexes[i : i+1 : i+1]
	}
	return []int{i}
}

// Lookup returns the value of key, and whether there is one.
func (tag StructTag) Lookup(key string) (value string, ok bool) {
	rest := string(tag)
	for {
		for rest != "" && rest[0] == ' ' {
			rest = rest[1:]
		}
		n := 0
		for n < len(rest) && rest[n] > ' ' && rest[n] != ':' && rest[n] != '"' && rest[n] != 0x7f {
			n++
		}
		if n == 0 || n+1 >= len(rest) || rest[n] != ':' || rest[n+1] != '"' {
			return "", false
		}
		name := rest[:n]
		rest = rest[n+1:]
		n = 1
		for n < len(rest) && rest[n] != '"' {
			if rest[n] == '\\' {
				n++
			}
			n++
		}
		if n >= len(rest) {
			return "", false
		}
		quoted := rest[:n+1]
		rest = rest[n+1:]
		if name == key {
			value, err := strconv.Unquote(quoted)
			return value, err == nil
		}
	}
}

func (t *rtype) NumField() int {
	t.must("NumField", Struct)
	return len(t.t.StructFields())
}

func (t *rtype) Field(i int) StructField {
	t.must("Field", Struct)
	fields := t.t.StructFields()
	if i < 0 || i >= len(fields) {
		panic("reflect: Field index out of bounds")
	}
	f := &fields[i]
	return StructField{
		Name: f.Name, PkgPath: f.PkgPath, Type: toType(f.Type), Tag: StructTag(f.Tag), Offset: f.Offset,
		Index: indexOf(i), Anonymous: f.Embedded,
	}
}

func (t *rtype) Fields() iter.Seq[StructField] {
	t.must("NumField", Struct)
	return func(yield func(StructField) bool) {
		for i := range t.NumField() {
			if !yield(t.Field(i)) {
				return
			}
		}
	}
}

func (t *rtype) FieldByIndex(index []int) StructField {
	var f StructField
	f.Type = t
	for i, x := range index {
		if i > 0 {
			ft := f.Type
			if ft.Kind() == Pointer && ft.Elem().Kind() == Struct {
				ft = ft.Elem()
			}
			f.Type = ft
		}
		f = f.Type.Field(x)
	}
	f.Index = append([]int(nil), index...)
	return f
}

func (t *rtype) FieldByName(name string) (StructField, bool) {
	t.must("FieldByName", Struct)
	return t.findField(func(s string) bool { return s == name })
}

func (t *rtype) FieldByNameFunc(match func(string) bool) (StructField, bool) {
	t.must("FieldByNameFunc", Struct)
	return t.findField(match)
}

// A struct that is searched, and the path to it.
type fieldScan struct {
	t     *abi.Type
	index []int
}

// findField looks for the one matching field at the least depth. Two at the same depth hide each other.
func (t *rtype) findField(match func(string) bool) (result StructField, ok bool) {
	next := []fieldScan{{t: &t.t}}
	visited := map[*abi.Type]bool{}
	var nextCount map[*abi.Type]int
	for len(next) > 0 {
		current, count := next, nextCount
		next, nextCount = nil, nil
		for _, scan := range current {
			if visited[scan.t] {
				continue
			}
			visited[scan.t] = true
			fields := scan.t.StructFields()
			for i := range fields {
				f := &fields[i]
				if match(f.Name) {
					if count[scan.t] > 1 || ok {
						return StructField{}, false
					}
					result = toRType(scan.t).Field(i)
					result.Index = append(append([]int(nil), scan.index...), i)
					ok = true
					continue
				}
				inner := embeddedStruct(f)
				if ok || inner == nil {
					continue
				}
				if nextCount[inner] > 0 {
					nextCount[inner] = 2
					continue
				}
				if nextCount == nil {
					nextCount = map[*abi.Type]int{}
				}
				nextCount[inner] = 1
				if count[scan.t] > 1 {
					nextCount[inner] = 2
				}
				next = append(next, fieldScan{inner, append(append([]int(nil), scan.index...), i)})
			}
		}
		if ok {
			break
		}
	}
	return
}

// embeddedStruct returns the struct type that f embeds, perhaps by pointer.
func embeddedStruct(f *abi.Field) *abi.Type {
	if !f.Embedded {
		return nil
	}
	t := f.Type
	if t.Kind_ == abi.Pointer {
		t = t.Elem
	}
	if t.Kind_ != abi.Struct {
		return nil
	}
	return t
}

// VisibleFields returns the fields of t that can be selected, those of embedded structs included.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	w := &visibleFields{byName: make(map[string]int), visiting: make(map[Type]bool)}
	w.walk(t, nil)
	kept := w.fields[:0]
	for i := range w.fields {
		if f := &w.fields[i]; f.Name != "" {
			kept = append(kept, *f)
		}
	}
	return kept
}

type visibleFields struct {
	byName   map[string]int
	visiting map[Type]bool
	fields   []StructField // hidden ones have no name
}

func (w *visibleFields) walk(t Type, path []int) {
	if w.visiting[t] {
		return
	}
	w.visiting[t] = true
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		f.Index = append(append([]int(nil), path...), i)
		add := true
		if old, seen := w.byName[f.Name]; seen {
			o := &w.fields[old]
			switch {
			case len(f.Index) == len(o.Index):
				o.Name = ""
				add = false
			case len(f.Index) < len(o.Index):
				o.Name = ""
			default:
				add = false
			}
		}
		if add {
			w.byName[f.Name] = len(w.fields)
			w.fields = append(w.fields, f)
		}
		if f.Anonymous {
			inner := f.Type
			if inner.Kind() == Pointer {
				inner = inner.Elem()
			}
			if inner.Kind() == Struct {
				w.walk(inner, f.Index)
			}
		}
	}
	delete(w.visiting, t)
}
