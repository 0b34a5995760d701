// Package binary turns numbers, and values of fixed size made of numbers, into bytes and back.
package binary

import (
	"errors"
	"io"
	"math"
	"reflect"
	"slices"
)

var errBufferTooSmall = errors.New("buffer too small")

func invalidType(op string, data any) error {
	return errors.New("binary." + op + ": some values are not fixed-sized in type " + reflect.TypeOf(data).String())
}

// Read fills what data points to, or the slice data, from r.
func Read(r io.Reader, order ByteOrder, data any) error {
	if n, _ := intDataSize(data); n != 0 {
		bs := make([]byte, n)
		if _, err := io.ReadFull(r, bs); err != nil {
			return err
		}
		if decodeFast(bs, order, data) {
			return nil
		}
	}
	v, size := settable(data)
	if size < 0 {
		return errors.New("binary.Read: invalid type " + reflect.TypeOf(data).String())
	}
	bs := make([]byte, size)
	if _, err := io.ReadFull(r, bs); err != nil {
		return err
	}
	d := &coder{order: order, buf: bs}
	d.decode(v)
	return nil
}

// Decode fills what data points to, or the slice data, from buf, and returns how many bytes that took.
func Decode(buf []byte, order ByteOrder, data any) (int, error) {
	if n, _ := intDataSize(data); n != 0 {
		if len(buf) < n {
			return 0, errBufferTooSmall
		}
		if decodeFast(buf, order, data) {
			return n, nil
		}
	}
	v, size := settable(data)
	if size < 0 {
		return 0, errors.New("binary.Decode: invalid type " + reflect.TypeOf(data).String())
	}
	if len(buf) < size {
		return 0, errBufferTooSmall
	}
	d := &coder{order: order, buf: buf[:size]}
	d.decode(v)
	return size, nil
}

// settable returns what a pointer points to, or a slice, and its size; -1 for all else.
func settable(data any) (reflect.Value, int) {
	v := reflect.ValueOf(data)
	switch v.Kind() {
	case reflect.Pointer:
		v = v.Elem()
		return v, dataSize(v)
	case reflect.Slice:
		return v, dataSize(v)
	}
	return v, -1
}

// Write writes the bytes of data.
func Write(w io.Writer, order ByteOrder, data any) error {
	if n, bs := intDataSize(data); n != 0 {
		if bs == nil {
			bs = make([]byte, n)
			encodeFast(bs, order, data)
		}
		_, err := w.Write(bs)
		return err
	}
	v := reflect.Indirect(reflect.ValueOf(data))
	size := dataSize(v)
	if size < 0 {
		return invalidType("Write", data)
	}
	buf := make([]byte, size)
	e := &coder{order: order, buf: buf}
	e.encode(v)
	_, err := w.Write(buf)
	return err
}

// Encode writes the bytes of data to buf and returns how many they are.
func Encode(buf []byte, order ByteOrder, data any) (int, error) {
	if n, _ := intDataSize(data); n != 0 {
		if len(buf) < n {
			return 0, errBufferTooSmall
		}
		encodeFast(buf, order, data)
		return n, nil
	}
	v := reflect.Indirect(reflect.ValueOf(data))
	size := dataSize(v)
	if size < 0 {
		return 0, invalidType("Encode", data)
	}
	if len(buf) < size {
		return 0, errBufferTooSmall
	}
	e := &coder{order: order, buf: buf}
	e.encode(v)
	return size, nil
}

// Append appends the bytes of data.
func Append(buf []byte, order ByteOrder, data any) ([]byte, error) {
	if n, _ := intDataSize(data); n != 0 {
		buf, pos := ensure(buf, n)
		encodeFast(pos, order, data)
		return buf, nil
	}
	v := reflect.Indirect(reflect.ValueOf(data))
	size := dataSize(v)
	if size < 0 {
		return nil, invalidType("Append", data)
	}
	buf, pos := ensure(buf, size)
	e := &coder{order: order, buf: pos}
	e.encode(v)
	return buf, nil
}

// ensure lengthens buf by n bytes; pos are those.
func ensure(buf []byte, n int) (longer, pos []byte) {
	l := len(buf)
	buf = slices.Grow(buf, n)
	return buf[:l+n], buf[l : l+n]
}

// Size returns how many bytes Write writes for v: -1 where it cannot be written.
func Size(v any) int {
	if n, _ := intDataSize(v); n != 0 {
		if p := reflect.ValueOf(v); p.Kind() == reflect.Pointer && p.IsNil() {
			return -1
		}
		return n
	}
	switch v := reflect.Indirect(reflect.ValueOf(v)); v.Kind() {
	case reflect.Slice, reflect.Array, reflect.Struct:
		return dataSize(v)
	default:
		if v.IsValid() {
			return sizeof(v.Type())
		}
	}
	return -1
}

