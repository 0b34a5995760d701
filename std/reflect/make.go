package reflect

import (
	rt "internal/rtype"
	"slices"
	"sync"
)

// Types that the program's text may not have: found among its descriptors, or made.

// The unnamed types of the program and those that were made, by their text, which may stand for several.
var unnamed struct {
	sync.Mutex
	types map[string][]*rt.Type
}

// canonical returns the one descriptor of t's type: t itself if there was none.
func canonical(t *rt.Type) *rt.Type {
	unnamed.Lock()
	defer unnamed.Unlock()
	if unnamed.types == nil {
		unnamed.types = make(map[string][]*rt.Type)
		for _, known := range rt.Types() {
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
func identical(x, y *rt.Type) bool {
	if x.Kind != y.Kind || x.Elem != y.Elem || x.Key != y.Key || x.Len != y.Len {
		return false
	}
	switch x.Kind {
	case rt.Func:
		return x.Flags&rt.Variadic == y.Flags&rt.Variadic && slices.Equal(x.FuncTypes(), y.FuncTypes())
	case rt.Struct:
		return slices.Equal(x.StructFields(), y.StructFields())
	case rt.Interface:
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
func word(kind rt.Kind, text string) *rt.Type {
	t := &rt.Type{Kind: kind, Text: text, Size: 8, Align: 8, FieldAlign: 8, Flags: rt.Direct}
	if kind == rt.Pointer || kind == rt.Chan {
		t.Flags |= rt.MemEqual
		t.Equal, t.HashFunc = rt.EqualFunc(t), rt.HashFunc(t)
	}
	return t
}

func pointerTo(t *rt.Type) *rt.Type {
	if t.PtrTo != nil {
		return t.PtrTo
	}
	p := word(rt.Pointer, "*"+t.Text)
	p.Elem = t
	return canonical(p)
}

func sliceOf(t *rt.Type) *rt.Type {
	return canonical(&rt.Type{Kind: rt.Slice, Text: "[]" + t.Text, Elem: t, Size: 24, Align: 8, FieldAlign: 8})
}

func funcOf(types []*rt.Type, params int, variadic bool) *rt.Type {
	f := word(rt.Func, funcText(types, params, variadic))
	f.Len = params
	f.SetFuncTypes(types)
	if variadic {
		f.Flags |= rt.Variadic
	}
	return canonical(f)
}

func funcText(types []*rt.Type, params int, variadic bool) string {
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
func PointerTo(t Type) Type { return toType(pointerTo(t.common())) }

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
	m := word(rt.Map, "map["+k.Text+"]"+e.Text)
	m.Elem, m.Key = e, k
	return toType(canonical(m))
}

// ChanOf returns the channel type of t.
func ChanOf(dir ChanDir, t Type) Type {
	e := t.common()
	if e.Size >= 1<<16 {
		panic("reflect.ChanOf: element size too large")
	}
	if dir < RecvDir || dir > BothDir {
		panic("reflect.ChanOf: invalid dir")
	}
	text := e.Text
	if dir == BothDir && text[0] == '<' {
		text = "(" + text + ")"
	}
	c := word(rt.Chan, dir.String()+" "+text)
	c.Elem, c.Len = e, int(dir)
	return toType(canonical(c))
}

// FuncOf returns the func type with these parameters and results.
func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	types := make([]*rt.Type, 0, len(in)+len(out))
	for _, t := range in {
		types = append(types, t.common())
	}
	for _, t := range out {
		types = append(types, t.common())
	}
	return toType(funcOf(types, len(in), variadic))
}
