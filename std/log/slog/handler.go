package slog

import (
	"context"
	"fmt"
	"io"
	"log"
	"reflect"
	"slices"
	"strconv"
	"sync"
	"time"
)

// Handler writes records.
type Handler interface {
	Enabled(context.Context, Level) bool
	Handle(context.Context, Record) error
	WithAttrs(attrs []Attr) Handler
	WithGroup(name string) Handler
}

// HandlerOptions are options of TextHandler and JSONHandler.
type HandlerOptions struct {
	AddSource   bool
	Level       Leveler
	ReplaceAttr func(groups []string, a Attr) Attr
}

// Keys of the built-in attributes.
const (
	TimeKey    = "time"
	LevelKey   = "level"
	MessageKey = "msg"
	SourceKey  = "source"
)

// ---- The default handler: through package log ----

type defaultHandler struct {
	ch commonHandler
}

func (*defaultHandler) Enabled(_ context.Context, l Level) bool { return l >= logLoggerLevel.Level() }

func (h *defaultHandler) Handle(ctx context.Context, r Record) error {
	buf := newBuffer()
	defer buf.free()
	*buf = append(*buf, r.Level.String()...)
	*buf = append(*buf, ' ')
	*buf = append(*buf, r.Message...)
	s := h.ch.state(buf, true, " ")
	defer s.free()
	s.appendNonBuiltIns(r)
	return log.Output(4, string(*buf))
}

func (h *defaultHandler) WithAttrs(as []Attr) Handler { return &defaultHandler{*h.ch.withAttrs(as)} }
func (h *defaultHandler) WithGroup(name string) Handler {
	return &defaultHandler{*h.ch.withGroup(name)}
}

// DiscardHandler drops all records.
var DiscardHandler Handler = discardHandler{}

type discardHandler struct{}

func (discardHandler) Enabled(context.Context, Level) bool  { return false }
func (discardHandler) Handle(context.Context, Record) error { return nil }
func (d discardHandler) WithAttrs([]Attr) Handler           { return d }
func (d discardHandler) WithGroup(string) Handler           { return d }

// ---- What the text and the JSON handler have in common ----

type commonHandler struct {
	json         bool
	opts         HandlerOptions
	preformatted []byte   // attributes of WithAttrs, written already
	groupPrefix  string   // text: "a.b." of groups opened before preformatted's end
	groups       []string // all groups of WithGroup
	openGroups   int      // JSON: how many of them preformatted has opened
	mu           *sync.Mutex
	w            io.Writer
}

func (h *commonHandler) clone() *commonHandler {
	return &commonHandler{
		json:         h.json,
		opts:         h.opts,
		preformatted: slices.Clip(h.preformatted),
		groupPrefix:  h.groupPrefix,
		groups:       slices.Clip(h.groups),
		openGroups:   h.openGroups,
		mu:           h.mu,
		w:            h.w,
	}
}

func (h *commonHandler) enabled(l Level) bool {
	least := LevelInfo
	if h.opts.Level != nil {
		least = h.opts.Level.Level()
	}
	return l >= least
}

func (h *commonHandler) withAttrs(as []Attr) *commonHandler {
	if countEmptyGroups(as) == len(as) {
		return h
	}
	c := h.clone()
	s := c.state((*buffer)(&c.preformatted), false, "")
	defer s.free()
	s.prefix = append(s.prefix, h.groupPrefix...)
	if len(c.preformatted) > 0 {
		s.sep = c.attrSep()
		if c.json && c.preformatted[len(c.preformatted)-1] == '{' {
			s.sep = ""
		}
	}
	mark := len(*s.buf)
	s.openGroups()
	if s.appendAttrs(as) {
		c.groupPrefix = string(s.prefix)
		c.openGroups = len(c.groups)
	} else {
		*s.buf = (*s.buf)[:mark]
	}
	return c
}

func (h *commonHandler) withGroup(name string) *commonHandler {
	c := h.clone()
	c.groups = append(c.groups, name)
	return c
}

func (h *commonHandler) attrSep() string {
	if h.json {
		return ","
	}
	return " "
}

