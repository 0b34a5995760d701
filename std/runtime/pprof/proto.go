package pprof

import (
	"hash/crc32"
	"io"
	"runtime"
	"time"

	"internal/profiling"
)

// The format of profiles is a protocol buffer: https://github.com/google/pprof/blob/main/proto/profile.proto. A message is a
// sequence of fields, each a key (number and wire type) and an integer, or a length and so many bytes.

type message []byte

func (m *message) varint(x uint64) {
	for x >= 0x80 {
		*m = append(*m, byte(x)|0x80)
		x >>= 7
	}
	*m = append(*m, byte(x))
}

func (m *message) number(field int, x uint64) {
	if x != 0 {
		m.varint(uint64(field) << 3)
		m.varint(x)
	}
}

func (m *message) bytes(field int, b []byte) {
	m.varint(uint64(field)<<3 | 2)
	m.varint(uint64(len(b)))
	*m = append(*m, b...)
}

// Field numbers.
const (
	profileSampleType  = 1
	profileSample      = 2
	profileMapping     = 3
	profileLocation    = 4
	profileFunction    = 5
	profileString      = 6
	profileTime        = 9
	profileDuration    = 10
	profilePeriodType  = 11
	profilePeriod      = 12
	profileDefaultType = 14
)

type valueType struct{ kind, unit string }

// A builder makes a profile. Strings, functions and locations are written when they are first used.
type builder struct {
	out       message
	strings   map[string]uint64
	functions map[[2]string]uint64
	locations map[uintptr]uint64
	texts     []string
}

func newBuilder(types []valueType, periodType valueType, period int64) *builder {
	b := &builder{strings: map[string]uint64{"": 0}, functions: map[[2]string]uint64{}, locations: map[uintptr]uint64{}, texts: []string{""}}
	for _, t := range types {
		b.out.bytes(profileSampleType, b.valueType(t))
	}
	b.out.bytes(profilePeriodType, b.valueType(periodType))
	b.out.number(profilePeriod, uint64(period))
	b.out.number(profileTime, uint64(time.Now().UnixNano()))
	var mapping message
	mapping.number(1, 1)
	for field := 7; field <= 10; field++ { // functions, files, lines and inlined calls are known
		mapping.number(field, 1)
	}
	b.out.bytes(profileMapping, mapping)
	return b
}

func (b *builder) text(s string) uint64 {
	id, ok := b.strings[s]
	if !ok {
		id = uint64(len(b.texts))
		b.strings[s] = id
		b.texts = append(b.texts, s)
	}
	return id
}

func (b *builder) valueType(t valueType) (m message) {
	m.number(1, b.text(t.kind))
	m.number(2, b.text(t.unit))
	return m
}

func (b *builder) function(name, file string) uint64 {
	key := [2]string{name, file}
	id, ok := b.functions[key]
	if !ok {
		id = uint64(len(b.functions) + 1)
		b.functions[key] = id
		var m message
		m.number(1, id)
		m.number(2, b.text(name))
		m.number(3, b.text(name))
		m.number(4, b.text(file))
		b.out.bytes(profileFunction, m)
	}
	return id
}

func (b *builder) line(name, file string, line int) (m message) {
	m.number(1, b.function(name, file))
	m.number(2, uint64(line))
	return m
}

func (b *builder) newLocation(address uintptr, lines []message) uint64 {
	id := uint64(len(b.locations) + 1)
	b.locations[address] = id
	var m message
	m.number(1, id)
	m.number(2, 1)
	m.number(3, uint64(address))
	for _, line := range lines {
		m.bytes(4, line)
	}
	b.out.bytes(profileLocation, m)
	return id
}

// An address that stands for several inlined calls has their number in its upper bits.
func plainAddress(pc uintptr) uintptr { return pc & (1<<48 - 1) }

// appendLocations adds the locations of Go calls, as runtime.Callers gives them.
func (b *builder) appendLocations(ids []uint64, pcs []uintptr) []uint64 {
	for len(pcs) > 0 {
		n := 1
		for n < len(pcs) && pcs[n]>>48 != 0 && plainAddress(pcs[n]) == plainAddress(pcs[0]) {
			n++
		}
		id, ok := b.locations[pcs[0]]
		if !ok {
			var lines []message
			frames := runtime.CallersFrames(pcs[:n])
			for range n {
				f, _ := frames.Next()
				lines = append(lines, b.line(f.Function, f.File, f.Line))
			}
			id = b.newLocation(pcs[0], lines)
		}
		ids = append(ids, id)
		pcs = pcs[n:]
	}
	return ids
}

// appendNative adds the C functions at the inner end of a stack: the runtime's.
func (b *builder) appendNative(ids []uint64, raw []uintptr) []uint64 {
	for i, pc := range raw {
		name := profiling.NativeName(pc)
		if name == "" && i > 0 {
			break
		}
		if name == "" {
			var one [1]uintptr
			if profiling.Expand(raw[:1], one[:]) > 0 {
				break
			}
			name = "_ExternalCode"
		}
		id, ok := b.locations[pc]
		if !ok {
			id = b.newLocation(pc, []message{b.line("runtime."+name, "", 0)})
		}
		ids = append(ids, id)
	}
	return ids
}

// A label of a sample has a text, or a number.
type label struct {
	key, text string
	number    int64
}

func (b *builder) sample(locations []uint64, values []int64, labels ...label) {
	var m, packed message
	for _, id := range locations {
		packed.varint(id)
	}
	m.bytes(1, packed)
	packed = nil
	for _, v := range values {
		packed.varint(uint64(v))
	}
	m.bytes(2, packed)
	for _, l := range labels {
		var lm message
		lm.number(1, b.text(l.key))
		lm.number(2, b.text(l.text))
		lm.number(3, uint64(l.number))
		m.bytes(3, lm)
	}
	b.out.bytes(profileSample, m)
}

func (b *builder) writeTo(w io.Writer) error {
	for _, s := range b.texts {
		b.out.bytes(profileString, []byte(s))
	}
	_, err := w.Write(gzipped(b.out))
	return err
}

// gzipped packs data as gzip does (RFC 1952), in blocks that are not compressed.
func gzipped(data []byte) []byte {
	const most = 1<<16 - 1
	little := func(b []byte, x uint32, n int) []byte {
		for ; n > 0; n-- {
			b = append(b, byte(x))
			x >>= 8
		}
		return b
	}
	out := make([]byte, 0, len(data)+len(data)/most*5+32)
	out = append(out, 0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff)
	rest := data
	for last := false; !last; {
		n := min(len(rest), most)
		last = n == len(rest)
		final := byte(0)
		if last {
			final = 1
		}
		out = append(out, final)
		out = little(out, uint32(n), 2)
		out = little(out, ^uint32(n), 2)
		out = append(out, rest[:n]...)
		rest = rest[n:]
	}
	out = little(out, crc32.ChecksumIEEE(data), 4)
	return little(out, uint32(len(data)), 4)
}
