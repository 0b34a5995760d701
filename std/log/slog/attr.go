package slog

import "time"

// Attr is a key with its value.
type Attr struct {
	Key   string
	Value Value
}

func String(key, value string) Attr             { return Attr{key, StringValue(value)} }
func Int64(key string, value int64) Attr        { return Attr{key, Int64Value(value)} }
func Int(key string, value int) Attr            { return Int64(key, int64(value)) }
func Uint64(key string, v uint64) Attr          { return Attr{key, Uint64Value(v)} }
func Float64(key string, v float64) Attr        { return Attr{key, Float64Value(v)} }
func Bool(key string, v bool) Attr              { return Attr{key, BoolValue(v)} }
func Time(key string, v time.Time) Attr         { return Attr{key, TimeValue(v)} }
func Duration(key string, v time.Duration) Attr { return Attr{key, DurationValue(v)} }
func Any(key string, value any) Attr            { return Attr{key, AnyValue(value)} }
func Group(key string, args ...any) Attr        { return Attr{key, GroupValue(argsToAttrSlice(args)...)} }
func GroupAttrs(key string, attrs ...Attr) Attr { return Attr{key, GroupValue(attrs...)} }

// Equal reports whether both have equal keys and values.
func (a Attr) Equal(b Attr) bool { return a.Key == b.Key && a.Value.Equal(b.Value) }

func (a Attr) String() string { return a.Key + "=" + a.Value.String() }

func (a Attr) isEmpty() bool { return a.Key == "" && a.Value.num == 0 && a.Value.any == nil }

const badKey = "!BADKEY"

// argsToAttr turns the head of args into an attribute: an Attr, a key and a value, or a value without a key.
func argsToAttr(args []any) (Attr, []any) {
	switch x := args[0].(type) {
	case string:
		if len(args) == 1 {
			return String(badKey, x), nil
		}
		return Any(x, args[1]), args[2:]
	case Attr:
		return x, args[1:]
	default:
		return Any(badKey, x), args[1:]
	}
}

func argsToAttrSlice(args []any) []Attr {
	var attr Attr
	var attrs []Attr
	for len(args) > 0 {
		attr, args = argsToAttr(args)
		attrs = append(attrs, attr)
	}
	return attrs
}
