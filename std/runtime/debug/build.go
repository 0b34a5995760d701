package debug

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
)

// BuildInfo says what a program was made of.
type BuildInfo struct {
	GoVersion string         `json:",omitempty"`
	Path      string         `json:",omitempty"` // of the main package
	Main      Module         `json:""`
	Deps      []*Module      `json:",omitempty"`
	Settings  []BuildSetting `json:",omitempty"`
}

// Module is a module of the program.
type Module struct {
	Path    string  `json:",omitempty"`
	Version string  `json:",omitempty"`
	Sum     string  `json:",omitempty"`
	Replace *Module `json:",omitempty"`
}

// BuildSetting is a choice that the program was built with.
type BuildSetting struct {
	Key, Value string `json:",omitempty"`
}

// ReadBuildInfo describes the running program: the version of the language; modules are not recorded.
func ReadBuildInfo() (info *BuildInfo, ok bool) {
	return &BuildInfo{GoVersion: runtime.Version(), Path: "command-line-arguments", Settings: []BuildSetting{
		{"-compiler", runtime.Compiler}, {"GOARCH", runtime.GOARCH}, {"GOOS", runtime.GOOS},
	}}, true
}

func quoted(s string) string {
	if strings.ContainsAny(s, "= \t\r\n\"`") {
		return strconv.Quote(s)
	}
	return s
}

// String is the text that ParseBuildInfo reads: a line for each thing, its parts divided by tabs.
func (bi *BuildInfo) String() string {
	var b strings.Builder
	line := func(word, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s\t%s\n", word, value)
		}
	}
	var module func(word string, m Module)
	module = func(word string, m Module) {
		b.WriteString(word + "\t" + m.Path + "\t" + m.Version)
		if m.Replace != nil {
			b.WriteByte('\n')
			module("=>", *m.Replace)
			return
		}
		b.WriteString("\t" + m.Sum + "\n")
	}
	line("go", bi.GoVersion)
	line("path", bi.Path)
	if bi.Main != (Module{}) {
		module("mod", bi.Main)
	}
	for _, dep := range bi.Deps {
		module("dep", *dep)
	}
	for _, s := range bi.Settings {
		fmt.Fprintf(&b, "build\t%s=%s\n", quoted(s.Key), quoted(s.Value))
	}
	return b.String()
}

// ParseBuildInfo reads what String writes.
func ParseBuildInfo(data string) (bi *BuildInfo, err error) {
	bi = new(BuildInfo)
	var last *Module
	number := 0
	for text := range strings.Lines(data) {
		number++
		word, rest, _ := strings.Cut(strings.TrimSuffix(text, "\n"), "\t")
		switch word {
		case "go":
			bi.GoVersion = rest
		case "path":
			bi.Path = rest
		case "mod":
			last = &bi.Main
			err = last.parse(rest)
		case "dep":
			last = new(Module)
			bi.Deps = append(bi.Deps, last)
			err = last.parse(rest)
		case "=>":
			if last == nil {
				return nil, fmt.Errorf("could not parse Go build info: line %d: replacement with no module on previous line", number)
			}
			last.Replace = new(Module)
			err = last.Replace.parse(rest)
			last = nil
		case "build":
			err = bi.parseSetting(rest)
		}
		if err != nil {
			return nil, fmt.Errorf("could not parse Go build info: line %d: %w", number, err)
		}
	}
	return bi, nil
}

func (m *Module) parse(text string) error {
	parts := strings.Split(text, "\t")
	if len(parts) != 2 && len(parts) != 3 {
		return fmt.Errorf("expected 2 or 3 columns; got %d", len(parts))
	}
	m.Path, m.Version = parts[0], parts[1]
	if len(parts) == 3 {
		m.Sum = parts[2]
	}
	return nil
}

func (bi *BuildInfo) parseSetting(text string) error {
	part := func() (string, error) {
		if q, err := strconv.QuotedPrefix(text); err == nil {
			text = text[len(q):]
			return strconv.Unquote(q)
		}
		end := strings.IndexAny(text+"=", "=\n")
		word := text[:end]
		text = text[end:]
		return word, nil
	}
	key, err := part()
	if err != nil || key == "" || !strings.HasPrefix(text, "=") {
		return fmt.Errorf("build line with missing '='")
	}
	text = text[1:]
	value := text
	if strings.HasPrefix(text, "\"") || strings.HasPrefix(text, "`") {
		if value, err = part(); err != nil {
			return fmt.Errorf("invalid quoted value in build line")
		}
	}
	bi.Settings = append(bi.Settings, BuildSetting{key, value})
	return nil
}

// CrashOptions is for SetCrashOutput.
type CrashOptions struct{}

// SetCrashOutput would write what a crash prints to a file too; it can not.
func SetCrashOutput(f *os.File, opts CrashOptions) error {
	if f == nil {
		return nil
	}
	return fmt.Errorf("runtime/debug: SetCrashOutput is not supported")
}

// WriteHeapDump panics: there is no such form of our heap.
func WriteHeapDump(fd uintptr) { panic("runtime/debug: WriteHeapDump is not supported") }
