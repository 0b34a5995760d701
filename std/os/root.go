package os

import (
	"errors"
	"internal/testlog"
	"io/fs"
	"runtime"
	"sync"
	"syscall"
	"time"
)

// Trees that a name cannot lead out of.

// Root gives access to the files below one folder, and to no others. Names may lead through symbolic links, as long as these
// are relative and stay below the folder. A Root follows its folder when that is moved.
type Root struct {
	root *root
}

// root is the folder itself. Its descriptor is closed when the last operation under way has ended.
type root struct {
	name   string
	mu     sync.Mutex
	fd     int
	users  int
	closed bool
}

var errPathEscapes = errors.New("path escapes from parent")

// OpenRoot opens the folder name.
func OpenRoot(name string) (*Root, error) {
	testlog.Open(name)
	fd, err := syscall.Open(name, syscall.O_CLOEXEC, 0)
	if err != nil {
		return nil, &PathError{Op: "open", Path: name, Err: err}
	}
	return newRoot(fd, name)
}

func newRoot(fd int, name string) (*Root, error) {
	var st syscall.Stat_t
	if syscall.Fstat(fd, &st) == nil && st.Mode&syscall.S_IFMT != syscall.S_IFDIR {
		syscall.Close(fd)
		return nil, &PathError{Op: "open", Path: name, Err: errors.New("not a directory")}
	}
	r := &Root{&root{name: name, fd: fd}}
	runtime.SetFinalizer(r.root, (*root).Close)
	return r, nil
}

// OpenInRoot opens the file name below the folder dir.
func OpenInRoot(dir, name string) (*File, error) {
	r, err := OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return r.Open(name)
}

func (r *root) Name() string { return r.name }

func (r *root) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.closed && r.users == 0 {
		syscall.Close(r.fd)
	}
	r.closed = true
	runtime.SetFinalizer(r, nil)
	return nil
}

func (r *root) enter() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return ErrClosed
	}
	r.users++
	return nil
}

func (r *root) leave() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.users--
	if r.closed && r.users == 0 {
		syscall.Close(r.fd)
	}
}

// path returns how a file of the tree is called outside of it.
func (r *root) path(name string) string {
	if r.name != "" && r.name[len(r.name)-1] == '/' {
		return r.name + name
	}
	return r.name + "/" + name
}

// Name returns the folder's name as OpenRoot was given it.
func (r *Root) Name() string { return r.root.Name() }

// Close closes the folder; all other methods but Name fail from then on.
func (r *Root) Close() error { return r.root.Close() }

func (r *Root) Open(name string) (*File, error) { return r.OpenFile(name, O_RDONLY, 0) }

func (r *Root) Create(name string) (*File, error) {
	return r.OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666)
}

// OpenFile opens or makes a file. Of perm, only the nine lowest bits may be set.
func (r *Root) OpenFile(name string, flag int, perm FileMode) (*File, error) {
	if perm&0777 != perm {
		return nil, &PathError{Op: "openat", Path: name, Err: errors.New("unsupported file mode")}
	}
	r.root.logOpen(name)
	return r.root.openFile(name, flag, perm)
}

// OpenRoot opens a folder of the tree as a tree of its own.
func (r *Root) OpenRoot(name string) (*Root, error) {
	r.root.logOpen(name)
	return r.root.openRoot(name)
}

func (r *Root) Chmod(name string, mode FileMode) error { return r.root.chmod(name, mode) }

// Mkdir makes a folder. Of perm, only the nine lowest bits may be set.
func (r *Root) Mkdir(name string, perm FileMode) error {
	if perm&0777 != perm {
		return &PathError{Op: "mkdirat", Path: name, Err: errors.New("unsupported file mode")}
	}
	return r.root.mkdir(name, perm)
}

// MkdirAll makes a folder and those above it.
func (r *Root) MkdirAll(name string, perm FileMode) error {
	if perm&0777 != perm {
		return &PathError{Op: "mkdirat", Path: name, Err: errors.New("unsupported file mode")}
	}
	return r.root.mkdirAll(name, perm)
}

func (r *Root) Chown(name string, uid, gid int) error  { return r.root.chown(name, uid, gid) }
func (r *Root) Lchown(name string, uid, gid int) error { return r.root.lchown(name, uid, gid) }

func (r *Root) Chtimes(name string, atime time.Time, mtime time.Time) error {
	return r.root.chtimes(name, atime, mtime)
}

func (r *Root) Remove(name string) error    { return r.root.remove(name) }
func (r *Root) RemoveAll(name string) error { return r.root.removeAll(name) }

func (r *Root) Stat(name string) (FileInfo, error) {
	r.root.logStat(name)
	return r.root.stat(name, true)
}

// Lstat is Stat that does not follow a symbolic link.
func (r *Root) Lstat(name string) (FileInfo, error) {
	r.root.logStat(name)
	return r.root.stat(name, false)
}

func (r *Root) Readlink(name string) (string, error)  { return r.root.readlink(name) }
func (r *Root) Rename(oldname, newname string) error  { return r.root.rename(oldname, newname) }
func (r *Root) Link(oldname, newname string) error    { return r.root.link(oldname, newname) }
func (r *Root) Symlink(oldname, newname string) error { return r.root.symlink(oldname, newname) }
func (r *Root) FS() fs.FS                             { return (*rootFS)(r) }
func (r *Root) ReadFile(name string) ([]byte, error) {
	f, err := r.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readAll(f)
}

func (r *Root) WriteFile(name string, data []byte, perm FileMode) error {
	f, err := r.OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	return writeAll(f, data)
}

func (r *root) logOpen(name string) {
	if log := testlog.Logger(); log != nil {
		log.Open(r.path(name))
	}
}

func (r *root) logStat(name string) {
	if log := testlog.Logger(); log != nil {
		log.Stat(r.path(name))
	}
}

// rootFS is a Root as a file system: names are those of io/fs, errors speak of the operations' names there.
type rootFS Root

func (r *rootFS) check(op, name string) error {
	if !fs.ValidPath(name) {
		return &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	return nil
}

func (r *rootFS) Open(name string) (fs.File, error) {
	if err := r.check("open", name); err != nil {
		return nil, err
	}
	f, err := (*Root)(r).Open(name)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (r *rootFS) ReadDir(name string) ([]DirEntry, error) {
	if err := r.check("readdir", name); err != nil {
		return nil, err
	}
	f, err := (*Root)(r).Open(name)
	if err != nil {
		return nil, err
	}
	return readSorted(f)
}

func (r *rootFS) ReadFile(name string) ([]byte, error) {
	if err := r.check("readfile", name); err != nil {
		return nil, err
	}
	return (*Root)(r).ReadFile(name)
}

func (r *rootFS) ReadLink(name string) (string, error) {
	if err := r.check("readlink", name); err != nil {
		return "", err
	}
	return (*Root)(r).Readlink(name)
}

func (r *rootFS) Stat(name string) (FileInfo, error) {
	if err := r.check("stat", name); err != nil {
		return nil, err
	}
	return (*Root)(r).Stat(name)
}

func (r *rootFS) Lstat(name string) (FileInfo, error) {
	if err := r.check("lstat", name); err != nil {
		return nil, err
	}
	return (*Root)(r).Lstat(name)
}
