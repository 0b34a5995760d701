package fmt

import (
	"internal/fmtsort"
	"reflect"
)

// Operands: those of basic types directly, those with methods by their methods, all others by reflection.

func typeName(arg any) string { return reflect.TypeOf(arg).String() }

// intOperand returns an operand of * as an int.
func intOperand(arg any) (num int, ok bool) {
	if num, ok = arg.(int); ok {
		return
	}
	switch v := reflect.ValueOf(arg); v.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n := v.Int()
		if int64(int(n)) == n {
			return int(n), true
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		n := v.Uint()
		if int64(n) >= 0 && uint64(int(n)) == n {
			return int(n), true
		}
	}
	return 0, false
}

// badVerb writes what a verb that does not fit its operand gives: %!verb(type=value).
func (p *pp) badVerb(verb rune) {
	p.erroring = true
	p.buf.writeString(percentBang)
	p.writeRune(verb)
	p.buf.writeByte('(')
	switch {
	case p.arg != nil:
		p.buf.writeString(typeName(p.arg))
		p.buf.writeByte('=')
		p.printArg(p.arg, 'v')
	case p.value.IsValid():
		p.buf.writeString(p.value.Type().String())
		p.buf.writeByte('=')
		p.printValue(p.value, 'v', 0)
	default:
		p.buf.writeString(nilAngle)
	}
	p.buf.writeByte(')')
	p.erroring = false
}

func (p *pp) fmtBool(v bool, verb rune) {
	switch verb {
	case 't', 'v':
		p.fmt.fmtBoolean(v)
	default:
		p.badVerb(verb)
	}
}

// fmt0x64 writes v in hexadecimal, with 0x before it if leading0x.
func (p *pp) fmt0x64(v uint64, leading0x bool) {
	sharp := p.fmt.sharp
	p.fmt.sharp = leading0x
	p.fmt.fmtInteger(v, 16, unsigned, 'v', lowerDigits)
	p.fmt.sharp = sharp
}

func (p *pp) fmtInteger(v uint64, isSigned bool, verb rune) {
	switch verb {
	case 'v':
		if p.fmt.sharpV && !isSigned {
			p.fmt0x64(v, true)
		} else {
			p.fmt.fmtInteger(v, 10, isSigned, verb, lowerDigits)
		}
	case 'd':
		p.fmt.fmtInteger(v, 10, isSigned, verb, lowerDigits)
	case 'b':
		p.fmt.fmtInteger(v, 2, isSigned, verb, lowerDigits)
	case 'o', 'O':
		p.fmt.fmtInteger(v, 8, isSigned, verb, lowerDigits)
	case 'x':
		p.fmt.fmtInteger(v, 16, isSigned, verb, lowerDigits)
	case 'X':
		p.fmt.fmtInteger(v, 16, isSigned, verb, upperDigits)
	case 'c':
		p.fmt.fmtC(v)
	case 'q':
		p.fmt.fmtQc(v)
	case 'U':
		p.fmt.fmtUnicode(v)
	default:
		p.badVerb(verb)
	}
}

func (p *pp) fmtFloat(v float64, size int, verb rune) {
	switch verb {
	case 'v':
		p.fmt.fmtFloat(v, size, 'g', -1)
	case 'b', 'g', 'G', 'x', 'X':
		p.fmt.fmtFloat(v, size, verb, -1)
	case 'f', 'e', 'E':
		p.fmt.fmtFloat(v, size, verb, 6)
	case 'F':
		p.fmt.fmtFloat(v, size, 'f', 6)
	default:
		p.badVerb(verb)
	}
}

func (p *pp) fmtComplex(v complex128, size int, verb rune) {
	switch verb {
	case 'v', 'b', 'g', 'G', 'x', 'X', 'f', 'F', 'e', 'E':
		plus := p.fmt.plus
		p.buf.writeByte('(')
		p.fmtFloat(real(v), size/2, verb)
		p.fmt.plus = true // the imaginary part always has a sign
		p.fmtFloat(imag(v), size/2, verb)
		p.buf.writeString("i)")
		p.fmt.plus = plus
	default:
		p.badVerb(verb)
	}
}

