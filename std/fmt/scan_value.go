package fmt

import (
	"errors"
	"io"
	"math"
	"reflect"
	"strconv"
)

// The values that can be scanned.

const (
	binaryDigits  = "01"
	octalDigits   = "01234567"
	decimalDigits = "0123456789"
	hexDigits     = "0123456789aAbBcCdDeEfF"
	signs         = "+-"
)

const (
	integerVerbs = "bdoUxXv"
	floatVerbs   = "beEfFgGv"
)

var (
	errBool    = errors.New("syntax error scanning boolean")
	errComplex = errors.New("syntax error scanning complex number")
)

func (s *ss) okVerb(verb rune, okVerbs, typ string) bool {
	if indexRune(okVerbs, verb) >= 0 {
		return true
	}
	s.errorString("bad verb '%" + string(verb) + "' for " + typ)
	return false
}

func (s *ss) scanBool(verb rune) bool {
	s.SkipSpace()
	s.notEOF()
	if !s.okVerb(verb, "tv", "boolean") {
		return false
	}
	switch s.getRune() {
	case '0':
		return false
	case '1':
		return true
	case 't', 'T':
		if s.accept("rR") && (!s.accept("uU") || !s.accept("eE")) {
			s.error(errBool)
		}
		return true
	case 'f', 'F':
		if s.accept("aA") && (!s.accept("lL") || !s.accept("sS") || !s.accept("eE")) {
			s.error(errBool)
		}
		return false
	}
	return false
}

func (s *ss) getBase(verb rune, typ string) (base int, digits string) {
	s.okVerb(verb, integerVerbs, typ)
	switch verb {
	case 'b':
		return 2, binaryDigits
	case 'o':
		return 8, octalDigits
	case 'x', 'X', 'U':
		return 16, hexDigits
	}
	return 10, decimalDigits
}

func (s *ss) scanNumber(digits string, haveDigits bool) string {
	if !haveDigits {
		s.notEOF()
		if !s.accept(digits) {
			s.errorString("expected integer")
		}
	}
	for s.accept(digits) {
	}
	return string(s.buf)
}

func (s *ss) scanRune(bitSize int) int64 {
	s.notEOF()
	r := s.getRune()
	n := uint(bitSize)
	if x := (int64(r) << (64 - n)) >> (64 - n); x != int64(r) {
		s.errorString("overflow on character value " + string(r))
	}
	return int64(r)
}

// basePrefix reads the prefix of a number scanned with %v.
func (s *ss) basePrefix() (base int, digits string, zeroFound bool) {
	if !s.peek("0") {
		return 0, decimalDigits + "_", false
	}
	s.accept("0")
	switch {
	case s.accept("bB"):
		return 0, binaryDigits + "_", true
	case s.accept("oO"):
		return 0, octalDigits + "_", true
	case s.accept("xX"):
		return 0, hexDigits + "_", true
	}
	return 0, octalDigits + "_", true
}

// integerToken reads a number's text.
func (s *ss) integerToken(verb rune, sign string) (tok string, base int) {
	s.SkipSpace()
	s.notEOF()
	base, digits := s.getBase(verb, "integer")
	haveDigits := false
	if verb == 'U' {
		if !s.consume("U", false) || !s.consume("+", false) {
			s.errorString("bad unicode format ")
		}
	} else {
		if sign != "" {
			s.accept(sign)
		}
		if verb == 'v' {
			base, digits, haveDigits = s.basePrefix()
		}
	}
	return s.scanNumber(digits, haveDigits), base
}

func (s *ss) scanInt(verb rune, bitSize int) int64 {
	if verb == 'c' {
		return s.scanRune(bitSize)
	}
	tok, base := s.integerToken(verb, signs)
	i, err := strconv.ParseInt(tok, base, 64)
	if err != nil {
		s.error(err)
	}
	n := uint(bitSize)
	if x := (i << (64 - n)) >> (64 - n); x != i {
		s.errorString("integer overflow on token " + tok)
	}
	return i
}