func (h *commonHandler) handle(r Record) error {
	s := h.state(newBuffer(), true, "")
	defer s.free()
	if h.json {
		*s.buf = append(*s.buf, '{')
	}
	groups := s.groups
	s.groups = nil // ReplaceAttr sees the built-in attributes outside of all groups
	s.appendBuiltIns(r)
	s.groups = groups
	s.appendNonBuiltIns(r)
	*s.buf = append(*s.buf, '\n')
	h.mu.Lock()
	defer h.mu.Unlock()
	_, err := h.w.Write(*s.buf)
	return err
}

// ---- Writing one record ----

type handleState struct {
	h       *commonHandler
	buf     *buffer
	ownBuf  bool
	sep     string
	prefix  []byte    // text: "a.b." before keys
	groups  *[]string // for ReplaceAttr; nil where there is none
	scratch [64]byte
}

var groupPool = sync.Pool{New: func() any {
	s := make([]string, 0, 10)
	return &s
}}

var statePool = sync.Pool{New: func() any { return new(handleState) }}

func (h *commonHandler) state(buf *buffer, own bool, sep string) *handleState {
	s := statePool.Get().(*handleState)
	s.h, s.buf, s.ownBuf, s.sep = h, buf, own, sep
	s.prefix = s.scratch[:0]
	s.groups = nil
	if h.opts.ReplaceAttr != nil {
		s.groups = groupPool.Get().(*[]string)
		*s.groups = append(*s.groups, h.groups[:h.openGroups]...)
	}
	return s
}

func (s *handleState) free() {
	if s.ownBuf {
		s.buf.free()
	}
	if g := s.groups; g != nil {
		*g = (*g)[:0]
		groupPool.Put(g)
	}
	s.h, s.buf, s.groups, s.prefix = nil, nil, nil, nil
	statePool.Put(s)
}

func (s *handleState) openGroups() {
	for _, name := range s.h.groups[s.h.openGroups:] {
		s.openGroup(name)
	}
}

func (s *handleState) openGroup(name string) {
	if s.h.json {
		s.appendKey(name)
		*s.buf = append(*s.buf, '{')
		s.sep = ""
	} else {
		s.prefix = append(s.prefix, name...)
		s.prefix = append(s.prefix, '.')
	}
	if s.groups != nil {
		*s.groups = append(*s.groups, name)
	}
}

func (s *handleState) closeGroup(name string) {
	if s.h.json {
		*s.buf = append(*s.buf, '}')
	} else {
		s.prefix = s.prefix[:len(s.prefix)-len(name)-1]
	}
	s.sep = s.h.attrSep()
	if s.groups != nil {
		*s.groups = (*s.groups)[:len(*s.groups)-1]
	}
}

func (s *handleState) appendBuiltIns(r Record) {
	rep := s.h.opts.ReplaceAttr
	if !r.Time.IsZero() {
		if val := r.Time.Round(0); rep == nil {
			s.appendKey(TimeKey)
			s.appendTime(val)
		} else {
			s.appendAttr(Time(TimeKey, val))
		}
	}
	if rep == nil {
		s.appendKey(LevelKey)
		s.appendString(r.Level.String())
	} else {
		s.appendAttr(Any(LevelKey, r.Level))
	}
	if s.h.opts.AddSource {
		if src := r.Source(); src != nil {
			s.appendAttr(Any(SourceKey, src))
		}
	}
	if rep == nil {
		s.appendKey(MessageKey)
		s.appendString(r.Message)
	} else {
		s.appendAttr(String(MessageKey, r.Message))
	}
}

func (s *handleState) appendNonBuiltIns(r Record) {
	if pre := s.h.preformatted; len(pre) > 0 {
		*s.buf = append(*s.buf, s.sep...)
		*s.buf = append(*s.buf, pre...)
		s.sep = s.h.attrSep()
		if s.h.json && pre[len(pre)-1] == '{' {
			s.sep = ""
		}
	}
	open := s.h.openGroups
	if r.NumAttrs() > 0 {
		s.prefix = append(s.prefix, s.h.groupPrefix...)
		mark, sep := len(*s.buf), s.sep
		s.openGroups()
		open = len(s.h.groups)
		empty := true
		r.Attrs(func(a Attr) bool {
			if s.appendAttr(a) {
				empty = false
			}
			return true
		})
		if empty {
			*s.buf = (*s.buf)[:mark]
			s.sep = sep
			open = s.h.openGroups
		}
	}
	if s.h.json {
		for range s.h.groups[:open] {
			*s.buf = append(*s.buf, '}')
		}
		*s.buf = append(*s.buf, '}')
	}
}

