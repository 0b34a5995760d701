// Package json reads and writes JSON (RFC 8259).
package json

import (
	"bytes"
	"cmp"
	"encoding"
	"encoding/base64"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// Marshal returns v as JSON.
func Marshal(v any) ([]byte, error) {
	e := newEncodeState()
	defer encodeStatePool.Put(e)
	if err := e.marshal(v, encOpts{escapeHTML: true}); err != nil {
		return nil, err
	}
	return append([]byte(nil), e.buf...), nil
}

// MarshalIndent is Marshal with lines and indentation.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	b, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	return appendIndent(make([]byte, 0, 2*len(b)), b, prefix, indent)
}

// Marshaler writes itself as JSON.
type Marshaler interface {
	MarshalJSON() ([]byte, error)
}

// An UnsupportedTypeError is about a type that has no JSON: a channel, a function.
type UnsupportedTypeError struct {
	Type reflect.Type
}

func (e *UnsupportedTypeError) Error() string { return "json: unsupported type: " + e.Type.String() }

// An UnsupportedValueError is about a value that has no JSON: infinity, a cycle.
type UnsupportedValueError struct {
	Value reflect.Value
	Str   string
}

func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

// A MarshalerError wraps what a MarshalJSON or MarshalText method returned.
type MarshalerError struct {
	Type       reflect.Type
	Err        error
	sourceFunc string
}

func (e *MarshalerError) Error() string {
	from := e.sourceFunc
	if from == "" {
		from = "MarshalJSON"
	}
	return "json: error calling " + from + " for type " + e.Type.String() + ": " + e.Err.Error()
}

// Unwrap returns the wrapped error.
func (e *MarshalerError) Unwrap() error { return e.Err }

type encOpts struct {
	quoted     bool // numbers, booleans and strings inside a string
	escapeHTML bool
}

type encodeState struct {
	buf   []byte
	depth int
	seen  map[any]struct{} // pointers on the way, once it is deep: cycles end there
}

const startDetectingCycles = 1000

var encodeStatePool = sync.Pool{New: func() any { return new(encodeState) }}

func newEncodeState() *encodeState {
	e := encodeStatePool.Get().(*encodeState)
	e.buf = e.buf[:0]
	e.depth = 0
	clear(e.seen) // an encoder that failed may have left some
	return e
}

// encodeError carries an error through the recursion.
type encodeError struct{ error }

func fail(err error) { panic(encodeError{err}) }

func (e *encodeState) marshal(v any, opts encOpts) (err error) {
	defer func() {
		if r := recover(); r != nil {
			ee, ok := r.(encodeError)
			if !ok {
				panic(r)
			}
			err = ee.error
		}
	}()
	e.value(reflect.ValueOf(v), opts)
	return nil
}

func (e *encodeState) put(s string) { e.buf = append(e.buf, s...) }

type encoderFunc func(e *encodeState, v reflect.Value, opts encOpts)

var encoderCache sync.Map // reflect.Type -> encoderFunc

func (e *encodeState) value(v reflect.Value, opts encOpts) {
	if !v.IsValid() {
		e.put("null")
		return
	}
	typeEncoder(v.Type())(e, v, opts)
}

// typeEncoder looks up or makes the encoder of a type. While one is made for a recursive type, a stand-in that looks it
// up again is in its place.
func typeEncoder(t reflect.Type) encoderFunc {
	if f, ok := encoderCache.Load(t); ok {
		return f.(encoderFunc)
	}
	encoderCache.Store(t, encoderFunc(func(e *encodeState, v reflect.Value, opts encOpts) {
		makeEncoder(t, true)(e, v, opts)
	}))
	f := makeEncoder(t, true)
	encoderCache.Store(t, f)
	return f
}

var (
	marshalerType     = reflect.TypeFor[Marshaler]()
	textMarshalerType = reflect.TypeFor[encoding.TextMarshaler]()
)

