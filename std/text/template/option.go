package template

import "strings"

type option struct {
	missingKey missingKey
}

// missingKey says what a field of a map is that has no such key.
type missingKey int

const (
	missingInvalid missingKey = iota // printed as "<no value>"
	missingZero
	missingError
)

// Option sets options, each "key=value": missingkey is default, invalid, zero or error. It panics if it does not know one.
func (t *Template) Option(opt ...string) *Template {
	t.init()
	for _, s := range opt {
		t.setOption(s)
	}
	return t
}

func (t *Template) setOption(opt string) {
	if opt == "" {
		panic("empty option string")
	}
	if key, value, ok := strings.Cut(opt, "="); ok && key == "missingkey" {
		switch value {
		case "invalid", "default":
			t.option.missingKey = missingInvalid
			return
		case "zero":
			t.option.missingKey = missingZero
			return
		case "error":
			t.option.missingKey = missingError
			return
		}
	}
	panic("unrecognized option: " + opt)
}
