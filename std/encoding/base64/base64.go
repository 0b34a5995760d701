// Package base64 writes bytes in 64 letters, four for every three bytes (RFC 4648).
package base64

import (
	"io"
	"slices"
	"strconv"
)

// Encoding is an alphabet with its padding.
type Encoding struct {
	encode  [64]byte
	decode  [256]uint8 // 0xFF: not a letter
	padChar rune
	strict  bool
}

const (
	StdPadding rune = '='
	NoPadding  rune = -1
)

const (
	alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
	noLetter     = 0xFF
)

// noLetters fills the table of letters before there are any.
const noLetters = none16 + none16 + none16 + none16 + none16 + none16 + none16 + none16 +
	none16 + none16 + none16 + none16 + none16 + none16 + none16 + none16
const none16 = "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"

// NewEncoding returns the encoding of an alphabet of 64 different bytes, with the usual padding.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 64 {
		panic("encoding alphabet is not 64-bytes long")
	}
	e := new(Encoding)
	e.padChar = StdPadding
	copy(e.encode[:], encoder)
	copy(e.decode[:], noLetters)
	for i := 0; i < len(encoder); i++ {
		switch {
		case encoder[i] == '\n' || encoder[i] == '\r':
			panic("encoding alphabet contains newline character")
		case e.decode[encoder[i]] != noLetter:
			panic("encoding alphabet includes duplicate symbols")
		}
		e.decode[encoder[i]] = uint8(i)
	}
	return e
}

// WithPadding returns the encoding with another padding, or NoPadding.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	switch {
	case padding < NoPadding || padding == '\r' || padding == '\n' || padding > 0xff:
		panic("invalid padding")
	case padding != NoPadding && enc.decode[byte(padding)] != noLetter:
		panic("padding contained in alphabet")
	}
	enc.padChar = padding
	return &enc
}

// Strict returns the encoding that wants the last unused bits to be zero.
func (enc Encoding) Strict() *Encoding {
	enc.strict = true
	return &enc
}

var (
	StdEncoding    = NewEncoding(alphanumeric + "+/")
	URLEncoding    = NewEncoding(alphanumeric + "-_")
	RawStdEncoding = StdEncoding.WithPadding(NoPadding)
	RawURLEncoding = URLEncoding.WithPadding(NoPadding)
)

// EncodedLen returns the length of n bytes encoded.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.padChar == NoPadding {
		return n/3*4 + (n%3*8+5)/6
	}
	return (n + 2) / 3 * 4
}

// DecodedLen returns the most bytes that n letters hold.
func (enc *Encoding) DecodedLen(n int) int { return decodedLen(n, enc.padChar) }

func decodedLen(n int, padChar rune) int {
	if padChar == NoPadding {
		return n/4*3 + n%4*6/8
	}
	return n / 4 * 3
}

// Encode writes src encoded to dst, which has room for EncodedLen.
func (enc *Encoding) Encode(dst, src []byte) {
	for len(src) >= 3 {
		v := uint(src[0])<<16 | uint(src[1])<<8 | uint(src[2])
		dst[0] = enc.encode[v>>18&63]
		dst[1] = enc.encode[v>>12&63]
		dst[2] = enc.encode[v>>6&63]
		dst[3] = enc.encode[v&63]
		dst, src = dst[4:], src[3:]
	}
	if len(src) == 0 {
		return
	}
	v := uint(src[0]) << 16
	if len(src) == 2 {
		v |= uint(src[1]) << 8
	}
	dst[0] = enc.encode[v>>18&63]
	dst[1] = enc.encode[v>>12&63]
	if len(src) == 2 {
		dst[2] = enc.encode[v>>6&63]
	}
	if enc.padChar != NoPadding {
		if len(src) == 1 {
			dst[2] = byte(enc.padChar)
		}
		dst[3] = byte(enc.padChar)
	}
}

// AppendEncode appends src encoded.
func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	n := enc.EncodedLen(len(src))
	dst = slices.Grow(dst, n)
	enc.Encode(dst[len(dst):][:n], src)
	return dst[:len(dst)+n]
}

// EncodeToString returns src encoded.
func (enc *Encoding) EncodeToString(src []byte) string {
	buf := make([]byte, enc.EncodedLen(len(src)))
	enc.Encode(buf, src)
	return string(buf)
}

// CorruptInputError is the place of a byte that does not belong there.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base64 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// quantum reads up to four letters from src[at:]; line ends are passed over.
func (enc *Encoding) quantum(dst, src []byte, at int) (next, n int, err error) {
	var letters [4]byte
	count := 0
	for count < 4 {
		if at == len(src) {
			if count == 0 {
				return at, 0, nil
			}
			if count == 1 || enc.padChar != NoPadding {
				return at, 0, CorruptInputError(at - count)
			}
			break
		}
		c := src[at]
		at++
		if v := enc.decode[c]; v != noLetter {
			letters[count] = v
			count++
			continue
		}
		if c == '\n' || c == '\r' {
			continue
		}
		if rune(c) != enc.padChar || count < 2 {
			return at, 0, CorruptInputError(at - 1)
		}
		if count == 2 {
			if at, err = enc.secondPadding(src, at); err != nil {
				return at, 0, err
			}
		}
		if at = skipLines(src, at); at < len(src) {
			err = CorruptInputError(at) // what was read before counts
		}
		break
	}
	n, serr := enc.store(dst, letters, count, at)
	if serr != nil {
		err = serr
	}
	return at, n, err
}

