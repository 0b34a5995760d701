package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// Tests of several packages: the files of NAME.dir, in the order of their names, each name in a package clause a package.
// They import each other as "./file". Here each package becomes a folder of a module `test`, with these imports rewritten.

type folderPackage struct {
	name, dir string            // of the package clause; its folder in the module
	sources   map[string]string // by path as compilers name it
}

var (
	packageClause = regexp.MustCompile(`(?m)^package ([\pL\w]+)`)
	localImport   = regexp.MustCompile(`"\./([^"]+)"`)
)

func (t *test) folder() string { return strings.TrimSuffix(t.path, ".go") + ".dir" }

// Splits the folder into packages, in the order of their first files.
func (t *test) packages() ([]*folderPackage, error) {
	files, err := filepath.Glob(filepath.Join(t.folder(), "*.go"))
	if err != nil {
		return nil, err
	}
	var list []*folderPackage
	byName := map[string]*folderPackage{}
	for _, path := range files {
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		m := packageClause.FindSubmatch(text)
		if m == nil {
			return nil, fmt.Errorf("%s: no package clause", path)
		}
		name := string(m[1])
		p := byName[name]
		if p == nil || t.filePackages {
			p = &folderPackage{name: name, dir: strings.TrimSuffix(filepath.Base(path), ".go"), sources: map[string]string{}}
			byName[name] = p
			list = append(list, p)
		}
		p.sources[sourceName(path)] = localImport.ReplaceAllString(string(text), `"test/$1"`)
	}
	if len(list) == 0 {
		return nil, errors.New("no files in " + t.folder())
	}
	return list, nil
}

// A file whose name ends in _test.go would be left out of its package.
func sourceName(path string) string {
	name := filepath.Base(path)
	if stem, ok := strings.CutSuffix(name, "_test.go"); ok {
		return stem + "_test_.go"
	}
	return name
}

// Writes the module of the packages.
func (t *test) module() ([]*folderPackage, error) {
	list, err := t.packages()
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(t.file("go.mod"), []byte("module test\n\ngo 1.26\n"), 0o666); err != nil {
		return nil, err
	}
	for _, p := range list {
		if err := os.MkdirAll(t.file(p.dir), 0o777); err != nil {
			return nil, err
		}
		for name, text := range p.sources {
			if err := os.WriteFile(filepath.Join(t.file(p.dir), name), []byte(text), 0o666); err != nil {
				return nil, err
			}
		}
	}
	return list, nil
}

// Flags of the compiler come before those of the linker.
func (t *test) compilerFlags() string {
	words := []string{}
	for _, f := range t.flags {
		if f == "-ldflags" {
			break
		}
		words = append(words, f)
	}
	return "-gcflags=-e " + strings.Join(words, " ")
}

// A file in another language may hold bodies of functions, as far as the compiler knows.
func compileDir(t *test) error {
	list, err := t.module()
	if err != nil {
		return err
	}
	for _, p := range list {
		if err := os.WriteFile(filepath.Join(t.file(p.dir), "bodies.s"), nil, 0o666); err != nil {
			return err
		}
	}
	words := escargo("build", t.compilerFlags())
	if len(list) == 1 {
		words = append(words, "-o", t.file("a.exe"))
	}
	return withOutput(t.command(t.dir, false, append(words, "./...")...))
}

// Errors of every package. The last one must fail, if any.
func checkDir(t *test) error {
	list, err := t.module()
	if err != nil {
		return err
	}
	for i, p := range list {
		out, err := t.command(t.dir, true, append(escargo("build", "-o", "/dev/null", t.compilerFlags()), "./"+p.dir)...)
		last := *t
		last.wantError = t.wantError && i == len(list)-1
		if err := last.expectStatus(out, err); err != nil {
			return err
		}
		if err := compare(out, p.sources, false); err != nil {
			return err
		}
	}
	return nil
}

// The packages before the last are checked, and the last one is run.
func checkAndRunDir(t *test) error {
	if err := checkDir(t); err != nil {
		return err
	}
	return runDir(t)
}

// The last package is the program.
func runDir(t *test) error {
	list, err := t.module()
	if err != nil {
		return err
	}
	words := escargo("build", "-o", t.file("a.exe"), t.compilerFlags())
	for i, f := range t.flags {
		if f == "-ldflags" {
			words = append(words, "-ldflags="+strings.Join(t.flags[i+1:], " "))
		}
	}
	if out, err := t.command(t.dir, false, append(words, "./"+list[len(list)-1].dir)...); err != nil {
		return withOutput(out, err)
	}
	out, err := t.command(t.dir, true, append([]string{t.file("a.exe")}, t.args...)...)
	if err != nil {
		return withOutput(out, err)
	}
	return t.compareOutput(out)
}

// The folder is a module, whose package in the root is the program.
func runInDir(t *test) error {
	module := filepath.Base(t.folder())
	if out, err := t.command(t.dir, false, "cp", "-R", t.folder(), t.file(module)); err != nil {
		return withOutput(out, err)
	}
	language := t.language
	if language == "" {
		language = "1.14"
	}
	text := fmt.Sprintf("module %s\n\ngo %s\n", module, language)
	if err := os.WriteFile(filepath.Join(t.file(module), "go.mod"), []byte(text), 0o666); err != nil {
		return err
	}
	words := append(escargo("run"), t.flags...)
	out, err := t.command(t.file(module), false, append(words, ".")...)
	if err != nil {
		return withOutput(out, err)
	}
	return t.compareOutput(out)
}
