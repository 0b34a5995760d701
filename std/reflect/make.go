package reflect

import (
	"internal/abi"
	"slices"
	"sync"
)

// Types that the program's text may not have: found among its descriptors, or made.

// The unnamed types of the program and those that were made, by their text, which may stand for several.
var unnamed struct {
	sync.Mutex
	types map[string][]*abi.Type
}

// canonical returns the one descriptor of t's type: t itself if there was none.
func canonical(t *abi.Type) *abi.Type {
	unnamed.Lock()
	defer unnamed.Unlock()
	if unnamed.types == nil {
		unnamed.types = make(map[string][]*abi.Type)
		for _, known := range abi.Types() {
			if known.Name == "" {
				unnamed.types[known.Text] = append(unnamed.types[known.Text], known)
			}
		}
	}
	for _, known := range unnamed.types[t.Text] {
		if identical(known, t) {
			return known
		}
	}
	t.Hash = hashText(t.Text)
	unnamed.types[t.Text] = append(unnamed.types[t.Text], t)
	return t
}

// identical compares two unnamed types of one text, whose parts have one descriptor each.
func identical(x, y *abi.Type) bool {
	if x.Kind_ != y.Kind_ || x.Elem != y.Elem || x.Key != y.Key || x.Len != y.Len {
		return false
	}
	switch x.Kind_ {
	case abi.Func:
		return x.Flags&abi.Variadic == y.Flags&abi.Variadic && slices.Equal(x.FuncTypes(), y.FuncTypes())
	case abi.Struct:
		return slices.Equal(x.StructFields(), y.StructFields())
	case abi.Interface:
		return slices.Equal(x.InterfaceMethods(), y.InterfaceMethods())
	}
	return true
}

func hashText(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// A word is what pointers, maps, channels and func values are.
func word(kind abi.Kind, text string) *abi.Type {
	t := &abi.Type{Kind_: kind, Text: text, Size_: 8, Align: 8, FieldAlign: 8, Flags: abi.Direct}
	if kind == abi.Pointer || kind == abi.Chan {
		t.Flags |= abi.MemEqual
		t.Equal, t.HashFunc = abi.EqualFunc(t), abi.HashFunc(t)
	}
	return t
}

func (t *rtype) pointer() *abi.Type {
	if t.t.PtrTo != nil {
		return t.t.PtrTo
	}
	p := word(abi.Pointer, "*"+t.t.Text)
	p.Elem = &t.t
	return canonical(p)
}

func sliceOf(t *abi.Type) *abi.Type {
	return canonical(&abi.Type{Kind_: abi.Slice, Text: "[]" + t.Text, Elem: t, Size_: 24, Align: 8, FieldAlign: 8})
}

func funcOf(types []*abi.Type, params int, variadic bool) *abi.Type {
	f := word(abi.Func, funcText(types, params, variadic))
	f.Len = params
	f.SetFuncTypes(types)
	if variadic {
		f.Flags |= abi.Variadic
	}
	return canonical(f)
}

func funcText(types []*abi.Type, params int, variadic bool) string {
	text := "func("
	for i, t := range types[:params] {
		if i > 0 {
			text += ", "
		}
		if variadic && i == params-1 {
			text += "..." + t.Elem.Text
		} else {
			text += t.Text
		}
	}
	text += ")"
	switch out := types[params:]; len(out) {
	case 0:
		return text
	case 1:
		return text + " " + out[0].Text
	default:
		text += " ("
		for i, t := range out {
			if i > 0 {
				text += ", "
			}
			text += t.Text
		}
		return text + ")"
	}
}

// PointerTo returns the type *t.
func PointerTo(t Type) Type { return toRType(t.(*rtype).pointer()) }

// PtrTo is the old name of PointerTo.
func PtrTo(t Type) Type { return PointerTo(t) }

// SliceOf returns the type []t.
func SliceOf(t Type) Type { return toType(sliceOf(t.common())) }

// MapOf returns the type map[key]elem.
func MapOf(key, elem Type) Type {
	k, e := key.common(), elem.common()
	if k.Equal == nil {
		panic("reflect.MapOf: invalid key type " + k.Text)
	}
	m := word(abi.Map, "map["+k.Text+"]"+e.Text)
	m.Elem, m.Key = e, k
	return toType(canonical(m))
}

// ChanOf returns the channel type of t.
func ChanOf(dir ChanDir, t Type) Type {
	e := t.common()
	if e.Size_ >= 1<<16 {
		panic("reflect.ChanOf: element size too large")
	}
	if dir < RecvDir || dir > BothDir {
		panic("reflect.ChanOf: invalid dir")
	}
	text := e.Text
	if dir == BothDir && text[0] == '<' {
		text = "(" + text + ")"
	}
	c := word(abi.Chan, dir.String()+" "+text)
	c.Elem, c.Len = e, int(dir)
	return toType(canonical(c))
}

// FuncOf returns the func type with these parameters and results.
func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	types := make([]*abi.Type, 0, len(in)+len(out))
	for _, t := range in {
		types = append(types, t.common())
	}
	for _, t := range out {
		types = append(types, t.common())
	}
	return toType(funcOf(types, len(in), variadic))
}
