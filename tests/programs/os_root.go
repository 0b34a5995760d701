// Files below an os.Root: names that stay, names that lead out, symbolic links of both kinds, and every operation.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing/fstest"
	"time"
)

var outside, inside string

// show prints results without the temporary folder's name.
func show(what string, results ...any) {
	line := what + ":"
	for _, r := range results {
		line += fmt.Sprintf(" %v", r)
	}
	line = strings.ReplaceAll(line, inside, "INSIDE")
	fmt.Println(strings.ReplaceAll(line, outside, "OUTSIDE"))
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func build() *os.Root {
	dir, err := os.MkdirTemp("", "root")
	must(err)
	outside, inside = dir, dir+"/in"
	must(os.MkdirAll(inside+"/a/b", 0777))
	must(os.WriteFile(dir+"/secret", []byte("secret"), 0666))
	must(os.WriteFile(inside+"/top", []byte("top"), 0644))
	must(os.WriteFile(inside+"/a/b/leaf", []byte("leaf"), 0644))
	for name, target := range map[string]string{
		"a/up": "../top", "a/out": "../../secret", "abs": dir + "/secret", "self": ".", "folder": "a/b/", "dangling": "none",
		"loop1": "loop2", "loop2": "loop1", "file/": "top", "parent": "..", "a/through": "../folder/leaf", "dot": "a/./b/.",
		"slashed": "top/",
	} {
		must(os.Symlink(target, inside+"/"+strings.TrimSuffix(name, "/")))
	}
	r, err := os.OpenRoot(inside)
	must(err)
	return r
}

var names = []string{
	"top", "top/", "./top", ".//top", "a/../top", "a/b/../../top", "a/b/../b/leaf", "a/b/..", "a/..", ".", "./", "..", "../in/top",
	"a/../../in/top", "", "/etc", "a/up", "a/up/", "a/out", "abs", "self/self/top", "folder", "folder/", "folder/leaf", "dangling", "loop1",
	"parent/in/top", "a/through", "dot", "dot/leaf", "none", "none/x", "top/x", "slashed", "file/x", "a/b/leaf/..", "a/b/none/..",
	"self/self/self/self/self/self/self/self/self/top", "a\x00b",
}

func reads(r *os.Root) {
	for _, name := range names {
		b, err := r.ReadFile(name)
		show("read "+name, string(b), err)
		info, err := r.Stat(name)
		if err == nil {
			show("stat "+name, info.Name(), info.Mode().IsDir())
		} else {
			show("stat "+name, err)
		}
		info, err = r.Lstat(name)
		if err == nil {
			show("lstat "+name, info.Name(), info.Mode().Type())
		} else {
			show("lstat "+name, err)
		}
		s, err := r.Readlink(name)
		show("readlink "+name, s, err)
		sub, err := r.OpenRoot(name)
		if err == nil {
			show("root "+name, sub.Name(), sub.Close())
		} else {
			show("root "+name, err)
		}
	}
}

func tree(r *os.Root) {
	fs.WalkDir(r.FS(), ".", func(path string, d fs.DirEntry, err error) error {
		if info, err := d.Info(); err == nil {
			show("  "+path, info.Mode(), err)
		}
		return nil
	})
}

func writes(r *os.Root) {
	for _, name := range append([]string{"new", "new/", "n/e/w", "a/n", "a/n/", "a/out/x", "folder/m", "folder/m/"}, names...) {
		show("mkdir "+name, r.Mkdir(name, 0755))
		show("mkdirall "+name, r.MkdirAll(name, 0755))
	}
	show("mkdir mode", r.Mkdir("x", 0755|os.ModeSticky), r.MkdirAll("x", 01777))
	tree(r)
	for _, name := range append([]string{"fresh", "fresh/", "a/b/fresh"}, names...) {
		f, err := r.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0644)
		show("create "+name, err)
		if err == nil {
			show("name", f.Name(), f.Close())
		}
		if name != "dangling" {
			show("write "+name, r.WriteFile(name, []byte("written"), 0644))
		}
		show("chmod "+name, r.Chmod(name, 0700))
		show("chtimes "+name, r.Chtimes(name, time.Unix(5, 0), time.Unix(6, 0)))
		show("chown "+name, r.Chown(name, -1, -1), r.Lchown(name, -1, -1))
	}
	tree(r)
	_, err := r.OpenFile("x", os.O_CREATE, 0666|os.ModeSetuid)
	show("mode", err)
	for _, to := range []string{"moved", "moved/", "a", "a/b/moved", "top", "../moved", "parent/moved", "none/moved", "a/out/x"} {
		for _, from := range []string{"fresh", "n", "a/up", "none", "moved", "../secret"} {
			show("link "+from+" "+to, r.Link(from, to))
			show("rename "+from+" "+to, r.Rename(from, to))
		}
		show("symlink "+to, r.Symlink("any/where", to))
	}
	tree(r)
	for _, name := range append([]string{"n", "n/", "a/n/", "moved/", "new/."}, names...) {
		if name == "." || name == "./" {
			continue
		}
		show("remove "+name, r.Remove(name))
		show("removeall "+name, r.RemoveAll(name))
	}
	show("remove .", r.RemoveAll("."), r.RemoveAll("./"))
	tree(r)
}

func main() {
	r := build()
	defer os.RemoveAll(outside)
	show("name", r.Name())
	reads(r)
	writes(r)
	must(r.MkdirAll("last/one", 0755))
	must(r.WriteFile("last/one/file", []byte("x"), 0644))
	sub, err := r.OpenRoot("last")
	must(err)
	must(os.Rename(inside+"/last", inside+"/renamed"))
	b, err := sub.ReadFile("one/file")
	show("after renaming", string(b), err)
	fsys := sub.FS()
	show("fs", fstest.TestFS(fsys, "one/file"))
	_, err = fs.ReadFile(fsys, "../x")
	show("fs", err)
	_, err = fs.Stat(fsys, "/x")
	show("fs", err)
	show("close", sub.Close(), sub.Close())
	_, err = sub.Open("one")
	show("closed", err, errors.Is(err, os.ErrClosed))
	f, err := os.OpenInRoot(inside, "renamed/one/file")
	must(err)
	show("open", f.Name(), f.Close())
	_, err = os.OpenInRoot(inside+"/none", "x")
	show("open", err)
	_, err = os.OpenInRoot(inside, "../secret")
	show("open", err)
	_, err = os.OpenRoot(outside + "/secret")
	show("open", err)
}
