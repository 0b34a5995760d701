package template

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// Must returns t, or panics if err is not nil.
func Must(t *Template, err error) *Template {
	if err != nil {
		panic(err)
	}
	return t
}

// ParseFiles makes templates of files, each named as the file without its folder, and returns the first.
func ParseFiles(filenames ...string) (*Template, error) {
	return parseFiles(nil, readFile, filenames...)
}

// ParseFiles makes templates of files and associates them with t.
func (t *Template) ParseFiles(filenames ...string) (*Template, error) {
	t.init()
	return parseFiles(t, readFile, filenames...)
}

// ParseGlob makes templates of the files that match the pattern and returns the first.
func ParseGlob(pattern string) (*Template, error) { return parseGlob(nil, pattern) }

// ParseGlob makes templates of the files that match the pattern and associates them with t.
func (t *Template) ParseGlob(pattern string) (*Template, error) {
	t.init()
	return parseGlob(t, pattern)
}

// ParseFS makes templates of files of fsys that match the patterns and returns the first.
func ParseFS(fsys fs.FS, patterns ...string) (*Template, error) { return parseFS(nil, fsys, patterns) }

// ParseFS makes templates of files of fsys that match the patterns and associates them with t.
func (t *Template) ParseFS(fsys fs.FS, patterns ...string) (*Template, error) {
	t.init()
	return parseFS(t, fsys, patterns)
}

type reader func(file string) (name string, text []byte, err error)

func readFile(file string) (name string, text []byte, err error) {
	text, err = os.ReadFile(file)
	return filepath.Base(file), text, err
}

func parseFiles(t *Template, read reader, filenames ...string) (*Template, error) {
	if len(filenames) == 0 {
		return nil, fmt.Errorf("template: no files named in call to ParseFiles")
	}
	for _, file := range filenames {
		name, text, err := read(file)
		if err != nil {
			return nil, err
		}
		if t == nil {
			t = New(name)
		}
		n := t
		if name != t.Name() {
			n = t.New(name)
		}
		if _, err := n.Parse(string(text)); err != nil {
			return nil, err
		}
	}
	return t, nil
}

func parseGlob(t *Template, pattern string) (*Template, error) {
	files, err := filepath.Glob(pattern)
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("template: pattern matches no files: %#q", pattern)
	}
	return parseFiles(t, readFile, files...)
}

func parseFS(t *Template, fsys fs.FS, patterns []string) (*Template, error) {
	var files []string
	for _, pattern := range patterns {
		list, err := fs.Glob(fsys, pattern)
		if err != nil {
			return nil, err
		}
		if len(list) == 0 {
			return nil, fmt.Errorf("template: pattern matches no files: %#q", pattern)
		}
		files = append(files, list...)
	}
	return parseFiles(t, func(file string) (string, []byte, error) {
		text, err := fs.ReadFile(fsys, file)
		return path.Base(file), text, err
	}, files...)
}