func (s *ss) scanUint(verb rune, bitSize int) uint64 {
	if verb == 'c' {
		return uint64(s.scanRune(bitSize))
	}
	tok, base := s.integerToken(verb, "")
	i, err := strconv.ParseUint(tok, base, 64)
	if err != nil {
		s.error(err)
	}
	n := uint(bitSize)
	if x := (i << (64 - n)) >> (64 - n); x != i {
		s.errorString("unsigned integer overflow on token " + tok)
	}
	return i
}

func (s *ss) floatToken() string {
	s.buf = s.buf[:0]
	if s.accept("nN") && s.accept("aA") && s.accept("nN") {
		return string(s.buf)
	}
	s.accept(signs)
	if s.accept("iI") && s.accept("nN") && s.accept("fF") {
		return string(s.buf)
	}
	digits, exp := decimalDigits+"_", "eEpP"
	if s.accept("0") && s.accept("xX") {
		digits, exp = hexDigits+"_", "pP"
	}
	for s.accept(digits) {
	}
	if s.accept(".") {
		for s.accept(digits) {
		}
	}
	if s.accept(exp) {
		s.accept(signs)
		for s.accept(decimalDigits + "_") {
		}
	}
	return string(s.buf)
}

// convertFloat also takes a decimal mantissa with a binary exponent: 1.2p4.
func (s *ss) convertFloat(str string, n int) float64 {
	p := indexRune(str, 'p')
	if p < 0 || indexRune(str, 'x') >= 0 || indexRune(str, 'X') >= 0 {
		f, err := strconv.ParseFloat(str, n)
		if err != nil {
			s.error(err)
		}
		return f
	}
	f, err := strconv.ParseFloat(str[:p], n)
	if err != nil {
		if e, ok := err.(*strconv.NumError); ok {
			e.Num = str
		}
		s.error(err)
	}
	m, err := strconv.Atoi(str[p+1:])
	if err != nil {
		if e, ok := err.(*strconv.NumError); ok {
			e.Num = str
		}
		s.error(err)
	}
	return math.Ldexp(f, m)
}

func (s *ss) scanFloat(verb rune, n int, typ string) float64 {
	s.okVerb(verb, floatVerbs, typ)
	s.SkipSpace()
	s.notEOF()
	return s.convertFloat(s.floatToken(), n)
}

func (s *ss) scanComplex(verb rune, n int) complex128 {
	s.okVerb(verb, floatVerbs, "complex")
	s.SkipSpace()
	s.notEOF()
	parens := s.accept("(")
	re := s.floatToken()
	s.buf = s.buf[:0]
	if !s.accept(signs) {
		s.error(errComplex)
	}
	sign := string(s.buf)
	im := s.floatToken()
	if !s.accept("i") || parens && !s.accept(")") {
		s.error(errComplex)
	}
	return complex(s.convertFloat(re, n/2), s.convertFloat(sign+im, n/2))
}

func (s *ss) convertString(verb rune) string {
	if !s.okVerb(verb, "svqxX", "string") {
		return ""
	}
	s.SkipSpace()
	s.notEOF()
	switch verb {
	case 'q':
		return s.quotedString()
	case 'x', 'X':
		return s.hexString()
	}
	return string(s.token(true, notSpace))
}

func (s *ss) quotedString() string {
	s.notEOF()
	quote := s.getRune()
	switch quote {
	case '`':
		for {
			r := s.mustReadRune()
			if r == quote {
				break
			}
			s.writeRune(r)
		}
		return string(s.buf)
	case '"':
		s.buf.writeByte('"')
		for {
			r := s.mustReadRune()
			s.writeRune(r)
			if r == '\\' {
				s.writeRune(s.mustReadRune())
			} else if r == '"' {
				break
			}
		}
		result, err := strconv.Unquote(string(s.buf))
		if err != nil {
			s.error(err)
		}
		return result
	}
	s.errorString("expected quoted string")
	return ""
}

