// Package path works on paths whose parts are separated by slashes.
package path

import (
	"errors"
	"internal/bytealg"
)

// ErrBadPattern is the error of a malformed pattern.
var ErrBadPattern = errors.New("syntax error in pattern")

// Clean returns the shortest path that means the same: without "." and empty parts, and with ".." resolved.
func Clean(path string) string {
	if path == "" {
		return "."
	}
	rooted := path[0] == '/'
	out := make([]byte, 0, len(path))
	if rooted {
		out = append(out, '/')
	}
	keep := len(out) // what ".." must not take away
	for i := 0; i < len(path); {
		if path[i] == '/' {
			i++
			continue
		}
		end := i
		for end < len(path) && path[end] != '/' {
			end++
		}
		part := path[i:end]
		i = end
		switch {
		case part == ".":
			continue
		case part != "..":
		case len(out) > keep:
			n := len(out) - 1
			for n > keep && out[n] != '/' {
				n--
			}
			out = out[:n]
			continue
		case rooted:
			continue
		}
		if len(out) > 0 && (!rooted || len(out) > 1) {
			out = append(out, '/')
		}
		out = append(out, part...)
		if part == ".." {
			keep = len(out)
		}
	}
	if len(out) == 0 {
		return "."
	}
	if string(out) == path {
		return path
	}
	return string(out)
}

// Split splits path behind its last slash.
func Split(path string) (dir, file string) {
	i := bytealg.LastIndexByteString(path, '/')
	return path[:i+1], path[i+1:]
}

// Join joins the parts that are not empty with slashes, and cleans the result.
func Join(elem ...string) string {
	size := 0
	for _, e := range elem {
		size += len(e)
	}
	if size == 0 {
		return ""
	}
	buf := make([]byte, 0, size+len(elem)-1)
	for _, e := range elem {
		if len(buf) > 0 || e != "" {
			if len(buf) > 0 {
				buf = append(buf, '/')
			}
			buf = append(buf, e...)
		}
	}
	return Clean(string(buf))
}

// Ext returns the part of the last element from its last dot on.
func Ext(path string) string {
	for i := len(path) - 1; i >= 0 && path[i] != '/'; i-- {
		if path[i] == '.' {
			return path[i:]
		}
	}
	return ""
}

// Base returns the last element.
func Base(path string) string {
	if path == "" {
		return "."
	}
	for len(path) > 0 && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	path = path[bytealg.LastIndexByteString(path, '/')+1:]
	if path == "" {
		return "/"
	}
	return path
}

// IsAbs reports whether path begins with a slash.
func IsAbs(path string) bool {
	return len(path) > 0 && path[0] == '/'
}

// Dir returns all but the last element, cleaned.
func Dir(path string) string {
	dir, _ := Split(path)
	return Clean(dir)
}