func makeEncoder(t reflect.Type, allowAddr bool) encoderFunc {
	byAddr := allowAddr && t.Kind() != reflect.Pointer
	if byAddr && reflect.PointerTo(t).Implements(marshalerType) {
		return ifAddr(encodeAddrMarshaler, makeEncoder(t, false))
	}
	if t.Implements(marshalerType) {
		return encodeMarshaler
	}
	if byAddr && reflect.PointerTo(t).Implements(textMarshalerType) {
		return ifAddr(encodeAddrTextMarshaler, makeEncoder(t, false))
	}
	if t.Implements(textMarshalerType) {
		return encodeTextMarshaler
	}
	return kindEncoder(t)
}

func kindEncoder(t reflect.Type) encoderFunc {
	switch t.Kind() {
	case reflect.Bool:
		return encodeBool
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return encodeInt
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return encodeUint
	case reflect.Float32:
		return encodeFloat32
	case reflect.Float64:
		return encodeFloat64
	case reflect.String:
		return encodeStringKind
	case reflect.Interface:
		return encodeInterface
	case reflect.Struct:
		return structEncoder(t)
	case reflect.Map:
		return mapEncoder(t)
	case reflect.Slice:
		return sliceEncoder(t)
	case reflect.Array:
		return arrayEncoder(t)
	case reflect.Pointer:
		return pointerEncoder(t)
	}
	return encodeUnsupported
}

func ifAddr(can, cannot encoderFunc) encoderFunc {
	return func(e *encodeState, v reflect.Value, opts encOpts) {
		if v.CanAddr() {
			can(e, v, opts)
		} else {
			cannot(e, v, opts)
		}
	}
}

// ---- Values that marshal themselves ----

func encodeMarshaler(e *encodeState, v reflect.Value, opts encOpts) {
	if v.Kind() == reflect.Pointer && v.IsNil() {
		e.put("null")
		return
	}
	m, ok := v.Interface().(Marshaler)
	if !ok {
		e.put("null")
		return
	}
	e.marshaled(v, m, opts)
}

func encodeAddrMarshaler(e *encodeState, v reflect.Value, opts encOpts) {
	e.marshaled(v, v.Addr().Interface().(Marshaler), opts)
}

func (e *encodeState) marshaled(v reflect.Value, m Marshaler, opts encOpts) {
	b, err := m.MarshalJSON()
	if err == nil {
		err = checkValid(b)
		if err == nil {
			e.buf = appendCompact(e.buf, b, opts.escapeHTML)
		}
	}
	if err != nil {
		fail(&MarshalerError{v.Type(), err, "MarshalJSON"})
	}
}

func encodeTextMarshaler(e *encodeState, v reflect.Value, opts encOpts) {
	if v.Kind() == reflect.Pointer && v.IsNil() {
		e.put("null")
		return
	}
	m, ok := v.Interface().(encoding.TextMarshaler)
	if !ok {
		e.put("null")
		return
	}
	e.textMarshaled(v, m, opts)
}

func encodeAddrTextMarshaler(e *encodeState, v reflect.Value, opts encOpts) {
	e.textMarshaled(v, v.Addr().Interface().(encoding.TextMarshaler), opts)
}

func (e *encodeState) textMarshaled(v reflect.Value, m encoding.TextMarshaler, opts encOpts) {
	b, err := m.MarshalText()
	if err != nil {
		fail(&MarshalerError{v.Type(), err, "MarshalText"})
	}
	e.buf = appendString(e.buf, b, opts.escapeHTML)
}

// ---- Basic kinds ----

func (e *encodeState) quote(opts encOpts) {
	if opts.quoted {
		e.buf = append(e.buf, '"')
	}
}

func encodeBool(e *encodeState, v reflect.Value, opts encOpts) {
	e.quote(opts)
	e.buf = strconv.AppendBool(e.buf, v.Bool())
	e.quote(opts)
}

func encodeInt(e *encodeState, v reflect.Value, opts encOpts) {
	e.quote(opts)
	e.buf = strconv.AppendInt(e.buf, v.Int(), 10)
	e.quote(opts)
}

