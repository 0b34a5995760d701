package json

import (
	"encoding"
	"encoding/base64"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
	"unsafe"
)

// Unmarshal reads JSON into what v points to.
func Unmarshal(data []byte, v any) error {
	if err := checkValid(data); err != nil {
		return err
	}
	var d decodeState
	return d.decode(data, v)
}

// Unmarshaler reads itself from JSON.
type Unmarshaler interface {
	UnmarshalJSON([]byte) error
}

// An UnmarshalTypeError is about a JSON value that does not fit its Go type.
type UnmarshalTypeError struct {
	Value  string
	Type   reflect.Type
	Offset int64
	Struct string
	Field  string
}

func (e *UnmarshalTypeError) Error() string {
	if e.Struct != "" || e.Field != "" {
		return "json: cannot unmarshal " + e.Value + " into Go struct field " + e.Struct + "." + e.Field + " of type " + e.Type.String()
	}
	return "json: cannot unmarshal " + e.Value + " into Go value of type " + e.Type.String()
}

// An InvalidUnmarshalError is about an argument of Unmarshal that is no pointer.
type InvalidUnmarshalError struct {
	Type reflect.Type
}

func (e *InvalidUnmarshalError) Error() string {
	switch {
	case e.Type == nil:
		return "json: Unmarshal(nil)"
	case e.Type.Kind() != reflect.Pointer:
		return "json: Unmarshal(non-pointer " + e.Type.String() + ")"
	}
	return "json: Unmarshal(nil " + e.Type.String() + ")"
}

// decodeState walks over valid JSON. Errors of type are kept and decoding goes on; the first is returned at the end.
type decodeState struct {
	data            []byte
	at              int
	saved           error
	useNumber       bool
	disallowUnknown bool
	structType      reflect.Type // innermost struct, for messages
	fieldPath       []string
	paths           [4]string // where fieldPath begins
}

func (d *decodeState) decode(data []byte, v any) error {
	rv := reflect.ValueOf(v)
	if rv.Kind() != reflect.Pointer || rv.IsNil() {
		return &InvalidUnmarshalError{reflect.TypeOf(v)}
	}
	d.data, d.at, d.saved = data, 0, nil
	d.structType, d.fieldPath = nil, d.paths[:0]
	if err := d.value(rv); err != nil {
		return d.inContext(err)
	}
	return d.saved
}

func (d *decodeState) inContext(err error) error {
	if e, ok := err.(*UnmarshalTypeError); ok && (d.structType != nil || len(d.fieldPath) > 0) {
		if d.structType != nil {
			e.Struct = d.structType.Name()
		}
		path := strings.Join(d.fieldPath, ".")
		if e.Field != "" {
			path += "." + e.Field
		}
		e.Field = path
	}
	return err
}

func (d *decodeState) save(err error) {
	if d.saved == nil {
		d.saved = d.inContext(err)
	}
}

func (d *decodeState) mismatch(what string, t reflect.Type, at int) {
	d.save(&UnmarshalTypeError{Value: what, Type: t, Offset: int64(at)})
}

func (d *decodeState) blanks() {
	for d.at < len(d.data) {
		switch d.data[d.at] {
		case ' ', '\t', '\r', '\n':
			d.at++
		default:
			return
		}
	}
}

// skip passes over one value and returns its text.
func (d *decodeState) skip() []byte {
	d.blanks()
	s := scanner{data: d.data, at: d.at}
	s.value()
	text := d.data[d.at:s.at]
	d.at = s.at
	return text
}

// value reads the next value into v; an invalid v drops it.
func (d *decodeState) value(v reflect.Value) error {
	d.blanks()
	if !v.IsValid() {
		d.skip()
		return nil
	}
	switch d.data[d.at] {
	case '{':
		return d.object(v)
	case '[':
		return d.array(v)
	}
	return d.literal(d.skip(), v, false)
}

