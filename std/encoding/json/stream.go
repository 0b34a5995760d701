package json

import (
	"bytes"
	"errors"
	"io"
)

// An Encoder writes JSON values to a stream, one a line.
type Encoder struct {
	_          [0]func() // not comparable
	w          io.Writer
	err        error
	escapeHTML bool
	prefix     string
	indent     string
}

// NewEncoder returns an encoder that writes to w.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w, escapeHTML: true} }

// Encode writes v and a newline.
func (enc *Encoder) Encode(v any) error {
	if enc.err != nil {
		return enc.err
	}
	e := newEncodeState()
	defer encodeStatePool.Put(e)
	if err := e.marshal(v, encOpts{escapeHTML: enc.escapeHTML}); err != nil {
		return err
	}
	e.buf = append(e.buf, '\n')
	b := e.buf
	if enc.prefix != "" || enc.indent != "" {
		var err error
		if b, err = appendIndent(nil, b, enc.prefix, enc.indent); err != nil {
			return err
		}
	}
	_, err := enc.w.Write(b)
	enc.err = err
	return err
}

// SetIndent makes the encoder indent as Indent does.
func (enc *Encoder) SetIndent(prefix, indent string) { enc.prefix, enc.indent = prefix, indent }

// SetEscapeHTML tells whether <, > and & are escaped.
func (enc *Encoder) SetEscapeHTML(on bool) { enc.escapeHTML = on }

// RawMessage is JSON that was written elsewhere or is read later.
type RawMessage []byte

// MarshalJSON returns m.
func (m RawMessage) MarshalJSON() ([]byte, error) {
	if m == nil {
		return []byte("null"), nil
	}
	return m, nil
}

// UnmarshalJSON sets *m to a copy of data.
func (m *RawMessage) UnmarshalJSON(data []byte) error {
	if m == nil {
		return errors.New("json.RawMessage: UnmarshalJSON on nil pointer")
	}
	*m = append((*m)[0:0], data...)
	return nil
}

// A Decoder reads JSON values from a stream.
type Decoder struct {
	r       io.Reader
	buf     []byte
	d       decodeState
	at      int   // start of what is not read yet
	scanned int64 // bytes before buf
	err     error
	tokens  []byte // open brackets of Token, innermost last
	state   tokenState
}

// tokenState is what Token expects next.
type tokenState int

const (
	tokenTop tokenState = iota
	tokenArrayStart
	tokenArrayValue
	tokenArrayComma
	tokenObjectStart
	tokenObjectKey
	tokenObjectColon
	tokenObjectValue
	tokenObjectComma
)

// NewDecoder returns a decoder that reads from r.
func NewDecoder(r io.Reader) *Decoder { return &Decoder{r: r} }

// UseNumber makes numbers in an any come out as Number.
func (dec *Decoder) UseNumber() { dec.d.useNumber = true }

// DisallowUnknownFields makes keys that no field has an error.
func (dec *Decoder) DisallowUnknownFields() { dec.d.disallowUnknown = true }

// Buffered returns what was read from the stream and not decoded.
func (dec *Decoder) Buffered() io.Reader { return bytes.NewReader(dec.buf[dec.at:]) }

// InputOffset returns how many bytes of the stream were decoded.
func (dec *Decoder) InputOffset() int64 { return dec.scanned + int64(dec.at) }

// Decode reads the next value into v.
func (dec *Decoder) Decode(v any) error {
	if dec.err != nil {
		return dec.err
	}
	if err := dec.tokenPrepare(); err != nil {
		return err
	}
	if !dec.valueAllowed() {
		return &SyntaxError{"not at beginning of value", dec.InputOffset()}
	}
	n, err := dec.readValue()
	if err != nil {
		return err
	}
	err = dec.d.decode(dec.buf[dec.at:dec.at+n], v)
	dec.at += n
	dec.tokenDone()
	return err
}

// readValue reads until the buffer holds a whole value, and returns its length, blanks before it included.
func (dec *Decoder) readValue() (int, error) {
	for {
		s := scanner{data: dec.buf[dec.at:]}
		err := s.value()
		atEnd := s.at == len(s.data) // a number may go on
		if err == nil && !(atEnd && s.at > 0 && isNumberByte(s.data[s.at-1])) {
			return s.at, nil
		}
		if err != nil && !atEnd {
			err.(*SyntaxError).Offset += dec.InputOffset()
			dec.err = err
			return 0, err
		}
		rerr := dec.refill()
		if rerr == nil {
			continue
		}
		if rerr == io.EOF {
			if err == nil {
				return s.at, nil
			}
			s.at = 0
			if s.blanks(); s.at < len(s.data) {
				rerr = io.ErrUnexpectedEOF
			}
		}
		dec.err = rerr
		return 0, rerr
	}
}

func isNumberByte(c byte) bool { return '0' <= c && c <= '9' }

