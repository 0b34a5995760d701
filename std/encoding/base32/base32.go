// Package base32 writes five bytes as eight letters and digits (RFC 4648).
package base32

import (
	"io"
	"slices"
	"strconv"
)

// Padding of NewEncoding, and for WithPadding none.
const (
	StdPadding rune = '='
	NoPadding  rune = -1
)

const (
	group     = 5 // bytes
	groupText = 8 // characters
	none      = 0xFF
)

// Encoding is an alphabet of 32 characters and one for padding.
type Encoding struct {
	alphabet [32]byte
	values   [256]byte // none: not of the alphabet
	pad      rune
}

// NewEncoding makes an encoding of an alphabet, with the usual padding.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 32 {
		panic("encoding alphabet is not 32-bytes long")
	}
	e := &Encoding{pad: StdPadding}
	copy(e.alphabet[:], encoder)
	for i := range e.values {
		e.values[i] = none
	}
	for i := range len(encoder) {
		switch c := encoder[i]; {
		case c == '\n' || c == '\r':
			panic("encoding alphabet contains newline character")
		case e.values[c] != none:
			panic("encoding alphabet includes duplicate symbols")
		default:
			e.values[c] = byte(i)
		}
	}
	return e
}

// StdEncoding is the usual one, HexEncoding the one that keeps the order.
var StdEncoding = NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
var HexEncoding = NewEncoding("0123456789ABCDEFGHIJKLMNOPQRSTUV")

// WithPadding returns the encoding with another padding, or NoPadding.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	switch {
	case padding < NoPadding || padding == '\r' || padding == '\n' || padding > 0xff:
		panic("invalid padding character")
	case padding != NoPadding && enc.values[byte(padding)] != none:
		panic("padding contained in alphabet")
	}
	enc.pad = padding
	return &enc
}

// ---- Encoding ----

// EncodedLen returns how long n bytes become.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/group*groupText + (n%group*8+4)/5
	}
	return (n + group - 1) / group * groupText
}

// Encode writes EncodedLen(len(src)) bytes to dst.
func (enc *Encoding) Encode(dst, src []byte) {
	for ; len(src) > 0; src = src[min(group, len(src)):] {
		n := min(group, len(src))
		var bits uint64
		for i := range group {
			bits <<= 8
			if i < n {
				bits |= uint64(src[i])
			}
		}
		letters := (n*8 + 4) / 5
		for i := range letters {
			dst[i] = enc.alphabet[bits>>(35-5*i)&31]
		}
		if n == group {
			dst = dst[groupText:]
		} else if enc.pad != NoPadding {
			for i := letters; i < groupText; i++ {
				dst[i] = byte(enc.pad)
			}
		}
	}
}

// AppendEncode appends the encoded src to dst.
func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	n := enc.EncodedLen(len(src))
	dst = slices.Grow(dst, n)
	enc.Encode(dst[len(dst):][:n], src)
	return dst[:len(dst)+n]
}

// EncodeToString returns the encoded src.
func (enc *Encoding) EncodeToString(src []byte) string {
	buf := make([]byte, enc.EncodedLen(len(src)))
	enc.Encode(buf, src)
	return string(buf)
}

type encoder struct {
	enc  *Encoding
	w    io.Writer
	rest []byte // less than a group
	err  error
}

// NewEncoder returns a writer that encodes; Close writes what is left.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser { return &encoder{enc: enc, w: w} }

func (e *encoder) Write(p []byte) (n int, err error) {
	if e.err != nil {
		return 0, e.err
	}
	data := append(e.rest, p...)
	whole := len(data) / group * group
	if whole > 0 {
		if _, e.err = e.w.Write(e.enc.AppendEncode(nil, data[:whole])); e.err != nil {
			return 0, e.err
		}
	}
	e.rest = append([]byte(nil), data[whole:]...)
	return len(p), nil
}

func (e *encoder) Close() error {
	if e.err == nil && len(e.rest) > 0 {
		_, e.err = e.w.Write(e.enc.AppendEncode(nil, e.rest))
		e.rest = nil
	}
	return e.err
}

// ---- Decoding ----

// CorruptInputError is the position of what can not be decoded.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base32 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// DecodedLen returns the most bytes that n characters become.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/groupText*group + n%groupText*5/8
	}
	return n / groupText * group
}

func withoutLines(src []byte) []byte {
	kept := make([]byte, 0, len(src))
	for _, c := range src {
		if c != '\r' && c != '\n' {
			kept = append(kept, c)
		}
	}
	return kept
}