// indirect follows and fills pointers down to where the value goes, or to something that unmarshals itself.
func indirect(v reflect.Value, null bool) (Unmarshaler, encoding.TextUnmarshaler, reflect.Value) {
	v0, haveAddr := v, false
	if v.Kind() != reflect.Pointer && v.Type().Name() != "" && v.CanAddr() {
		haveAddr = true
		v = v.Addr()
	}
	for {
		if v.Kind() == reflect.Interface && !v.IsNil() {
			e := v.Elem()
			if e.Kind() == reflect.Pointer && !e.IsNil() && (!null || e.Elem().Kind() == reflect.Pointer) {
				haveAddr = false
				v = e
				continue
			}
		}
		if v.Kind() != reflect.Pointer || null && v.CanSet() {
			break
		}
		if v.Elem().Kind() == reflect.Interface && v.Elem().Elem().Equal(v) {
			v = v.Elem()
			break
		}
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		if v.Type().NumMethod() > 0 && v.CanInterface() {
			if u, ok := v.Interface().(Unmarshaler); ok {
				return u, nil, reflect.Value{}
			}
			if !null {
				if u, ok := v.Interface().(encoding.TextUnmarshaler); ok {
					return nil, u, reflect.Value{}
				}
			}
		}
		if haveAddr {
			v, haveAddr = v0, false
		} else {
			v = v.Elem()
		}
	}
	return nil, nil, v
}

// ---- Arrays ----

func (d *decodeState) array(v reflect.Value) error {
	u, ut, pv := indirect(v, false)
	if u != nil {
		return u.UnmarshalJSON(d.skip())
	}
	start := d.at
	if ut != nil {
		d.skip()
		d.mismatch("array", v.Type(), start+1)
		return nil
	}
	v = pv
	switch v.Kind() {
	case reflect.Interface:
		if v.NumMethod() == 0 {
			v.Set(reflect.ValueOf(d.arrayAny()))
			return nil
		}
		fallthrough
	default:
		d.mismatch("array", v.Type(), start+1)
		d.skip()
		return nil
	case reflect.Array, reflect.Slice:
	}
	i := 0
	for d.at++; d.more(']'); i++ {
		if v.Kind() == reflect.Slice {
			if i >= v.Cap() {
				v.Grow(1)
			}
			if i >= v.Len() {
				v.SetLen(i + 1)
			}
		}
		var elem reflect.Value
		if i < v.Len() {
			elem = v.Index(i)
		}
		if err := d.value(elem); err != nil {
			return err
		}
	}
	if i < v.Len() {
		if v.Kind() == reflect.Array {
			for ; i < v.Len(); i++ {
				v.Index(i).SetZero()
			}
		} else {
			v.SetLen(i)
		}
	}
	if i == 0 && v.Kind() == reflect.Slice {
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	}
	return nil
}

// more passes over a comma and reports whether another element follows; else over the closing bracket.
func (d *decodeState) more(closing byte) bool {
	d.blanks()
	switch d.data[d.at] {
	case closing:
		d.at++
		return false
	case ',':
		d.at++
	}
	return true
}

// ---- Objects ----

var textUnmarshalerType = reflect.TypeFor[encoding.TextUnmarshaler]()

func (d *decodeState) object(v reflect.Value) error {
	u, ut, pv := indirect(v, false)
	if u != nil {
		return u.UnmarshalJSON(d.skip())
	}
	start := d.at
	if ut != nil {
		d.mismatch("object", v.Type(), start+1)
		d.skip()
		return nil
	}
	v = pv
	t := v.Type()
	switch {
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		v.Set(reflect.ValueOf(d.objectAny()))
		return nil
	case v.Kind() == reflect.Map && mapKeyOK(t.Key()):
		if v.IsNil() {
			v.Set(reflect.MakeMap(t))
		}
	case v.Kind() == reflect.Struct:
	default:
		d.mismatch("object", t, start+1)
		d.skip()
		return nil
	}
	outerStruct, outerPath := d.structType, len(d.fieldPath)
	var entry mapEntry
	for d.at++; d.more('}'); {
		d.blanks()
		keyAt := d.at + 1
		key := d.strBytes()
		d.blanks()
		d.at++ // the colon
		var err error
		if v.Kind() == reflect.Map {
			err = d.mapElement(v, &entry, string(key), keyAt)
		} else {
			err = d.structField(v, key)
		}
		if err != nil {
			return err
		}
		d.structType, d.fieldPath = outerStruct, d.fieldPath[:outerPath]
	}
	return nil
}