func (s *handleState) appendAttrs(as []Attr) bool {
	nonEmpty := false
	for _, a := range as {
		if s.appendAttr(a) {
			nonEmpty = true
		}
	}
	return nonEmpty
}

// appendAttr writes one attribute and reports whether it left anything.
func (s *handleState) appendAttr(a Attr) bool {
	a.Value = a.Value.Resolve()
	if rep := s.h.opts.ReplaceAttr; rep != nil && a.Value.Kind() != KindGroup {
		var groups []string
		if s.groups != nil {
			groups = *s.groups
		}
		a = rep(groups, a)
		a.Value = a.Value.Resolve()
	}
	if a.isEmpty() {
		return false
	}
	if v := a.Value; v.Kind() == KindAny {
		if src, ok := v.Any().(*Source); ok {
			if s.h.json {
				a.Value = src.group()
			} else {
				a.Value = StringValue(fmt.Sprintf("%s:%d", src.File, src.Line))
			}
		}
	}
	if a.Value.Kind() != KindGroup {
		s.appendKey(a.Key)
		s.appendValue(a.Value)
		return true
	}
	return s.appendGroup(a)
}

func (s *handleState) appendGroup(a Attr) bool {
	attrs := a.Value.group()
	if len(attrs) == 0 {
		return false
	}
	mark, sep := len(*s.buf), s.sep
	if a.Key != "" {
		s.openGroup(a.Key)
	}
	nonEmpty := s.appendAttrs(attrs)
	if a.Key != "" {
		s.closeGroup(a.Key)
	}
	if !nonEmpty {
		*s.buf = (*s.buf)[:mark]
		s.sep = sep
	}
	return nonEmpty
}

func (s *handleState) appendError(err error) { s.appendString(fmt.Sprintf("!ERROR:%v", err)) }

func (s *handleState) appendKey(key string) {
	*s.buf = append(*s.buf, s.sep...)
	if len(s.prefix) > 0 && !s.h.json {
		s.appendTwoStrings(s.prefix, key)
	} else {
		s.appendString(key)
	}
	if s.h.json {
		*s.buf = append(*s.buf, ':')
	} else {
		*s.buf = append(*s.buf, '=')
	}
	s.sep = s.h.attrSep()
}

func (s *handleState) appendTwoStrings(prefix []byte, key string) {
	if needsQuotingBytes(prefix) || needsQuoting(key) {
		*s.buf = strconv.AppendQuote(*s.buf, string(prefix)+key)
		return
	}
	*s.buf = append(*s.buf, prefix...)
	*s.buf = append(*s.buf, key...)
}

func (s *handleState) appendString(str string) {
	if s.h.json {
		*s.buf = append(*s.buf, '"')
		*s.buf = appendEscapedJSON(*s.buf, str)
		*s.buf = append(*s.buf, '"')
		return
	}
	if needsQuoting(str) {
		*s.buf = strconv.AppendQuote(*s.buf, str)
	} else {
		*s.buf = append(*s.buf, str...)
	}
}

func (s *handleState) appendValue(v Value) {
	defer func() {
		if r := recover(); r != nil {
			// A nil pointer whose method panics prints as <nil>, as fmt does.
			if p := reflect.ValueOf(v.any); p.Kind() == reflect.Pointer && p.IsNil() {
				s.appendString("<nil>")
				return
			}
			s.appendString(fmt.Sprintf("!PANIC: %v", r))
		}
	}()
	var err error
	if s.h.json {
		err = appendJSONValue(s, v)
	} else {
		err = appendTextValue(s, v)
	}
	if err != nil {
		s.appendError(err)
	}
}

func (s *handleState) appendTime(t time.Time) {
	if s.h.json {
		appendJSONTime(s, t)
		return
	}
	*s.buf = appendRFC3339Millis(*s.buf, t)
}

// appendRFC3339Millis keeps exactly three digits of the second's fraction.
func appendRFC3339Millis(b []byte, t time.Time) []byte {
	n := len(b)
	t = t.Truncate(time.Millisecond).Add(time.Millisecond / 10)
	b = t.AppendFormat(b, time.RFC3339Nano)
	const prefixLen = len("2006-01-02T15:04:05.000")
	return append(b[:n+prefixLen], b[n+prefixLen+1:]...)
}
