// Wrong programs, made of right ones by small changes, as both compilers see them: what they report must be the same,
// line for line. Wants the reference (go) to be installed.
//
//	mutants [-n N] [-seed S] [-j J] [-e] [-build] [-out DIR] FILE.go ...
//
// Each FILE is a program or package of one file. A mutant that gets different reports is kept as DIR/SEED.go, the
// difference as DIR/SEED.diff. Reads ESCARGO (the compiler). Exit status: 0 no difference, 1 some, 2 wrong use.
package main

import (
	"context"
	"flag"
	"fmt"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

const timeout = 30 * time.Second

type compilers struct {
	dir, out string
	all      bool // -e
	build    bool // by the build command, not by the compiler alone
	imports  string
}

// What a compiler prints of NAME in dir.
func (c *compilers) report(name, compiler string, flags ...string) string {
	words := []string{compiler}
	limit, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	switch {
	case c.build && c.all:
		words = append(words, "build", "-o", os.DevNull, "-gcflags=-e")
	case c.build:
		words = append(words, "build", "-o", os.DevNull)
	default:
		words = append(words, "tool", "compile", "-complete", "-p", "main")
		words = append(words, flags...)
		if c.all {
			words = append(words, "-e")
		}
	}
	words = append(words, name)
	command := exec.CommandContext(limit, words[0], words[1:]...)
	command.Dir = c.dir
	out, err := command.CombinedOutput()
	if limit.Err() != nil {
		return "timeout\n"
	}
	text := string(out)
	if err != nil {
		text += err.Error() + "\n" // the exit status
	}
	return text
}

func (c *compilers) ours(name string) string {
	return c.report(name, os.Getenv("ESCARGO"))
}

func (c *compilers) theirs(name string) string {
	return c.report(name, "go", "-importcfg", c.imports, "-o", name+".o")
}

// The lines that only one of the texts has, as diff shows them; texts of the same lines in another order differ too.
func difference(theirs, ours string) string {
	if theirs == ours {
		return ""
	}
	a, b := strings.SplitAfter(theirs, "\n"), strings.SplitAfter(ours, "\n")
	var text strings.Builder
	only := func(mark string, list, other []string) {
		left := map[string]int{}
		for _, line := range other {
			left[line]++
		}
		for _, line := range list {
			if left[line]--; left[line] < 0 {
				text.WriteString(mark + line)
			}
		}
	}
	only("< ", a, b)
	only("> ", b, a)
	if text.Len() == 0 {
		return "another order\n" + theirs + "---\n" + ours
	}
	return text.String()
}

// Compares what is said of one mutant. The seed says which of the files it comes from, and how.
func (c *compilers) try(files []string, seed int64) (bool, error) {
	random := rand.New(rand.NewSource(seed))
	file := files[random.Intn(len(files))]
	text, err := os.ReadFile(file)
	if err != nil {
		return false, err
	}
	broken := mutate(string(text), random)
	name := fmt.Sprintf("m%d.go", seed)
	path := filepath.Join(c.dir, name)
	if err := os.WriteFile(path, []byte(broken), 0o666); err != nil {
		return false, err
	}
	defer os.Remove(path)
	defer os.Remove(path + ".o")
	diff := difference(c.theirs(name), c.ours(name))
	if diff == "" {
		return true, nil
	}
	kept := filepath.Join(c.out, fmt.Sprint(seed))
	fmt.Printf("%s (of %s)\n%s", kept, file, diff)
	if err := os.WriteFile(kept+".go", []byte(broken), 0o666); err != nil {
		return false, err
	}
	return false, os.WriteFile(kept+".diff", []byte(diff), 0o666)
}

// Compiles what the reference knows of its library's packages, for its compiler to import.
func importConfig(path string) error {
	list := exec.Command("go", "list", "-export", "-f", "{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}", "std")
	text, err := list.Output()
	if err != nil {
		return fmt.Errorf("go list: %w", err)
	}
	return os.WriteFile(path, text, 0o666)
}

// Runs n mutants, as many at once as there are workers; the number of those that differ.
func (c *compilers) run(files []string, n, seed int64, workers int) int {
	seeds := make(chan int64)
	var group sync.WaitGroup
	var lock sync.Mutex
	bad := 0
	for range workers {
		group.Add(1)
		go func() {
			defer group.Done()
			for seed := range seeds {
				same, err := c.try(files, seed)
				if err != nil {
					fmt.Fprintln(os.Stderr, err)
				}
				if !same {
					lock.Lock()
					bad++
					lock.Unlock()
				}
			}
		}()
	}
	for i := range n {
		seeds <- seed + i
	}
	close(seeds)
	group.Wait()
	return bad
}

func main() {
	n := flag.Int64("n", 100, "so many mutants")
	seed := flag.Int64("seed", 1, "number of the first")
	workers := flag.Int("j", 1, "so many at once")
	out := flag.String("out", ".", "folder for those that differ")
	all := flag.Bool("e", false, "all errors, not ten")
	build := flag.Bool("build", false, "by the build command, not by the compiler alone")
	flag.Parse()
	if flag.NArg() == 0 || os.Getenv("ESCARGO") == "" {
		fmt.Fprintln(os.Stderr, "usage: ESCARGO=... mutants [-n N] [-seed S] [-j J] [-e] [-build] [-out DIR] FILE.go ...")
		os.Exit(2)
	}
	dir, err := os.MkdirTemp("", "mutants")
	if err == nil {
		err = os.MkdirAll(*out, 0o777)
	}
	imports := filepath.Join(dir, "importcfg")
	if err == nil {
		err = importConfig(imports)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	c := &compilers{dir, *out, *all, *build, imports}
	bad := c.run(flag.Args(), *n, *seed, *workers)
	os.RemoveAll(dir)
	fmt.Printf("%d mutants, %d differences\n", *n, bad)
	if bad > 0 {
		os.Exit(1)
	}
}
