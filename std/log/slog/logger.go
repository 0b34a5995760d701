// Package slog is structured logging: a Logger makes Records of a message and attributes, a Handler writes them.
package slog

import (
	"context"
	"log"
	"runtime"
	"sync/atomic"
	"time"
)

var logLoggerLevel LevelVar

// SetLogLoggerLevel sets the level of the bridge to package log, and returns the old one.
func SetLogLoggerLevel(level Level) (oldLevel Level) {
	oldLevel = logLoggerLevel.Level()
	logLoggerLevel.Set(level)
	return
}

var defaultLogger atomic.Pointer[Logger]

func init() { defaultLogger.Store(New(&defaultHandler{})) }

// Default returns the logger that the package's functions use.
func Default() *Logger { return defaultLogger.Load() }

// SetDefault makes l the default; package log then writes through it too.
func SetDefault(l *Logger) {
	defaultLogger.Store(l)
	if _, ok := l.Handler().(*defaultHandler); !ok {
		places := log.Flags()&(log.Lshortfile|log.Llongfile) != 0
		log.SetOutput(&handlerWriter{l.Handler(), &logLoggerLevel, places})
		log.SetFlags(0)
	}
}

// handlerWriter makes records of what package log prints.
type handlerWriter struct {
	h      Handler
	level  Leveler
	places bool // records tell where package log was called
}

func (w *handlerWriter) Write(buf []byte) (int, error) {
	level := w.level.Level()
	if !w.h.Enabled(context.Background(), level) {
		return 0, nil
	}
	var pcs [1]uintptr
	if w.places {
		runtime.Callers(4, pcs[:]) // of the call of Print or the like
	}
	n := len(buf)
	if n > 0 && buf[n-1] == '\n' {
		buf = buf[:n-1]
	}
	r := NewRecord(time.Now(), level, string(buf), pcs[0])
	return n, w.h.Handle(context.Background(), r)
}

// Logger makes records for its handler.
type Logger struct {
	handler Handler
}

// New returns a logger for the handler.
func New(h Handler) *Logger {
	if h == nil {
		panic("nil Handler")
	}
	return &Logger{handler: h}
}

func With(args ...any) *Logger { return Default().With(args...) }

func (l *Logger) clone() *Logger {
	c := *l
	return &c
}

// Handler returns l's handler.
func (l *Logger) Handler() Handler { return l.handler }

// With returns a logger whose records have these attributes too.
func (l *Logger) With(args ...any) *Logger {
	if len(args) == 0 {
		return l
	}
	c := l.clone()
	c.handler = l.handler.WithAttrs(argsToAttrSlice(args))
	return c
}

// WithGroup returns a logger whose records' attributes stand in a group.
func (l *Logger) WithGroup(name string) *Logger {
	if name == "" {
		return l
	}
	c := l.clone()
	c.handler = l.handler.WithGroup(name)
	return c
}

// NewLogLogger returns a log.Logger that writes to the handler.
func NewLogLogger(h Handler, level Level) *log.Logger {
	return log.New(&handlerWriter{h, level, true}, "", 0)
}

// Enabled reports whether records of the level are written.
func (l *Logger) Enabled(ctx context.Context, level Level) bool {
	if ctx == nil {
		ctx = context.Background()
	}
	return l.Handler().Enabled(ctx, level)
}

func (l *Logger) Log(ctx context.Context, level Level, msg string, args ...any) {
	l.log(ctx, level, msg, args...)
}
func (l *Logger) LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	l.logAttrs(ctx, level, msg, attrs...)
}
func (l *Logger) Debug(msg string, args ...any) {
	l.log(context.Background(), LevelDebug, msg, args...)
}
func (l *Logger) DebugContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelDebug, msg, args...)
}
func (l *Logger) Info(msg string, args ...any) {
	l.log(context.Background(), LevelInfo, msg, args...)
}
func (l *Logger) InfoContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelInfo, msg, args...)
}
func (l *Logger) Warn(msg string, args ...any) {
	l.log(context.Background(), LevelWarn, msg, args...)
}
func (l *Logger) WarnContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelWarn, msg, args...)
}
func (l *Logger) Error(msg string, args ...any) {
	l.log(context.Background(), LevelError, msg, args...)
}
func (l *Logger) ErrorContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelError, msg, args...)
}

// callerPC is the place of the call two frames up: of the user's call of Info and the like.
func callerPC() uintptr {
	var pcs [1]uintptr
	runtime.Callers(4, pcs[:])
	return pcs[0]
}

func (l *Logger) log(ctx context.Context, level Level, msg string, args ...any) {
	if ctx == nil {
		ctx = context.Background()
	}
	if !l.Enabled(ctx, level) {
		return
	}
	r := NewRecord(time.Now(), level, msg, callerPC())
	r.Add(args...)
	_ = l.Handler().Handle(ctx, r)
}

func (l *Logger) logAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	if ctx == nil {
		ctx = context.Background()
	}
	if !l.Enabled(ctx, level) {
		return
	}
	r := NewRecord(time.Now(), level, msg, callerPC())
	r.AddAttrs(attrs...)
	_ = l.Handler().Handle(ctx, r)
}

func Debug(msg string, args ...any) { Default().log(context.Background(), LevelDebug, msg, args...) }
func DebugContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelDebug, msg, args...)
}
func Info(msg string, args ...any) { Default().log(context.Background(), LevelInfo, msg, args...) }
func InfoContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelInfo, msg, args...)
}
func Warn(msg string, args ...any) { Default().log(context.Background(), LevelWarn, msg, args...) }
func WarnContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelWarn, msg, args...)
}
func Error(msg string, args ...any) { Default().log(context.Background(), LevelError, msg, args...) }
func ErrorContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelError, msg, args...)
}
func Log(ctx context.Context, level Level, msg string, args ...any) {
	Default().log(ctx, level, msg, args...)
}
func LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	Default().logAttrs(ctx, level, msg, attrs...)
}
