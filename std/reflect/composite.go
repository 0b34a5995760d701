package reflect

import (
	rt "internal/rtype"
	"strconv"
	"unicode"
)

// Array and struct types that are made while the program runs.

// ArrayOf returns the type [length]elem.
func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	e := elem.common()
	if e.Size > 0 && uintptr(length) > ^uintptr(0)/e.Size {
		panic("reflect.ArrayOf: array size would exceed virtual address space")
	}
	t := &rt.Type{
		Kind: rt.Array, Text: "[" + strconv.Itoa(length) + "]" + e.Text, Elem: e, Len: length,
		Size: e.Size * uintptr(length), Align: e.Align, FieldAlign: e.FieldAlign,
	}
	if e.Flags&rt.PointerFree != 0 || length == 0 {
		t.Flags |= rt.PointerFree
	}
	if length == 1 {
		t.Flags |= e.Flags & rt.Direct
	}
	return toType(canonical(withEquality(t, e.Equal != nil)))
}

func withEquality(t *rt.Type, comparable bool) *rt.Type {
	if comparable {
		t.Equal, t.HashFunc = rt.EqualFunc(t), rt.HashFunc(t)
	}
	return t
}

// StructOf returns the struct type with these fields, whose offsets and indexes are computed. Embedded fields must have no
// methods, for the struct would have them too.
func StructOf(fields []StructField) Type {
	t := &rt.Type{Kind: rt.Struct, Align: 1, FieldAlign: 1, Flags: rt.PointerFree}
	list := make([]rt.Field, len(fields))
	names := make(map[string]bool)
	pkgPath := ""
	comparable := true
	for i := range fields {
		checkField(i, &fields[i], names)
		if path := fields[i].PkgPath; path != "" {
			if pkgPath != "" && pkgPath != path {
				panic("reflect.Struct: fields with different PkgPath " + pkgPath + " and " + path)
			}
			pkgPath = path
		}
		f := rt.Field{
			Name: fields[i].Name, PkgPath: fields[i].PkgPath, Tag: string(fields[i].Tag),
			Type: fields[i].Type.common(), Embedded: fields[i].Anonymous,
		}
		addField(t, &f)
		comparable = comparable && f.Type.Equal != nil
		list[i] = f
	}
	finishStruct(t, list)
	return toType(canonical(withEquality(t, comparable)))
}

// addField lays f out behind the fields that t has.
func addField(t *rt.Type, f *rt.Field) {
	align := uintptr(f.Type.FieldAlign)
	f.Offset = (t.Size + align - 1) &^ (align - 1)
	if f.Offset < t.Size || f.Offset+f.Type.Size < f.Offset {
		panic("reflect.StructOf: struct size would exceed virtual address space")
	}
	t.Size = f.Offset + f.Type.Size
	t.Align = max(t.Align, f.Type.Align)
	t.FieldAlign = t.Align
	if f.Type.Flags&rt.PointerFree == 0 {
		t.Flags &^= rt.PointerFree
	}
}

// finishStruct rounds the size up; a field without size at the end has a byte of its own.
func finishStruct(t *rt.Type, fields []rt.Field) {
	if n := len(fields); n > 0 && t.Size > 0 && fields[n-1].Type.Size == 0 {
		t.Size++
	}
	align := uintptr(t.Align)
	t.Size = (t.Size + align - 1) &^ (align - 1)
	t.Flags |= onePointer(t, fields)
	t.SetFields(fields)
	t.Text = structText(fields)
}

// onePointer returns the flag Direct if the only field that has a size is pointer-shaped.
func onePointer(t *rt.Type, fields []rt.Field) uint8 {
	for i := range fields {
		if f := fields[i].Type; f.Size != 0 && f.Size == t.Size {
			return f.Flags & rt.Direct
		}
	}
	return 0
}

func structText(fields []rt.Field) string {
	text := "struct {"
	for i := range fields {
		f := &fields[i]
		if i > 0 {
			text += ";"
		}
		if !f.Embedded {
			text += " " + f.Name
		}
		text += " " + f.Type.Text
		if f.Tag != "" {
			text += " " + strconv.Quote(f.Tag)
		}
	}
	if len(fields) > 0 {
		text += " "
	}
	return text + "}"
}

// checkField panics if f, field i, cannot be; names has the names of those before.
func checkField(i int, f *StructField, names map[string]bool) {
	number := "reflect.StructOf: field " + strconv.Itoa(i)
	quoted := "reflect.StructOf: field \"" + f.Name + "\" is "
	switch {
	case f.Name == "":
		panic(number + " has no name")
	case !isValidFieldName(f.Name):
		panic(number + " has invalid name")
	case f.Type == nil:
		panic(number + " has no type")
	case f.Anonymous && f.PkgPath != "":
		panic(quoted + "anonymous but has PkgPath set")
	case f.IsExported() && ('a' <= f.Name[0] && f.Name[0] <= 'z' || f.Name[0] == '_'):
		panic(quoted + "unexported but missing PkgPath")
	case names[f.Name] && f.Name != "_":
		panic("reflect.StructOf: duplicate field " + f.Name)
	case f.Anonymous && (len(f.Type.common().Methods) > 0 || f.Type.Kind() == Interface && f.Type.NumMethod() > 0):
		panic("reflect.StructOf: embedded field with methods not implemented")
	}
	names[f.Name] = true
}

func isValidFieldName(name string) bool {
	for i, c := range name {
		if i == 0 && !isLetter(c) || !isLetter(c) && !unicode.IsDigit(c) {
			return false
		}
	}
	return name != ""
}

func isLetter(c rune) bool { return c == '_' || unicode.IsLetter(c) }
