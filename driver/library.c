// library: where the packages of the standard library are.
//
// Ours are in std/. A standard package that is not there is built from the source of an installed Go, if there is one: that
// source is Go like any other once `purego` leaves its assembly out. Where the reference's library is analysed, all of it
// is read from there. It keeps packages of others that it uses below src/vendor, under import paths that begin so.
#include "driver/driver.h"

#include <dirent.h>
#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

// ---- The installed Go ----

static const char *holding_source(Session *s, const char *root) {
    return root && is_file(path_join(s, root, "src/fmt/print.go")) ? root : NULL;
}

// The tree that `go` belongs to: the command is DIR/bin/go behind any symbolic links.
static const char *root_of_command(Session *s, const char *dir) {
    char real[PATH_MAX];
    const char *command = path_join(s, dir, "go");
    if (access(command, X_OK) != 0 || !realpath(command, real)) return NULL;
    return holding_source(s, path_dir(s, path_dir(s, arena_strndup(&s->arena, real, strlen(real)))));
}

static const char *root_on_path(Session *s) {
    const char *p = getenv("PATH");
    while (p && *p) {
        size_t n = strcspn(p, ":");
        const char *root = n ? root_of_command(s, arena_strndup(&s->arena, p, n)) : NULL;
        if (root) return root;
        p += n;
        p += *p == ':';
    }
    return NULL;
}

// $GOROOT, else what `go` on the path belongs to, else where Go is usually installed.
const char *library_find_go(Session *s, const char *goroot) {
    static const char *const usual[] = {"/usr/local/go", "/usr/lib/go", "/usr/lib/golang", "/usr/local/lib/go"};
    if (goroot) return holding_source(s, goroot);
    const char *root = root_on_path(s);
    for (size_t i = 0; !root && i < sizeof usual / sizeof *usual; i++) root = holding_source(s, usual[i]);
    return root;
}

// ---- From import path to folder ----

const char *library_root(Build *b) {
    return b->reference_library ? path_join(b->s, b->places->goroot, "src") : path_join(b->s, b->places->root, "std");
}

bool library_is_remote(const char *path) {
    const char *dot = strchr(path, '.'), *slash = strchr(path, '/');
    return dot && (!slash || dot < slash);
}

// Packages of modules that are written for Go's own compiler, with assembly in the places of which the run time has Go
// (std/syscall/linkname.go, std/runtime/linkname.go).
bool library_serves(const char *path) {
    return !strcmp(path, "golang.org/x/sys/unix") || !strcmp(path, "golang.org/x/sys/cpu");
}

const char *library_path(Session *s, const char *path, const Unit *importer) {
    bool vendored = importer && unit_in_library(importer) && library_is_remote(path);
    return vendored ? arena_printf(&s->arena, "vendor/%s", path) : path;
}

const char *library_dir(Build *b, const char *path, bool *installed) {
    Session *s = b->s;
    const char *ours = path_join(s, library_root(b), path), *go = b->places->go;
    *installed = false;
    if (b->reference_library || !go || has_go_files(ours)) return ours;
    const char *theirs = path_join(s, path_join(s, go, "src"), path);
    *installed = has_go_files(theirs);
    return *installed ? theirs : ours;
}
