package os

import "syscall"

// How a name is followed below a Root. Every folder on the way is opened from the one before, never through a symbolic link,
// and stays open until the walk ends: so ".." is the folder that the walk came from, wherever it has been moved to, and there
// is none above the first. A link's target takes the link's place in what remains of the name.

// A walk may take so many links, and so many steps.
const (
	maxLinks = 8
	maxSteps = 255
)

// step is a folder that a walk entered.
type step struct {
	name string
	fd   int
}

type walk struct {
	root  int
	path  []step   // the folders entered
	rest  []string // the elements to come
	slash bool     // a slash ends the name
	links int
	enter func(dir int, name string) (int, error)
}

// linkTo is not an error: the element is a symbolic link, to be followed.
type linkTo string

func (linkTo) Error() string { return "symbolic link" }

// walkMode says what a slash at the end of a name means.
type walkMode uint8

const (
	slashIsFolder walkMode = iota // the element must be a folder, or a link to one
	slashOrNew                    // or may be missing
	slashIgnored
)

// walk calls op on the folder that the last element of name is in, and that element.
func (r *root) walk(name string, mode walkMode, op func(dir int, name string) error) error {
	return r.walkEntering(name, mode, openFolder, op)
}

// walkEntering is walk that opens folders by enter. Where enter or op return a PathError, it gets the element's path.
func (r *root) walkEntering(name string, mode walkMode, enter func(dir int, name string) (int, error),
	op func(dir int, name string) error) error {
	if err := r.enter(); err != nil {
		return err
	}
	defer r.leave()
	w := &walk{root: r.fd, enter: enter}
	defer w.back(0)
	if err := w.follow(name); err != nil {
		return err
	}
	for range maxSteps {
		err := w.advance(mode, op)
		switch e := err.(type) {
		case nil:
			if len(w.rest) == 0 {
				return nil
			}
			continue
		case linkTo:
			if w.links++; w.links > maxLinks {
				return syscall.ELOOP
			}
			w.rest = w.rest[1:]
			err = w.follow(string(e))
		case *PathError:
			e.Path = w.where()
		}
		if err != nil {
			return err
		}
	}
	return syscall.ENAMETOOLONG
}

// follow puts the elements of name in front of the rest. Dots mean nothing, but at the end.
func (w *walk) follow(name string) error {
	if name == "" {
		return errEmptyPath
	}
	if name[0] == '/' {
		return errPathEscapes
	}
	var parts []string
	end := len(name)
	for end > 0 && name[end-1] == '/' {
		end--
	}
	for i := 0; i < end; i++ {
		start := i
		for i < end && name[i] != '/' {
			i++
		}
		if part := name[start:i]; part != "" && (part != "." || i == end && len(w.rest) == 0) {
			parts = append(parts, part)
		}
	}
	if len(w.rest) == 0 && end < len(name) {
		w.slash = true
	}
	w.rest = append(parts, w.rest...)
	return nil
}

// dir returns the folder that the walk is in.
func (w *walk) dir() int {
	if len(w.path) == 0 {
		return w.root
	}
	return w.path[len(w.path)-1].fd
}

// back leaves all but the first n folders.
func (w *walk) back(n int) {
	for _, s := range w.path[n:] {
		syscall.Close(s.fd)
	}
	w.path = w.path[:n]
}

// where returns the path of the element that comes next.
func (w *walk) where() string {
	path := ""
	for _, s := range w.path {
		path += s.name + "/"
	}
	return path + w.rest[0]
}

// advance deals with the next element.
func (w *walk) advance(mode walkMode, op func(dir int, name string) error) error {
	name := w.rest[0]
	switch {
	case name == "..":
		return w.up()
	case len(w.rest) > 1:
		fd, err := w.enter(w.dir(), name)
		if err == nil {
			w.path = append(w.path, step{name, fd})
			w.rest = w.rest[1:]
		}
		return err
	}
	if w.slash {
		if err := checkFolder(w.dir(), name, mode); err != nil {
			return err
		}
	}
	err := op(w.dir(), name)
	if err == nil {
		w.rest = nil
	}
	return err
}

// up leaves the folder. At the end of a name, what is meant is an element of the folder above.
func (w *walk) up() error {
	n := len(w.path)
	if n == 0 {
		return errPathEscapes
	}
	w.back(n - 1)
	if w.rest = w.rest[1:]; len(w.rest) > 0 {
		return nil
	}
	if n--; n == 0 {
		w.rest = []string{"."}
		return nil
	}
	w.rest = []string{w.path[n-1].name}
	w.back(n - 1)
	return nil
}

// checkFolder checks that an element with a slash behind is a folder.
func checkFolder(dir int, name string, mode walkMode) error {
	if mode == slashIgnored {
		return nil
	}
	var st syscall.Stat_t
	err := syscall.Lstatat(dir, name, &st)
	switch {
	case err == syscall.ENOENT && mode == slashOrNew:
		return nil
	case err != nil:
		return err
	case st.Mode&syscall.S_IFMT == syscall.S_IFDIR:
		return nil
	}
	return linkOr(dir, name, syscall.ENOTDIR)
}

// openFolder opens a folder on the way.
func openFolder(dir int, name string) (int, error) {
	fd, err := syscall.Openat(dir, name, syscall.O_NOFOLLOW|syscall.O_CLOEXEC|syscall.O_DIRECTORY, 0)
	if err == syscall.ELOOP || err == syscall.ENOTDIR {
		err = linkOr(dir, name, err)
	}
	return fd, err
}

// linkOr returns where the symbolic link name leads, or else err.
func linkOr(dir int, name string, err error) error {
	if target, failure := readlinkAt(dir, name); failure == nil {
		return linkTo(target)
	}
	return err
}

func readlinkAt(dir int, name string) (string, error) {
	for size := 128; ; size *= 2 {
		b := make([]byte, size)
		n, err := syscall.Readlinkat(dir, name, b)
		if err != nil {
			return "", err
		}
		if n < size {
			return string(b[:n]), nil
		}
	}
}
