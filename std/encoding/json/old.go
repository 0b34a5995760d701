package json

import (
	"reflect"
	"strconv"
)

// UnmarshalFieldError was for keys that lead to an unexported field.
//
// Deprecated: no longer used; kept for compatibility.
type UnmarshalFieldError struct {
	Key   string
	Type  reflect.Type
	Field reflect.StructField
}

func (e *UnmarshalFieldError) Error() string {
	return "json: cannot unmarshal object key " + strconv.Quote(e.Key) + " into unexported field " + e.Field.Name + " of type " + e.Type.String()
}

// InvalidUTF8Error was for strings that are not UTF-8.
//
// Deprecated: no longer used; kept for compatibility.
type InvalidUTF8Error struct {
	S string // the whole string
}

func (e *InvalidUTF8Error) Error() string { return "json: invalid UTF-8 in string: " + strconv.Quote(e.S) }