func skipLines(src []byte, at int) int {
	for at < len(src) && (src[at] == '\n' || src[at] == '\r') {
		at++
	}
	return at
}

func (enc *Encoding) secondPadding(src []byte, at int) (int, error) {
	at = skipLines(src, at)
	if at == len(src) {
		return at, CorruptInputError(len(src))
	}
	if rune(src[at]) != enc.padChar {
		return at, CorruptInputError(at - 1)
	}
	return at + 1, nil
}

func (enc *Encoding) store(dst []byte, l [4]byte, count, at int) (int, error) {
	v := uint(l[0])<<18 | uint(l[1])<<12 | uint(l[2])<<6 | uint(l[3])
	bytes := [3]byte{byte(v >> 16), byte(v >> 8), byte(v)}
	n := copy(dst, bytes[:count-1])
	if enc.strict && (count == 2 && bytes[1] != 0 || count == 3 && bytes[2] != 0) {
		return 0, CorruptInputError(at - 4 + count)
	}
	return n, nil
}

// Decode writes the bytes of src to dst, and returns how many there were before an error.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	for at := 0; at < len(src); {
		if at+4 <= len(src) && len(dst)-n >= 3 {
			a, b, c, d := enc.decode[src[at]], enc.decode[src[at+1]], enc.decode[src[at+2]], enc.decode[src[at+3]]
			if a|b|c|d != noLetter {
				dst[n] = a<<2 | b>>4
				dst[n+1] = b<<4 | c>>2
				dst[n+2] = c<<6 | d
				n += 3
				at += 4
				continue
			}
		}
		var got int
		at, got, err = enc.quantum(dst[n:], src, at)
		n += got
		if err != nil {
			return n, err
		}
	}
	return n, nil
}

// AppendDecode appends the bytes of src.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	text := len(src) // without padding, so that dst grows by what it takes
	for text > 0 && rune(src[text-1]) == enc.padChar {
		text--
	}
	n := decodedLen(text, NoPadding)
	dst = slices.Grow(dst, n)
	n, err := enc.Decode(dst[len(dst):][:n], src)
	return dst[:len(dst)+n], err
}

// DecodeString returns the bytes of s.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	buf := make([]byte, enc.DecodedLen(len(s)))
	n, err := enc.Decode(buf, []byte(s))
	return buf[:n], err
}

type encoder struct {
	enc  *Encoding
	w    io.Writer
	err  error
	held []byte // fewer than three bytes
}

// NewEncoder returns a writer that writes encoded to w; Close writes what is left.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser { return &encoder{enc: enc, w: w} }

func (e *encoder) Write(p []byte) (int, error) {
	if e.err != nil {
		return 0, e.err
	}
	e.held = append(e.held, p...)
	whole := len(e.held) / 3 * 3
	_, e.err = e.w.Write(e.enc.AppendEncode(nil, e.held[:whole]))
	e.held = append(e.held[:0], e.held[whole:]...)
	if e.err != nil {
		return 0, e.err
	}
	return len(p), nil
}

func (e *encoder) Close() error {
	if e.err == nil && len(e.held) > 0 {
		_, e.err = e.w.Write(e.enc.AppendEncode(nil, e.held))
		e.held = nil
	}
	return e.err
}

type decoder struct {
	enc     *Encoding
	r       io.Reader
	err     error
	letters []byte
	out     []byte
}

// NewDecoder returns a reader of the bytes that r has encoded.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader {
	return &decoder{enc: enc, r: &newlineFilteringReader{r}}
}

// newlineFilteringReader leaves out what ends lines.
type newlineFilteringReader struct{ r io.Reader }

func (f *newlineFilteringReader) Read(p []byte) (int, error) {
	for {
		n, err := f.r.Read(p)
		kept := p[:0]
		for _, c := range p[:n] {
			if c != '\n' && c != '\r' {
				kept = append(kept, c)
			}
		}
		if len(kept) > 0 || n == 0 || err != nil {
			return len(kept), err
		}
	}
}

func (d *decoder) Read(p []byte) (int, error) {
	for len(d.out) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		d.fill()
	}
	n := copy(p, d.out)
	d.out = d.out[n:]
	return n, nil
}

// fill reads until there are four letters, and decodes whole groups of them; at the end, what is left.
func (d *decoder) fill() {
	var chunk [1024]byte
	n, err := d.r.Read(chunk[:])
	d.letters = append(d.letters, chunk[:n]...)
	whole := len(d.letters) / 4 * 4
	if err != nil {
		if err == io.EOF && whole < len(d.letters) {
			if d.enc.padChar == NoPadding {
				whole = len(d.letters)
			} else {
				err = io.ErrUnexpectedEOF
			}
		}
		d.err = err
	}
	var derr error
	d.out, derr = d.enc.AppendDecode(nil, d.letters[:whole])
	d.letters = append(d.letters[:0], d.letters[whole:]...)
	if derr != nil {
		d.err = derr
	}
}
