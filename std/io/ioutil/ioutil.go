// Package ioutil has the old names of what packages io and os do.
package ioutil

import (
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
)

func ReadAll(r io.Reader) ([]byte, error)            { return io.ReadAll(r) }
func ReadFile(filename string) ([]byte, error)       { return os.ReadFile(filename) }
func NopCloser(r io.Reader) io.ReadCloser            { return io.NopCloser(r) }
func TempFile(dir, pattern string) (*os.File, error) { return os.CreateTemp(dir, pattern) }
func TempDir(dir, pattern string) (string, error)    { return os.MkdirTemp(dir, pattern) }

func WriteFile(filename string, data []byte, perm fs.FileMode) error {
	return os.WriteFile(filename, data, perm)
}

// ReadDir returns what a folder has, by name, with all that is known of each.
func ReadDir(dirname string) ([]fs.FileInfo, error) {
	entries, err := os.ReadDir(dirname)
	if err != nil {
		return nil, err
	}
	list := make([]fs.FileInfo, 0, len(entries))
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil {
			return nil, err
		}
		list = append(list, info)
	}
	slices.SortFunc(list, func(a, b fs.FileInfo) int { return strings.Compare(a.Name(), b.Name()) })
	return list, nil
}

// Discard is a writer that forgets.
var Discard io.Writer = io.Discard