func (p *pp) fmtString(v string, verb rune) {
	switch verb {
	case 'v':
		if p.fmt.sharpV {
			p.fmt.fmtQ(v)
		} else {
			p.fmt.fmtS(v)
		}
	case 's':
		p.fmt.fmtS(v)
	case 'x':
		p.fmt.fmtHex(v, nil, lowerDigits)
	case 'X':
		p.fmt.fmtHex(v, nil, upperDigits)
	case 'q':
		p.fmt.fmtQ(v)
	default:
		p.badVerb(verb)
	}
}

func (p *pp) fmtBytes(v []byte, verb rune, typeString string) {
	switch verb {
	case 'v', 'd':
		p.fmtByteList(v, verb, typeString)
	case 's':
		p.fmt.fmtBs(v)
	case 'x':
		p.fmt.fmtHex("", notNil(v), lowerDigits)
	case 'X':
		p.fmt.fmtHex("", notNil(v), upperDigits)
	case 'q':
		p.fmt.fmtQ(string(v))
	default:
		p.printValue(reflect.ValueOf(v), verb, 0)
	}
}

func notNil(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

func (p *pp) fmtByteList(v []byte, verb rune, typeString string) {
	if p.fmt.sharpV {
		p.buf.writeString(typeString)
		if v == nil {
			p.buf.writeString(nilParen)
			return
		}
		p.buf.writeByte('{')
		for i, c := range v {
			if i > 0 {
				p.buf.writeString(", ")
			}
			p.fmt0x64(uint64(c), true)
		}
		p.buf.writeByte('}')
		return
	}
	p.buf.writeByte('[')
	for i, c := range v {
		if i > 0 {
			p.buf.writeByte(' ')
		}
		p.fmt.fmtInteger(uint64(c), 10, unsigned, verb, lowerDigits)
	}
	p.buf.writeByte(']')
}

func (p *pp) fmtPointer(value reflect.Value, verb rune) {
	var u uintptr
	switch value.Kind() {
	case reflect.Chan, reflect.Func, reflect.Map, reflect.Pointer, reflect.Slice, reflect.UnsafePointer:
		u = uintptr(value.UnsafePointer())
	default:
		p.badVerb(verb)
		return
	}
	switch verb {
	case 'v':
		switch {
		case p.fmt.sharpV:
			p.buf.writeByte('(')
			p.buf.writeString(value.Type().String())
			p.buf.writeString(")(")
			if u == 0 {
				p.buf.writeString("nil")
			} else {
				p.fmt0x64(uint64(u), true)
			}
			p.buf.writeByte(')')
		case u == 0:
			p.fmt.padString(nilAngle)
		default:
			p.fmt0x64(uint64(u), !p.fmt.sharp)
		}
	case 'p':
		p.fmt0x64(uint64(u), !p.fmt.sharp)
	case 'b', 'o', 'd', 'x', 'X':
		p.fmtInteger(uint64(u), unsigned, verb)
	default:
		p.badVerb(verb)
	}
}

// catchPanic makes a panic in an operand's method part of the output. A nil pointer's is printed as <nil>.
func (p *pp) catchPanic(arg any, verb rune, method string) {
	err := recover()
	if err == nil {
		return
	}
	if v := reflect.ValueOf(arg); v.Kind() == reflect.Pointer && v.IsNil() {
		p.buf.writeString(nilAngle)
		return
	}
	if p.panicking {
		panic(err) // the panic's value panics in turn
	}
	flags := p.fmt.fmtFlags
	p.fmt.clearFlags()
	p.buf.writeString(percentBang)
	p.writeRune(verb)
	p.buf.writeString(panicText)
	p.buf.writeString(method)
	p.buf.writeString(" method: ")
	p.panicking = true
	p.printArg(err, 'v')
	p.panicking = false
	p.buf.writeByte(')')
	p.fmt.fmtFlags = flags
}

// handleMethods prints an operand by its methods, if it has one for the verb.
func (p *pp) handleMethods(verb rune) (handled bool) {
	if p.erroring {
		return false
	}
	if verb == 'w' {
		if _, ok := p.arg.(error); !ok || !p.wrapErrs {
			p.badVerb(verb)
			return true
		}
		verb = 'v' // an error prints as with %v
	}
	if f, ok := p.arg.(Formatter); ok {
		handled = true // also when the method panics
		defer p.catchPanic(p.arg, verb, "Format")
		f.Format(p, verb)
		return
	}
	if p.fmt.sharpV {
		if s, ok := p.arg.(GoStringer); ok {
			handled = true
			defer p.catchPanic(p.arg, verb, "GoString")
			p.fmt.fmtS(s.GoString())
			return
		}
		return false
	}
	switch verb {
	case 'v', 's', 'x', 'X', 'q':
		switch v := p.arg.(type) {
		case error:
			handled = true
			defer p.catchPanic(p.arg, verb, "Error")
			p.fmtString(v.Error(), verb)
			return
		case Stringer:
			handled = true
			defer p.catchPanic(p.arg, verb, "String")
			p.fmtString(v.String(), verb)
			return
		}
	}
	return false
}

func (p *pp) printArg(arg any, verb rune) {
	p.arg = arg
	p.value = reflect.Value{}
	if arg == nil {
		switch verb {
		case 'T', 'v':
			p.fmt.padString(nilAngle)
		default:
			p.badVerb(verb)
		}
		return
	}
	switch verb {
	case 'T':
		p.fmt.fmtS(typeName(arg))
		return
	case 'p':
		p.fmtPointer(reflect.ValueOf(arg), 'p')
		return
	}
	switch f := arg.(type) { // the frequent types first
	case int:
		p.fmtInteger(uint64(f), signed, verb)
	case string:
		p.fmtString(f, verb)
	case bool:
		p.fmtBool(f, verb)
	case float64:
		p.fmtFloat(f, 64, verb)
	case float32:
		p.fmtFloat(float64(f), 32, verb)
	case complex64:
		p.fmtComplex(complex128(f), 64, verb)
	case complex128:
		p.fmtComplex(f, 128, verb)
	case int8:
		p.fmtInteger(uint64(f), signed, verb)
	case int16:
		p.fmtInteger(uint64(f), signed, verb)
	case int32:
		p.fmtInteger(uint64(f), signed, verb)
	case int64:
		p.fmtInteger(uint64(f), signed, verb)
	case uint:
		p.fmtInteger(uint64(f), unsigned, verb)
	case uint8:
		p.fmtInteger(uint64(f), unsigned, verb)
	case uint16:
		p.fmtInteger(uint64(f), unsigned, verb)
	case uint32:
		p.fmtInteger(uint64(f), unsigned, verb)
	case uint64:
		p.fmtInteger(f, unsigned, verb)
	case uintptr:
		p.fmtInteger(uint64(f), unsigned, verb)
	case []byte:
		p.fmtBytes(f, verb, "[]byte")
	case reflect.Value:
		if f.IsValid() && f.CanInterface() {
			p.arg = f.Interface()
			if p.handleMethods(verb) {
				return
			}
		}
		p.printValue(f, verb, 0)
	default:
		if !p.handleMethods(verb) {
			p.printValue(reflect.ValueOf(f), verb, 0)
		}
	}
}

// printValue prints a value by reflection. At depth 0 its methods have been tried.
func (p *pp) printValue(value reflect.Value, verb rune, depth int) {
	if depth > 0 {
		p.arg = nil
		if value.IsValid() && value.CanInterface() {
			p.arg = value.Interface()
			if p.handleMethods(verb) {
				return
			}
		}
	}
	p.value = value
	switch f := value; value.Kind() {
	case reflect.Invalid:
		p.printInvalid(verb, depth)
	case reflect.Bool:
		p.fmtBool(f.Bool(), verb)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		p.fmtInteger(uint64(f.Int()), signed, verb)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		p.fmtInteger(f.Uint(), unsigned, verb)
	case reflect.Float32:
		p.fmtFloat(f.Float(), 32, verb)
	case reflect.Float64:
		p.fmtFloat(f.Float(), 64, verb)
	case reflect.Complex64:
		p.fmtComplex(f.Complex(), 64, verb)
	case reflect.Complex128:
		p.fmtComplex(f.Complex(), 128, verb)
	case reflect.String:
		p.fmtString(f.String(), verb)
	case reflect.Map:
		p.printMap(f, verb, depth)
	case reflect.Struct:
		p.printStruct(f, verb, depth)
	case reflect.Interface:
		p.printInterface(f, verb, depth)
	case reflect.Array, reflect.Slice:
		p.printList(f, verb, depth)
	case reflect.Pointer:
		if depth == 0 && f.UnsafePointer() != nil {
			switch a := f.Elem(); a.Kind() {
			case reflect.Array, reflect.Slice, reflect.Struct, reflect.Map:
				p.buf.writeByte('&')
				p.printValue(a, verb, depth+1)
				return
			}
		}
		p.fmtPointer(f, verb)
	case reflect.Chan, reflect.Func, reflect.UnsafePointer:
		p.fmtPointer(f, verb)
	}
}

func (p *pp) printInvalid(verb rune, depth int) {
	switch {
	case depth == 0:
		p.buf.writeString(invReflect)
	case verb == 'v':
		p.buf.writeString(nilAngle)
	default:
		p.badVerb(verb)
	}
}

func (p *pp) printMap(f reflect.Value, verb rune, depth int) {
	if p.fmt.sharpV {
		p.buf.writeString(f.Type().String())
		if f.IsNil() {
			p.buf.writeString(nilParen)
			return
		}
		p.buf.writeByte('{')
	} else {
		p.buf.writeString("map[")
	}
	for i, e := range fmtsort.Sort(f) {
		if i > 0 {
			p.separator()
		}
		p.printValue(e.Key, verb, depth+1)
		p.buf.writeByte(':')
		p.printValue(e.Value, verb, depth+1)
	}
	if p.fmt.sharpV {
		p.buf.writeByte('}')
	} else {
		p.buf.writeByte(']')
	}
}

func (p *pp) separator() {
	if p.fmt.sharpV {
		p.buf.writeString(", ")
	} else {
		p.buf.writeByte(' ')
	}
}

func (p *pp) printStruct(f reflect.Value, verb rune, depth int) {
	if p.fmt.sharpV {
		p.buf.writeString(f.Type().String())
	}
	p.buf.writeByte('{')
	for i := 0; i < f.NumField(); i++ {
		if i > 0 {
			p.separator()
		}
		if p.fmt.plusV || p.fmt.sharpV {
			if name := f.Type().Field(i).Name; name != "" {
				p.buf.writeString(name)
				p.buf.writeByte(':')
			}
		}
		p.printValue(elemOfInterface(f.Field(i)), verb, depth+1)
	}
	p.buf.writeByte('}')
}

// elemOfInterface returns what an interface holds, if it is not nil.
func elemOfInterface(v reflect.Value) reflect.Value {
	if v.Kind() == reflect.Interface && !v.IsNil() {
		return v.Elem()
	}
	return v
}

func (p *pp) printInterface(f reflect.Value, verb rune, depth int) {
	value := f.Elem()
	switch {
	case value.IsValid():
		p.printValue(value, verb, depth+1)
	case p.fmt.sharpV:
		p.buf.writeString(f.Type().String())
		p.buf.writeString(nilParen)
	default:
		p.buf.writeString(nilAngle)
	}
}

func (p *pp) printList(f reflect.Value, verb rune, depth int) {
	switch verb {
	case 's', 'q', 'x', 'X':
		if t := f.Type(); t.Elem().Kind() == reflect.Uint8 {
			p.fmtBytes(bytesOf(f), verb, t.String())
			return
		}
	}
	if p.fmt.sharpV {
		p.buf.writeString(f.Type().String())
		if f.Kind() == reflect.Slice && f.IsNil() {
			p.buf.writeString(nilParen)
			return
		}
		p.buf.writeByte('{')
	} else {
		p.buf.writeByte('[')
	}
	for i := 0; i < f.Len(); i++ {
		if i > 0 {
			p.separator()
		}
		p.printValue(f.Index(i), verb, depth+1)
	}
	if p.fmt.sharpV {
		p.buf.writeByte('}')
	} else {
		p.buf.writeByte(']')
	}
}

// bytesOf returns the elements of a slice or array of bytes.
func bytesOf(f reflect.Value) []byte {
	if f.Kind() == reflect.Slice || f.CanAddr() {
		return f.Bytes()
	}
	b := make([]byte, f.Len())
	for i := range b {
		b[i] = byte(f.Index(i).Uint())
	}
	return b
}
