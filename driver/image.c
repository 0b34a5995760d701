// The standard library's image: its packages, analysed once when the library is made, so that a build begins with them
// and only has to go through the user's own. The image is beside the objects (lib/std.image), and counts only while no
// source of the library is newer.
#define _GNU_SOURCE
#include "driver/driver.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct Library {
    Table units;          // interned import path -> Unit
    Units order;
    const char *root;     // the tree that it was made in
    Strs sources;         // folders and files, below std/
    uint32_t files;       // of the session
} Library;

static const char *image_path(Session *s, const Places *p) { return path_join(s, p->root, "lib/std.image"); }

// ---- Saving ----

static const char *below_std(Session *s, const Places *p, const char *path) {
    return path + strlen(path_join(s, p->root, "std/"));
}

// In the image the units are as a build wants to find them: not yet named, not yet in its order.
static void mark_used(const Units *units, bool used) {
    for (uint32_t i = 0; i < units->len; i++) units->at[i]->named = units->at[i]->ordered = used;
}

void image_save(Build *b) {
    Session *s = b->s;
    Library *l = NEW(&s->arena, Library);
    *l = (Library){.units = b->units, .order = b->order, .root = arena_printf(&s->arena, "%s", b->places->root)};
    for (uint32_t i = 0; i < b->order.len; i++) {
        Unit *u = b->order.at[i];
        unit_content(s, u);
        strs_add(s, &l->sources, below_std(s, b->places, u->dir));
        for (uint32_t k = 0; k < u->files.len; k++) strs_add(s, &l->sources, below_std(s, b->places, u->files.at[k]));
    }
    l->files = s->files.len;
    s->flags = (Flags){0};
    const char *path = image_path(s, b->places), *beside = arena_printf(&s->arena, "%s.%d", path, (int)getpid());
    mark_used(&b->order, false);
    if (session_save(s, beside, b->places->compiler, l) && rename(beside, path) != 0) unlink(beside);
    mark_used(&b->order, true);
}

// ---- Using ----

static bool newer(const struct timespec *a, const struct timespec *b) {
    return a->tv_sec != b->tv_sec ? a->tv_sec > b->tv_sec : a->tv_nsec > b->tv_nsec;
}

// Whether the library's sources are those that the image was made of.
static bool unchanged(Session *s, const Places *p, const Library *l, const struct timespec *made) {
    int std = open(path_join(s, p->root, "std"), O_PATH | O_DIRECTORY | O_CLOEXEC);
    bool ok = std >= 0;
    struct stat st;
    for (uint32_t i = 0; ok && i < l->sources.len; i++)
        ok = fstatat(std, l->sources.at[i], &st, 0) == 0 && !newer(&st.st_mtim, made);
    if (std >= 0) close(std);
    return ok;
}

// The tree may have moved since, and the working folder is another one.
static void rename_files(Session *s, const Places *p, const Library *l) {
    size_t n = strlen(l->root);
    for (uint32_t i = 0; i < l->files; i++) {
        SourceFile *f = s->files.at[i];
        if (f->inlined || !f->path || strncmp(f->path, l->root, n)) continue;
        if (strcmp(l->root, p->root)) f->path = arena_printf(&s->arena, "%s%s", p->root, f->path + n);
        f->shown = shown_path(s, p, f->path);
    }
}

static void rename_units(Session *s, const Places *p, const Library *l) {
    size_t n = strlen(l->root);
    if (!strcmp(l->root, p->root)) return;
    for (uint32_t i = 0; i < l->order.len; i++) {
        Unit *u = l->order.at[i];
        u->dir = u->pkg->dir = arena_printf(&s->arena, "%s%s", p->root, u->dir + n);
    }
}

void image_load(Session *s, Places *p) {
    struct timespec made;
    if (strcmp(p->arch, host_arch())) return;
    Library *l = session_load(s, image_path(s, p), p->compiler, &made);
    if (!l) return;
    if (!unchanged(s, p, l, &made)) return session_init(s);
    rename_units(s, p, l);
    p->library = l;
    p->library_session = s;
}

// Packages of the library that are named themselves, or whose flags are given, are gone through again.
static bool speaks_of_library(const Build *b) {
    const Options *o = b->opt;
    for (uint32_t i = 0; i < o->args.len; i++)
        if (!is_local(o->args.at[i]) && !names_go_file(o->args.at[i])) return true;
    for (uint32_t i = 0; i < o->gcflags.len; i++)
        if (o->gcflags.at[i].pattern) return true;
    const char *std = path_join(b->s, b->places->root, "std");
    return o->tags.len || b->bare_names || b->reference_library || !strncmp(b->places->cwd, std, strlen(std));
}

bool image_use(Build *b) {
    Session *s = b->s;
    Library *l = b->places->library;
    if (!l || b->places->library_session != s) return false;
    if (speaks_of_library(b)) {
        session_init(s);
        b->places->library = NULL;
        return false;
    }
    rename_files(s, b->places, l);
    b->units = l->units;
    b->units.slots = NEW_ARRAY(&s->arena, struct TableSlot, l->units.cap);
    memcpy(b->units.slots, l->units.slots, l->units.cap * sizeof *l->units.slots);
    return true;
}
