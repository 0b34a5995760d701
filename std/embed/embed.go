// Package embed gives access to files that are part of the program: variables with //go:embed directives.
package embed

import (
	"errors"
	"internal/bytealg"
	"io"
	"io/fs"
	"time"
)

// FS is a read-only collection of files, filled by a //go:embed directive. It can be shared.
type FS struct {
	// Sorted by folder, then by name; the names of folders end in '/'. The compiler knows this layout.
	files *[]file
}

// file is a file or a folder of an FS.
type file struct {
	name string
	data string
	hash [16]byte
}

var (
	_ fs.ReadDirFS   = FS{}
	_ fs.ReadFileFS  = FS{}
	_ fs.FileInfo    = (*file)(nil)
	_ fs.DirEntry    = (*file)(nil)
	_ io.Seeker      = (*openFile)(nil)
	_ io.ReaderAt    = (*openFile)(nil)
	_ fs.ReadDirFile = (*openDir)(nil)
)

// split cuts a name into its folder and its last part; a '/' at the end is no part of either.
func split(name string) (dir, elem string, isDir bool) {
	if n := len(name); n > 0 && name[n-1] == '/' {
		name, isDir = name[:n-1], true
	}
	i := bytealg.LastIndexByteString(name, '/')
	if i < 0 {
		return ".", name, isDir
	}
	return name[:i], name[i+1:], isDir
}

func (f *file) Name() string {
	_, elem, _ := split(f.name)
	return elem
}
func (f *file) Size() int64                { return int64(len(f.data)) }
func (f *file) ModTime() time.Time         { return time.Time{} }
func (f *file) Sys() any                   { return nil }
func (f *file) Type() fs.FileMode          { return f.Mode().Type() }
func (f *file) Info() (fs.FileInfo, error) { return f, nil }
func (f *file) String() string             { return fs.FormatFileInfo(f) }
func (f *file) IsDir() bool {
	_, _, isDir := split(f.name)
	return isDir
}
func (f *file) Mode() fs.FileMode {
	if f.IsDir() {
		return fs.ModeDir | 0555
	}
	return 0444
}

var root = file{name: "./"}

// search returns the first index at which f does not come before (dir, elem).
func (f FS) search(before func(dir, elem string) bool) int {
	if f.files == nil {
		return 0
	}
	low, high := 0, len(*f.files)
	for low < high {
		middle := int(uint(low+high) >> 1)
		dir, elem, _ := split((*f.files)[middle].name)
		if before(dir, elem) {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

// lookup returns the file or folder of that name, or nil.
func (f FS) lookup(name string) *file {
	if !fs.ValidPath(name) {
		return nil
	}
	if name == "." {
		return &root
	}
	if f.files == nil {
		return nil
	}
	dir, elem, _ := split(name)
	i := f.search(func(d, e string) bool { return d < dir || d == dir && e < elem })
	if files := *f.files; i < len(files) && trimSlash(files[i].name) == name {
		return &files[i]
	}
	return nil
}

func trimSlash(name string) string {
	if n := len(name); n > 0 && name[n-1] == '/' {
		return name[:n-1]
	}
	return name
}

// readDir returns what a folder holds.
func (f FS) readDir(dir string) []file {
	if f.files == nil {
		return nil
	}
	from := f.search(func(d, _ string) bool { return d < dir })
	to := f.search(func(d, _ string) bool { return d <= dir })
	return (*f.files)[from:to]
}

// Open opens a file or folder for reading. Files are io.Seeker and io.ReaderAt.
func (f FS) Open(name string) (fs.File, error) {
	file := f.lookup(name)
	if file == nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	if file.IsDir() {
		return &openDir{file, f.readDir(name), 0}, nil
	}
	return &openFile{file, 0}, nil
}

// ReadDir returns the entries of a folder.
func (f FS) ReadDir(name string) ([]fs.DirEntry, error) {
	file, err := f.Open(name)
	if err != nil {
		return nil, err
	}
	dir, ok := file.(*openDir)
	if !ok {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errors.New("not a directory")}
	}
	list := make([]fs.DirEntry, len(dir.files))
	for i := range list {
		list[i] = &dir.files[i]
	}
	return list, nil
}

// ReadFile returns what a file holds.
func (f FS) ReadFile(name string) ([]byte, error) {
	file, err := f.Open(name)
	if err != nil {
		return nil, err
	}
	open, ok := file.(*openFile)
	if !ok {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errors.New("is a directory")}
	}
	return []byte(open.f.data), nil
}

// openFile is a file being read.
type openFile struct {
	f      *file
	offset int64
}

func (f *openFile) Close() error               { return nil }
func (f *openFile) Stat() (fs.FileInfo, error) { return f.f, nil }

func (f *openFile) Read(b []byte) (int, error) {
	if f.offset >= int64(len(f.f.data)) {
		return 0, io.EOF
	}
	if f.offset < 0 {
		return 0, &fs.PathError{Op: "read", Path: f.f.name, Err: fs.ErrInvalid}
	}
	n := copy(b, f.f.data[f.offset:])
	f.offset += int64(n)
	return n, nil
}

func (f *openFile) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += f.offset
	case io.SeekEnd:
		offset += int64(len(f.f.data))
	}
	if offset < 0 || offset > int64(len(f.f.data)) {
		return 0, &fs.PathError{Op: "seek", Path: f.f.name, Err: fs.ErrInvalid}
	}
	f.offset = offset
	return offset, nil
}

func (f *openFile) ReadAt(b []byte, offset int64) (int, error) {
	if offset < 0 || offset > int64(len(f.f.data)) {
		return 0, &fs.PathError{Op: "read", Path: f.f.name, Err: fs.ErrInvalid}
	}
	n := copy(b, f.f.data[offset:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

// openDir is a folder being read.
type openDir struct {
	f      *file
	files  []file
	offset int
}

func (d *openDir) Close() error               { return nil }
func (d *openDir) Stat() (fs.FileInfo, error) { return d.f, nil }
func (d *openDir) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.f.name, Err: errors.New("is a directory")}
}

func (d *openDir) ReadDir(count int) ([]fs.DirEntry, error) {
	n := len(d.files) - d.offset
	if n == 0 {
		if count <= 0 {
			return nil, nil
		}
		return nil, io.EOF
	}
	if count > 0 && n > count {
		n = count
	}
	list := make([]fs.DirEntry, n)
	for i := range list {
		list[i] = &d.files[d.offset+i]
	}
	d.offset += n
	return list, nil
}
