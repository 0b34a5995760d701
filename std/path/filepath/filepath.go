// Package filepath works on the paths of files, as the system writes them.
package filepath

import (
	"errors"
	"internal/filepathlite"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"syscall"
)

const (
	Separator     = os.PathSeparator
	ListSeparator = os.PathListSeparator
)

var (
	ErrBadPattern = path.ErrBadPattern
	SkipDir       = fs.SkipDir
	SkipAll       = fs.SkipAll
)

// On this system paths are what package path works on.

func Clean(p string) string             { return path.Clean(p) }
func Split(p string) (dir, file string) { return filepathlite.Split(p) }
func Ext(p string) string               { return filepathlite.Ext(p) }
func Base(p string) string              { return filepathlite.Base(p) }
func IsAbs(p string) bool               { return filepathlite.IsAbs(p) }
func ToSlash(p string) string           { return filepathlite.ToSlash(p) }
func FromSlash(p string) string         { return filepathlite.FromSlash(p) }
func VolumeName(p string) string        { return filepathlite.VolumeName(p) }

// Dir returns all but the last element, cleaned.
func Dir(p string) string { return filepathlite.Dir(p) }

// IsLocal reports whether p stays within the folder it is looked up in.
func IsLocal(p string) bool { return filepathlite.IsLocal(p) }

// Localize makes a path of package io/fs one of the system.
func Localize(p string) (string, error) { return filepathlite.Localize(p) }

// Match reports whether name fits the pattern, as path.Match does.
func Match(pattern, name string) (matched bool, err error) {
	if !hasMeta(pattern) {
		return pattern == name, nil
	}
	return path.Match(pattern, name)
}

// Join joins the parts that are not empty, and cleans the result.
func Join(elem ...string) string { return join(elem) }

func join(elem []string) string {
	for i, e := range elem {
		if e != "" {
			return Clean(strings.Join(elem[i:], "/"))
		}
	}
	return ""
}

// SplitList splits a list of paths such as $PATH.
func SplitList(p string) []string { return splitList(p) }

func splitList(p string) []string {
	if p == "" {
		return []string{}
	}
	return strings.Split(p, string(ListSeparator))
}

// Abs returns p as seen from the root.
func Abs(p string) (string, error) {
	if IsAbs(p) {
		return Clean(p), nil
	}
	wd, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return Join(wd, p), nil
}

// Rel returns the path from base to target.
func Rel(basePath, targPath string) (string, error) {
	base, targ := Clean(basePath), Clean(targPath)
	if targ == base {
		return ".", nil
	}
	if base == "." {
		base = ""
	}
	if IsAbs(base) != IsAbs(targ) {
		return "", errors.New("Rel: can't make " + targPath + " relative to " + basePath)
	}
	// b0 and t0 stand behind the last common part.
	b0, bi, t0, ti := 0, 0, 0, 0
	for bi < len(base) && ti < len(targ) {
		for bi < len(base) && base[bi] != '/' {
			bi++
		}
		for ti < len(targ) && targ[ti] != '/' {
			ti++
		}
		if targ[t0:ti] != base[b0:bi] {
			break
		}
		if bi < len(base) {
			bi++
		}
		if ti < len(targ) {
			ti++
		}
		b0, t0 = bi, ti
	}
	if rest := base[b0:]; rest == ".." || strings.HasPrefix(rest, "../") {
		return "", errors.New("Rel: can't make " + targPath + " relative to " + basePath)
	}
	if b0 == len(base) {
		return targ[t0:], nil
	}
	up := strings.Repeat("../", strings.Count(base[b0:], "/")) + ".."
	if t0 != len(targ) && targ != "." {
		up += "/" + targ[t0:]
	}
	return up, nil
}

