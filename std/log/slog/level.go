package slog

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync/atomic"
)

// Level is the importance of a record; the larger, the more severe.
type Level int

const (
	LevelDebug Level = -4
	LevelInfo  Level = 0
	LevelWarn  Level = 4
	LevelError Level = 8
)

// String returns the name of the level: "INFO", "WARN+2".
func (l Level) String() string {
	name, base := "DEBUG", LevelDebug
	switch {
	case l >= LevelError:
		name, base = "ERROR", LevelError
	case l >= LevelWarn:
		name, base = "WARN", LevelWarn
	case l >= LevelInfo:
		name, base = "INFO", LevelInfo
	}
	if l == base {
		return name
	}
	return fmt.Sprintf("%s%+d", name, int(l-base))
}

// MarshalJSON quotes String.
func (l Level) MarshalJSON() ([]byte, error) { return strconv.AppendQuote(nil, l.String()), nil }

// UnmarshalJSON is the opposite of MarshalJSON.
func (l *Level) UnmarshalJSON(data []byte) error {
	s, err := strconv.Unquote(string(data))
	if err != nil {
		return err
	}
	return l.parse(s)
}

// AppendText appends String.
func (l Level) AppendText(b []byte) ([]byte, error) { return append(b, l.String()...), nil }

// MarshalText returns String.
func (l Level) MarshalText() ([]byte, error) { return l.AppendText(nil) }

// UnmarshalText is the opposite of MarshalText.
func (l *Level) UnmarshalText(data []byte) error { return l.parse(string(data)) }

func (l *Level) parse(s string) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("slog: level string %q: %w", s, err)
		}
	}()
	name, offset := s, 0
	if i := strings.IndexAny(s, "+-"); i >= 0 {
		name = s[:i]
		offset, err = strconv.Atoi(s[i:])
		if err != nil {
			return err
		}
	}
	switch strings.ToUpper(name) {
	case "DEBUG":
		*l = LevelDebug
	case "INFO":
		*l = LevelInfo
	case "WARN":
		*l = LevelWarn
	case "ERROR":
		*l = LevelError
	default:
		return errors.New("unknown name")
	}
	*l += Level(offset)
	return nil
}

// Level returns itself.
func (l Level) Level() Level { return l }

// LevelVar is a level that may change while it is in use.
type LevelVar struct {
	val atomic.Int64
}

func (v *LevelVar) Level() Level                        { return Level(int(v.val.Load())) }
func (v *LevelVar) Set(l Level)                         { v.val.Store(int64(l)) }
func (v *LevelVar) String() string                      { return fmt.Sprintf("LevelVar(%s)", v.Level()) }
func (v *LevelVar) AppendText(b []byte) ([]byte, error) { return v.Level().AppendText(b) }
func (v *LevelVar) MarshalText() ([]byte, error)        { return v.AppendText(nil) }
func (v *LevelVar) UnmarshalText(data []byte) error {
	var l Level
	if err := l.UnmarshalText(data); err != nil {
		return err
	}
	v.Set(l)
	return nil
}

// Leveler provides a level.
type Leveler interface {
	Level() Level
}