func mapKeyOK(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.String, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint8, reflect.Uint16,
		reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return true
	}
	return reflect.PointerTo(t).Implements(textUnmarshalerType)
}

// A mapEntry is where the keys and elements of a map stand until they are stored.
type mapEntry struct {
	key, elem reflect.Value
}

func (d *decodeState) mapElement(m reflect.Value, entry *mapEntry, key string, keyAt int) error {
	if entry.elem.IsValid() {
		entry.elem.SetZero()
	} else {
		entry.key, entry.elem = reflect.New(m.Type().Key()).Elem(), reflect.New(m.Type().Elem()).Elem()
	}
	if err := d.value(entry.elem); err != nil {
		return err
	}
	k, err := d.mapKey(entry.key, key, keyAt)
	if err != nil {
		return err
	}
	if k.IsValid() {
		m.SetMapIndex(k, entry.elem)
	}
	return nil
}

// mapKey sets k to what the text stands for, and returns it; the zero Value if it stands for none.
func (d *decodeState) mapKey(k reflect.Value, key string, at int) (reflect.Value, error) {
	t := k.Type()
	if t.Kind() == reflect.String && t.NumMethod() == 0 && t.PkgPath() == "" { // the type string
		k.SetString(key)
		return k, nil
	}
	if reflect.PointerTo(t).Implements(textUnmarshalerType) {
		k.SetZero()
		err := k.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(key))
		return k, err
	}
	switch {
	case t.Kind() == reflect.String:
		k.SetString(key)
	case k.CanInt():
		n, err := strconv.ParseInt(key, 10, 64)
		if err != nil || k.OverflowInt(n) {
			d.mismatch("number "+key, t, at)
			return reflect.Value{}, nil
		}
		k.SetInt(n)
	default:
		n, err := strconv.ParseUint(key, 10, 64)
		if err != nil || k.OverflowUint(n) {
			d.mismatch("number "+key, t, at)
			return reflect.Value{}, nil
		}
		k.SetUint(n)
	}
	return k, nil
}

func (d *decodeState) structField(v reflect.Value, key []byte) error {
	fields := fieldsOf(v.Type())
	f := fields.byName[string(key)]
	if f == nil {
		f = fields.byFold[foldName(string(key))]
	}
	if f == nil {
		if d.disallowUnknown {
			d.save(fmt.Errorf("json: unknown field %q", key))
		}
		d.skip()
		return nil
	}
	target := v
	for i, n := range f.index {
		if target.Kind() == reflect.Pointer {
			if target.IsNil() {
				if !target.CanSet() {
					d.save(fmt.Errorf("json: cannot set embedded pointer to unexported struct: %v", target.Type().Elem()))
					d.skip()
					return nil
				}
				target.Set(reflect.New(target.Type().Elem()))
			}
			target = target.Elem()
		}
		if i < len(f.index)-1 {
			d.fieldPath = append(d.fieldPath, target.Type().Field(n).Name)
		}
		target = target.Field(n)
	}
	d.fieldPath = append(d.fieldPath, f.name)
	d.structType = v.Type()
	if f.quoted {
		return d.quotedField(target)
	}
	return d.value(target)
}

