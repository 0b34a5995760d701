// Package filepathlite has what of path/filepath needs nothing but the text of a path.
package filepathlite

import (
	"errors"
	"internal/stringslite"
	"io/fs"
	"path"
)

const (
	Separator     = '/'
	ListSeparator = ':'
)

func IsPathSeparator(c uint8) bool { return c == Separator }

// Paths of this system have their separator already, and no volume.

func ToSlash(path string) string    { return path }
func FromSlash(path string) string  { return path }
func volumeNameLen(path string) int { return 0 }
func VolumeName(path string) string { return FromSlash(path[:volumeNameLen(path)]) }
func IsAbs(path string) bool        { return stringslite.HasPrefix(path, "/") }
func IsLocal(path string) bool      { return isLocal(path) }

// Split splits path behind its last separator.
func Split(path string) (dir, file string) {
	vol := VolumeName(path)
	i := len(path) - 1
	for i >= len(vol) && !IsPathSeparator(path[i]) {
		i--
	}
	return path[:i+1], path[i+1:]
}

// Ext returns what begins with the last point of the last element.
func Ext(path string) string {
	for i := len(path) - 1; i >= 0 && !IsPathSeparator(path[i]); i-- {
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
	end := len(path)
	for end > 0 && path[end-1] == Separator {
		end--
	}
	if end == 0 {
		return string(Separator)
	}
	_, file := Split(path[:end])
	return file
}

// Dir returns all but the last element, cleaned.
func Dir(name string) string {
	dir, _ := Split(name)
	return path.Clean(dir)
}

func isLocal(path string) bool { return unixIsLocal(path) }

func unixIsLocal(name string) bool {
	if IsAbs(name) || name == "" {
		return false
	}
	name = path.Clean(name)
	return name != ".." && !stringslite.HasPrefix(name, "../")
}

var errInvalidPath = errors.New("invalid path")

// Localize makes a path of package io/fs one of the system.
func Localize(path string) (string, error) {
	if !fs.ValidPath(path) || stringslite.IndexByte(path, 0) >= 0 {
		return "", errInvalidPath
	}
	return path, nil
}