func hexDigit(d rune) (int, bool) {
	switch {
	case '0' <= d && d <= '9':
		return int(d - '0'), true
	case 'a' <= d && d <= 'f':
		return int(d-'a') + 10, true
	case 'A' <= d && d <= 'F':
		return int(d-'A') + 10, true
	}
	return -1, false
}

func (s *ss) hexByte() (b byte, ok bool) {
	r := s.getRune()
	if r == eof {
		return
	}
	high, ok := hexDigit(r)
	if !ok {
		s.UnreadRune()
		return
	}
	low, ok := hexDigit(s.mustReadRune())
	if !ok {
		s.errorString("illegal hex digit")
		return
	}
	return byte(high<<4 | low), true
}

func (s *ss) hexString() string {
	s.notEOF()
	for {
		b, ok := s.hexByte()
		if !ok {
			break
		}
		s.buf.writeByte(b)
	}
	if len(s.buf) == 0 {
		s.errorString("no hex data for %x string")
		return ""
	}
	return string(s.buf)
}

func (s *ss) scanOne(verb rune, arg any) {
	s.buf = s.buf[:0]
	if v, ok := arg.(Scanner); ok {
		if err := v.Scan(s, verb); err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			s.error(err)
		}
		return
	}
	switch v := arg.(type) {
	case *bool:
		*v = s.scanBool(verb)
	case *complex64:
		*v = complex64(s.scanComplex(verb, 64))
	case *complex128:
		*v = s.scanComplex(verb, 128)
	case *int:
		*v = int(s.scanInt(verb, strconv.IntSize))
	case *int8:
		*v = int8(s.scanInt(verb, 8))
	case *int16:
		*v = int16(s.scanInt(verb, 16))
	case *int32:
		*v = int32(s.scanInt(verb, 32))
	case *int64:
		*v = s.scanInt(verb, 64)
	case *uint:
		*v = uint(s.scanUint(verb, strconv.IntSize))
	case *uint8:
		*v = uint8(s.scanUint(verb, 8))
	case *uint16:
		*v = uint16(s.scanUint(verb, 16))
	case *uint32:
		*v = uint32(s.scanUint(verb, 32))
	case *uint64:
		*v = s.scanUint(verb, 64)
	case *uintptr:
		*v = uintptr(s.scanUint(verb, 64))
	case *float64:
		*v = s.scanFloat(verb, 64, "float64")
	case *float32:
		*v = float32(s.scanFloat(verb, 32, "float32"))
	case *string:
		*v = s.convertString(verb)
	case *[]byte:
		*v = []byte(s.convertString(verb))
	default:
		s.scanReflected(verb, arg)
	}
}

func (s *ss) scanReflected(verb rune, arg any) {
	ptr := reflect.ValueOf(arg)
	if ptr.Kind() != reflect.Pointer {
		s.errorString("type not a pointer: " + ptr.Type().String())
		return
	}
	switch v := ptr.Elem(); v.Kind() {
	case reflect.Bool:
		v.SetBool(s.scanBool(verb))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(s.scanInt(verb, v.Type().Bits()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		v.SetUint(s.scanUint(verb, v.Type().Bits()))
	case reflect.String:
		v.SetString(s.convertString(verb))
	case reflect.Slice:
		if v.Type().Elem().Kind() != reflect.Uint8 {
			s.errorString("can't scan type: " + ptr.Type().String())
		}
		v.SetBytes([]byte(s.convertString(verb)))
	case reflect.Float32, reflect.Float64:
		s.SkipSpace()
		s.notEOF()
		v.SetFloat(s.convertFloat(s.floatToken(), v.Type().Bits()))
	case reflect.Complex64, reflect.Complex128:
		v.SetComplex(s.scanComplex(verb, v.Type().Bits()))
	default:
		s.errorString("can't scan type: " + ptr.Type().String())
	}
}