// quotedField reads a value that the ",string" option put into a string.
func (d *decodeState) quotedField(v reflect.Value) error {
	d.blanks()
	switch text := d.skip(); text[0] {
	case 'n':
		return d.literal(text, v, false)
	case '"':
		inner := unquote(text)
		return d.literal([]byte(inner), v, true)
	}
	d.save(fmt.Errorf("json: invalid use of ,string struct tag, trying to unmarshal unquoted value into %v", v.Type()))
	return nil
}

// ---- Literals ----

func (d *decodeState) badString(item []byte, t reflect.Type) {
	d.save(fmt.Errorf("json: invalid use of ,string struct tag, trying to unmarshal %q into %v", item, t))
}

// literal stores a string, number, boolean or null.
func (d *decodeState) literal(item []byte, v reflect.Value, fromQuoted bool) error {
	if len(item) == 0 {
		d.badString(item, v.Type())
		return nil
	}
	null := item[0] == 'n'
	u, ut, pv := indirect(v, null)
	if u != nil {
		return u.UnmarshalJSON(item)
	}
	if ut != nil {
		if item[0] != '"' {
			what := map[byte]string{'n': "null", 't': "bool", 'f': "bool"}[item[0]]
			if what == "" {
				what = "number"
			}
			d.mismatch(what, v.Type(), d.at)
			return nil
		}
		return ut.UnmarshalText([]byte(unquote(item)))
	}
	v = pv
	switch item[0] {
	case 'n':
		if fromQuoted && string(item) != "null" {
			d.badString(item, v.Type())
			return nil
		}
		switch v.Kind() {
		case reflect.Interface, reflect.Pointer, reflect.Map, reflect.Slice:
			v.SetZero()
		}
	case 't', 'f':
		d.boolean(item, v, fromQuoted)
	case '"':
		d.text(item, v, fromQuoted)
	default:
		return d.number(item, v, fromQuoted)
	}
	return nil
}

func (d *decodeState) boolean(item []byte, v reflect.Value, fromQuoted bool) {
	b := item[0] == 't'
	if fromQuoted && string(item) != "true" && string(item) != "false" {
		d.badString(item, v.Type())
		return
	}
	switch {
	case v.Kind() == reflect.Bool:
		v.SetBool(b)
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		v.Set(reflect.ValueOf(b))
	case fromQuoted:
		d.badString(item, v.Type())
	default:
		d.mismatch("bool", v.Type(), d.at)
	}
}

func (d *decodeState) text(item []byte, v reflect.Value, fromQuoted bool) {
	if fromQuoted {
		s := scanner{data: item}
		if s.str() != nil || s.at != len(item) {
			d.badString(item, v.Type())
			return
		}
	}
	s := unquote(item)
	switch {
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8:
		b, err := base64.StdEncoding.DecodeString(s)
		if err != nil {
			d.save(err)
			return
		}
		v.SetBytes(b)
	case v.Kind() == reflect.String:
		if v.Type() == numberType && !validNumber(s) {
			d.save(fmt.Errorf("json: invalid number literal, trying to unmarshal %q into Number", item))
			return
		}
		v.SetString(s)
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		v.Set(reflect.ValueOf(s))
	default:
		d.mismatch("string", v.Type(), d.at)
	}
}

func (d *decodeState) number(item []byte, v reflect.Value, fromQuoted bool) error {
	text := unsafe.String(unsafe.SliceData(item), len(item)) // copied where it is kept
	if fromQuoted && !validNumber(text) {
		d.badString(item, v.Type())
		return nil
	}
	fits := true
	switch {
	case v.CanInt():
		n, err := strconv.ParseInt(text, 10, 64)
		if fits = err == nil && !v.OverflowInt(n); fits {
			v.SetInt(n)
		}
	case v.CanUint():
		n, err := strconv.ParseUint(text, 10, 64)
		if fits = err == nil && !v.OverflowUint(n); fits {
			v.SetUint(n)
		}
	case v.CanFloat():
		n, err := strconv.ParseFloat(text, v.Type().Bits())
		if fits = err == nil && !v.OverflowFloat(n); fits {
			v.SetFloat(n)
		}
	case v.Kind() == reflect.String && v.Type() == numberType:
		v.SetString(string(item))
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		n, err := d.convertNumber(string(item))
		if err != nil {
			d.save(err)
			return nil
		}
		v.Set(reflect.ValueOf(n))
	case fromQuoted:
		d.badString(item, v.Type())
	default:
		d.mismatch("number", v.Type(), d.at)
	}
	if !fits {
		d.mismatch("number "+text, v.Type(), d.at)
	}
	return nil
}

