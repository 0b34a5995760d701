// Object files by content: the key covers the package's sources, its imports' keys, this compiler, the C compiler and its
// flags. The standard library's objects come with the tree (root/lib/obj, filled by `make`); others are the user's.
//
// What nobody has used for days goes. Using something makes its file young again, once an hour at most.
#include "driver/driver.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { HOUR = 3600, DAY = 24 * HOUR, KEPT = 5 * DAY };

static time_t age(const char *path) {
    struct stat st;
    return stat(path, &st) == 0 ? time(NULL) - st.st_mtime : 0;
}

void cache_used(const char *file) {
    if (age(file) > HOUR) utimensat(AT_FDCWD, file, NULL, 0);
}

const char *cache_file(Session *s, const Places *p, uint64_t key, const char *kind) {
    return arena_printf(&s->arena, "%s/%02x/%016llx.%s", p->cache, (unsigned)(key & 0xff), (unsigned long long)key, kind);
}

// The first object's name ends in .o, the others' in .1.o, .2.o, …
static const char *object_name(Session *s, const char *dir, uint64_t key, uint32_t part) {
    const char *kind = part ? arena_printf(&s->arena, "%u.o", part) : "o";
    return cache_file(s, &(Places){.cache = dir}, key, kind);
}

static Strs find_in(Session *s, const char *dir, uint64_t key) {
    Strs found = {0};
    for (const char *o; dir && access(o = object_name(s, dir, key, found.len), R_OK) == 0;) strs_add(s, &found, o);
    return found;
}

Strs cache_find(Build *b, uint64_t key) {
    Strs shipped = find_in(b->s, path_join(b->s, b->places->root, "lib/obj"), key);
    if (shipped.len) return shipped;
    Strs found = find_in(b->s, b->places->cache, key);
    for (uint32_t i = 0; i < found.len; i++) cache_used(found.at[i]);
    return found;
}

// The first comes last: where it is, the others are. A full or read-only disk costs the cache, not the build.
Strs cache_put(Build *b, uint64_t key, Strs objects) {
    Session *s = b->s;
    Strs kept = {0};
    for (uint32_t i = 0; i < objects.len; i++) strs_add(s, &kept, b->places->cache ? object_name(s, b->places->cache, key, i) : objects.at[i]);
    if (!b->places->cache || !make_dirs(s, path_dir(s, kept.at[0]))) return objects;
    for (uint32_t i = objects.len; i-- > 0;)
        if (!rename_or_copy(s, objects.at[i], kept.at[i])) kept.at[i] = objects.at[i];
    return kept;
}

// ---- Parts ----

bool cache_copy_part(Build *b, uint64_t key, const char *object) {
    if (!b->places->cache) return false;
    const char *part = cache_file(b->s, b->places, key, "part");
    if (!link_or_copy(part, object)) return false;
    cache_used(part);
    return true;
}

// A second name of the file; where there can be none, the part is compiled again.
void cache_keep_part(Build *b, uint64_t key, const char *object) {
    const char *part = cache_file(b->s, b->places, key, "part");
    if (b->places->cache && make_dirs(b->s, path_dir(b->s, part)) && link(object, part) != 0) cache_used(part);
}

// ---- Trimming ----

static void trim_folder(Session *s, const char *dir) {
    DIR *d = opendir(dir);
    if (!d) return;
    for (struct dirent *e; (e = readdir(d));) {
        const char *path = path_join(s, dir, e->d_name);
        if (e->d_name[0] != '.' && age(path) > KEPT && unlink(path) != 0) remove_tree(path);
    }
    closedir(d);
}

// Once a day. The file `trimmed` says when.
void cache_trim(Session *s, const Places *p) {
    if (!p->cache) return;
    const char *mark = path_join(s, p->cache, "trimmed");
    if (access(mark, F_OK) == 0 && age(mark) < DAY) return;
    FILE *f = fopen(mark, "w");
    if (!f || fclose(f) != 0) return;
    for (int i = 0; i < 256; i++) trim_folder(s, arena_printf(&s->arena, "%s/%02x", p->cache, (unsigned)i));
}