func encodeUint(e *encodeState, v reflect.Value, opts encOpts) {
	e.quote(opts)
	e.buf = strconv.AppendUint(e.buf, v.Uint(), 10)
	e.quote(opts)
}

func encodeFloat32(e *encodeState, v reflect.Value, opts encOpts) { e.float(v, 32, opts) }
func encodeFloat64(e *encodeState, v reflect.Value, opts encOpts) { e.float(v, 64, opts) }

// float writes as ECMAScript does: exponents only for very small and very large numbers.
func (e *encodeState) float(v reflect.Value, bits int, opts encOpts) {
	f := v.Float()
	if math.IsInf(f, 0) || math.IsNaN(f) {
		fail(&UnsupportedValueError{v, strconv.FormatFloat(f, 'g', -1, bits)})
	}
	abs, format := math.Abs(f), byte('f')
	if abs != 0 {
		if bits == 64 && (abs < 1e-6 || abs >= 1e21) || bits == 32 && (float32(abs) < 1e-6 || float32(abs) >= 1e21) {
			format = 'e'
		}
	}
	e.quote(opts)
	b := strconv.AppendFloat(e.buf, f, format, -1, bits)
	if format == 'e' { // e-09 is written e-9
		if n := len(b); n >= 4 && b[n-4] == 'e' && (b[n-3] == '-' || b[n-3] == '+') && b[n-2] == '0' {
			b[n-2] = b[n-1]
			b = b[:n-1]
		}
	}
	e.buf = b
	e.quote(opts)
}

// Number is a number as it was written.
type Number string

func (n Number) String() string            { return string(n) }
func (n Number) Float64() (float64, error) { return strconv.ParseFloat(string(n), 64) }
func (n Number) Int64() (int64, error)     { return strconv.ParseInt(string(n), 10, 64) }

var numberType = reflect.TypeFor[Number]()

func validNumber(s string) bool {
	if s == "" || s[0] != '-' && (s[0] < '0' || s[0] > '9') {
		return false
	}
	sc := scanner{data: []byte(s)}
	return sc.number() == nil && sc.at == len(s)
}

func encodeStringKind(e *encodeState, v reflect.Value, opts encOpts) {
	if v.Type() == numberType {
		n := v.String()
		if n == "" {
			n = "0"
		}
		if !validNumber(n) {
			fail(fmt.Errorf("json: invalid number literal %q", n))
		}
		e.quote(opts)
		e.put(n)
		e.quote(opts)
		return
	}
	if opts.quoted {
		inner := appendString(nil, v.String(), opts.escapeHTML)
		e.buf = appendString(e.buf, inner, false)
		return
	}
	e.buf = appendString(e.buf, v.String(), opts.escapeHTML)
}

func encodeInterface(e *encodeState, v reflect.Value, opts encOpts) {
	if v.IsNil() {
		e.put("null")
		return
	}
	e.value(v.Elem(), opts)
}

func encodeUnsupported(e *encodeState, v reflect.Value, opts encOpts) {
	fail(&UnsupportedTypeError{v.Type()})
}

// ---- Composite kinds ----

// within calls encode one level deeper. From some level on it notes the pointers on the way down, and fails at one that is
// there already.
func (e *encodeState) within(v reflect.Value, opts encOpts, encode encoderFunc) {
	e.depth++
	if e.depth <= startDetectingCycles {
		encode(e, v, opts)
	} else {
		e.watched(v, opts, encode)
	}
	e.depth--
}

func (e *encodeState) watched(v reflect.Value, opts encOpts, encode encoderFunc) {
	type slice struct {
		p any
		n int
	}
	var key any = v.UnsafePointer()
	if v.Kind() == reflect.Slice {
		key = slice{key, v.Len()}
	}
	if _, there := e.seen[key]; there {
		fail(&UnsupportedValueError{v, fmt.Sprintf("encountered a cycle via %s", v.Type())})
	}
	if e.seen == nil {
		e.seen = map[any]struct{}{}
	}
	e.seen[key] = struct{}{}
	encode(e, v, opts)
	delete(e.seen, key)
}

