package slog

import (
	"fmt"
	"math"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
	"unsafe"
)

// Value holds any Go value; small ones without an allocation: numbers, booleans and durations stand in num, with the
// Kind in any; a string is its length in num and its bytes' address in any.
type Value struct {
	_   [0]func() // values are not compared with ==
	num uint64
	any any
}

type (
	stringptr    *byte // any of a string
	groupptr     *Attr // any of a group
	timeLocation *time.Location
	timeTime     time.Time // times whose nanoseconds do not fit
)

// Kind tells what a Value holds.
type Kind int

const (
	KindAny Kind = iota
	KindBool
	KindDuration
	KindFloat64
	KindInt64
	KindString
	KindTime
	KindUint64
	KindGroup
	KindLogValuer
)

var kindNames = []string{"Any", "Bool", "Duration", "Float64", "Int64", "String", "Time", "Uint64", "Group", "LogValuer"}

func (k Kind) String() string {
	if k >= 0 && int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "<unknown slog.Kind>"
}

// kind is a Kind that a user put into a Value.
type kind Kind

// Kind returns what v holds.
func (v Value) Kind() Kind {
	switch x := v.any.(type) {
	case Kind:
		return x
	case stringptr:
		return KindString
	case timeLocation, timeTime:
		return KindTime
	case groupptr:
		return KindGroup
	case LogValuer:
		return KindLogValuer
	case kind:
		return KindAny
	default:
		return KindAny
	}
}

func StringValue(value string) Value {
	return Value{num: uint64(len(value)), any: stringptr(unsafe.StringData(value))}
}
func IntValue(v int) Value         { return Int64Value(int64(v)) }
func Int64Value(v int64) Value     { return Value{num: uint64(v), any: KindInt64} }
func Uint64Value(v uint64) Value   { return Value{num: v, any: KindUint64} }
func Float64Value(v float64) Value { return Value{num: math.Float64bits(v), any: KindFloat64} }
func DurationValue(v time.Duration) Value {
	return Value{num: uint64(v.Nanoseconds()), any: KindDuration}
}

func BoolValue(v bool) Value {
	u := uint64(0)
	if v {
		u = 1
	}
	return Value{num: u, any: KindBool}
}

// TimeValue drops the monotonic part.
func TimeValue(v time.Time) Value {
	if v.IsZero() {
		return Value{any: timeLocation(nil)}
	}
	nsec := v.UnixNano()
	if v.Equal(time.Unix(0, nsec)) {
		return Value{num: uint64(nsec), any: timeLocation(v.Location())}
	}
	return Value{any: timeTime(v.Round(0))}
}

// GroupValue leaves out empty groups.
func GroupValue(as ...Attr) Value {
	if n := countEmptyGroups(as); n > 0 {
		kept := make([]Attr, 0, len(as)-n)
		for _, a := range as {
			if !a.Value.isEmptyGroup() {
				kept = append(kept, a)
			}
		}
		as = kept
	}
	return Value{num: uint64(len(as)), any: groupptr(unsafe.SliceData(as))}
}

func countEmptyGroups(as []Attr) int {
	n := 0
	for _, a := range as {
		if a.Value.isEmptyGroup() {
			n++
		}
	}
	return n
}

// AnyValue chooses the kind by the value's type.
func AnyValue(v any) Value {
	switch v := v.(type) {
	case string:
		return StringValue(v)
	case int:
		return Int64Value(int64(v))
	case uint:
		return Uint64Value(uint64(v))
	case int64:
		return Int64Value(v)
	case uint64:
		return Uint64Value(v)
	case bool:
		return BoolValue(v)
	case time.Duration:
		return DurationValue(v)
	case time.Time:
		return TimeValue(v)
	case uint8:
		return Uint64Value(uint64(v))
	case uint16:
		return Uint64Value(uint64(v))
	case uint32:
		return Uint64Value(uint64(v))
	case uintptr:
		return Uint64Value(uint64(v))
	case int8:
		return Int64Value(int64(v))
	case int16:
		return Int64Value(int64(v))
	case int32:
		return Int64Value(int64(v))
	case float64:
		return Float64Value(v)
	case float32:
		return Float64Value(float64(v))
	case []Attr:
		return GroupValue(v...)
	case Kind:
		return Value{any: kind(v)}
	case Value:
		return v
	default:
		return Value{any: v}
	}
}

// Any returns the value as an any.
func (v Value) Any() any {
	switch v.Kind() {
	case KindAny:
		if k, ok := v.any.(kind); ok {
			return Kind(k)
		}
		return v.any
	case KindLogValuer:
		return v.any
	case KindGroup:
		return v.group()
	case KindInt64:
		return int64(v.num)
	case KindUint64:
		return v.num
	case KindFloat64:
		return v.float()
	case KindString:
		return v.str()
	case KindBool:
		return v.bool()
	case KindDuration:
		return v.duration()
	case KindTime:
		return v.time()
	}
	panic(fmt.Sprintf("bad kind: %s", v.Kind()))
}

func wrongKind(got, want Kind) string { return fmt.Sprintf("Value kind is %s, not %s", got, want) }