// decode decodes src, which has no ends of lines. ended: there was padding.
func (enc *Encoding) decode(dst, src []byte) (n int, ended bool, err error) {
	olen := len(src)
	for len(src) > 0 && !ended {
		var bits uint64
		letters := 0
		for ; letters < groupText; letters++ {
			if len(src) == 0 {
				if enc.pad != NoPadding {
					return n, false, CorruptInputError(olen - len(src) - letters)
				}
				ended = true
				break
			}
			c := src[0]
			at := CorruptInputError(olen - len(src))
			src = src[1:]
			if rune(c) == enc.pad && letters >= 2 && len(src) < groupText {
				if bad := enc.checkPadding(src, letters, olen); bad >= 0 {
					return n, false, CorruptInputError(bad)
				}
				ended = true
				break
			}
			if enc.values[c] == none {
				return n, false, at
			}
			bits |= uint64(enc.values[c]) << (35 - 5*letters)
		}
		for i := range letters * 5 / 8 {
			dst[n] = byte(bits >> (32 - 8*i))
			n++
		}
	}
	return n, ended, nil
}

// checkPadding looks at what follows the first padding character behind so many letters. It returns what is wrong, or -1.
func (enc *Encoding) checkPadding(src []byte, letters, olen int) int {
	if len(src)+letters < groupText-1 {
		return olen
	}
	for k := 0; k < groupText-1-letters; k++ {
		if len(src) > k && rune(src[k]) != enc.pad {
			return olen - len(src) + k - 1
		}
	}
	if letters == 1 || letters == 3 || letters == 6 { // no number of bytes is so long
		return olen - len(src) - 1
	}
	return -1
}

// Decode writes what src stands for to dst. Ends of lines do not count.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	n, _, err = enc.decode(dst, withoutLines(src))
	return n, err
}

// AppendDecode appends what src stands for to dst.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	src = withoutLines(src)
	dst = slices.Grow(dst, len(src)*5/8+group)
	n, _, err := enc.decode(dst[len(dst):cap(dst)], src)
	return dst[:len(dst)+n], err
}

// DecodeString returns what s stands for.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	src := withoutLines([]byte(s))
	buf := make([]byte, len(src)*5/8+group)
	n, _, err := enc.decode(buf, src)
	return buf[:n], err
}

type decoder struct {
	enc     *Encoding
	r       io.Reader
	text    [1024]byte // what was read and not decoded yet
	have    int        // of it
	out     []byte     // decoded, not read yet
	decoded [1024 / groupText * group]byte
	ended   bool // by padding
	err     error
}

// NewDecoder returns a reader of what r's text stands for.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader { return &decoder{enc: enc, r: r} }

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(d.out) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		d.fill(len(p))
	}
	n = copy(p, d.out)
	d.out = d.out[n:]
	if len(d.out) > 0 {
		return n, nil
	}
	return n, d.err
}

// fill reads about as much as stands for n bytes, and decodes its whole groups. Without padding a read is taken to end where
// a group does, or at the end of all.
func (d *decoder) fill(n int) {
	room := min(max((n+group-1)/group*groupText, groupText), len(d.text))
	least := 1
	if d.enc.pad != NoPadding {
		least = groupText - d.have
	}
	got := d.read(d.text[d.have:room], least)
	d.have += got
	if d.have < least {
		return
	}
	if got > 0 && d.ended {
		d.err = CorruptInputError(0)
		return
	}
	whole := d.have
	if d.enc.pad != NoPadding {
		whole = d.have / groupText * groupText
	}
	m, ended, err := d.enc.decode(d.decoded[:], d.text[:whole])
	d.out, d.ended = d.decoded[:m], ended
	d.have = copy(d.text[:], d.text[whole:d.have])
	if err != nil && (d.err == nil || d.err == io.EOF) {
		d.err = err
	}
}

// read reads at least so many bytes of text, unless it ends before.
func (d *decoder) read(buf []byte, least int) (n int) {
	for n < least && d.err == nil {
		var got int
		got, d.err = d.r.Read(buf[n:])
		kept := withoutLines(buf[n : n+got])
		n += copy(buf[n:], kept)
	}
	if d.err == io.EOF && n < least && (n > 0 || d.enc.pad != NoPadding && least < groupText) {
		d.err = io.ErrUnexpectedEOF
	}
	return n
}
