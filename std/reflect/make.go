package reflect

import (
	rt "internal/rtype"
	"sync"
)

// Types that the program's text may not have: found among its descriptors, or made.

// A made type is known by its kind and parts.
type madeKey struct {
	kind      rt.Kind
	elem, key *rt.Type
	len       int
}

var made struct {
	sync.Mutex
	types map[madeKey]*rt.Type
}

// lookUp returns the type with these parts; build fills a new descriptor if there is none.
func lookUp(k madeKey, build func(t *rt.Type)) *rt.Type {
	made.Lock()
	defer made.Unlock()
	if t := made.types[k]; t != nil {
		return t
	}
	t := rt.FindType(k.kind, k.elem, k.key, k.len)
	if t == nil {
		t = &rt.Type{Kind: k.kind, Elem: k.elem, Key: k.key, Len: k.len, Size: 8, Align: 8, FieldAlign: 8}
		build(t)
		t.Hash = hashText(t.Text)
	}
	if made.types == nil {
		made.types = make(map[madeKey]*rt.Type)
	}
	made.types[k] = t
	return t
}

func hashText(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

func pointerTo(t *rt.Type) *rt.Type {
	if t.PtrTo != nil {
		return t.PtrTo
	}
	return lookUp(madeKey{kind: rt.Pointer, elem: t}, func(p *rt.Type) {
		p.Text = "*" + t.Text
		p.Flags = rt.Direct | rt.MemEqual
		p.Equal, p.HashFunc = rt.EqualFunc(p), rt.HashFunc(p)
	})
}

func sliceOf(t *rt.Type) *rt.Type {
	return lookUp(madeKey{kind: rt.Slice, elem: t}, func(s *rt.Type) {
		s.Text = "[]" + t.Text
		s.Size = 24
	})
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
	return toType(lookUp(madeKey{kind: rt.Map, elem: e, key: k}, func(m *rt.Type) {
		m.Text = "map[" + k.Text + "]" + e.Text
		m.Flags = rt.Direct
	}))
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
	return toType(lookUp(madeKey{kind: rt.Chan, elem: e, len: int(dir)}, func(c *rt.Type) {
		text := e.Text
		if dir != SendDir && text[0] == '<' {
			text = "(" + text + ")"
		}
		c.Text = dir.String() + " " + text
		c.Flags = rt.Direct | rt.MemEqual
		c.Equal, c.HashFunc = rt.EqualFunc(c), rt.HashFunc(c)
	}))
}