// EvalSymlinks returns p without symbolic links.
func EvalSymlinks(p string) (string, error) {
	resolved := ""
	if IsAbs(p) {
		resolved = "/"
	}
	rest := p
	for links := 0; rest != ""; {
		var part string
		var more bool
		part, rest, more = strings.Cut(rest, "/")
		switch {
		case part == "" || part == ".":
			continue
		case part == ".." && (resolved == "" || strings.HasSuffix(resolved, "..")):
			resolved = Join(resolved, "..")
			continue
		case part == "..":
			resolved = Dir(resolved)
			if resolved == "." {
				resolved = ""
			}
			continue
		}
		next := Join(resolved, part)
		info, err := os.Lstat(next)
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			if !info.IsDir() && more {
				return "", syscall.ENOTDIR
			}
			resolved = next
			continue
		}
		if links++; links > 255 {
			return "", errors.New("EvalSymlinks: too many links")
		}
		link, err := os.Readlink(next)
		if err != nil {
			return "", err
		}
		if IsAbs(link) {
			resolved = "/"
		}
		if more {
			link += "/" + rest // not cleaned: what ".." leaves may be a link itself
		}
		rest = link
	}
	if resolved == "" {
		resolved = "."
	}
	return Clean(resolved), nil
}

// WalkFunc is called for each file of a walk; err says why it could not be described or read.
type WalkFunc func(path string, info fs.FileInfo, err error) error

// WalkDir calls fn for root and all that is below, in the order of the names.
func WalkDir(root string, fn fs.WalkDirFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walkDir(root, fs.FileInfoToDirEntry(info), fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walkDir(name string, d fs.DirEntry, fn fs.WalkDirFunc) error {
	if err := fn(name, d, nil); err != nil || !d.IsDir() {
		if err == SkipDir && d.IsDir() {
			err = nil
		}
		return err
	}
	entries, err := os.ReadDir(name)
	if err != nil {
		if err = fn(name, d, err); err != nil {
			if err == SkipDir && d.IsDir() {
				err = nil
			}
			return err
		}
	}
	for _, e := range entries {
		if err := walkDir(Join(name, e.Name()), e, fn); err != nil {
			if err == SkipDir {
				break
			}
			return err
		}
	}
	return nil
}

// Walk is WalkDir with descriptions.
func Walk(root string, fn WalkFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(root, info, fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walk(name string, info fs.FileInfo, fn WalkFunc) error {
	if !info.IsDir() {
		return fn(name, info, nil)
	}
	names, err := readNames(name)
	err1 := fn(name, info, err)
	if err != nil || err1 != nil {
		return err1
	}
	for _, n := range names {
		file := Join(name, n)
		info, err := os.Lstat(file)
		if err != nil {
			if err := fn(file, info, err); err != nil && err != SkipDir {
				return err
			}
		} else if err := walk(file, info, fn); err != nil {
			if !info.IsDir() || err != SkipDir {
				return err
			}
		}
	}
	return nil
}

func readNames(dir string) ([]string, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	names, err := f.Readdirnames(-1)
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	return names, nil
}

func hasMeta(p string) bool { return strings.ContainsAny(p, `*?[\`) }

// Glob returns the names of the files that match pattern.
func Glob(pattern string) (matches []string, err error) { return globAll(pattern) }

func globAll(pattern string) (matches []string, err error) {
	const mostSeparators = 10000 // each takes a call
	if strings.Count(pattern, "/") > mostSeparators {
		return nil, ErrBadPattern
	}
	if _, err := Match(pattern, ""); err != nil {
		return nil, err
	}
	if !hasMeta(pattern) {
		if _, err = os.Lstat(pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := Split(pattern)
	switch dir {
	case "":
		dir = "."
	case "/":
	default:
		dir = dir[:len(dir)-1]
	}
	if !hasMeta(dir) {
		return glob(dir, file, nil)
	}
	if dir == pattern {
		return nil, ErrBadPattern
	}
	dirs, err := globAll(dir)
	if err != nil {
		return nil, err
	}
	for _, d := range dirs {
		if matches, err = glob(d, file, matches); err != nil {
			return
		}
	}
	return
}

func glob(dir, pattern string, matches []string) ([]string, error) {
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return matches, nil
	}
	names, _ := readNames(dir)
	for _, n := range names {
		ok, err := Match(pattern, n)
		if err != nil {
			return matches, err
		}
		if ok {
			matches = append(matches, Join(dir, n))
		}
	}
	return matches, nil
}

// HasPrefix reports whether p begins with prefix, as texts.
//
// Deprecated: it knows nothing of the parts of paths.
func HasPrefix(p, prefix string) bool { return strings.HasPrefix(p, prefix) }
