package os

import (
	"io"
	"io/fs"
	"syscall"
)

// Folders.

// dirBuffer holds entries as the system returned them.
type dirBuffer struct {
	buf []byte
	at  int
}

type dirEntry struct {
	parent string
	name   string
	typ    FileMode
	info   FileInfo
}

func (d *dirEntry) Name() string   { return d.name }
func (d *dirEntry) IsDir() bool    { return d.typ.IsDir() }
func (d *dirEntry) Type() FileMode { return d.typ }
func (d *dirEntry) String() string { return fs.FormatDirEntry(d) }

func (d *dirEntry) Info() (FileInfo, error) {
	if d.info != nil {
		return d.info, nil
	}
	return Lstat(d.parent + "/" + d.name)
}

// Kinds of entries as the system numbers them.
var entryTypes = [16]FileMode{
	1: ModeNamedPipe, 2: ModeDevice | ModeCharDevice, 4: ModeDir, 6: ModeDevice, 10: ModeSymlink, 12: ModeSocket,
}

// next returns the next entry, nil at the end. An entry: inode (8 bytes), offset (8), length (2), kind (1), name, zero byte.
func (f *File) next() (*dirEntry, error) {
	if f.dir == nil {
		f.dir = &dirBuffer{}
	}
	d := f.dir
	for {
		if d.at >= len(d.buf) {
			buf := make([]byte, 8192)
			n, err := f.pfd.ReadDirent(buf)
			if err != nil {
				return nil, f.failure("readdirent", err)
			}
			if n == 0 {
				return nil, nil
			}
			d.buf, d.at = buf[:n], 0
		}
		rec := d.buf[d.at:]
		length := int(rec[16]) | int(rec[17])<<8
		d.at += length
		name := rec[19:length]
		for i, c := range name {
			if c == 0 {
				name = name[:i]
				break
			}
		}
		if s := string(name); s != "." && s != ".." {
			e := &dirEntry{parent: f.name, name: s}
			if f.inRoot { // The folder's name need not be its own any more.
				info, err := lstatAt(f.pfd.Sysfd, s, s)
				if err != nil {
					continue
				}
				e.typ, e.info = info.Mode().Type(), info
			} else if rec[18] == 0 { // the file system does not tell
				info, err := e.Info()
				if err != nil {
					continue
				}
				e.typ, e.info = info.Mode().Type(), info
			} else {
				e.typ = entryTypes[rec[18]&15]
			}
			return e, nil
		}
	}
}

// ReadDir returns the next n entries, or with n <= 0 all that remain.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if err := f.checkValid("readdir"); err != nil {
		return nil, err
	}
	entries := []DirEntry{}
	for n <= 0 || len(entries) < n {
		e, err := f.next()
		if err != nil {
			return entries, err
		}
		if e == nil {
			if n > 0 && len(entries) == 0 {
				return entries, io.EOF
			}
			break
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// Readdir is ReadDir with descriptions.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	entries, err := f.ReadDir(n)
	infos := []FileInfo{}
	for _, e := range entries {
		info, err := e.Info()
		if IsNotExist(err) {
			continue
		}
		if err != nil {
			return infos, err
		}
		infos = append(infos, info)
	}
	return infos, err
}

// Readdirnames is ReadDir with names only.
func (f *File) Readdirnames(n int) (names []string, err error) {
	entries, err := f.ReadDir(n)
	names = []string{}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names, err
}

// ReadDir returns a folder's entries, sorted by name.
func ReadDir(name string) ([]DirEntry, error) {
	f, err := OpenFile(name, O_RDONLY|syscall.O_DIRECTORY, 0)
	if err != nil {
		return nil, err
	}
	return readSorted(f)
}

// readSorted returns a folder's entries, sorted by name, and closes it.
func readSorted(f *File) ([]DirEntry, error) {
	defer f.Close()
	entries, err := f.ReadDir(-1)
	sortEntries(entries, make([]DirEntry, len(entries)))
	return entries, err
}

// sortEntries sorts by name, by merging.
func sortEntries(a, tmp []DirEntry) {
	if len(a) < 2 {
		return
	}
	half := len(a) / 2
	sortEntries(a[:half], tmp[:half])
	sortEntries(a[half:], tmp[half:])
	copy(tmp, a)
	i, j := 0, half
	for k := range a {
		if j == len(a) || i < half && tmp[i].Name() <= tmp[j].Name() {
			a[k] = tmp[i]
			i++
		} else {
			a[k] = tmp[j]
			j++
		}
	}
}
