// Package godebug tells packages how $GODEBUG wants them to behave: "name=value,name=value", the last of equal names
// counts.
package godebug

import (
	"sync"
	"syscall"
)

// A Setting is one name. Names that begin with '#' are not documented; the mark is not part of the name.
type Setting struct {
	name         string
	undocumented bool
}

// New returns the setting of a name.
func New(name string) *Setting {
	if name != "" && name[0] == '#' {
		return &Setting{name[1:], true}
	}
	return &Setting{name, false}
}

func (s *Setting) Name() string       { return s.name }
func (s *Setting) Undocumented() bool { return s.undocumented }
func (s *Setting) String() string     { return s.name + "=" + s.Value() }

// IncNonDefault counts a use of other than the default behaviour, for metrics. There are none.
func (s *Setting) IncNonDefault() {}

// The settings of the environment as it was when it was last read.
var parsed struct {
	sync.Mutex
	text   string
	values map[string]string
}

// The settings that the program was built with, for names that the environment does not have.
var defaults = sync.OnceValue(func() map[string]string { return parse(programSettings()) })

func programSettings() string

// Value returns the value that the environment or else the program gives now, "" for none.
func (s *Setting) Value() string {
	if text, _ := syscall.Getenv("GODEBUG"); text != "" {
		if value, ok := environment(text)[s.name]; ok {
			return value
		}
	}
	return defaults()[s.name]
}

func environment(text string) map[string]string {
	parsed.Lock()
	defer parsed.Unlock()
	if text != parsed.text {
		parsed.text, parsed.values = text, parse(text)
	}
	return parsed.values
}

func parse(text string) map[string]string {
	values := make(map[string]string)
	for start, equal, i := 0, -1, 0; i <= len(text); i++ {
		switch {
		case i == len(text) || text[i] == ',':
			if equal >= 0 {
				values[text[start:equal]] = text[equal+1 : i]
			}
			start, equal = i+1, -1
		case text[i] == '=' && equal < 0:
			equal = i
		}
	}
	return values
}