func (dec *Decoder) refill() error {
	if dec.at > 0 {
		dec.scanned += int64(dec.at)
		dec.buf = dec.buf[:copy(dec.buf, dec.buf[dec.at:])]
		dec.at = 0
	}
	const least = 512
	if cap(dec.buf)-len(dec.buf) < least {
		bigger := make([]byte, len(dec.buf), 2*cap(dec.buf)+least)
		copy(bigger, dec.buf)
		dec.buf = bigger
	}
	n, err := dec.r.Read(dec.buf[len(dec.buf):cap(dec.buf)])
	dec.buf = dec.buf[:len(dec.buf)+n]
	if n > 0 && err == io.EOF {
		return nil
	}
	return err
}

// ---- Tokens ----

// A Token is a Delim, bool, float64, Number, string or nil.
type Token any

// A Delim is one of [ ] { }.
type Delim rune

func (d Delim) String() string { return string(d) }

func (dec *Decoder) peek() (byte, error) {
	for {
		for i, c := range dec.buf[dec.at:] {
			if c == ' ' || c == '\t' || c == '\r' || c == '\n' {
				continue
			}
			dec.at += i
			return c, nil
		}
		dec.at = len(dec.buf)
		if err := dec.refill(); err != nil {
			return 0, err
		}
	}
}

func (dec *Decoder) tokenPrepare() error {
	want := byte(0)
	switch dec.state {
	case tokenArrayComma:
		want = ','
	case tokenObjectColon:
		want = ':'
	default:
		return nil
	}
	c, err := dec.peek()
	if err != nil {
		return err
	}
	if c != want {
		if want == ',' {
			return &SyntaxError{"expected comma after array element", dec.InputOffset()}
		}
		return &SyntaxError{"expected colon after object key", dec.InputOffset()}
	}
	dec.at++
	if want == ',' {
		dec.state = tokenArrayValue
	} else {
		dec.state = tokenObjectValue
	}
	return nil
}

func (dec *Decoder) valueAllowed() bool {
	switch dec.state {
	case tokenTop, tokenArrayStart, tokenArrayValue, tokenObjectValue:
		return true
	}
	return false
}

func (dec *Decoder) tokenDone() {
	switch dec.state {
	case tokenArrayStart, tokenArrayValue:
		dec.state = tokenArrayComma
	case tokenObjectValue:
		dec.state = tokenObjectComma
	}
}

func (dec *Decoder) open(c byte) (Token, error) {
	dec.at++
	dec.tokens = append(dec.tokens, byte(dec.state))
	if c == '[' {
		dec.state = tokenArrayStart
	} else {
		dec.state = tokenObjectStart
	}
	return Delim(c), nil
}

func (dec *Decoder) close(c byte) (Token, error) {
	dec.at++
	last := len(dec.tokens) - 1
	dec.state = tokenState(dec.tokens[last])
	dec.tokens = dec.tokens[:last]
	dec.tokenDone()
	return Delim(c), nil
}

// Token returns the next token; at the end of the stream, io.EOF.
func (dec *Decoder) Token() (Token, error) {
	for {
		c, err := dec.peek()
		if err != nil {
			return nil, err
		}
		valueStart := dec.valueAllowed()
		switch {
		case (c == '[' || c == '{') && valueStart:
			return dec.open(c)
		case c == ']' && (dec.state == tokenArrayStart || dec.state == tokenArrayComma),
			c == '}' && (dec.state == tokenObjectStart || dec.state == tokenObjectComma):
			return dec.close(c)
		case c == ':' && dec.state == tokenObjectColon:
			dec.at++
			dec.state = tokenObjectValue
			continue
		case c == ',' && dec.state == tokenArrayComma:
			dec.at++
			dec.state = tokenArrayValue
			continue
		case c == ',' && dec.state == tokenObjectComma:
			dec.at++
			dec.state = tokenObjectKey
			continue
		case c == '"' && (dec.state == tokenObjectStart || dec.state == tokenObjectKey):
			var key string
			state := dec.state
			dec.state = tokenTop
			err := dec.Decode(&key)
			dec.state = state
			if err != nil {
				return nil, err
			}
			dec.state = tokenObjectColon
			return key, nil
		case valueStart && c != ']' && c != '}' && c != ':' && c != ',':
			var x any
			if err := dec.Decode(&x); err != nil {
				return nil, err
			}
			return x, nil
		}
		return nil, dec.tokenError(c)
	}
}

func (dec *Decoder) tokenError(c byte) error {
	context := map[tokenState]string{
		tokenTop: " looking for beginning of value", tokenArrayStart: " looking for beginning of value",
		tokenArrayValue: " looking for beginning of value",
		tokenObjectValue: " looking for beginning of value", tokenArrayComma: " after array element",
		tokenObjectKey: " looking for beginning of object key string", tokenObjectColon: " after object key",
		tokenObjectComma: " after object key:value pair",
	}[dec.state]
	return &SyntaxError{"invalid character " + quoteChar(c) + context, dec.InputOffset()}
}

// More reports whether the array or object at hand has another element.
func (dec *Decoder) More() bool {
	c, err := dec.peek()
	return err == nil && c != ']' && c != '}'
}