func dataSize(v reflect.Value) int {
	if v.Kind() == reflect.Slice {
		if s := sizeof(v.Type().Elem()); s >= 0 {
			return s * v.Len()
		}
		return -1
	}
	return sizeof(v.Type())
}

// sizeof returns the bytes of a type's values, without padding; -1 where they have no fixed size.
func sizeof(t reflect.Type) int {
	switch t.Kind() {
	case reflect.Array:
		if s := sizeof(t.Elem()); s >= 0 {
			return s * t.Len()
		}
	case reflect.Struct:
		sum := 0
		for i := range t.NumField() {
			s := sizeof(t.Field(i).Type)
			if s < 0 {
				return -1
			}
			sum += s
		}
		return sum
	case reflect.Bool, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Int8, reflect.Int16,
		reflect.Int32, reflect.Int64, reflect.Float32, reflect.Float64, reflect.Complex64, reflect.Complex128:
		return int(t.Size())
	}
	return -1
}

// coder goes through a value and its bytes.
type coder struct {
	order  ByteOrder
	buf    []byte
	offset int
}

// next returns the next n bytes.
func (c *coder) next(n int) []byte {
	b := c.buf[c.offset : c.offset+n]
	c.offset += n
	return b
}

func (c *coder) uint(size int) uint64 {
	b := c.next(size)
	switch size {
	case 1:
		return uint64(b[0])
	case 2:
		return uint64(c.order.Uint16(b))
	case 4:
		return uint64(c.order.Uint32(b))
	}
	return c.order.Uint64(b)
}

func (c *coder) putUint(size int, x uint64) {
	b := c.next(size)
	switch size {
	case 1:
		b[0] = byte(x)
	case 2:
		c.order.PutUint16(b, uint16(x))
	case 4:
		c.order.PutUint32(b, uint32(x))
	default:
		c.order.PutUint64(b, x)
	}
}

func (c *coder) float(size int) float64 {
	if size == 4 {
		return float64(math.Float32frombits(uint32(c.uint(4))))
	}
	return math.Float64frombits(c.uint(8))
}

func (c *coder) putFloat(size int, x float64) {
	if size == 4 {
		c.putUint(4, uint64(math.Float32bits(float32(x))))
	} else {
		c.putUint(8, math.Float64bits(x))
	}
}

// skipped reports whether a field has no value: blank ones are zeros in the bytes, and stay as they are in the value.
func skipped(v reflect.Value, t reflect.Type, i int) bool {
	return !v.Field(i).CanSet() && t.Field(i).Name == "_"
}

func (c *coder) decode(v reflect.Value) {
	size := int(v.Type().Size())
	switch v.Kind() {
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			c.decode(v.Index(i))
		}
	case reflect.Struct:
		t := v.Type()
		for i := range v.NumField() {
			if skipped(v, t, i) {
				c.next(sizeof(t.Field(i).Type))
			} else {
				c.decode(v.Field(i))
			}
		}
	case reflect.Bool:
		v.SetBool(c.uint(1) != 0)
	case reflect.Int8:
		v.SetInt(int64(int8(c.uint(1))))
	case reflect.Int16:
		v.SetInt(int64(int16(c.uint(2))))
	case reflect.Int32:
		v.SetInt(int64(int32(c.uint(4))))
	case reflect.Int64:
		v.SetInt(int64(c.uint(8)))
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(c.uint(size))
	case reflect.Float32, reflect.Float64:
		v.SetFloat(c.float(size))
	case reflect.Complex64, reflect.Complex128:
		re := c.float(size / 2)
		v.SetComplex(complex(re, c.float(size/2)))
	}
}

func (c *coder) encode(v reflect.Value) {
	size := int(v.Type().Size())
	switch v.Kind() {
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			c.encode(v.Index(i))
		}
	case reflect.Struct:
		t := v.Type()
		for i := range v.NumField() {
			if t.Field(i).Name == "_" {
				clear(c.next(sizeof(t.Field(i).Type)))
			} else {
				c.encode(v.Field(i))
			}
		}
	case reflect.Bool:
		var x uint64
		if v.Bool() {
			x = 1
		}
		c.putUint(1, x)
	case reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		c.putUint(size, uint64(v.Int()))
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		c.putUint(size, v.Uint())
	case reflect.Float32, reflect.Float64:
		c.putFloat(size, v.Float())
	case reflect.Complex64, reflect.Complex128:
		c.putFloat(size/2, real(v.Complex()))
		c.putFloat(size/2, imag(v.Complex()))
	}
}