func structEncoder(t reflect.Type) encoderFunc {
	fields := fieldsOf(t)
	encoders := make([]encoderFunc, len(fields.list))
	var once sync.Once
	return func(e *encodeState, v reflect.Value, opts encOpts) {
		once.Do(func() { // only now: the struct may contain itself
			for i := range fields.list {
				encoders[i] = typeEncoder(fields.list[i].typ)
			}
		})
		e.structure(fields, encoders, v, opts)
	}
}

func (e *encodeState) structure(fields *structFields, encoders []encoderFunc, v reflect.Value, opts encOpts) {
	next := byte('{')
	for i := range fields.list {
		f := &fields.list[i]
		fv, ok := fieldValue(v, f.index)
		if !ok || f.omitEmpty && isEmpty(fv) || f.omitZero && f.zero(fv) {
			continue
		}
		e.buf = append(e.buf, next)
		next = ','
		if opts.escapeHTML {
			e.put(f.keyHTML)
		} else {
			e.put(f.key)
		}
		opts.quoted = f.quoted
		encoders[i](e, fv, opts)
	}
	if next == '{' {
		e.put("{}")
	} else {
		e.buf = append(e.buf, '}')
	}
}

func (f *field) zero(v reflect.Value) bool {
	if f.isZero != nil {
		return f.isZero(v)
	}
	return v.IsZero()
}

// fieldValue follows the path; false where an embedded pointer is nil.
func fieldValue(v reflect.Value, path []int) (reflect.Value, bool) {
	for _, i := range path {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				return v, false
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v, true
}

func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Bool, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint8, reflect.Uint16,
		reflect.Uint32, reflect.Uint64, reflect.Uintptr, reflect.Float32, reflect.Float64, reflect.Interface, reflect.Pointer:
		return v.IsZero()
	}
	return false
}

type keyValue struct {
	key   string
	value reflect.Value
}

func mapEncoder(t reflect.Type) encoderFunc {
	switch t.Key().Kind() {
	case reflect.String, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint8, reflect.Uint16,
		reflect.Uint32, reflect.Uint64, reflect.Uintptr:
	default:
		if !t.Key().Implements(textMarshalerType) {
			return encodeUnsupported
		}
	}
	return encodeMap
}

func encodeMap(e *encodeState, v reflect.Value, opts encOpts) {
	if v.IsNil() {
		e.put("null")
		return
	}
	e.within(v, opts, encodePairs)
}

func encodePairs(e *encodeState, v reflect.Value, opts encOpts) {
	pairs := make([]keyValue, 0, v.Len())
	key := reflect.New(v.Type().Key()).Elem()
	for it := v.MapRange(); it.Next(); {
		key.SetIterKey(it)
		pairs = append(pairs, keyValue{keyText(key, v.Type()), it.Value()})
	}
	slices.SortFunc(pairs, func(a, b keyValue) int { return cmp.Compare(a.key, b.key) })
	encode := typeEncoder(v.Type().Elem())
	e.buf = append(e.buf, '{')
	for i, p := range pairs {
		if i > 0 {
			e.buf = append(e.buf, ',')
		}
		e.buf = appendString(e.buf, p.key, opts.escapeHTML)
		e.buf = append(e.buf, ':')
		encode(e, p.value, encOpts{escapeHTML: opts.escapeHTML})
	}
	e.buf = append(e.buf, '}')
}

// of: the map's type.
func keyText(k reflect.Value, of reflect.Type) string {
	if k.Kind() == reflect.String {
		return k.String()
	}
	if tm, ok := k.Interface().(encoding.TextMarshaler); ok {
		if k.Kind() == reflect.Pointer && k.IsNil() {
			return ""
		}
		b, err := tm.MarshalText()
		if err != nil {
			fail(fmt.Errorf("json: encoding error for type %q: %q", of, err.Error()))
		}
		return string(b)
	}
	if k.CanInt() {
		return strconv.FormatInt(k.Int(), 10)
	}
	return strconv.FormatUint(k.Uint(), 10)
}

