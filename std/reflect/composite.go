package reflect

import (
	"internal/abi"
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
	if e.Size_ > 0 && uintptr(length) > ^uintptr(0)/e.Size_ {
		panic("reflect.ArrayOf: array size would exceed virtual address space")
	}
	t := &abi.Type{
		Kind_: abi.Array, Text: "[" + strconv.Itoa(length) + "]" + e.Text, Elem: e, Len: length,
		Size_: e.Size_ * uintptr(length), Align: e.Align, FieldAlign: e.FieldAlign,
	}
	if e.Flags&abi.PointerFree != 0 || length == 0 {
		t.Flags |= abi.PointerFree
	}
	if length == 1 {
		t.Flags |= e.Flags & abi.Direct
	}
	return toType(canonical(withEquality(t, e.Equal != nil)))
}

func withEquality(t *abi.Type, comparable bool) *abi.Type {
	if comparable {
		t.Equal, t.HashFunc = abi.EqualFunc(t), abi.HashFunc(t)
	}
	return t
}

// StructOf returns the struct type with these fields, whose offsets and indexes are computed. Embedded fields must have no
// methods, for the struct would have them too.
func StructOf(fields []StructField) Type {
	t := &abi.Type{Kind_: abi.Struct, Align: 1, FieldAlign: 1, Flags: abi.PointerFree}
	list := make([]abi.Field, len(fields))
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
		f := abi.Field{
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
func addField(t *abi.Type, f *abi.Field) {
	align := uintptr(f.Type.FieldAlign)
	f.Offset = (t.Size_ + align - 1) &^ (align - 1)
	if f.Offset < t.Size_ || f.Offset+f.Type.Size_ < f.Offset {
		panic("reflect.StructOf: struct size would exceed virtual address space")
	}
	t.Size_ = f.Offset + f.Type.Size_
	t.Align = max(t.Align, f.Type.Align)
	t.FieldAlign = t.Align
	if f.Type.Flags&abi.PointerFree == 0 {
		t.Flags &^= abi.PointerFree
	}
}

// finishStruct rounds the size up; a field without size at the end has a byte of its own.
func finishStruct(t *abi.Type, fields []abi.Field) {
	if n := len(fields); n > 0 && t.Size_ > 0 && fields[n-1].Type.Size_ == 0 {
		t.Size_++
	}
	align := uintptr(t.Align)
	t.Size_ = (t.Size_ + align - 1) &^ (align - 1)
	t.Flags |= onePointer(t, fields)
	t.SetFields(fields)
	t.Text = structText(fields)
}

// onePointer returns the flag Direct if the only field that has a size is pointer-shaped.
func onePointer(t *abi.Type, fields []abi.Field) uint8 {
	for i := range fields {
		if f := fields[i].Type; f.Size_ != 0 && f.Size_ == t.Size_ {
			return f.Flags & abi.Direct
		}
	}
	return 0
}

func structText(fields []abi.Field) string {
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
