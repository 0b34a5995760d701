package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"
)

const architecture = runtime.GOARCH

// One file of $GOROOT/test with its recipe.
type test struct {
	path, name   string // the file; relative to $GOROOT/test
	suite        string
	flags, args  []string
	env          []string
	wantError    bool   // the compiler must fail
	filePackages bool   // each file of the folder is a package of its own
	language     string // go line of the module
	dir          string // where it works
}

const timeout = 120 * time.Second

// Runs the test in a folder of its own.
func (t *test) attempt(how suite) error {
	dir, err := os.MkdirTemp("", "suite")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	t.dir = dir
	return how(t)
}

func (t *test) file(name string) string { return filepath.Join(t.dir, name) }

// Runs a command in dir and returns what it printed. With the reference's library the compiler only analyses.
func (t *test) command(dir string, reference bool, words ...string) (string, error) {
	limit, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	c := exec.CommandContext(limit, words[0], words[1:]...)
	var out bytes.Buffer
	c.Dir, c.Stdout, c.Stderr = dir, &out, &out
	for _, v := range os.Environ() {
		if reference || !strings.HasPrefix(v, "GOROOT=") {
			c.Env = append(c.Env, v)
		}
	}
	c.Env = append(c.Env, t.env...)
	err := c.Run()
	if limit.Err() != nil {
		return out.String(), errors.New("timeout")
	}
	return out.String(), err
}

func withOutput(out string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w\n%s", err, out)
}

func escargo(words ...string) []string { return append([]string{os.Getenv("ESCARGO")}, words...) }

// A program's output must be that of the .out file beside the test.
func (t *test) compareOutput(out string) error {
	name := strings.TrimSuffix(t.path, ".go") + ".out"
	if t.suite == "rundir" || t.suite == "runindir" {
		name = filepath.Join(t.folder(), filepath.Base(name))
		if _, err := os.Stat(name); err != nil {
			name = strings.TrimSuffix(t.path, ".go") + ".out"
		}
	}
	want, err := os.ReadFile(name)
	if err != nil && !os.IsNotExist(err) {
		return err
	}
	if out != string(want) {
		return fmt.Errorf("wrong output\n%s", out)
	}
	return nil
}

// ---- Suites of single files ----

func compileFile(t *test) error {
	words := append(escargo("tool", "compile", "-e", "-o", t.file("a.o")), t.flags...)
	return withOutput(t.command(t.dir, false, append(words, t.path)...))
}

func checkFile(t *test) error { return t.check(t.path) }

// Errors or verdicts of one file, as its comments want them.
func (t *test) check(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	words := append(escargo("tool", "compile", "-e", "-o", t.file("a.o")), t.flags...)
	out, err := t.command(filepath.Dir(path), true, append(words, path)...)
	if err := t.expectStatus(out, err); err != nil {
		return err
	}
	return compare(out, map[string]string{path: string(text)}, t.suite == "errorcheckwithauto")
}

func (t *test) expectStatus(out string, err error) error {
	var exit *exec.ExitError
	told := errors.As(err, &exit) && (exit.ExitCode() == 1 || exit.ExitCode() == 2)     // build's status, and compile's
	failed := told && !strings.Contains(out, "internal compiler error")
	switch {
	case err != nil && !failed:
		return withOutput(out, err)
	case t.wantError && !failed:
		return fmt.Errorf("compiled without an error\n%s", out)
	case !t.wantError && failed:
		return withOutput(out, err)
	}
	return nil
}

func buildFile(t *test) error {
	words := append(escargo("build", "-o", t.file("a.exe")), t.flags...)
	return withOutput(t.command(t.dir, false, append(words, t.path)...))
}

// A folder that looks like $GOROOT/test, where programs expect to run; they may write there.
var mirror = sync.OnceValues(func() (string, error) {
	source := filepath.Join(os.Getenv("GOROOT"), "test")
	entries, err := os.ReadDir(source)
	if err != nil {
		return "", err
	}
	root, err := os.MkdirTemp("", "suites")
	for _, e := range entries {
		if err == nil {
			err = os.Symlink(filepath.Join(source, e.Name()), filepath.Join(root, e.Name()))
		}
	}
	return root, err
})

func removeMirror() {
	if root, _ := mirror(); root != "" {
		os.RemoveAll(root)
	}
}

// Builds a program and returns what it prints. Files among the first arguments belong to the program.
func (t *test) output(path string) (string, error) {
	words := append(append(escargo("build", "-o", t.file("a.exe")), t.flags...), path)
	args := t.args
	for ; len(args) > 0 && strings.HasSuffix(args[0], ".go"); args = args[1:] {
		words = append(words, args[0])
	}
	if out, err := t.command(filepath.Dir(t.path), false, words...); err != nil {
		return "", withOutput(out, err)
	}
	root, err := mirror()
	if err != nil {
		return "", err
	}
	out, err := t.command(root, true, append([]string{t.file("a.exe")}, args...)...)
	return out, withOutput(out, err)
}

func runFile(t *test) error {
	out, err := t.output(t.path)
	if err != nil {
		return err
	}
	return t.compareOutput(out)
}

// The program prints a program.
func (t *test) generated() (string, error) {
	text, err := t.output(t.path)
	if err != nil {
		return "", err
	}
	path := t.file("tmp__.go")
	t.args = nil
	return path, os.WriteFile(path, []byte(text), 0o666)
}

func runOutput(t *test) error {
	path, err := t.generated()
	if err != nil {
		return err
	}
	out, err := t.output(path)
	if err != nil {
		return err
	}
	return t.compareOutput(out)
}

func checkOutput(t *test) error {
	flags := t.flags
	t.flags = nil
	path, err := t.generated()
	if err != nil {
		return err
	}
	t.flags = flags
	return t.check(path)
}
