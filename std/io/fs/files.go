package fs

import (
	"errors"
	"io"
	"path"
	"time"
)

// File systems that can do more than open, and functions that use that where it is there.

type ReadFileFS interface {
	FS
	ReadFile(name string) ([]byte, error)
}

type ReadDirFS interface {
	FS
	ReadDir(name string) ([]DirEntry, error)
}

type StatFS interface {
	FS
	Stat(name string) (FileInfo, error)
}

type GlobFS interface {
	FS
	Glob(pattern string) ([]string, error)
}

type SubFS interface {
	FS
	Sub(dir string) (FS, error)
}

type ReadLinkFS interface {
	FS
	ReadLink(name string) (string, error)
	Lstat(name string) (FileInfo, error)
}

// ReadFile returns a file's contents.
func ReadFile(fsys FS, name string) ([]byte, error) {
	if f, ok := fsys.(ReadFileFS); ok {
		return f.ReadFile(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(file)
}

// ReadDir returns a folder's entries, sorted by name.
func ReadDir(fsys FS, name string) ([]DirEntry, error) {
	if f, ok := fsys.(ReadDirFS); ok {
		return f.ReadDir(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	dir, ok := file.(ReadDirFile)
	if !ok {
		return nil, &PathError{Op: "readdir", Path: name, Err: errors.New("not implemented")}
	}
	list, err := dir.ReadDir(-1)
	sortEntries(list)
	return list, err
}

func sortEntries(list []DirEntry) {
	for i := 1; i < len(list); i++ {
		for k := i; k > 0 && list[k].Name() < list[k-1].Name(); k-- {
			list[k], list[k-1] = list[k-1], list[k]
		}
	}
}

// Stat describes a file.
func Stat(fsys FS, name string) (FileInfo, error) {
	if f, ok := fsys.(StatFS); ok {
		return f.Stat(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return file.Stat()
}

// ReadLink returns where a symbolic link points.
func ReadLink(fsys FS, name string) (string, error) {
	f, ok := fsys.(ReadLinkFS)
	if !ok {
		return "", &PathError{Op: "readlink", Path: name, Err: ErrInvalid}
	}
	return f.ReadLink(name)
}

// Lstat is Stat that does not follow a symbolic link.
func Lstat(fsys FS, name string) (FileInfo, error) {
	if f, ok := fsys.(ReadLinkFS); ok {
		return f.Lstat(name)
	}
	return Stat(fsys, name)
}

// dirInfo makes an entry of a FileInfo.
type dirInfo struct {
	fileInfo FileInfo
}

func (d dirInfo) IsDir() bool             { return d.fileInfo.IsDir() }
func (d dirInfo) Type() FileMode          { return d.fileInfo.Mode().Type() }
func (d dirInfo) Info() (FileInfo, error) { return d.fileInfo, nil }
func (d dirInfo) Name() string            { return d.fileInfo.Name() }
func (d dirInfo) String() string          { return FormatDirEntry(d) }

// FileInfoToDirEntry makes an entry of info.
func FileInfoToDirEntry(info FileInfo) DirEntry {
	if info == nil {
		return nil
	}
	return dirInfo{fileInfo: info}
}

// FormatFileInfo returns info as ls -l does.
func FormatFileInfo(info FileInfo) string {
	name := info.Name()
	size := info.Size()
	var digits [20]byte
	at := len(digits)
	u := uint64(size)
	if size < 0 {
		u = -u
	}
	for {
		at--
		digits[at] = byte('0' + u%10)
		u /= 10
		if u == 0 {
			break
		}
	}
	b := append([]byte(info.Mode().String()), ' ')
	if size < 0 {
		b = append(b, '-')
	}
	b = append(b, digits[at:]...)
	b = append(b, ' ')
	b = append(b, info.ModTime().Format(time.DateTime)...)
	b = append(b, ' ')
	b = append(b, name...)
	if info.IsDir() {
		b = append(b, '/')
	}
	return string(b)
}

// FormatDirEntry returns the entry's type and name.
func FormatDirEntry(dir DirEntry) string {
	mode := dir.Type().String()
	b := append([]byte(mode[:len(mode)-9]), ' ')
	b = append(b, dir.Name()...)
	if dir.IsDir() {
		b = append(b, '/')
	}
	return string(b)
}

var (
	// SkipDir as result of a WalkDirFunc leaves out the folder.
	SkipDir = errors.New("skip this directory")
	// SkipAll ends the walk.
	SkipAll = errors.New("skip everything and stop the walk")
)

// WalkDirFunc is called for each file of a walk; err says why a folder could not be read.
type WalkDirFunc func(path string, d DirEntry, err error) error

// WalkDir calls fn for root and all that is below, in the order of the names.
func WalkDir(fsys FS, root string, fn WalkDirFunc) error {
	info, err := Stat(fsys, root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walkDir(fsys, root, FileInfoToDirEntry(info), fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walkDir(fsys FS, name string, d DirEntry, fn WalkDirFunc) error {
	if err := fn(name, d, nil); err != nil || !d.IsDir() {
		if err == SkipDir && d.IsDir() {
			err = nil
		}
		return err
	}
	entries, err := ReadDir(fsys, name)
	if err != nil {
		if err = fn(name, d, err); err != nil {
			if err == SkipDir && d.IsDir() {
				err = nil
			}
			return err
		}
	}
	for _, e := range entries {
		if err := walkDir(fsys, path.Join(name, e.Name()), e, fn); err != nil {
			if err == SkipDir {
				break
			}
			return err
		}
	}
	return nil
}

// mostSeparators bounds the depth of Glob's recursion.
const mostSeparators = 10000

func countSeparators(pattern string) (n int) {
	for i := range len(pattern) {
		if pattern[i] == '/' {
			n++
		}
	}
	return n
}

// Glob returns the names of the files that match pattern.
func Glob(fsys FS, pattern string) (matches []string, err error) { return globAll(fsys, pattern) }

func globAll(fsys FS, pattern string) (matches []string, err error) {
	if f, ok := fsys.(GlobFS); ok {
		return f.Glob(pattern)
	}
	if _, err := path.Match(pattern, ""); err != nil {
		return nil, err
	}
	if !hasMeta(pattern) {
		if _, err = Stat(fsys, pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	if countSeparators(pattern) > mostSeparators {
		return nil, path.ErrBadPattern
	}
	dir, file := path.Split(pattern)
	if dir == "" {
		dir = "."
	} else {
		dir = dir[:len(dir)-1]
	}
	if !hasMeta(dir) {
		return glob(fsys, dir, file, nil)
	}
	if dir == pattern {
		return nil, path.ErrBadPattern
	}
	dirs, err := globAll(fsys, dir)
	if err != nil {
		return nil, err
	}
	for _, d := range dirs {
		if matches, err = glob(fsys, d, file, matches); err != nil {
			return
		}
	}
	return
}

func glob(fsys FS, dir, pattern string, matches []string) ([]string, error) {
	entries, err := ReadDir(fsys, dir)
	if err != nil {
		return matches, nil
	}
	for _, e := range entries {
		ok, err := path.Match(pattern, e.Name())
		if err != nil {
			return matches, err
		}
		if ok {
			matches = append(matches, path.Join(dir, e.Name()))
		}
	}
	return matches, nil
}

func hasMeta(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '*', '?', '[', '\\':
			return true
		}
	}
	return false
}

// Sub returns the tree below dir.
func Sub(fsys FS, dir string) (FS, error) {
	if !ValidPath(dir) {
		return nil, &PathError{Op: "sub", Path: dir, Err: ErrInvalid}
	}
	if dir == "." {
		return fsys, nil
	}
	if f, ok := fsys.(SubFS); ok {
		return f.Sub(dir)
	}
	return &subFS{fsys, dir}, nil
}

type subFS struct {
	fsys FS
	dir  string
}

func (f *subFS) fullName(op, name string) (string, error) {
	if !ValidPath(name) {
		return "", &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	return path.Join(f.dir, name), nil
}

// shorten takes the folder off a path in an error.
func (f *subFS) shorten(err error) error {
	if e, ok := err.(*PathError); ok {
		if e.Path == f.dir {
			e.Path = "."
		} else if n := len(f.dir); len(e.Path) >= n+2 && e.Path[n] == '/' && e.Path[:n] == f.dir {
			e.Path = e.Path[n+1:]
		}
	}
	return err
}

func (f *subFS) Open(name string) (File, error) {
	full, err := f.fullName("open", name)
	if err != nil {
		return nil, err
	}
	file, err := f.fsys.Open(full)
	return file, f.shorten(err)
}

func (f *subFS) ReadDir(name string) ([]DirEntry, error) {
	full, err := f.fullName("read", name)
	if err != nil {
		return nil, err
	}
	dir, err := ReadDir(f.fsys, full)
	return dir, f.shorten(err)
}

func (f *subFS) ReadFile(name string) ([]byte, error) {
	full, err := f.fullName("read", name)
	if err != nil {
		return nil, err
	}
	data, err := ReadFile(f.fsys, full)
	return data, f.shorten(err)
}

func (f *subFS) ReadLink(name string) (string, error) {
	full, err := f.fullName("readlink", name)
	if err != nil {
		return "", err
	}
	target, err := ReadLink(f.fsys, full)
	return target, f.shorten(err)
}

func (f *subFS) Lstat(name string) (FileInfo, error) {
	full, err := f.fullName("lstat", name)
	if err != nil {
		return nil, err
	}
	info, err := Lstat(f.fsys, full)
	return info, f.shorten(err)
}

func (f *subFS) Glob(pattern string) (matches []string, err error) {
	if pattern == "." {
		return []string{"."}, nil
	}
	list, err := Glob(f.fsys, f.dir+"/"+pattern)
	for i, name := range list {
		list[i] = name[len(f.dir)+1:]
	}
	return list, f.shorten(err)
}

func (f *subFS) Sub(dir string) (FS, error) {
	if dir == "." {
		return f, nil
	}
	full, err := f.fullName("sub", dir)
	if err != nil {
		return nil, err
	}
	return &subFS{f.fsys, full}, nil
}