// String returns strings as they are and other values as fmt.Sprint.
func (v Value) String() string {
	if sp, ok := v.any.(stringptr); ok {
		return unsafe.String(sp, v.num)
	}
	var buf []byte
	return string(v.append(buf))
}

func (v Value) str() string { return unsafe.String(v.any.(stringptr), v.num) }

func (v Value) Int64() int64 {
	if k := v.Kind(); k != KindInt64 {
		panic(wrongKind(k, KindInt64))
	}
	return int64(v.num)
}

func (v Value) Uint64() uint64 {
	if k := v.Kind(); k != KindUint64 {
		panic(wrongKind(k, KindUint64))
	}
	return v.num
}

func (v Value) Bool() bool {
	if k := v.Kind(); k != KindBool {
		panic(wrongKind(k, KindBool))
	}
	return v.bool()
}

func (v Value) bool() bool { return v.num == 1 }

func (v Value) Duration() time.Duration {
	if k := v.Kind(); k != KindDuration {
		panic(wrongKind(k, KindDuration))
	}
	return v.duration()
}

func (v Value) duration() time.Duration { return time.Duration(int64(v.num)) }

func (v Value) Float64() float64 {
	if k := v.Kind(); k != KindFloat64 {
		panic(wrongKind(k, KindFloat64))
	}
	return v.float()
}

func (v Value) float() float64 { return math.Float64frombits(v.num) }

func (v Value) Time() time.Time {
	if k := v.Kind(); k != KindTime {
		panic(wrongKind(k, KindTime))
	}
	return v.time()
}

func (v Value) LogValuer() LogValuer { return v.any.(LogValuer) }
func (v Value) Group() []Attr {
	if p, ok := v.any.(groupptr); ok {
		return unsafe.Slice((*Attr)(p), v.num)
	}
	panic("Group: bad kind")
}
func (v Value) group() []Attr { return unsafe.Slice((*Attr)(v.any.(groupptr)), v.num) }

func (v Value) time() time.Time {
	switch a := v.any.(type) {
	case timeLocation:
		if a == nil {
			return time.Time{}
		}
		return time.Unix(0, int64(v.num)).In(a)
	case timeTime:
		return time.Time(a)
	default:
		panic(fmt.Sprintf("bad time type %T", v.any))
	}
}

// Equal reports whether v and w hold the same value.
func (v Value) Equal(w Value) bool {
	k1, k2 := v.Kind(), w.Kind()
	if k1 != k2 {
		return false
	}
	switch k1 {
	case KindInt64, KindUint64, KindBool, KindDuration:
		return v.num == w.num
	case KindString:
		return v.str() == w.str()
	case KindFloat64:
		return v.float() == w.float()
	case KindTime:
		return v.time().Equal(w.time())
	case KindAny, KindLogValuer:
		return v.any == w.any
	case KindGroup:
		return slices.EqualFunc(v.group(), w.group(), Attr.Equal)
	}
	panic(fmt.Sprintf("bad kind: %s", k1))
}

func (v Value) isEmptyGroup() bool { return v.Kind() == KindGroup && len(v.group()) == 0 }

func (v Value) append(dst []byte) []byte {
	switch v.Kind() {
	case KindString:
		return append(dst, v.str()...)
	case KindInt64:
		return strconv.AppendInt(dst, int64(v.num), 10)
	case KindUint64:
		return strconv.AppendUint(dst, v.num, 10)
	case KindFloat64:
		return strconv.AppendFloat(dst, v.float(), 'g', -1, 64)
	case KindBool:
		return strconv.AppendBool(dst, v.bool())
	case KindDuration:
		return append(dst, v.duration().String()...)
	case KindTime:
		return append(dst, v.time().String()...)
	case KindGroup:
		return fmt.Append(dst, v.group())
	case KindAny, KindLogValuer:
		return fmt.Append(dst, v.any)
	}
	panic(fmt.Sprintf("bad kind: %s", v.Kind()))
}

// LogValuer is a value that computes what is logged for it.
type LogValuer interface {
	LogValue() Value
}

const maxLogValues = 100

// Resolve calls LogValue until something else comes out.
func (v Value) Resolve() (rv Value) {
	orig := v
	defer func() {
		if r := recover(); r != nil {
			rv = AnyValue(fmt.Errorf("LogValue panicked\n%s", stack(3, 5)))
		}
	}()
	for range maxLogValues {
		if v.Kind() != KindLogValuer {
			return v
		}
		v = v.LogValuer().LogValue()
	}
	return AnyValue(fmt.Errorf("LogValue called too many times on Value of type %T", orig.Any()))
}

func stack(skip, frames int) string {
	pcs := make([]uintptr, frames+1)
	n := runtime.Callers(skip+1, pcs)
	if n == 0 {
		return "(no stack)"
	}
	next := runtime.CallersFrames(pcs[:n])
	var b strings.Builder
	for i := 0; ; i++ {
		frame, more := next.Next()
		fmt.Fprintf(&b, "called from %s (%s:%d)\n", frame.Function, frame.File, frame.Line)
		if !more {
			break
		}
		if i >= frames {
			fmt.Fprintf(&b, "(rest of stack elided)\n")
			break
		}
	}
	return b.String()
}