func (d *decodeState) convertNumber(s string) (any, error) {
	if d.useNumber {
		return Number(s), nil
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return nil, &UnmarshalTypeError{Value: "number " + s, Type: reflect.TypeFor[float64](), Offset: int64(d.at)}
	}
	return f, nil
}

// ---- Values of type any, without reflection ----

func (d *decodeState) anyValue() any {
	d.blanks()
	switch d.data[d.at] {
	case '{':
		return d.objectAny()
	case '[':
		return d.arrayAny()
	case '"':
		return d.str()
	}
	switch text := d.skip(); text[0] {
	case 'n':
		return nil
	case 't', 'f':
		return text[0] == 't'
	default:
		n, err := d.convertNumber(string(text))
		if err != nil {
			d.save(err)
		}
		return n
	}
}

func (d *decodeState) arrayAny() []any {
	list := make([]any, 0)
	for d.at++; d.more(']'); {
		list = append(list, d.anyValue())
	}
	return list
}

func (d *decodeState) objectAny() map[string]any {
	m := make(map[string]any)
	for d.at++; d.more('}'); {
		d.blanks()
		key := d.str()
		d.blanks()
		d.at++ // the colon
		m[key] = d.anyValue()
	}
	return m
}

// ---- Strings ----

// str reads the string at hand.
func (d *decodeState) str() string { return string(d.strBytes()) }

// strBytes may return a part of the input.
func (d *decodeState) strBytes() []byte {
	start := d.at
	for d.at++; d.data[d.at] != '"'; d.at++ {
		if d.data[d.at] == '\\' {
			d.at++
		}
	}
	d.at++
	return unquoteBytes(d.data[start:d.at])
}

// unquote turns a valid JSON string into its text; invalid UTF-8 becomes U+FFFD.
func unquote(s []byte) string { return string(unquoteBytes(s)) }

// unquoteBytes returns a part of s where that says it all.
func unquoteBytes(s []byte) []byte {
	s = s[1 : len(s)-1]
	plain := true
	for _, c := range s {
		if c == '\\' || c >= utf8.RuneSelf {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	b := make([]byte, 0, len(s)+2*utf8.UTFMax)
	for i := 0; i < len(s); {
		if s[i] != '\\' {
			r, size := utf8.DecodeRune(s[i:])
			b = utf8.AppendRune(b, r)
			i += size
			continue
		}
		i++
		if s[i] != 'u' {
			b = append(b, unescape(s[i]))
			i++
			continue
		}
		r := hex4(s[i+1:])
		i += 5
		if utf16.IsSurrogate(r) {
			low := rune(unicode.ReplacementChar)
			if i+6 <= len(s) && s[i] == '\\' && s[i+1] == 'u' {
				low = hex4(s[i+2:])
			}
			if r = utf16.DecodeRune(r, low); r != unicode.ReplacementChar {
				i += 6
			}
		}
		b = utf8.AppendRune(b, r)
	}
	return b
}

func unescape(c byte) byte {
	if i := strings.IndexByte("bfnrt", c); i >= 0 {
		return "\b\f\n\r\t"[i]
	}
	return c
}

func hex4(s []byte) rune {
	n, _ := strconv.ParseUint(string(s[:4]), 16, 32)
	return rune(n)
}