func sliceEncoder(t reflect.Type) encoderFunc {
	if t.Elem().Kind() == reflect.Uint8 {
		p := reflect.PointerTo(t.Elem())
		if !p.Implements(marshalerType) && !p.Implements(textMarshalerType) {
			return encodeBytes
		}
	}
	elements := arrayEncoder(t)
	return func(e *encodeState, v reflect.Value, opts encOpts) {
		if v.IsNil() {
			e.put("null")
			return
		}
		e.within(v, opts, elements)
	}
}

func encodeBytes(e *encodeState, v reflect.Value, opts encOpts) {
	if v.IsNil() {
		e.put("null")
		return
	}
	e.buf = append(e.buf, '"')
	e.buf = base64.StdEncoding.AppendEncode(e.buf, v.Bytes())
	e.buf = append(e.buf, '"')
}

func arrayEncoder(t reflect.Type) encoderFunc {
	return func(e *encodeState, v reflect.Value, opts encOpts) {
		encode := typeEncoder(t.Elem())
		e.buf = append(e.buf, '[')
		for i, n := 0, v.Len(); i < n; i++ {
			if i > 0 {
				e.buf = append(e.buf, ',')
			}
			encode(e, v.Index(i), encOpts{escapeHTML: opts.escapeHTML})
		}
		e.buf = append(e.buf, ']')
	}
}

func pointerEncoder(t reflect.Type) encoderFunc {
	target := func(e *encodeState, v reflect.Value, opts encOpts) {
		typeEncoder(t.Elem())(e, v.Elem(), opts)
	}
	return func(e *encodeState, v reflect.Value, opts encOpts) {
		if v.IsNil() {
			e.put("null")
			return
		}
		e.within(v, opts, target)
	}
}

// ---- Strings ----

const hex = "0123456789abcdef"

func safe(c byte, escapeHTML bool) bool {
	return c >= ' ' && c != '"' && c != '\\' && !(escapeHTML && (c == '<' || c == '>' || c == '&'))
}

func appendString[B []byte | string](dst []byte, src B, escapeHTML bool) []byte {
	dst = append(dst, '"')
	start := 0
	for i := 0; i < len(src); {
		if c := src[i]; c < utf8.RuneSelf {
			if safe(c, escapeHTML) {
				i++
				continue
			}
			dst = append(dst, src[start:i]...)
			dst = appendEscape(dst, c)
			i++
			start = i
			continue
		}
		r, size := utf8.DecodeRuneInString(string(src[i:min(len(src), i+utf8.UTFMax)]))
		if r == utf8.RuneError && size == 1 {
			dst = append(append(dst, src[start:i]...), `\ufffd`...)
			start = i + size
		} else if r == '\u2028' || r == '\u2029' {
			dst = append(append(dst, src[start:i]...), `\u202`...)
			dst = append(dst, hex[r&0xF])
			start = i + size
		}
		i += size
	}
	dst = append(dst, src[start:]...)
	return append(dst, '"')
}

func appendEscape(dst []byte, c byte) []byte {
	if i := strings.IndexByte("\\\"\b\f\n\r\t", c); i >= 0 {
		return append(dst, '\\', `\"bfnrt`[i])
	}
	return append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xF])
}

// HTMLEscape writes src with <, >, & and the two line separators escaped inside its strings.
func HTMLEscape(dst *bytes.Buffer, src []byte) { dst.Write(appendHTMLEscape(nil, src)) }

func appendHTMLEscape(dst, src []byte) []byte {
	start := 0
	for i, c := range src {
		if c == '<' || c == '>' || c == '&' {
			dst = append(append(dst, src[start:i]...), '\\', 'u', '0', '0', hex[c>>4], hex[c&0xF])
			start = i + 1
		}
		if c == 0xE2 && i+2 < len(src) && src[i+1] == 0x80 && src[i+2]&^1 == 0xA8 {
			dst = append(append(dst, src[start:i]...), '\\', 'u', '2', '0', '2', hex[src[i+2]&0xF])
			start = i + len("\u2029")
		}
	}
	return append(dst, src[start:]...)
}
